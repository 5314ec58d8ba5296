/**
 * What who is asked answers: written to the map in the name of their stakeholder and with its rights, through the one writer, as far as the
 * campaign asks for it. What cannot be written is told, and the rest stands all the same.
 */
import type { Changes } from '../background/changes.ts';
import { Invalid, KnownError, NotAllowed, NotFound, Passing } from '../errors.ts';
import { answered, type Given, type Answer as LinkAnswer, requireSaid } from '../interdependency/answer.ts';
import { requireNoTwin, requireType } from '../interdependency/link-checks.ts';
import { written } from '../joining/answers.ts';
import type { Answer } from '../joining/claim.ts';
import { kindOfId } from '../kind/ids.ts';
import { kindOf } from '../kind/kind.ts';
import { complaint, type Sentence, sentence } from '../language/sentence.ts';
import type { People } from '../members/people.ts';
import { now } from '../members/roles.ts';
import type { Database } from '../neo4j/database.ts';
import { TIMEOUTS } from '../neo4j/query.ts';
import { amend } from '../write/amend.ts';
import { change } from '../write/change.ts';
import { withDependents } from '../write/dependents.ts';
import { requireVersion } from '../write/require-version.ts';
import { nextVersion } from '../write/versions.ts';
import { type CampaignThereRow, campaignAnswered, campaignThere } from './campaign.queries.ts';
import { canAnswer, type Question, type Said } from './campaign.ts';
import { sayersOf } from './same-address.ts';
import type { Respondent } from './token.ts';

export type Writing = { database: Database; changes: Changes; people: People };

/** What is said of something that is there: that it is still so, that it is over; of a link what its other side said, or that it is of another type. */
export const SAYS = ['STILL', 'OVER', 'CONFIRM', 'CORRECT', 'DISPUTE', 'LET_BE'] as const;
export type Says = (typeof SAYS)[number];

export type Answers = {
  answers: readonly Answer[];
  said: readonly {
    record: string;
    version: number;
    says: Says;
    note?: string | null | undefined;
    /** Of a link that is corrected. */
    type?: string | null | undefined;
  }[];
  fields: readonly { name: string; value: string }[];
  isDone: boolean;
  key: string;
};

/** Under which question something is answered. */
const ASKED_BY: Record<string, Question> = {
  LINK: 'LINKS',
  NEED: 'NEEDS',
  OFFER: 'OFFERS',
  NOMINATION: 'NOMINATIONS',
  Interdependency: 'LINKS',
  Need: 'NEEDS',
  Offer: 'OFFERS',
  Nomination: 'NOMINATIONS',
};

/** Writes what is answered; tells why what could not be written was not. Throws `Invalid`, `NotAllowed`. */
export async function respond(writing: Writing, respondent: Respondent, given: Answers): Promise<Sentence[]> {
  const { campaign, invitee } = respondent;
  if (!canAnswer(campaign, invitee)) throw new Invalid(sentence('campaign.over'));
  requireAsked(respondent, given);
  const at = now();
  const kept: Said[] = [];
  const refused: Sentence[] = [];
  const asked = given.answers.length + given.said.length > 0;
  const answering = {
    ...{ writing, respondent, key: given.key },
    there: asked ? await thereOf(writing, respondent) : NOTHING,
  };
  await writeNew(answering, given.answers, (record) => kept.push({ record, what: 'NEW', at }), refused);
  for (const each of given.said) {
    const why = await heard(() => say(answering, each));
    if (why) refused.push(why);
    else kept.push({ record: each.record, what: each.says === 'STILL' ? 'STILL' : whatOf(each.says), at });
  }
  if (given.fields.length > 0) {
    const why = await heard(() => writeFields(writing, respondent, given));
    if (why) refused.push(why);
    else kept.push({ what: 'FIELD', at });
  }
  const said = kept.map((each) => JSON.stringify(each));
  const isDone = given.isDone && refused.length === 0;
  await writing.database.transaction('campaign/answered', TIMEOUTS.write, (run) =>
    run(campaignAnswered, { id: invitee.id, said, isDone, at }),
  );
  return refused;
}

const whatOf = (says: Says): Said['what'] =>
  says === 'OVER' || says === 'DISPUTE' || says === 'CORRECT' ? 'OVER' : 'STILL';

/** Nothing is answered that was not asked. */
function requireAsked({ campaign: { questions, fields } }: Respondent, given: Answers): void {
  const isAsked = (what: string) => questions.includes(ASKED_BY[what] as Question);
  const isFine =
    given.answers.every(({ part }) => isAsked(part)) &&
    given.said.every(({ record }) => {
      const kind = kindOfId(record)?.name ?? '';
      return isAsked(kind) || (kind in ASKED_BY && questions.includes('CONFIRM'));
    }) &&
    given.fields.every(({ name }) => questions.includes('FIELDS') && fields.includes(name));
  if (!isFine) throw new NotAllowed(sentence('campaign.notAsked'));
}

/** Why something was refused; undefined when it was done. What may pass is thrown. */
async function heard(work: () => Promise<unknown>): Promise<Sentence | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (!(error instanceof KnownError) || error instanceof Passing) throw error;
    return error.sentence;
  }
}

/** What the map says of a stakeholder before it answers, and who answers under which key. */
type Answering = { writing: Writing; respondent: Respondent; there: There; key: string };
export type There = Pick<CampaignThereRow, 'links' | 'resources' | 'named'>;
const NOTHING: There = { links: [], resources: [], named: [] };

