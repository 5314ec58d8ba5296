/**
 * Who gives how much to whom, so that the sum of what each unit is worth is greatest: a b-matching, solved exactly with HiGHS
 * as the linear programme that it is (between needs and offers, its corners are whole where the quantities are). It runs in a
 * thread: the solver holds its own until it has ended.
 */
import loadHighs from 'highs';

/** A need that an offer suits, and what each unit of it is worth. */
export type Arc = { need: number; offer: number; worth: number };

type Distribution = {
  /** How much flows along each arc. */
  given: Float64Array;
  total: number;
};

/** What has no end, as offers whose quantity nobody said. */
export const NO_END = Number.POSITIVE_INFINITY;
const SMALLEST = 1e-9;

/** Throws where the solver did not reach the optimum: what is unfinished is no answer. */
export async function distribute(
  arcs: readonly Arc[],
  { needs, offers }: { needs: readonly number[]; offers: readonly number[] },
): Promise<Distribution> {
  const given = new Float64Array(arcs.length);
  const useful = [...arcs.keys()].filter((row) => (arcs[row]?.worth ?? 0) > 0);
  if (useful.length === 0) return { given, total: 0 };
  const highs = await loadHighs();
  const solution = highs.solve(programme(arcs, useful, { needs, offers }), { output_flag: false });
  if (solution.Status !== 'Optimal')
    throw new Error(`the offers could not be distributed: ${solution.Status}`);
  for (const row of useful) {
    const column = solution.Columns[`x${row}`];
    const amount = column && 'Primal' in column ? column.Primal : 0;
    given[row] = amount < SMALLEST ? 0 : amount;
  }
  return { given, total: solution.ObjectiveValue };
}

/** In the LP format of CPLEX, a term a line. */
function programme(
  arcs: readonly Arc[],
  useful: readonly number[],
  { needs, offers }: { needs: readonly number[]; offers: readonly number[] },
): string {
  const rows = (side: 'need' | 'offer', limits: readonly number[]) =>
    [...Map.groupBy(useful, (row) => arcs[row]?.[side] ?? 0)].flatMap(([end, own]) => {
      const limit = limits[end] ?? 0;
      if (limit === NO_END) return [];
      return [`${side}${end}:`, ...own.map((row) => ` + x${row}`), ` <= ${limit}`];
    });
  return [
    'Maximize',
    ' worth:',
    ...useful.map((row) => ` + ${arcs[row]?.worth} x${row}`),
    'Subject To',
    ...rows('need', needs),
    ...rows('offer', offers),
    'End',
  ].join('\n');
}
