import { z } from 'zod';
import { withSortName } from '../element/element.ts';
import { Invalid } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { change, changesOf, requireFound, requireVersion } from '../graphql/change.ts';
import { checksOf, idempotencyKey, KEY_TEXT, lineText, nameText } from '../graphql/inputs.ts';
import { RemoveInput, RemovePayloadRef } from '../graphql/remove.ts';
import { ecosystemOf } from '../ids.ts';
import { placeCreate, placeRemove, placeUpdate } from './place.queries.ts';
import { type PlaceNode, PlaceRef } from './place.schema.ts';

const degrees = (most: number) =>
  z
    .number()
    .min(-most, { message: `-${most} to ${most} degrees.` })
    .max(most, { message: `-${most} to ${most} degrees.` });

const checks = checksOf({
  name: nameText.nullish(),
  nameFr: lineText.nullish(),
  latitude: degrees(90).nullish(),
  longitude: degrees(180).nullish(),
  source: lineText.nullish(),
  idempotencyKey: idempotencyKey.nullish(),
});

const TEXT = {
  name: 'Its name, in the main language of the ecosystem: one line of at most 300 characters.',
  nameFr: 'Its name in French, where it differs.',
  within: 'The place around it.',
  latitude: 'Degrees north, WGS 84, -90 to 90.',
  longitude: 'Degrees east, WGS 84, -180 to 180.',
  source: 'Where this is known from.',
};

const CreatePlaceInput = builder.inputType('CreatePlaceInput', {
  description: 'A new place.',
  validate: checks,
  fields: (t) => ({
    ecosystem: t.id({ required: true, description: 'The id of the ecosystem.' }),
    name: t.string({ required: true, description: TEXT.name }),
    nameFr: t.string({ description: TEXT.nameFr }),
    within: t.id({ description: TEXT.within }),
    latitude: t.float({ description: TEXT.latitude }),
    longitude: t.float({ description: TEXT.longitude }),
    source: t.string({ description: TEXT.source }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const UpdatePlaceInput = builder.inputType('UpdatePlaceInput', {
  description: 'Changes to a place. A field left out stays as it is; null clears it.',
  validate: checks,
  fields: (t) => ({
    id: t.id({ required: true, description: 'The place to change.' }),
    version: t.int({
      required: true,
      description: 'The version that was seen; CONFLICT when there is a newer one.',
    }),
    name: t.string({ description: TEXT.name }),
    nameFr: t.string({ description: TEXT.nameFr }),
    within: t.id({ description: TEXT.within }),
    latitude: t.float({ description: TEXT.latitude }),
    longitude: t.float({ description: TEXT.longitude }),
    source: t.string({ description: TEXT.source }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const PlacePayload = builder.objectRef<{ place: PlaceNode; revision: number }>('PlacePayload').implement({
  description: 'A place as it now is.',
  authScopes: { read: true },
  fields: (t) => ({
    place: t.field({ type: PlaceRef, description: 'The place.', resolve: (payload) => payload.place }),
    revision: t.exposeInt('revision', { description: 'The revision of the ecosystem that holds it.' }),
  }),
});

builder.mutationFields((t) => ({
  createPlace: t.field({
    type: PlacePayload,
    authScopes: (_root, { input }) => ({ curate: input.ecosystem }),
    description: 'Adds a place to an ecosystem.',
    args: { input: t.arg({ type: CreatePlaceInput, required: true, description: 'The new place.' }) },
    resolve: (_root, { input }, context) =>
      change(
        context,
        placeCreate,
        {
          ecosystem: input.ecosystem,
          properties: withSortName(changesOf(input, 'within')),
          within: input.within ?? null,
          author: context.viewer.name,
        },
        input,
        ({ place, within, revision }) => {
          requireFound(input.within, within, 'within');
          return { place: { row: place, within: within ?? null }, revision };
        },
      ),
  }),
  updatePlace: t.field({
    type: PlacePayload,
    authScopes: (_root, { input }) => ({ curate: ecosystemOf(input.id) }),
    description: 'Changes a place.',
    args: { input: t.arg({ type: UpdatePlaceInput, required: true, description: 'The changes.' }) },
    resolve: (_root, { input }, context) =>
      change(
        context,
        placeUpdate,
        {
          ecosystem: ecosystemOf(input.id),
          id: input.id,
          changes: withSortName(changesOf(input, 'within')),
          moveWithin: input.within !== undefined,
          within: input.within ?? null,
          author: context.viewer.name,
        },
        input,
        ({ before, place, within, circular, revision }) => {
          requireVersion(before, input);
          requireFound(input.within, within, 'within');
          if (circular) {
            throw new Invalid('A place cannot lie within itself or within a place that it holds.', [
              { path: 'within', message: 'a place outside this one' },
            ]);
          }
          return { place: { row: place, within: within ?? null }, revision };
        },
      ),
  }),
  removePlace: t.field({
    type: RemovePayloadRef,
    authScopes: (_root, { input }) => ({ curate: ecosystemOf(input.id) }),
    description: 'Removes a place. What lay there moves to the place around it.',
    args: { input: t.arg({ type: RemoveInput, required: true, description: 'Which place.' }) },
    resolve: (_root, { input }, context) =>
      change(
        context,
        placeRemove,
        { ecosystem: ecosystemOf(input.id), id: input.id },
        input,
        ({ before, revision }) => {
          requireVersion(before, input);
          return { id: input.id, revision };
        },
      ),
  }),
}));
