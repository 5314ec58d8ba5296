/** A coverage matrix of an ecosystem, as one reader sees it. */

import { makeAxis } from './axes.ts';
import { fillCells, judgePresence, seatJudge } from './cells.ts';
import { type Coverage, type CoverageAsked, checkAsked, MOST, ruleOf } from './coverage.ts';
import { marketJudge } from './market-cells.ts';
import { type CoverageFacts, type Reading, readCoverage } from './read-coverage.ts';
import { thingsIn } from './things.ts';

export type Asking = Omit<Reading, 'ecosystem' | 'revision'> & {
  current: { id: string; slug: string; revision: number };
};

/** Throws `Invalid` for what is no matrix. */
export async function computeCoverage({ current, ...reading }: Asking): Promise<Coverage> {
  const { asked, today } = reading;
  checkAsked(asked);
  const facts = await readCoverage({ ...reading, ecosystem: current.id, revision: current.revision });
  const { id, slug, revision } = current;
  return { ...matrix(facts, asked), ecosystem: { id, slug }, revision, day: today };
}

/** The matrix of plain rows. */
export function matrix(
  facts: CoverageFacts,
  asked: CoverageAsked,
): Omit<Coverage, 'ecosystem' | 'revision' | 'day'> {
  const rule = ruleOf(asked);
  const things = rule === 'MARKET' ? thingsIn(facts, asked.filter) : undefined;
  const placed = things && [...things.needs, ...things.metNeeds, ...things.offers].map((each) => each.placed);
  const axis = (dimension: CoverageAsked['rows'], most: number) =>
    makeAxis({ dimension, facts, filter: asked.filter, things: placed, most });
  const axes = { rows: axis(asked.rows, MOST.rows), columns: axis(asked.columns, MOST.columns) };
  const judge = things
    ? marketJudge(axes, facts, things)
    : rule === 'SEATS'
      ? seatJudge(facts, asked.rows === 'MISSION')
      : judgePresence;
  const { rows, columns } = axes;
  // Seats are judged over a mission as a whole: who holds one counts, wherever they are.
  const people = rule === 'SEATS' ? facts.everybody : facts.people;
  return {
    ...{ ...asked, rule, cells: fillCells(axes, people, judge) },
    ...{ rowHeaders: rows.headers, columnHeaders: columns.headers },
    ...{ rowTotal: rows.total, columnTotal: columns.total },
    outside: outsideOf(),
  };

  /** Needs that belong to no row or no column, or else stakeholders who are reached. */
  function outsideOf(): number {
    if (things)
      return [...things.needs, ...things.metNeeds].filter(
        ({ placed: at }) => rows.ofThing(at).length === 0 || columns.ofThing(at).length === 0,
      ).length;
    if (rule === 'SEATS') return 0;
    return facts.people.filter(
      ({ number, isReached }) =>
        isReached && (rows.ofPerson(number).length === 0 || columns.ofPerson(number).length === 0),
    ).length;
  }
}
