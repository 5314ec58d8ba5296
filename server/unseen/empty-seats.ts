/** Seats that are empty: roles that lack somebody, and roles and sectors that similar missions have and this one lacks. Pure. */
import type { CoverageRolesRow } from '../coverage/coverage.queries.ts';
import type { UnseenAbout } from './about.ts';
import type { Around, UnseenFacts } from './read-unseen.ts';
import type { UnseenSimilarRow } from './unseen.queries.ts';

export type EmptySeat = {
  /** The id and the #tag of the mission. */
  mission: string;
  hashtag: string;
  /** How many who were named for it have not been reached, where it is a role of the mission. */
  named: number;
} & (
  | { kind: 'VACANT_ROLE'; role: CoverageRolesRow; lacking: number }
  | {
      kind: 'ROLE_ELSEWHERE' | 'SECTOR_ELSEWHERE';
      what: string;
      elsewhere: { name: string; nameFr: string }[];
    }
);

export function emptySeats(
  facts: UnseenFacts,
  { roles }: Around,
  similar: readonly UnseenSimilarRow[],
  { mission }: UnseenAbout,
): EmptySeat[] {
  const shown = facts.missions.filter(({ id, isUnderWay }) => isUnderWay && (!mission || id === mission));
  return shown.flatMap(({ id, number, hashtag }): EmptySeat[] => {
    const of = { mission: id, hashtag };
    const own = roles.filter((role) => role.mission === number);
    const alike = similar.filter((each) => each.mission === number);
    const sectors = new Set(
      own.flatMap(({ holders }) => holders.map((holder) => facts.people.get(holder)?.sector)),
    );
    const kinds = new Set(own.map(({ kind }) => kind));
    const lackingOf = (what: string, list: 'roles' | 'sectors'): EmptySeat => ({
      ...{ ...of, named: 0, kind: list === 'roles' ? 'ROLE_ELSEWHERE' : 'SECTOR_ELSEWHERE', what },
      elsewhere: alike
        .filter((each) => each[list].includes(what))
        .map((each) => ({ name: each.ecosystem, nameFr: each.ecosystemFr || each.ecosystem })),
    });
    const elsewhere = (list: 'roles' | 'sectors', known: ReadonlySet<unknown>) =>
      [...new Set(alike.flatMap((each) => each[list]))]
        .filter((what) => !known.has(what) && what !== 'OTHER')
        .map((what) => lackingOf(what, list));
    return [
      ...own.flatMap((role): EmptySeat[] => {
        const lacking = role.minimum - new Set(role.holders).size;
        const named = new Set(
          facts.nominations.filter((each) => each.role === role.id).map(({ nominee }) => nominee),
        );
        return lacking > 0 ? [{ ...of, kind: 'VACANT_ROLE', role, lacking, named: named.size }] : [];
      }),
      ...elsewhere('roles', kinds),
      ...elsewhere('sectors', sectors),
    ];
  });
}
