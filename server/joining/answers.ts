/**
 * What somebody answers when they join: kept with their claim, and written to the map as soon as they speak for a stakeholder,
 * as their own words and with their own rights. What cannot be written stays with the claim, and says why.
 */
import { createHash, randomUUID } from 'node:crypto';
import type { Role, Viewer } from '../access/viewer.ts';
import type { Changes } from '../background/changes.ts';
import { Conflict, Invalid, KnownError, NeedsApproval, Passing } from '../errors.ts';
import { createRecords, type Wanted } from '../graphql/record/mutations.ts';
import { sentence } from '../language/sentence.ts';
import { keepAddition } from '../moderation/additions.ts';
import type { Database } from '../neo4j/database.ts';
import { fold } from '../text.ts';
import { ANSWERS_MOST, type Answer, type Claim, withClaim } from './claim.ts';
import { joiningNamed, joiningResourceNamed } from './joining.queries.ts';

export type Writing = { database: Database; changes: Changes };

/** Who answers, and where: an account with a claim, or a phone in a room, under the id by which the history knows it. */
export type Newcomer = Pick<Claim, 'ecosystem' | 'account'> & {
  /** In what is counted that they name and that the map has no word for; without it, they name nothing new. */
  unit?: string;
  /** A facilitator has opened this way in for them: the rules of what partners add do not hold it (docs/decisions/0041). */
  isInvited?: true;
};

