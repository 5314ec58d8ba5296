import { z } from 'zod';
import { Conflict, Invalid } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { change, changesOf, requireVersion } from '../graphql/change.ts';
import type { Context } from '../graphql/context.ts';
import { checksOf, idempotencyKey, KEY_TEXT, lineText, proseText } from '../graphql/inputs.ts';
import { RemoveInput, RemovePayloadRef } from '../graphql/remove.ts';
import { ecosystemOf } from '../ids.ts';
import {
  interdependencyCreate,
  interdependencyRemove,
  interdependencyUpdate,
} from './interdependency.queries.ts';
import {
  InterdependencyDirectionEnum,
  type InterdependencyNode,
  InterdependencyRef,
  InterdependencyStatusEnum,
  toInterdependency,
} from './interdependency.schema.ts';
import { BUILT_IN, requireElements } from './interdependency.ts';

const checks = checksOf({
  label: lineText.nullish(),
  note: proseText.nullish(),
  strength: z
    .int()
    .min(1, { message: '1 (weak tie) to 5 (strong tie).' })
    .max(5, { message: '1 (weak tie) to 5 (strong tie).' })
    .nullish(),
  since: z.string().nullish(),
  until: z.string().nullish(),
  source: lineText.nullish(),
  idempotencyKey: idempotencyKey.nullish(),
}).refine(({ since, until }) => !since || !until || since <= until, {
  path: ['until'],
  message: 'The last day cannot come before the first.',
});

const TEXT = {
  type: 'The key of a type: one that every ecosystem has, such as FUNDS, or one that this ecosystem added.',
  label: 'A few words of its own, on one line.',
  note: 'What there is to say about it; at most 5,000 characters.',
  strength: 'From 1, a weak tie, to 5, a strong one.',
  direction: 'Whether it runs one way.',
  since: 'First day.',
  until: 'Last day.',
  source: 'Where this is known from.',
};

const CreateInterdependencyInput = builder.inputType('CreateInterdependencyInput', {
  description: 'A new link between two elements of one ecosystem.',
  validate: checks,
  fields: (t) => ({
    from: t.id({ required: true, description: 'The element it starts at.' }),
    to: t.id({ required: true, description: 'The element it ends at.' }),
    type: t.string({ required: true, description: TEXT.type }),
    label: t.string({ description: TEXT.label }),
    note: t.string({ description: TEXT.note }),
    strength: t.int({ description: TEXT.strength }),
    direction: t.field({
      type: InterdependencyDirectionEnum,
      defaultValue: 'DIRECTED',
      description: TEXT.direction,
    }),
    since: t.field({ type: 'Date', description: TEXT.since }),
    until: t.field({ type: 'Date', description: TEXT.until }),
    source: t.string({ description: TEXT.source }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const UpdateInterdependencyInput = builder.inputType('UpdateInterdependencyInput', {
  description: 'Changes to a link. A field left out stays as it is; null clears it.',
  validate: checks,
  fields: (t) => ({
    id: t.id({ required: true, description: 'The link to change.' }),
    version: t.int({
      required: true,
      description: 'The version that was seen; CONFLICT when there is a newer one.',
    }),
    type: t.string({ description: TEXT.type }),
    label: t.string({ description: TEXT.label }),
    note: t.string({ description: TEXT.note }),
    strength: t.int({ description: TEXT.strength }),
    direction: t.field({ type: InterdependencyDirectionEnum, description: TEXT.direction }),
    status: t.field({ type: InterdependencyStatusEnum, description: 'What both sides say of it.' }),
    since: t.field({ type: 'Date', description: TEXT.since }),
    until: t.field({ type: 'Date', description: TEXT.until }),
    source: t.string({ description: TEXT.source }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const InterdependencyPayload = builder
  .objectRef<{ interdependency: InterdependencyNode; revision: number }>('InterdependencyPayload')
  .implement({
    description: 'A link as it now is.',
    authScopes: { read: true },
    fields: (t) => ({
      interdependency: t.field({
        type: InterdependencyRef,
        description: 'The link.',
        resolve: (payload) => payload.interdependency,
      }),
      revision: t.exposeInt('revision', { description: 'The revision of the ecosystem that holds it.' }),
    }),
  });

async function requireType(
  type: string | null | undefined,
  ecosystem: string,
  { loaders }: Context,
): Promise<void> {
  if (!type || BUILT_IN.has(type)) return;
  const own = await loaders.types.load(ecosystem);
  if (own.some(({ key }) => key === type)) return;
  const known = [...BUILT_IN.keys(), ...own.map(({ key }) => key)].join(', ');
  throw new Invalid(`"${type}" is no type of link here: use one of ${known}.`, [
    { path: 'type', message: `one of ${known}` },
  ]);
}

function refuseTwin(twin: string | null | undefined): void {
  if (!twin) return;
  throw new Conflict(
    'These two already have a link of this type in this period: change that one, or give another period.',
    {
      existing: twin,
      issues: [{ path: 'type', message: 'a type or a period that no other link between the two has' }],
    },
  );
}

builder.mutationFields((t) => ({
  createInterdependency: t.field({
    type: InterdependencyPayload,
    authScopes: (_root, { input }) => ({ curate: ecosystemOf(input.from) }),
    description: 'Declares a link between two elements.',
    args: {
      input: t.arg({ type: CreateInterdependencyInput, required: true, description: 'The new link.' }),
    },
    resolve: async (_root, { input }, context) => {
      requireElements(input.from, input.to);
      const ecosystem = ecosystemOf(input.from);
      await requireType(input.type, ecosystem, context);
      const properties = { status: 'DECLARED', since: null, until: null, ...changesOf(input, 'from', 'to') };
      return change(
        context,
        interdependencyCreate,
        { ecosystem, from: input.from, to: input.to, properties, author: context.viewer.name },
        input,
        ({ link, from, to, twin, revision }) => {
          refuseTwin(twin);
          return { interdependency: toInterdependency(link, from, to), revision };
        },
      );
    },
  }),
  updateInterdependency: t.field({
    type: InterdependencyPayload,
    authScopes: (_root, { input }) => ({ curate: ecosystemOf(input.id) }),
    description: 'Changes a link.',
    args: { input: t.arg({ type: UpdateInterdependencyInput, required: true, description: 'The changes.' }) },
    resolve: async (_root, { input }, context) => {
      const ecosystem = ecosystemOf(input.id);
      await requireType(input.type, ecosystem, context);
      return change(
        context,
        interdependencyUpdate,
        { ecosystem, id: input.id, changes: changesOf(input), author: context.viewer.name },
        input,
        ({ before, link, from, to, twin, revision }) => {
          requireVersion(before, input);
          refuseTwin(twin);
          if (link.since && link.until && link.until < link.since) {
            throw new Invalid('The last day cannot come before the first.', [
              { path: 'until', message: 'a day after since' },
            ]);
          }
          return { interdependency: toInterdependency(link, from, to), revision };
        },
      );
    },
  }),
  removeInterdependency: t.field({
    type: RemovePayloadRef,
    authScopes: (_root, { input }) => ({ curate: ecosystemOf(input.id) }),
    description: 'Removes a link.',
    args: { input: t.arg({ type: RemoveInput, required: true, description: 'Which link.' }) },
    resolve: (_root, { input }, context) =>
      change(
        context,
        interdependencyRemove,
        { ecosystem: ecosystemOf(input.id), id: input.id },
        input,
        ({ before, revision }) => {
          requireVersion(before, input);
          return { id: input.id, revision };
        },
      ),
  }),
}));
