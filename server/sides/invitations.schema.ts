/** Asking a side of a link for its answer that nobody speaks for yet, and answering by such an invitation, in GraphQL. */
import { LANGUAGE } from '../ecosystem/ecosystem.ts';
import { addressOf } from '../ecosystem/reserved.ts';
import { Invalid } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { DONE, DonePayload } from '../graphql/done.ts';
import { WAITS } from '../graphql/effort.ts';
import { enumOf } from '../graphql/enums.ts';
import { LinkDeclarationRef } from '../interdependency/declarations.schema.ts';
import { declarationsOf } from '../interdependency/declarations.ts';
import { interdependencyTypes } from '../interdependency/interdependency.queries.ts';
import { LinkAnswerEnum } from '../interdependency/interdependency.schema.ts';
import { BUILT_IN, interdependency } from '../interdependency/interdependency.ts';
import { type LinkType, LinkTypeRef } from '../interdependency/interdependency-type.schema.ts';
import { answersTo } from '../interdependency/may-answer.ts';
import { ecosystemOf } from '../kind/ids.ts';
import type { Enumeration, RecordState } from '../kind/kind.ts';
import { toLinkState } from '../kind/state.ts';
import { languageOf } from '../language/language.ts';
import { complaint, sentence } from '../language/sentence.ts';
import { requirePeople } from '../members/people.ts';

import { checksOf, idempotencyKey, KEY_TEXT, lineText } from '../write/inputs.ts';
import { answerByInvitation } from './answer-by-invitation.ts';
import { readEnds } from './ends.ts';
import { invitedViewer, inviteSide, readLinkInvitation } from './invitations.ts';
import type { SidesInvitedRow } from './sides.queries.ts';

const { direction } = interdependency.fields;
const DirectionEnum = enumOf((direction as { of: Enumeration }).of);
const partsOf = (context: Context) => {
  const { database, viewer, changes } = context;
  return { database, viewer, changes, people: requirePeople(context) };
};

