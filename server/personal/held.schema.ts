/**
 * What is held about somebody who signs in, beside what their account lists: told to themselves alone. A
 * test names whatever is stored about an account, and where it is told or why it is not.
 */

import { admits, seesOf } from '../access/sees.ts';
import type { Viewer } from '../access/viewer.ts';
import { AccountRef } from '../account/account.schema.ts';
import { NotFound } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { sentence } from '../language/sentence.ts';
import { requirePeople } from '../members/people.ts';
import { mailboxSeal } from '../sides/invitations.ts';
import { AllowanceRef, HeldEntryRef, HeldMatterRef, LinkInvitationRef } from './held-beside.schema.ts';
import {
  AskedRef,
  HeldEcosystemRef,
  IdentityRef,
  type In,
  InvitationRef,
  JoiningRef,
  RequestRef,
  RoleStepRef,
  SpokenRef,
} from './held-parts.schema.ts';
import { type PersonalHeldRow, personalHeld } from './personal.queries.ts';

type Held = { row: PersonalHeldRow; viewer: Viewer };

/** What somebody did in an ecosystem. */
type Recorded = In<{
  changes: number;
  records: number;
  first: string | null;
  last: string | null;
  invitations: number;
  roles: number;
  rooms: number;
  campaigns: number;
  decisions: number;
}>;

const RecordedRef = builder.objectRef<Recorded>('HeldRecorded').implement({
  description: 'How much they did in an ecosystem: it stands in its history under the id of their account.',
  authScopes: { account: true },
  fields: (t) => ({
    ecosystem: t.expose('of', {
      type: HeldEcosystemRef,
      nullable: true,
      description: 'Where; null for an ecosystem that is not there for them any more.',
    }),
    changes: t.exposeInt('changes', { description: 'Changes that they made.' }),
    records: t.exposeInt('records', { description: 'Records that they created with these.' }),
    first: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When they made the first change.',
      resolve: ({ first }) => first,
    }),
    last: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When they made the last change.',
      resolve: ({ last }) => last,
    }),
    invitations: t.exposeInt('invitations', { description: 'Invitations that they made.' }),
    roles: t.exposeInt('roles', { description: 'Roles of others that they changed.' }),
    rooms: t.exposeInt('rooms', { description: 'Rooms that they opened.' }),
    campaigns: t.exposeInt('campaigns', { description: 'Campaigns that they began.' }),
    decisions: t.exposeInt('decisions', {
      description:
        'Requests, flags, suggestions and entries of others that they decided, as far as these are kept.',
    }),
  }),
});

const ReceiptsRef = builder.objectRef<PersonalHeldRow['receipts']>('HeldReceipts').implement({
  description:
    'Answers to changes of theirs, kept for a week so that a change that is sent twice is made once.',
  authScopes: { account: true },
  fields: (t) => ({
    kept: t.exposeInt('kept', { description: 'How many.' }),
    oldest: t.expose('oldest', { type: 'DateTime', nullable: true, description: 'Since when.' }),
  }),
});

