/** What somebody has added that waits for approval, told to themselves alone. */
import { accountOf } from '../access/rights.ts';
import { findEcosystem } from '../ecosystem/find.ts';
import { NotFound } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { DONE, DonePayload } from '../graphql/done.ts';
import { sentence } from '../language/sentence.ts';
import { TIMEOUTS } from '../neo4j/query.ts';
import { checksOf } from '../write/inputs.ts';
import { additionInWords } from './additions.ts';
import { LISTED_DAYS, type Matter } from './matter.ts';
import { moderationOwn, moderationTakeBack } from './moderation.queries.ts';

const DAY = 86_400_000;

const OwnAdditionRef = builder.objectRef<Matter>('OwnAddition').implement({
  description:
    'Something that the reader has added, or a seat that they have asked for, which a facilitator is to approve.',
  authScopes: { read: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    adds: t.string({
      description: 'The name of its kind, such as Need.',
      resolve: ({ record }) => record ?? '',
    }),
    about: t.id({
      nullable: true,
      description: 'Of a seat that was asked for: its id, or that of its role where nobody described it.',
      resolve: ({ about }) => about,
    }),
    by: t.id({
      nullable: true,
      description: 'Of a seat that was asked for: the stakeholder that is to hold it.',
      resolve: ({ other }) => other,
    }),
    addition: t.string({
      description: 'In words: what it is called, and whom or what it names.',
      resolve: (matter, _args, { database, language }) => additionInWords(database, matter, language),
    }),
    since: t.field({ type: 'DateTime', description: 'Since when it waits.', resolve: ({ at }) => at }),
    isDeclined: t.boolean({
      description: 'A facilitator has declined it.',
      resolve: ({ state }) => state === 'DECIDED',
    }),
    why: t.string({ nullable: true, description: 'Why.', resolve: ({ why }) => why }),
  }),
});

builder.queryField('myAdditions', (t) =>
  t.field({
    type: [OwnAdditionRef],
    authScopes: { read: true },
    complexity: 50,
    description:
      'What the reader has added that waits for approval, or was declined in the last 90 days; the last first, 200 at most. Nothing for who has not signed in.',
    args: { ecosystem: t.arg.string({ required: true, description: 'The slug of the ecosystem.' }) },
    resolve: async (_root, args, { database, viewer }) => {
      const { id } = await findEcosystem(database, args.ecosystem, viewer);
      if (!viewer.account) return [];
      const since = new Date(Date.now() - LISTED_DAYS * DAY).toISOString();
      const rows = await database.readLatest(moderationOwn, { ecosystem: id, by: viewer.account.id, since });
      return rows.map(({ matter }) => matter as Matter);
    },
  }),
);

const TakeBackAdditionInput = builder.inputType('TakeBackAdditionInput', {
  description: 'What is taken back.',
  validate: checksOf({}),
  fields: (t) => ({ addition: t.id({ required: true, description: 'Its id.' }) }),
});

builder.mutationField('takeBackAddition', (t) =>
  t.field({
    type: DonePayload,
    authScopes: { account: true },
    description: 'Takes back what the reader has added and nobody has decided yet.',
    args: { input: t.arg({ type: TakeBackAdditionInput, required: true, description: 'What.' }) },
    resolve: async (_root, { input }, { database, viewer }) => {
      const by = accountOf(viewer).id;
      const rows = await database.transaction('moderation/take-back', TIMEOUTS.write, (run) =>
        run(moderationTakeBack, { by, id: input.addition }),
      );
      if (rows.length === 0) throw new NotFound(sentence('matter.gone'));
      return DONE;
    },
  }),
);
