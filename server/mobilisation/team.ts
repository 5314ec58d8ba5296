/** One coalition: the cheapest tree of trust from who convenes to those who give, and what each of them gives. */
import { at } from '../structure/graph.ts';
import { MOST_HOPS } from '../structure/trust.ts';
import { cover } from './cover.ts';
import { exactTree, fitsExactly } from './exact-tree.ts';
import type { Provider } from './providers.ts';
import { starTree } from './star-tree.ts';
import { NEVER, type Ties, type Tree } from './ties.ts';
import { waysFrom } from './ways.ts';

/** What a team is looked for in. */
export type Field = {
  ties: Ties;
  /** The row of who convenes. */
  root: number;
  /** Rows of those who must be in it. */
  include: readonly number[];
  /** How much is asked of each want; undefined where anything will do. */
  asked: readonly (number | undefined)[];
  providers: readonly (readonly Provider[])[];
};

export type Gift = { want: number; row: number; amount: number | undefined; offers: Provider['offers'] };

export type Team = {
  tree: Tree;
  /** The proven optimum within three ties of who convenes; else near it. */
  isExact: boolean;
  gifts: Gift[];
  /** How much of each want is covered, undefined where nobody said how much; 0 for nothing. */
  covered: (number | undefined)[];
};

/** The best team in which some are not: `refused`. It covers what can be covered, and always holds who convenes. */
export function teamOf(field: Field, refused: ReadonlySet<number> = new Set()): Team {
  const ties = withCosts(field.ties, (row, cost) => (refused.has(row) ? NEVER : cost));
  const { best } = waysFrom(ties, [field.root]);
  const isReached = (row: number) => (best[row] ?? NEVER) < NEVER;
  const open = field.providers.map((own) => own.filter(({ row }) => isReached(row)));
  const groups: number[][] = field.include.filter(isReached).map((row) => [row]);
  let areWhole = true;
  open.forEach((own, want) => {
    const asked = field.asked[want];
    const enough = own.filter(({ amount }) => asked === undefined || amount === undefined || amount >= asked);
    if (own.length === 0) return;
    if (enough.length > 0) groups.push(enough.map(({ row }) => row));
    else {
      areWhole = false;
      groups.push(...together(own, asked ?? 0, best).map((row) => [row]));
    }
  });
  const { tree, isExact } = treeOf(ties, field.root, groups);
  const gifts = giftsOf(field, open, new Set(tree.nodes));
  return { tree, isExact: isExact && areWhole, gifts, covered: coveredBy(field, open, gifts) };
}

/** Whether a team covers all that is asked of a want. */
export const isWhole = (field: Field, { covered }: Team, want: number): boolean => {
  const [asked, has] = [field.asked[want], covered[want]];
  return has === undefined || (asked === undefined ? has > 0 : has >= asked - 1e-9);
};

/** Those who cover a want together, where nobody does alone. */
function together(own: readonly Provider[], asked: number, best: Float64Array): number[] {
  const givers = own.map(({ row, amount }) => ({ price: best[row] ?? 1, gives: [amount ?? 0] }));
  return cover(givers, [asked]).flatMap((each) => own[each]?.row ?? []);
}

export function withCosts(ties: Ties, of: (row: number, cost: number) => number): Ties {
  return { ...ties, cost: ties.cost.map((cost, row) => of(row, cost)) };
}

/** Exact within three ties of the root where that is soon done and holds one of each group; else STAR over all. */
function treeOf(ties: Ties, root: number, wanted: readonly number[][]): { tree: Tree; isExact: boolean } {
  const groups = wanted.filter((group) => !group.includes(root));
  const alone = { nodes: [root], ties: [], cost: ties.cost[root] ?? 0 };
  if (groups.length === 0) return { tree: alone, isExact: true };
  const near = nearTo(ties, root);
  if (fitsExactly(near.length, groups.length)) {
    const part = partOf(ties, near);
    const inPart = groups.map((group) => group.flatMap((row) => part.nodeOf.get(row) ?? []));
    const found = exactTree(part.ties, part.nodeOf.get(root) ?? 0, inPart);
    const back = (node: number) => near[node] ?? root;
    if (found)
      return {
        isExact: true,
        tree: {
          ...found,
          nodes: found.nodes.map(back),
          ties: found.ties.map(([a, b]) => [back(a), back(b)]),
        },
      };
  }
  return { tree: starTree(ties, root, groups) ?? alone, isExact: false };
}

/** The rows within three ties of one, itself included. */
function nearTo({ start, neighbour, cost }: Ties, root: number): number[] {
  const found = new Set([root]);
  let edge = [root];
  for (let hop = 0; hop < MOST_HOPS; hop++) {
    const next: number[] = [];
    for (const row of edge)
      for (let place = at(start, row); place < at(start, row + 1); place++) {
        const to = at(neighbour, place);
        if (found.has(to) || cost[to] === NEVER) continue;
        found.add(to);
        next.push(to);
      }
    edge = next;
  }
  return [...found].sort((a, b) => a - b);
}

function partOf(ties: Ties, rows: readonly number[]): { ties: Ties; nodeOf: Map<number, number> } {
  const nodeOf = new Map(rows.map((row, node) => [row, node]));
  const start = [0];
  const [neighbour, weight]: [number[], number[]] = [[], []];
  for (const row of rows) {
    for (let place = at(ties.start, row); place < at(ties.start, row + 1); place++) {
      const to = nodeOf.get(at(ties.neighbour, place));
      if (to === undefined) continue;
      neighbour.push(to);
      weight.push(at(ties.weight, place));
    }
    start.push(neighbour.length);
  }
  return {
    nodeOf,
    ties: {
      count: rows.length,
      ...{ start: Uint32Array.from(start), neighbour: Uint32Array.from(neighbour) },
      ...{
        weight: Uint32Array.from(weight),
        cost: Float64Array.from(rows, (row) => ties.cost[row] ?? NEVER),
      },
    },
  };
}

/** Who of a team gives what: one who has enough alone, the smallest that is; else the largest first until there is enough. */
function giftsOf(
  { asked }: Field,
  open: readonly (readonly Provider[])[],
  team: ReadonlySet<number>,
): Gift[] {
  return open.flatMap((own, want): Gift[] => {
    const most = asked[want];
    const there = own.filter(({ row }) => team.has(row));
    const size = ({ amount }: Provider) => amount ?? Number.POSITIVE_INFINITY;
    const sorted = [...there].sort((one, other) => size(other) - size(one) || one.row - other.row);
    const alone = sorted.filter((each) => most === undefined || size(each) >= most).at(-1);
    if (alone) return [{ want, row: alone.row, amount: most ?? alone.amount, offers: alone.offers }];
    let left = most ?? 0;
    return sorted.flatMap(({ row, amount, offers }): Gift[] => {
      const given = Math.min(left, amount ?? left);
      left -= given;
      return given > 0 ? [{ want, row, amount: given, offers }] : [];
    });
  });
}

function coveredBy({ asked }: Field, open: readonly (readonly Provider[])[], gifts: readonly Gift[]) {
  return open.map((_, want) => {
    const own = gifts.filter((gift) => gift.want === want);
    if (own.length === 0) return 0;
    const sum = own.reduce((all, { amount }) => all + (amount ?? 0), 0);
    return asked[want] === undefined && sum === 0 ? undefined : sum;
  });
}
