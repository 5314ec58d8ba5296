import { Text, Title } from '@mantine/core';
import { SEVERITIES } from '../finding/finding-filter.ts';
import { SeverityMark } from '../finding/severity-mark.tsx';
import { dateIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import type { ReportAddress } from './reading.ts';
import type { ReportedFinding } from './report.documents.ts';
import style from './report.module.css';

/** Up to so many findings are told with their evidence and next steps unless somebody wants it otherwise. */
const FEW = 15;
/** How many sentences of one kind and severity a short report lists. */
const LISTED = 5;

export const isTold = (detail: ReportAddress['detail'], count: number): boolean =>
  detail === undefined ? count <= FEW : detail === 'full';

type Props = { findings: readonly ReportedFinding[]; full: boolean };

/** The findings of a report, the most severe first: each with evidence and next step, or their sentences by kind. */
export function ReportedFindings({ findings, full }: Props) {
  return SEVERITIES.map((severity) => {
    const those = findings.filter((finding) => finding.severity === severity);
    if (those.length === 0) return null;
    return (
      <section key={severity} className={style.severity}>
        <Title order={2} size="h4" className={style.heading ?? ''}>
          <SeverityMark severity={severity} /> ({those.length})
        </Title>
        {full ? <Told findings={those} /> : <Listed findings={those} />}
      </section>
    );
  });
}

type Findings = { findings: readonly ReportedFinding[] };

function Told({ findings }: Findings) {
  const { t, language } = useWords();
  return (
    <ol className={style.findings}>
      {findings.map(({ key, sentence, nextStep, evidence, kind, assignee, openedOn }) => (
        <li key={key} className={style.finding}>
          <Text fw={600}>{sentence}</Text>
          <Text size="sm">
            <span className={style.label}>{t('report.next')} </span>
            {nextStep}
          </Text>
          <dl className={style.evidence}>
            {evidence.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <Text size="sm" c="dimmed">
            {[
              kind.name,
              openedOn && t('report.since', { day: dateIn(language, openedOn) }),
              assignee && t('report.assignee', { name: assignee }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </li>
      ))}
    </ol>
  );
}

function Listed({ findings }: Findings) {
  const { t } = useWords();
  const kinds = Map.groupBy(findings, ({ kind }) => kind.key);
  return (
    <div className={style.kinds}>
      {[...kinds].map(([key, those]) => (
        <section key={key} className={style.kind}>
          <Title order={3} size="h6">
            {those[0]?.kind.name} ({those.length})
          </Title>
          <ul className={style.sentences}>
            {those.slice(0, LISTED).map((finding) => (
              <li key={finding.key}>
                {finding.sentence}
                {finding.assignee && ` (${t('report.assignee', { name: finding.assignee })})`}
              </li>
            ))}
            {those.length > LISTED && <li>{t('report.others', { count: those.length - LISTED })}</li>}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** How the kinds of finding that a report tells of are found, and where the methods come from. */
export function ReportedMethods({ findings }: { findings: readonly ReportedFinding[] }) {
  const { t } = useWords();
  const kinds = [...new Map(findings.map(({ kind }) => [kind.key, kind])).values()];
  return (
    <dl className={style.methods}>
      {kinds.map(({ key, name, method, source }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>
            {method} {t('report.source', { source })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