const HeldRef = builder.objectRef<Held>('Held').implement({
  description:
    'Whatever is held about somebody who signs in, beside what their account lists. Requests to join an ecosystem that is not there for them are left out: they would tell that it is.',
  authScopes: { account: true },
  fields: (t) => ({
    createdAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When they first signed in.',
      resolve: ({ row }) => row.createdAt ?? null,
    }),
    updatedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the account was last changed by signing in.',
      resolve: ({ row }) => row.updatedAt ?? null,
    }),
    isConfirmed: t.boolean({
      description: 'Whether they have shown that the address is theirs.',
      resolve: ({ row }) => row.isConfirmed,
    }),
    runsServer: t.boolean({ description: 'Whether they run this server.', resolve: ({ row }) => row.isHost }),
    picture: t.string({
      nullable: true,
      description: 'The address of a picture that a provider of identities has told.',
      resolve: ({ row }) => row.picture ?? null,
    }),
    identities: t.field({
      type: [IdentityRef],
      description: 'By what providers of identities know them.',
      resolve: ({ row }) => row.identities,
    }),
    speaksFor: t.field({
      type: [SpokenRef],
      description: 'The stakeholders that they speak for, as far as they see them.',
      resolve: ({ row, viewer }) =>
        placed(row, row.speaksFor).filter(({ ecosystem, seenBy }) =>
          admits(seesOf(viewer, ecosystem), seenBy),
        ),
    }),
    roleChanges: t.field({
      type: [RoleStepRef],
      description: 'Each role that they were given or lost, the newest first.',
      resolve: ({ row }) => placed(row, row.roleChanges),
    }),
    invitations: t.field({
      type: [InvitationRef],
      description: 'Invitations to their address, and those by which they came, the newest first.',
      resolve: ({ row }) => placed(row, row.invitations),
    }),
    requests: t.field({
      type: [RequestRef],
      description: 'Their requests to join that wait.',
      resolve: ({ row }) => placed(row, row.requests),
    }),
    campaigns: t.field({
      type: [AskedRef],
      description: 'Campaigns that ask at their address, where it was typed for one.',
      resolve: ({ row }) => placed(row, row.campaigns),
    }),
    joinings: t.field({
      type: [JoiningRef],
      description: 'How they have put themselves on maps.',
      resolve: ({ row }) => placed(row, row.joinings),
    }),
    linkInvitations: t.field({
      type: [LinkInvitationRef],
      description: 'Invitations to answer a link that they sent, and those to their mailbox.',
      resolve: ({ row }) => placed(row, row.linkInvitations),
    }),
    matters: t.field({
      type: [HeldMatterRef],
      description: 'What they flagged, suggested, or added where that is approved first.',
      resolve: ({ row }) => placed(row, row.matters),
    }),
    entries: t.field({
      type: [HeldEntryRef],
      description: 'What they entered in rooms and kept under their account.',
      resolve: ({ row }) => placed(row, row.entries),
    }),
    allowances: t.field({
      type: [AllowanceRef],
      description: 'What is counted of theirs against a quota of a day.',
      resolve: ({ row }) => row.allowances,
    }),
    recorded: t.field({
      type: [RecordedRef],
      description: 'What they did, ecosystem by ecosystem.',
      resolve: ({ row }) => recordedIn(row),
    }),
    receipts: t.field({
      type: ReceiptsRef,
      description: 'Answers that are kept for retries.',
      resolve: ({ row }) => row.receipts,
    }),
  }),
});

/** Each with its ecosystem, where that has a name for who asks. */
function placed<T extends { ecosystem?: string | null }>(row: PersonalHeldRow, all: readonly T[]): In<T>[] {
  return all.map((each) => ({ ...each, of: row.ecosystems.find(({ id }) => id === each.ecosystem) }));
}

function recordedIn(row: PersonalHeldRow): Recorded[] {
  const ids = new Set([...row.recorded, ...row.gave].map(({ ecosystem }) => ecosystem ?? ''));
  return [...ids].map((id) => {
    const { changes = 0, records = 0, first = null, last = null } = of(row.recorded, id);
    const { invitations = 0, roles = 0, rooms = 0, campaigns = 0, decisions = 0 } = of(row.gave, id);
    return {
      ...{ changes, records, first, last, invitations, roles, rooms, campaigns, decisions },
      of: row.ecosystems.find((each) => each.id === id),
    };
  });
}

const of = <T extends { ecosystem?: string | null }>(rows: readonly T[], id: string): Partial<T> =>
  rows.find(({ ecosystem }) => (ecosystem ?? '') === id) ?? {};

builder.objectField(AccountRef, 'held', (t) =>
  t.field({
    type: HeldRef,
    description: 'Whatever is held about them beside all this: to be read and to be taken along.',
    resolve: async ({ id, email }, _args, context): Promise<Held> => {
      const { database, viewer } = context;
      const mailbox = mailboxSeal(requirePeople(context), email);
      const asked = { id, mailbox, closed: [...(viewer.closed ?? [])] };
      const [row] = await database.readLatest(personalHeld, asked);
      if (!row) throw new NotFound(sentence('signIn.first'));
      return { row, viewer };
    },
  }),
);
