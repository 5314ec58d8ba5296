import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconArrowLeft, IconGitBranch } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ReadingProps } from '../app/reading.ts';
import { type FindingDetail, FindingDocument } from '../finding/finding.documents.ts';
import style from '../finding/finding.module.css';
import { FindingActions } from '../finding/finding-actions.tsx';
import { FindingDates } from '../finding/finding-dates.tsx';
import { FindingEntities } from '../finding/finding-entities.tsx';
import { FindingMethod } from '../finding/finding-method.tsx';
import { SeverityMark } from '../finding/severity-mark.tsx';
import { usePatientQuery } from '../graphql/use-patient-query.ts';
import { inLanguage } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Fact, Facts } from '../ui/facts.tsx';
import { suggestionOf } from '../what-if/from-finding.ts';
import { writeSupposed } from '../what-if/suppose.ts';

type Props = Pick<ReadingProps, 'ecosystem' | 'address' | 'onGo'> & {
  /** Its key. */
  finding: string;
  /** Raised when it may have become another one. */
  round: number;
  onMarked(): void;
  /** Tells which elements to light up. */
  onIds(ids: readonly string[]): void;
  onClose(): void;
};

/** One finding with all that is told of it, and what can be done about it. */
export function OpenFinding(props: Props) {
  const { ecosystem, finding: key, round, onIds, onClose } = props;
  const { t, language } = useWords();
  const asked = { ecosystem: ecosystem.slug, key, language: inLanguage(language) } as const;
  const { data, failure, isWaiting, reload } = usePatientQuery(
    FindingDocument,
    JSON.stringify(asked),
    () => asked,
    { round },
  );
  const finding = data?.finding;
  const ids = finding?.elementIds.join(' ');
  useEffect(() => {
    onIds(ids ? ids.split(' ') : []);
    return () => onIds([]);
  }, [ids, onIds]);
  return (
    <Stack gap="md">
      <Button
        size="compact-sm"
        variant="subtle"
        ml={-8}
        style={{ alignSelf: 'flex-start' }}
        leftSection={<IconArrowLeft aria-hidden size={16} />}
        onClick={onClose}
      >
        {t('gaps.all')}
      </Button>
      {finding && <Told {...props} finding={finding} assignees={data.findings.assignees} />}
      {data && !finding && (
        <EmptyState alert title={t('gaps.gone')} text={t('gaps.goneText')}>
          <Button variant="default" onClick={onClose}>
            {t('gaps.all')}
          </Button>
        </EmptyState>
      )}
      {failure && !data && (
        <EmptyState alert title={t('gaps.failed')} text={t(`failure.${failure.code}`)}>
          <Button variant="default" onClick={reload}>
            {t('form.retry')}
          </Button>
        </EmptyState>
      )}
      {!data && !failure && (
        <div role="status" aria-label={t('gaps.loading')}>
          {isWaiting && <Text size="sm">{t('gaps.firstLook')}</Text>}
          <Skeleton height={160} />
        </div>
      )}
    </Stack>
  );
}

type ToldProps = Omit<Props, 'finding'> & { finding: FindingDetail; assignees: readonly string[] };

function Told({ finding, assignees, ecosystem, address, onGo, onMarked }: ToldProps) {
  const { t } = useWords();
  const sentence = useRef<HTMLHeadingElement>(null);
  useEffect(() => sentence.current?.focus({ preventScroll: true }), []);
  const { kind, evidence, entities } = finding;
  const suggestion = suggestionOf(finding);
  return (
    <Stack gap="md" component="article" aria-labelledby="finding-sentence">
      <div>
        <Group gap="md" mb={4}>
          <SeverityMark severity={finding.severity} />
          <Text size="sm" c="dimmed">
            {kind.name}
          </Text>
        </Group>
        <h3 className={style.opened} id="finding-sentence" ref={sentence} tabIndex={-1}>
          {finding.sentence}
        </h3>
        <Text size="sm" c="dimmed" mt={4}>
          {kind.meaning}
        </Text>
      </div>
      <div className={style.next}>
        <h4>{t('gaps.nextStep')}</h4>
        <p>{finding.nextStep}</p>
        {suggestion && finding.state === 'OPEN' && (
          <Button
            mt="xs"
            size="compact-sm"
            variant="default"
            leftSection={<IconGitBranch aria-hidden size={16} />}
            onClick={() =>
              address.read({
                ...{ reading: 'what-if', finding: undefined },
                suppose: writeSupposed(suggestion.supposed),
              })
            }
          >
            {t(`whatIf.from.${suggestion.do}`)}
          </Button>
        )}
      </div>
      {evidence.length > 0 && (
        <section aria-labelledby="finding-evidence">
          <h4 className={style.part} id="finding-evidence">
            {t('gaps.evidence')}
          </h4>
          <Facts>
            {evidence.map(({ label, value }) => (
              <Fact key={label} name={label}>
                {value}
              </Fact>
            ))}
          </Facts>
        </section>
      )}
      {entities.length > 0 && (
        <section aria-labelledby="finding-entities">
          <h4 className={style.part} id="finding-entities">
            {t('gaps.about')}
          </h4>
          <FindingEntities entities={entities} address={address} onGo={onGo} />
        </section>
      )}
      <FindingDates finding={finding} address={address} />
      <FindingActions {...{ ecosystem, finding, assignees, onMarked }} />
      <FindingMethod finding={finding} />
    </Stack>
  );
}
