import { Alert, Button, Skeleton, Stack, Text } from '@mantine/core';
import type { ReadingProps } from '../app/reading.ts';
import { usePatientQuery } from '../graphql/use-patient-query.ts';
import { inLanguage } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { WayEnds } from '../path/way-ends.tsx';
import { AskedList } from './asked-list.tsx';
import { IntroductionWaysDocument } from './introduction.documents.ts';
import style from './introduction.module.css';
import { NoWay } from './no-way.tsx';
import { TakeAlong } from './take-along.tsx';
import { WaysFound } from './ways-found.tsx';

/** Who could introduce two: which two, the ways, what to write, and what was asked. */
export function IntroductionsPanel(props: ReadingProps) {
  const { address } = props;
  const { t } = useWords();
  const { from, to } = address.address;
  return (
    <Stack gap="md">
      <Text size="sm">{t('introduction.intro')}</Text>
      <WayEnds
        {...props}
        only="Stakeholder"
        labels={{ from: t('introduction.from'), to: t('introduction.to') }}
      />
      {from && to && <Between {...props} {...{ from, to }} />}
      <details className={style.more}>
        <summary>{t('introduction.how')}</summary>
        <Text size="sm" c="dimmed" mt="xs">
          {t('introduction.method')}
        </Text>
      </details>
    </Stack>
  );
}

function Between({ from, to, ...props }: ReadingProps & { from: string; to: string }) {
  const { ecosystem, address, revision, onWritten } = props;
  const { t, language } = useWords();
  const asked = { ecosystem: ecosystem.slug, from, to, language: inLanguage(language) } as const;
  const { data, failure, reload } = usePatientQuery(
    IntroductionWaysDocument,
    JSON.stringify(asked),
    () => asked,
    { round: revision },
  );
  const found = data?.introductionWays;
  // What was answered before stays meanwhile: of two others it tells nothing.
  const isOfThese = found?.from.id === from && found.to.id === to;
  if (failure)
    return (
      <Alert role="alert" title={t('introduction.failed')}>
        <Text size="sm">{failure.issues[0]?.message ?? t(`failure.${failure.code}`)}</Text>
        <Button mt="xs" size="compact-sm" variant="default" onClick={reload}>
          {t('form.retry')}
        </Button>
      </Alert>
    );
  if (!found || !isOfThese)
    return <Skeleton height={160} role="status" aria-label={t('introduction.loading')} />;
  return (
    <>
      {found.none ? (
        <NoWay {...props} none={found.none} onPath={() => address.openReading('path', { from, to })} />
      ) : (
        <WaysFound {...props} found={found} />
      )}
      <AskedList {...{ ecosystem, revision, onWritten }} which={{ seeker: from, sought: to }} />
      {found.ways.length > 0 && <TakeAlong {...{ ecosystem, from, to }} />}
    </>
  );
}
