// Two rows of a sheet that a person has said are one: the one tells who it is, and the other what it does not say. Pure.
import { fold } from '../text.ts';
import type { ImportPlan, PlannedElement } from './kumu/plan.ts';

const LISTS = ['otherNames', 'tags', 'languages', 'skills', 'interests', 'seeks', 'brings'] as const;

/** `joins`: by key of a row, the key of the row that it is the same as. */
export function joinRows(plan: ImportPlan, joins: ReadonlyMap<string, string>): ImportPlan {
  if (joins.size === 0) return plan;
  const byKey = new Map(plan.elements.map((element) => [element.key, element]));
  const heirs = new Map<string, string>();
  const heir = (key: string): string => {
    const next = heirs.get(key);
    return next === undefined ? key : heir(next);
  };
  // One that would close a circle says nothing.
  for (const [key, to] of joins) if (byKey.has(key) && byKey.has(to) && heir(to) !== key) heirs.set(key, to);
  const gone = new Set(heirs.keys());
  const whole = new Map(byKey);
  for (const key of gone) {
    const [one, other] = [whole.get(heir(key)), byKey.get(key)];
    if (one && other) whole.set(one.key, together(one, other));
  }
  return {
    ...plan,
    elements: plan.elements.flatMap(({ key }) => (gone.has(key) ? [] : (whole.get(key) ?? []))),
    links: plan.links.map((link) => ({ ...link, from: heir(link.from), to: heir(link.to) })),
    records: plan.records.map((record) => ({
      ...record,
      refs: Object.fromEntries(Object.entries(record.refs).map(([name, key]) => [name, heir(key)])),
    })),
  };
}

function together(one: PlannedElement, other: PlannedElement): PlannedElement {
  const lists = LISTS.map((field) => [field, distinct([...(one[field] ?? []), ...(other[field] ?? [])])]);
  const names = distinct([...one.otherNames, other.name, ...other.otherNames]);
  const said = Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined));
  return {
    ...{ ...other, ...said },
    ...Object.fromEntries(lists.filter(([, list]) => (list ?? []).length > 0)),
    otherNames: names.filter((name) => fold(name) !== fold(one.name)),
    attributes: { ...other.attributes, ...one.attributes },
  } as PlannedElement;
}

function distinct(words: readonly string[]): string[] {
  return [...new Map(words.toReversed().map((word) => [fold(word), word])).values()].toReversed();
}
