import type { ElementNode } from '../element/element.node.ts';
import { HASHTAG_MAX, normalizeHashtag, withSortName } from '../element/element.ts';
import { Invalid } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { change, changesOf, requireFound, requireVersion } from '../graphql/change.ts';
import { checksOf, elementChecks, KEY_TEXT, proseText } from '../graphql/inputs.ts';
import { RemoveInput, RemovePayloadRef } from '../graphql/remove.ts';
import { ecosystemOf } from '../ids.ts';
import { missionCreate, missionRemove, missionUpdate } from './mission.queries.ts';
import { MissionRef, MissionStateEnum } from './mission.schema.ts';

/** What each field means; the same words for creating and changing. */
const TEXT = {
  hashtag: 'Its #tag: letters, digits and hyphens, unique in the ecosystem.',
  name: 'Its name, in the main language of the ecosystem: one line of at most 300 characters.',
  nameFr: 'Its name in French, where it differs.',
  otherNames: 'Short names, former names and spellings; at most 50.',
  summary: 'What it is, in a few sentences; at most 5,000 characters.',
  summaryFr: 'The summary in French.',
  purpose: 'What it wants to change, and for whom; at most 5,000 characters.',
  horizon: 'By when.',
  state: 'How far it is.',
  website: 'Its web address: http or https.',
  tags: 'Free words it is filed under; at most 50.',
  place: 'The id of a place of the same ecosystem.',
  source: 'Where this is known from.',
};

const checks = checksOf({ ...elementChecks, purpose: proseText.nullish() });

const CreateMissionInput = builder.inputType('CreateMissionInput', {
  description: 'A new mission.',
  validate: checks,
  fields: (t) => ({
    ecosystem: t.id({ required: true, description: 'The id of the ecosystem.' }),
    hashtag: t.string({ required: true, description: TEXT.hashtag }),
    name: t.string({ required: true, description: TEXT.name }),
    nameFr: t.string({ description: TEXT.nameFr }),
    otherNames: t.stringList({ description: TEXT.otherNames }),
    summary: t.string({ description: TEXT.summary }),
    summaryFr: t.string({ description: TEXT.summaryFr }),
    purpose: t.string({ description: TEXT.purpose }),
    horizon: t.field({ type: 'Date', description: TEXT.horizon }),
    state: t.field({ type: MissionStateEnum, defaultValue: 'ACTIVE', description: TEXT.state }),
    website: t.string({ description: TEXT.website }),
    tags: t.stringList({ description: TEXT.tags }),
    place: t.id({ description: TEXT.place }),
    source: t.string({ description: TEXT.source }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const UpdateMissionInput = builder.inputType('UpdateMissionInput', {
  description: 'Changes to a mission. A field left out stays as it is; null clears it.',
  validate: checks,
  fields: (t) => ({
    id: t.id({ required: true, description: 'The mission to change.' }),
    version: t.int({
      required: true,
      description: 'The version that was seen; CONFLICT when there is a newer one.',
    }),
    hashtag: t.string({ description: TEXT.hashtag }),
    name: t.string({ description: TEXT.name }),
    nameFr: t.string({ description: TEXT.nameFr }),
    otherNames: t.stringList({ description: TEXT.otherNames }),
    summary: t.string({ description: TEXT.summary }),
    summaryFr: t.string({ description: TEXT.summaryFr }),
    purpose: t.string({ description: TEXT.purpose }),
    horizon: t.field({ type: 'Date', description: TEXT.horizon }),
    state: t.field({ type: MissionStateEnum, description: TEXT.state }),
    website: t.string({ description: TEXT.website }),
    tags: t.stringList({ description: TEXT.tags }),
    place: t.id({ description: TEXT.place }),
    source: t.string({ description: TEXT.source }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const MissionPayload = builder
  .objectRef<{ mission: ElementNode; revision: number }>('MissionPayload')
  .implement({
    description: 'A mission as it now is.',
    authScopes: { read: true },
    fields: (t) => ({
      mission: t.field({
        type: MissionRef,
        description: 'The mission.',
        resolve: (payload) => payload.mission,
      }),
      revision: t.exposeInt('revision', { description: 'The revision of the ecosystem that holds it.' }),
    }),
  });

/** The #tag in the form that is kept and compared. */
function withHashtag(changes: Record<string, unknown>): Record<string, unknown> {
  if (typeof changes.hashtag !== 'string') return withSortName(changes);
  const hashtag = normalizeHashtag(changes.hashtag);
  if (hashtag === '' || hashtag.length > HASHTAG_MAX) {
    throw new Invalid(`A #tag takes 1 to ${HASHTAG_MAX} letters, digits and hyphens, such as #first-snow.`, [
      { path: 'hashtag', message: `1 to ${HASHTAG_MAX} letters, digits and hyphens` },
    ]);
  }
  return withSortName({ ...changes, hashtag });
}

builder.mutationFields((t) => ({
  createMission: t.field({
    type: MissionPayload,
    authScopes: (_root, { input }) => ({ curate: input.ecosystem }),
    description: 'Adds a mission to an ecosystem.',
    args: { input: t.arg({ type: CreateMissionInput, required: true, description: 'The new mission.' }) },
    resolve: (_root, { input }, context) =>
      change(
        context,
        missionCreate,
        {
          ecosystem: input.ecosystem,
          properties: withHashtag({ otherNames: [], tags: [], horizon: null, ...changesOf(input, 'place') }),
          place: input.place ?? null,
          author: context.viewer.name,
        },
        input,
        ({ element, place, revision }) => {
          requireFound(input.place, place, 'place');
          return { mission: { row: element, place: place ?? null, degree: 0 }, revision };
        },
      ),
  }),
  updateMission: t.field({
    type: MissionPayload,
    authScopes: (_root, { input }) => ({ curate: ecosystemOf(input.id) }),
    description: 'Changes a mission.',
    args: { input: t.arg({ type: UpdateMissionInput, required: true, description: 'The changes.' }) },
    resolve: (_root, { input }, context) =>
      change(
        context,
        missionUpdate,
        {
          ecosystem: ecosystemOf(input.id),
          id: input.id,
          changes: withHashtag(changesOf(input, 'place')),
          movePlace: input.place !== undefined,
          place: input.place ?? null,
          author: context.viewer.name,
        },
        input,
        ({ before, element, place, revision }) => {
          requireVersion(before, input);
          requireFound(input.place, place, 'place');
          return { mission: { row: element, place: place ?? null }, revision };
        },
      ),
  }),
  removeMission: t.field({
    type: RemovePayloadRef,
    authScopes: (_root, { input }) => ({ curate: ecosystemOf(input.id) }),
    description: 'Removes a mission, with the links that end at it.',
    args: { input: t.arg({ type: RemoveInput, required: true, description: 'Which mission.' }) },
    resolve: (_root, { input }, context) =>
      change(
        context,
        missionRemove,
        { ecosystem: ecosystemOf(input.id), id: input.id },
        input,
        ({ before, revision }) => {
          requireVersion(before, input);
          return { id: input.id, revision };
        },
      ),
  }),
}));
