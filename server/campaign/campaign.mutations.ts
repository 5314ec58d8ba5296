/** What facilitators do with campaigns, in GraphQL. */
import { randomUUID } from 'node:crypto';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { DONE, DonePayload } from '../graphql/done.ts';
import { WAITS } from '../graphql/effort.ts';
import { requirePeople } from '../members/people.ts';
import { checksOf, idempotencyKey, KEY_TEXT, lineText, nameText, proseText } from '../write/inputs.ts';
import { CampaignQuestionEnum, CampaignRef } from './campaign.schema.ts';
import type { Campaign, Question } from './campaign.ts';
import {
  amendCampaign,
  begin,
  campaignOf,
  choose,
  close,
  drop,
  type Of,
  remind,
  removeCampaign,
  send,
} from './campaigns.ts';

const key = { idempotencyKey: idempotencyKey.nullish() };
const WHICH = 'The id of the ecosystem.';

const words = {
  ...{ title: nameText, titleFr: lineText.nullish(), text: proseText.nullish(), textFr: proseText.nullish() },
  fields: lineText.array().nullish(),
};

const CampaignWordsInput = builder.inputType('CampaignWordsInput', {
  description: 'What a campaign says and asks.',
  validate: checksOf(words),
  fields: (t) => ({
    title: t.string({ required: true, description: 'What it is called: in its mails too.' }),
    titleFr: t.string({ description: 'The same in French, where it differs.' }),
    text: t.string({ description: 'What its mail says, in a few sentences.' }),
    textFr: t.string({ description: 'The same in French.' }),
    questions: t.field({ type: [CampaignQuestionEnum], required: true, description: 'What it asks.' }),
    fields: t.stringList({ description: 'The names of fields of its own; 10 at most.' }),
    months: t.int({ description: 'After how many months it is asked again; null for never.' }),
    remindsEvery: t.int({
      description:
        'After how many weeks without an answer they are reminded by themselves, 1 to 26, until they answer or it is closed; null for never.',
    }),
  }),
});

