/** What who is asked by a campaign reads and answers, in GraphQL: by the token of their link, and nothing else. */
import { randomUUID } from 'node:crypto';
import { addressOf } from '../ecosystem/reserved.ts';
import { readAttributes, toSearchQuery } from '../element/element.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { WAITS } from '../graphql/effort.ts';
import { makeEnum } from '../graphql/enums.ts';
import { interdependencyTypes } from '../interdependency/interdependency.queries.ts';
import { LinkAnswerEnum } from '../interdependency/interdependency.schema.ts';
import { BUILT_IN } from '../interdependency/interdependency.ts';
import { LinkTypeRef } from '../interdependency/interdependency-type.schema.ts';
import { answersTo } from '../interdependency/may-answer.ts';
import type { Answer } from '../joining/claim.ts';
import { AnswerInput, answersIn } from '../joining/joining.mutations.ts';
import { NamedRef } from '../joining/joining.schema.ts';
import { toLinkState } from '../kind/state.ts';
import { type Sentence, speak } from '../language/sentence.ts';
import { requirePeople } from '../members/people.ts';
import { TIMEOUTS } from '../neo4j/query.ts';
import { checksOf, idempotencyKey, KEY_TEXT, lineText } from '../write/inputs.ts';
import {
  type CampaignThereRow,
  campaignAnswered,
  campaignChoices,
  campaignSearch,
} from './campaign.queries.ts';
import { CampaignQuestionEnum } from './campaign.schema.ts';
import { canAnswer } from './campaign.ts';
import { respond, SAYS, type Says, thereOf } from './respond.ts';
import { type Respondent, requireRespondent } from './token.ts';

const named = ({ id, name, nameFr }: { id: string; name: string; nameFr?: string | null | undefined }) => ({
  ...{ id, name, nameFr: nameFr ?? null },
});
const orNull = (value: string | null | undefined) => value ?? null;

type Link = CampaignThereRow['links'][number] & { respondent: Respondent };
const StandingLinkRef = builder.objectRef<Link>('StandingLink').implement({
  description: 'A link that stands on the map, as its one side is asked about it.',
  authScopes: { read: true },
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ link }) => String(link.id) }),
    version: t.int({ description: 'The version that is read.', resolve: ({ link }) => Number(link.version) }),
    other: t.field({ type: NamedRef, description: 'With whom.', resolve: ({ other }) => named(other) }),
    type: t.string({ description: 'The key of its type.', resolve: ({ link }) => String(link.type) }),
    isFrom: t.boolean({
      description: 'Whether it runs from the other one.',
      resolve: ({ from, other }) => from === other.id,
    }),
    isMutual: t.boolean({
      description: 'Whether it runs both ways.',
      resolve: ({ link }) => link.direction !== 'DIRECTED',
    }),
    strength: t.int({
      nullable: true,
      description: 'How strong it is, from 1 to 5.',
      resolve: ({ link }) => (link.strength == null ? null : Number(link.strength)),
    }),
    answers: t.field({
      type: [LinkAnswerEnum],
      description: 'What this side may say of it.',
      resolve: ({ link, from, to, respondent: { viewer, invitee } }) =>
        answersTo(toLinkState({ properties: link, from, to }), viewer, invitee.ecosystem).flatMap(
          ({ answers }) => answers,
        ),
    }),
  }),
});

type Thing = {
  id: string;
  part: string;
  version: number;
  name?: string | null | undefined;
  about: Parameters<typeof named>[0];
};
const StandingThingRef = builder.objectRef<Thing>('StandingThing').implement({
  description: 'A need, an offer or a nomination that stands on the map.',
  authScopes: { read: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    part: t.exposeString('part', { description: 'NEED, OFFER or NOMINATION.' }),
    version: t.int({ description: 'The version that is read.', resolve: ({ version }) => Number(version) }),
    name: t.string({ nullable: true, description: 'In a few words.', resolve: ({ name }) => orNull(name) }),
    about: t.field({
      type: NamedRef,
      description: 'The resource, or who is named.',
      resolve: ({ about }) => named(about),
    }),
  }),
});

const OwnFieldRef = builder.objectRef<{ name: string; value: string }>('CampaignField').implement({
  description: 'A field of a campaign, and what stands in it.',
  authScopes: { read: true },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What is asked.' }),
    value: t.exposeString('value', { description: 'What is known; empty for nothing.' }),
  }),
});

