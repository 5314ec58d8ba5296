import { withSortName } from '../element/element.ts';
import { builder } from '../graphql/builder.ts';
import { change, changesOf, requireVersion } from '../graphql/change.ts';
import {
  checksOf,
  idempotencyKey,
  KEY_TEXT,
  lineText,
  nameText,
  proseText,
  slugText,
} from '../graphql/inputs.ts';
import { RemoveInput, RemovePayloadRef } from '../graphql/remove.ts';
import { newEcosystemId } from '../ids.ts';
import { ecosystemCreate, ecosystemRemove, ecosystemUpdate } from './ecosystem.queries.ts';
import { type EcosystemNode, EcosystemRef, LanguageEnum } from './ecosystem.schema.ts';

const checks = checksOf({
  slug: slugText.nullish(),
  name: nameText.nullish(),
  nameFr: lineText.nullish(),
  summary: proseText.nullish(),
  summaryFr: proseText.nullish(),
  source: lineText.nullish(),
  idempotencyKey: idempotencyKey.nullish(),
});

const TEXT = {
  slug: 'Its part of the address: 2 to 60 lower-case letters, digits and hyphens, unique on this server.',
  name: 'Its name, in its main language: one line of at most 300 characters.',
  nameFr: 'Its name in French, where it differs.',
  summary: 'What it is about; at most 5,000 characters.',
  summaryFr: 'The same in French.',
  language: 'The main language of its names.',
  source: 'Where this is known from.',
};

const CreateEcosystemInput = builder.inputType('CreateEcosystemInput', {
  description: 'A new ecosystem, empty at first.',
  validate: checks,
  fields: (t) => ({
    slug: t.string({ required: true, description: TEXT.slug }),
    name: t.string({ required: true, description: TEXT.name }),
    nameFr: t.string({ description: TEXT.nameFr }),
    summary: t.string({ description: TEXT.summary }),
    summaryFr: t.string({ description: TEXT.summaryFr }),
    language: t.field({ type: LanguageEnum, defaultValue: 'EN', description: TEXT.language }),
    source: t.string({ description: TEXT.source }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const UpdateEcosystemInput = builder.inputType('UpdateEcosystemInput', {
  description: 'Changes to an ecosystem. A field left out stays as it is; null clears it.',
  validate: checks,
  fields: (t) => ({
    id: t.id({ required: true, description: 'The ecosystem to change.' }),
    version: t.int({
      required: true,
      description: 'The version that was seen; CONFLICT when there is a newer one.',
    }),
    slug: t.string({ description: TEXT.slug }),
    name: t.string({ description: TEXT.name }),
    nameFr: t.string({ description: TEXT.nameFr }),
    summary: t.string({ description: TEXT.summary }),
    summaryFr: t.string({ description: TEXT.summaryFr }),
    language: t.field({ type: LanguageEnum, description: TEXT.language }),
    source: t.string({ description: TEXT.source }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const EcosystemPayload = builder.objectRef<{ ecosystem: EcosystemNode }>('EcosystemPayload').implement({
  description: 'An ecosystem as it now is.',
  authScopes: { read: true },
  fields: (t) => ({
    ecosystem: t.field({
      type: EcosystemRef,
      description: 'The ecosystem.',
      resolve: (payload) => payload.ecosystem,
    }),
  }),
});

builder.mutationFields((t) => ({
  createEcosystem: t.field({
    type: EcosystemPayload,
    authScopes: { found: true },
    description: 'Founds an ecosystem.',
    args: { input: t.arg({ type: CreateEcosystemInput, required: true, description: 'The new ecosystem.' }) },
    resolve: (_root, { input }, context) =>
      change(
        context,
        ecosystemCreate,
        { id: newEcosystemId(), properties: withSortName(changesOf(input)), author: context.viewer.name },
        input,
        ({ ecosystem }) => ({ ecosystem: { row: ecosystem } }),
      ),
  }),
  updateEcosystem: t.field({
    type: EcosystemPayload,
    authScopes: (_root, { input }) => ({ curate: input.id }),
    description: 'Changes an ecosystem’s own facts.',
    args: { input: t.arg({ type: UpdateEcosystemInput, required: true, description: 'The changes.' }) },
    resolve: (_root, { input }, context) =>
      change(
        context,
        ecosystemUpdate,
        { id: input.id, changes: withSortName(changesOf(input)), author: context.viewer.name },
        input,
        ({ before, ecosystem }) => {
          requireVersion(before, input);
          return { ecosystem: { row: ecosystem } };
        },
      ),
  }),
  removeEcosystem: t.field({
    type: RemovePayloadRef,
    authScopes: (_root, { input }) => ({ curate: input.id }),
    description: 'Removes an ecosystem with everything in it.',
    args: { input: t.arg({ type: RemoveInput, required: true, description: 'Which ecosystem.' }) },
    resolve: (_root, { input }, context) =>
      change(context, ecosystemRemove, { id: input.id }, input, ({ before }) => {
        requireVersion(before, input);
        return { id: input.id, revision: before.revision };
      }),
  }),
}));
