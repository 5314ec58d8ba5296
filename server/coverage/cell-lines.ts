/** What stands behind a cell, with the names of the stakeholders who are there. */
import type { Reader } from '../neo4j/database.ts';
import { coverageNames } from './coverage.queries.ts';
import { type CoverageCell, type CoverageLine, words } from './coverage.ts';

const MOST_LINES = 200;

export async function cellLines(database: Reader, ecosystem: string, cell: CoverageCell) {
  const { reached, nominated } = cell;
  const lines = cell.lines();
  const room = Math.max(0, MOST_LINES - lines.length);
  const numbers = [...reached, ...nominated].slice(0, room);
  const named =
    numbers.length === 0 ? [] : await database.read(coverageNames, { ecosystem, numbers: [...numbers] });
  const people = new Set(reached);
  const present = named.map(({ number, id, name, nameFr }): CoverageLine => {
    const isReached = people.has(number);
    return {
      ...{ kind: isReached ? 'STAKEHOLDER' : 'NOMINATED', id, element: id, label: words(name, nameFr) },
      ...{ state: isReached ? 'COVERED' : 'PARTIAL', said: null },
    };
  });
  return {
    lines: [
      ...lines.slice(0, MOST_LINES),
      ...present.filter(({ kind }) => kind === 'STAKEHOLDER'),
      ...present.filter(({ kind }) => kind === 'NOMINATED'),
    ],
    lineTotal: lines.length + reached.length + nominated.length,
  };
}
