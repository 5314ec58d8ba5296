import { Button, Skeleton, Text } from '@mantine/core';
import { IconChevronRight, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useLanguage } from '../language/i18n.ts';
import { numberIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import type { Values } from './field.ts';
import type { Listed, Noun } from './noun.ts';
import style from './record.module.css';
import { RecordRow } from './record-row.tsx';
import { mayWrite, useRecordScope } from './scope.ts';
import { useRecordTasks } from './use-record-tasks.tsx';
import { useRecords } from './use-records.ts';

type ListProps<Row extends Listed> = {
  noun: Noun<Row>;
  /** What the records belong to: the id of a record, or of the ecosystem. */
  of: string;
  /** What a new one starts with. */
  preset?: Values;
  /** They are added elsewhere. */
  closed?: boolean;
  /** Puts the rows in an order of its own, each as far to the right as it is deep. */
  arrange?(rows: readonly Row[]): readonly { row: Row; depth: number }[];
  /** Always under the title of a row, be it unfolded or not. */
  below?(row: Row, open: boolean): ReactNode;
  /** In the unfolded row, after what is stored. */
  inside?(row: Row): ReactNode;
};

type Props<Row extends Listed> = ListProps<Row> & {
  /** How many there are, as far as is known before they are read. */
  count: number | undefined;
};

/** The records of a noun that belong to something: nothing at all is shown where there are none. */
export function RecordSection<Row extends Listed>({ count, ...list }: Props<Row>) {
  const { t } = useWords();
  const language = useLanguage();
  const [open, setOpen] = useState(true);
  if (!count) return null;
  return (
    <details
      className={style.section}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <IconChevronRight aria-hidden size={16} className={style.arrow ?? ''} />
        <h3 className={style.heading}>{t(`noun.${list.noun.name}.many`)}</h3>
        <span className={style.count} data-figures>
          {numberIn(language, count)}
        </span>
      </summary>
      {open && <RecordList {...list} />}
    </details>
  );
}

/** The rows of a section, what to do when there are none, and a button that adds one. */
export function RecordList<Row extends Listed>(props: ListProps<Row>) {
  const { noun, of, preset, closed, arrange, below, inside } = props;
  const { t } = useWords();
  const scope = useRecordScope();
  const { shown } = scope;
  const { rows, next, brings, loading, failure, more, reload } = useRecords(noun.list, of);
  const tasks = useRecordTasks(noun, of);
  // The one that is to be shown may come with a later page.
  const isLater = !loading && next !== null && shown !== undefined && isMissing(shown, rows);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each page.
  useEffect(() => {
    if (isLater) more();
  }, [isLater]);
  if (failure && rows.length === 0) {
    return (
      <div role="alert" className={style.body}>
        <Text size="sm">{t(`failure.${failure.code}`)}</Text>
        <Button size="compact-sm" variant="default" onClick={reload}>
          {t('form.retry')}
        </Button>
      </div>
    );
  }
  if (loading && rows.length === 0) {
    return <Skeleton height={40} my="xs" role="status" aria-label={t('record.loading')} />;
  }
  const placed = arrange?.(rows) ?? rows.map((row) => ({ row, depth: 0 }));
  return (
    <div className={style.body}>
      {rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(`noun.${noun.name}.none`)}
        </Text>
      )}
      {rows.length > 0 && (
        <ul className={style.rows} aria-label={t(`noun.${noun.name}.many`)}>
          {placed.map(({ row, depth }) => (
            <li key={row.id} style={depth > 0 ? { marginLeft: depth * 16 } : undefined}>
              <RecordRow noun={noun} row={row} busy={loading} tasks={tasks} below={below} inside={inside} />
            </li>
          ))}
        </ul>
      )}
      {next && (
        <Button size="compact-sm" variant="default" loading={loading} onClick={more}>
          {t('interdependency.more', { count: brings })}
        </Button>
      )}
      {mayWrite(scope, noun) && !closed && (
        <Button
          className={style.add ?? ''}
          size="sm"
          variant="subtle"
          leftSection={<IconPlus aria-hidden size={16} />}
          onClick={() => tasks.add(preset)}
        >
          {t(`noun.${noun.name}.add`)}
        </Button>
      )}
      {tasks.dialog}
    </div>
  );
}

/** Whether a record is of the kind of these and none of them. */
const isMissing = (id: string, rows: readonly Listed[]): boolean => {
  const [first] = rows;
  return first !== undefined && kindOf(first.id) === kindOf(id) && rows.every((row) => row.id !== id);
};

const kindOf = (id: string): string => id.replace(/\d+$/, '');
