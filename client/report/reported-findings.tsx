import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { type FindingAddress, type Severity, tally } from '../finding/finding-filter.ts';
import { SeverityMark } from '../finding/severity-mark.tsx';
import { dateIn, numberIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { Call } from './call.tsx';
import { GroupLink } from './group-link.tsx';
import type { ReportAddress } from './reading.ts';
import type { ReportData, ReportedFinding } from './report.documents.ts';
import style from './report.module.css';

/** Up to so many findings are told with their evidence and next steps unless somebody wants it otherwise. */
const FEW = 15;
/** How many sentences of one kind and severity a short report lists. */
const LISTED = 5;

export const isTold = (detail: ReportAddress['detail'], count: number): boolean =>
  detail === undefined ? count <= FEW : detail === 'full';

type Props = {
  ecosystem: { address: string };
  filter: FindingAddress;
  data: ReportData;
  full: boolean;
};

/** The findings of a report, the most severe first; each with evidence and next step, or their sentences by kind. */
export function ReportedFindings({ ecosystem, filter, data, full }: Props) {
  const { t, language } = useWords();
  const { nodes, counts } = data.findings;
  return tally(counts).map(({ severity, count }) => {
    const those = nodes.filter((finding) => finding.severity === severity);
    const rest = count - those.length;
    return (
      <section key={severity} className={style.severity}>
        <Title order={3} size="h5" className={style.heading ?? ''}>
          <SeverityMark severity={severity} /> ({numberIn(language, count)})
        </Title>
        {full ? (
          <>
            <Told findings={those} />
            {rest > 0 && (
              <Rest {...{ ecosystem, rest }} filter={{ ...filter, severity: [severity] }}>
                {t('gaps.title')}
              </Rest>
            )}
          </>
        ) : (
          <Listed {...{ ecosystem, filter, data, severity }} />
        )}
      </section>
    );
  });
}

type RestProps = Pick<Props, 'ecosystem' | 'filter'> & {
  rest: number;
  among?: string;
  children: ReactNode;
};

/** How many are not told here, and where they are. */
function Rest({ rest, children, ...link }: RestProps) {
  const { t } = useWords();
  return (
    <span>
      {t('report.others', { count: rest })} <GroupLink {...link}>{children}</GroupLink>
    </span>
  );
}

type Findings = { findings: readonly ReportedFinding[] };

function Told({ findings }: Findings) {
  const { t, language } = useWords();
  return (
    <ol className={style.findings}>
      {findings.map(({ key, sentence, nextStep, toCall, evidence, kind, assignee, openedOn }) => (
        <li key={key} className={style.finding}>
          <Text fw={600}>{sentence}</Text>
          <Text size="sm">
            <span className={style.label}>{t('report.next')} </span>
            {nextStep}
            <Call callees={toCall} />
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

type ListedProps = Omit<Props, 'full'> & { severity: Severity };

function Listed({ ecosystem, filter, data, severity }: ListedProps) {
  const { t, language } = useWords();
  const { counts, nodes } = data.findings;
  const those = nodes.filter((finding) => finding.severity === severity);
  const nameOf = (key: string) => data.findingKinds.find((kind) => kind.key === key)?.name ?? key;
  return (
    <div className={style.kinds}>
      {counts
        .filter((each) => each.severity === severity)
        .map(({ kind: { key }, count }) => {
          const told = those.filter(({ kind }) => kind.key === key).slice(0, LISTED);
          const rest = count - told.length;
          return (
            <section key={key} className={style.kind}>
              <Title order={4} size="h6">
                {nameOf(key)} ({numberIn(language, count)})
              </Title>
              <ul className={style.sentences}>
                {told.map((finding) => (
                  <li key={finding.key}>
                    {finding.sentence}
                    {finding.assignee && ` (${t('report.assignee', { name: finding.assignee })})`}
                  </li>
                ))}
                {rest > 0 && (
                  <li>
                    <Rest {...{ ecosystem, rest }} filter={{ ...filter, severity: [severity] }} among={key}>
                      {t('report.where', { kind: nameOf(key) })}
                    </Rest>
                  </li>
                )}
              </ul>
            </section>
          );
        })}
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
