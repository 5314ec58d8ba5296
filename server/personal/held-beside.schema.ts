/** The parts of what is held about somebody that wait, or are kept, beside the map. */
import { builder } from '../graphql/builder.ts';
import { HeldEcosystemRef, type In } from './held-parts.schema.ts';
import type { PersonalHeldRow } from './personal.queries.ts';

export const LinkInvitationRef = builder
  .objectRef<In<PersonalHeldRow['linkInvitations'][number]>>('HeldLinkInvitation')
  .implement({
    description: 'An invitation to answer a link: one that they sent, or one to their mailbox.',
    authScopes: { account: true },
    fields: (t) => ({
      ecosystem: t.field({
        type: HeldEcosystemRef,
        nullable: true,
        description: 'Where.',
        resolve: ({ of }) => of ?? null,
      }),
      isTheirs: t.exposeBoolean('isTheirs', {
        description: 'Whether they sent it; else it was sent to them.',
      }),
      createdAt: t.field({ type: 'DateTime', description: 'When.', resolve: ({ createdAt }) => createdAt }),
      expiresAt: t.field({
        type: 'DateTime',
        description: 'Until when it is good.',
        resolve: ({ expiresAt }) => expiresAt,
      }),
      usedAt: t.field({
        type: 'DateTime',
        nullable: true,
        description: 'When it was answered.',
        resolve: ({ usedAt }) => usedAt ?? null,
      }),
      withdrawnAt: t.field({
        type: 'DateTime',
        nullable: true,
        description: 'When another one took its place.',
        resolve: ({ withdrawnAt }) => withdrawnAt ?? null,
      }),
    }),
  });

export const HeldMatterRef = builder
  .objectRef<In<PersonalHeldRow['matters'][number]>>('HeldMatter')
  .implement({
    description:
      'Something that they flagged, suggested or added, which a facilitator decides or has decided.',
    authScopes: { account: true },
    fields: (t) => ({
      ecosystem: t.field({
        type: HeldEcosystemRef,
        nullable: true,
        description: 'Where.',
        resolve: ({ of }) => of ?? null,
      }),
      kind: t.exposeString('kind', { description: 'FLAG, CORRECTION, NEWCOMER or ADDITION.' }),
      at: t.field({ type: 'DateTime', description: 'When.', resolve: ({ at }) => at }),
      reason: t.string({
        nullable: true,
        description: 'Why something was flagged.',
        resolve: ({ reason }) => reason ?? null,
      }),
      words: t.string({
        nullable: true,
        description: 'Their words.',
        resolve: ({ words }) => words ?? null,
      }),
      name: t.string({
        nullable: true,
        description: 'Who should be on the map.',
        resolve: ({ name }) => name ?? null,
      }),
      email: t.string({
        nullable: true,
        description: 'Where they are told what became of it.',
        resolve: ({ email }) => email ?? null,
      }),
      input: t.string({
        nullable: true,
        description: 'What they added, as JSON.',
        resolve: ({ input }) => input ?? null,
      }),
      decision: t.string({
        nullable: true,
        description: 'What was decided; null while it waits.',
        resolve: ({ decision }) => decision ?? null,
      }),
      decidedAt: t.field({
        type: 'DateTime',
        nullable: true,
        description: 'When.',
        resolve: ({ decidedAt }) => decidedAt ?? null,
      }),
      why: t.string({
        nullable: true,
        description: 'The reason of the decision.',
        resolve: ({ why }) => why ?? null,
      }),
    }),
  });

export const HeldEntryRef = builder
  .objectRef<In<PersonalHeldRow['entries'][number]>>('HeldRoomEntry')
  .implement({
    description: 'What they entered in a room, and kept under their account.',
    authScopes: { account: true },
    fields: (t) => ({
      ecosystem: t.field({
        type: HeldEcosystemRef,
        nullable: true,
        description: 'Where.',
        resolve: ({ of }) => of ?? null,
      }),
      room: t.exposeString('room', { description: 'What the room was called.' }),
      number: t.exposeInt('number', { description: 'Which phone it was of the room.' }),
      at: t.field({ type: 'DateTime', description: 'When it last changed.', resolve: ({ at }) => at }),
      keptAt: t.field({
        type: 'DateTime',
        nullable: true,
        description: 'When they kept it.',
        resolve: ({ keptAt }) => keptAt ?? null,
      }),
      profile: t.string({
        nullable: true,
        description: 'Who they said they are, as JSON.',
        resolve: ({ profile }) => profile ?? null,
      }),
      answers: t.string({
        nullable: true,
        description: 'What they answered, as JSON.',
        resolve: ({ answers }) => answers ?? null,
      }),
      draft: t.string({
        nullable: true,
        description: 'What they had begun to write.',
        resolve: ({ draft }) => draft ?? null,
      }),
    }),
  });

export const AllowanceRef = builder
  .objectRef<PersonalHeldRow['allowances'][number]>('HeldAllowance')
  .implement({
    description: 'How much of something they added in a day, which is counted against a quota.',
    authScopes: { account: true },
    fields: (t) => ({
      what: t.exposeString('what', { description: 'Of what.' }),
      used: t.exposeInt('used', { description: 'How much.' }),
      until: t.field({
        type: 'DateTime',
        description: 'When the count begins anew.',
        resolve: ({ until }) => until,
      }),
    }),
  });
