// Of which rows a person should say who they are: those that are called like somebody who is there, or like an earlier row.
import { likenessKeys, likenessReasons } from '../stakeholder/likeness.ts';
import type { Agreed } from './decisions.ts';
import type { PlannedElement } from './kumu/plan.ts';
import { type Candidate, type Doubt, originOf, type Trail } from './trail.ts';

/** The doubts of a trail, with the rows that are called alike among those that nobody is found for. */
export function alikeRows(
  planned: readonly PlannedElement[],
  trail: Trail,
  { choices }: Pick<Agreed, 'choices'>,
): Doubt[] {
  const found = new Set(trail.matches.map(({ key }) => key));
  const doubts = new Map(trail.doubts.map((doubt) => [doubt.key, doubt]));
  const earlier = new Map<string, PlannedElement[]>();
  for (const element of planned) {
    if (element.kind === 'MISSION' || found.has(element.key)) continue;
    const keys = likenessKeys(saidOf(element));
    const alike = [...new Set(keys.flatMap((key) => earlier.get(key) ?? []))].filter(
      (other) => other.kind === element.kind || element.assumed?.includes('kind'),
    );
    for (const key of keys) earlier.set(key, [...(earlier.get(key) ?? []), element]);
    if (alike.length === 0 || choices.has(element.key)) continue;
    const { key, name } = element;
    const known = doubts.get(key) ?? { ...originOf(element), key, name, candidates: [] };
    const candidates = alike.map((other): Candidate => {
      const because = likenessReasons(saidOf(element), saidOf(other));
      return { is: `=${other.key}`, name: other.name, because, ...originOf(other) };
    });
    doubts.set(key, { ...known, candidates: [...known.candidates, ...candidates] });
  }
  return [...doubts.values()];
}

function saidOf({ name, nameFr, otherNames, website }: PlannedElement): Record<string, unknown> {
  return { name, nameFr, otherNames, website };
}
