/**
 * What is stored, declared: a kind of record has fields, references to other records and the names it is known by.
 * From its declaration come the GraphQL type, inputs, queries and mutations, the Cypher that reads it, and its history.
 */
import type { Words } from '../language/language.ts';
import { type Complaint, complaint, type Sentence } from '../language/sentence.ts';
import { onTaken, type Taken } from '../language/taken.ts';
import type { Cypher } from './cypher.ts';

export type FieldType =
  | 'name'
  | 'line'
  | 'prose'
  | 'lines'
  | 'website'
  | 'integer'
  | 'number'
  | 'yesOrNo'
  | 'date'
  | 'id'
  | 'definition';

type FieldOptions = {
  /** What it means, its unit and its limits. */
  description: string;
  /** Never empty: must be given when the record is created, unless there is an `initial` value. */
  required?: true;
  /** What it is when nothing is said at creation. */
  initial?: string | number | boolean | readonly string[];
  /** Smallest and largest number. */
  least?: number;
  most?: number;
  /** The field without which this one says nothing: a number's unit. Two people change neither apart from the other. */
  with?: string;
  /** Set at creation and never changed. */
  fixed?: true;
  /** Nobody gives it in an input: it follows from what is done to the record. */
  kept?: true;
  /** How to read it in Cypher, where it is more than a stored property. */
  cypher?: (variable: Cypher, sees: Sees) => Cypher;
  /** The condition that it is this value, where that is found out with less than by reading it. */
  asked?: (variable: Cypher, value: unknown, sees: Sees) => Cypher | undefined;
};
export type Enumeration = { name: string; values: readonly string[]; description: string };
export type Field = FieldOptions & ({ is: FieldType } | { is: 'enum'; of: Enumeration });

export type Ref = {
  /** The kind it points to, or `ELEMENT`. */
  to: KindName;
  /** The type of the relationship in the database; it runs from this record to the other. */
  by: string;
  description: string;
  required?: true;
  /** The record may be without one; with one it goes when that goes, and is hidden with it. */
  binding?: true;
  fixed?: true;
  /** It may not lead back to where it starts. */
  acyclic?: true;
  /** The connection on the other side that leads back here. */
  back?: { name: string; description: string };
};

/** A value that is worked out when it is read. */
export type Computed = {
  type: 'Int' | 'Float' | 'Boolean' | 'Date' | 'String';
  nullable?: true;
  description: string;
  cypher: (variable: Cypher, sees: Sees) => Cypher;
};

/** A condition that a list can be narrowed by, besides those that enumerations and references give by themselves. */
export type Filter = {
  type: 'String' | 'ID' | 'Boolean';
  description: string;
  cypher: (variable: Cypher, value: Cypher, sees: Sees) => Cypher;
};

/** `true` for a reader who sees everything; otherwise the Cypher expression of the visibilities that they see. */
export type Sees = true | Cypher;

/** The name of a kind: its GraphQL type and its label in the database. `server/things.ts` registers all of them. */
export type KindName = string;

/** The way from a stakeholder to itself. */
export const ITSELF = 'id';

/** What stands on the map is referred to by this name, whichever kind of it: those declared `isElement`. */
export const ELEMENT = 'Element';

/** One record as it stands: plain JSON, dates and instants as ISO 8601 text, each reference as the id it points to. */
export type RecordState = {
  id: string;
  kind: string;
  properties: Record<string, unknown>;
  refs: Record<string, string>;
};

/** What a rule may look at: the other records that the input names, as they are inside the transaction. */
export type RuleContext = {
  before: RecordState | undefined;
  after: RecordState;
  /** The record that a reference of `after` points to. */
  referred(ref: string): RecordState | undefined;
  /** What points to `after`, as far as it was read: for a kind that looks around (`looksAround`) always. */
  pointing: readonly RecordState[];
};

/** A record that somebody writes who speaks for it, and the stakeholders that they speak for. */
export type OwnWriting = {
  before: RecordState | undefined;
  after: RecordState | undefined;
  own: ReadonlySet<string>;
};

