/** What a phrase says of the subject, or of what it has: a condition on a field, or something to be had. */
import type { Condition, Has } from '../../read/question.ts';
import { subjects } from '../subjects.ts';
import type { Meaning } from './lexicon.ts';
import type { Clause, Counted, Reading, Verb } from './reading.ts';

type Said = Exclude<Meaning, { is: 'word' } | { is: 'subject' }>;
type Named = Extract<Meaning, { is: 'record' }>;

/** Whether it says something here. */
export function clauseOf(meaning: Said, reading: Reading): boolean {
  if (!reading.subject) return false;
  switch (meaning.is) {
    case 'relation':
      return takeRelation(meaning, reading);
    case 'value':
      return takeValue(meaning, reading);
    case 'record':
      return takeRecord(meaning, reading);
  }
}

/** Adds what is said to what was said. */
export function add(reading: Reading, said: Omit<Clause, 'or'>): void {
  reading.clauses.push({ or: reading.joined === 'OR' && reading.clauses.length > 0, ...said });
  delete reading.joined;
}

const SOME: Counted = { count: 'AT_LEAST', number: 1 };

/** What is had without a word for how many: "institutions that need space". */
const BY_VERB = new Set(['needs', 'offers']);

function takeRelation({ of, what, where }: Extract<Said, { is: 'relation' }>, reading: Reading): boolean {
  const target = reading.lastHas && targetOf(reading, reading.lastHas);
  const isOwn = of === reading.subject;
  if (!isOwn && of !== target) return false;
  const isByVerb = reading.subject === 'STAKEHOLDER' && BY_VERB.has(what) && isOwn;
  const count =
    reading.count ?? (reading.joined ? reading.lastCount : undefined) ?? (isByVerb ? SOME : undefined);
  if (!count) return false;
  const has: Has = { ...countOf(count), what, where: [...where], has: [] };
  if (isOwn) add(reading, { has });
  else reading.lastHas?.has.push(has);
  reading.lastHas = has;
  reading.lastCount = count;
  delete reading.count;
  return true;
}

function countOf({ count, number, more }: Counted): { count: Has['count']; number?: number } {
  if (count === 'NONE') return { count };
  const least = (number ?? (count === 'FEWER_THAN' ? 2 : 1)) + (more ?? 0);
  return { count, number: least };
}

function takeValue({ of, field, value }: Extract<Said, { is: 'value' }>, reading: Reading): boolean {
  return sayOf(reading, of, { field, is: [value] });
}

/** A condition on whom something is said of now, on the subject, or on what it has. */
function sayOf(reading: Reading, of: string, condition: Condition): boolean {
  // How many of what was asked for, and this is nothing to be had.
  if (reading.count || reading.verb) return false;
  const said =
    reading.isNot && 'is' in condition ? { field: condition.field, isNot: condition.is } : condition;
  const about = reading.about ?? undefined;
  if (about) {
    if (targetOf(reading, about) !== of) return false;
    about.where.push(said);
  } else if (of === reading.subject) addWhere(reading, said);
  else if (reading.lastHas && targetOf(reading, reading.lastHas) === of) reading.lastHas.where.push(said);
  else return false;
  reading.isNot = false;
  if (about || of !== reading.subject) delete reading.joined;
  return true;
}

/** Two values of one field are alternatives: nothing is at two places. */
function addWhere(reading: Reading, said: Condition): void {
  const last = reading.clauses.at(-1)?.where;
  if (reading.joined && last?.field === said.field && 'is' in last && 'is' in said) {
    last.is.push(...said.is);
    delete reading.joined;
  } else add(reading, { where: said });
}

function takeRecord(record: Named, reading: Reading): boolean {
  const of = reading.about ? targetOf(reading, reading.about) : reading.subject;
  const subject = subjects().get(of ?? '');
  if (!of || !subject) return false;
  const verb = reading.verb ?? (reading.joined ? reading.lastVerb : undefined);
  const what = tieOf(of, record.kind, verb);
  if (what && subject.relations.has(what.what)) return tie(reading, what, record.id, verb);
  if (reading.verb || reading.count) return false;
  for (const [key, field] of subject.fields) {
    if (key !== FIELDS[record.kind] && !(field.to === record.kind && !field.isItself)) continue;
    return sayOf(reading, of, { field: key, is: [record.id] });
  }
  if (record.kind.toUpperCase() === of) return sayOf(reading, of, { field: 'itself', is: [record.id] });
  return sayOfHad(record, reading);
}

/** The field that names a record of a kind, where several do or its declaration names a wider one. */
const FIELDS: Record<string, string> = {
  Place: 'place',
  Resource: 'resource',
  Stakeholder: 'by',
  Mission: 'mission',
};

/** "institutions that need space": the resource is said of what they need. */
function sayOfHad(record: Named, reading: Reading): boolean {
  const target = reading.lastHas && targetOf(reading, reading.lastHas);
  const field = subjects()
    .get(target ?? '')
    ?.fields.get(FIELDS[record.kind] ?? '');
  return (
    target !== undefined &&
    field !== undefined &&
    sayOf(reading, target, { field: field.key, is: [record.id] })
  );
}

type Tie = { what: string; types?: string[] };

/** By what a stakeholder or a mission is tied to a record of that kind. */
function tieOf(of: string, kind: string, verb: Verb | undefined): Tie | undefined {
  const isElement = kind === 'Stakeholder' || kind === 'Mission';
  if (verb?.does === 'LINKED') return isElement ? { what: `linked${kind}s` } : undefined;
  if (verb?.does === 'LINK_TYPE')
    return isElement ? { what: `linksTo${kind}s`, types: [verb.type] } : undefined;
  if (of === 'STAKEHOLDER') {
    if (kind === 'Mission') return { what: 'missions' };
    return kind === 'Community' ? { what: 'communities' } : undefined;
  }
  return of === 'MISSION' && kind === 'Stakeholder' ? { what: 'people' } : undefined;
}

function tie(reading: Reading, { what, types }: Tie, id: string, verb: Verb | undefined): boolean {
  const last = reading.clauses.at(-1)?.has;
  const named = last?.where[0];
  const isSame = last?.what === what && String(last.types) === String(types) && named?.field === 'itself';
  if (reading.joined === 'OR' && !reading.about && isSame && 'is' in named) {
    named.is.push(id);
    delete reading.joined;
  } else {
    const count =
      reading.isNot || reading.count?.count === 'NONE' ? ({ count: 'NONE' } as const) : countOf(SOME);
    const has: Has = {
      ...count,
      what,
      where: [{ field: 'itself', is: [id] }],
      ...(types && { types }),
      has: [],
    };
    if (reading.about) reading.about.has.push(has);
    else add(reading, { has });
  }
  if (verb) reading.lastVerb = verb;
  delete reading.verb;
  delete reading.count;
  reading.isNot = false;
  return true;
}

/** The key of what a relation leads to. */
function targetOf({ subject }: Reading, has: Has): string | undefined {
  for (const from of [subject ?? '', ...subjects().keys()]) {
    const to = subjects().get(from)?.relations.get(has.what)?.to;
    if (to) return to.toUpperCase();
  }
  return undefined;
}
