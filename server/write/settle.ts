/** From what people give to what is stored: checks of single fields, references, and what the kind derives and demands. */

import { z } from 'zod';
import { Invalid } from '../errors.ts';
import { ecosystemOf, isIdOf } from '../kind/ids.ts';
import type { RecordState } from '../kind/kind.ts';
import { type Field, type Kind, kindsAt, type Ref } from '../kind/kind.ts';
import { isBlank } from '../text.ts';
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
  const limits = [
    Number.isFinite(least) ? `at least ${least}` : '',
    Number.isFinite(most) ? `at most ${most}` : '',
  ].filter(Boolean);
  const message = `Give ${is === 'integer' ? 'a whole number' : 'a number'}${limits.length > 0 ? `, ${limits.join(' and ')}` : ''}.`;
  return z
    .number({ message })
    .refine((value) => Number.isFinite(value) && value >= least && value <= most, { message });
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
export function requireRefs(kind: Kind, refs: Record<string, string | null>, opened: Opened): void {
  for (const [name, id] of Object.entries(refs)) {
    const ref = kind.refs[name];
    if (!ref) continue;
    if (id === null) {
      if (ref.required)
        throw new Invalid(`${name} cannot be empty.`, [{ path: name, message: idWanted(ref) }]);
      continue;
    }
    const isThere = isIdOf(id, ref.to) && ecosystemOf(id) === opened.ecosystem && opened.records.has(id);
    if (!isThere) throw unknownRef(kind, name);
  }
}

/** What is said when a reference names nothing that it may lead to. */
export function unknownRef({ refs }: Kind, name: string): Invalid {
  const message = idWanted(refs[name] as Ref);
  return new Invalid(`${name} names no ${wanted(refs[name] as Ref)} of this ecosystem.`, [
    { path: name, message },
  ]);
}

const wanted = ({ to }: Ref): string =>
  kindsAt(to)
    .map(({ name }) => name.toLowerCase())
    .join(' or ');
const idWanted = (ref: Ref): string => `the id of a ${wanted(ref)} of this ecosystem`;

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
  if (field.is === 'lines') return ((value ?? []) as string[]).map((item) => item.trim());
  const property = typeof value === 'string' ? (isBlank(value) ? null : value.trim()) : value;
  if (property === null && field.required)
    throw new Invalid(`${name} cannot be empty.`, [{ path: name, message: 'a value' }]);
  return property;
}

const present = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