const ToAnswerRef = builder.objectRef<Respondent>('CampaignToAnswer').implement({
  description: 'What a campaign asks of one stakeholder, as who has its link reads it.',
  authScopes: { read: true },
  fields: (t) => ({
    title: t.string({ description: 'What it is called.', resolve: ({ campaign }) => campaign.title }),
    titleFr: t.string({
      nullable: true,
      description: 'In French.',
      resolve: ({ campaign }) => orNull(campaign.titleFr),
    }),
    text: t.string({
      nullable: true,
      description: 'What its mail said.',
      resolve: ({ campaign }) => orNull(campaign.text),
    }),
    textFr: t.string({
      nullable: true,
      description: 'In French.',
      resolve: ({ campaign }) => orNull(campaign.textFr),
    }),
    place: t.exposeString('place', { description: 'The name of the ecosystem.' }),
    placeFr: t.string({
      nullable: true,
      description: 'In French.',
      resolve: ({ placeFr }) => orNull(placeFr),
    }),
    address: t.string({
      description: 'What stands in the address of the ecosystem.',
      resolve: ({ slug, campaign }) => addressOf({ id: campaign.ecosystem, slug }),
    }),
    by: t.string({
      nullable: true,
      description: 'Who asks.',
      resolve: ({ by }) => (by?.includes('@') ? null : orNull(by)),
    }),
    stakeholder: t.field({
      type: NamedRef,
      description: 'For whom.',
      resolve: ({ stakeholder }) => named(stakeholder),
    }),
    questions: t.field({
      type: [CampaignQuestionEnum],
      description: 'What is asked, in this order.',
      resolve: ({ campaign }) => campaign.questions,
    }),
    answeredAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was answered last.',
      resolve: ({ invitee }) => invitee.answeredAt ?? null,
    }),
    isOver: t.boolean({
      description: 'Whether nothing more is taken.',
      resolve: ({ campaign, invitee }) => !canAnswer(campaign, invitee),
    }),
    links: t.field({
      type: [StandingLinkRef],
      description: 'Its links on the map, where they are asked about.',
      resolve: async (respondent, _args, context) => {
        const asked = isAsked(respondent, 'LINKS');
        return asked
          ? (await thereOf(context, respondent)).links.map((link) => ({ ...link, respondent }))
          : [];
      },
    }),
    things: t.field({
      type: [StandingThingRef],
      description: 'Its needs, offers and nominations on the map, where they are asked about.',
      resolve: async (respondent, _args, context): Promise<Thing[]> => {
        const { resources, named } = await thereOf(context, respondent);
        const all = [...resources, ...named.map((each) => ({ ...each, part: 'NOMINATION' }))];
        return all.filter(({ part }) => isAsked(respondent, `${part}S` as 'NEEDS'));
      },
    }),
    fields: t.field({
      type: [OwnFieldRef],
      description: 'The fields that it asks for.',
      resolve: ({ campaign, stakeholder }) => {
        const known = readAttributes(stakeholder.attributes ?? null);
        return campaign.questions.includes('FIELDS')
          ? campaign.fields.map((name) => ({
              ...{ name, value: known.find((each) => each.name === name)?.value ?? '' },
            }))
          : [];
      },
    }),
    resources: t.field({
      type: [NamedRef],
      description: 'What can be needed and offered, where that is asked.',
      resolve: async ({ campaign: { ecosystem, questions } }, _args, { database }) =>
        questions.includes('NEEDS') || questions.includes('OFFERS')
          ? (await database.read(campaignChoices, { ecosystem })).map(named)
          : [],
    }),
    types: t.field({
      type: [LinkTypeRef],
      description: 'The types of link that there are.',
      resolve: async ({ campaign: { ecosystem } }, _args, { database }) => {
        const own = await database.read(interdependencyTypes, { ecosystems: [ecosystem] });
        return [...BUILT_IN.values(), ...own.map(({ type }) => type)];
      },
    }),
  }),
});

const isAsked = ({ campaign: { questions } }: Respondent, question: 'LINKS' | 'NEEDS') =>
  questions.includes(question) || questions.includes('CONFIRM');

const TOKEN = 'What stands after # in its link.';
const partsOf = (context: Context) => {
  const { database, changes } = context;
  return { database, changes, people: requirePeople(context) };
};

/** Who has a token: each is counted, so that nobody tries or fills without end. */
async function coming(context: Context, token: string): Promise<Respondent> {
  const parts = partsOf(context);
  const found = await requireRespondent(parts, token);
  await parts.people.limits.step(found.viewer.id);
  return found;
}

const SaysEnum = makeEnum('CampaignSays', {
  description: 'What is said of something that stands on the map.',
  values: SAYS,
});

