/** The first page of who is signed in: what waits for them, and what changed since they looked. Told to themselves alone. */
import { accountOf } from '../access/rights.ts';
import { EcosystemRef } from '../ecosystem/ecosystem.schema.ts';
import { NotFound } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { makeEnum } from '../graphql/enums.ts';
import { NamedRef, NeedToMeetRef } from '../joining/joining.schema.ts';
import { sentence } from '../language/sentence.ts';
import { TIMEOUTS } from '../neo4j/query.ts';
import { checksOf, idempotencyKey, KEY_TEXT } from '../write/inputs.ts';
import { homeSaw } from './home.queries.ts';
import { type Waiting, waitingFor } from './home.ts';
import { type News, WAYS } from './news.ts';

const WayEnum = makeEnum('NewsWay', {
  description: 'What happened to records: they CAME, CHANGED or WENT, as far as this reader sees them.',
  values: WAYS,
});

const NewsRef = builder.objectRef<News>('HomeNews').implement({
  description: 'Records of one kind to which the same happened since the reader looked.',
  authScopes: { account: true },
  fields: (t) => ({
    way: t.field({ type: WayEnum, description: 'What happened.', resolve: ({ way }) => way }),
    kind: t.exposeString('kind', { description: 'The kind of the records, such as Stakeholder.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
    named: t.field({
      type: [NamedRef],
      description: 'The first three by name, where they are stakeholders or missions.',
      resolve: ({ named }) => named,
    }),
  }),
});

const AlikeRef = builder.objectRef<{ one: string; other: string }>('AlikePair').implement({
  description: 'Two stakeholders that are likely one, by id.',
  authScopes: { account: true },
  fields: (t) => ({
    one: t.exposeID('one', { description: 'The older record.' }),
    other: t.exposeID('other', { description: 'The younger record.' }),
  }),
});

const HomeRef = builder.objectRef<Waiting>('HomeEcosystem').implement({
  description: 'An ecosystem in which the reader holds a role, and what waits for them there.',
  authScopes: { account: true },
  fields: (t) => ({
    ecosystem: t.field({
      type: EcosystemRef,
      description: 'The ecosystem.',
      resolve: ({ ecosystem }) => ({ row: ecosystem }),
    }),
    links: t.exposeInt('links', { description: 'How many links wait for their answer.' }),
    asking: t.exposeInt('asking', { description: 'How many ask to become members: for facilitators.' }),
    claims: t.exposeInt('claims', {
      description: 'How many ask to join as a stakeholder and wait: for facilitators.',
    }),
    matters: t.exposeInt('matters', {
      description:
        'How much readers and partners have raised that waits, several flags of one record as one: for facilitators.',
    }),
    alike: t.field({
      type: [AlikeRef],
      description: 'Stakeholders that are likely the same, the first fifty pairs: for facilitators.',
      resolve: ({ alike }) => alike,
    }),
    needs: t.field({
      type: [NeedToMeetRef],
      description: 'Needs of others that what their own stakeholders offer would suit, five of each at most.',
      resolve: ({ needs }) => needs,
    }),
    isNew: t.exposeBoolean('isNew', { description: 'Whether they have not opened its map yet.' }),
    news: t.field({
      type: [NewsRef],
      description: 'What changed since they last had its map open, elements first.',
      resolve: ({ told }) => told.news,
    }),
    hasMoreNews: t.boolean({
      description: 'Whether more changed than was looked at: the last hundred changes.',
      resolve: ({ told }) => told.isMore,
    }),
  }),
});

/** One look at everything, however many ecosystems there are. */
const COST = 1_000;

builder.queryField('home', (t) =>
  t.field({
    type: [HomeRef],
    authScopes: { account: true },
    complexity: COST,
    description:
      'The ecosystems in which the reader holds a role, by name, with what waits for them in each.',
    resolve: (_root, _args, { database, viewer }) =>
      waitingFor(database, { ...viewer, account: accountOf(viewer) }),
  }),
);

const SawInput = builder.inputType('SawEcosystemInput', {
  description: 'What somebody has seen of an ecosystem.',
  validate: checksOf({ idempotencyKey: idempotencyKey.nullish() }),
  fields: (t) => ({
    ecosystem: t.id({ required: true, description: 'The id of the ecosystem.' }),
    revision: t.int({ required: true, description: 'The revision of the map that they see.' }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const SawRef = builder.objectRef<{ seen: number }>('SawPayload').implement({
  description: 'What somebody has seen of an ecosystem.',
  authScopes: { account: true },
  fields: (t) => ({ seen: t.exposeInt('seen', { description: 'The last revision that they have seen.' }) }),
});

builder.mutationField('sawEcosystem', (t) =>
  t.field({
    type: SawRef,
    authScopes: { account: true },
    description:
      'Keeps which revision of an ecosystem the reader has seen on its map, where they hold a role: what came after it is news to them.',
    args: { input: t.arg({ type: SawInput, required: true, description: 'Which, and how far.' }) },
    resolve: async (_root, { input: { ecosystem, revision } }, { database, viewer }) => {
      const asked = { account: accountOf(viewer).id, ecosystem, revision };
      const [row] = await database.transaction('home/saw', TIMEOUTS.write, (run) => run(homeSaw, asked));
      if (row?.seen == null) throw new NotFound(sentence('ecosystem.unknown', { slug: ecosystem }));
      return { seen: row.seen };
    },
  }),
);
