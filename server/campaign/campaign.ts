/**
 * A campaign: a facilitator asks stakeholders some questions, follows who answered, reminds and closes. It stands beside the map, as
 * invitations do; what is answered is written to the map, with the rights of who speaks for the stakeholder.
 */
import { type Contact, takesMessages } from '../contact/contact.ts';
import { singleAddress } from '../mail/mail.ts';

export const QUESTIONS = ['CONFIRM', 'LINKS', 'NEEDS', 'OFFERS', 'NOMINATIONS', 'FIELDS'] as const;
/** Whether what the map says is true; with whom; what is needed, and offered; who else; and fields of the campaign's own. */
export type Question = (typeof QUESTIONS)[number];

export type Campaign = {
  id: string;
  ecosystem: string;
  title: string;
  titleFr?: string;
  text?: string;
  textFr?: string;
  questions: Question[];
  /** What is asked in fields of its own, each by its name. */
  fields: string[];
  /** After how many months it is asked again whether it is still true; never, where nothing is said. */
  months?: number;
  /** After how many weeks without an answer they are reminded by themselves, again and again; never, where nothing is said. */
  remindsEvery?: number;
  createdAt: string;
  createdBy: string;
  sentAt?: string;
  closedAt?: string;
};

/** What became of something that an invitee said. */
export type Said = { record?: string; what: 'NEW' | 'STILL' | 'OVER' | 'FIELD'; at: string };

export type Invitee = {
  id: string;
  campaign: string;
  ecosystem: string;
  /** As it was when it was chosen: another record may have become it. */
  stakeholder: string;
  /** An address that was typed for this campaign; else that of the stakeholder is mailed. */
  email?: string;
  addedAt: string;
  /** Since when it is asked: each time anew. */
  roundAt?: string;
  mailedAt?: string;
  /** What is still to be mailed. */
  due?: string;
  openedAt?: string;
  answeredAt?: string;
  /** It wanted no mails; its mail could not be handed in. */
  stoppedAt?: string;
  lostAt?: string;
  said: Said[];
};

export const INVITEE_STATES = ['NOT_ASKED', 'ASKED', 'OPENED', 'ANSWERED', 'STOPPED', 'LOST'] as const;
export type InviteeState = (typeof INVITEE_STATES)[number];

/** How somebody who is asked stands; what they did counts from when they were asked last. */
export function stateOf({ roundAt, answeredAt, openedAt, stoppedAt, lostAt }: Invitee): InviteeState {
  if (roundAt && answeredAt && answeredAt >= roundAt) return 'ANSWERED';
  if (stoppedAt) return 'STOPPED';
  if (!roundAt) return 'NOT_ASKED';
  if (openedAt && openedAt >= roundAt) return 'OPENED';
  return lostAt ? 'LOST' : 'ASKED';
}

export const DAY = 86_400_000;
/** Nobody is mailed sooner again than this. */
export const APART = 7 * DAY;

/** Whether a facilitator may remind them at an instant, as milliseconds. */
export const mayRemind = (invitee: Invitee, now: number): boolean =>
  ['ASKED', 'OPENED'].includes(stateOf(invitee)) &&
  !invitee.stoppedAt &&
  !invitee.lostAt &&
  !invitee.due &&
  invitee.mailedAt !== undefined &&
  now - Date.parse(invitee.mailedAt) >= APART;

/** Where somebody is mailed: the address that was typed, else the one that the stakeholder has agreed to be written to. */
export function addressFor({ email }: Pick<Invitee, 'email'>, contact: unknown): string | undefined {
  const kept = (contact ?? {}) as Partial<Contact>;
  return email ?? (takesMessages(kept) ? singleAddress(kept.email ?? '') : undefined);
}

/** As stored, read. */
export function campaignIn(stored: Record<string, unknown>): Campaign {
  return { questions: [], fields: [], ...stored } as unknown as Campaign;
}

export function inviteeIn(stored: Record<string, unknown>): Invitee {
  const { said, ...plain } = stored;
  const words = Array.isArray(said) ? said.map((each) => JSON.parse(String(each)) as Said) : [];
  return { ...plain, said: words } as unknown as Invitee;
}

/** Whether it can be answered: as long as the campaign is open, and by who has answered after it too. */
export const canAnswer = (campaign: Campaign, invitee: Invitee): boolean =>
  invitee.roundAt !== undefined && (campaign.closedAt === undefined || invitee.answeredAt !== undefined);
