/** The parts of what is held about somebody that tell where they belong. */
import type { Role } from '../access/viewer.ts';
import { addressOf } from '../ecosystem/reserved.ts';
import { builder } from '../graphql/builder.ts';
import { AccessRoleEnum } from '../graphql/viewer.schema.ts';
import { stateOf } from '../members/invitations.ts';
import { InvitationStateEnum, RoleChangeHowEnum } from '../members/members.schema.ts';
import type { HOW } from '../members/roles.ts';
import type { PersonalHeldRow } from './personal.queries.ts';

type Named = PersonalHeldRow['ecosystems'][number];
/** Something of an ecosystem, which is named as far as it is there for who asks. */
export type In<T> = T & { of: Named | undefined };

export const HeldEcosystemRef = builder.objectRef<Named>('HeldEcosystem').implement({
  description: 'An ecosystem in which something is held about somebody.',
  authScopes: { account: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    address: t.string({ description: 'What stands in the address of its page.', resolve: addressOf }),
    name: t.exposeString('name', { description: 'Its name.' }),
    nameFr: t.exposeString('nameFr', { nullable: true, description: 'Its name in French.' }),
  }),
});

export const IdentityRef = builder
  .objectRef<PersonalHeldRow['identities'][number]>('HeldIdentity')
  .implement({
    description: 'By what a provider of identities knows them.',
    authScopes: { account: true },
    fields: (t) => ({
      provider: t.exposeString('provider', { description: 'Which provider, as this server calls it.' }),
      subject: t.exposeString('subject', { description: 'How the provider calls them.' }),
      since: t.expose('since', { type: 'DateTime', description: 'Since when.' }),
    }),
  });

type Spoken = In<PersonalHeldRow['speaksFor'][number]>;
const word = (contact: Spoken['contact'], name: string): string | null => {
  const value = contact?.[name];
  return typeof value === 'string' ? value : null;
};

export const SpokenRef = builder.objectRef<Spoken>('HeldStakeholder').implement({
  description: 'A stakeholder that they speak for, and how it is reached.',
  authScopes: { account: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    ecosystem: t.expose('of', { type: HeldEcosystemRef, nullable: true, description: 'Where.' }),
    email: t.string({
      nullable: true,
      description: 'Its e-mail.',
      resolve: ({ contact }) => word(contact, 'email'),
    }),
    phone: t.string({
      nullable: true,
      description: 'Its telephone.',
      resolve: ({ contact }) => word(contact, 'phone'),
    }),
    consentOn: t.string({
      nullable: true,
      description: 'The day on which it agreed to be kept; null where no consent is recorded.',
      resolve: ({ contact }) => word(contact, 'consentOn'),
    }),
    consentHow: t.string({
      nullable: true,
      description: 'How that is known.',
      resolve: ({ contact }) => word(contact, 'consentHow'),
    }),
  }),
});

export const RoleStepRef = builder
  .objectRef<In<PersonalHeldRow['roleChanges'][number]>>('HeldRoleChange')
  .implement({
    description: 'A change of the role that they hold somewhere.',
    authScopes: { account: true },
    fields: (t) => ({
      at: t.expose('at', { type: 'DateTime', description: 'When.' }),
      ecosystem: t.expose('of', {
        type: HeldEcosystemRef,
        nullable: true,
        description: 'Where; null for an ecosystem that is not there for them any more.',
      }),
      how: t.field({
        type: RoleChangeHowEnum,
        description: 'How.',
        resolve: ({ how }) => how as (typeof HOW)[number],
      }),
      before: t.field({
        type: AccessRoleEnum,
        nullable: true,
        description: 'The role before; null when they came.',
        resolve: ({ before }) => (before ?? null) as Role | null,
      }),
      after: t.field({
        type: AccessRoleEnum,
        nullable: true,
        description: 'The role after; null when they went.',
        resolve: ({ after }) => (after ?? null) as Role | null,
      }),
      by: t.exposeString('by', {
        nullable: true,
        description: 'Who changed it; null for who has chosen no name, or is gone.',
      }),
      byItself: t.exposeBoolean('byItself', { description: 'Whether they did it themselves.' }),
    }),
  });

