/** The conditions of a question on the fields of what it asks about, as Cypher. */

import { visibleEnd } from '../access/sees.ts';
import { type Cypher, cypher, given, join, name, where } from '../kind/cypher.ts';
import { type KindName, kindsAt } from '../kind/kind.ts';
import { fold } from '../text.ts';
import type { Compilation } from './compilation.ts';
import type { Asked, Condition, Field, Value } from './question.ts';
import { hasName } from './read.ts';

export function conditionsOn(
  c: Compilation,
  subject: Asked,
  v: Cypher,
  conditions: readonly Condition[],
): Cypher[] {
  return conditions.map((condition) => {
    const field = subject.fields.get(condition.field);
    if (!field) throw new Error(`${subject.key} has no field ${condition.field}`);
    if (field.isItself) return byItself(c, v, field, condition);
    return field.ways
      ? byReference(c, subject, v, field, condition)
      : byValue(c, subject, v, field, condition);
  });
}

function byValue({ sees }: Compilation, subject: Asked, v: Cypher, field: Field, condition: Condition) {
  const value = field.read(v, sees);
  if ('isSet' in condition) return isSet(field, value, condition.isSet);
  if ('contains' in condition) {
    // Names are kept folded beside: accents do not count.
    return field.key === 'name' && hasName(subject.kind)
      ? cypher`${v}.sortName CONTAINS ${given(fold(condition.contains), field.key)}`
      : contains(field, value, condition.contains);
  }
  if ('is' in condition) return isOneOf(field, value, condition.is);
  // What is not known is not that either.
  if ('isNot' in condition) return cypher`NOT coalesce(${isOneOf(field, value, condition.isNot)}, false)`;
  return between(field, value, condition);
}

function isSet({ type }: Field, value: Cypher, wanted: boolean): Cypher {
  if (type !== 'TEXTS') return wanted ? cypher`${value} IS NOT NULL` : cypher`${value} IS NULL`;
  const some = cypher`size(coalesce(${value}, [])) > 0`;
  return wanted ? some : cypher`NOT ${some}`;
}

function contains({ key, type }: Field, value: Cypher, text: string): Cypher {
  const sought = given(text.toLowerCase(), key);
  return type === 'TEXTS'
    ? cypher`any(each IN ${value} WHERE toLower(each) CONTAINS ${sought})`
    : cypher`toLower(${value}) CONTAINS ${sought}`;
}

function isOneOf({ key, type }: Field, value: Cypher, values: readonly Value[]): Cypher {
  const isText = type === 'TEXT' || type === 'TEXTS';
  const listed = given(isText ? values.map((each) => String(each).toLowerCase()) : values, key);
  const list = type === 'DATE' ? cypher`[each IN ${listed} | date(each)]` : listed;
  return type === 'TEXTS'
    ? cypher`any(each IN ${value} WHERE toLower(each) IN ${list})`
    : cypher`${isText ? cypher`toLower(${value})` : value} IN ${list}`;
}

function between(
  { key, type }: Field,
  value: Cypher,
  { from, until }: { from?: string | number; until?: string | number },
): Cypher {
  const bound = (each: string | number) =>
    type === 'DATE' ? cypher`date(${given(each, key)})` : given(each, key);
  const bounds = [
    ...(from === undefined ? [] : [cypher`${value} >= ${bound(from)}`]),
    ...(until === undefined ? [] : [cypher`${value} <= ${bound(until)}`]),
  ];
  return join(bounds, cypher` AND `);
}

function byReference(
  c: Compilation,
  subject: Asked,
  v: Cypher,
  { key, to = 'Place', ways = [] }: Field,
  condition: Condition,
): Cypher {
  const end = c.variable(`${subject.key.toLowerCase()}${key.charAt(0).toUpperCase()}${key.slice(1)}`);
  const label = name(to);
  const ids = 'is' in condition ? condition.is : 'isNot' in condition ? condition.isNot : undefined;
  const up = ids && hierarchyOf(to);
  const conditions = [
    ...(ids ? [cypher`${end}.id IN ${given(ids, key)}`] : []),
    ...visibleEnd({ to }, end, c.sees),
  ];
  const leads = (way: Cypher): Cypher => {
    const within = up ? cypher`(:${label})-[:${name(up)}*0..]->` : cypher``;
    return cypher`EXISTS { (${v})${way}${within}(${end}:${label})${where(...conditions)} }`;
  };
  const [own = cypher``, home] = ways;
  // A place of its own counts before that of who it belongs to.
  const is = home ? cypher`(${leads(own)} OR NOT EXISTS { (${v})${own}() } AND ${leads(home)})` : leads(own);
  const isWanted = 'is' in condition || ('isSet' in condition && condition.isSet);
  return isWanted ? is : cypher`NOT ${is}`;
}

/** That it is one of those named, or lies within one; whether its reader may see it is asked already. */
function byItself(c: Compilation, v: Cypher, { key, to = 'Place' }: Field, condition: Condition): Cypher {
  if ('isSet' in condition) return condition.isSet ? cypher`true` : cypher`false`;
  const ids = given('is' in condition ? condition.is : 'isNot' in condition ? condition.isNot : [], key);
  const up = hierarchyOf(to);
  const around = c.variable(key);
  const is = up
    ? cypher`EXISTS { (${v})-[:${name(up)}*0..]->(${around}:${name(to)}) WHERE ${around}.id IN ${ids} }`
    : cypher`${v}.id IN ${ids}`;
  return 'is' in condition ? is : cypher`NOT ${is}`;
}

/** The relationship by which records of a kind lie within one another, if they do. */
function hierarchyOf(kind: KindName): string | undefined {
  return kindsAt(kind)
    .flatMap(({ refs }) => Object.values(refs))
    .find(({ acyclic, to }) => acyclic && to === kind)?.by;
}
