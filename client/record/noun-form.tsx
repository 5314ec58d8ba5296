import { useMemo, useRef } from 'react';
import { useClient } from 'urql';
import { useWords } from '../language/use-words.ts';
import { filledFields } from '../ui/fields.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { type Stored, useRecordForm } from '../ui/record-form.ts';
import { sentOf, shownFields, type Values, valuesOf } from './field.ts';
import { FieldInput } from './field-input.tsx';
import { labelOf, wordsOf } from './field-words.ts';
import type { Listed, Noun } from './noun.ts';
import style from './record.module.css';
import { rulesOf } from './rules.ts';

type Props<Row extends Listed> = {
  noun: Noun<Row>;
  /** What a new one belongs to. */
  of: string;
  /** The record to change; a new one when left out. */
  row?: Row | undefined;
  /** What a new one starts with. */
  preset?: Values | undefined;
  onSaved(): void;
  /** One was added, and the form goes on to the next. */
  onAdded?(): void;
  onClose(): void;
};

/** What records that are added one after the other have in common. */
const SERIES = ['place', 'source'];

const NARROW = ['number', 'date', 'choice'];

/** Adds a record of a noun, or changes the one given. */
export function NounForm<Row extends Listed>(props: Props<Row>) {
  const { noun, of, row, preset, onSaved, onAdded, onClose } = props;
  const words = useWords();
  const { t } = words;
  const client = useClient();
  const names = useRef(new Map<string, string>()).current;
  const { fields } = noun;
  const storedOf = (stored: Row): Stored<Values> => {
    for (const [name, field] of Object.entries(fields)) {
      const held = heldAt(stored, name);
      if (isNamed(held)) names.set(held.id, wordsOf(words, field, held));
    }
    return { id: stored.id, version: stored.version, values: valuesOf(fields, stored) };
  };
  const nameOf = (values: Values) => {
    const said = Object.values(values).find((value) => typeof value === 'string' && value) ?? '';
    return names.get(String(said)) ?? String(said);
  };
  const record = useRecordForm({
    stored: row && storedOf(row),
    blank: useMemo(() => valuesOf(fields, undefined, preset), [fields, preset]),
    validate: rulesOf(words, fields),
    fieldsOf: (values: Values) => sentOf(fields, values),
    create: (sent, key) => noun.create(client, of, filledFields(sent), key),
    update: (target, changes, key) => noun.update(client, target, changes, key),
    reread: async (id) => {
      const now = await noun.reread(client, id);
      return now && storedOf(now);
    },
    onSaved,
    onUnchanged: onClose,
    again: { keeps: SERIES.filter((name) => name in fields), nameOf, ...(onAdded && { onAdded }) },
  });
  const { form } = record;
  const shown = shownFields(fields, form.getValues(), !row);
  return (
    <FormDialog
      title={row ? t(`noun.${noun.name}.change`) : t(`noun.${noun.name}.add`)}
      record={record}
      labels={Object.fromEntries(shown.map(([name, field]) => [name, labelOf(words, name, field)]))}
      onClose={onClose}
      show={(name, value) => {
        const field = fields[name];
        if (field?.is === 'enum' && value) return field.say(value as never, words);
        return names.get(String(value));
      }}
    >
      <div className={style.form}>
        {shown.map(([name, field], index) => (
          <div
            // A picker keeps what was picked: the next record begins with another one.
            key={`${name} ${record.added.length}`}
            data-wide={!NARROW.includes(field.is) || undefined}
            data-first={name === 'since' || undefined}
          >
            <FieldInput
              name={name}
              field={field}
              form={form}
              of={of}
              held={row && heldAt(row, name)}
              autoFocus={index === 0}
              onAdded={() => onAdded?.()}
              onNamed={(id, label) => names.set(id, label)}
            />
          </div>
        ))}
      </div>
    </FormDialog>
  );
}

const heldAt = (row: object, name: string): unknown => (row as Record<string, unknown>)[name];

const isNamed = (held: unknown): held is { id: string } =>
  typeof held === 'object' && held !== null && 'id' in held;
