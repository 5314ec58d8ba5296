/**
 * Writing to a stakeholder without seeing its address: the server mails the message under its own name, once, and keeps nothing of
 * it. Whoever may not write, or writes to nobody, is told alike, whether or not there is an address.
 */
import { admits, seesOf } from '../access/sees.ts';
import type { Account, Viewer } from '../access/viewer.ts';
import { Invalid, NotFound } from '../errors.ts';
import { ecosystemOf } from '../kind/ids.ts';
import { type Language, languageOf } from '../language/language.ts';
import { sentence } from '../language/sentence.ts';
import type { Mailing } from '../mail/mail.ts';
import type { People } from '../members/people.ts';
import type { Reader } from '../neo4j/database.ts';
import { toPlain } from '../neo4j/stored.ts';
import { type ContactWriteToRow, contactWriteTo } from './contact.queries.ts';
import { type Contact, takesMessages } from './contact.ts';
import { type Frame, frameOf, lostMail, messageMail, type Written } from './message-mail.ts';

/** `people` is undefined where nobody signs in. */
type Parts = {
  database: Reader;
  viewer: Viewer;
  people: Pick<People, 'mailing' | 'publicUrl' | 'limits'> | undefined;
};

/** How many characters a message has at most. */
export const MESSAGE_MAX = 2_000;

/** What stands around a message of somebody; undefined where they can write none. Throws `Unavailable`. */
export async function findFrame(
  { database, viewer, people }: Parts,
  stakeholder: string,
  language: Language,
): Promise<Frame | undefined> {
  const { account, token } = viewer;
  if (!people?.mailing || !account || token) return undefined;
  const found = await findTaking({ database, viewer }, stakeholder);
  if (!found?.email) return undefined;
  return frameOf(
    writtenBy(account, found.row, linkTo(people, found.row, stakeholder), people.mailing),
    language,
  );
}

type Sent = { stakeholder: string; text: string; isAnswered: boolean };

/** Throws `NotFound`, `Invalid` where it takes no messages, `TooMany`. */
export async function writeTo(
  { database, viewer, people, language: own }: Parts & { language: Language },
  account: Account,
  sent: Sent,
): Promise<void> {
  if (!people?.mailing) throw new Invalid(sentence('message.noMail'));
  const { mailing, publicUrl, limits } = people;
  // Whoever tries them one by one is counted as well.
  await limits.writing(account.id);
  const found = await findTaking({ database, viewer }, sent.stakeholder);
  if (!found) throw new NotFound(sentence('record.gone'));
  const { row, email } = found;
  if (!email) throw new Invalid(sentence('message.none'));
  await limits.message(account.id, email);
  const language = languageOf((row.language ?? row.spoken).toUpperCase());
  const written = writtenBy(account, row, linkTo(people, row, sent.stakeholder), mailing);
  const { text, isAnswered } = sent;
  mailing.send(messageMail(written, { to: email, language, publicUrl, text }, isAnswered), () =>
    mailing.send(lostMail(written, { language: own, publicUrl, text })),
  );
}

const linkTo = ({ publicUrl }: Pick<People, 'publicUrl'>, { slug }: ContactWriteToRow, stakeholder: string) =>
  `${publicUrl}/${slug}?at=${stakeholder}`;

/** A stakeholder that somebody sees, and where it takes messages, if it does. */
async function findTaking({ database, viewer }: Pick<Parts, 'database' | 'viewer'>, stakeholder: string) {
  const [row] = await database.read(contactWriteTo, { stakeholder });
  if (!row || !admits(seesOf(viewer, ecosystemOf(stakeholder)), row.seenBy)) return undefined;
  const contact = (row.contact ? toPlain(row.contact) : {}) as Partial<Contact>;
  return { row, email: takesMessages(contact) ? contact.email : undefined };
}

function writtenBy(
  { name, email }: Account,
  row: ContactWriteToRow,
  link: string,
  { sender }: Mailing,
): Written {
  // Who has given no name is called by their address, which is theirs to tell.
  const by = name.includes('@') ? '' : name;
  const { name: to, ecosystem: place, ecosystemFr: placeFr } = row;
  return { by, address: email, to, place, placeFr, link, from: sender };
}
