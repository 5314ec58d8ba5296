import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../record/words.ts';
import { FieldChanges } from './field-changes.tsx';
import { isTold } from './field-words.ts';
import type { RecordChange } from './history.documents.ts';
import style from './history.module.css';
import { recordWords } from './kind-words.ts';

type Props = {
  changes: readonly RecordChange[];
  record: string | undefined;
  isThere(record: string): boolean;
  onOpen(record: string): void;
};

/** As many fields are shown at once; more are folded away. */
const UNFOLDED = 6;

/** What a revision did to each record: one is told openly, many are folded away under their number. */
export function ChangeList({ changes, record, isThere, onOpen }: Props) {
  const { t } = useWords();
  const told = record ? changes.filter((change) => change.record === record) : changes;
  const shown = told.length > 0 ? told : changes;
  const [only] = shown;
  const row = (change: RecordChange) => (
    <OneChange
      key={`${change.kind} ${change.record}`}
      change={change}
      isAlone={shown.length === 1}
      isThere={isThere}
      onOpen={onOpen}
    />
  );
  if (!only) return null;
  if (shown.length > 1) {
    return (
      <Folded label={t('history.records', { count: shown.length })}>
        <ul className={style.records}>
          {shown.map((change) => (
            <li key={`${change.kind} ${change.record}`}>{row(change)}</li>
          ))}
        </ul>
      </Folded>
    );
  }
  const fields = only.fields.filter(({ field }) => isTold(field)).length;
  const changed = !only.isNew && !only.isGone;
  if (changed && fields <= UNFOLDED) return row(only);
  if (fields === 0 && !opens(only, isThere)) return null;
  return <Folded label={t('history.fields', { count: fields })}>{row(only)}</Folded>;
}

function Folded({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className={style.folded}>
      <summary>
        <IconChevronRight aria-hidden size={14} />
        {label}
      </summary>
      {children}
    </details>
  );
}

const opens = (change: RecordChange, isThere: Props['isThere']) =>
  change.record !== null && isThere(change.record);

type OneProps = Omit<Props, 'changes' | 'record'> & { change: RecordChange; isAlone: boolean };

function OneChange({ change, isAlone, isThere, onOpen }: OneProps) {
  const { t } = useWords();
  const what = recordWords(t, change);
  const verb = change.isNew ? 'added' : change.isGone ? 'removed' : 'changed';
  const { record } = change;
  const opened = record !== null && isThere(record);
  return (
    <>
      {!isAlone && <span className={style.what}>{t(`history.record.${verb}`, { what })}</span>}
      <FieldChanges change={change} />
      {opened && (
        <button type="button" className={style.open} onClick={() => onOpen(record)}>
          {t('history.open', { what })}
        </button>
      )}
    </>
  );
}