const SaidInput = builder.inputType('CampaignSaidInput', {
  description: 'What is said of something that stands on the map.',
  validate: checksOf({ note: lineText.nullish() }),
  fields: (t) => ({
    record: t.id({ required: true, description: 'Of what.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    says: t.field({ type: SaysEnum, required: true, description: 'What.' }),
    note: t.string({ description: 'Why; a dispute gives a reason.' }),
  }),
});

const FieldInput = builder.inputType('CampaignFieldInput', {
  description: 'What is said in a field of the campaign.',
  validate: checksOf({ name: lineText, value: lineText }),
  fields: (t) => ({
    name: t.string({ required: true, description: 'Which field.' }),
    value: t.string({ required: true, description: 'What; empty takes away what stands there.' }),
  }),
});

const OpenCampaignInput = builder.inputType('OpenCampaignInput', {
  description: 'Which link is opened.',
  validate: checksOf({ idempotencyKey: idempotencyKey.nullish() }),
  fields: (t) => ({
    token: t.string({ required: true, description: TOKEN }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const AnswerCampaignInput = builder.inputType('AnswerCampaignInput', {
  description: 'What who is asked answers: a step at a time.',
  validate: checksOf({ idempotencyKey: idempotencyKey.nullish() }),
  fields: (t) => ({
    token: t.string({ required: true, description: TOKEN }),
    answers: t.field({ type: [AnswerInput], description: 'What is new, 50 at most.' }),
    said: t.field({ type: [SaidInput], description: 'What is said of what stands there, 200 at most.' }),
    fields: t.field({ type: [FieldInput], description: 'What is said in fields of the campaign.' }),
    isDone: t.boolean({ defaultValue: false, required: true, description: 'Whether that is all.' }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

type Payload = { respondent: Respondent; refused: Sentence[] };
const AnswerCampaignPayload = builder.objectRef<Payload>('AnswerCampaignPayload').implement({
  description: 'What was asked, as it stands after the answer.',
  authScopes: { read: true },
  fields: (t) => ({
    toAnswer: t.field({
      type: ToAnswerRef,
      description: 'What was asked, as it stands now.',
      resolve: ({ respondent }) => respondent,
    }),
    refused: t.stringList({
      description: 'Why some of it could not be written; all else was.',
      resolve: ({ refused }, _args, { language }) => refused.map((each) => speak(each, language)),
    }),
  }),
});

builder.queryField('campaignSearch', (t) =>
  t.field({
    type: [NamedRef],
    authScopes: { read: true },
    description: 'Stakeholders by their names, 8 at most, for who is asked with whom they are linked.',
    args: {
      token: t.arg.string({ required: true, description: TOKEN }),
      text: t.arg.string({ required: true, description: 'What was typed.' }),
    },
    resolve: async (_root, { token, text }, context) => {
      const { campaign, stakeholder } = await requireRespondent(partsOf(context), token);
      const words = toSearchQuery(text);
      const asks = campaign.questions.some((each) => each === 'LINKS' || each === 'NOMINATIONS');
      if (!words || !asks) return [];
      const asked = { ecosystem: campaign.ecosystem, without: stakeholder.id, words };
      return (await context.database.read(campaignSearch, asked)).map(named);
    },
  }),
);

builder.mutationFields((t) => ({
  openCampaign: t.field({
    type: ToAnswerRef,
    authScopes: { read: true },
    description:
      'What a campaign asks of who has this link, and that it was opened. NOT_FOUND, in one sentence, for whatever opens nothing.',
    args: { input: t.arg({ type: OpenCampaignInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const found = await coming(context, input.token);
      const opened = { id: found.invitee.id, said: [], isDone: false, at: new Date().toISOString() };
      await context.database.transaction('campaign/open', TIMEOUTS.write, (run) =>
        run(campaignAnswered, opened),
      );
      return found;
    },
  }),
  answerCampaign: t.field({
    type: AnswerCampaignPayload,
    authScopes: { read: true },
    extensions: WAITS,
    description:
      'Answers for the stakeholder that is asked, without an account: only what the campaign asks, through the one writer. What it cannot write it tells.',
    args: { input: t.arg({ type: AnswerCampaignInput, required: true, description: 'What.' }) },
    resolve: async (_root, { input }, context) => {
      await coming(context, input.token);
      const answers = answersIn((input.answers ?? []).slice(0, 50)) as Answer[];
      const refused = await respond(partsOf(context), {
        ...{ token: input.token, answers, isDone: input.isDone, key: input.idempotencyKey ?? randomUUID() },
        said: (input.said ?? []).slice(0, 200).map((each) => ({ ...each, says: each.says as Says })),
        fields: input.fields ?? [],
      });
      return { respondent: await requireRespondent(partsOf(context), input.token), refused };
    },
  }),
}));
