/** What somebody does who joins: begins, says who they are, answers, takes back. All of it is of their own claim alone. */
import { accountOf } from '../access/rights.ts';
import { Invalid } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { WAITS } from '../graphql/effort.ts';
import { isIdOf } from '../kind/ids.ts';
import { complaint, sentence } from '../language/sentence.ts';
import { requirePeople } from '../members/people.ts';
import {
  checksOf,
  idempotencyKey,
  KEY_TEXT,
  lineText,
  nameText,
  proseText,
  websiteText,
} from '../write/inputs.ts';
import { giveAnswers } from './answers.ts';
import { type Answer, claimOf, keepDraft, type Part } from './claim.ts';
import { claim, ruleOf } from './claims.ts';
import {
  type Joining,
  JoiningPartEnum,
  JoiningRef,
  joiningOf,
  SectorEnum,
  StakeholderKindEnum,
} from './joining.schema.ts';
import { takeBack } from './take-back.ts';

const SLUG = 'The slug of the ecosystem.';
const key = { idempotencyKey: idempotencyKey.nullish() };

export const ProfileInput = builder.inputType('JoiningProfileInput', {
  description: 'What somebody new on the map says of themselves.',
  validate: checksOf({
    ...{ name: nameText, website: websiteText.nullish(), summary: proseText.nullish() },
  }),
  fields: (t) => ({
    kind: t.field({ type: StakeholderKindEnum, required: true, description: 'What they are.' }),
    name: t.string({ required: true, description: 'Their name.' }),
    sector: t.field({ type: SectorEnum, description: 'Their sector.' }),
    place: t.id({ description: 'Where they are: a place, by id.' }),
    website: t.string({ description: 'Their website.' }),
    summary: t.string({ description: 'What they do.' }),
  }),
});