async function writeNew(
  answering: Answering,
  answers: readonly Answer[],
  onMade: (record: string) => void,
  refused: Sentence[],
): Promise<void> {
  if (answers.length === 0) return;
  const { writing, respondent, there, key } = answering;
  const { viewer, invitee, stakeholder } = respondent;
  // Named by the request: sent twice, it is written once.
  const named = answers.map((answer, at) => ({ ...answer, id: `${key}-${at}` }));
  const who = { ecosystem: invitee.ecosystem, account: viewer.id, isInvited: true } as const;
  const outcome = await written(writing, who, stakeholder.id, named);
  for (const { record, refused: why } of outcome.values()) {
    if (why) refused.push(why);
    const link = there.links.find(({ link }) => link.id === record);
    // Said by the other side already: both say it now, and it is confirmed.
    if (link) {
      const version = Number(link.link.version);
      await heard(() => say(answering, { record: record ?? '', version, says: 'CONFIRM' }));
    }
    if (record) onMade(record);
  }
}

export async function thereOf(
  { database }: Pick<Writing, 'database'>,
  { stakeholder, invitee }: Respondent,
): Promise<There> {
  const [there] = await database.readLatest(campaignThere, {
    ...{ stakeholder: stakeholder.id, ecosystem: invitee.ecosystem },
  });
  return there ?? NOTHING;
}

type Word = Answers['said'][number];

/** Says something of a record that is there, and theirs. */
async function say({ writing, respondent, there, key }: Answering, word: Word): Promise<void> {
  const { record: id, says } = word;
  const isLink = there.links.some(({ link }) => link.id === id);
  const isTheirs = isLink || [...there.resources, ...there.named].some((each) => each.id === id);
  if (!isTheirs) throw new NotFound(sentence('record.gone'));
  if (says === 'STILL') return;
  if (isLink) return sayOfLink(writing, respondent, word, key);
  if (says === 'OVER') return endOf(writing, respondent, word, key);
  throw new Invalid(sentence('campaign.notAsked'));
}

const writerOf = ({ database, changes }: Writing, { viewer }: Respondent) => ({ database, changes, viewer });
const once = (key: string, word: Word) => ({
  action: 'answerCampaign',
  input: { ...word, idempotencyKey: `${key}-${word.record}-${word.says}` },
});

async function sayOfLink(writing: Writing, respondent: Respondent, word: Word, key: string): Promise<void> {
  const { record: id, version, says, note, type } = word;
  const { ecosystem } = respondent.invitee;
  if (says === 'CORRECT' && !type)
    throw new Invalid(sentence('field.empty', { field: 'type' }), [complaint('type', 'field.value')]);
  const isSaidBy = await sayersOf(writing.database, respondent);
  await change(
    writerOf(writing, respondent),
    once(key, word),
    { ecosystem, links: [id] },
    async (opened, run) => {
      const before = opened.records.get(id);
      requireVersion(before, { id, version }, opened);
      const given: Given = {
        ...{ answer: (says === 'OVER' ? 'END' : says) as LinkAnswer, side: respondent.stakeholder.id, note },
        ...(says === 'CORRECT' && { terms: { type: String(type) } }),
        isSame: await isSaidBy(run, before),
      };
      requireSaid(given, before);
      if (says === 'CORRECT') await requireType(type, opened, run);
      const after = answered(before, given, opened);
      requireNoTwin(after, opened);
      return { changes: [{ before, after }], answer: { revision: opened.revision } };
    },
  );
}

/** A need or an offer is withdrawn; a nomination is taken back. */
async function endOf(writing: Writing, respondent: Respondent, word: Word, key: string): Promise<void> {
  const { record: id, version } = word;
  const { ecosystem } = respondent.invitee;
  const isNamed = kindOfId(id)?.name === 'Nomination';
  const opening = { ecosystem, ids: [id], ...(isNamed && { around: [id] }) };
  await change(writerOf(writing, respondent), once(key, word), opening, async (opened, run) => {
    const before = opened.records.get(id);
    requireVersion(before, { id, version }, opened);
    const changed = isNamed
      ? withDependents([before], opened)
      : [await amend(kindOf(before.kind), before, { id, version, state: 'WITHDRAWN' }, opened, run)];
    return { changes: changed, answer: { revision: opened.revision } };
  });
}

/** Fields of the campaign's own are kept with the stakeholder, beside what an import brought. */
async function writeFields(
  writing: Writing,
  respondent: Respondent,
  { fields, key }: Answers,
): Promise<void> {
  const { id } = respondent.stakeholder;
  const { ecosystem } = respondent.invitee;
  const request = {
    action: 'answerCampaign',
    input: { fields, idempotencyKey: `${key}-fields` },
  };
  await change(writerOf(writing, respondent), request, { ecosystem, ids: [id] }, (opened) => {
    const before = opened.records.get(id);
    if (!before) throw new NotFound(sentence('record.gone'));
    const known = JSON.parse(String(before.properties.attributes ?? '{}')) as Record<string, string>;
    const said = fields.map(({ name, value }) => [name, value.trim()] as const);
    const all = Object.entries({ ...known, ...Object.fromEntries(said) }).filter(([, value]) => value !== '');
    const changed = nextVersion(before, opened);
    const attributes = JSON.stringify(Object.fromEntries(all));
    const after = { ...changed, properties: { ...changed.properties, attributes } };
    return { changes: [{ before, after }], answer: { revision: opened.revision } };
  });
}
