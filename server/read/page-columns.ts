/**
 * The columns of the pages of a connection: two pages of one list can stand side by side. A page is named by its size and,
 * where it begins after another, by its place among those that are asked for: the same question for the next page is the same
 * text, whose plan the database knows.
 */
import { type Cypher, given } from '../kind/cypher.ts';
import type { PageArgs } from './page.ts';

type Asked = { args: PageArgs };

const firstOf = (name: string, { first }: PageArgs) => `${name}_${first ?? 50}`;
const placesOf = (name: string) => `${name}_after`;

/** Occurrences of a connection by the column of their page, and the column that says where pages after others stand. */
export function pageColumns<A extends Asked>(
  name: string,
  occurrences: readonly A[],
): { pages: Map<string, A[]>; places: [string, Cypher] | undefined } {
  const cursors = [...new Set(occurrences.flatMap(({ args: { after } }) => (after ? [after] : [])))];
  const places = Object.fromEntries(cursors.map((after, place) => [after, place]));
  const pages = Map.groupBy(occurrences, ({ args }) => columnOf(name, args, places));
  return { pages, places: cursors.length === 0 ? undefined : [placesOf(name), given(places)] };
}

/** The column of a page in a row that a query with it brought. */
export function pageColumn(name: string, args: PageArgs, row: Readonly<Record<string, unknown>>): string {
  return columnOf(name, args, (row[placesOf(name)] ?? {}) as Record<string, number>);
}

function columnOf(name: string, args: PageArgs, places: Record<string, number>): string {
  return args.after ? `${firstOf(name, args)}_after_${places[args.after]}` : firstOf(name, args);
}
