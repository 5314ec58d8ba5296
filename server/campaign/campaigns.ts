/** What a facilitator does with a campaign: begin, change, choose whom it asks, send, remind, close. None of it raises a revision. */
import { randomUUID } from 'node:crypto';
import type { Viewer } from '../access/viewer.ts';
import { Invalid, NotFound } from '../errors.ts';
import { isIdOf } from '../kind/ids.ts';
import { complaint, type Sentence, sentence } from '../language/sentence.ts';
import { singleAddress } from '../mail/mail.ts';
import type { People } from '../members/people.ts';
import { now } from '../members/roles.ts';
import type { Database, Run } from '../neo4j/database.ts';
import { TIMEOUTS } from '../neo4j/query.ts';
import { toPlain } from '../neo4j/stored.ts';
import {
  campaignAdd,
  campaignAsk,
  campaignChange,
  campaignClose,
  campaignDrop,
  campaignInvitees,
  campaignKeep,
  campaignList,
  campaignMailedSince,
  campaignRemind,
  campaignRemove,
} from './campaign.queries.ts';
import {
  APART,
  addressFor,
  type Campaign,
  campaignIn,
  DAY,
  type Invitee,
  inviteeIn,
  type Question,
} from './campaign.ts';
import { post } from './post.ts';
import { sealOf } from './token.ts';

export type Parts = { database: Database; people: People; viewer: Viewer };
export type Of = { ecosystem: string; id: string };

/** So many one campaign asks, so many are added at once, and so many fields of its own it has. */
export const MOST = { invitees: 2_000, atOnce: 500, fields: 10, months: 60, weeks: 26, aDay: 1_000 };

export type Wanted = {
  title: string;
  titleFr?: string | null | undefined;
  text?: string | null | undefined;
  textFr?: string | null | undefined;
  questions: readonly Question[];
  fields: readonly string[];
  months?: number | null | undefined;
  remindsEvery?: number | null | undefined;
};

function properties({ questions, fields, months, remindsEvery, ...texts }: Wanted): Record<string, unknown> {
  const asked = fields.map((each) => each.trim()).filter((each) => each !== '');
  if (asked.length > MOST.fields) wrong('fields', sentence('campaign.fields', { fields: MOST.fields }));
  if (questions.length === 0 || (questions.includes('FIELDS') && asked.length === 0))
    wrong('questions', sentence('campaign.questions'));
  if (months != null && (months < 0 || months > MOST.months))
    wrong('months', sentence('campaign.months', { months: MOST.months }));
  if (remindsEvery != null && (remindsEvery < 0 || remindsEvery > MOST.weeks))
    wrong('remindsEvery', sentence('campaign.weeks', { weeks: MOST.weeks }));
  return {
    ...Object.fromEntries(
      Object.entries(texts).map(([name, value]) => [name, value?.trim() ? value.trim() : null]),
    ),
    ...{ questions: [...new Set(questions)], fields: [...new Set(asked)], months: months || null },
    remindsEvery: remindsEvery || null,
  };
}

function wrong(name: string, why: Sentence): never {
  throw new Invalid(why, [complaint(name, 'field.value')]);
}

const writing = <A>({ database }: Pick<Parts, 'database'>, name: string, work: (run: Run) => Promise<A>) =>
  database.transaction(`campaign/${name}`, TIMEOUTS.write, work);

/** Begins one; `key` makes that of a request that is sent twice the same. */
export async function begin(parts: Parts, ecosystem: string, wanted: Wanted, key: string): Promise<Campaign> {
  const { people, viewer } = parts;
  const id = people.sealed(`begin ${viewer.id} ${ecosystem} ${key}`).slice(0, 24);
  const given = { ...properties(wanted), createdAt: now(), createdBy: viewer.id };
  const kept = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  const [row] = await writing(parts, 'begin', (run) =>
    run(campaignKeep, { id, ecosystem, properties: kept }),
  );
  return there(row);
}

function there(row: { campaign: Record<string, unknown> } | undefined): Campaign {
  if (!row) throw new NotFound(sentence('campaign.gone'));
  return campaignIn(row.campaign);
}

export async function campaignOf({ database }: Pick<Parts, 'database'>, of: Of): Promise<Campaign> {
  return there((await database.readLatest(campaignList, of))[0]);
}

export async function amendCampaign(parts: Parts, of: Of, wanted: Wanted): Promise<void> {
  const [row] = await writing(parts, 'change', (run) =>
    run(campaignChange, { ...of, properties: properties(wanted) }),
  );
  there(row);
}

export async function removeCampaign(parts: Parts, of: Of): Promise<void> {
  const [row] = await writing(parts, 'remove', (run) => run(campaignRemove, of));
  if (!row) throw new NotFound(sentence('campaign.gone'));
}

export type Chosen = { stakeholder: string; email?: string | null | undefined };