/**
 * Parts of what a record is called, in order: fields, references (`offer`) and those of their ends (`offer.resource`).
 * Of those in brackets the first that there is.
 */
export type Parts = readonly (string | readonly (string | Parts)[])[];

export type Kind = {
  name: KindName;
  /** Root list in queries: `needs`. */
  plural: string;
  /** In a sentence: "a need". */
  phrase: string;
  /** The same in French: « un besoin ». */
  phraseFr: string;
  /** What its ids have between the ecosystem and the number. */
  letters: string;
  description: string;
  fields: Record<string, Field>;
  refs: Record<string, Ref>;
  computed?: Record<string, Computed>;
  filters?: Record<string, Filter>;
  /** What is stored although no field holds it, by its type: read under its own name. */
  properties?: Readonly<Record<string, { is: 'line' | 'integer' | 'number' | 'yesOrNo' }>>;
  /** What the fields that its schema adds by hand need of the database: columns by the name of the field. */
  columns?: Record<string, (variable: Cypher, sees: Sees) => Record<string, Cypher>>;
  /** Who sees its records, whoever sees what they refer to; everybody who sees that when left out. */
  audience?: 'MEMBERS' | 'FACILITATORS';
  /** The interface Element, whose fields it shares. */
  isElement?: true;
  /**
   * Stored as a relationship of this type between the ends of its references `from` and `to`, which are all that it has;
   * as a node unless told. Both ends have a connection that leads to it, whichever way it runs.
   */
  storedAs?: { relationship: string; back: { name: string; description: string } };
  /**
   * What makes two records the same between imports: the references that they hang on, of which a search for what is stored
   * starts at the first, and the words that name them; never the amounts, dates and notes that may change.
   */
  identity?: { refs: readonly string[]; fields: readonly string[] };
  /** What says in words which one it is. Left out, its name, title or label does, else whatever it cannot be without. */
  inWords?: Parts;
  /**
   * The reference, or the way over several (`role.mission`), to the stakeholder or mission it belongs to. Left out, the
   * first of those that it cannot be without.
   */
  belongsTo?: string;
  /**
   * What the public sees only where a setting of the ecosystem says so: by the name of the setting, the properties of the
   * records that it is about.
   */
  shownBy?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /**
   * Who speaks for a record, and may write it: the ways to the stakeholders (`by`, `offer.by`), or `ITSELF`. Records of a
   * kind that does not say are written by facilitators.
   */
  spokenFor?: readonly string[];
  /** A mission at the end of such a way is spoken for too, by who speaks for its convenor. */
  throughConvenor?: true;
  /** What whoever speaks for a record may not do to it all the same: why not, if that is so. */
  limits?: (writing: OwnWriting) => Sentence | undefined;
  /** Planners write all records of this kind, as facilitators do. */
  planned?: true;
  /** The setting of an ecosystem that says how partners add one: at once, approved by a facilitator, or not at all. */
  addingRule?: string;
  /** Its rules look at what points to a record, wherever it is changed. */
  looksAround?: true;
  /**
   * The reference that is filled when such a record is taken: who speaks for its end neither makes one nor hands it on, and
   * takes one where the reference is empty, by the mutation that says so.
   */
  taken?: string;
  /** The reference whose end takes over what pointed to a record that is removed. */
  heir?: string;
  /** Labels besides Record and its own name. */
  labels?: (properties: Record<string, unknown>) => string[];
  /** The stored property that a constraint of `cypher/schema` keeps unique, and what is said to who gives it again. */
  unique?: Taken;
  /** Completes what is stored from what was given: folded names, normal forms. */
  derive?: (properties: Record<string, unknown>, refs: Record<string, string>) => Record<string, unknown>;
  /** What must hold beyond single fields. */
  rules?: (context: RuleContext) => (Complaint | undefined)[];
};

type Described = { description: string } & Omit<FieldOptions, 'description'>;

/** Fields of each type: `name` one line that is not empty, `line` one line, `prose` several, `lines` a list of lines, `id` the
 * id of a record that is no reference, `definition` a question as JSON text. */
