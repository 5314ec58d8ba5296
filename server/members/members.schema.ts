/** Who belongs to an ecosystem: told in full to its facilitators, and to its members who facilitates it. */
import { isClosed, type Role, roleOf, type Viewer } from '../access/viewer.ts';
import { EcosystemRef } from '../ecosystem/ecosystem.schema.ts';
import { builder } from '../graphql/builder.ts';
import { makeEnum } from '../graphql/enums.ts';
import { AccessRoleEnum } from '../graphql/viewer.schema.ts';
import { afterName, encodeCursor, limitOf, listMark, type Page, pageCost, toPage } from '../read/page.ts';
import { STATES, stateOf } from './invitations.ts';
import {
  type MembersAskingRow,
  type MembersChangesRow,
  type MembersInvitationsRow,
  type MembersPageRow,
  membersAsking,
  membersChanges,
  membersCount,
  membersInvitations,
  membersPage,
} from './members.queries.ts';
import { HOW } from './roles.ts';

/** Whether somebody is told all of who belongs to an ecosystem. */
const knowsAll = (viewer: Viewer, ecosystem: string) => roleOf(viewer, ecosystem) === 'FACILITATOR';
const isMember = (viewer: Viewer, ecosystem: string) =>
  viewer.in?.[ecosystem] !== undefined || viewer.joined?.has(ecosystem) === true;

export type Spoken = { id: string; name: string };
export const SpokenRef = builder.objectRef<Spoken>('SpokenFor').implement({
  description: 'A stakeholder that somebody speaks for.',
  authScopes: { read: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
  }),
});

/** A member as far as the reader is told of them. */
type Member = Omit<MembersPageRow, 'email' | 'sortName'> & { email: string | null; isReader: boolean };

const MemberRef = builder.objectRef<Member>('Member').implement({
  description: 'Somebody who holds a role in an ecosystem.',
  authScopes: { read: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of their account.' }),
    name: t.exposeString('name', { description: 'Their name; empty while they have not chosen one.' }),
    email: t.exposeString('email', { nullable: true, description: 'Their address: for facilitators.' }),
    role: t.field({ type: AccessRoleEnum, description: 'Their role.', resolve: ({ role }) => role as Role }),
    speaksFor: t.field({
      type: [SpokenRef],
      description: 'The stakeholders that they speak for.',
      resolve: ({ speaksFor }) => speaksFor,
    }),
    since: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Since when they are a member.',
      resolve: ({ since }) => since,
    }),
    isReader: t.exposeBoolean('isReader', { description: 'Whether this is the reader.' }),
  }),
});

const MemberConnection = builder.connectionObject(
  { type: MemberRef, name: 'MemberConnection' },
  { name: 'MemberEdge' },
);

builder.objectField(EcosystemRef, 'members', (t) =>
  t.field({
    type: MemberConnection,
    authScopes: { read: true },
    complexity: pageCost,
    description:
      'Who holds a role here, by name: all of them for facilitators, for members the facilitators, for others nobody.',
    args: {
      first: t.arg.int({ defaultValue: 50, description: 'Rows on a page, 1 to 200.' }),
      after: t.arg.string({ description: 'The endCursor of the page before.' }),
      search: t.arg.string({ description: 'Only those whose name or address holds this.' }),
    },
    resolve: async ({ row }, args, { database, viewer }): Promise<Page<Member>> => {
      const limit = limitOf(args);
      const knows = knowsAll(viewer, row.id);
      const mark = listMark('members', row.id, args.search);
      const start = afterName(args, mark);
      if (!knows && !isMember(viewer, row.id))
        return toPage<Member, Member>(
          [],
          limit,
          args,
          (each) => each,
          () => '',
          () => 0,
        );
      const asked = {
        ...{ ecosystem: row.id, role: knows ? null : 'FACILITATOR' },
        // By addresses nobody searches who is told none.
        search: knows ? (args.search ?? '').trim().toLowerCase().slice(0, 100) : '',
      };
      const rows = await database.read(membersPage, { ...asked, ...start, limit });
      return toPage(
        rows,
        limit,
        args,
        (each) => ({
          ...each,
          email: knows ? each.email : null,
          speaksFor: knows ? each.speaksFor : [],
          isReader: each.id === viewer.account?.id,
        }),
        ({ sortName, id }) => encodeCursor(mark, sortName, id),
        async () => (await database.read(membersCount, asked))[0]?.total ?? 0,
      );
    },
  }),
);

export const InvitationStateEnum = makeEnum('InvitationState', {
  description: 'How an invitation stands.',
  values: STATES,
});
export const RoleChangeHowEnum = makeEnum('RoleChangeHow', {
  description: 'How somebody came to a role, or lost it.',
  values: HOW,
});

