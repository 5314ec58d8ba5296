/**
 * Ids are short and say what they name: an ecosystem is eight characters, what it holds is that, one or two letters
 * of its kind and a number (`k3f9x2ab-s42`). The number is unique in its ecosystem, whatever the letters, and never used again.
 */
import { randomInt } from 'node:crypto';
import { ELEMENT, fits, type Kind, type KindName, kindByLetters, kindOf } from './kind.ts';

const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';
const PATTERN = /^([a-z0-9]{8})(?:-([a-z]{1,2})(\d{1,15}))?$/;

export function newEcosystemId(): string {
  return Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/** The id of a record of an ecosystem. */
export function idOf({ letters }: Pick<Kind, 'letters'>, ecosystem: string, number: number): string {
  return `${ecosystem}-${letters}${number}`;
}

/** The ecosystem, the kind and the number that an id names; undefined when it is no id of ours. */
export function parseId(id: string): { ecosystem: string; type: KindName; number: number } | undefined {
  const match = PATTERN.exec(id);
  if (!match?.[1]) return undefined;
  const letters = match[2];
  if (letters === undefined) return { ecosystem: match[1], type: 'Ecosystem', number: 0 };
  const kind = kindByLetters(letters);
  return kind && { ecosystem: match[1], type: kind.name, number: Number(match[3]) };
}

/** The ecosystem that an id belongs to; an empty text, which no ecosystem has, when it is no id of ours. */
export function ecosystemOf(id: string): string {
  return parseId(id)?.ecosystem ?? '';
}

/** Whether an id names a record of this kind, or one that stands on the map. */
export function isIdOf(id: string, to: KindName): boolean {
  const type = parseId(id)?.type;
  return type !== undefined && fits(type, to);
}

/** Tells ids of a kind among ids of ours: asked of everything that goes out, and so by their letters alone. */
export function namesA({ letters }: Pick<Kind, 'letters'>): (id: string) => boolean {
  const mark = `-${letters}`;
  const first = 8 + mark.length;
  // A letter more would be another kind: digits come before letters.
  return (id) => id.startsWith(mark, 8) && id.charCodeAt(first) <= 57;
}

/** Whether an id names something that stands on the map. */
export const isElementId = (id: string): boolean => isIdOf(id, ELEMENT);

/** The kind of what an id names; undefined when it is no id of a record. */
export function kindOfId(id: string): Kind | undefined {
  const type = parseId(id)?.type;
  return type === undefined || type === 'Ecosystem' ? undefined : kindOf(type);
}
