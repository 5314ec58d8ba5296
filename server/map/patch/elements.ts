import type { Audience } from '../../access/sees.ts';
import { type Elements, NO_PLACE, type Snapshot } from '../snapshot.ts';
import { CannotFollow, type Change, elementOf, isSeenBy, movedOf, numberOf } from './change.ts';
import { lowerBound, type Moves, movesBetween, rowOf, type Turn, turned, turnedTexts } from './columns.ts';
import type { PatchedPlaces } from './places.ts';

export type PatchedElements = {
  nodes: Elements;
  moves: Moves;
  /** Rows of before that are no more. */
  gone: readonly number[];
  /** The tags of those that were changed or came, by their rows now. */
  tagsOf: ReadonlyMap<number, readonly string[]>;
};

type Came = ReturnType<typeof elementOf>;

/** Elements as an audience sees them after a change. Throws `CannotFollow` when one is seen that was hidden: so are its links. */
export function patchElements(
  { nodes }: Pick<Snapshot, 'nodes'>,
  change: Change,
  audience: Audience,
  places: PatchedPlaces,
): PatchedElements {
  const { turn, came } = turnOf(nodes, change, audience);
  const patched = columnsOf(nodes, turn, came, places);
  const moves = movesBetween(nodes.number, patched.number, turn);
  return {
    nodes: patched,
    moves,
    gone: turn.gone.filter((row) => rowOf(patched.number, nodes.number[row] as number) < 0),
    tagsOf: new Map(came.map(({ number, tags }) => [rowOf(patched.number, number), tags])),
  };
}

function turnOf(nodes: Elements, change: Change, audience: Audience): { turn: Turn; came: Came[] } {
  const gone: number[] = [];
  const came: Came[] = [];
  for (const moved of movedOf(change, 'Stakeholder', 'Mission')) {
    const row = rowOf(nodes.number, numberOf(moved));
    const isThere = row >= 0;
    const { before, after } = moved;
    const isSeen = after !== undefined && isSeenBy(after, change.settings, audience);
    if (audience === 'all' ? isThere !== (before !== undefined) : !isThere && before && isSeen)
      throw new CannotFollow();
    if (isThere) gone.push(row);
    if (isSeen) came.push(elementOf(after, change.settings));
  }
  gone.sort((one, other) => one - other);
  came.sort((one, other) => one.number - other.number);
  return { turn: { gone, at: came.map(({ number }) => lowerBound(nodes.number, number)) }, came };
}

function columnsOf(nodes: Elements, turn: Turn, came: readonly Came[], places: PatchedPlaces): Elements {
  const numbers = <N extends 'number' | 'kind' | 'sector' | 'status' | 'visibility' | 'x' | 'y' | 'pinned'>(
    name: N,
  ) =>
    turned(
      nodes[name],
      turn,
      came.map((each) => each[name]),
    );
  const texts = (name: 'name' | 'nameFr' | 'hashtag') =>
    turnedTexts(
      nodes[name],
      turn,
      came.map((each) => each[name]),
    );
  return {
    number: numbers('number') as Uint32Array,
    kind: numbers('kind') as Uint8Array,
    sector: numbers('sector') as Uint8Array,
    status: numbers('status') as Uint8Array,
    visibility: numbers('visibility') as Uint8Array,
    place: turned(
      places.moved(nodes.place),
      turn,
      came.map(({ place }) => Math.min(NO_PLACE, places.rowOf(place) ?? NO_PLACE)),
    ),
    name: texts('name'),
    nameFr: texts('nameFr'),
    hashtag: texts('hashtag'),
    x: numbers('x') as Float32Array,
    y: numbers('y') as Float32Array,
    pinned: numbers('pinned') as Uint8Array,
  };
}
