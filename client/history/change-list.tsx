import { Button } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../language/use-words.ts';
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
  const shown = toldOf(changes, record);
  const [only] = shown;
  if (!only) return null;
  if (shown.length > 1) {
    return (
      <Folded label={t('history.records', { count: shown.length })}>
        <ul className={style.records}>
          {shown.map((change) => (
            <li key={`${change.kind} ${change.record}`}>
              <OneOfMany change={change} isThere={isThere} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      </Folded>
    );
  }
  const fields = only.fields.filter(({ field }) => isTold(field)).length;
  if (fields === 0) return null;
  if (!only.isNew && !only.isGone && fields <= UNFOLDED) return <FieldChanges change={only} />;
  return (
    <Folded label={t('history.fields', { count: fields })}>
      <FieldChanges change={only} />
    </Folded>
  );
}

/** The changes of the record that a history is of; all of them when it is of none, or told under another id. */
function toldOf(changes: readonly RecordChange[], record: string | undefined): readonly RecordChange[] {
  const own = record ? changes.filter((change) => change.record === record) : [];
  return own.length > 0 ? own : changes;
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

type OneProps = Omit<Props, 'changes' | 'record'> & { change: RecordChange };

function OneOfMany({ change, isThere, onOpen }: OneProps) {
  const { t } = useWords();
  const verb = change.isNew ? 'added' : change.isGone ? 'removed' : 'changed';
  return (
    <>
      <span className={style.what}>{t(`history.record.${verb}`, { what: recordWords(t, change) })}</span>
      <FieldChanges change={change} />
      <ShowButton change={change} isThere={isThere} onOpen={onOpen} />
    </>
  );
}

/** Leads to a record that still is on the map. */
export function ShowButton({ change, isThere, onOpen }: OneProps) {
  const { t } = useWords();
  const { record } = change;
  if (record === null || !isThere(record)) return null;
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      aria-label={t('history.open', { what: recordWords(t, change) })}
      onClick={() => onOpen(record)}
    >
      {t('history.show')}
    </Button>
  );
}
