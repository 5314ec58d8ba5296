/** From what people give to what is stored: checks of single fields, references, and what the kind derives and demands. */

import { z } from 'zod';
import { Invalid } from '../errors.ts';
import { ecosystemOf, isIdOf } from '../kind/ids.ts';
import type { RecordState } from '../kind/kind.ts';
import { type Field, type Kind, oneOf, type Ref } from '../kind/kind.ts';
import { asMessage } from '../language/checks.ts';
import type { Words } from '../language/language.ts';
import { type Complaint, complaint, type Sentence, sentence } from '../language/sentence.ts';
import { isBlank, trimmed } from '../text.ts';
import {
  checksOf,
  idempotencyKey,
  lineText,
  listOfLines,
  nameText,
  proseText,
  websiteText,
} from './inputs.ts';
import type { Opened } from './opened.ts';

/** The checks of the fields of an input, one by one. */
export function checksFor(kind: Kind) {
  return checksOf({
    ...Object.fromEntries(
      Object.entries(kind.fields)
        .filter(([, { kept }]) => !kept)
        .map(([name, field]) => [name, checkOf(field).nullish()]),
    ),
    idempotencyKey: idempotencyKey.nullish(),
  });
}

/** The check of one field. */
export function checkOf(field: Field): z.ZodType {
  const check = checks.get(field) ?? makeCheck(field);
  checks.set(field, check);
  return check;
}

/** Made once: the gate asks for them for each record of an import. */
const checks = new WeakMap<Field, z.ZodType>();

function makeCheck(field: Field): z.ZodType {
  switch (field.is) {
    case 'name':
      return nameText;
    case 'line':
      return lineText;
    case 'prose':
      return proseText;
    case 'lines':
      return listOfLines;
    case 'website':
      return websiteText;
    case 'integer':
    case 'number':
      return between(field);
    default:
      return z.unknown();
  }
}

function between({ is, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }: Field) {
  const message = asMessage(is === 'integer' ? wholeNumberWanted(least, most) : numberWanted(least, most));
  return z
    .number({ message })
    .refine((value) => Number.isFinite(value) && value >= least && value <= most, { message });
}

function wholeNumberWanted(least: number, most: number): Sentence {
  if (Number.isFinite(least) && Number.isFinite(most))
    return sentence('field.wholeNumberBetween', { least, most });
  if (Number.isFinite(least)) return sentence('field.wholeNumberFrom', { least });
  return Number.isFinite(most) ? sentence('field.wholeNumberTo', { most }) : sentence('field.wholeNumber');
}

function numberWanted(least: number, most: number): Sentence {
  if (Number.isFinite(least) && Number.isFinite(most))
    return sentence('field.numberBetween', { least, most });
  if (Number.isFinite(least)) return sentence('field.numberFrom', { least });
  return Number.isFinite(most) ? sentence('field.numberTo', { most }) : sentence('field.number');
}

/** The ids that an input gives for the references of a kind; null where one is cleared. */
export function givenRefs(kind: Kind, input: Record<string, unknown>): Record<string, string | null> {
  return Object.fromEntries(
    Object.keys(kind.refs).flatMap((name) => {
      const given = input[name];
      return given === undefined ? [] : [[name, given as string | null]];
    }),
  );
}

/** Throws `Invalid` unless every reference given names a record that is there, of the right kind. */
function requireRefs(kind: Kind, refs: Record<string, string | null>, opened: Opened): void {
  for (const [name, id] of Object.entries(refs)) {
    const ref = kind.refs[name];
    if (!ref) continue;
    if (id === null) {
      if (ref.required) throw new Invalid(sentence('field.empty', { field: name }), [idWanted(kind, name)]);
      continue;
    }
    const isThere = isIdOf(id, ref.to) && ecosystemOf(id) === opened.ecosystem && opened.records.has(id);
    if (!isThere) throw unknownRef(kind, name);
  }
}

/** What is said when a reference names nothing that it may lead to. */
export function unknownRef(kind: Kind, name: string): Invalid {
  return new Invalid(sentence('ref.unknown', { field: name, wanted: wanted(kind, name) }), [
    idWanted(kind, name),
  ]);
}

const wanted = ({ refs }: Kind, name: string): Words => oneOf((refs[name] as Ref).to);
const idWanted = (kind: Kind, name: string): Complaint =>
  complaint(name, 'ref.wanted', { wanted: wanted(kind, name) });

/** What a record becomes by an input: trimmed, empty fields left out, derived. The gate asks whether its rules hold. Throws `Invalid`. */
export function settle(
  kind: Kind,
  before: RecordState | undefined,
  base: RecordState,
  input: Record<string, unknown>,
  opened: Opened,
): RecordState {
  const refs = givenRefs(kind, input);
  requireRefs(kind, refs, opened);
  const given = Object.fromEntries(
    Object.entries(kind.fields).flatMap(([name, field]) => {
      const said = field.kept ? undefined : input[name];
      const value = said === undefined && !before ? field.initial : said;
      return value === undefined ? [] : [[name, toProperty(name, field, value)]];
    }),
  );
  const nextRefs = present({ ...base.refs, ...refs }) as Record<string, string>;
  const properties = present({ ...base.properties, ...given });
  const derived = present(kind.derive?.(properties, nextRefs) ?? properties);
  return { ...base, properties: derived, refs: nextRefs };
}

function toProperty(name: string, field: Field, value: unknown): unknown {
  if (field.is === 'lines') return ((value ?? []) as string[]).map((item) => trimmed(item));
  const property = typeof value === 'string' ? (isBlank(value) ? null : trimmed(value)) : value;
  if (property === null && field.required)
    throw new Invalid(sentence('field.empty', { field: name }), [complaint(name, 'field.value')]);
  return property;
}

const present = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
