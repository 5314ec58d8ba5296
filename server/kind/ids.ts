/**
 * Ids are short and say what they name: an ecosystem is eight characters, what it holds is that, one or two letters
 * and a number (`k3f9x2ab-s42`). The number is unique in its ecosystem, whatever the letters, and never used again.
 */
import { randomInt } from 'node:crypto';

const LETTERS = {
  s: 'Stakeholder',
  m: 'Mission',
  p: 'Place',
  i: 'Interdependency',
  in: 'Indicator',
  me: 'Measure',
  ro: 'Role',
  se: 'Seat',
  re: 'Resource',
  ne: 'Need',
  of: 'Offer',
  cm: 'Commitment',
  cn: 'Contribution',
  en: 'Endorsement',
  it: 'InterdependencyType',
  co: 'Community',
  mb: 'Membership',
  ch: 'Charter',
  ac: 'Acceptance',
  ru: 'EngagementRule',
  no: 'Nomination',
  qu: 'Question',
} as const;
export type NodeType = (typeof LETTERS)[keyof typeof LETTERS] | 'Ecosystem';
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';
const PATTERN = /^([a-z0-9]{8})(?:-([a-z]{1,2})(\d{1,15}))?$/;

export function newEcosystemId(): string {
  return Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/** The ecosystem, the type and the number that an id names; undefined when it is no id of ours. */
export function parseId(id: string): { ecosystem: string; type: NodeType; number: number } | undefined {
  const match = PATTERN.exec(id);
  if (!match?.[1]) return undefined;
  const letters = match[2];
  if (letters === undefined) return { ecosystem: match[1], type: 'Ecosystem', number: 0 };
  if (!Object.hasOwn(LETTERS, letters)) return undefined;
  return { ecosystem: match[1], type: LETTERS[letters as keyof typeof LETTERS], number: Number(match[3]) };
}

/** The ecosystem that an id belongs to; an empty text, which no ecosystem has, when it is no id of ours. */
export function ecosystemOf(id: string): string {
  return parseId(id)?.ecosystem ?? '';
}

export function isIdOf(id: string, ...types: NodeType[]): boolean {
  const type = parseId(id)?.type;
  return type !== undefined && types.includes(type);
}