const CreateCampaignInput = builder.inputType('CreateCampaignInput', {
  description: 'A campaign to begin.',
  validate: checksOf(key),
  fields: (t) => ({
    ecosystem: t.id({ required: true, description: WHICH }),
    words: t.field({ type: CampaignWordsInput, required: true, description: 'What it says and asks.' }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const which = (t: { id: (options: { required: true; description: string }) => never }) => ({
  ecosystem: t.id({ required: true, description: WHICH }),
  campaign: t.id({ required: true, description: 'The id of the campaign.' }),
});

const UpdateCampaignInput = builder.inputType('UpdateCampaignInput', {
  description: 'What a campaign says and asks from now on.',
  validate: checksOf(key),
  fields: (t) => ({
    ...which(t as never),
    words: t.field({ type: CampaignWordsInput, required: true, description: 'All of it.' }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const ChosenInput = builder.inputType('ChosenInviteeInput', {
  description: 'A stakeholder to ask.',
  fields: (t) => ({
    stakeholder: t.id({ required: true, description: 'Who.' }),
    email: t.string({
      description:
        'Where it is mailed, if not at its own address: kept for this campaign, until it is of no use.',
    }),
  }),
});

const ChooseInviteesInput = builder.inputType('ChooseInviteesInput', {
  description: 'Whom a campaign asks, and whom not any more.',
  validate: checksOf(key),
  fields: (t) => ({
    ...which(t as never),
    add: t.field({ type: [ChosenInput], description: 'Whom to ask as well, 500 at a time.' }),
    drop: t.idList({
      description: 'Whom not to ask, by their ids in the campaign: their links open nothing.',
    }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const CampaignInput = builder.inputType('CampaignInput', {
  description: 'Which campaign.',
  validate: checksOf(key),
  fields: (t) => ({ ...which(t as never), idempotencyKey: t.id({ description: KEY_TEXT }) }),
});

const CloseCampaignInput = builder.inputType('CloseCampaignInput', {
  description: 'Which campaign is closed, or opened again.',
  validate: checksOf(key),
  fields: (t) => ({
    ...which(t as never),
    isClosed: t.boolean({ required: true, description: 'False opens it again.' }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

type Payload = { campaign: Campaign; reminded?: number };
const CampaignPayload = builder.objectRef<Payload>('CampaignPayload').implement({
  description: 'A campaign as it is now.',
  authScopes: { read: true },
  fields: (t) => ({
    campaign: t.field({
      type: CampaignRef,
      description: 'The campaign.',
      resolve: ({ campaign }) => campaign,
    }),
    reminded: t.int({
      nullable: true,
      description: 'How many are reminded.',
      resolve: ({ reminded }) => reminded ?? null,
    }),
  }),
});

const partsOf = (context: Context) => {
  const { database, viewer } = context;
  return { database, viewer, people: requirePeople(context) };
};
const of = ({ ecosystem, campaign }: { ecosystem: string; campaign: string }): Of => ({
  ...{ ecosystem, id: campaign },
});

type Given = Omit<typeof CampaignWordsInput.$inferInput, 'fields' | 'questions'> & {
  questions: readonly string[];
  fields?: readonly string[] | null | undefined;
};
const wordsIn = ({ questions, fields, ...texts }: Given) => ({
  ...texts,
  ...{ questions: questions as Question[], fields: fields ?? [] },
});

builder.mutationFields((t) => ({
  createCampaign: t.field({
    type: CampaignPayload,
    authScopes: (_root, { input }) => ({ curate: input.ecosystem }),
    description: 'Begins a campaign. Nobody is asked before it is sent.',
    args: { input: t.arg({ type: CreateCampaignInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const given = wordsIn(input.words as Given);
      const once = input.idempotencyKey ?? randomUUID();
      return { campaign: await begin(partsOf(context), input.ecosystem, given, once) };
    },
  }),
  updateCampaign: t.field({
    type: CampaignPayload,
    authScopes: (_root, { input }) => ({ curate: input.ecosystem }),
    description: 'Changes what a campaign says and asks; what was mailed was mailed.',
    args: { input: t.arg({ type: UpdateCampaignInput, required: true, description: 'What.' }) },
    resolve: async (_root, { input }, context) => {
      const parts = partsOf(context);
      await amendCampaign(parts, of(input), wordsIn(input.words as Given));
      return { campaign: await campaignOf(parts, of(input)) };
    },
  }),
  removeCampaign: t.field({
    type: DonePayload,
    authScopes: (_root, { input }) => ({ curate: input.ecosystem }),
    extensions: WAITS,
    description:
      'Removes a campaign with everybody it asks: their links open nothing. What they answered stays on the map.',
    args: { input: t.arg({ type: CampaignInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      await removeCampaign(partsOf(context), of(input));
      return DONE;
    },
  }),
  chooseInvitees: t.field({
    type: CampaignPayload,
    authScopes: (_root, { input }) => ({ curate: input.ecosystem }),
    extensions: WAITS,
    description: 'Chooses whom a campaign asks. Nobody is asked before it is sent.',
    args: { input: t.arg({ type: ChooseInviteesInput, required: true, description: 'Whom.' }) },
    resolve: async (_root, { input }, context) => {
      const parts = partsOf(context);
      if (input.add && input.add.length > 0) await choose(parts, of(input), input.add);
      if (input.drop && input.drop.length > 0) await drop(parts, of(input), input.drop);
      return { campaign: await campaignOf(parts, of(input)) };
    },
  }),
  sendCampaign: t.field({
    type: CampaignPayload,
    authScopes: (_root, { input }) => ({ curate: input.ecosystem }),
    extensions: WAITS,
    description:
      'Asks all who are chosen and were not asked yet: who has an address is mailed, a few at a time; the others have a link to be handed over.',
    args: { input: t.arg({ type: CampaignInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const parts = partsOf(context);
      await send(parts, of(input));
      return { campaign: await campaignOf(parts, of(input)) };
    },
  }),
  remindInvitees: t.field({
    type: CampaignPayload,
    authScopes: (_root, { input }) => ({ curate: input.ecosystem }),
    extensions: WAITS,
    description: 'Mails all again who have not answered and were not mailed for a week.',
    args: { input: t.arg({ type: CampaignInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const parts = partsOf(context);
      const reminded = await remind(parts, of(input));
      return { campaign: await campaignOf(parts, of(input)), reminded };
    },
  }),
  closeCampaign: t.field({
    type: CampaignPayload,
    authScopes: (_root, { input }) => ({ curate: input.ecosystem }),
    description:
      'Closes a campaign, or opens it again. Closed, it asks and reminds nobody; who has answered can still change that by their link.',
    args: { input: t.arg({ type: CloseCampaignInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const parts = partsOf(context);
      await close(parts, of(input), input.isClosed);
      return { campaign: await campaignOf(parts, of(input)) };
    },
  }),
}));
