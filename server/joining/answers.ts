/**
 * What somebody answers when they join: kept with their claim, and written to the map as soon as they speak for a stakeholder,
 * as their own words and with their own rights. What cannot be written stays with the claim, and says why.
 */
import { createHash, randomUUID } from 'node:crypto';
import type { Role, Viewer } from '../access/viewer.ts';
import type { Changes } from '../background/changes.ts';
import { Conflict, Invalid, KnownError, Passing } from '../errors.ts';
import { createRecords, type Wanted } from '../graphql/record/mutations.ts';
import { sentence } from '../language/sentence.ts';
import type { Database } from '../neo4j/database.ts';
import { fold } from '../text.ts';
import { ANSWERS_MOST, type Answer, type Claim, withClaim } from './claim.ts';
import { joiningNamed } from './joining.queries.ts';

export type Writing = { database: Database; changes: Changes };

/** Whoever has claimed a stakeholder, as a writer who speaks for it and for nobody else. */
export const speaking = ({ ecosystem, account }: Claim, stakeholder: string): Viewer => ({
  ...{ id: account, role: 'VISITOR', in: { [ecosystem]: 'PARTNER' as Role }, speaksFor: [stakeholder] },
});
/** The same for what the program makes in their name, which a partner does not make by themselves: a stakeholder. */
export const making = ({ ecosystem, account }: Claim): Viewer => ({
  ...{ id: account, role: 'VISITOR', in: { [ecosystem]: 'FACILITATOR' as Role } },
});

/** Two answers that say the same: the second is the first. */
const same = (answer: Answer): string =>
  JSON.stringify([
    answer.part,
    answer.about,
    fold(answer.name ?? ''),
    answer.type,
    answer.isFrom,
    answer.mission,
  ]);

/** Keeps answers; what was answered before in the same words is not kept twice. Throws `Invalid` for too many. */
export function keepAnswers(
  database: Database,
  of: { ecosystem: string; account: { id: string } },
  given: readonly Omit<Answer, 'id'>[],
): Promise<void> {
  return withClaim(database, of, async (claim, keep) => {
    if (claim.state === 'BEGUN') throw new Invalid(sentence('joining.first'));
    const known = new Set(claim.answers.map(same));
    const fresh = given
      .map((answer): Answer => ({ ...answer, id: randomUUID() }))
      .filter((answer) => !known.has(same(answer)) && known.add(same(answer)));
    const answers = [...claim.answers, ...fresh];
    if (answers.length > ANSWERS_MOST) throw new Invalid(sentence('joining.answers', { most: ANSWERS_MOST }));
    if (fresh.length > 0) await keep({ answers });
  });
}

/** Writes to the map what has not been written yet of a claim that was approved. */
export async function writeAnswers(writing: Writing, claim: Claim): Promise<void> {
  const { state, stakeholder } = claim;
  if (state !== 'APPROVED' || !stakeholder) return;
  const open = claim.answers.filter(({ record, refused }) => !record && !refused);
  if (open.length === 0) return;
  const named = open.filter(({ part }) => part === 'NOMINATION');
  const outcome = new Map<string, Pick<Answer, 'record' | 'refused'>>();
  await writeAll(
    writing,
    { claim, viewer: speaking(claim, stakeholder) },
    wantedOf(stakeholder, open),
    outcome,
  );
  for (const answer of named) outcome.set(answer.id, await nominate(writing, claim, stakeholder, answer));
  await withClaim(
    writing.database,
    { ecosystem: claim.ecosystem, account: { id: claim.account } },
    (now, keep) => keep({ answers: now.answers.map((each) => ({ ...each, ...outcome.get(each.id) })) }),
  );
}

type Made = { id: string; wanted: Wanted };

/** The records that answers become, nominations apart. */
function wantedOf(stakeholder: string, answers: readonly Answer[]): Made[] {
  return answers.flatMap((answer): Made[] => {
    const wanted = recordOf(stakeholder, answer);
    return wanted ? [{ id: answer.id, wanted }] : [];
  });
}

