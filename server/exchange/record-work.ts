// What is to be done about single records of any kind, as plain JSON: created whole, or changed in some fields.
import { parseId } from '../kind/ids.ts';
import type { RecordState } from '../kind/kind.ts';
import { type Kind, kindOf } from '../kind/kind.ts';
import { differences, present } from './compare.ts';
import type { PlannedRecord } from './kumu/plan.ts';

/** A planned record whose references have their ids. */
export type Wanted = {
  planned: PlannedRecord;
  refs: Record<string, string>;
  importKey: string;
  identity: string;
};

/** A record to be created; what every record carries beside its own fields is added when it is written. */
export type NewRecord = RecordState;

/** A record to be changed: fields, and the references that lead elsewhere, by the ids that they lead to. */
export type ChangedRecord = {
  before: RecordState;
  changes: Record<string, unknown>;
  refs: Record<string, string>;
};

/** A record as it is first stored: initial values where nothing is said, and what follows from the rest. */
export function newRecord({ id, kind, properties, refs }: RecordState): NewRecord {
  const declared = kindOf(kind);
  const number = parseId(id)?.number;
  const whole = { ...initialOf(declared), ...present(properties), id, number };
  return { id, kind, properties: present(declared.derive?.(whole, refs) ?? whole), refs };
}

/** What changes in a stored record, with what follows from it; undefined when nothing does. */
export function changedRecord(
  before: RecordState,
  said: Record<string, unknown>,
  saidRefs: Record<string, string>,
): ChangedRecord | undefined {
  const own = differences(said, before.properties);
  const refs = differences(saidRefs, before.refs) as Record<string, string>;
  if (Object.keys(own).length === 0)
    return Object.keys(refs).length === 0 ? undefined : { before, changes: own, refs };
  const after = { ...before.properties, ...own };
  const derived = kindOf(before.kind).derive?.(after, { ...before.refs, ...refs }) ?? after;
  return { before, changes: differences(derived, before.properties), refs };
}

const initials = new Map<string, Record<string, unknown>>();

function initialOf({ name, fields }: Kind): Record<string, unknown> {
  const known = initials.get(name);
  if (known) return known;
  const initial = Object.fromEntries(
    Object.entries(fields).flatMap(([field, { initial: value }]) =>
      value === undefined ? [] : [[field, value]],
    ),
  );
  initials.set(name, initial);
  return initial;
}
