import { VisuallyHidden } from '@mantine/core';
import { dateIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import type { FindingRow } from './finding.documents.ts';
import style from './finding.module.css';
import { SEVERITIES, type Severity } from './finding-filter.ts';
import { SeverityIcon } from './severity-mark.tsx';

type Props = {
  rows: readonly FindingRow[];
  /** Says what the list is. */
  label: string;
  onOpen(finding: FindingRow): void;
};

/** Findings under their severities, the most severe first; each is a button that opens it. */
export function FindingList({ rows, label, onOpen }: Props) {
  const { t } = useWords();
  return (
    <section aria-label={label} className={style.list}>
      {SEVERITIES.map((severity) => {
        const found = rows.filter((row) => row.severity === severity);
        if (found.length === 0) return null;
        return (
          <div key={severity}>
            <h3 className={style.heading}>
              <SeverityIcon severity={severity} />
              {t(`gaps.severityOf.${severity}`)}
            </h3>
            <Rows severity={severity} rows={found} onOpen={onOpen} />
          </div>
        );
      })}
    </section>
  );
}

function Rows({ severity, rows, onOpen }: { severity: Severity } & Omit<Props, 'label'>) {
  const { t } = useWords();
  return (
    <ul className={style.rows} aria-label={t(`gaps.severityOf.${severity}`)}>
      {rows.map((row, at) => (
        <li key={row.key}>
          {rows[at - 1]?.kind.key !== row.kind.key && <p className={style.kind}>{row.kind.name}</p>}
          <button type="button" id={rowId(row.key)} className={style.row} onClick={() => onOpen(row)}>
            <VisuallyHidden>{`${row.kind.name}: `}</VisuallyHidden>
            <span className={style.sentence}>{row.sentence}</span>
            <RowFacts finding={row} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Since when it is known and who looks after it. */
function RowFacts({ finding }: { finding: FindingRow }) {
  const { t, language } = useWords();
  const { openedOn, assignee } = finding;
  const facts = [
    openedOn && t('gaps.since', { on: dateIn(language, openedOn) }),
    assignee && t('gaps.by', { name: assignee }),
  ].filter((fact) => fact);
  return facts.length > 0 && <span className={style.about}>{facts.join(' · ')}</span>;
}

/** The id of the button that opens a finding: the focus comes back to it. */
export const rowId = (key: string): string => `finding-${key}`;