/** Whoever has claimed a stakeholder, as a writer who speaks for it and for nobody else. */
export const speaking = ({ ecosystem, account, isInvited }: Newcomer, stakeholder: string): Viewer => ({
  ...{ id: account, role: 'VISITOR', in: { [ecosystem]: 'PARTNER' as Role }, speaksFor: [stakeholder] },
  ...(isInvited && { isApproved: true }),
});
/** The same for what the program makes in their name, which a partner does not make by themselves: a stakeholder. */
export const making = ({ ecosystem, account }: Newcomer): Viewer => ({
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

/** Keeps answers, and answers the claim with them; what was answered before in the same words is not kept twice. Throws `Invalid` for too many. */
export function keepAnswers(
  database: Database,
  of: { ecosystem: string; account: { id: string } },
  given: readonly Omit<Answer, 'id'>[],
): Promise<Claim> {
  return withClaim(database, of, async (claim, keep) => {
    const answers = withGiven(claim, given);
    if (answers.length > claim.answers.length) await keep({ answers });
    return { ...claim, answers };
  });
}

/** What was answered before and now. Throws `Invalid` for too many, and for who has not said who they are. */
export function withGiven(
  { state, answers: before }: Pick<Claim, 'state' | 'answers'>,
  given: readonly Omit<Answer, 'id'>[],
): Answer[] {
  if (state === 'BEGUN') throw new Invalid(sentence('joining.first'));
  const known = new Set(before.map(same));
  const fresh = given
    .map((answer): Answer => ({ ...answer, id: randomUUID() }))
    .filter((answer) => !known.has(same(answer)) && known.add(same(answer)));
  const answers = [...before, ...fresh];
  if (answers.length > ANSWERS_MOST) throw new Invalid(sentence('joining.answers', { most: ANSWERS_MOST }));
  return answers;
}

/** Writes to the map what has not been written yet of a claim that was approved. */
export async function writeAnswers(writing: Writing, claim: Claim): Promise<void> {
  const { state, stakeholder } = claim;
  if (state !== 'APPROVED' || !stakeholder) return;
  const outcome = await written(writing, claim, stakeholder, claim.answers);
  if (outcome.size === 0) return;
  await withClaim(
    writing.database,
    { ecosystem: claim.ecosystem, account: { id: claim.account } },
    (now, keep) => keep({ answers: now.answers.map((each) => ({ ...each, ...outcome.get(each.id) })) }),
  );
}

type Outcome = Pick<Answer, 'record' | 'refused'>;

/** Makes records of the answers that are none yet, for who speaks for a stakeholder: what became of each, by its id. */
export async function written(
  writing: Writing,
  who: Newcomer,
  stakeholder: string,
  answers: readonly Answer[],
): Promise<Map<string, Outcome>> {
  const outcome = new Map<string, Outcome>();
  const unwritten = answers.filter(({ record, refused }) => !record && !refused);
  const open: Answer[] = [];
  for (const answer of unwritten) open.push(await inWordsOfTheMap(writing, who, answer));
  const by = { who, viewer: speaking(who, stakeholder) };
  await writeAll(writing, by, wantedOf(stakeholder, open), outcome);
  for (const answer of open)
    if (answer.part === 'NOMINATION')
      outcome.set(answer.id, await nominate(writing, who, stakeholder, answer));
  return outcome;
}

/** What is needed or offered in somebody's own words is a resource of that name from then on. */
async function inWordsOfTheMap(writing: Writing, who: Newcomer, answer: Answer): Promise<Answer> {
  const { name, ...said } = answer;
  const { part, about, id } = said;
  if ((part !== 'NEED' && part !== 'OFFER') || about || !name || !who.unit) return answer;
  const { ecosystem } = who;
  const [known] = await writing.database.readLatest(joiningResourceNamed, { ecosystem, key: fold(name) });
  if (known) return { ...said, about: known.id };
  const outcome = new Map<string, Outcome>();
  const wanted = { kind: 'Resource', input: { ecosystem, name, units: [who.unit] } };
  await writeAll(writing, { who, viewer: making(who) }, [{ id: `${id}-what`, wanted }], outcome);
  const { record } = outcome.get(`${id}-what`) ?? {};
  return record ? { ...said, about: record } : answer;
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

type By = { who: Newcomer; viewer: Viewer };

/** All of them as one change; where one is refused, one by one, so that the others are written all the same. */
async function writeAll(
  writing: Writing,
  by: By,
  made: readonly Made[],
  outcome: Map<string, Outcome>,
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
  { who, viewer }: By,
  made: readonly Made[],
): Promise<string[] | Outcome> {
  const as = {
    ...{ ecosystem: who.ecosystem, action: 'giveAnswers' },
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
    const [only] = made;
    // What a facilitator is to approve waits with all else that partners add.
    if (error instanceof NeedsApproval && only && made.length === 1) {
      const kept = { ...only.wanted, input: { ...only.wanted.input, idempotencyKey: as.key } };
      return { refused: (await keepAddition({ database, viewer }, kept, who.ecosystem)).sentence };
    }
    const existing = error instanceof Conflict ? error.details.existing : undefined;
    // What the map says already is said.
    return typeof existing === 'string' ? { record: existing } : { refused: error.sentence };
  }
}

/** Who is named is on the map from then on, as somebody whom nobody has reached; of the very same name, it is who is there. */
async function nominate(
  writing: Writing,
  who: Newcomer,
  stakeholder: string,
  answer: Answer,
): Promise<Outcome> {
  const { ecosystem } = who;
  const { about, name = '', kind = 'INSTITUTION', mission } = answer;
  const outcome = new Map<string, Outcome>();
  let nominee = about;
  if (!nominee) {
    const asked = { ecosystem, ids: [], names: [fold(name)], sees: ['PUBLIC', 'MEMBERS'] };
    nominee = (await writing.database.readLatest(joiningNamed, asked))[0]?.id;
  }
  if (!nominee) {
    const input = { ecosystem, kind, name, status: 'NOMINATED', evenIfAlike: true };
    const made = { id: `${answer.id}-who`, wanted: { kind: 'Stakeholder', input } };
    await writeAll(writing, { who, viewer: making(who) }, [made], outcome);
    const { record, refused } = outcome.get(made.id) ?? {};
    if (!record) return refused ? { refused } : {};
    nominee = record;
  }
  const input = {
    ...{ nominator: stakeholder, nominee, mission, on: new Date().toISOString().slice(0, 10) },
  };
  await writeAll(
    writing,
    { who, viewer: speaking(who, stakeholder) },
    [{ id: answer.id, wanted: { kind: 'Nomination', input } }],
    outcome,
  );
  return outcome.get(answer.id) ?? {};
}
