/** What can be asked, and what of a question still makes sense when a part of it becomes another one. */
import { blankCondition } from './condition.ts';
import type { Condition, Definition, Has } from './definition.ts';
import type { Relation, Subject, Term } from './question.documents.ts';

export type Terms = readonly Subject[];

export const subjectOf = (terms: Terms, key: string) => terms.find((subject) => subject.key === key);
export const relationOf = (subject: Subject | undefined, key: string): Relation | undefined =>
  subject?.relations.find((relation) => relation.key === key);
export const termOf = (subject: Subject | undefined, key: string): Term | undefined =>
  subject?.fields.find((field) => field.key === key);

/** What is asked of a relation before anything is said of it: that there is none. */
export const blankHas = (relation: Relation): Has =>
  withDistance({ count: 'NONE', what: relation.key }, relation);

export const USUAL_KILOMETRES = 10;

/** With a distance where one must be said. */
const withDistance = (has: Has, { needsDistance }: Relation): Has =>
  needsDistance && has.kilometres === undefined ? { ...has, kilometres: USUAL_KILOMETRES } : has;

/** That one, which is still to be named, is among them; or, where there is to be none, that it is not. */
export const namedHas = ({ key }: Relation, count: Has['count']): Has => ({
  ...(count === 'NONE' ? { count } : { count: 'AT_LEAST' as const, number: 1 }),
  what: key,
  where: [{ field: ITSELF, is: [] }],
});

/** The field by which a record is named. */
export const ITSELF = 'itself';

/** Whether all that is said is which ones they are: "takes part in #A". */
export function isNamed(has: Has, { verbs }: Relation): boolean {
  const { count, number, where = [], types, kilometres, has: inner = [], any = [] } = has;
  const [only] = where;
  const isPlain = !types && kilometres === undefined && inner.length + any.length === 0;
  const isSome = count === 'NONE' || (count === 'AT_LEAST' && number === 1);
  return verbs.length > 0 && isPlain && isSome && where.length === 1 && only?.field === ITSELF && !only.isNot;
}

/** The question that a reader begins with. */
export function firstQuestion(subject: Subject): Definition {
  const [relation] = subject.relations;
  return { of: subject.key, ...(relation && { has: [blankHas(relation)] }) };
}

const keptWhere = (
  where: readonly Condition[] | undefined,
  from: Subject | undefined,
  to: Subject | undefined,
) => {
  const kept = where?.filter(({ field }) => {
    const term = termOf(to, field);
    return term && JSON.stringify(term) === JSON.stringify(termOf(from, field));
  });
  return kept && kept.length > 0 ? { where: kept } : {};
};

/** The same question of another subject. */
export function ofSubject(terms: Terms, definition: Definition, key: string): Definition {
  const [from, to] = [subjectOf(terms, definition.of), subjectOf(terms, key)];
  const [first] = to?.relations ?? [];
  const has = (definition.has ?? []).flatMap((each) => {
    const relation = relationOf(to, each.what);
    if (relation && relation.to === relationOf(from, each.what)?.to)
      return [ofRelation(terms, each, relation, relation)];
    return first ? [ofRelation(terms, each, undefined, first)] : [];
  });
  return { of: key, ...keptWhere(definition.where, from, to), ...(has.length > 0 && { has }) };
}

/** The same count of something else. */
export function ofRelation(terms: Terms, has: Has, from: Relation | undefined, to: Relation): Has {
  const { count, number, types, kilometres } = has;
  const isAlike = from?.to === to.to;
  const next = {
    count,
    ...(number !== undefined && { number }),
    what: to.key,
    ...keptWhere(has.where, from && subjectOf(terms, from.to), subjectOf(terms, to.to)),
    ...(types && to.byLinks && { types }),
    ...(kilometres !== undefined && to.byDistance && { kilometres }),
    ...(has.has && isAlike && { has: has.has }),
    ...(has.any && isAlike && { any: has.any }),
  };
  return withDistance(next, to);
}

/** A condition on the first field that none speaks of yet, else on the first. */
export function nextCondition(subject: Subject, where: readonly Condition[]): Condition | undefined {
  const used = new Set(where.map(({ field }) => field));
  const term = subject.fields.find(({ key }) => !used.has(key)) ?? subject.fields[0];
  return term && blankCondition(term);
}
