/** What who is asked by a campaign reads and answers, in GraphQL: by the token of their link, and nothing else. */
import { randomUUID } from 'node:crypto';
import { toSearchQuery } from '../element/element.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { WAITS } from '../graphql/effort.ts';
import { makeEnum } from '../graphql/enums.ts';
import type { Answer } from '../joining/claim.ts';
import { AnswerInput, answersIn } from '../joining/joining.mutations.ts';
import { NamedRef } from '../joining/joining.schema.ts';
import { type Sentence, speak } from '../language/sentence.ts';
import { requirePeople } from '../members/people.ts';
import { now } from '../members/roles.ts';
import { TIMEOUTS } from '../neo4j/query.ts';
import { checksOf, idempotencyKey, KEY_TEXT, lineText } from '../write/inputs.ts';
import { campaignAnswered, campaignSearch } from './campaign.queries.ts';
import { respond, SAYS, type Says } from './respond.ts';
import { named, ToAnswerRef } from './to-answer.schema.ts';
import { type Respondent, requireRespondent } from './token.ts';

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
  validate: checksOf({ note: lineText.nullish(), type: lineText.nullish() }),
  fields: (t) => ({
    record: t.id({ required: true, description: 'Of what.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    says: t.field({ type: SaysEnum, required: true, description: 'What.' }),
    note: t.string({ description: 'Why; a dispute gives a reason.' }),
    type: t.string({ description: 'Of a link that is corrected: the key of the type that it is of.' }),
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
      const opened = { id: found.invitee.id, said: [], isDone: false, at: now() };
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
      const respondent = await coming(context, input.token);
      const answers = answersIn((input.answers ?? []).slice(0, 50)) as Answer[];
      const refused = await respond(partsOf(context), respondent, {
        ...{ answers, isDone: input.isDone, key: input.idempotencyKey ?? randomUUID() },
        said: (input.said ?? []).slice(0, 200).map((each) => ({ ...each, says: each.says as Says })),
        fields: input.fields ?? [],
      });
      return { respondent: await requireRespondent(partsOf(context), input.token), refused };
    },
  }),
}));
