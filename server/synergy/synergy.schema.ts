/** Synergies, in GraphQL, and what became of them. */
import { IN_LANGUAGE } from '../ecosystem/ecosystem.schema.ts';
import { builder } from '../graphql/builder.ts';
import { enumOf, makeEnum } from '../graphql/enums.ts';
import { defineRecord, objectOf } from '../graphql/record/define.ts';
import { defineMutations } from '../graphql/record/mutations.ts';
import { languageOf } from '../language/language.ts';
import { COSTS } from '../load/costs.ts';
import type { RecordNode } from '../read/node.ts';
import { limitOf } from '../read/page.ts';
import { readNodes } from '../read/read-nodes.ts';
import { selectedAt } from '../read/selection.ts';
import { PartyRef } from './party.schema.ts';
import { proposal } from './proposal.ts';
import { type Became, readBecame } from './read-became.ts';
import { readSynergies } from './read-synergies.ts';
import { type Exchange, FACTOR_KINDS, type Factor, type Synergy, type SynergyKind } from './synergy.ts';
import { KIND_WORDS, kindName, messageOf, reasonsOf } from './synergy-words.ts';

defineRecord(proposal);
defineMutations(proposal, { create: 'createProposal', update: 'updateProposal', remove: 'removeProposal' });

const KindEnum = enumOf((proposal.fields.synergy as { of: Parameters<typeof enumOf>[0] }).of);
const FactorKindEnum = makeEnum('SynergyFactorKind', {
  description:
    'What a synergy is weighed by: how well the words FIT, which share of the QUANTITY is offered, DISTANCE, PERIOD, TRUST along three ties at most, and FRESHNESS of what is said.',
  values: FACTOR_KINDS,
});

const FactorRef = builder.objectRef<Factor>('SynergyFactor').implement({
  description: 'One factor of a score.',
  authScopes: { read: true },
  fields: (t) => ({
    kind: t.field({ type: FactorKindEnum, description: 'Which one.', resolve: ({ kind }) => kind }),
    value: t.exposeFloat('value', { description: 'A share, 0 to 1.' }),
  }),
});

const ExchangeRef = builder.objectRef<Exchange>('SynergyExchange').implement({
  description: 'A need of one that an offer of the other suits.',
  authScopes: { read: true },
  fields: (t) => ({
    need: t.id({
      nullable: true,
      description: 'The id of the need; null where nobody asks.',
      resolve: ({ need }) => need || null,
    }),
    offer: t.exposeID('offer', { description: 'The id of the offer.' }),
    isOfOne: t.exposeBoolean('isOfOne', { description: 'Whether `one` needs it, or `other`.' }),
    asked: t.exposeFloat('asked', { nullable: true, description: 'How much is still asked.' }),
    offered: t.exposeFloat('offered', { nullable: true, description: 'How much is offered and free.' }),
    given: t.exposeFloat('given', {
      nullable: true,
      description: 'How much the best distribution of all offers gives to this need (b-matching, exact).',
    }),
    unit: t.exposeString('unit', { nullable: true, description: 'In which unit.' }),
  }),
});

type Node = Synergy & { proposal: RecordNode | undefined };

const SynergyRef = builder.objectRef<Node>('Synergy').implement({
  description: 'Two who could act together and do not yet, with every reason and every factor.',
  authScopes: { read: true },
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The same over time, and unique in its ecosystem.' }),
    kind: t.field({ type: KindEnum, description: 'Which kind it is.', resolve: ({ kind }) => kind }),
    one: t.field({ type: PartyRef, description: 'One of the two.', resolve: ({ one }) => one }),
    other: t.field({
      type: PartyRef,
      nullable: true,
      description: 'The other; null where an offer waits for somebody.',
      resolve: ({ other }) => other,
    }),
    isLinked: t.exposeBoolean('isLinked', { description: 'Whether a link between the two is known.' }),
    score: t.exposeInt('score', {
      description: 'The product of its factors, 0 to 100. It orders a list, and says nothing about anybody.',
    }),
    factors: t.field({
      type: [FactorRef],
      description: 'What it is weighed by.',
      resolve: ({ factors }) => [...factors],
    }),
    exchanges: t.field({
      type: [ExchangeRef],
      description: 'What one needs and the other offers, the best first; at most four.',
      resolve: ({ exchanges }) => [...exchanges],
    }),
    missions: t.field({
      type: [PartyRef],
      description: 'The missions that both are on; at most four.',
      resolve: ({ missions }) => [...missions],
    }),
    elsewhere: t.string({
      nullable: true,
      description: 'The slug of the other ecosystem, for a SAME_TAG.',
      resolve: ({ elsewhere }) => elsewhere?.slug,
    }),
    reasons: t.stringList({
      description: 'Why, sentence by sentence.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: (synergy, { language }) => reasonsOf(synergy, languageOf(language)),
    }),
    message: t.string({
      description: 'What to write to both, with the reasons.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: (synergy, { language }) => messageOf(synergy, languageOf(language)),
    }),
    proposal: t.field({
      type: objectOf('Proposal'),
      nullable: true,
      description: 'What became of it.',
      resolve: (synergy) => synergy.proposal,
    }),
  }),
});

