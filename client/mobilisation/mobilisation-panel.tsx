import { Alert, Button, Skeleton, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import type { ReadingProps } from '../app/reading.ts';
import { failureOf } from '../graphql/failure.ts';
import { usePatientQuery } from '../graphql/use-patient-query.ts';
import { inLanguage } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Answer } from './answer.tsx';
import { type Call, readCall, withAnswer } from './call.ts';
import { CallForm } from './call-form.tsx';
import { CoalitionOnMap } from './coalition-on-map.tsx';
import { KeptCalls } from './kept-calls.tsx';
import { CallResourcesDocument, MobilisationDocument } from './mobilisation.documents.ts';
import style from './mobilisation.module.css';
import { OpenCall } from './open-call.tsx';
import { SaveCall } from './save-call.tsx';

/** Who answers a call: what is called for, then the coalition, and the plan again as answers come. */
export function MobilisationPanel(props: ReadingProps) {
  const { address } = props;
  const { t } = useWords();
  const call = useMemo(() => readCall(address.address.call), [address.address.call]);
  const change = (next: Call) => address.read({ call: JSON.stringify(next) }, true);
  const isAsked = call.convenor !== '' && call.wants.length > 0;
  if (address.address.kept && props.ecosystem.mayEdit)
    return (
      <OpenCall
        key={address.address.kept}
        {...props}
        id={address.address.kept}
        onClose={() => address.read({ kept: undefined })}
      />
    );
  const asking = <Asking {...props} key={address.address.call ? 'asked' : 'new'} call={call} />;
  return (
    <Stack gap="md">
      <Text size="sm">{t('call.intro')}</Text>
      {!isAsked && props.ecosystem.mayEdit && <KeptCalls {...props} />}
      {isAsked && <Coalition {...props} call={call} onChange={change} />}
      {/* Once somebody has called, what answers stands before what was asked. */}
      {isAsked ? (
        <details className={style.more}>
          <summary>{t('call.change')}</summary>
          {asking}
        </details>
      ) : (
        asking
      )}
    </Stack>
  );
}

/** What is called for, once it is known what can be; else what stands in the way. */
function Asking({ call, ...props }: ReadingProps & { call: Call }) {
  const { ecosystem, address } = props;
  const { t } = useWords();
  const [{ data, error }, again] = useQuery({
    query: CallResourcesDocument,
    variables: { ecosystem: ecosystem.slug },
  });
  if (!data && error)
    return (
      <EmptyState alert title={t('call.notLoaded')} text={t(`failure.${failureOf(error).code}`)}>
        <Button variant="default" onClick={() => again({ requestPolicy: 'network-only' })}>
          {t('form.retry')}
        </Button>
      </EmptyState>
    );
  if (!data) return <Skeleton height={160} role="status" aria-label={t('call.loading')} />;
  if (data.resources.nodes.length === 0) return <Text size="sm">{t('call.noResource')}</Text>;
  return (
    <CallForm
      {...props}
      resources={data.resources.nodes}
      call={call}
      onCall={(next) => address.read({ call: JSON.stringify(next) })}
    />
  );
}

type CoalitionProps = ReadingProps & { call: Call; onChange(call: Call): void };

function Coalition({ call, onChange, ...props }: CoalitionProps) {
  const { ecosystem, revision } = props;
  const { t, language } = useWords();
  const asked = { ecosystem: ecosystem.slug, call, language: inLanguage(language) } as const;
  const { data, failure, reload } = usePatientQuery(
    MobilisationDocument,
    JSON.stringify(asked),
    () => asked,
    { round: revision },
  );
  const found = data?.mobilisation;
  const team = found?.teams[0];
  if (failure)
    return (
      <Alert role="alert" title={t('call.failed')}>
        <Text size="sm">{failure.issues[0]?.message ?? t(`failure.${failure.code}`)}</Text>
        <Button mt="xs" size="compact-sm" variant="default" onClick={reload}>
          {t('form.retry')}
        </Button>
      </Alert>
    );
  if (!found) return <Skeleton height={200} role="status" aria-label={t('call.loading')} />;
  return (
    <>
      {team && <CoalitionOnMap {...props} team={team} />}
      <Answer
        {...props}
        {...{ call, found }}
        mayUnsay
        onAnswer={(who, says) => onChange(withAnswer(call, who, says))}
      />
      {ecosystem.mayEdit && (
        <SaveCall {...props} call={call} onSaved={(kept) => props.address.read({ kept, call: undefined })} />
      )}
    </>
  );
}
