import type { Role } from '../access/viewer.ts';
import { LANGUAGE } from '../ecosystem/ecosystem.ts';
import { addressOf } from '../ecosystem/reserved.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { DONE, DonePayload } from '../graphql/done.ts';
import { WAITS } from '../graphql/effort.ts';
import { enumOf } from '../graphql/enums.ts';
import { AccessRoleEnum } from '../graphql/viewer.schema.ts';
import { languageOf } from '../language/language.ts';
import { checksOf, idempotencyKey, KEY_TEXT } from '../write/inputs.ts';
import {
  accept,
  DAYS,
  type Invited,
  invite,
  readInvitation,
  sendAgain,
  USES,
  withdraw,
} from './invitations.ts';
import type { MembersByTokenRow } from './members.queries.ts';
import { SpokenRef } from './members.schema.ts';
import { requireAccount, requirePeople } from './people.ts';
import { givenIn } from './roles.mutations.ts';

const checks = checksOf({ idempotencyKey: idempotencyKey.nullish() });

const InviteInput = builder.inputType('InviteInput', {
  description:
    'Whom to invite, to what: addresses, each of which is mailed an invitation of its own, or a link.',
  validate: checks,
  fields: (t) => ({
    ecosystem: t.id({ required: true, description: 'The id of the ecosystem.' }),
    role: t.field({ type: AccessRoleEnum, required: true, description: 'The role that it gives.' }),
    speaksFor: t.idList({ description: 'The stakeholders to speak for, by id: of partners and planners.' }),
    emails: t.stringList({ description: 'Addresses, 100 at most; none makes a link.' }),
    days: t.int({
      defaultValue: DAYS.usual,
      required: true,
      description: `How long it is good for: ${DAYS.least} to ${DAYS.most} days.`,
    }),
    most: t.int({
      defaultValue: 1,
      required: true,
      description: `How many may use a link, ${USES.least} to ${USES.most}; a link that makes facilitators works once.`,
    }),
    language: t.field({
      type: enumOf(LANGUAGE),
      defaultValue: 'EN',
      required: true,
      description: 'In which language it is mailed.',
    }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const InvitationInput = builder.inputType('InvitationInput', {
  description: 'Which invitation.',
  validate: checks,
  fields: (t) => ({
    ecosystem: t.id({ required: true, description: 'The id of the ecosystem.' }),
    invitation: t.id({ required: true, description: 'The id of the invitation.' }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const AcceptInvitationInput = builder.inputType('AcceptInvitationInput', {
  description: 'The invitation by which the reader comes in.',
  validate: checks,
  fields: (t) => ({
    token: t.string({ required: true, description: 'What stands after # in its link.' }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const InvitedRef = builder.objectRef<Invited>('Invited').implement({
  description: 'An invitation that was made or sent.',
  authScopes: { read: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    email: t.exposeString('email', { nullable: true, description: 'The address that it is for.' }),
    link: t.exposeString('link', {
      nullable: true,
      description:
        'Its link, told this once; null where it is mailed, so that the one who is mailed alone has it.',
    }),
  }),
});

const InvitePayload = builder.objectRef<{ invited: Invited[] }>('InvitePayload').implement({
  description: 'The invitations that were made or sent.',
  authScopes: { read: true },
  fields: (t) => ({
    invited: t.field({
      type: [InvitedRef],
      description: 'One for each address, or one link.',
      resolve: ({ invited }) => invited,
    }),
  }),
});

const OfferedRef = builder.objectRef<MembersByTokenRow>('InvitationOffer').implement({
  description: 'What the link of an invitation invites to.',
  authScopes: { read: true },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name of the ecosystem.' }),
    nameFr: t.string({
      nullable: true,
      description: 'Its name in French, where it differs.',
      resolve: ({ nameFr }) => nameFr,
    }),
    by: t.string({
      nullable: true,
      description: 'Who invites; null while they have no name.',
      resolve: ({ by }) => by || null,
    }),
    role: t.field({
      type: AccessRoleEnum,
      description: 'The role that it gives.',
      resolve: ({ role }) => role as Role,
    }),
    speaksFor: t.field({
      type: [SpokenRef],
      description: 'The stakeholders to speak for.',
      resolve: ({ speaksFor }) => speaksFor,
    }),
    email: t.string({
      nullable: true,
      description: 'The address that it is for; null for anybody who has the link.',
      resolve: ({ email }) => email,
    }),
    expiresAt: t.field({
      type: 'DateTime',
      description: 'Until when it is good.',
      resolve: ({ expiresAt }) => expiresAt,
    }),
  }),
});

const AcceptPayload = builder.objectRef<{ id: string; slug: string }>('AcceptInvitationPayload').implement({
  description: 'Where somebody who came in can go.',
  authScopes: { read: true },
  fields: (t) => ({
    address: t.string({ description: 'What stands in the address of the ecosystem.', resolve: addressOf }),
  }),
});

const partsOf = (context: Context) => {
  const { database, viewer } = context;
  return { database, viewer, people: requirePeople(context) };
};

builder.queryField('invitation', (t) =>
  t.field({
    type: OfferedRef,
    nullable: true,
    authScopes: { read: true },
    description:
      'What the link of an invitation invites to; null for one that cannot be used: unknown, used, withdrawn, over, or for another address than that of who has signed in.',
    args: { token: t.arg.string({ required: true, description: 'What stands after # in the link.' }) },
    resolve: (_root, { token }, context) => (context.people ? readInvitation(partsOf(context), token) : null),
  }),
);

builder.mutationFields((t) => ({
  invite: t.field({
    type: InvitePayload,
    authScopes: (_root, { input }) => ({ curate: input.ecosystem }),
    extensions: WAITS,
    description:
      'Invites people to an ecosystem. An earlier invitation to the same address that still waits is withdrawn.',
    args: { input: t.arg({ type: InviteInput, required: true, description: 'Whom, to what.' }) },
    resolve: async (_root, { input }, context) => ({
      invited: await invite(partsOf(context), {
        ...{ ecosystem: input.ecosystem, days: input.days, most: input.most },
        ...{ idempotencyKey: input.idempotencyKey, language: languageOf(input.language) },
        ...givenIn(input),
        emails: input.emails ?? [],
      }),
    }),
  }),
  sendInvitationAgain: t.field({
    type: InvitePayload,
    authScopes: (_root, { input }) => ({ curate: input.ecosystem }),
    extensions: WAITS,
    description:
      'Gives an invitation a new link and time, and mails it where it is for an address. The link before works no more.',
    args: { input: t.arg({ type: InvitationInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const which = { ecosystem: input.ecosystem, id: input.invitation };
      return { invited: [await sendAgain(partsOf(context), which)] };
    },
  }),
  withdrawInvitation: t.field({
    type: DonePayload,
    authScopes: (_root, { input }) => ({ curate: input.ecosystem }),
    extensions: WAITS,
    description: 'Ends an invitation: its link works no more.',
    args: { input: t.arg({ type: InvitationInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      requirePeople(context);
      await withdraw(context.database, { ecosystem: input.ecosystem, id: input.invitation });
      return DONE;
    },
  }),
  acceptInvitation: t.field({
    type: AcceptPayload,
    authScopes: { signedIn: true },
    extensions: WAITS,
    description:
      'Comes in by an invitation. INVALID, with one sentence, for whatever cannot be used; a role that reaches further is kept.',
    args: { input: t.arg({ type: AcceptInvitationInput, required: true, description: 'Which.' }) },
    resolve: (_root, { input }, context) => {
      requireAccount(context);
      return accept(partsOf(context), input.token);
    },
  }),
}));
