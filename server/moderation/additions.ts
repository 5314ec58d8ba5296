/** What partners add, and the seats that they ask for, where a facilitator approves it first: kept beside the map as it was sent, and made as they would have made it. */
import { randomUUID } from 'node:crypto';
import type { Role, Viewer } from '../access/viewer.ts';
import { type KnownError, NeedsApproval, NotAllowed, NotFound } from '../errors.ts';
import type { Context } from '../graphql/context.ts';
import { approvals, createRecords, type Wanted } from '../graphql/record/mutations.ts';
import { parseId } from '../kind/ids.ts';
import { kindOf } from '../kind/kind.ts';
import { enumWords } from '../language/enum-words.ts';
import { inLanguage, type Language } from '../language/language.ts';
import { sentence } from '../language/sentence.ts';
import { takeSeat } from '../mission/take-seat.ts';
import type { Database, Reader } from '../neo4j/database.ts';
import type { Writer } from '../write/change.ts';
import type { Matter } from './matter.ts';
import {
  moderationAsked,
  moderationHeir,
  moderationNames,
  moderationRevisionOf,
  moderationSeat,
  moderationSpoken,
} from './moderation.queries.ts';
import { keep } from './raise.ts';

approvals.keep = keepAddition;

/** Keeps it once, however often it is sent, and answers what its author is told. */
export async function keepAddition(
  { database, viewer }: Pick<Context, 'database' | 'viewer'>,
  { kind, input }: Wanted,
  ecosystem: string,
): Promise<KnownError> {
  const { idempotencyKey, ...given } = input;
  const own = { id: `${viewer.id}-${idempotencyKey ?? randomUUID()}`, by: viewer.id, record: kind };
  if (kind === 'Seat') await keepSeat(database, ecosystem, own, given as AskedSeat);
  else await keep(database, ecosystem, { ...own, kind: 'ADDITION', input: JSON.stringify(given) });
  return new NeedsApproval(sentence('adding.kept'), { isKept: true });
}

type AskedSeat = { role: string; seat?: string | null; holder: string; words?: string | null };

/** A seat that is asked for; by one account for one stakeholder once, while that waits. */
async function keepSeat(
  database: Database,
  ecosystem: string,
  own: { id: string; by: string; record: string },
  { role, seat, holder, words }: AskedSeat,
): Promise<void> {
  const about = seat ?? role;
  const [known] = await database.readLatest(moderationAsked, { by: own.by, about, other: holder });
  if (known) return;
  await keep(database, ecosystem, {
    ...{ ...own, kind: 'SEAT', about, other: holder, input: JSON.stringify({ role, seat, holder }) },
    ...(words?.trim() && { words: words.trim() }),
  });
}

/** Makes it as its author, with what they may at this moment; answers the revision. Throws `NotAllowed`, and whatever its own mutation would. */
export async function add(writer: Writer, matter: Matter, key: string): Promise<number> {
  const { ecosystem, by = '', record = '', input = '{}' } = matter;
  const [held] = await writer.database.readLatest(moderationSpoken, { ecosystem, account: by });
  if (!held) throw new NotAllowed(sentence('adding.author'));
  const viewer: Viewer = {
    ...{ id: by, role: 'VISITOR', in: { [ecosystem]: held.role as Role }, speaksFor: held.speaksFor },
    isApproved: true,
  };
  if (matter.kind === 'SEAT') return await giveSeat({ ...writer, viewer }, matter, key);
  const wanted: Wanted = { kind: record, input: JSON.parse(input) as Record<string, unknown> };
  const [id] = await createRecords({ ...writer, viewer }, { ecosystem, action: 'decideMatters', key }, [
    wanted,
  ]);
  const [made] = await writer.database.readLatest(moderationRevisionOf, { record: id ?? '' });
  if (!made) throw new NotFound(sentence('matter.gone'));
  return made.revision;
}

/** Fills the seat that was asked for. Who was to hold it may be another record by now: two were merged. */
async function giveSeat(writer: Writer, { ecosystem, input = '{}' }: Matter, key: string): Promise<number> {
  const { role, seat, holder } = JSON.parse(input) as AskedSeat;
  const [now] = await writer.database.readLatest(moderationHeir, { id: holder });
  const asked = { ecosystem, role, seat, holder: now?.id ?? holder };
  return (await takeSeat(writer, asked, { action: 'decideMatters', key })).revision;
}

/** What is added, in words: what it is called, and whom or what it names. */
export async function additionInWords(
  database: Reader,
  { kind, record = '', input = '{}' }: Matter,
  language: Language,
): Promise<string> {
  const given = JSON.parse(input) as Record<string, unknown>;
  if (kind === 'SEAT') return seatInWords(database, given as AskedSeat, language);
  const ids = Object.keys(kindOf(record).refs).flatMap((name) =>
    typeof given[name] === 'string' && parseId(given[name]) ? [given[name]] : [],
  );
  const names = ids.length > 0 ? await database.read(moderationNames, { ids }) : [];
  const called = ids.flatMap((id) => {
    const found = names.find((each) => each.id === id);
    return inLanguage(language, found?.name, found?.nameFr) ?? [];
  });
  const said = [given.name, given.label].filter((each) => typeof each === 'string' && each !== '');
  return [...said, ...called].join(' · ');
}

/** Which role of which mission, and for whom. */
async function seatInWords(
  database: Reader,
  { role, holder }: AskedSeat,
  language: Language,
): Promise<string> {
  const [found] = await database.read(moderationSeat, { role, holder });
  if (!found) return '';
  const { kind, title, titleFr, mission, missionFr, name, nameFr } = found;
  const called = inLanguage(language, title, titleFr) ?? enumWords('RoleKind', kind)[language];
  const who = inLanguage(language, name, nameFr);
  return [called, inLanguage(language, mission, missionFr), who].filter(Boolean).join(' · ');
}
