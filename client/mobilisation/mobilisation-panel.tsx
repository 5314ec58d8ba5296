import { Alert, Button, Skeleton, Stack, Text } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import { useQuery } from 'urql';
import type { ReadingProps } from '../app/reading.ts';
import { usePatientQuery } from '../graphql/use-patient-query.ts';
import { inLanguage } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { Answer } from './answer.tsx';
import { type Call, readCall } from './call.ts';
import { CallForm } from './call-form.tsx';
import { CallResourcesDocument, MobilisationDocument } from './mobilisation.documents.ts';

/** Who answers a call: what is called for, then the coalition, and the plan again as answers come. */
export function MobilisationPanel(props: ReadingProps) {
  const { ecosystem, address } = props;
  const { t } = useWords();
  const call = useMemo(() => readCall(address.address.call), [address.address.call]);
  const [{ data }] = useQuery({ query: CallResourcesDocument, variables: { ecosystem: ecosystem.slug } });
  const change = (next: Call) => address.read({ call: JSON.stringify(next) }, true);
  const isAsked = call.convenor !== '' && call.wants.length > 0;
  const form = data && (
    <CallForm
      {...props}
      key={address.address.call ? 'asked' : 'new'}
      resources={data.resources.nodes}
      call={call}
      onCall={(next) => address.read({ call: JSON.stringify(next) })}
    />
  );
  return (
    <Stack gap="md">
      <Text size="sm">{t('call.intro')}</Text>
      {isAsked && <Coalition {...props} call={call} onChange={change} />}
      {/* Once somebody has called, what answers stands before what was asked. */}
      {isAsked && form ? (
        <details>
          <summary>{t('call.change')}</summary>
          {form}
        </details>
      ) : (
        (form ?? <Skeleton height={160} role="status" aria-label={t('call.loading')} />)
      )}
    </Stack>
  );
}

type CoalitionProps = ReadingProps & { call: Call; onChange(call: Call): void };

function Coalition({ call, onChange, ...props }: CoalitionProps) {
  const { ecosystem, revision, onLit } = props;
  const { t, language } = useWords();
  const asked = { ecosystem: ecosystem.slug, call, language: inLanguage(language) } as const;
  const { data, failure, loading, reload } = usePatientQuery(
    MobilisationDocument,
    JSON.stringify(asked),
    () => asked,
    { round: revision },
  );
  const found = data?.mobilisation;
  const lit = found?.teams[0]?.members.map(({ who }) => who.id).join(',');
  useEffect(() => {
    onLit(lit ? { ids: lit.split(',') } : undefined);
    return () => onLit(undefined);
  }, [onLit, lit]);
  if (failure)
    return (
      <Alert role="alert" title={t('call.failed')}>
        <Text size="sm">{failure.issues[0]?.message ?? t(`failure.${failure.code}`)}</Text>
        <Button mt="xs" size="compact-sm" variant="default" onClick={reload}>
          {t('form.retry')}
        </Button>
      </Alert>
    );
  if (!found) return loading ? <Skeleton height={200} role="status" aria-label={t('call.loading')} /> : null;
  return <Answer {...props} {...{ call, found, onChange }} />;
}
