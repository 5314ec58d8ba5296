/** Fills the cells of a matrix, by one of three rules. Pure: rows in, cells out. */
import type { Axis } from './axes.ts';
import type {
  CoverageCell,
  CoverageHeader,
  CoverageLine,
  CoverageSentence,
  CoverageState,
} from './coverage.ts';
import type { CoverageFacts } from './read-coverage.ts';
import { SENTENCES } from './words.ts';

export type Axes = { rows: Axis; columns: Axis };
/** What a rule says of one cell. */
export type Judgement = {
  state: CoverageState;
  count: number;
  expected: number | null;
  said: CoverageSentence;
  lines?: () => readonly CoverageLine[];
};
export type Present = Pick<CoverageCell, 'row' | 'column' | 'reached' | 'nominated'>;

/** Every cell, row by row, with the stakeholders who are there and what `judge` says of it. */
export function fillCells(
  { rows, columns }: Axes,
  people: CoverageFacts['people'],
  judge: (cell: Present, index: number) => Judgement,
): CoverageCell[] {
  const width = columns.headers.length;
  const present = new Map<number, { reached: number[]; nominated: number[] }>();
  for (const { number, isReached } of people) {
    for (const row of rows.ofPerson(number)) {
      for (const column of columns.ofPerson(number)) {
        const cell = present.get(row * width + column) ?? { reached: [], nominated: [] };
        cell[isReached ? 'reached' : 'nominated'].push(number);
        present.set(row * width + column, cell);
      }
    }
  }
  return rows.headers.flatMap((row, above) =>
    columns.headers.map((column, left) => {
      const index = above * width + left;
      const cell = { row, column, ...(present.get(index) ?? { reached: [], nominated: [] }) };
      return { lines: () => [], ...cell, ...judge(cell, index) };
    }),
  );
}

/** How many are reached in a header, if people can be there. */
const nobodyIn = ({ reached }: CoverageHeader) => reached === 0;

/** Stakeholders who are there: two or more, one only, named only, nobody; not surveyed where a whole line has nobody. */
export function judgePresence({ row, column, reached, nominated }: Present): Judgement {
  const facts = {
    reached: reached.length,
    nominated: nominated.length || undefined,
    ...{ inRow: row.reached, inColumn: column.reached },
    ...{ row: row.label.en, rowFr: row.label.fr, column: column.label.en, columnFr: column.label.fr },
  };
  const count = reached.length;
  const as = (
    state: CoverageState,
    template: CoverageSentence['template'],
    more: object = {},
  ): Judgement => ({
    ...{ state, count, expected: null, said: { template, facts: { ...facts, ...more } } },
  });
  const empty = [row, column].find(nobodyIn);
  if (empty) return as('NOT_SURVEYED', SENTENCES.notReached, notReachedIn(empty));
  if (count > 1) return as('COVERED', SENTENCES.present);
  if (count === 1) return as('ONE_PROVIDER', SENTENCES.onlyOne);
  return nominated.length > 0 ? as('PARTIAL', SENTENCES.onlyNamed) : as('NONE', SENTENCES.nobody);
}

export function notReachedIn({ label, nominated }: CoverageHeader) {
  return { where: label.en, whereFr: label.fr, nominated: nominated || undefined };
}

/** Seats held in a mission, against those that its roles need at least. */
export function seatJudge(facts: Pick<CoverageFacts, 'roles' | 'missions'>, isMissionRow: boolean) {
  const numberOf = new Map(facts.missions.map(({ id, number }) => [id, number]));
  const rolesOf = Map.groupBy(facts.roles, ({ mission, kind }) => `${mission} ${kind}`);
  return ({ row, column }: Present): Judgement => {
    const [mission, kind] = isMissionRow ? [row, column] : [column, row];
    const roles = rolesOf.get(`${numberOf.get(mission.id)} ${kind.id}`) ?? [];
    const minimum = roles.reduce((sum, role) => sum + role.minimum, 0);
    const holders = roles.flatMap((role) => role.holders);
    const held = holders.length;
    // A seat too many in one role fills none in another of the same kind.
    const missing = roles.reduce((sum, role) => sum + Math.max(0, role.minimum - role.holders.length), 0);
    const lines = roles.map(({ id, title, titleFr, ...role }): CoverageLine => {
      const label = { en: title ?? kind.label.en, fr: titleFr ?? title ?? kind.label.fr };
      const { state, said } = judgeSeats({
        minimum: role.minimum,
        holders: role.holders,
        missing: Math.max(0, role.minimum - role.holders.length),
      });
      return { kind: 'ROLE', id, element: mission.id, state, label, said };
    });
    if (roles.length === 0)
      return {
        state: 'NOT_SURVEYED',
        count: 0,
        expected: null,
        said: { template: SENTENCES.roleNotSaid, facts: {} },
      };
    return {
      ...judgeSeats({ minimum, holders, missing }),
      count: held,
      expected: minimum,
      lines: () => lines,
    };
  };
}

type Seats = { minimum: number; holders: readonly number[]; missing: number };

function judgeSeats({ minimum, holders, missing }: Seats): Pick<Judgement, 'state' | 'said'> {
  const held = holders.length;
  const as = (state: CoverageState, template: CoverageSentence['template']) => ({
    ...{ state, said: { template, facts: { held, minimum, missing } } },
  });
  if (held === 0) return as('NONE', SENTENCES.nobodyHolds);
  if (missing > 0) return as('PARTIAL', SENTENCES.heldInPart);
  return minimum > 1 && new Set(holders).size === 1
    ? as('ONE_PROVIDER', SENTENCES.oneHolder)
    : as('COVERED', SENTENCES.held);
}
