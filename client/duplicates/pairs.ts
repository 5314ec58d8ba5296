/** Pairs of stakeholders that are likely one. */

type End = { id: string };
type Pair = { one: End; other: End };

/** The name of a pair, whichever end comes first. */
export function pairKey({ one, other }: Pair): string {
  return [one.id, other.id].sort().join('~');
}

/** The pairs that were not set aside. */
export function withoutAside<P extends Pair>(pairs: readonly P[], aside: ReadonlySet<string>): P[] {
  return pairs.filter((pair) => !aside.has(pairKey(pair)));
}

type Version = { otherNames: readonly string[]; [field: string]: unknown };

/** The one of two that says more: it is proposed to stay. The first of two that say as much. */
export function fuller<V extends Version>(one: V, other: V): V {
  return said(other) > said(one) ? other : one;
}

const COUNTED = ['nameFr', 'sector', 'summary', 'summaryFr', 'website', 'source'];

function said(version: Version): number {
  const status = ['NOMINATED', 'LISTED', 'REGISTERED'].indexOf(String(version.status));
  // Who speaks for itself knows best, whatever else is written down of the other.
  return COUNTED.filter((field) => version[field]).length + 10 * status;
}
