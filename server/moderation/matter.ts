/**
 * A matter: something that waits for a facilitator to decide, beside the map. What somebody flagged, what somebody suggested,
 * what a partner adds where that needs approval, a vacant seat that one asks for, and two stakeholders of whom it was said that they are not the same. It is no
 * record: no search, question, count, export or day of the past knows of it.
 */
import { kindOfId } from '../kind/ids.ts';

/** A flag on a record; a correction to one; somebody who should be on the map; a record that waits; a seat that is asked for;
 * somebody who asked to join, and was answered; a pair that is two. */
export const MATTER_KINDS = ['FLAG', 'CORRECTION', 'NEWCOMER', 'ADDITION', 'SEAT', 'ASKING', 'PAIR'] as const;
export type MatterKind = (typeof MATTER_KINDS)[number];

/** Why something is flagged. */
export const FLAG_REASONS = ['WRONG', 'OUTDATED', 'PRIVATE', 'OFFENSIVE', 'SPAM', 'OTHER'] as const;
export type FlagReason = (typeof FLAG_REASONS)[number];

/**
 * What is decided. Of a flag: KEPT as it is, HIDDEN from all but facilitators, REMOVED. Of what was suggested: TAKEN over or
 * DECLINED. Of what was added, or a seat asked for: APPROVED or DECLINED. Of who asked
 * to join: LET_IN or DECLINED. Of a pair: APART.
 */
export const DECISIONS = [
  'KEPT',
  'HIDDEN',
  'REMOVED',
  'TAKEN',
  'APPROVED',
  'DECLINED',
  'LET_IN',
  'APART',
] as const;
export type Decision = (typeof DECISIONS)[number];

/** What can be flagged, by the name of its kind. */
export const FLAGGED = ['Stakeholder', 'Mission', 'Interdependency', 'Need', 'Offer'] as const;
/** What can be suggested about. */
export const SUGGESTED = ['Stakeholder', 'Mission'] as const;

/** Whether a decision takes something away from somebody, and so is asked for its reason. */
export const takesAway = (decision: Decision): boolean => ['HIDDEN', 'REMOVED'].includes(decision);

const OF: Record<MatterKind, readonly Decision[]> = {
  FLAG: ['KEPT', 'HIDDEN', 'REMOVED'],
  CORRECTION: ['TAKEN', 'DECLINED'],
  NEWCOMER: ['TAKEN', 'DECLINED'],
  ADDITION: ['APPROVED', 'DECLINED'],
  SEAT: ['APPROVED', 'DECLINED'],
  // These are decided where they wait, and only kept here.
  ASKING: [],
  PAIR: [],
};

/**
 * What can be decided of a matter. A stakeholder alone can be hidden: everything else is seen as what it belongs to. What is
 * gone meanwhile is left as it is.
 */
export function decisionsOf(
  kind: MatterKind,
  about: string | null | undefined,
  isThere: boolean,
): Decision[] {
  if (kind !== 'FLAG') return [...OF[kind]];
  if (!isThere) return ['KEPT'];
  const canBeHidden = kindOfId(about ?? '')?.name === 'Stakeholder';
  return OF.FLAG.filter((each) => each !== 'HIDDEN' || canBeHidden);
}

/** A matter as it is stored. */
export type Matter = {
  id: string;
  ecosystem: string;
  kind: MatterKind;
  state: 'WAITING' | 'DECIDED';
  at: string;
  /** The account that raised it; a visitor who has not signed in has none. */
  by?: string;
  /** The record concerned, of a seat its role where nobody described it; and of a pair the second one, of a seat who is to hold it. */
  about?: string;
  other?: string;
  reason?: FlagReason;
  words?: string;
  /** Of somebody who should be on the map, their name. */
  name?: string;
  /** Where the giver is told what became of it, and in which language. */
  email?: string;
  language?: string;
  /** Of an addition and a seat: what its mutation takes, as JSON, and of which kind it is. */
  input?: string;
  record?: string;
  /** Of who was let in, the role that they were given. */
  role?: string;
  /** What was decided together has one. */
  deed?: string;
  decision?: Decision;
  decidedAt?: string;
  decidedBy?: string;
  why?: string;
  /** The revision of the map that the decision made; null where it changed nothing. */
  revision?: number;
};

/** Days for which a decision is listed and can be undone there, and after which an address that was left is forgotten. */
export const LISTED_DAYS = 90;
export const ADDRESS_DAYS = 30;