const JoinInput = builder.inputType('JoinInput', {
  description: 'Who somebody is: who is on the map already, or somebody new.',
  validate: checksOf(key),
  fields: (t) => ({
    ecosystem: t.string({ required: true, description: SLUG }),
    stakeholder: t.id({ description: 'Who is on the map already.' }),
    profile: t.field({ type: ProfileInput, description: 'Who is not.' }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

export const AnswerInput = builder.inputType('JoiningAnswerInput', {
  description: 'One thing that is answered.',
  validate: checksOf({ name: lineText.nullish() }),
  fields: (t) => ({
    part: t.field({ type: JoiningPartEnum, required: true, description: 'Of what.' }),
    about: t.id({
      description:
        'The mission, the charter, the resource of a need or an offer, who is linked, or who is named and there already.',
    }),
    name: t.string({ description: 'In their own words: what is needed or offered; who is named.' }),
    type: t.string({ description: 'Of a link: the key of its type.' }),
    isFrom: t.boolean({ description: 'Of a link: whether it runs from the other to them.' }),
    isMutual: t.boolean({ description: 'Of a link: whether it runs both ways.' }),
    strength: t.int({ description: 'Of a link: 1 to 5.' }),
    kind: t.field({ type: StakeholderKindEnum, description: 'Of who is named: what they are.' }),
    mission: t.id({ description: 'Of who is named: for which mission.' }),
  }),
});

const GiveAnswersInput = builder.inputType('GiveAnswersInput', {
  description: 'What who joins answers; one step at a time.',
  validate: checksOf(key),
  fields: (t) => ({
    ecosystem: t.string({ required: true, description: SLUG }),
    answers: t.field({ type: [AnswerInput], required: true, description: 'The answers.' }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const TakeBackAnswerInput = builder.inputType('TakeBackAnswerInput', {
  description: 'Which answer is taken back.',
  validate: checksOf(key),
  fields: (t) => ({
    ecosystem: t.string({ required: true, description: SLUG }),
    answer: t.id({ required: true, description: 'Its id.' }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const KeepDraftInput = builder.inputType('KeepDraftInput', {
  description: 'What somebody has begun to write.',
  validate: checksOf(key),
  fields: (t) => ({
    ecosystem: t.string({ required: true, description: SLUG }),
    draft: t.string({ required: true, description: 'As the browser wants it back; empty for nothing.' }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

type Given = {
  part: string;
  about?: string | null | undefined;
  name?: string | null | undefined;
  type?: string | null | undefined;
  isFrom?: boolean | null | undefined;
  isMutual?: boolean | null | undefined;
  strength?: number | null | undefined;
  kind?: string | null | undefined;
  mission?: string | null | undefined;
};

/** What the answers of each part are about. */
const ABOUT: Record<Part, Parameters<typeof isIdOf>[1]> = {
  MISSION: 'Mission',
  CHARTER: 'Charter',
  NEED: 'Resource',
  OFFER: 'Resource',
  LINK: 'Stakeholder',
  NOMINATION: 'Stakeholder',
};

/** Answers as they were given. `inOwnWords`: needs and offers may be of what the map has no word for yet. */
export function answersIn(given: readonly Given[], inOwnWords = false): Omit<Answer, 'id'>[] {
  return given.map((each, at) => {
    const part = each.part as Part;
    const name = each.name?.trim();
    const isNamed = part === 'NOMINATION' || (inOwnWords && (part === 'NEED' || part === 'OFFER'));
    const isAbout = each.about ? isIdOf(each.about, ABOUT[part]) : isNamed && Boolean(name);
    if (!isAbout) throw wrong(at, 'about');
    if (part === 'LINK' && !each.type) throw wrong(at, 'type');
    const { about, type, isFrom, isMutual, strength, kind, mission } = each;
    const all = { about, name, type, isFrom, isMutual, strength, kind, mission };
    return {
      part,
      ...Object.fromEntries(Object.entries(all).filter(([, value]) => value != null && value !== '')),
    };
  });
}

const wrong = (at: number, name: string) =>
  new Invalid(sentence('field.empty', { field: name }), [
    complaint(`answers.${at + 1}.${name}`, 'field.value'),
  ]);

/** Who takes a step: counted, so that nobody fills a server with them. */
async function stepping(context: Context, slug: string): Promise<Joining> {
  const { limits } = requirePeople(context);
  await limits.step(accountOf(context.viewer).id);
  return joiningOf(context, slug);
}

builder.mutationFields((t) => ({
  join: t.field({
    type: JoiningRef,
    authScopes: { account: true },
    extensions: WAITS,
    description:
      'Says who somebody is who joins an ecosystem. It is approved at once where the ecosystem, or the domain of their confirmed address, lets it be; else by a facilitator.',
    args: { input: t.arg({ type: JoinInput, required: true, description: 'Where, and who.' }) },
    resolve: async (_root, { input }, context) => {
      const { limits } = requirePeople(context);
      const account = accountOf(context.viewer);
      const { rule } = await ruleOf(context, input.ecosystem, account.id);
      await limits.claim(account.id, context.address);
      return { rule, account, claim: await claim(context, { rule, account }, input) };
    },
  }),
  giveAnswers: t.field({
    type: JoiningRef,
    authScopes: { account: true },
    extensions: WAITS,
    description:
      'Answers while joining. It stands on the map at once where they speak for a stakeholder; else it waits until they do. What was answered before is not doubled.',
    args: { input: t.arg({ type: GiveAnswersInput, required: true, description: 'What.' }) },
    resolve: async (_root, { input }, context) => {
      const { rule, account, claim } = await stepping(context, input.ecosystem);
      const of = { ecosystem: rule.id, account };
      return { rule, account, claim: await giveAnswers(context, of, claim, answersIn(input.answers)) };
    },
  }),
  takeBackAnswer: t.field({
    type: JoiningRef,
    authScopes: { account: true },
    extensions: WAITS,
    description:
      'Takes an answer back; what it has become on the map is removed, as far as it is theirs to remove.',
    args: { input: t.arg({ type: TakeBackAnswerInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const { rule, account } = await stepping(context, input.ecosystem);
      await takeBack(context, { ecosystem: rule.id, account }, input.answer);
      return { rule, account, claim: await claimOf(context.database, rule.id, account.id) };
    },
  }),
  keepDraft: t.field({
    type: JoiningRef,
    authScopes: { account: true },
    extensions: WAITS,
    description: 'Keeps what somebody has begun to write, so that they go on with it on whatever device.',
    args: { input: t.arg({ type: KeepDraftInput, required: true, description: 'What.' }) },
    resolve: async (_root, { input }, context) => {
      const { rule, account } = await stepping(context, input.ecosystem);
      const of = { ecosystem: rule.id, account };
      return { rule, account, claim: await keepDraft(context.database, of, input.draft) };
    },
  }),
}));
