import { Text } from '@mantine/core';
import { useWords } from '../language/use-words.ts';
import type { FindingRow } from './finding.documents.ts';
import style from './finding.module.css';
import { FindingRowButton } from './finding-list.tsx';
import { SeverityIcon } from './severity-mark.tsx';

type Props = {
  rows: readonly FindingRow[];
  /** Why in this order. */
  rule: string;
  onOpen(finding: FindingRow): void;
};

/** The ten findings to start with, and the reason for their order, of the rule and of each. */
export function StartHere({ rows, rule, onOpen }: Props) {
  const { t } = useWords();
  return (
    <section aria-labelledby="start-here">
      <h3 className={style.heading} id="start-here">
        {t('gaps.start')}
      </h3>
      <Text size="sm" c="dimmed">
        {rule}
      </Text>
      <ol className={style.rows} aria-labelledby="start-here">
        {rows.map((row) => (
          <li key={row.key} className={style.first}>
            <SeverityIcon severity={row.severity} />
            <FindingRowButton isStart row={row} onOpen={onOpen} facts={reasonsOf(row, t)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Why a finding is among the first. */
function reasonsOf({ severity, concerns, kind }: FindingRow, t: ReturnType<typeof useWords>['t']): string[] {
  return [
    kind.name,
    t(`gaps.severityOf.${severity}`),
    ...(concerns > 1 ? [t('gaps.concerns', { count: concerns })] : []),
  ];
}
