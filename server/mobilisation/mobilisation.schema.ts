/** Who answers a call, in GraphQL. */
import { IN_LANGUAGE } from '../ecosystem/ecosystem.schema.ts';
import { builder } from '../graphql/builder.ts';
import { makeEnum } from '../graphql/enums.ts';
import { languageOf } from '../language/language.ts';
import { COSTS } from '../load/costs.ts';
import { PartyRef } from '../synergy/party.schema.ts';
import type { Call, Want } from './call.ts';
import {
  givesTexts,
  memberReasons,
  proofText,
  refusalText,
  replannedText,
  uncoveredText,
  wantText,
} from './mobilisation-words.ts';
import type { Member, Refusal, TeamTold, Uncovered } from './mobilise.ts';
import type { ParsedCall } from './parse-call.ts';
import { type Mobilised, readCall, readMobilisation } from './read-mobilisation.ts';
import type { Replanned } from './replan.ts';

type Told<T> = T & { found: Mobilised };

const MemberRef = builder.objectRef<Told<{ team: TeamTold; member: Member }>>('CoalitionMember').implement({
  description: 'Somebody to call.',
  authScopes: { read: true },
  fields: (t) => ({
    who: t.field({ type: PartyRef, description: 'Who.', resolve: ({ member }) => member }),
    isConvenor: t.boolean({
      description: 'Whether they convene.',
      resolve: ({ member }) => member.isConvenor,
    }),
    via: t.field({
      type: PartyRef,
      nullable: true,
      description: 'Who introduces them; null for who convenes.',
      resolve: ({ member }) => member.via,
    }),
    trust: t.float({
      nullable: true,
      description: 'How far one may count on that tie, 0 to 1.',
      resolve: ({ member }) => member.trust,
    }),
    gives: t.stringList({
      description: 'What they give, in a few words each: "1 Gb/s". Empty for who only introduces.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ found, member }, { language }) => givesTexts(found, member, languageOf(language)),
    }),
    reasons: t.stringList({
      description: 'Why they are in it.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ found, team, member }, { language }) =>
        memberReasons(found, team, member, languageOf(language)),
    }),
  }),
});

const CoveredRef = builder.objectRef<Told<{ want: number; team: TeamTold }>>('CoalitionCover').implement({
  description: 'How far a coalition covers one thing that was called for.',
  authScopes: { read: true },
  fields: (t) => ({
    want: t.string({
      description: 'What was called for, in words.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ found, want }, { language }) => wantText(found, want, languageOf(language)),
    }),
    asked: t.float({
      nullable: true,
      description: 'How much was called for.',
      resolve: ({ team, want }) => team.covered[want]?.asked,
    }),
    covered: t.float({
      nullable: true,
      description: 'How much of it is covered; null where nobody said how much.',
      resolve: ({ team, want }) => team.covered[want]?.covered,
    }),
    isWhole: t.boolean({
      description: 'Whether that is all of it.',
      resolve: ({ team, want }) => team.covered[want]?.isWhole ?? false,
    }),
  }),
});

const TeamRef = builder.objectRef<Told<{ team: TeamTold }>>('Coalition').implement({
  description: 'Those who together answer a call, as a tree of trust from who convenes.',
  authScopes: { read: true },
  fields: (t) => ({
    isExact: t.boolean({ description: 'Proven to be the cheapest.', resolve: ({ team }) => team.isExact }),
    proof: t.string({
      description: 'The same in words.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ team }, { language }) => proofText(team, languageOf(language)),
    }),
    cost: t.float({
      description: '50 for each who is called, and −100·ln(trust) for each tie.',
      resolve: ({ team }) => team.cost,
    }),
    calls: t.int({
      description: 'How many are called besides who convenes.',
      resolve: ({ team }) => team.calls,
    }),
    members: t.field({
      type: [MemberRef],
      description: 'From who convenes outwards.',
      resolve: ({ found, team }) => team.members.map((member) => ({ found, team, member })),
    }),
    covered: t.field({
      type: [CoveredRef],
      description: 'What was called for, in its order.',
      resolve: ({ found, team }) => team.covered.map((_, want) => ({ found, team, want })),
    }),
    weakestTrust: t.float({
      nullable: true,
      description: 'The trust of its weakest tie, 0 to 1.',
      resolve: ({ team }) => team.weakest?.trust,
    }),
    weakest: t.field({
      type: [PartyRef],
      description: 'The two at its weakest tie.',
      resolve: ({ team }) => (team.weakest ? [team.weakest.from, team.weakest.to] : []),
    }),
  }),
});

