/**
 * Kinds that take long in a large ecosystem (cut points, structural holes, labels dealt out at random) may be of an earlier
 * revision than others: they are looked for in a thread, once a minute at most, and say of which revision they are.
 */
import type { Rows } from './compute.ts';
import type { FindingRow } from './finding.ts';
import { findingKinds, readings } from './reading.ts';
import { alike } from './told-once.ts';
import type { Changed } from './ways.ts';

/** The revision that they are of, and the last one that concerned them: they are behind while it is later. */
export type Lag = { of: number; touched: number };

/** All rows of the kinds that are told together with those that may lag: what is told once is told apart anew from these. */
export type Held = Rows;

export const isBehind = ({ of, touched }: Lag): boolean => touched > of;

/** The keys of the kinds that may lag. */
export function laggingKinds(): ReadonlySet<string> {
  return new Set(findingKinds().flatMap(({ key, mayLag }) => (mayLag ? [key] : [])));
}

/** The same, with those that tell the same facts. */
export function toldTogether(): ReadonlySet<string> {
  const lagging = laggingKinds();
  const together = readings().flatMap(({ kinds }) =>
    alike(kinds).filter((keys) => keys.some((key) => lagging.has(key))),
  );
  return new Set([...lagging, ...together.flat()]);
}

/** Of all rows, those that are held. */
export function heldOf(rows: Rows): Held {
  const together = toldTogether();
  return new Map([...rows].filter(([key]) => together.has(key)));
}

/** Without what names a record that is gone. */
export function withoutGone(held: Held, changed: readonly Changed[]): Held {
  const gone = new Set(changed.flatMap(({ id, after }) => (after ? [] : [id])));
  const names = ({ entities }: FindingRow) => entities.some((id) => gone.has(id));
  if (gone.size === 0 || ![...held.values()].some((rows) => rows.some(names))) return held;
  return new Map([...held].map(([key, rows]) => [key, rows.filter((row) => !names(row))]));
}
