import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import type { ReadingProps } from '../app/reading.ts';
import { usePatientQuery } from '../graphql/use-patient-query.ts';
import { inLanguage } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { BackButton } from '../ui/back-button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Fact, Facts } from '../ui/facts.tsx';
import { type FindingDetail, FindingDocument } from './finding.documents.ts';
import style from './finding.module.css';
import { FindingActions } from './finding-actions.tsx';
import { FindingDates } from './finding-dates.tsx';
import { FindingEntities } from './finding-entities.tsx';
import { START } from './finding-filter.ts';
import { FindingMethod } from './finding-method.tsx';
import { FindingSteps, stepByKey } from './finding-steps.tsx';
import { SeverityMark } from './severity-mark.tsx';
import { ToCall } from './to-call.tsx';
import type { Steps } from './use-steps.ts';

type Props = Pick<ReadingProps, 'ecosystem' | 'data' | 'address' | 'onGo'> & {
  /** Its key. */
  finding: string;
  /** Raised when it may have become another one. */
  round: number;
  onMarked(): void;
  /** Tells which elements to light up. */
  onIds(ids: readonly string[]): void;
  onClose(): void;
  /** Where it stands in its group; undefined while that is not known. */
  steps: Steps | undefined;
  /** What a kind is called, by its key. */
  nameOf(kind: string): string;
  onStep(key: string): void;
  /** What else can be done about it. */
  further?: ((finding: FindingDetail) => ReactNode) | undefined;
};

/** One finding with all that is told of it, and what can be done about it. */
export function OpenFinding(props: Props) {
  const { ecosystem, finding: key, round, onIds, onClose, steps, nameOf, onStep } = props;
  const { t, language } = useWords();
  const asked = { ecosystem: ecosystem.slug, key, language: inLanguage(language) } as const;
  const { data, failure, isWaiting, reload } = usePatientQuery(
    FindingDocument,
    JSON.stringify(asked),
    () => asked,
    { round },
  );
  const finding = data?.finding;
  const ids = finding?.every.join(' ');
  useEffect(() => {
    onIds(ids ? ids.split(' ') : []);
    return () => onIds([]);
  }, [ids, onIds]);
  const { among } = props.address.address;
  const back = among && among !== START ? t('gaps.backToKind', { group: nameOf(among) }) : t('gaps.all');
  return (
    <Stack gap="md" onKeyDown={stepByKey(steps, onStep)}>
      <div>
        <BackButton onClick={onClose}>{back}</BackButton>
        {steps && (
          <FindingSteps
            steps={steps}
            group={steps.among === START ? t('gaps.start') : nameOf(steps.among)}
            onStep={onStep}
          />
        )}
      </div>
      {finding && <Told {...props} finding={finding} assignees={data.findings.assignees} />}
      {data && !finding && (
        <EmptyState alert title={t('gaps.gone')} text={t('gaps.goneText')}>
          <Button variant="default" onClick={onClose}>
            {back}
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

function Told({ finding, assignees, ecosystem, data, address, onGo, onMarked, further }: ToldProps) {
  const { t } = useWords();
  const sentence = useRef<HTMLHeadingElement>(null);
  // Before it is painted: whoever sees it can step on with the arrows.
  useLayoutEffect(() => sentence.current?.focus({ preventScroll: true }), []);
  const { kind, evidence, entities, every } = finding;
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
        <ToCall finding={finding} onGo={onGo} />
        {further?.(finding)}
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
          <FindingEntities {...{ entities, elementIds: every, data, address, onGo }} />
        </section>
      )}
      <FindingDates finding={finding} address={address} />
      <FindingActions {...{ ecosystem, finding, assignees, onMarked }} />
      <FindingMethod finding={finding} />
    </Stack>
  );
}
