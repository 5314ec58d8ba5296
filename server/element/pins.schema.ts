/** Places on the map that somebody has given for all, and taking that back: each in one change with one undo. */
import { z } from 'zod';
import { Invalid, NotFound } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { WAITS } from '../graphql/effort.ts';
import { ecosystemOf } from '../kind/ids.ts';
import { kindOf, type RecordState } from '../kind/kind.ts';
import { nameOf } from '../kind/state.ts';
import { asMessage } from '../language/checks.ts';
import { complaint, sentence } from '../language/sentence.ts';
import { change } from '../write/change.ts';
import { checksOf, idempotencyKey, KEY_TEXT } from '../write/inputs.ts';
import { nextVersion } from '../write/versions.ts';
import { ChangedTogetherRef, idsGiven, MOST_TOGETHER } from './together.schema.ts';

/** A map is about 1,000 units wide: what is put further away than this would make a dot of the rest. */
const FARTHEST = 5_000;
const tooFar = sentence('pin.tooFar', { least: -FARTHEST, most: FARTHEST });
const onMap = z
  .number({ message: asMessage(tooFar) })
  .refine((value) => Math.abs(value) <= FARTHEST, { message: asMessage(tooFar) });

const ElementPin = builder.inputType('ElementPin', {
  description:
    'Where an element is to stand on the map: where it stands already when neither x nor y is given.',
  validate: checksOf({ x: onMap.nullish(), y: onMap.nullish() }),
  fields: (t) => ({
    id: t.id({ required: true, description: 'The id of a stakeholder or a mission.' }),
    x: t.float({ description: `To the right, in units of the map; at most ${FARTHEST} either way.` }),
    y: t.float({ description: `Upwards, in units of the map; at most ${FARTHEST} either way.` }),
  }),
});

const PinElementsInput = builder.inputType('PinElementsInput', {
  description: 'Which elements are to stand where.',
  validate: checksOf({ pins: idsGiven(z.looseObject({})), idempotencyKey: idempotencyKey.nullish() }),
  fields: (t) => ({
    ecosystem: t.id({ required: true, description: 'The id of the ecosystem that they all belong to.' }),
    pins: t.field({
      type: [ElementPin],
      required: true,
      description: `Each of them once; ${MOST_TOGETHER.toLocaleString('en')} at most.`,
    }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const UnpinElementsInput = builder.inputType('UnpinElementsInput', {
  description: 'Which elements are no longer pinned.',
  validate: checksOf({ ids: idsGiven(z.string()), idempotencyKey: idempotencyKey.nullish() }),
  fields: (t) => ({
    ecosystem: t.id({ required: true, description: 'The id of the ecosystem that they all belong to.' }),
    ids: t.idList({
      required: true,
      description: `The ids of stakeholders and missions; ${MOST_TOGETHER.toLocaleString('en')} at most.`,
    }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

builder.mutationField('pinElements', (t) =>
  t.field({
    type: ChangedTogetherRef,
    authScopes: (_root, { input }) => ({ curate: input.ecosystem }),
    extensions: WAITS,
    description:
      'Puts stakeholders and missions somewhere on the map, for all who look at it, all or nothing, in one revision. No layout moves what is pinned.',
    args: { input: t.arg({ type: PinElementsInput, required: true, description: 'Which, and where.' }) },
    resolve: (_root, { input }, context) => {
      const places = new Map(input.pins.map((pin) => [String(pin.id), pin]));
      if (places.size < input.pins.length)
        throw new Invalid(sentence('pin.twice'), [complaint('pins', 'pin.twice')]);
      return placeAll(context, { action: 'pinElements', input }, [...places.keys()], (state) =>
        pinned(state, places.get(state.id) ?? {}),
      );
    },
  }),
);

builder.mutationField('unpinElements', (t) =>
  t.field({
    type: ChangedTogetherRef,
    authScopes: (_root, { input }) => ({ curate: input.ecosystem }),
    extensions: WAITS,
    description:
      'Takes the pins of stakeholders and missions away, all or nothing, in one revision. They stay where they stand until the map is laid out again.',
    args: { input: t.arg({ type: UnpinElementsInput, required: true, description: 'Which.' }) },
    resolve: (_root, { input }, context) =>
      placeAll(
        context,
        { action: 'unpinElements', input },
        [...new Set(input.ids.map(String))],
        ({ properties: { pinned: _pinned, ...properties } }) => properties,
      ),
  }),
);

type Asked = { action: string; input: { ecosystem: string; idempotencyKey?: string | null | undefined } };
type Properties = RecordState['properties'];

/** Changes where each of some elements stands; those that stand so already are left alone. Throws `Invalid` when all do. */
function placeAll(
  context: Context,
  { action, input }: Asked,
  ids: readonly string[],
  placed: (state: RecordState) => Properties,
) {
  const { ecosystem } = input;
  if (ids.some((id) => ecosystemOf(id) !== ecosystem)) throw new NotFound(sentence('together.gone'));
  return change(context, { action, input }, { ecosystem, ids }, (opened) => {
    const changes = ids.flatMap((id) => {
      const before = opened.records.get(id);
      if (!before || !kindOf(before.kind).isElement) throw new NotFound(sentence('together.gone'));
      const properties = placed(before);
      return isSame(before.properties, properties)
        ? []
        : [{ before, after: nextVersion({ ...before, properties }, opened) }];
    });
    if (changes.length === 0) throw new Invalid(sentence('together.already'));
    return { changes, answer: { changed: changes.length, revision: opened.revision } };
  });
}

const isSame = (one: Properties, other: Properties): boolean =>
  ['x', 'y', 'pinned'].every((name) => one[name] === other[name]);

type Pin = { x?: number | null | undefined; y?: number | null | undefined };

/** Throws `Invalid` for half a place, and for none where there is none yet. */
function pinned(state: RecordState, pin: Pin): Properties {
  const { properties } = state;
  const [x, y] = [pin.x ?? undefined, pin.y ?? undefined];
  if ((x === undefined) !== (y === undefined))
    throw new Invalid(sentence('pin.half'), [complaint('pins', 'pin.half')]);
  const place = { x: x ?? properties.x, y: y ?? properties.y };
  if (place.x === undefined || place.y === undefined)
    throw new Invalid(sentence('pin.unplaced', { name: String(nameOf(state)) }));
  return { ...properties, ...place, pinned: true };
}