function recordOf(stakeholder: string, answer: Answer): Wanted | undefined {
  const { part, about, name, type, isFrom, isMutual, strength } = answer;
  switch (part) {
    case 'MISSION':
      return {
        kind: 'Interdependency',
        input: { from: stakeholder, to: about, type: 'CONTRIBUTES_TO', declaredBy: stakeholder },
      };
    case 'CHARTER':
      return {
        kind: 'Acceptance',
        input: { by: stakeholder, charter: about, on: new Date().toISOString().slice(0, 10) },
      };
    case 'NEED':
    case 'OFFER':
      return { kind: part === 'NEED' ? 'Need' : 'Offer', input: { by: stakeholder, resource: about, name } };
    case 'LINK':
      return {
        kind: 'Interdependency',
        input: {
          ...{ from: isFrom ? about : stakeholder, to: isFrom ? stakeholder : about, type, strength },
          ...{ direction: isMutual ? 'MUTUAL' : 'DIRECTED', declaredBy: stakeholder },
        },
      };
    default:
      return undefined;
  }
}

type By = { claim: Claim; viewer: Viewer };

/** All of them as one change; where one is refused, one by one, so that the others are written all the same. */
async function writeAll(
  writing: Writing,
  by: By,
  made: readonly Made[],
  outcome: Map<string, Pick<Answer, 'record' | 'refused'>>,
): Promise<void> {
  if (made.length === 0) return;
  const together = await attempt(writing, by, made);
  if (Array.isArray(together)) {
    for (const [at, { id }] of made.entries()) outcome.set(id, { record: together[at] ?? '' });
    return;
  }
  if (made.length === 1) return void outcome.set(made[0]?.id ?? '', together);
  for (const one of made) await writeAll(writing, by, [one], outcome);
}

const keyOf = (made: readonly Made[]): string =>
  `answers-${createHash('sha256')
    .update(made.map(({ id }) => id).join(' '))
    .digest('hex')
    .slice(0, 40)}`;

/** The ids of what was made; else what becomes of the answer. Throws what may pass. */
async function attempt(
  { database, changes }: Writing,
  { claim, viewer }: By,
  made: readonly Made[],
): Promise<string[] | Pick<Answer, 'record' | 'refused'>> {
  const as = {
    ...{ ecosystem: claim.ecosystem, action: 'giveAnswers' },
    // Made once, whatever happens to the connection: the key is that of the answers.
    key: keyOf(made),
  };
  try {
    return await createRecords(
      { database, changes, viewer },
      as,
      made.map(({ wanted }) => wanted),
    );
  } catch (error) {
    if (!(error instanceof KnownError) || error instanceof Passing) throw error;
    const existing = error instanceof Conflict ? error.details.existing : undefined;
    // What the map says already is said.
    return typeof existing === 'string' ? { record: existing } : { refused: error.sentence };
  }
}

/** Who is named is on the map from then on, as somebody whom nobody has reached; of the very same name, it is who is there. */
async function nominate(
  writing: Writing,
  claim: Claim,
  stakeholder: string,
  answer: Answer,
): Promise<Pick<Answer, 'record' | 'refused'>> {
  const { ecosystem } = claim;
  const { about, name = '', kind = 'INSTITUTION', mission } = answer;
  const outcome = new Map<string, Pick<Answer, 'record' | 'refused'>>();
  let nominee = about;
  if (!nominee) {
    const asked = { ecosystem, ids: [], names: [fold(name)], sees: ['PUBLIC', 'MEMBERS'] };
    nominee = (await writing.database.readLatest(joiningNamed, asked))[0]?.id;
  }
  if (!nominee) {
    const input = { ecosystem, kind, name, status: 'NOMINATED', evenIfAlike: true };
    const made = { id: `${answer.id}-who`, wanted: { kind: 'Stakeholder', input } };
    await writeAll(writing, { claim, viewer: making(claim) }, [made], outcome);
    const { record, refused } = outcome.get(made.id) ?? {};
    if (!record) return refused ? { refused } : {};
    nominee = record;
  }
  const input = {
    ...{ nominator: stakeholder, nominee, mission, on: new Date().toISOString().slice(0, 10) },
  };
  await writeAll(
    writing,
    { claim, viewer: speaking(claim, stakeholder) },
    [{ id: answer.id, wanted: { kind: 'Nomination', input } }],
    outcome,
  );
  return outcome.get(answer.id) ?? {};
}