const RefusalRef = builder.objectRef<Told<{ refusal: Refusal }>>('CoalitionRefusal').implement({
  description: 'What changes when somebody who gives something says no.',
  authScopes: { read: true },
  fields: (t) => ({
    who: t.field({ type: PartyRef, description: 'Who says no.', resolve: ({ refusal }) => refusal.who }),
    standIns: t.field({
      type: [PartyRef],
      description: 'Who would come in.',
      resolve: ({ refusal }) => refusal.standIns,
    }),
    isStillWhole: t.boolean({
      description: 'Whether as much is covered then.',
      resolve: ({ refusal }) => refusal.isStillWhole,
    }),
    sentence: t.string({
      description: 'The same in words.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ found, refusal }, { language }) => refusalText(found, refusal, languageOf(language)),
    }),
  }),
});

const UncoveredRef = builder.objectRef<Told<{ uncovered: Uncovered }>>('CoalitionGap').implement({
  description: 'What stays uncovered, and who might know.',
  authScopes: { read: true },
  fields: (t) => ({
    missing: t.float({
      nullable: true,
      description: 'How much is missing.',
      resolve: ({ uncovered }) => uncovered.missing,
    }),
    mayKnow: t.field({
      type: [PartyRef],
      description: 'Those near who convenes who know most others.',
      resolve: ({ uncovered }) => uncovered.mayKnow,
    }),
    sentence: t.string({
      description: 'The same in words.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ found, uncovered }, { language }) => uncoveredText(found, uncovered, languageOf(language)),
    }),
  }),
});

const ReplannedRef = builder.objectRef<Told<{ replanned: Replanned }>>('CoalitionChange').implement({
  description: 'What a no has changed in the coalition.',
  authScopes: { read: true },
  fields: (t) => ({
    who: t.field({ type: PartyRef, description: 'Who said no.', resolve: ({ replanned }) => replanned.who }),
    comesIn: t.field({
      type: [PartyRef],
      description: 'Who comes in.',
      resolve: ({ replanned }) => replanned.comesIn.map(({ who }) => who),
    }),
    sentence: t.string({
      description:
        'The same in words: who comes in for what, who need not be called, what is no longer covered.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ found, replanned }, { language }) => replannedText(found, replanned, languageOf(language)),
    }),
  }),
});

export const MobilisationRef = builder.objectRef<Mobilised>('Mobilisation').implement({
  description: 'Who answers a call: docs/mobilisation.md.',
  authScopes: { read: true },
  fields: (t) => ({
    revision: t.exposeInt('revision', { description: 'The revision of the ecosystem that it is of.' }),
    teams: t.field({
      type: [TeamRef],
      description: 'The best coalition, and up to two others that cover as much.',
      resolve: (found) => found.teams.map((team) => ({ found, team })),
    }),
    refusals: t.field({
      type: [RefusalRef],
      description: 'Of each who gives something to the best one, what changes when they say no.',
      resolve: (found) => found.refusals.map((refusal) => ({ found, refusal })),
    }),
    uncovered: t.field({
      type: [UncoveredRef],
      description: 'What the best one leaves uncovered.',
      resolve: (found) => found.uncovered.map((uncovered) => ({ found, uncovered })),
    }),
    changes: t.field({
      type: [ReplannedRef],
      description: 'What each no has changed, the last first; five at most.',
      resolve: (found) => found.replanned.map((replanned) => ({ found, replanned })),
    }),
  }),
});

const WantInput = builder.inputType('CallWant', {
  description: 'One thing that is called for.',
  fields: (t) => ({
    resource: t.id({ required: true, description: 'The id of the resource.' }),
    quantity: t.float({ description: 'How much; any when null.' }),
    unit: t.string({ description: 'One of the units of the resource.' }),
    said: t.string({
      description: 'In words: for skills, time, contacts and data, offers must say the same.',
    }),
  }),
});