export const field = {
  name: (options: Described): Field => ({ is: 'name', ...options }),
  line: (options: Described): Field => ({ is: 'line', ...options }),
  prose: (options: Described): Field => ({ is: 'prose', ...options }),
  lines: (options: Described): Field => ({ is: 'lines', initial: [], ...options }),
  website: (options: Described): Field => ({ is: 'website', ...options }),
  integer: (options: Described): Field => ({ is: 'integer', ...options }),
  number: (options: Described): Field => ({ is: 'number', ...options }),
  yesOrNo: (options: Described): Field => ({ is: 'yesOrNo', ...options }),
  date: (options: Described): Field => ({ is: 'date', ...options }),
  id: (options: Described): Field => ({ is: 'id', ...options }),
  definition: (options: Described): Field => ({ is: 'definition', ...options }),
  enum: (of: Enumeration, options: Described): Field => ({ is: 'enum', of, ...options }),
};

/** The fields that every record carries beside its own. */
export const NOTE = field.prose({ description: 'What there is to say about it; at most 5,000 characters.' });
export const SOURCE = field.line({ description: 'Where this is known from.' });
export const SINCE = field.date({ description: 'First day; unknown when null.' });
export const UNTIL = field.date({ description: 'Last day; none yet when null.' });

/** The rule of every period. */
export function endsAfterStart({ after: { properties } }: RuleContext): Complaint | undefined {
  const { since, until } = properties as { since?: string; until?: string };
  return since && until && until < since ? complaint('until', 'period.backwards') : undefined;
}

const KINDS = new Map<string, Kind>();
const BY_LETTERS = new Map<string, Kind>();

/** Declares a kind. The modules that do so are imported by `server/things.ts`. */
export function declare(kind: Kind): Kind {
  KINDS.set(kind.name, kind);
  BY_LETTERS.set(kind.letters, kind);
  if (kind.unique) onTaken(kind.name, kind.unique);
  return kind;
}

export function kinds(): Kind[] {
  return [...KINDS.values()];
}

/** A kind by its name. Throws when it was not declared. */
export function kindOf(name: string): Kind {
  const kind = KINDS.get(name);
  if (!kind) throw new Error(`there is no kind of record called ${name}`);
  return kind;
}

/** The kind that has these letters in its ids, if there is one. */
export function kindByLetters(letters: string): Kind | undefined {
  return BY_LETTERS.get(letters);
}

/** The kinds of which something may stand at the end of a reference to this one. */
export function kindsAt(to: KindName): Kind[] {
  return to === ELEMENT ? kinds().filter(({ isElement }) => isElement) : [kindOf(to)];
}

/** What a reference may lead to, in words: "stakeholder or mission", « une partie prenante ou une mission ». */
export function oneOf(to: KindName, or = ' or '): Words {
  const wanted = kindsAt(to);
  return {
    en: wanted
      .map(({ name }) => name)
      .join(or)
      .toLowerCase(),
    fr: wanted.map(({ phraseFr }) => phraseFr).join(' ou '),
  };
}

/** Whether a record of this kind may stand at the end of a reference to that one: asked for every field of a request. */
export function fits(kind: KindName, to: KindName): boolean {
  return kind === to || (to === ELEMENT && KINDS.get(kind)?.isElement === true);
}

/** The properties that every record has, by their types. */
export const RECORDED = {
  id: { is: 'line' },
  ecosystem: { is: 'line' },
  number: { is: 'integer' },
  version: { is: 'integer' },
  createdAt: { is: 'datetime' },
  createdBy: { is: 'line' },
  updatedAt: { is: 'datetime' },
  updatedBy: { is: 'line' },
} as const;

/** The types of everything that is stored of a kind. */
export function typesOf(kind: Kind): Types {
  const types = TYPES.get(kind) ?? { ...kind.fields, ...kind.properties, ...RECORDED };
  TYPES.set(kind, types);
  return types;
}

type Types = Readonly<Record<string, { is: string }>>;
/** Put together once: every field of every request asks for them. */
const TYPES = new WeakMap<Kind, Types>();
