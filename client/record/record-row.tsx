import { Button, Group } from '@mantine/core';
import { IconChevronRight, IconPencil, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { TellFacilitators } from '../flag/tell-facilitators.tsx';
import { useWords } from '../language/use-words.ts';
import { Fact, Facts } from '../ui/facts.tsx';
import { Provenance } from '../ui/provenance.tsx';
import type { Field } from './field.ts';
import { labelOf, wordsOf } from './field-words.ts';
import type { Listed, Noun } from './noun.ts';
import style from './record.module.css';
import { RecordHistory } from './record-history.tsx';
import { mayWrite, useRecordScope } from './scope.ts';

type Props<Row extends Listed> = {
  noun: Noun<Row>;
  row: Row;
  /** It is being read again: its version may be gone. */
  busy: boolean;
  tasks: { change(row: Row): void; remove(row: Row): void };
  below?: ((row: Row, open: boolean) => ReactNode) | undefined;
  inside?: ((row: Row) => ReactNode) | undefined;
};

/** One record: its title, and unfolded everything that is stored of it, where that comes from, and what can be done. */
export function RecordRow<Row extends Listed>({ noun, row, busy, tasks, below, inside }: Props<Row>) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const { shown } = useRecordScope();
  const isShown = shown === row.id;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isShown) return;
    setOpen(true);
    button.current?.focus({ preventScroll: true });
    button.current?.scrollIntoView({ block: 'center' });
  }, [isShown]);
  const id = useId();
  const title = noun.title(row, words);
  const about = noun.about?.(row, words).filter(Boolean).join(' · ');
  return (
    <>
      <button
        type="button"
        ref={button}
        className={style.row}
        data-shown={isShown || undefined}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <IconChevronRight aria-hidden size={16} className={style.arrow ?? ''} />
        <span className={style.title}>
          {title}
          {about && <span className={style.about}>{about}</span>}
        </span>
      </button>
      {below?.(row, open)}
      <div id={id} className={style.inside} hidden={!open}>
        {open && <Unfolded {...{ noun, row, busy, tasks, title }}>{inside?.(row)}</Unfolded>}
      </div>
    </>
  );
}

/** What whoever reads may flag, besides what stands on the map. */
const FLAGGED: ReadonlySet<string> = new Set(['need', 'offer']);

type UnfoldedProps<Row extends Listed> = Pick<Props<Row>, 'noun' | 'row' | 'busy' | 'tasks'> & {
  title: string;
  children: ReactNode;
};

function Unfolded<Row extends Listed>({ noun, row, busy, tasks, title, children }: UnfoldedProps<Row>) {
  const words = useWords();
  const scope = useRecordScope();
  const facts = Object.entries(noun.fields).filter(
    ([name, field]) =>
      !field.inTitle && !field.unstored && name !== 'source' && wordsOf(words, field, heldAt(row, name)),
  );
  const short = facts.filter(([, field]) => field.is !== 'prose');
  const long = facts.filter(([, field]) => field.is === 'prose');
  return (
    <>
      {short.length > 0 && (
        <Facts>
          {short.map(([name, field]) => (
            <Fact key={name} name={labelOf(words, name, field)}>
              <Value field={field} held={heldAt(row, name)} />
            </Fact>
          ))}
        </Facts>
      )}
      {long.length > 0 && (
        <dl className={style.texts}>
          {long.map(([name, field]) => (
            <div key={name}>
              <dt>{labelOf(words, name, field)}</dt>
              <dd>{wordsOf(words, field, heldAt(row, name))}</dd>
            </div>
          ))}
        </dl>
      )}
      {children}
      <Provenance of={row} />
      {FLAGGED.has(noun.name) && (
        <div>
          <TellFacilitators ecosystem={scope.ecosystem} about={{ id: row.id, name: title }} />
        </div>
      )}
      {mayWrite(scope, noun) && <RowTasks {...{ row, busy, tasks, title }} />}
    </>
  );
}

type TasksProps<Row extends Listed> = Pick<UnfoldedProps<Row>, 'row' | 'busy' | 'tasks' | 'title'>;

/** What can be done with a record. */
function RowTasks<Row extends Listed>({ row, busy, tasks, title }: TasksProps<Row>) {
  const { t } = useWords();
  const { ecosystem } = useRecordScope();
  return (
    <Group gap="xs">
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPencil aria-hidden size={14} />}
        disabled={busy}
        aria-label={t('record.change', { name: title })}
        onClick={() => tasks.change(row)}
      >
        {t('form.change')}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconTrash aria-hidden size={14} />}
        disabled={busy}
        aria-label={t('record.remove', { name: title })}
        onClick={() => tasks.remove(row)}
      >
        {t('form.remove')}
      </Button>
      {ecosystem.mayEdit && <RecordHistory id={row.id} title={title} />}
    </Group>
  );
}

const heldAt = (row: object, name: string): unknown => (row as Record<string, unknown>)[name];

function Value({ field, held }: { field: Field; held: unknown }) {
  const words = useWords();
  const { onSelect } = useRecordScope();
  const text = wordsOf(words, field, held);
  if (field.is === 'element' && text) {
    return (
      <button type="button" className={style.link} onClick={() => onSelect((held as { id: string }).id)}>
        {text}
      </button>
    );
  }
  if (field.is === 'website' && text) {
    return (
      <a className={style.link} href={text} target="_blank" rel="noopener noreferrer">
        {text}
      </a>
    );
  }
  return text;
}
