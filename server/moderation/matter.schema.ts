/** What waits for a facilitator and what was decided, in GraphQL. */
import { may } from '../access/viewer.ts';
import { EcosystemRef } from '../ecosystem/ecosystem.schema.ts';
import { builder } from '../graphql/builder.ts';
import { makeEnum } from '../graphql/enums.ts';
import { RecordedRef } from '../graphql/record/recorded.ts';
import { selectedAt } from '../read/selection.ts';
import { authorName } from '../sign-in/authors.ts';
import { additionInWords } from './additions.ts';
import { DECISIONS, decisionsOf, MATTER_KINDS, type Matter } from './matter.ts';
import { type Row, readMatters } from './matters.ts';
import { moderationCount } from './moderation.queries.ts';
import { FlagReasonEnum } from './raise.schema.ts';

const MatterKindEnum = makeEnum('MatterKind', {
  description:
    'What waits: a FLAG on a record, a CORRECTION in words, a NEWCOMER by name, an ADDITION of a partner that needs approval, a vacant SEAT that one asks for, an ASKING to join that was answered, a PAIR of which it was said that they are two.',
  values: MATTER_KINDS,
});
export const DecisionEnum = makeEnum('MatterDecision', {
  description:
    'Of a flag: KEPT, HIDDEN from all but facilitators, or REMOVED. Of a suggestion: TAKEN over or DECLINED. Of an addition or a seat: APPROVED or DECLINED. Of who asked to join: LET_IN or DECLINED. Of a pair: APART.',
  values: DECISIONS,
});

const SaidRef = builder.objectRef<Matter>('MatterSaid').implement({
  description: 'What one person said.',
  authScopes: ({ ecosystem }) => ({ curate: ecosystem }),
  fields: (t) => ({
    reason: t.field({
      type: FlagReasonEnum,
      nullable: true,
      description: 'Why it was flagged.',
      resolve: ({ reason }) => reason,
    }),
    words: t.string({
      nullable: true,
      description: 'In their own words.',
      resolve: ({ words }) => words,
    }),
    by: t.string({
      nullable: true,
      description: 'What the account is called that said it; null for a visitor.',
      resolve: ({ by }, _args, context) => (by ? authorName(context, by) : null),
    }),
    at: t.field({ type: 'DateTime', description: 'When.', resolve: ({ at }) => at }),
    isTold: t.boolean({
      description: 'Whether they left an address to be told.',
      resolve: ({ email }) => Boolean(email),
    }),
  }),
});

export const MatterRef = builder.objectRef<Row>('Matter').implement({
  description: 'Something that waits for a facilitator, or was decided: several flags of one record are one.',
  authScopes: ({ first }) => ({ curate: first.ecosystem }),
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ first }) => first.id }),
    kind: t.field({ type: MatterKindEnum, description: 'What it is.', resolve: ({ first }) => first.kind }),
    about: t.field({
      type: RecordedRef,
      nullable: true,
      description: 'The record that it is about; null when that is gone, and where there is none.',
      resolve: ({ about }) => about,
    }),
    other: t.field({
      type: RecordedRef,
      nullable: true,
      description: 'Of a pair, the other one; of a seat, who is to hold it.',
      resolve: ({ other }) => other,
    }),
    isGone: t.boolean({
      description: 'What it is about is not on the map any more.',
      resolve: ({ first, isThere }) => first.about !== undefined && !isThere,
    }),
    name: t.string({
      nullable: true,
      description: 'The name of who is missing.',
      resolve: ({ first }) => first.name,
    }),
    adds: t.string({
      nullable: true,
      description: 'Of an addition, the name of its kind, such as Need.',
      resolve: ({ first }) => first.record,
    }),
    addition: t.string({
      nullable: true,
      description: 'The same in words: what it is called, and whom or what it names.',
      resolve: ({ first }, _args, { database, language }) =>
        first.input ? additionInWords(database, first, language) : null,
    }),
    said: t.field({ type: [SaidRef], description: 'What was said of it.', resolve: ({ all }) => [...all] }),
    since: t.field({ type: 'DateTime', description: 'Since when.', resolve: ({ first }) => first.at }),
    decisions: t.field({
      type: [DecisionEnum],
      description: 'What can be decided of it; nothing once it was.',
      resolve: ({ first, isThere }) =>
        first.state === 'WAITING' ? decisionsOf(first.kind, first.about, isThere) : [],
    }),
    deed: t.id({
      nullable: true,
      description: 'Under which the decision is taken back.',
      resolve: ({ first }) => first.deed,
    }),
    decision: t.field({
      type: DecisionEnum,
      nullable: true,
      description: 'What was decided.',
      resolve: ({ first }) => first.decision,
    }),
    decidedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When that was.',
      resolve: ({ first }) => first.decidedAt,
    }),
    decidedBy: t.string({
      nullable: true,
      description: 'Who decided it.',
      resolve: ({ first: { decidedBy } }, _args, context) =>
        decidedBy ? authorName(context, decidedBy) : null,
    }),
    why: t.string({ nullable: true, description: 'Why.', resolve: ({ first }) => first.why }),
  }),
});

builder.objectFields(EcosystemRef, (t) => ({
  matters: t.field({
    type: [MatterRef],
    authScopes: ({ row }) => ({ curate: row.id }),
    complexity: 400,
    description:
      'What waits for a facilitator, the oldest first, or what was decided in the last 90 days, the last first; 400 at most: for facilitators.',
    args: {
      isDecided: t.arg.boolean({ defaultValue: false, description: 'Of those that were decided.' }),
    },
    resolve: ({ row }, args, context, info) => {
      const selected = [selectedAt(info, 'about'), selectedAt(info, 'other')].flat();
      return readMatters(context, { ecosystem: row.id, isDecided: args.isDecided ?? false }, selected);
    },
  }),
  waitingMatters: t.int({
    nullable: true,
    description: 'How many of these wait; null for who is no facilitator.',
    resolve: async ({ row }, _args, { database, viewer }) => {
      if (!may(viewer, 'curate', row.id)) return null;
      return (await database.readLatest(moderationCount, { ecosystem: row.id }))[0]?.waiting ?? 0;
    },
  }),
}));
