/** Which groups of stakeholders there are, and which of them somebody belongs to: pure. */
import { enumWords } from '../language/enum-words.ts';
import { inBoth, type Words } from '../language/language.ts';
import { SECTORS } from '../stakeholder/stakeholder.ts';
import { type Given, NONE, type ValueGrouping } from './value.ts';

/** A part of those who were reached. */
export type People = { sector: string | undefined; kind: string; stakeholders: number };
export type Circle = { id: string; name: string; nameFr: string | undefined; members: readonly number[] };

export type Groups = {
  all: { id: string; label: Words; stakeholders: number }[];
  /** The ids of the groups of who gave it: several only for communities. */
  of(given: Given): readonly string[];
};

const CATEGORIES = ['INSTITUTION', 'INDIVIDUAL'] as const;
/** What who gave and belongs to no group is told under. */
const UNGROUPED: Record<ValueGrouping, Words> = {
  SECTOR: inBoth('Sector not said', 'Secteur non précisé'),
  CATEGORY: inBoth('Category not said', 'Catégorie non précisée'),
  COMMUNITY: inBoth('In no community', 'Dans aucune communauté'),
};

/** Those that somebody is in; where one gave who is in none, a last one for them. */
export function groupsBy(
  by: ValueGrouping,
  {
    people,
    circles,
    given,
  }: { people: readonly People[]; circles: readonly Circle[]; given: readonly Given[] },
): Groups {
  const { named, of } = by === 'COMMUNITY' ? byCircle(circles) : byWord(by, people);
  const known = new Set(named.map(({ id }) => id));
  const placed = (each: Given) => {
    const ids = of(each).filter((id) => known.has(id));
    return ids.length > 0 ? ids : [NONE];
  };
  const strangers = new Set(given.flatMap((each) => (placed(each)[0] === NONE ? [each.by.id] : [])));
  const rest = strangers.size > 0 ? [{ id: NONE, label: UNGROUPED[by], stakeholders: strangers.size }] : [];
  return { all: [...named, ...rest], of: placed };
}

function byCircle(circles: readonly Circle[]) {
  const circlesOf = new Map<number, string[]>();
  for (const { id, members } of circles)
    for (const member of new Set(members)) circlesOf.set(member, [...(circlesOf.get(member) ?? []), id]);
  return {
    named: circles
      .filter(({ members }) => members.length > 0)
      .map(({ id, name, nameFr, members }) => ({
        ...{ id, label: inBoth(name, nameFr ?? name), stakeholders: new Set(members).size },
      }))
      .sort((one, other) => one.label.en.localeCompare(other.label.en, 'en')),
    of: ({ by: { number } }: Given): readonly string[] => circlesOf.get(number) ?? [],
  };
}

function byWord(by: 'SECTOR' | 'CATEGORY', people: readonly People[]) {
  const [words, names] =
    by === 'SECTOR' ? ([SECTORS, 'Sector'] as const) : ([CATEGORIES, 'StakeholderKind'] as const);
  const wordOf = ({ sector, kind }: { sector: string | undefined; kind: string }) =>
    (by === 'SECTOR' ? sector : kind) ?? NONE;
  const count = (word: string) =>
    people.reduce((sum, each) => sum + (wordOf(each) === word ? each.stakeholders : 0), 0);
  return {
    named: words
      .map((id) => ({ id: id as string, label: enumWords(names, id), stakeholders: count(id) }))
      .filter(({ stakeholders }) => stakeholders > 0),
    of: ({ by: giver }: Given): readonly string[] => [wordOf(giver)],
  };
}
