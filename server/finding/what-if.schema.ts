/** What if, in GraphQL. */

import { builder } from '../graphql/builder.ts';
import { COSTS } from '../load/costs.ts';
import { readNodes } from '../read/read-nodes.ts';
import { below, selectedAt } from '../read/selection.ts';
import { offer } from '../resource/resource.ts';
import { checksFor } from '../write/settle.ts';
import type { Finding } from './compute.ts';
import { FindingKindRef, FindingRef } from './finding.schema.ts';
import type { FindingKind } from './finding.ts';
import { type ListedFinding, withStates } from './list-findings.ts';
import { findingKind } from './reading.ts';
import { type KindCount, MOST_SUPPOSED, whatIf } from './what-if.ts';

const SupposedOffer = builder.inputType('SupposedOffer', {
  description: 'An offer that somebody might make; its fields are those of CreateOfferInput.',
  validate: checksFor(offer),
  fields: (t) => ({
    by: t.id({ required: true, description: 'The stakeholder that would offer it. An id.' }),
    resource: t.id({ required: true, description: 'What would be offered. An id.' }),
    quantity: t.float({ description: 'How much, in the unit given.' }),
    unit: t.string({ description: 'The unit of the quantity: person, m², hour.' }),
    place: t.id({ description: 'Where it could be had. An id.' }),
    mission: t.id({ description: 'The mission that it would be meant for; any when left out. An id.' }),
    since: t.field({ type: 'Date', description: 'Its first day.' }),
    until: t.field({ type: 'Date', description: 'Its last day.' }),
  }),
});

const SupposedSeat = builder.inputType('SupposedSeat', {
  description: 'A seat that somebody might take.',
  fields: (t) => ({
    seat: t.id({ required: true, description: 'The seat. An id.' }),
    by: t.id({ required: true, description: 'The stakeholder that would hold it. An id.' }),
  }),
});

const SupposeInput = builder.inputType('SupposeInput', {
  description: 'One thing that is supposed.',
  isOneOf: true,
  fields: (t) => ({
    remove: t.id({
      description: 'This stakeholder or mission would not be there, with its links, needs, offers and seats.',
    }),
    offer: t.field({ type: SupposedOffer, description: 'Somebody would offer this.' }),
    seat: t.field({ type: SupposedSeat, description: 'Somebody would take this seat.' }),
  }),
});

/** How many findings each list holds. */
const MOST_LISTED = 200;

type WhatIfAnswer = {
  revision: number;
  day: string;
  appear: ListedFinding[];
  disappear: ListedFinding[];
  moot: ListedFinding[];
  same: number;
  kinds: readonly KindCount[];
};

const KindCountRef = builder.objectRef<KindCount>('WhatIfCount').implement({
  description: 'How many open findings there are of a kind, and how many there would be.',
  authScopes: { read: true },
  fields: (t) => ({
    kind: t.field({
      type: FindingKindRef,
      description: 'The kind.',
      resolve: ({ kind }) => findingKind(kind) as FindingKind,
    }),
    before: t.exposeInt('before', { description: 'How many there are.' }),
    after: t.exposeInt('after', { description: 'How many there would be.' }),
  }),
});

const WhatIfRef = builder.objectRef<WhatIfAnswer>('WhatIf').implement({
  description: 'What would be missing then, held against what is missing now. Nothing is changed by asking.',
  authScopes: { read: true },
  fields: (t) => ({
    revision: t.exposeInt('revision', {
      description: 'The revision of the ecosystem that it is held against.',
    }),
    day: t.expose('day', { type: 'Date', description: 'The day by which periods and ages were judged.' }),
    appear: t.field({
      type: [FindingRef],
      description: 'What would be found that is not, the most severe first; at most 200.',
      resolve: ({ appear }) => appear,
    }),
    disappear: t.field({
      type: [FindingRef],
      description: 'Open findings that would be none, the most severe first; at most 200.',
      resolve: ({ disappear }) => disappear,
    }),
    moot: t.field({
      type: [FindingRef],
      description: 'Open findings about something that would itself be gone; at most 200.',
      resolve: ({ moot }) => moot,
    }),
    same: t.exposeInt('same', { description: 'How many open findings would stay.' }),
    kinds: t.field({
      type: [KindCountRef],
      description:
        'Every kind of which there are findings or would be, in the order in which they are shown.',
      resolve: ({ kinds }) => [...kinds],
    }),
  }),
});

builder.queryField('whatIf', (t) =>
  t.field({
    type: WhatIfRef,
    authScopes: { read: true },
    complexity: COSTS.whatIf,
    description:
      'Which findings would appear and disappear if somebody left, offered something or took a seat. For planners and facilitators. Readers see the findings about what they may see.',
    args: {
      ecosystem: t.arg.string({ required: true, description: 'The slug of the ecosystem.' }),
      suppose: t.arg({
        type: [SupposeInput],
        required: true,
        description: `What is supposed, all at once; at most ${MOST_SUPPOSED}.`,
      }),
    },
    resolve: async (_root, { ecosystem, suppose }, context, info) => {
      const { found, same, kinds, ...lists } = await whatIf(context, ecosystem, suppose);
      const selected = selectedAt(info);
      const listed = async (list: keyof typeof lists) => {
        const findings: readonly Finding[] = lists[list].slice(0, MOST_LISTED);
        const trees = below(below(selected, list), 'entities');
        const nodes = await readNodes(
          context,
          findings.flatMap(({ entities }) => entities),
          trees,
        );
        const states = await withStates(context, found.ecosystem.id, list === 'appear' ? [] : findings);
        const kept = new Map(states.map((each) => [each.key, each]));
        return findings.map((each) => ({
          ...(kept.get(each.key) ?? {
            ...each,
            ecosystem: found.ecosystem.id,
            kept: undefined,
            state: 'OPEN' as const,
          }),
          nodes,
        }));
      };
      return {
        revision: found.revision,
        day: found.day,
        appear: await listed('appear'),
        disappear: await listed('disappear'),
        moot: await listed('moot'),
        same,
        kinds,
      };
    },
  }),
);
