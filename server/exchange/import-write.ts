// Writes what an import worked out, in batches: records, what they refer to, links, and the history of it all.

import { type Settings, seenBy } from '../access/sees.ts';
import { interdependency } from '../interdependency/interdependency.ts';
import type { RecordState } from '../kind/kind.ts';
import { kindOf } from '../kind/kind.ts';
import { labelsOf } from '../kind/state.ts';
import type { Run } from '../neo4j/database.ts';
import { storedOf } from '../write/apply.ts';
import { batches } from './batches.ts';
import {
  exchangeChangeLinks,
  exchangeChangeRecords,
  exchangeCreateChanges,
  exchangeCreateLinks,
  exchangeCreateRecords,
  exchangeCreateRefs,
  exchangeRemoveRefs,
} from './exchange.queries.ts';
import type { ImportProgress } from './import-report.ts';
import type { Work } from './import-work.ts';
import type { NewLink } from './match-links.ts';
import type { ChangedRecord, NewRecord } from './record-work.ts';

type Report = (progress: ImportProgress) => void;
/** In which ecosystem, by whom and when (ISO 8601). */
export type Stamp = { ecosystem: string; author: string; at: string };
/** The same, with what the ecosystem shows the public. */
type Written = Stamp & { settings: Settings };

/** Writes everything but the history. */
export async function write(
  run: Run,
  work: Work,
  { settings, ...stamp }: Written,
  report: Report,
): Promise<void> {
  const { places, elements, records, links } = work;
  const { author, at } = stamp;
  const send = async <Row>(
    step: ImportProgress['step'],
    rows: readonly Row[],
    batch: (rows: Row[]) => Promise<unknown>,
  ): Promise<void> => {
    let done = 0;
    for (const some of batches(rows)) {
      await batch(some);
      done += some.length;
      report({ step, done, total: rows.length });
    }
  };
  for (const [step, { created, changed }] of [
    ['places', places],
    ['elements', elements],
    ['records', records],
  ] as const) {
    // Changes first: what changes may give up a key that something new takes.
    await send(step, changed, (rows) =>
      run(exchangeChangeRecords, { author, at, rows: rows.map((row) => changedRow(row, settings)) }),
    );
    // Places lie within each other in any order, so all of them come before what they lie in.
    const isTiedLater = step === 'places';
    await send(step, created, (rows) =>
      run(exchangeCreateRecords, {
        ...stamp,
        rows: rows.map((record) => newRow(record, isTiedLater ? [] : refRows(record), settings)),
      }),
    );
    const moved = changed.flatMap(movedRows);
    for (const rows of batches(moved)) await run(exchangeRemoveRefs, { rows });
    for (const rows of batches(isTiedLater ? [...created.flatMap(refRows), ...moved] : moved))
      await run(exchangeCreateRefs, { rows });
  }
  await send('links', links.created, (rows) =>
    run(exchangeCreateLinks, {
      ...stamp,
      rows: rows.map((link) => ({
        ...link,
        properties: { ...link.properties, seenBy: seenBy(linkState(link), settings) },
      })),
    }),
  );
  await send('links', links.changed, (rows) =>
    run(exchangeChangeLinks, {
      author,
      at,
      rows: rows.map(({ before, changes }) => ({
        id: before.id,
        changes: { ...storedLink(changes), seenBy: seenBy(afterOf({ before, changes }, stamp), settings) },
      })),
    }),
  );
}

/** Keeps what the import created (as one list of ids, so that it can be undone) and what each changed record was. */
export async function writeHistory(run: Run, work: Work, stamp: Stamp, revision: number): Promise<void> {
  const { places, elements, records, links } = work;
  const nodes = [...places.created, ...elements.created, ...records.created].map(({ id }) => id);
  const ids = [
    ...nodes.filter((id) => !records.founding.has(id)),
    ...links.created.map(({ properties }) => properties.id),
  ];
  const changed = [...places.changed, ...elements.changed, ...records.changed, ...links.changed];
  const rows = [
    ...(ids.length > 0 ? [{ record: '', kind: 'Import', after: JSON.stringify(ids) }] : []),
    ...changed.map((change) => ({
      record: change.before.id,
      kind: change.before.kind,
      before: JSON.stringify(change.before),
      after: JSON.stringify(afterOf(change, stamp)),
    })),
  ].map((row, ordinal) => ({ ...row, ordinal: BigInt(ordinal) }));
  for (const some of batches(rows)) await run(exchangeCreateChanges, { ...stamp, revision, rows: some });
}

function newRow(record: NewRecord, refs: { type: string; to: string }[], settings: Settings) {
  return {
    labels: ['Record', ...labelsOf(record)],
    properties: storedOf(record, record.properties, settings),
    refs,
  };
}

function refRows({ id, kind, refs }: Pick<RecordState, 'id' | 'kind' | 'refs'>) {
  return Object.entries(refs).map(([name, to]) => ({ id, type: kindOf(kind).refs[name]?.by ?? '', to }));
}

function movedRows({ before, refs }: ChangedRecord) {
  return refRows({ id: before.id, kind: before.kind, refs });
}

function changedRow({ before, changes }: ChangedRecord, settings: Settings) {
  const after = { ...before, properties: { ...before.properties, ...changes } };
  const labels = labelsOf(after);
  return {
    id: before.id,
    changes: storedOf(after, changes, settings),
    without: labelsOf(before).filter((label) => !labels.includes(label)),
    labels,
  };
}

function storedLink({ strength, ...changes }: Record<string, unknown>): Record<string, unknown> {
  return strength === undefined ? changes : { ...changes, strength: BigInt(strength as number) };
}

/** A changed record as it is after the import. */
export function afterOf(
  { before, changes, refs = {} }: Omit<ChangedRecord, 'refs'> & { refs?: Record<string, string> },
  { author, at }: Stamp,
): RecordState {
  const version = Number(before.properties.version) + 1;
  const stamped = { ...before.properties, ...changes, version, updatedAt: at, updatedBy: author };
  return { ...before, properties: stamped, refs: { ...before.refs, ...refs } };
}

/** A link that is about to be written, as plain JSON. */
export function linkState({ from, to, properties, since, until }: NewLink): RecordState {
  const plain = Object.entries({ ...properties, since, until }).map(([name, value]) => [
    name,
    typeof value === 'bigint' ? Number(value) : value,
  ]);
  return {
    ...{ id: String(properties.id), kind: interdependency.name },
    ...{ properties: Object.fromEntries(plain), refs: { from, to } },
  };
}
