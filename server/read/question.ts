/**
 * A question as data, and the terms that one is made of: what can be asked about, the fields that can be looked at, and
 * what can be had. `server/question/` knows which there are.
 */
import type { Cypher } from '../kind/cypher.ts';
import type { Kind, KindName, Sees } from '../kind/kind.ts';
import type { Distance } from './distance.ts';

export const COUNTS = ['NONE', 'FEWER_THAN', 'EXACTLY', 'AT_LEAST'] as const;
export type Count = (typeof COUNTS)[number];

export type Value = string | number | boolean;

/** What a field must say, in one of five forms. */
export type Condition = { field: string } & (
  | { is: Value[] }
  | { isNot: Value[] }
  | { contains: string }
  | { from?: string | number; until?: string | number }
  | { isSet: boolean }
);

/** Conditions of which every one must hold. */
export type Part = { where: Condition[]; has: Has[] };

/** The same, and alternatives of which at least one must hold as well; an alternative has none itself. */
export type Group = Part & { any?: Part[] };

/** What each must have: how many of what, which of them, and what these must have themselves. */
export type Has = Group & {
  count: Count;
  /** Given with every count but NONE. */
  number?: number;
  /** The key of a relation of the subject around. */
  what: string;
  /** Keys of types of link; all types when left out. */
  types?: string[];
  /** No farther away than this. */
  kilometres?: number;
};

export type Definition = Group & { of: string };

export const FIELD_TYPES = [
  'ENUM',
  'TEXT',
  'TEXTS',
  'NUMBER',
  'DATE',
  'BOOLEAN',
  'PLACE',
  'REFERENCE',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

export type Field = {
  key: string;
  type: FieldType;
  /** Kinds that a reference may name. */
  to?: KindName;
  /** What an enumeration takes. */
  values?: readonly string[];
  /** The name of the enumeration. */
  enumeration?: string;
  /** Its value, as one expression that others can be built around. */
  read: (v: Cypher, sees: Sees) => Cypher;
  /** Of a reference, the ways to what it names, of which the first that leads somewhere counts. */
  ways?: readonly Cypher[];
  /** It names the record itself, and no other that it refers to. */
  isItself?: true;
};

/** One way from `x` to `y`, with what must hold on it; `byLink`: the link `l` that it goes by must be seen. */
export type Way = { pattern: Cypher; where?: readonly Cypher[]; byLink?: true };

/** What can be had: `x` is who has, `y` what is had, `l` the link between them where there is one. */
export type Related = {
  key: string;
  of: KindName;
  to: KindName;
  /** Any of these ways counts; `within` is how far away `y` may be, where that was said. */
  ways: (x: Cypher, y: Cypher, l: Cypher, within: Distance | undefined) => readonly Way[];
  /** It goes by links, whose types can be chosen. */
  byLinks?: true;
  /** How far away `y` may be can be said; `needed`: it must be said. */
  byDistance?: 'allowed' | 'needed';
};

/** What can be asked about. */
export type Asked = {
  key: string;
  kind: Kind;
  fields: ReadonlyMap<string, Field>;
  relations: ReadonlyMap<string, Related>;
};
