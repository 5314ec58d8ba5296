import type { Audience } from '../../access/sees.ts';
import { type Links, type Snapshot, type SnapshotType, waysOf } from '../snapshot.ts';
import { at } from '../sparse-rows.ts';
import { CannotFollow, type Change, isSeenBy, linkOf, movedOf, numberIn, numberOf } from './change.ts';
import { isInPlace, lowerBound, rowOf, type Turn, turned } from './columns.ts';
import type { PatchedElements } from './elements.ts';

type Web = Pick<Snapshot, 'links' | 'outStart' | 'inStart' | 'inLinks' | 'degree'>;
type Came = ReturnType<typeof linkOf>;

/** Links as an audience sees them after a change, in their order. */
export function patchLinks(
  before: Snapshot,
  change: Change,
  audience: Audience,
  { nodes, moves, gone }: PatchedElements,
): Web {
  const turn = turnOf(before, change, audience, { nodes, gone });
  const { links, outStart, inStart, inLinks, degree } = before;
  const count = nodes.number.length;
  const known = { outStart, inStart, inLinks, degree };
  if (turn.gone.length === 0 && turn.came.length === 0 && moves.areSame) {
    if (count === before.nodes.number.length) return { links, ...known };
    return { links, ...waysOf(links, count) };
  }
  const patched = columnsOf(before, turn, { nodes, moves });
  requireNamed(before, turn, patched);
  const isSame = isInPlace(turn) && moves.areSame && count === before.nodes.number.length;
  return { links: patched, ...(isSame ? known : waysOf(patched, count)) };
}

function turnOf(
  before: Snapshot,
  change: Change,
  audience: Audience,
  { nodes, gone: goneElements }: Pick<PatchedElements, 'nodes' | 'gone'>,
): Turn & { came: Came[] } {
  const gone = new Set<number>();
  const came: Came[] = [];
  for (const moved of movedOf(change, 'Interdependency')) {
    const { before: was, after } = moved;
    const row = was ? find(before, numberIn(was.refs.from), numberOf(moved)) : -1;
    if (audience === 'all' && was && row < 0) throw new CannotFollow();
    if (row >= 0) gone.add(row);
    if (!after || !isSeenBy(after, change.settings, audience)) continue;
    const link = linkOf(after, change.settings);
    const areEndsThere = rowOf(nodes.number, link.from) >= 0 && rowOf(nodes.number, link.to) >= 0;
    if (areEndsThere) came.push(link);
    else if (audience === 'all') throw new CannotFollow();
  }
  // What ends at somebody who is gone, or hidden from now on, goes with them.
  for (const row of goneElements) for (const link of linksAt(before, row)) gone.add(link);
  came.sort((one, other) => one.from - other.from || one.to - other.to || one.number - other.number);
  return {
    gone: [...gone].sort((one, other) => one - other),
    at: came.map((link) => spotOf(before, link)),
    came,
  };
}

/** The row of a link that starts at an element, by their numbers; -1 where it is not. */
function find({ nodes, links, outStart }: Snapshot, from: number, number: number): number {
  const start = rowOf(nodes.number, from);
  if (start < 0) return -1;
  const end = at(outStart, start + 1);
  for (let row = at(outStart, start); row < end; row++) if (at(links.number, row) === number) return row;
  return -1;
}

function linksAt({ outStart, inStart, inLinks }: Snapshot, element: number): number[] {
  const leaving = Array.from(
    { length: at(outStart, element + 1) - at(outStart, element) },
    (_, index) => at(outStart, element) + index,
  );
  return [...leaving, ...inLinks.subarray(inStart[element], inStart[element + 1])];
}

/** Before which row of before a link stands: rows are in the order of start, end and number, as elements are in that of numbers. */
function spotOf({ nodes, links, outStart }: Snapshot, { from, to, number }: Came): number {
  const start = lowerBound(nodes.number, from);
  let row = at(outStart, start);
  if (nodes.number[start] !== from) return row;
  for (const end = at(outStart, start + 1); row < end; row++) {
    const target = at(nodes.number, at(links.target, row));
    if (target > to || (target === to && at(links.number, row) >= number)) break;
  }
  return row;
}

function columnsOf(
  { links, linkTypes }: Snapshot,
  { came, ...turn }: Turn & { came: Came[] },
  { nodes, moves }: Pick<PatchedElements, 'nodes' | 'moves'>,
): Links {
  const column = <A extends Uint8Array | Uint32Array>(before: A, value: (link: Came) => number): A =>
    turned(before, turn, came.map(value));
  const ends = (before: Uint32Array, value: (link: Came) => number): Uint32Array =>
    column(moves.areSame ? before : before.map((row) => moves.toNew(row)), (link) =>
      rowOf(nodes.number, value(link)),
    );
  return {
    number: column(links.number, ({ number }) => number),
    source: ends(links.source, ({ from }) => from),
    target: ends(links.target, ({ to }) => to),
    type: column(links.type, ({ type }) => typeRow(linkTypes, type)),
    strength: column(links.strength, ({ strength }) => strength),
    status: column(links.status, ({ status }) => status),
    direction: column(links.direction, ({ direction }) => direction),
    visibility: column(links.visibility, ({ visibility }) => visibility),
    since: column(links.since, ({ since }) => since),
    until: column(links.until, ({ until }) => until),
  };
}

function typeRow(linkTypes: readonly SnapshotType[], type: string): number {
  const row = linkTypes.findIndex(({ key }) => key === type);
  if (row < 0) throw new CannotFollow();
  return row;
}

/** A type that no record names is there as long as a link is of it: throws `CannotFollow` when the last one may have gone. */
function requireNamed({ links, linkTypes }: Snapshot, { gone }: Turn, after: Links): void {
  for (const row of gone) {
    const type = linkTypes[at(links.type, row)];
    const isNamed = !type?.own || type.label !== type.key;
    if (!isNamed && !after.type.includes(at(links.type, row))) throw new CannotFollow();
  }
}