export const CallAnswerEnum = makeEnum('CallAnswer', {
  description: 'What somebody who is called says.',
  values: ['YES', 'NO'],
});

const AnsweredInput = builder.inputType('CallAnswered', {
  description: 'What somebody who was called has said.',
  fields: (t) => ({
    who: t.id({ required: true, description: 'The id of the stakeholder.' }),
    says: t.field({ type: CallAnswerEnum, required: true, description: 'What.' }),
  }),
});

export const CallInput = builder.inputType('Call', {
  description: 'What is called for, by whom, and within which limits.',
  fields: (t) => ({
    convenor: t.id({ required: true, description: 'Who convenes: the id of a stakeholder.' }),
    wants: t.field({ type: [WantInput], required: true, description: 'One to eight things.' }),
    mission: t.id({ description: 'Offers that are meant for this mission count too.' }),
    place: t.id({ description: 'Where it must be had.' }),
    deadline: t.field({ type: 'Date', description: 'By which day.' }),
    include: t.idList({ description: 'Stakeholders who must be in it.' }),
    exclude: t.idList({ description: 'Stakeholders who must not.' }),
    answers: t.field({
      type: [AnsweredInput],
      description: 'Who has answered, the first first: a yes keeps them in it, a no leaves them out.',
    }),
    confirmedOnly: t.boolean({
      defaultValue: false,
      description: 'Only links that both sides have confirmed.',
    }),
  }),
});

/** A call as it was given. */
export function callIn(given: typeof CallInput.$inferInput): Call {
  const { include, exclude, confirmedOnly, answers, ...rest } = given;
  return {
    ...{ ...rest, include: include ?? [], exclude: exclude ?? [], confirmedOnly: confirmedOnly ?? false },
    answers: (answers ?? []).map(({ who, says }) => ({ who, isYes: says === 'YES' })),
  };
}

builder.queryField('mobilisation', (t) =>
  t.field({
    type: MobilisationRef,
    authScopes: { read: true },
    complexity: { field: COSTS.mobilisation, multiplier: 1 },
    description:
      'The smallest trusted coalition that answers a call, as far as this reader may see. INVALID names each field that is wrong; what nobody has is no error, and told as uncovered.',
    args: {
      ecosystem: t.arg.string({ required: true, description: 'The slug of the ecosystem.' }),
      call: t.arg({ type: CallInput, required: true, description: 'The call.' }),
    },
    resolve: (_root, { ecosystem, call }, context) => readMobilisation(context, ecosystem, callIn(call)),
  }),
);

const WantRef = builder.objectRef<Want>('ParsedWant').implement({
  description: 'One thing that a call in words was understood to be for.',
  authScopes: { read: true },
  fields: (t) => ({
    resource: t.exposeID('resource', { description: 'The id of the resource.' }),
    quantity: t.exposeFloat('quantity', { nullable: true, description: 'How much.' }),
    unit: t.exposeString('unit', { nullable: true, description: 'In which unit.' }),
  }),
});

const ParsedRef = builder.objectRef<ParsedCall>('ParsedCall').implement({
  description: 'What was understood of a call in words, to be shown and changed.',
  authScopes: { read: true },
  fields: (t) => ({
    wants: t.field({ type: [WantRef], description: 'What is called for.', resolve: ({ wants }) => wants }),
    notUnderstood: t.exposeStringList('notUnderstood', {
      description: 'The parts of which nothing could be made.',
    }),
  }),
});

builder.queryField('callInWords', (t) =>
  t.field({
    type: ParsedRef,
    authScopes: { read: true },
    description: 'What "1 Gb/s and 50 seats" calls for, in the resources and units of an ecosystem.',
    args: {
      ecosystem: t.arg.string({ required: true, description: 'The slug of the ecosystem.' }),
      text: t.arg.string({ required: true, description: 'The call in words.' }),
    },
    resolve: (_root, { ecosystem, text }, context) => readCall(context, ecosystem, text),
  }),
);
