/**
 * Turns a question into Cypher. Its text is put together from the tables of subjects, fields and relations alone; every
 * value that somebody gave is a parameter, and so is what its reader may see.
 */

import { visible, visibleEnd, where } from '../access/sees.ts';
import { type KindName, kindsAt, type Sees } from '../kind/kind.ts';
import { fold } from '../text.ts';
import type { Condition, Definition, Has } from './definition.ts';
import { degreesOf, isWithin } from './distance.ts';
import { type Field, type Subject, subjectOf } from './subjects.ts';

export type Compiled = {
  /** `MATCH` and `WHERE`, over several lines. */
  match: string;
  /** The variable of what is asked for. */
  variable: string;
  params: Record<string, unknown>;
};

/** The Cypher of the ecosystem's id, and of what the reader sees of it. */
type Scope = { ecosystem: string; sees: Sees };

export function compileQuestion({ of, where: conditions, has }: Definition, scope: Scope): Compiled {
  const subject = subjectOf(of);
  const writer = createWriter(scope);
  const v = writer.variable(of.toLowerCase());
  const lines = [
    // Every record has a number; saying so lets the index on both serve.
    `${v}.number IS NOT NULL`,
    ...writer.conditions(subject, v, conditions),
    ...visible(subject.kind, v, scope.sees),
    ...has.map((each) => writer.having(subject, v, each)),
  ];
  return {
    match: `MATCH (${v}:${subject.kind.name} {ecosystem: ${scope.ecosystem}})\nWHERE ${lines.join('\n  AND ')}`,
    variable: v,
    params: writer.params,
  };
}

