/** The names of pasted nominations, and what becomes of them once a person has said who is who. Pure. */
import { folded } from '../language/folded.ts';
import { bodyOf, type Pasted } from './pasted.ts';

/** By folded name: the name of whoever is meant, or that it is somebody new. */
export type Decisions = Readonly<Record<string, { is: string } | 'new'>>;

const PEOPLE = ['Nominated', 'Nominator'];

const columnsOf = ({ columns }: Pasted, headers: readonly string[]): number[] =>
  columns.flatMap((use, at) => (use.as === 'known' && headers.includes(use.header) ? [at] : []));

/** Each name once, in whichever spelling it comes first. */
export function namesIn(pasted: Pasted): string[] {
  const at = columnsOf(pasted, PEOPLE);
  const names = bodyOf(pasted).flatMap((row) => at.map((column) => row[column] ?? ''));
  return [...Map.groupBy(names.filter(Boolean), folded).values()].flatMap(([first]) => first ?? []);
}

/** The same rows with the names of those who are meant, and a last column that says of which rows somebody is new. */
export function decided(pasted: Pasted, decisions: Decisions): Pasted {
  const at = columnsOf(pasted, PEOPLE);
  if (pasted.sheet !== 'nominations' || Object.keys(decisions).length === 0) return pasted;
  const rows = pasted.rows.map((row, index) => {
    if (pasted.headed && index === 0) return [...row, 'New'];
    const said = at.map((column) => decisions[folded(row[column] ?? '')]);
    const named = row.map((cell, column) => {
      const decision = at.includes(column) ? decisions[folded(cell)] : undefined;
      return decision && decision !== 'new' ? decision.is : cell;
    });
    return [...named, said.includes('new') ? 'yes' : ''];
  });
  return { ...pasted, rows, columns: [...pasted.columns, { as: 'known', header: 'New' }] };
}
