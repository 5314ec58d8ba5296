/**
 * What somebody answers when they join: kept with their claim, and written to the map as soon as they speak for a stakeholder,
 * as their own words and with their own rights. What cannot be written stays with the claim, and says why.
 */
import { createHash } from 'node:crypto';
import type { Role, Viewer } from '../access/viewer.ts';
import type { Changes } from '../background/changes.ts';
import { Conflict, KnownError, NeedsApproval, Passing } from '../errors.ts';
import { createRecords, type Wanted } from '../graphql/record/mutations.ts';
import { keepAddition } from '../moderation/additions.ts';
import type { Database, Run } from '../neo4j/database.ts';
import { fold } from '../text.ts';
import { type Answer, type Claim, holding, withClaim } from './claim.ts';
import { joiningNamed, joiningResourceNamed } from './joining.queries.ts';
import {
  freshOf,
  type Keeping,
  keepingOf,
  type Outcome,
  type Outcomes,
  requireBegun,
  withFresh,
  withOutcomes,
} from './keeping.ts';

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

type Of = { ecosystem: string; account: { id: string } };

/**
 * Answers while joining: on the map at once for who speaks for a stakeholder, else kept until they do. `read`: their claim as it was
 * read. Answers the claim as it now is. Throws `Invalid` for too many answers, and for who has not said who they are.
 */
export async function giveAnswers(
  writing: Writing,
  of: Of,
  read: Claim | undefined,
  given: readonly Omit<Answer, 'id'>[],
): Promise<Claim> {
  const fresh = freshOf(given);
  if (read?.state === 'APPROVED') return writeAnswers(writing, read, fresh);
  const claim = await withClaim(writing.database, of, async (claim, keep) => {
    requireBegun(claim);
    const answers = [...withFresh(claim.answers, fresh)];
    if (answers.length > claim.answers.length) await keep({ answers });
    return { ...claim, answers };
  });
  return writeAnswers(writing, claim);
}

/** Writes to the map what has not been written yet of a claim that was approved, and what is answered now; answers the claim as it now is. */
export async function writeAnswers(
  writing: Writing,
  claim: Claim,
  fresh: readonly Answer[] = [],
): Promise<Claim> {
  const { state, stakeholder, ecosystem, account } = claim;
  if (state !== 'APPROVED' || !stakeholder) return claim;
  const of = { ecosystem, account: { id: account } };
  const keeping = keepingOf(
    { label: 'Claim', by: 'key', value: claim.key },
    {
      ...{ read: claim.answers, fresh },
      held: (run) => holding(run, { ecosystem, account }, async ({ answers }) => answers),
      keep: (changed) =>
        withClaim(writing.database, of, async (now, keep) => {
          const answers = [...changed(now.answers)];
          await keep({ answers });
          return answers;
        }),
    },
  );
  return { ...claim, answers: [...(await writeKept(writing, claim, stakeholder, keeping))] };
}

/** Makes records of the answers that are none yet, and keeps what became of each; answers them as they are kept then. */
export async function writeKept(
  writing: Writing,
  who: Newcomer,
  stakeholder: string,
  keeping: Keeping,
): Promise<readonly Answer[]> {
  const outcome = new Map<string, Outcome>();
  try {
    await written(writing, who, stakeholder, keeping.all(), { keeping, outcome });
  } catch (error) {
    // What could not be written for now is kept, and written with what comes next.
    if (error instanceof Passing) await keeping.alone(outcome).catch(() => undefined);
    throw error;
  }
  const answers = withOutcomes(keeping.all(), outcome);
  const isKept = JSON.stringify(answers) === JSON.stringify(keeping.kept());
  return isKept ? answers : keeping.alone(outcome);
}

type Told = { keeping?: Keeping; outcome?: Map<string, Outcome> };

/** Makes records of the answers that are none yet, for who speaks for a stakeholder: what became of each, by its id. */
export async function written(
  writing: Writing,
  who: Newcomer,
  stakeholder: string,
  answers: readonly Answer[],
  { keeping, outcome = new Map() }: Told = {},
): Promise<Map<string, Outcome>> {
  const unwritten = answers.filter(({ record, refused }) => !record && !refused);
  const open: Answer[] = [];
  for (const answer of unwritten) open.push(await inWordsOfTheMap(writing, who, answer));
  const by = { who, viewer: speaking(who, stakeholder), keeping };
  await writeAll(writing, by, wantedOf(stakeholder, open), outcome);
  for (const answer of open) if (answer.part === 'NOMINATION') await nominate(writing, by, answer, outcome);
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
  // Of two who say the same new word at once, one makes it and the other finds it.
  const [now] = record
    ? []
    : await writing.database.readLatest(joiningResourceNamed, { ecosystem, key: fold(name) });
  const what = record ?? now?.id;
  return what ? { ...said, about: what } : answer;
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

type By = { who: Newcomer; viewer: Viewer; keeping?: Keeping | undefined };

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
  { who, viewer, keeping }: By,
  made: readonly Made[],
): Promise<string[] | Outcome> {
  const as = {
    ...{ ecosystem: who.ecosystem, action: 'giveAnswers' },
    // Made once, whatever happens to the connection: the key is that of the answers.
    key: keyOf(made),
  };
  const becoming = (ids: readonly string[]): Outcomes =>
    new Map(made.map(({ id }, at) => [id, { record: ids[at] ?? '' }]));
  const beside =
    keeping && ((ids: readonly string[], behindLock?: Run) => keeping.beside(becoming(ids), behindLock));
  try {
    const ids = await createRecords(
      { database, changes, viewer },
      as,
      made.map(({ wanted }) => wanted),
      beside,
    );
    keeping?.done();
    return ids;
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
  by: By,
  answer: Answer,
  outcome: Map<string, Outcome>,
): Promise<void> {
  const { about, mission, id } = answer;
  const nominee = about ?? (await nomineeOf(writing, by, answer));
  if (typeof nominee !== 'string') return void outcome.set(id, nominee);
  const [nominator] = by.viewer.speaksFor ?? [];
  const input = { nominator, nominee, mission, on: new Date().toISOString().slice(0, 10) };
  await writeAll(writing, by, [{ id, wanted: { kind: 'Nomination', input } }], outcome);
}

/** The id of who is named; else what becomes of the answer. */
async function nomineeOf(writing: Writing, { who }: By, answer: Answer): Promise<string | Outcome> {
  const { ecosystem } = who;
  const { name = '', kind = 'INSTITUTION', id } = answer;
  const asked = { ecosystem, ids: [], names: [fold(name)], sees: ['PUBLIC', 'MEMBERS'] };
  const [known] = await writing.database.readLatest(joiningNamed, asked);
  if (known) return known.id;
  const input = { ecosystem, kind, name, status: 'NOMINATED', evenIfAlike: true };
  const made = { id: `${id}-who`, wanted: { kind: 'Stakeholder', input } };
  const outcome = new Map<string, Outcome>();
  await writeAll(writing, { who, viewer: making(who) }, [made], outcome);
  const { record, refused } = outcome.get(made.id) ?? {};
  return record ?? (refused ? { refused } : {});
}
