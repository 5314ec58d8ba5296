/** What readers raise: flags and suggestions. Nothing of either is written to the map. */
import { randomUUID } from 'node:crypto';
import { seesOf } from '../access/sees.ts';
import { may, roleOf, type Viewer } from '../access/viewer.ts';
import { Invalid, NotAllowed, NotFound } from '../errors.ts';
import { ecosystemOf, kindOfId } from '../kind/ids.ts';
import { kindOf } from '../kind/kind.ts';
import type { Language } from '../language/language.ts';
import { complaint, type Sentence, sentence } from '../language/sentence.ts';
import { spend } from '../load/quotas.ts';
import { singleAddress } from '../mail/mail.ts';
import { now } from '../members/roles.ts';
import type { Database } from '../neo4j/database.ts';
import { TIMEOUTS } from '../neo4j/query.ts';
import { idsInSight } from '../write/sight.ts';
import { FLAGGED, type FlagReason, type Matter, SUGGESTED } from './matter.ts';
import { moderationEcosystem, moderationKeep, moderationRaised } from './moderation.queries.ts';

export type Raising = { database: Database; viewer: Viewer; address: string };

/** What visitors may do, by the name of the setting, where the ecosystem says nothing else. */
export const VISITORS_MAY = { visitorsFlag: 'flag.off', visitorsSuggest: 'suggestion.off' } as const;

type Flag = { record: string; reason: FlagReason; words?: string | null | undefined };

/** Flags a record. Somebody who has signed in flags it once while it waits. Throws `NotFound`, `NotAllowed`, `TooMany`. */
export async function flag(raising: Raising, { record, reason, words }: Flag): Promise<void> {
  const kind = kindOfId(record)?.name ?? '';
  if (!(FLAGGED as readonly string[]).includes(kind)) throw wrong('record', 'flag.kind');
  const ecosystem = ecosystemOf(record);
  await requireAllowed(raising, ecosystem, 'visitorsFlag');
  await requireSeen(raising, record);
  const { account } = raising.viewer;
  const by = account?.id ?? null;
  const [known] = by ? await raising.database.readLatest(moderationRaised, { by, about: record }) : [];
  if (known) return;
  await spend(raising, 'flag', ecosystem);
  await keep(raising.database, ecosystem, {
    ...{ kind: 'FLAG', about: record, reason },
    ...(by && { by }),
    ...(words?.trim() && { words: words.trim() }),
  });
}

export type Suggestion = {
  ecosystem: string;
  about?: string | null | undefined;
  name?: string | null | undefined;
  words?: string | null | undefined;
  email?: string | null | undefined;
  language: Language;
  /** Whether this server sends mail: only then is an address kept. */
  sendsMail: boolean;
};

/** Keeps a suggestion: a correction to a stakeholder or a mission, in words, or who is missing, by name. Throws as `flag`. */
export async function suggest(raising: Raising, given: Suggestion): Promise<void> {
  const { about, email, language } = given;
  const [name, words] = [given.name?.trim(), given.words?.trim()];
  if (!about === !name || (about && !words)) throw wrong('words', 'suggestion.kind');
  if (about && !(SUGGESTED as readonly string[]).includes(kindOfId(about)?.name ?? ''))
    throw wrong('about', 'suggestion.kind');
  const ecosystem = about ? ecosystemOf(about) : given.ecosystem;
  await requireAllowed(raising, ecosystem, 'visitorsSuggest');
  if (about) await requireSeen(raising, about);
  const told = email?.trim() ? singleAddress(email) : undefined;
  if (email?.trim() && !told) throw wrong('email', 'suggestion.address');
  await spend(raising, 'suggestion', ecosystem);
  const { account } = raising.viewer;
  await keep(raising.database, ecosystem, {
    ...(about ? { kind: 'CORRECTION', about } : { kind: 'NEWCOMER', name: name ?? '' }),
    ...(words && { words }),
    ...(account && { by: account.id }),
    ...(told && given.sendsMail && { email: told, language }),
  });
}

/** Throws `NotFound` where there is no such ecosystem for the reader, `NotAllowed` where it does not let visitors do so. */
async function requireAllowed(
  { database, viewer }: Raising,
  ecosystem: string,
  setting: keyof typeof VISITORS_MAY,
): Promise<void> {
  const [found] = await database.readLatest(moderationEcosystem, { ecosystem });
  if (!found || !may(viewer, 'read', ecosystem)) throw new NotFound(sentence('record.gone'));
  if (viewer.token?.scope === 'READ') throw new NotAllowed(sentence('token.reads'));
  const said = found.settings[setting] ?? kindOf('Ecosystem').fields[setting]?.initial;
  if (said === false && roleOf(viewer, ecosystem) === 'VISITOR')
    throw new NotAllowed(sentence(VISITORS_MAY[setting]));
}

/** What is hidden from who flags it answers as what is not there. */
async function requireSeen({ database, viewer }: Raising, record: string): Promise<void> {
  const seen = seesOf(viewer, ecosystemOf(record));
  const all = seen === true ? ['PUBLIC', 'MEMBERS', 'FACILITATORS'] : seen;
  const there = await idsInSight(database, [record], all);
  if (!there.has(record)) throw new NotFound(sentence('record.gone'));
}

function wrong(path: string, key: 'flag.kind' | 'suggestion.kind' | 'suggestion.address'): Invalid {
  const said: Sentence = sentence(key);
  return new Invalid(said, [complaint(path, key)]);
}

type New = Pick<Matter, 'kind'> & Partial<Matter>;

/** Keeps what waits. Throws `NotFound` when the ecosystem is gone. */
export async function keep(database: Database, ecosystem: string, matter: New): Promise<Matter> {
  const whole = { id: randomUUID(), ecosystem, state: 'WAITING' as const, at: now(), ...matter };
  const [kept] = await database.transaction('moderation/keep', TIMEOUTS.write, (run) =>
    run(moderationKeep, { ecosystem, id: whole.id, matter: whole }),
  );
  if (!kept) throw new NotFound(sentence('record.gone'));
  return whole;
}
