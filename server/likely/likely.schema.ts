/** Likely links, in GraphQL, and the answers that they got. */
import { IN_LANGUAGE } from '../ecosystem/ecosystem.schema.ts';
import { builder } from '../graphql/builder.ts';
import { makeEnum } from '../graphql/enums.ts';
import { defineRecord, objectOf } from '../graphql/record/define.ts';
import { defineMutations } from '../graphql/record/mutations.ts';
import { languageOf } from '../language/language.ts';
import { COSTS } from '../load/costs.ts';
import type { RecordNode } from '../read/node.ts';
import { limitOf } from '../read/page.ts';
import { readNodes } from '../read/read-nodes.ts';
import { below, selectedAt } from '../read/selection.ts';
import { deniedLink } from './denied-link.ts';
import { type LikelyLink, REASON_KINDS, type Reason } from './likely-links.ts';
import { readLikely } from './read-likely.ts';

defineRecord(deniedLink);
defineMutations(deniedLink, {
  create: 'createDeniedLink',
  update: 'updateDeniedLink',
  remove: 'removeDeniedLink',
});

const ReasonKindEnum = makeEnum('LikelyLinkReasonKind', {
  description:
    'What two stakeholders have in common: a PARTNER, a NEED of the same resource, a seat in the same MISSION, or the same PLACE.',
  values: REASON_KINDS,
});

const ReasonRef = builder.objectRef<Reason>('LikelyLinkReason').implement({
  description: 'Something that two stakeholders have in common.',
  authScopes: { read: true },
  fields: (t) => ({
    kind: t.field({ type: ReasonKindEnum, description: 'What it is.', resolve: ({ kind }) => kind }),
    id: t.exposeID('id', { description: 'The id of the partner, the resource, the mission or the place.' }),
    name: t.string({
      description: 'What it is called; a mission by its #tag.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ name, nameFr }, { language }) => (languageOf(language) === 'fr' ? nameFr : name),
    }),
    among: t.exposeInt('among', {
      description:
        'How many have it: with how many a partner is linked in all, or how many stakeholders share the rest. The fewer, the more it says.',
    }),
  }),
});

type Question = Omit<LikelyLink, 'one' | 'other'> & { one: RecordNode; other: RecordNode };

const LikelyLinkRef = builder.objectRef<Question>('LikelyLink').implement({
  description:
    'A question, never a link: two stakeholders between whom no link is known, who may work together.',
  authScopes: { read: true },
  fields: (t) => ({
    one: t.field({
      type: objectOf('Stakeholder'),
      description: 'One of the two; the one that was asked about.',
      resolve: ({ one }) => one,
    }),
    other: t.field({
      type: objectOf('Stakeholder'),
      description: 'The other of the two.',
      resolve: ({ other }) => other,
    }),
    index: t.exposeFloat('index', {
      description:
        'By what the list is ordered: the sum, over all that they have in common, of one divided by how many have it (resource allocation; Zhou, Lü and Zhang, 2009). No probability.',
    }),
    reasons: t.field({
      type: [ReasonRef],
      description: 'What they have in common, what the fewest have first; at most four.',
      resolve: ({ reasons }) => [...reasons],
    }),
  }),
});

type Questions = { revision: number; day: string; byPartners: Question[]; byOthers: Question[] };

const LikelyLinksRef = builder.objectRef<Questions>('LikelyLinks').implement({
  description: 'Who may work together although nobody has said so.',
  authScopes: { read: true },
  fields: (t) => ({
    revision: t.exposeInt('revision', { description: 'The revision of the ecosystem that it is of.' }),
    day: t.expose('day', { type: 'Date', description: 'The day by which periods were judged.' }),
    byPartners: t.field({
      type: [LikelyLinkRef],
      description: 'Those who have partners in common, the most likely first.',
      resolve: ({ byPartners }) => byPartners,
    }),
    byOthers: t.field({
      type: [LikelyLinkRef],
      description: 'Those who have no partner in common, but a need, a mission or a place.',
      resolve: ({ byOthers }) => byOthers,
    }),
  }),
});

builder.queryField('likelyLinks', (t) =>
  t.field({
    type: LikelyLinksRef,
    authScopes: { read: true },
    complexity: { field: COSTS.likely, multiplier: 1 },
    description:
      'Relations that nobody has declared and that are likely, as questions, as far as this reader may see. Who is linked already, and of whom somebody said no (`createDeniedLink`), is not asked about.',
    args: {
      ecosystem: t.arg.string({ required: true, description: 'The slug of the ecosystem.' }),
      about: t.arg.id({ description: 'Only those of this stakeholder. An id.' }),
      first: t.arg.int({ defaultValue: 20, description: 'How many of each list at most, 1 to 200.' }),
    },
    resolve: async (_root, { ecosystem, about, ...args }, context, info) => {
      const { revision, day, ...found } = await readLikely(context, ecosystem, about ?? undefined);
      const limit = limitOf(args) - 1;
      const list = async (name: 'byPartners' | 'byOthers'): Promise<Question[]> => {
        const links = found[name].slice(0, limit);
        const trees = selectedAt(info, name);
        const selected = [...below(trees, 'one'), ...below(trees, 'other')];
        const ids = links.flatMap(({ one, other }) => [one, other]);
        const nodes = await readNodes(context, ids, selected);
        return links.flatMap(({ one, other, ...rest }) => {
          const [a, b] = [nodes.get(one), nodes.get(other)];
          // Who has been removed or hidden since is not asked about.
          if (selected.length > 0 && !(a && b)) return [];
          return [{ ...rest, one: a ?? UNREAD, other: b ?? UNREAD }];
        });
      };
      return { revision, day, byPartners: await list('byPartners'), byOthers: await list('byOthers') };
    },
  }),
);

/** Stands where nothing of a stakeholder is selected. */
const UNREAD: RecordNode = { row: { id: '' } as RecordNode['row'] };
