/** Holds a question against the terms that there are: subjects, their fields and what each takes, their relations. */

import { isIdOf } from '../kind/ids.ts';
import { ELEMENT, oneOf } from '../kind/kind.ts';
import { capital } from '../language/fields.ts';
import type { Words } from '../language/language.ts';
import { sentence } from '../language/sentence.ts';
import type { Condition, Definition, Field, Group, Has, Value } from '../read/question.ts';
import { readDefinition, refusal } from './definition.ts';
import { type Subject, subjectOf, subjects } from './subjects.ts';

/** Reads a question that somebody gave. Throws `Invalid` with the path of the first part that is wrong, and a sentence. */
export function toDefinition(given: unknown): Definition {
  const definition = readDefinition(given);
  const subject = subjects().get(definition.of);
  if (!subject)
    throw refusal(
      'of',
      sentence('question.subject', { given: shown(definition.of), known: [...subjects().keys()] }),
    );
  return { ...definition, ...checkGroup(subject, definition, '') };
}

/** The conditions of a group and its alternatives, each at its path. */
function checkGroup(subject: Subject, { where, has, any }: Group, path: string): Group {
  return {
    where: checkWhere(subject, where, `${path}where`),
    has: has.map((each, index) => checkHas(subject, each, `${path}has.${index + 1}`)),
    ...(any && { any: any.map((each, index) => checkGroup(subject, each, `${path}any.${index + 1}.`)) }),
  };
}

/** The same for a question as JSON text, as it is stored. */
export function storedDefinition(text: unknown): Definition {
  let given: unknown;
  try {
    given = JSON.parse(String(text));
  } catch {
    throw refusal('', sentence('question.json'));
  }
  return toDefinition(given);
}

function checkHas(subject: Subject, has: Has, path: string): Has {
  const relation = subject.relations.get(has.what);
  if (!relation) {
    const said = { subject: nameOf(subject), given: shown(has.what) };
    const known = [...subject.relations.keys()];
    throw refusal(
      `${path}.what`,
      known.length > 0
        ? sentence('question.relation', { ...said, known })
        : sentence('question.noRelation', said),
    );
  }
  if (has.types && !relation.byLinks)
    throw refusal(`${path}.types`, sentence('question.notByLinks', { relation: relation.key }));
  const wrong = has.types?.find((type) => !/^[A-Z0-9_]{1,60}$/.test(type));
  if (wrong !== undefined)
    throw refusal(`${path}.types`, sentence('question.linkType', { type: shown(wrong) }));
  if (has.kilometres !== undefined && !relation.byDistance)
    throw refusal(`${path}.kilometres`, sentence('question.notByDistance', { relation: relation.key }));
  if (has.kilometres === undefined && relation.byDistance === 'needed')
    throw refusal(`${path}.kilometres`, sentence('question.needsDistance', { relation: relation.key }));
  const to = subjectOf(relation.to.toUpperCase());
  return { ...has, ...checkGroup(to, has, `${path}.`) };
}

function checkWhere(subject: Subject, where: readonly Condition[], path: string): Condition[] {
  return where.map((condition, index) => {
    const field = subject.fields.get(condition.field);
    const here = `${path}.${index + 1}`;
    if (!field)
      throw refusal(
        `${here}.field`,
        sentence('question.field', { subject: nameOf(subject), field: shown(condition.field) }),
      );
    return checkCondition(field, condition, here);
  });
}

const LISTED = new Set(['ENUM', 'TEXT', 'TEXTS', 'NUMBER', 'BOOLEAN', 'PLACE', 'REFERENCE', 'DATE']);
const SEARCHED = new Set(['TEXT', 'TEXTS']);
const ORDERED = new Set(['NUMBER', 'DATE']);

function checkCondition(field: Field, condition: Condition, path: string): Condition {
  const refuse = (form: string) =>
    refusal(`${path}.${form}`, sentence('question.form', { field: field.key, type: field.type, form }));
  if ('is' in condition || 'isNot' in condition) {
    const form = 'is' in condition ? 'is' : 'isNot';
    if (!LISTED.has(field.type)) throw refuse(form);
    const values = ('is' in condition ? condition.is : condition.isNot).map((each) =>
      checkValue(field, each, `${path}.${form}`),
    );
    return form === 'is' ? { field: field.key, is: values } : { field: field.key, isNot: values };
  }
  if ('contains' in condition) {
    if (!SEARCHED.has(field.type)) throw refuse('contains');
    return condition;
  }
  if ('isSet' in condition) return condition;
  if (!ORDERED.has(field.type)) throw refuse(condition.from === undefined ? 'until' : 'from');
  const [from, until] = (['from', 'until'] as const).map((end) =>
    condition[end] === undefined
      ? undefined
      : (checkValue(field, condition[end], `${path}.${end}`) as string | number),
  );
  if (from !== undefined && until !== undefined && until < from)
    throw refusal(`${path}.until`, sentence('question.backwards'));
  return { field: field.key, ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
}

function checkValue(field: Field, value: Value, path: string): Value {
  const given = shown(value);
  switch (field.type) {
    case 'ENUM':
      if (field.values?.includes(String(value))) return value;
      throw refusal(path, sentence('question.notOneOf', { given, known: field.values ?? [] }));
    case 'PLACE':
    case 'REFERENCE': {
      if (typeof value === 'string' && isIdOf(value, field.to ?? ELEMENT)) return value;
      throw refusal(
        path,
        sentence('question.notId', { given, wanted: oneOf(field.to ?? ELEMENT, ' or a ') }),
      );
    }
    case 'NUMBER': {
      const number = typeof value === 'string' ? Number(value) : value;
      if (typeof number === 'number' && Number.isFinite(number)) return number;
      throw refusal(path, sentence('question.notNumber', { given }));
    }
    case 'DATE':
      if (typeof value === 'string' && isDate(value)) return value;
      throw refusal(path, sentence('date.wrong', { given }));
    case 'BOOLEAN':
      if (typeof value === 'boolean') return value;
      throw refusal(path, sentence('question.notBoolean', { given }));
    default:
      if (typeof value === 'string') return value;
      throw refusal(path, sentence('question.notText', { given }));
  }
}

function isDate(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return at !== undefined && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** A subject as the API names it; « Un besoin » in French. */
const nameOf = ({ kind: { name, phraseFr } }: Subject): Words => ({ en: name, fr: capital(phraseFr) });
const shown = (value: unknown) => String(value).slice(0, 60);
