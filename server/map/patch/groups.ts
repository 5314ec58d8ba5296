/** What elements belong to after a change: tags, memberships and seats. */
import type { RecordState } from '../../kind/kind.ts';
import type { DatedLists, Groups } from '../groups.ts';
import { at } from '../sparse-rows.ts';
import { CannotFollow, type Change, movedOf, numberIn, periodOf } from './change.ts';
import { rowOf } from './columns.ts';
import type { PatchedElements } from './elements.ts';
import { type Entry, moved } from './lists.ts';
import { patchCommunities } from './places.ts';
import { patchTags } from './tags.ts';

/** Throws `CannotFollow` when something goes that was not there. */
export function patchGroups(
  before: Groups,
  numbers: Uint32Array,
  change: Change,
  elements: PatchedElements,
): Groups {
  const { nodes, moves, tagsOf } = elements;
  const { communities, areSame, toNew, rowOf: communityRow } = patchCommunities(before.communities, change);
  return {
    ...patchTags(before, moves, tagsOf),
    communities,
    members: patchDated(before.members, tiesOf(change, 'Membership', membershipTie), numbers, elements, {
      ...{ areSame, toNew },
      numberBefore: (row) => numberIn(before.communities[row]?.id),
      rowNow: (number) => communityRow(number) ?? -1,
    }),
    seated: patchDated(before.seated, tiesOf(change, 'Seat', seatTie(change)), numbers, elements, {
      ...{ areSame: moves.areSame, toNew: moves.toNew },
      numberBefore: (row) => at(numbers, row),
      rowNow: (number) => rowOf(nodes.number, number),
    }),
  };
}

/** That an element belongs to a group, both by their numbers. */
type Tie = { element: number; group: number; since: number; until: number };
type Ties = { gone: Tie[]; came: Tie[] };

function tiesOf(change: Change, kind: string, tie: (state: RecordState) => Tie | undefined): Ties {
  const ties: Ties = { gone: [], came: [] };
  for (const { before, after } of movedOf(change, kind)) {
    const [was, is] = [before && tie(before), after && tie(after)];
    if (was) ties.gone.push(was);
    if (is) ties.came.push(is);
  }
  return ties;
}

const membershipTie = (state: RecordState): Tie => ({
  ...{ element: numberIn(state.refs.member), group: numberIn(state.refs.community) },
  ...periodOf(state),
});

/** Undefined for a seat that nobody holds. */
function seatTie({ moved: touched, missionOf }: Change): (state: RecordState) => Tie | undefined {
  return (state) => {
    if (state.refs.holder === undefined) return undefined;
    const id = state.refs.role ?? '';
    const role = touched.get(id);
    const mission = role ? numberIn((role.after ?? role.before)?.refs.mission) : missionOf.get(id);
    if (mission === undefined) throw new CannotFollow();
    return { element: numberIn(state.refs.holder), group: mission, ...periodOf(state) };
  };
}

type GroupRows = {
  areSame: boolean;
  toNew(row: number): number;
  numberBefore(row: number): number;
  rowNow(number: number): number;
};

function patchDated(
  lists: DatedLists,
  ties: Ties,
  numbers: Uint32Array,
  { nodes, moves }: PatchedElements,
  groups: GroupRows,
): DatedLists {
  const touched = new Map<number, Tie[]>();
  const of = (element: number, row: number): Tie[] => {
    const known = touched.get(row) ?? tiesAt(lists, element, moves.toOld(row), groups);
    touched.set(row, known);
    return known;
  };
  for (const tie of ties.gone) {
    const row = rowOf(nodes.number, tie.element);
    // Who is gone takes all of it along; who was not seen before had none.
    if (row < 0 || rowOf(numbers, tie.element) < 0) continue;
    const known = of(tie.element, row);
    const found = known.findIndex((each) => isSame(each, tie));
    if (found < 0) throw new CannotFollow();
    known.splice(found, 1);
  }
  for (const tie of ties.came) {
    const row = rowOf(nodes.number, tie.element);
    if (row >= 0) of(tie.element, row).push(tie);
  }
  const own = new Map([...touched].map(([row, all]) => [row, inOrder(all, groups)]));
  return moved(lists, moves, groups, own);
}

function tiesAt(
  { starts, rows, since, until }: DatedLists,
  element: number,
  row: number,
  groups: GroupRows,
): Tie[] {
  const ties: Tie[] = [];
  if (row < 0) return ties;
  for (let entry = at(starts, row); entry < at(starts, row + 1); entry++) {
    const group = groups.numberBefore(at(rows, entry));
    ties.push({ element, group, since: at(since, entry), until: at(until, entry) });
  }
  return ties;
}

const isSame = (one: Tie, other: Tie): boolean =>
  one.group === other.group && one.since === other.since && one.until === other.until;

/** In the order of `listed`, as rows; what belongs to a group that is not on the map is left out. */
function inOrder(ties: readonly Tie[], { rowNow }: GroupRows): Entry[] {
  return ties
    .map(({ group, since, until }) => ({ row: rowNow(group), since, until }))
    .filter(({ row }) => row >= 0)
    .sort((one, other) => one.row - other.row || one.since - other.since || one.until - other.until);
}