type Count = { kind: SynergyKind; count: number };
const CountRef = builder.objectRef<Count>('SynergyCount').implement({
  description: 'How many synergies of one kind there are.',
  authScopes: { read: true },
  fields: (t) => ({
    kind: t.field({ type: KindEnum, description: 'The kind.', resolve: ({ kind }) => kind }),
    name: t.string({
      description: 'What the kind is called.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ kind }, { language }) => kindName(kind, languageOf(language)),
    }),
    means: t.string({
      description: 'What it means for those concerned.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ kind }, { language }) => KIND_WORDS[kind].means[languageOf(language)],
    }),
    next: t.string({
      description: 'What to do next.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ kind }, { language }) => KIND_WORDS[kind].next[languageOf(language)],
    }),
    count: t.exposeInt('count', { description: 'How many, at most 500.' }),
  }),
});

type Page = {
  revision: number;
  day: string;
  totalCount: number;
  nodes: Node[];
  counts: Count[];
  setAside: number;
};
const SynergiesRef = builder.objectRef<Page>('Synergies').implement({
  description: 'Who could act together and does not yet.',
  authScopes: { read: true },
  fields: (t) => ({
    revision: t.exposeInt('revision', { description: 'The revision of the ecosystem that it is of.' }),
    day: t.expose('day', { type: 'Date', description: 'The day by which periods were judged.' }),
    totalCount: t.exposeInt('totalCount', { description: 'How many fit.' }),
    setAside: t.exposeInt('setAside', { description: 'How many were set aside, of all kinds.' }),
    counts: t.field({
      type: [CountRef],
      description: 'How many there are of each kind, those set aside left out.',
      resolve: ({ counts }) => counts,
    }),
    nodes: t.field({ type: [SynergyRef], description: 'The best first.', resolve: ({ nodes }) => nodes }),
  }),
});

builder.queryField('synergies', (t) =>
  t.field({
    type: SynergiesRef,
    authScopes: { read: true },
    complexity: { field: COSTS.synergies, multiplier: 1 },
    description:
      'Who could act together and does not yet, with reasons, as far as this reader may see: docs/synergies.md. Nobody is listed for being alike alone.',
    args: {
      ecosystem: t.arg.string({ required: true, description: 'The slug of the ecosystem.' }),
      kinds: t.arg({ type: [KindEnum], description: 'Of one of these kinds; all when left out.' }),
      about: t.arg.id({ description: 'Only those of this stakeholder, mission or community. An id.' }),
      key: t.arg.string({ description: 'Only the one of this key.' }),
      setAside: t.arg.boolean({
        defaultValue: false,
        description: 'Those that were set aside instead of the others.',
      }),
      first: t.arg.int({ defaultValue: 50, description: 'How many at most, 1 to 200.' }),
      skip: t.arg.int({ defaultValue: 0, description: 'How many to leave out at the beginning.' }),
    },
    resolve: async (_root, args, context, info): Promise<Page> => {
      const limit = limitOf(args) - 1;
      const { ecosystem, revision, day, synergies } = await readSynergies(context, args.ecosystem);
      const became = await readBecame(context.database, ecosystem.id, synergies);
      const isAside = ({ key }: Synergy) => became.get(key)?.state === 'SET_ASIDE';
      const standing = synergies.filter((each) => !isAside(each));
      const wanted = (args.setAside ? synergies.filter(isAside) : standing).filter((each) =>
        fits(each, args),
      );
      const skip = Math.max(0, args.skip ?? 0);
      const shown = wanted.slice(skip, skip + limit);
      const nodes = await proposalsOf(context, shown, became, selectedAt(info, 'nodes', 'proposal'));
      const counts = [...Map.groupBy(standing, ({ kind }) => kind)].map(([kind, { length: count }]) => ({
        kind,
        count,
      }));
      const setAside = synergies.length - standing.length;
      return { revision, day, totalCount: wanted.length, nodes, counts, setAside };
    },
  }),
);

type Wanted = {
  kinds?: readonly string[] | null | undefined;
  about?: unknown;
  key?: string | null | undefined;
};

const fits = ({ kind, key, one, other }: Synergy, { kinds, about, key: asked }: Wanted): boolean =>
  (!kinds || kinds.length === 0 || kinds.includes(kind)) &&
  (!asked || key === asked) &&
  (!about || one.id === about || other?.id === about);

async function proposalsOf(
  context: Parameters<typeof readNodes>[0],
  synergies: readonly Synergy[],
  became: ReadonlyMap<string, Became>,
  selected: Parameters<typeof readNodes>[2],
): Promise<Node[]> {
  const ids = synergies.flatMap(({ key }) => became.get(key)?.id ?? []);
  const nodes = selected.length > 0 ? await readNodes(context, ids, selected) : new Map<string, RecordNode>();
  return synergies.map((each) => ({ ...each, proposal: nodes.get(became.get(each.key)?.id ?? '') }));
}
