/** What a question can be about, and the fields that it can look at: derived from the declarations of records. */
import { type Cypher, cypher, name } from '../kind/cypher.ts';
import { type Kind, type KindName, kindOf, type Sees } from '../kind/kind.ts';
import { ROLE_KINDS } from '../mission/mission.ts';
import { placeWays } from '../read/distance.ts';
import type { Asked, Field } from '../read/question.ts';
import type { Relation } from './relations/relation.ts';
import { RELATIONS } from './relations.ts';

export type Subject = Omit<Asked, 'relations'> & { relations: ReadonlyMap<string, Relation> };

/** In the order in which a form offers them: what planners ask for most often first. */
const SUBJECT_KINDS = [
  'Stakeholder',
  'Mission',
  'Need',
  'Offer',
  'Place',
  'Community',
  'Resource',
  'Role',
  'Seat',
  'Indicator',
  'Measure',
  'Contribution',
  'Commitment',
  'Endorsement',
  'Nomination',
  'Acceptance',
] as const satisfies readonly KindName[];

const TYPES = {
  name: 'TEXT',
  line: 'TEXT',
  prose: 'TEXT',
  website: 'TEXT',
  definition: 'TEXT',
  lines: 'TEXTS',
  integer: 'NUMBER',
  number: 'NUMBER',
  yesOrNo: 'BOOLEAN',
  date: 'DATE',
  id: 'TEXT',
} as const;

const COMPUTED = {
  Int: 'NUMBER',
  Float: 'NUMBER',
  Boolean: 'BOOLEAN',
  Date: 'DATE',
  String: 'TEXT',
} as const;

type Reading = Field['read'];

const stored =
  (key: string): Reading =>
  (v) =>
    cypher`${v}.${name(key)}`;

/** An expression of a declaration, of whatever it is made. */
const bracketed =
  (read: Reading): Reading =>
  (v, sees) =>
    cypher`(${read(v, sees)})`;

function fieldsOf(kind: Kind): Field[] {
  const declared = Object.entries(kind.fields).map(([key, field]): Field => {
    const read = field.cypher ? bracketed(field.cypher) : stored(key);
    if (field.is === 'enum')
      return { key, type: 'ENUM', values: field.of.values, enumeration: field.of.name, read };
    return { key, type: TYPES[field.is], read };
  });
  const computed = Object.entries(kind.computed ?? {}).map(([key, { type, cypher: value }]): Field => {
    const read =
      type === 'Date' ? (v: Cypher, sees: Sees) => cypher`date(${value(v, sees)})` : bracketed(value);
    return { key, type: COMPUTED[type], read };
  });
  const refs = Object.entries(kind.refs).map(([key, { to, by }]): Field => {
    const ways = (key === 'place' ? placeWays(kind.name) : undefined) ?? [cypher`-[:${name(by)}]->`];
    return { key, type: to === 'Place' ? 'PLACE' : 'REFERENCE', to, ways, read: (v) => v };
  });
  const itself: Field = {
    key: 'itself',
    type: kind.name === 'Place' ? 'PLACE' : 'REFERENCE',
    to: kind.name,
    isItself: true,
    read: (v) => v,
  };
  const dates = (['createdAt', 'updatedAt'] as const).map(
    (key): Field => ({ key, type: 'DATE', read: (v) => cypher`date(${v}.${name(key)})` }),
  );
  return [...declared, itself, ...refs, ...computed, ...(own()[kind.name] ?? []), ...dates];
}

/** What is looked at on another record than that of the question. */
const own = (): Partial<Record<KindName, Field[]>> => ({
  Seat: [
    {
      ...{ key: 'roleKind', type: 'ENUM', enumeration: 'RoleKind', values: ROLE_KINDS },
      read: (v) => cypher`head([(${v})-[:OF_ROLE]->(r:Role) | r.kind])`,
    },
  ],
});

export const keyOf = (kind: KindName): string => kind.toUpperCase();

let known: ReadonlyMap<string, Subject> | undefined;

/** Every subject by its key. Worked out when it is first asked for: the kinds have been declared by then. */
export function subjects(): ReadonlyMap<string, Subject> {
  known ??= new Map(SUBJECT_KINDS.map((name) => [keyOf(name), makeSubject(name)]));
  return known;
}

function makeSubject(name: KindName): Subject {
  const kind = kindOf(name);
  return {
    ...{ key: keyOf(name), kind },
    fields: new Map(fieldsOf(kind).map((field) => [field.key, field])),
    relations: new Map(RELATIONS.filter(({ of }) => of === name).map((relation) => [relation.key, relation])),
  };
}

/** The subject of that key. Throws when there is none: questions are checked before they are asked. */
export function subjectOf(key: string): Subject {
  const subject = subjects().get(key);
  if (!subject) throw new Error(`there is no subject called ${key}`);
  return subject;
}
