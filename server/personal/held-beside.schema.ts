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
      ecosystem: t.expose('of', { type: HeldEcosystemRef, nullable: true, description: 'Where.' }),
      isTheirs: t.exposeBoolean('isTheirs', {
        description: 'Whether they sent it; else it was sent to them.',
      }),
      createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When.' }),
      expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Until when it is good.' }),
      usedAt: t.expose('usedAt', { type: 'DateTime', nullable: true, description: 'When it was answered.' }),
      withdrawnAt: t.expose('withdrawnAt', {
        type: 'DateTime',
        nullable: true,
        description: 'When another one took its place.',
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
      ecosystem: t.expose('of', { type: HeldEcosystemRef, nullable: true, description: 'Where.' }),
      kind: t.exposeString('kind', { description: 'FLAG, CORRECTION, NEWCOMER or ADDITION.' }),
      at: t.expose('at', { type: 'DateTime', description: 'When.' }),
      reason: t.exposeString('reason', { nullable: true, description: 'Why something was flagged.' }),
      words: t.exposeString('words', { nullable: true, description: 'Their words.' }),
      name: t.exposeString('name', { nullable: true, description: 'Who should be on the map.' }),
      email: t.exposeString('email', {
        nullable: true,
        description: 'Where they are told what became of it.',
      }),
      input: t.exposeString('input', { nullable: true, description: 'What they added, as JSON.' }),
      decision: t.exposeString('decision', {
        nullable: true,
        description: 'What was decided; null while it waits.',
      }),
      decidedAt: t.expose('decidedAt', { type: 'DateTime', nullable: true, description: 'When.' }),
      why: t.exposeString('why', { nullable: true, description: 'The reason of the decision.' }),
    }),
  });

export const HeldEntryRef = builder
  .objectRef<In<PersonalHeldRow['entries'][number]>>('HeldRoomEntry')
  .implement({
    description: 'What they entered in a room, and kept under their account.',
    authScopes: { account: true },
    fields: (t) => ({
      ecosystem: t.expose('of', { type: HeldEcosystemRef, nullable: true, description: 'Where.' }),
      room: t.exposeString('room', { description: 'What the room was called.' }),
      number: t.exposeInt('number', { description: 'Which phone it was of the room.' }),
      at: t.expose('at', { type: 'DateTime', description: 'When it last changed.' }),
      keptAt: t.expose('keptAt', { type: 'DateTime', nullable: true, description: 'When they kept it.' }),
      profile: t.exposeString('profile', { nullable: true, description: 'Who they said they are, as JSON.' }),
      answers: t.exposeString('answers', { nullable: true, description: 'What they answered, as JSON.' }),
      draft: t.exposeString('draft', { nullable: true, description: 'What they had begun to write.' }),
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
      until: t.expose('until', { type: 'DateTime', description: 'When the count begins anew.' }),
    }),
  });