function createWriter({ sees }: Scope) {
  const params: Record<string, unknown> = {};
  const taken = new Map<string, number>();

  /** A name that is not taken yet: need, need2... All of them come from the tables. */
  const fresh = (name: string): string => {
    const times = (taken.get(name) ?? 0) + 1;
    taken.set(name, times);
    return times === 1 ? name : `${name}${times}`;
  };
  const variable = fresh;
  const given = (name: string, value: unknown): string => {
    const key = fresh(`${name}_`).replace('_', '');
    params[key] = value;
    return `$${key}`;
  };

  const conditions = (subject: Subject, v: string, list: readonly Condition[]): string[] =>
    list.map((condition) => {
      const field = subject.fields.get(condition.field);
      if (!field) throw new Error(`${subject.key} has no field ${condition.field}`);
      return field.ways ? byReference(field, v, condition) : byValue(field, v, condition);
    });

  const byValue = (field: Field, v: string, condition: Condition): string => {
    const read = field.read(v, sees);
    const value = `(${read})`.replace(/^\((\w+\.\w+)\)$/, '$1');
    const parameter = (each: unknown) => given(field.key, each);
    if ('isSet' in condition) {
      const isSet = field.type === 'TEXTS' ? `size(coalesce(${value}, [])) > 0` : `${value} IS NOT NULL`;
      return condition.isSet ? isSet : `NOT ${isSet}`.replace(/^NOT (\S+) IS NOT NULL$/, '$1 IS NULL');
    }
    if ('contains' in condition) {
      // Names are kept folded beside: accents do not count.
      if (field.key === 'name' && sortsByName(v, subjectKinds.get(v)))
        return `${v}.sortName CONTAINS ${parameter(fold(condition.contains))}`;
      const sought = parameter(condition.contains.toLowerCase());
      return field.type === 'TEXTS'
        ? `any(each IN ${value} WHERE toLower(each) CONTAINS ${sought})`
        : `toLower(${value}) CONTAINS ${sought}`;
    }
    if ('is' in condition || 'isNot' in condition) {
      const values = 'is' in condition ? condition.is : condition.isNot;
      const isText = field.type === 'TEXT' || field.type === 'TEXTS';
      const named = parameter(isText ? values.map((each) => String(each).toLowerCase()) : values);
      const list = field.type === 'DATE' ? `[each IN ${named} | date(each)]` : named;
      const is =
        field.type === 'TEXTS'
          ? `any(each IN ${value} WHERE toLower(each) IN ${list})`
          : `${isText ? `toLower(${value})` : value} IN ${list}`;
      // What is not known is not that either.
      return 'is' in condition ? is : `NOT coalesce(${is}, false)`;
    }
    const { from, until } = condition;
    const bound = (each: string | number) => {
      const text = parameter(each);
      return field.type === 'DATE' ? `date(${text})` : text;
    };
    return [
      ...(from === undefined ? [] : [`${value} >= ${bound(from)}`]),
      ...(until === undefined ? [] : [`${value} <= ${bound(until)}`]),
    ].join(' AND ');
  };

  const byReference = (field: Field, v: string, condition: Condition): string => {
    const end = variable(`${v}${field.key.charAt(0).toUpperCase()}${field.key.slice(1)}`);
    const to = field.to ?? 'Place';
    const label = to;
    const seen = visibleEnd({ to }, end, sees);
    const ids = 'is' in condition ? condition.is : 'isNot' in condition ? condition.isNot : undefined;
    const named = ids && given(field.key, ids);
    const [own = '', home] = field.ways ?? [];
    const leads = (way: string): string => {
      const up = named ? hierarchyOf(to) : undefined;
      const pattern = up
        ? `(${v})${way}(:${label})-[:${up}*0..]->(${end}:${label})`
        : `(${v})${way}(${end}:${label})`;
      return `EXISTS { ${pattern}${where(...(named ? [`${end}.id IN ${named}`] : []), ...seen)} }`;
    };
    // A place of its own counts before that of who it belongs to.
    const is = home ? `(${leads(own)} OR NOT EXISTS { (${v})${own}() } AND ${leads(home)})` : leads(own);
    const isWanted = 'is' in condition || ('isSet' in condition && condition.isSet);
    return isWanted ? is : `NOT ${is}`;
  };

  /** The kind of each variable. */
  const subjectKinds = new Map<string, Subject>();

  const having = (subject: Subject, x: string, has: Has): string => {
    const relation = subject.relations.get(has.what);
    if (!relation) throw new Error(`${subject.key} has no relation ${has.what}`);
    const to = subjectOf(relation.to.toUpperCase());
    const y = variable(to.key.toLowerCase());
    subjectKinds.set(y, to);
    const l = variable('link');
    const metres = has.kilometres === undefined ? undefined : given('metres', has.kilometres * 1_000);
    const distance =
      metres !== undefined && relation.byDistance === 'needed'
        ? { metres, degrees: given('degrees', degreesOf(has.kilometres ?? 0)) }
        : undefined;
    const byTypes = has.types ? [`${l}.type IN ${given('types', has.types)}`] : [];
    const ways = relation.ways(x, y, l, distance);
    const isAsked = [
      ...(metres !== undefined && relation.byDistance === 'allowed'
        ? [isWithin([relation.of, x], [relation.to, y], metres)]
        : []),
      ...conditions(to, y, has.where),
      ...visible(to.kind, y, sees),
      ...has.has.map((inner) => having(to, y, inner)),
    ];
    const text = (way: (typeof ways)[number], more: readonly string[]) => {
      const all = [...(way.where ?? []), ...byTypes, ...more];
      return `MATCH ${way.pattern}${all.length > 0 ? `\nWHERE ${all.join('\n  AND ')}` : ''}`;
    };
    const [only] = ways;
    const found =
      ways.length === 1 && only
        ? text(only, isAsked)
        : `CALL (${x}) {\n${indent(ways.map((way) => `${text(way, [])}\nRETURN ${y}`).join('\nUNION\n'))}\n}\nWITH ${y}${isAsked.length > 0 ? `\nWHERE ${isAsked.join('\n  AND ')}` : ''}`;
    return counted(has, found, y);
  };

  const counted = ({ count, number = 0 }: Has, found: string, y: string): string => {
    const isNone =
      count === 'NONE' || (count === 'FEWER_THAN' && number === 1) || (count === 'EXACTLY' && number === 0);
    // The first one found is enough.
    if (isNone) return `NOT EXISTS {\n${indent(`${found}\nRETURN ${y}`)}\n}`.replace(/\n/g, '\n  ');
    if (count === 'AT_LEAST' && number === 1)
      return `EXISTS {\n${indent(`${found}\nRETURN ${y}`)}\n}`.replace(/\n/g, '\n  ');
    const sign = { FEWER_THAN: '<', EXACTLY: '=', AT_LEAST: '>=' }[count as 'EXACTLY'];
    const how = given('count', number);
    // Nobody counts on once it is decided.
    const enough = `toInteger(${how})${count === 'EXACTLY' ? ' + 1' : ''}`;
    return `COUNT {\n${indent(`${found}\nRETURN DISTINCT ${y} LIMIT ${enough}`)}\n} ${sign} ${how}`.replace(
      /\n/g,
      '\n  ',
    );
  };

  return {
    params,
    variable: (name: string) => variable(name),
    conditions: (subject: Subject, v: string, list: readonly Condition[]) => {
      subjectKinds.set(v, subject);
      return conditions(subject, v, list);
    },
    having,
  };
}

const indent = (text: string) => `  ${text.replace(/\n/g, '\n  ')}`;

const sortsByName = (_v: string, subject: Subject | undefined) =>
  subject !== undefined &&
  subject.kind.derive !== undefined &&
  'name' in subject.kind.fields &&
  subject.kind.name !== 'Resource';

/** The relationship by which records of a kind lie within one another, if they do. */
function hierarchyOf(kind: KindName): string | undefined {
  return kindsAt(kind)
    .flatMap(({ refs }) => Object.values(refs))
    .find(({ acyclic, to }) => acyclic && to === kind)?.by;
}
