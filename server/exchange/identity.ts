/**
 * What makes two records the same between imports: the records they hang on and the words that name them, never the
 * amounts, dates and notes that may change. In the order in which imports create them, so that what a record refers to
 * is always there before.
 */
import { createHash } from 'node:crypto';
import type { KindName } from '../kind/kind.ts';
import { fold } from '../text.ts';

/** The kinds that are neither drawn on the map nor places nor ecosystems, nor questions about them. */
export type RecordKind = Exclude<KindName, 'Ecosystem' | 'Stakeholder' | 'Mission' | 'Place' | 'Question'>;

type Identity = {
  /** References by name; a search for what is stored starts at the first. None: one of the whole ecosystem. */
  refs: readonly string[];
  fields: readonly string[];
};

export const IDENTITY: Record<RecordKind, Identity> = {
  InterdependencyType: { refs: [], fields: ['key'] },
  Resource: { refs: [], fields: ['name'] },
  Charter: { refs: [], fields: ['edition'] },
  EngagementRule: { refs: [], fields: ['name'] },
  Community: { refs: [], fields: ['name'] },
  Role: { refs: ['mission'], fields: ['kind', 'title'] },
  Indicator: { refs: ['mission'], fields: ['name'] },
  Need: { refs: ['by', 'resource'], fields: ['name'] },
  Offer: { refs: ['by', 'resource'], fields: ['name'] },
  Nomination: { refs: ['nominee', 'nominator', 'mission'], fields: [] },
  Membership: { refs: ['member', 'community'], fields: [] },
  Acceptance: { refs: ['by', 'charter'], fields: [] },
  Seat: { refs: ['role', 'holder'], fields: [] },
  Measure: { refs: ['indicator'], fields: ['on'] },
  Commitment: { refs: ['offer', 'need'], fields: [] },
  Contribution: { refs: ['by'], fields: ['name', 'on'] },
  Endorsement: { refs: ['by', 'contribution'], fields: [] },
};

/** The kinds in steps: each refers to elements and to kinds of earlier steps only. */
export const STEPS: readonly (readonly RecordKind[])[] = [
  ['InterdependencyType', 'Resource', 'Charter', 'EngagementRule', 'Community'],
  ['Role', 'Indicator', 'Need', 'Offer', 'Nomination', 'Membership', 'Acceptance'],
  ['Seat', 'Measure', 'Commitment', 'Contribution'],
  ['Endorsement'],
];

/** The same text for the same thing; `refs` hold keys of a plan, or ids. */
export function identityOf(
  kind: RecordKind,
  properties: Record<string, unknown>,
  refs: Record<string, string>,
): string {
  const { refs: names, fields } = IDENTITY[kind];
  return JSON.stringify([
    kind,
    ...names.map((name) => refs[name] ?? ''),
    ...fields.map((name) => fold(String(properties[name] ?? ''))),
  ]);
}

/** The key under which an import finds again what it made: short, whatever the words. */
export function importKeyOf(kind: RecordKind, identity: string, nth: number): string {
  const hash = createHash('sha256').update(`${identity} ${nth}`).digest('base64url').slice(0, 27);
  return `${kind}:${hash}`;
}
