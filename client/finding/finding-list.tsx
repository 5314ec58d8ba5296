import { Checkbox, VisuallyHidden } from '@mantine/core';
import { dateIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import type { FindingRow } from './finding.documents.ts';
import style from './finding.module.css';
import { SEVERITIES, type Severity } from './finding-filter.ts';
import { SeverityIcon } from './severity-mark.tsx';

/** Which findings are chosen, to mark them at once. */
export type Choosing = {
  isChosen(key: string): boolean;
  choose(key: string, chosen: boolean): void;
};

type Props = {
  rows: readonly FindingRow[];
  /** Says what the list is. */
  label: string;
  /** All are of one kind, which is said above. */
  isOneKind?: boolean;
  choosing?: Choosing | undefined;
  onOpen(finding: FindingRow): void;
};

/** Findings under their severities, the most severe first; each is a button that opens it. */
export function FindingList({ rows, label, ...props }: Props) {
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
            <Rows severity={severity} rows={found} {...props} />
          </div>
        );
      })}
    </section>
  );
}

function Rows({
  severity,
  rows,
  isOneKind = false,
  choosing,
  onOpen,
}: { severity: Severity } & Omit<Props, 'label'>) {
  const { t } = useWords();
  return (
    <ul className={style.rows} aria-label={t(`gaps.severityOf.${severity}`)}>
      {rows.map((row, at) => (
        <li key={row.key}>
          {!isOneKind && rows[at - 1]?.kind.key !== row.kind.key && (
            <p className={style.kind}>{row.kind.name}</p>
          )}
          <div className={style.chosen}>
            {choosing && (
              <Checkbox
                size="xs"
                radius={3}
                aria-label={t('gaps.choose', { sentence: row.sentence })}
                checked={choosing.isChosen(row.key)}
                onChange={(event) => choosing.choose(row.key, event.currentTarget.checked)}
              />
            )}
            <FindingRowButton row={row} onOpen={onOpen} spoken={isOneKind ? undefined : row.kind.name} />
          </div>
        </li>
      ))}
    </ul>
  );
}

type RowProps = {
  row: FindingRow;
  /** It stands in the list of where to start, and maybe in another one too. */
  isStart?: boolean;
  /** Said before the sentence to who does not see where it stands. */
  spoken?: string | undefined;
  /** Said below the sentence; since when it is known unless told. */
  facts?: readonly string[];
  onOpen(finding: FindingRow): void;
};

/** One finding, as a button that opens it. */
export function FindingRowButton({ row, isStart = false, spoken, facts, onOpen }: RowProps) {
  const { t, language } = useWords();
  const { openedOn, assignee } = row;
  const said = [
    ...(facts ?? []),
    !facts && openedOn && t('gaps.since', { on: dateIn(language, openedOn) }),
    assignee && t('gaps.by', { name: assignee }),
  ].filter(Boolean);
  return (
    <button type="button" id={rowId(row.key, isStart)} className={style.row} onClick={() => onOpen(row)}>
      {spoken && <VisuallyHidden>{`${spoken}: `}</VisuallyHidden>}
      <span className={style.sentence}>{row.sentence}</span>
      {said.length > 0 && <span className={style.about}>{said.join(' · ')}</span>}
    </button>
  );
}

/** The id of the button that opens a finding: the focus comes back to it. */
export const rowId = (key: string, isStart = false): string => `finding-${isStart ? 'start-' : ''}${key}`;
