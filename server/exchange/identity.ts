/**
 * What makes two records the same between imports: the records they hang on and the words that name them, never the
 * amounts, dates and notes that may change. In the order in which imports create them, so that what a record refers to
 * is always there before.
 */
import { createHash } from 'node:crypto';
// Every kind is declared, in the thread that reads sheets too.
import '../things.ts';
import { type Kind, type KindName, kindOf, kinds } from '../kind/kind.ts';
import { fold } from '../text.ts';

/** The kinds that an import finds again by what they are: all but what is drawn on the map, places and ecosystems. */
export type RecordKind = KindName;

/** What makes two records of a kind the same. */
export function identifiedBy(kind: RecordKind): { refs: readonly string[]; fields: readonly string[] } {
  const { identity } = kindOf(kind);
  if (!identity) throw new Error(`nothing tells two records of ${kind} apart`);
  return identity;
}

/** Those kinds in steps, in which an import creates them: each refers to elements and to kinds of earlier steps only. */
export function steps(): RecordKind[][] {
  const all = kinds().filter(({ identity }) => identity);
  const stepOf = (kind: Kind): number =>
    Object.values(kind.refs).reduce((step, { to }) => {
      const end = all.find(({ name }) => name === to && name !== kind.name);
      return end ? Math.max(step, stepOf(end) + 1) : step;
    }, 0);
  const found = Map.groupBy(all, stepOf);
  return [...found.keys()].sort().map((step) => (found.get(step) ?? []).map(({ name }) => name));
}

/** The same text for the same thing; `refs` hold keys of a plan, or ids. */
export function identityOf(
  kind: RecordKind,
  properties: Record<string, unknown>,
  refs: Record<string, string>,
): string {
  const { refs: names, fields } = identifiedBy(kind);
  return JSON.stringify([
    kind,
    ...names.map((name) => refs[name] ?? ''),
    ...fields.map((name) => fold(String(properties[name] ?? ''))),
  ]);
}

/** The key under which an import finds again what it made: short, whatever the words. */
export function importKeyOf(kind: RecordKind, identity: string, nth: number): string {
  const hash = createHash('sha256').update(`${identity} ${nth}`).digest('base64url').slice(0, 27);
  return `${kind}:${hash}`;
}