const UseRef = builder.objectRef<{ name: string; at: string }>('InvitationUse').implement({
  description: 'Somebody who came by an invitation.',
  authScopes: { read: true },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Their name, or their address while they have none.' }),
    at: t.field({ type: 'DateTime', description: 'When.', resolve: ({ at }) => at }),
  }),
});

const InvitationRef = builder.objectRef<MembersInvitationsRow>('Invitation').implement({
  description: 'An invitation to an ecosystem. Its link is told once, when it is made.',
  authScopes: { read: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    state: t.field({
      type: InvitationStateEnum,
      description: 'How it stands.',
      resolve: (row) => stateOf(row),
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
      description: 'The address that it is for; null for a link.',
      resolve: ({ email }) => email,
    }),
    by: t.string({
      nullable: true,
      description: 'Who made it; null when their account is gone.',
      resolve: ({ by }) => by,
    }),
    isUndelivered: t.exposeBoolean('isLost', {
      description: 'Whether its last mail could not be delivered: there may be no such address.',
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was made.',
      resolve: ({ createdAt }) => createdAt,
    }),
    expiresAt: t.field({
      type: 'DateTime',
      description: 'Until when it is good.',
      resolve: ({ expiresAt }) => expiresAt,
    }),
    most: t.exposeInt('most', { description: 'How many may use it.' }),
    used: t.exposeInt('used', { description: 'How many have.' }),
    usedBy: t.field({ type: [UseRef], description: 'Who, the first 50.', resolve: ({ usedBy }) => usedBy }),
  }),
});

const AskingRef = builder.objectRef<MembersAskingRow>('AskingToJoin').implement({
  description: 'Somebody who asks to join an ecosystem.',
  authScopes: { read: true },
  fields: (t) => ({
    account: t.exposeID('account', { description: 'The id of their account.' }),
    name: t.exposeString('name', { description: 'Their name; empty while they have not chosen one.' }),
    email: t.exposeString('email', { description: 'Their address.' }),
    note: t.string({ nullable: true, description: 'What they say.', resolve: ({ note }) => note }),
    at: t.field({ type: 'DateTime', description: 'When.', resolve: ({ at }) => at }),
  }),
});

const RoleChangeRef = builder.objectRef<MembersChangesRow>('RoleChange').implement({
  description: 'A change of who holds which role. Names of those whose account is gone are null.',
  authScopes: { read: true },
  fields: (t) => ({
    at: t.field({ type: 'DateTime', description: 'When.', resolve: ({ at }) => at }),
    how: t.field({
      type: RoleChangeHowEnum,
      description: 'How.',
      resolve: ({ how }) => how as (typeof HOW)[number],
    }),
    by: t.string({ nullable: true, description: 'Who changed it.', resolve: ({ by }) => by }),
    whom: t.string({ nullable: true, description: 'Whose role.', resolve: ({ whom }) => whom }),
    before: t.field({
      type: AccessRoleEnum,
      nullable: true,
      description: 'The role before; null for who came.',
      resolve: ({ before }) => before as Role | null,
    }),
    after: t.field({
      type: AccessRoleEnum,
      nullable: true,
      description: 'The role after; null for who went.',
      resolve: ({ after }) => after as Role | null,
    }),
  }),
});

builder.objectFields(EcosystemRef, (t) => ({
  role: t.field({
    type: AccessRoleEnum,
    nullable: true,
    description: 'The role that this reader holds here; null for who is no member.',
    resolve: ({ row }, _args, { viewer }) =>
      isClosed(viewer, row.id)
        ? null
        : (viewer.in?.[row.id] ?? (viewer.role === 'VISITOR' ? null : viewer.role)),
  }),
  isMember: t.boolean({
    description: 'Whether this reader holds a role here that they can give up.',
    resolve: ({ row }, _args, { viewer }) => isMember(viewer, row.id),
  }),
  invitations: t.field({
    type: [InvitationRef],
    authScopes: ({ row }) => ({ curate: row.id }),
    description: 'The last 200 invitations to it, the newest first: for facilitators.',
    resolve: ({ row }, _args, { database }) =>
      database.read(membersInvitations, { ecosystem: row.id, id: null, limit: 200 }),
  }),
  asking: t.field({
    type: [AskingRef],
    authScopes: ({ row }) => ({ curate: row.id }),
    description: 'Who asks to join it, the first first, 200 at most: for facilitators.',
    resolve: ({ row }, _args, { database }) => database.read(membersAsking, { ecosystem: row.id }),
  }),
  roleChanges: t.field({
    type: [RoleChangeRef],
    authScopes: ({ row }) => ({ curate: row.id }),
    description: 'The last 200 changes of who holds which role, the newest first: for facilitators.',
    resolve: ({ row }, _args, { database }) =>
      database.read(membersChanges, { ecosystem: row.id, limit: 200 }),
  }),
}));