/** Chooses whom it asks; who is chosen already gets the address that is given. Throws `Invalid` for too many, and for what is no address. */
export async function choose(parts: Parts, of: Of, chosen: readonly Chosen[]): Promise<void> {
  const { people } = parts;
  await requireOpen(parts, of);
  if (chosen.length > MOST.atOnce) throw new Invalid(sentence('campaign.many', { most: MOST.atOnce }));
  const rows = chosen.map(({ stakeholder, email }, at) => {
    const id = randomUUID();
    if (!isIdOf(stakeholder, 'Stakeholder') || !stakeholder.startsWith(`${of.ecosystem}-`))
      throw new NotFound(sentence('record.gone'));
    const address = email?.trim() ? singleAddress(email) : null;
    if (address === undefined)
      throw new Invalid(sentence('invitation.addresses', { all: [String(email).slice(0, 100)] }), [
        complaint(`invitees.${at + 1}.email`, 'signIn.address'),
      ]);
    return { id, token: sealOf(people, id), stakeholder, email: address };
  });
  await writing(parts, 'choose', async (run) => {
    const [made] = await run(campaignAdd, { campaign: of.id, rows, at: now() });
    if (made && made.invitees > MOST.invitees)
      throw new Invalid(sentence('campaign.many', { most: MOST.invitees }));
  });
}

async function requireOpen(parts: Parts, of: Of): Promise<Campaign> {
  const campaign = await campaignOf(parts, of);
  if (campaign.closedAt) throw new Invalid(sentence('campaign.closed'));
  return campaign;
}

export async function drop(parts: Parts, of: Of, ids: readonly string[]): Promise<void> {
  await campaignOf(parts, of);
  await writing(parts, 'drop', (run) => run(campaignDrop, { campaign: of.id, ids: [...ids] }));
}

export type Invited = {
  invitee: Invitee;
  stakeholder: { id: string; name: string; nameFr?: string | null | undefined };
  /** Where it is mailed, if it can be. */
  address: string | undefined;
};

/** Whom it asks, by name. Of two records that have become one, the one who answered last stands for both. */
export async function inviteesOf(
  { database }: Pick<Parts, 'database'>,
  campaign: string,
): Promise<Invited[]> {
  const rows = await database.readLatest(campaignInvitees, { campaign });
  const found = new Map<string, Invited>();
  for (const { invitee: stored, stakeholder, contact } of rows) {
    const invitee = inviteeIn(stored);
    const known = found.get(stakeholder.id);
    if (known && (known.invitee.answeredAt ?? '') >= (invitee.answeredAt ?? '')) continue;
    found.set(stakeholder.id, {
      ...{ invitee, stakeholder },
      address: addressFor(invitee, contact && toPlain(contact)),
    });
  }
  return [...found.values()];
}

/** Asks all who were not asked yet; answers at once, and the mails go out one after the other. */
export async function send(parts: Parts, of: Of): Promise<void> {
  const { people, database } = parts;
  const { sentAt } = await requireOpen(parts, of);
  const fresh = (await inviteesOf(parts, of.id)).filter(({ invitee }) => !invitee.roundAt);
  if (fresh.length === 0) throw new Invalid(sentence('campaign.nobody'));
  const at = now();
  const ids = fresh.map(({ invitee }) => invitee.id);
  const mailed = people.mailing ? fresh.flatMap(({ invitee, address }) => (address ? [invitee.id] : [])) : [];
  await requireFew(parts, of.ecosystem, mailed.length);
  await writing(parts, 'send', async (run) => {
    await run(campaignAsk, { ids, mailed, at });
    await run(campaignChange, { ...of, properties: { sentAt: sentAt ?? at } });
  });
  goOut({ ...people, database });
}

/** Throws `Invalid` where more mails would go out in a day than do from one ecosystem. */
async function requireFew({ database }: Parts, ecosystem: string, more: number): Promise<void> {
  const since = new Date(Date.now() - DAY).toISOString();
  const [row] = await database.readLatest(campaignMailedSince, { ecosystem, since });
  if ((row?.mailed ?? 0) + more > MOST.aDay)
    throw new Invalid(sentence('campaign.aDay', { most: MOST.aDay }));
}

/** Reminds all who have not answered and were mailed no sooner than a week ago; answers how many. */
export async function remind(parts: Parts, of: Of, at = Date.now()): Promise<number> {
  await requireOpen(parts, of);
  const mailedBefore = new Date(at - APART).toISOString();
  const [row] = await writing(parts, 'remind', (run) =>
    run(campaignRemind, { campaign: of.id, mailedBefore }),
  );
  goOut({ ...parts.people, database: parts.database }, at);
  return row?.reminded ?? 0;
}

/** Nobody waits for mails; what could not be taken goes out the next day. */
const goOut = (posting: Parameters<typeof post>[0], at = Date.now()) =>
  void post(posting, () => new Date(at)).catch(() => undefined);

/** Closes it, or opens it again. */
export async function close(parts: Parts, of: Of, isClosed: boolean): Promise<void> {
  const [row] = await writing(parts, 'close', (run) =>
    run(campaignClose, { ...of, at: isClosed ? now() : null }),
  );
  there(row);
}

/** From when somebody can be reminded; undefined while they were not mailed. */
export const remindableFrom = ({ mailedAt }: Invitee): string | undefined =>
  mailedAt && new Date(Date.parse(mailedAt) + 7 * DAY).toISOString();
