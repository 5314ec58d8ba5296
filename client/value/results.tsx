import { Button, Skeleton, Text, Title } from '@mantine/core';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { usePatientQuery } from '../graphql/use-patient-query.ts';
import { dateIn, inLanguage, listIn, nameIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { GivenDialog } from './given-dialog.tsx';
import { MissionResults } from './mission-results.tsx';
import type { ResultsAddress, ResultsChange } from './reading.ts';
import { ReceivedTables } from './received-tables.tsx';
import { ResultsControls } from './results-controls.tsx';
import { type Results as Found, type Grouping, ResultsDocument } from './value.documents.ts';
import style from './value.module.css';
import { WhatIsCounted } from './what-is-counted.tsx';

type Props = {
  ecosystem: Ecosystem;
  address: ResultsAddress;
  onChange(change: ResultsChange): void;
};

/** The results of an ecosystem: of its missions first, then what they received and from whom, then thanks. */
export function Results({ ecosystem, address, onChange }: Props) {
  const { t, language } = useWords();
  const { givers: by = 'SECTOR', cell, worth } = address;
  const asked = { ecosystem: ecosystem.slug, by, language: inLanguage(language) } as const;
  const { data, failure, reload } = usePatientQuery(ResultsDocument, JSON.stringify(asked), () => asked, {
    round: 0,
  });
  const found = data?.value;
  return (
    <main id="content" tabIndex={-1} className={style.page}>
      <ResultsControls
        {...{ ecosystem, by }}
        onBy={(chosen) => onChange({ givers: chosen, cell: undefined })}
      />
      <article className={style.paper} data-print data-paper>
        <Text c="dimmed" fw={600}>
          {nameIn(language, ecosystem)}
        </Text>
        <Title order={1}>{t('value.title')}</Title>
        {found && <Text c="dimmed">{t('value.asOf', { day: dateIn(language, found.day) })}</Text>}
        {!found && !failure && (
          <Skeleton height={320} mt="md" role="status" aria-label={t('value.loading')} />
        )}
        {!found && failure && (
          <EmptyState alert title={t('value.failed')} text={t(`failure.${failure.code}`)}>
            <Button variant="default" onClick={reload}>
              {t('form.retry')}
            </Button>
          </EmptyState>
        )}
        {found && <Body {...{ ecosystem, found, by, onChange }} />}
      </article>
      {cell && (
        <GivenDialog
          {...{ ecosystem, by, cell, worth }}
          onClose={() => onChange({ cell: undefined, worth: undefined })}
        />
      )}
    </main>
  );
}

type BodyProps = Pick<Props, 'ecosystem' | 'onChange'> & { found: Found; by: Grouping };

function Body({ ecosystem, found, by, onChange }: BodyProps) {
  const { t, language } = useWords();
  if (found.missions.length === 0) return <EmptyState title={t('value.empty')} text={t('value.emptyText')} />;
  const { givers, total } = found;
  return (
    <>
      <section className={style.part}>
        <Title order={2} size="h4">
          {t('value.missions')}
        </Title>
        <MissionResults slug={ecosystem.address} missions={found.missions} />
      </section>
      <section className={style.part}>
        <Title order={2} size="h4">
          {t('value.receivedTitle')}
        </Title>
        {total.contributions === 0 ? (
          <Text>{t('value.nobody')}</Text>
        ) : (
          <ReceivedTables {...{ found, by }} onOpen={(cell, worth) => onChange({ cell, worth })} />
        )}
        <WhatIsCounted {...{ found, by }} />
      </section>
      {givers.length > 0 && (
        <section className={style.part}>
          <Title order={2} size="h4">
            {t('value.thanks')}
          </Title>
          <Text>
            {listIn(
              language,
              [
                ...givers.map(({ name }) => name),
                ...(total.givers > givers.length
                  ? [t('value.others', { count: total.givers - givers.length })]
                  : []),
              ],
              'conjunction',
            )}
          </Text>
        </section>
      )}
    </>
  );
}
