import type { ElementNode } from '../element/element.node.ts';
import { withSortName } from '../element/element.ts';
import { builder } from '../graphql/builder.ts';
import { change, changesOf, requireFound, requireVersion } from '../graphql/change.ts';
import { checksOf, elementChecks, KEY_TEXT } from '../graphql/inputs.ts';
import { RemoveInput, RemovePayloadRef } from '../graphql/remove.ts';
import { ecosystemOf } from '../ids.ts';
import { stakeholderCreate, stakeholderRemove, stakeholderUpdate } from './stakeholder.queries.ts';
import {
  SectorEnum,
  StakeholderKindEnum,
  StakeholderRef,
  StakeholderStatusEnum,
} from './stakeholder.schema.ts';

/** What each field means; the same words for creating and changing. */
const TEXT = {
  kind: 'An institution or an individual.',
  name: 'Its name, in the main language of the ecosystem: one line of at most 300 characters.',
  nameFr: 'Its name in French, where it differs.',
  otherNames: 'Short names, former names and spellings; at most 50.',
  summary: 'What it is, in a few sentences; at most 5,000 characters.',
  summaryFr: 'The summary in French.',
  sector: 'The part of society it acts from.',
  status: 'Whether it was named, recorded, or speaks for itself.',
  website: 'Its web address: http or https.',
  tags: 'Free words it is filed under; at most 50.',
  place: 'The id of a place of the same ecosystem.',
  source: 'Where this is known from.',
};

const CreateStakeholderInput = builder.inputType('CreateStakeholderInput', {
  description: 'A new stakeholder.',
  validate: checksOf(elementChecks),
  fields: (t) => ({
    ecosystem: t.id({ required: true, description: 'The id of the ecosystem.' }),
    kind: t.field({ type: StakeholderKindEnum, required: true, description: TEXT.kind }),
    name: t.string({ required: true, description: TEXT.name }),
    nameFr: t.string({ description: TEXT.nameFr }),
    otherNames: t.stringList({ description: TEXT.otherNames }),
    summary: t.string({ description: TEXT.summary }),
    summaryFr: t.string({ description: TEXT.summaryFr }),
    sector: t.field({ type: SectorEnum, description: TEXT.sector }),
    status: t.field({ type: StakeholderStatusEnum, defaultValue: 'LISTED', description: TEXT.status }),
    website: t.string({ description: TEXT.website }),
    tags: t.stringList({ description: TEXT.tags }),
    place: t.id({ description: TEXT.place }),
    source: t.string({ description: TEXT.source }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const UpdateStakeholderInput = builder.inputType('UpdateStakeholderInput', {
  description: 'Changes to a stakeholder. A field left out stays as it is; null clears it.',
  validate: checksOf(elementChecks),
  fields: (t) => ({
    id: t.id({ required: true, description: 'The stakeholder to change.' }),
    version: t.int({
      required: true,
      description: 'The version that was seen; CONFLICT when there is a newer one.',
    }),
    kind: t.field({ type: StakeholderKindEnum, description: TEXT.kind }),
    name: t.string({ description: TEXT.name }),
    nameFr: t.string({ description: TEXT.nameFr }),
    otherNames: t.stringList({ description: TEXT.otherNames }),
    summary: t.string({ description: TEXT.summary }),
    summaryFr: t.string({ description: TEXT.summaryFr }),
    sector: t.field({ type: SectorEnum, description: TEXT.sector }),
    status: t.field({ type: StakeholderStatusEnum, description: TEXT.status }),
    website: t.string({ description: TEXT.website }),
    tags: t.stringList({ description: TEXT.tags }),
    place: t.id({ description: TEXT.place }),
    source: t.string({ description: TEXT.source }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const StakeholderPayload = builder
  .objectRef<{ stakeholder: ElementNode; revision: number }>('StakeholderPayload')
  .implement({
    description: 'A stakeholder as it now is.',
    authScopes: { read: true },
    fields: (t) => ({
      stakeholder: t.field({
        type: StakeholderRef,
        description: 'The stakeholder.',
        resolve: (payload) => payload.stakeholder,
      }),
      revision: t.exposeInt('revision', { description: 'The revision of the ecosystem that holds it.' }),
    }),
  });

builder.mutationFields((t) => ({
  createStakeholder: t.field({
    type: StakeholderPayload,
    authScopes: (_root, { input }) => ({ curate: input.ecosystem }),
    description: 'Adds a stakeholder to an ecosystem.',
    args: {
      input: t.arg({ type: CreateStakeholderInput, required: true, description: 'The new stakeholder.' }),
    },
    resolve: (_root, { input }, context) =>
      change(
        context,
        stakeholderCreate,
        {
          ecosystem: input.ecosystem,
          properties: withSortName({ otherNames: [], tags: [], ...changesOf(input, 'place') }),
          place: input.place ?? null,
          author: context.viewer.name,
        },
        input,
        ({ element, place, revision }) => {
          requireFound(input.place, place, 'place');
          return { stakeholder: { row: element, place: place ?? null, degree: 0 }, revision };
        },
      ),
  }),
  updateStakeholder: t.field({
    type: StakeholderPayload,
    authScopes: (_root, { input }) => ({ curate: ecosystemOf(input.id) }),
    description: 'Changes a stakeholder.',
    args: { input: t.arg({ type: UpdateStakeholderInput, required: true, description: 'The changes.' }) },
    resolve: (_root, { input }, context) =>
      change(
        context,
        stakeholderUpdate,
        {
          ecosystem: ecosystemOf(input.id),
          id: input.id,
          changes: withSortName(changesOf(input, 'place')),
          movePlace: input.place !== undefined,
          place: input.place ?? null,
          author: context.viewer.name,
        },
        input,
        ({ before, element, place, revision }) => {
          requireVersion(before, input);
          requireFound(input.place, place, 'place');
          return { stakeholder: { row: element, place: place ?? null }, revision };
        },
      ),
  }),
  removeStakeholder: t.field({
    type: RemovePayloadRef,
    authScopes: (_root, { input }) => ({ curate: ecosystemOf(input.id) }),
    description: 'Removes a stakeholder, with the links that end at it.',
    args: { input: t.arg({ type: RemoveInput, required: true, description: 'Which stakeholder.' }) },
    resolve: (_root, { input }, context) =>
      change(
        context,
        stakeholderRemove,
        { ecosystem: ecosystemOf(input.id), id: input.id },
        input,
        ({ before, revision }) => {
          requireVersion(before, input);
          return { id: input.id, revision };
        },
      ),
  }),
}));