export const InvitationRef = builder
  .objectRef<In<PersonalHeldRow['invitations'][number]>>('HeldInvitation')
  .implement({
    description: 'An invitation to their address, or one by which they came.',
    authScopes: { account: true },
    fields: (t) => ({
      ecosystem: t.expose('of', {
        type: HeldEcosystemRef,
        nullable: true,
        description: 'To where; null for one that is there no more.',
      }),
      role: t.field({
        type: AccessRoleEnum,
        description: 'To which role.',
        resolve: ({ role }) => role as Role,
      }),
      email: t.exposeString('email', {
        nullable: true,
        description: 'The address that it is for; null for a link.',
      }),
      state: t.field({
        type: InvitationStateEnum,
        nullable: true,
        description: 'How it stands; null for a link, which others use too.',
        resolve: (row) => (row.email ? stateOf(row) : null),
      }),
      sentAt: t.field({
        type: ['DateTime'],
        description: 'When it was made, and sent again.',
        resolve: ({ sends }) => sends,
      }),
      expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Until when it is good.' }),
      lostAt: t.expose('lostAt', {
        type: 'DateTime',
        nullable: true,
        description: 'When its mail was refused.',
      }),
      cameAt: t.expose('cameAt', { type: 'DateTime', nullable: true, description: 'When they came by it.' }),
    }),
  });

export const RequestRef = builder
  .objectRef<In<PersonalHeldRow['requests'][number]>>('HeldRequest')
  .implement({
    description: 'A request of theirs to join an ecosystem, that waits.',
    authScopes: { account: true },
    fields: (t) => ({
      ecosystem: t.expose('of', { type: HeldEcosystemRef, nullable: true, description: 'Which.' }),
      note: t.exposeString('note', { nullable: true, description: 'Their words.' }),
      at: t.expose('at', { type: 'DateTime', nullable: true, description: 'When they asked.' }),
    }),
  });

export const JoiningRef = builder
  .objectRef<In<PersonalHeldRow['joinings'][number]>>('HeldJoining')
  .implement({
    description: 'How they have put themselves on a map, or begun to: what is kept beside the map.',
    authScopes: { account: true },
    fields: (t) => ({
      ecosystem: t.expose('of', { type: HeldEcosystemRef, nullable: true, description: 'Where.' }),
      state: t.exposeString('state', { description: 'How it stands: BEGUN, WAITING, APPROVED or DECLINED.' }),
      at: t.expose('at', { type: 'DateTime', description: 'When it last changed.' }),
      profile: t.exposeString('profile', {
        nullable: true,
        description: 'Who they say they are, as it is stored.',
      }),
      answers: t.exposeString('answers', {
        nullable: true,
        description: 'What they have answered, as it is stored.',
      }),
      draft: t.exposeString('draft', { nullable: true, description: 'What they have begun to write.' }),
      reason: t.exposeString('reason', {
        nullable: true,
        description: 'What they were told of the decision.',
      }),
    }),
  });

export const AskedRef = builder
  .objectRef<In<PersonalHeldRow['campaigns'][number]>>('HeldCampaign')
  .implement({
    description: 'A campaign that asks a stakeholder at their address.',
    authScopes: { account: true },
    fields: (t) => ({
      ecosystem: t.expose('of', { type: HeldEcosystemRef, nullable: true, description: 'Where.' }),
      title: t.exposeString('title', { description: 'What it is called.' }),
      email: t.exposeString('email', { description: 'The address.' }),
      askedAt: t.expose('askedAt', { type: 'DateTime', nullable: true, description: 'When it asked last.' }),
      mailedAt: t.expose('mailedAt', {
        type: 'DateTime',
        nullable: true,
        description: 'When it was mailed last.',
      }),
      openedAt: t.expose('openedAt', {
        type: 'DateTime',
        nullable: true,
        description: 'When its link was opened last.',
      }),
      answeredAt: t.expose('answeredAt', {
        type: 'DateTime',
        nullable: true,
        description: 'When it was answered last.',
      }),
    }),
  });