const InviteSideInput = builder.inputType('InviteSideInput', {
  description: 'Which side of which link is asked for its answer.',
  validate: checksOf({ idempotencyKey: idempotencyKey.nullish() }),
  fields: (t) => ({
    id: t.id({ required: true, description: 'The link.' }),
    side: t.id({ required: true, description: 'The end that is asked; nobody speaks for it yet.' }),
    email: t.string({ description: 'Whom to mail; the address is not kept. Left out: a link to show.' }),
    language: t.field({
      type: enumOf(LANGUAGE),
      defaultValue: 'EN',
      required: true,
      description: 'In which language it is mailed.',
    }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

type InvitedSide = { link: string | null; expiresAt: string };
const InviteSidePayload = builder.objectRef<InvitedSide>('InviteSidePayload').implement({
  description: 'The invitation that was made.',
  authScopes: { read: true },
  fields: (t) => ({
    link: t.exposeString('link', {
      nullable: true,
      description: 'Its link, told this once; null where it is mailed.',
    }),
    expiresAt: t.field({
      type: 'DateTime',
      description: 'Until when it is good.',
      resolve: ({ expiresAt }) => expiresAt,
    }),
  }),
});

type End = SidesInvitedRow['from'];
const LinkEndRef = builder.objectRef<End>('LinkEnd').implement({
  description: 'What stands at an end of a link, as somebody is told who is asked about it.',
  authScopes: { read: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    nameFr: t.string({
      nullable: true,
      description: 'Its name in French, where it differs.',
      resolve: ({ nameFr }) => nameFr ?? null,
    }),
  }),
});

type Offer = SidesInvitedRow & { state: RecordState; types: LinkType[] };

const LinkInvitationRef = builder.objectRef<Offer>('LinkInvitation').implement({
  description: 'What the link of an invitation asks: whether a declared link is right.',
  authScopes: { read: true },
  fields: (t) => ({
    place: t.string({ description: 'The name of the ecosystem.', resolve: ({ name }) => name }),
    placeFr: t.string({
      nullable: true,
      description: 'Its name in French, where it differs.',
      resolve: ({ nameFr }) => nameFr ?? null,
    }),
    address: t.string({
      description: 'What stands in the address of the ecosystem.',
      resolve: ({ ecosystem, slug }) => addressOf({ id: ecosystem, slug }),
    }),
    by: t.string({ nullable: true, description: 'Who asks.', resolve: ({ by }) => by || null }),
    side: t.exposeID('side', { description: 'The end that is asked.' }),
    from: t.field({ type: LinkEndRef, description: 'Where the link starts.', resolve: ({ from }) => from }),
    to: t.field({ type: LinkEndRef, description: 'Where it ends.', resolve: ({ to }) => to }),
    version: t.int({
      description: 'The version of the link.',
      resolve: ({ state }) => Number(state.properties.version),
    }),
    type: t.field({
      type: LinkTypeRef,
      description: 'What kind of link it is.',
      resolve: ({ state, types }) => {
        const key = String(state.properties.type);
        return types.find((each) => each.key === key) ?? { key, label: key };
      },
    }),
    types: t.field({
      type: [LinkTypeRef],
      description: 'The types of link that there are here.',
      resolve: ({ types }) => types,
    }),
    direction: t.field({
      type: DirectionEnum,
      description: 'Whether it runs one way.',
      resolve: ({ state }) => state.properties.direction as 'DIRECTED',
    }),
    strength: t.int({
      nullable: true,
      description: 'How strong it is, from 1 to 5.',
      resolve: ({ state }) => (state.properties.strength ?? null) as number | null,
    }),
    declarations: t.field({
      type: [LinkDeclarationRef],
      description: 'What each side says of it.',
      resolve: ({ state, ecosystem, types }) =>
        declarationsOf(state).map((each) => ({
          ...each,
          ...{ ecosystem, isTold: false, isParty: true, ownTypes: types },
        })),
    }),
    answers: t.field({
      type: [LinkAnswerEnum],
      description: 'What may be answered to it.',
      resolve: (row) =>
        answersTo(row.state, invitedViewer(row), row.ecosystem).flatMap(({ answers }) => answers),
    }),
    expiresAt: t.field({
      type: 'DateTime',
      description: 'Until when it is good.',
      resolve: ({ expiresAt }) => expiresAt,
    }),
  }),
});

builder.queryField('linkInvitation', (t) =>
  t.field({
    type: LinkInvitationRef,
    nullable: true,
    authScopes: { read: true },
    description:
      'What an invitation to answer a link asks; null for one that cannot be used: unknown, used, over, its link gone, or for another address than that of who has signed in.',
    args: { token: t.arg.string({ required: true, description: 'What stands after # in its link.' }) },
    resolve: async (_root, { token }, context) => {
      if (!context.people) return null;
      const found = await readLinkInvitation(partsOf(context), token);
      if (!found) return null;
      const own = await context.database.read(interdependencyTypes, { ecosystems: [found.ecosystem] });
      const state = toLinkState({
        ...{ properties: found.link as Record<string, unknown>, from: found.from.id, to: found.to.id },
      });
      return { ...found, state, types: [...BUILT_IN.values(), ...own.map(({ type }) => type)] };
    },
  }),
);

const AnswerByInvitationInput = builder.inputType('AnswerByInvitationInput', {
  description: 'What a side answers that was invited to.',
  validate: checksOf({ note: lineText.nullish(), idempotencyKey: idempotencyKey.nullish() }),
  fields: (t) => ({
    token: t.string({ required: true, description: 'What stands after # in its link.' }),
    version: t.int({ required: true, description: 'The version of the link that was seen.' }),
    answer: t.field({ type: LinkAnswerEnum, required: true, description: 'What it says.' }),
    type: t.string({ description: 'Of a correction, the key of the type.' }),
    direction: t.field({ type: DirectionEnum, description: 'Of a correction, whether it runs one way.' }),
    from: t.id({ description: 'Of a correction, the end at which the link starts.' }),
    strength: t.int({ description: 'How strong this side says it is, from 1 to 5.' }),
    note: t.string({ description: 'Why, on one line; a dispute gives a reason.' }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

builder.mutationFields((t) => ({
  inviteSide: t.field({
    type: InviteSidePayload,
    authScopes: (_root, { input }) => ({
      write: { ecosystem: ecosystemOf(input.id), kind: interdependency, verb: 'change' },
    }),
    extensions: WAITS,
    description:
      'Asks a side of a link for its answer for which nobody speaks yet. An earlier invitation for it works no more.',
    args: { input: t.arg({ type: InviteSideInput, required: true, description: 'Whom.' }) },
    resolve: async (_root, { input }, context) => {
      const parts = partsOf(context);
      const ends = await readEnds(context, input.id);
      const side = ends.find(({ id }) => id === input.side);
      const other = ends.find(({ id }) => id !== input.side);
      if (!side || !other)
        throw new Invalid(sentence('link.side', { field: 'side' }), [complaint('side', 'link.sideWanted')]);
      return inviteSide(parts, {
        ...{ ecosystem: ecosystemOf(input.id), link: input.id, side, other, email: input.email ?? null },
        ...{ language: languageOf(input.language), idempotencyKey: input.idempotencyKey },
      });
    },
  }),
  answerByInvitation: t.field({
    type: DonePayload,
    authScopes: { read: true },
    extensions: WAITS,
    description:
      'Answers a link for the side that was invited to, without an account, once. NOT_FOUND, with one sentence, for whatever cannot be used.',
    args: { input: t.arg({ type: AnswerByInvitationInput, required: true, description: 'What it says.' }) },
    resolve: async (_root, { input }, context) => {
      await answerByInvitation(partsOf(context), input);
      return DONE;
    },
  }),
}));
