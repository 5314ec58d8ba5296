/** Changing how a stakeholder is reached, in one transaction behind a lock on the stakeholder. */
import { refusalOfRecord } from '../access/rights.ts';
import { admits, seesOf } from '../access/sees.ts';
import { ownOf, type Viewer } from '../access/viewer.ts';
import { Conflict, Invalid, NotAllowed, NotFound } from '../errors.ts';
import { ecosystemOf } from '../kind/ids.ts';
import { toState } from '../kind/state.ts';
import { complaint, sentence } from '../language/sentence.ts';
import { singleAddress } from '../mail/mail.ts';
import type { Database } from '../neo4j/database.ts';
import { TIMEOUTS } from '../neo4j/query.ts';
import { toPlain } from '../neo4j/stored.ts';
import { contactKeep, contactOpen } from './contact.queries.ts';
import { type Contact, type Given, plainPhone, withGiven } from './contact.ts';

type Input = Given & { stakeholder: string; version: number };

/** Throws `NotFound`, `NotAllowed`, `Invalid` for what reaches nobody, `Conflict` when somebody has changed it since. */
export async function keepContact(
  { database, viewer }: { database: Database; viewer: Viewer },
  { stakeholder, version, ...said }: Input,
) {
  const given = readGiven(said);
  return database.transaction('contact/keep', TIMEOUTS.write, async (run) => {
    const [row] = await run(contactOpen, { stakeholder });
    const record = row && toPlain(row.record);
    requireMay(viewer, stakeholder, record);
    const ecosystem = ecosystemOf(stakeholder);
    const before = { ecosystem, version: 0, ...(row?.contact && toPlain(row.contact)) } as Contact;
    const after = noted(
      before,
      withGiven(before, given),
      ownOf(viewer, ecosystem).has(stakeholder),
      viewer.id,
    );
    if (JSON.stringify(sorted(after)) !== JSON.stringify(sorted(before))) {
      // Neither what was nor what is told: it may be more than its writer may see.
      if (before.version !== version) throw new Conflict(sentence('contact.changed'), {});
      after.version = before.version + 1;
      await run(contactKeep, { stakeholder, contact: { ...after, version: BigInt(after.version) } });
    }
    return { stakeholder, isIndividual: record?.kind === 'INDIVIDUAL', contact: after };
  });
}

/** What is not there for somebody, and who may not write it. */
function requireMay(viewer: Viewer, id: string, record: Record<string, unknown> | undefined): void {
  const ecosystem = ecosystemOf(id);
  if (!record || !admits(seesOf(viewer, ecosystem), record.seenBy))
    throw new NotFound(sentence('record.gone'));
  const state = toState({ properties: record, refs: [] });
  const refusal = refusalOfRecord(viewer, { before: state, after: state, ecosystem, find: () => undefined });
  if (refusal) throw new NotAllowed(refusal);
}

/** What was given, in a plain form. */
function readGiven({ email, phone, ...others }: Given): Given {
  const blank = (text: string | null | undefined) => (text?.trim() === '' ? null : text);
  const [address, number] = [blank(email), blank(phone)];
  const read = {
    ...others,
    consentHow: blank(others.consentHow),
    email: address && singleAddress(address),
    phone: number && plainPhone(number),
  };
  const wrong = [
    ...(address && !read.email ? [complaint('email', 'contact.email')] : []),
    ...(number && !read.phone ? [complaint('phone', 'contact.phone')] : []),
    ...(others.consentOn && others.consentOn > new Date().toISOString().slice(0, 10)
      ? [complaint('consentOn', 'contact.consentLater')]
      : []),
  ];
  const [first] = wrong;
  if (first) throw new Invalid(first, wrong);
  return {
    ...read,
    email: address === null ? null : read.email,
    phone: number === null ? null : read.phone,
  };
}

/** Who says that it agreed: itself, or somebody who notes it. */
function noted(before: Contact, after: Contact, byItself: boolean, by: string): Contact {
  const isSame = after.consentOn === before.consentOn && after.consentHow === before.consentHow;
  if (after.consentOn === undefined || isSame) return after;
  return { ...after, consentByItself: byItself, consentNotedBy: by };
}

const sorted = ({ version: _version, ...contact }: Contact) => Object.entries(contact).sort();
