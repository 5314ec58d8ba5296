/** What partners add where a facilitator approves it first: kept beside the map as it was sent, and made as they would have made it. */
import { randomUUID } from 'node:crypto';
import type { Role, Viewer } from '../access/viewer.ts';
import { type KnownError, NeedsApproval, NotAllowed, NotFound } from '../errors.ts';
import type { Context } from '../graphql/context.ts';
import { approvals, createRecords, type Wanted } from '../graphql/record/mutations.ts';
import { parseId } from '../kind/ids.ts';
import { kindOf } from '../kind/kind.ts';
import { inLanguage, type Language } from '../language/language.ts';
import { sentence } from '../language/sentence.ts';
import type { Reader } from '../neo4j/database.ts';
import type { Writer } from '../write/change.ts';
import type { Matter } from './matter.ts';
import { moderationNames, moderationRevisionOf, moderationSpoken } from './moderation.queries.ts';
import { keep } from './raise.ts';

approvals.keep = keepAddition;

/** Keeps it once, however often it is sent, and answers what its author is told. */
async function keepAddition(
  { database, viewer }: Context,
  { kind, input }: Wanted,
  ecosystem: string,
): Promise<KnownError> {
  const { idempotencyKey, ...given } = input;
  await keep(database, ecosystem, {
    ...{ id: `${viewer.id}-${idempotencyKey ?? randomUUID()}`, by: viewer.id },
    ...{ kind: 'ADDITION', record: kind, input: JSON.stringify(given) },
  });
  return new NeedsApproval(sentence('adding.kept'), { isKept: true });
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
  const wanted: Wanted = { kind: record, input: JSON.parse(input) as Record<string, unknown> };
  const [id] = await createRecords({ ...writer, viewer }, { ecosystem, action: 'decideMatters', key }, [
    wanted,
  ]);
  const [made] = await writer.database.readLatest(moderationRevisionOf, { record: id ?? '' });
  if (!made) throw new NotFound(sentence('matter.gone'));
  return made.revision;
}

/** What is added, in words: what it is called, and whom or what it names. */
export async function additionInWords(
  database: Reader,
  { record = '', input = '{}' }: Matter,
  language: Language,
): Promise<string> {
  const given = JSON.parse(input) as Record<string, unknown>;
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
