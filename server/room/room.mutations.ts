/** What facilitators do with rooms: open one, accept or decline what phones enter, end it. */
import { Invalid } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { DONE, DonePayload } from '../graphql/done.ts';
import { WAITS } from '../graphql/effort.ts';
import { sentence } from '../language/sentence.ts';
import { checksOf, idempotencyKey, KEY_TEXT, lineText, nameText } from '../write/inputs.ts';
import { accept, decline } from './entry.ts';
import { RoomRef } from './room.schema.ts';
import { endRoom, findRoom, openRoom, type Room } from './room.ts';
import { requireRooms } from './rooms.ts';
import { findSeatById } from './seat.ts';

const key = { idempotencyKey: idempotencyKey.nullish() };

const OpenRoomInput = builder.inputType('OpenRoomInput', {
  description: 'A room to be opened.',
  validate: checksOf({ ...key, name: nameText }),
  fields: (t) => ({
    ecosystem: t.id({ required: true, description: 'On whose map phones put themselves.' }),
    name: t.string({ required: true, description: 'What it is called: the workshop, the evening.' }),
    acceptsAtOnce: t.boolean({
      required: true,
      description: 'Whether what phones enter is on the map at once; else a facilitator accepts each.',
    }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const EndRoomInput = builder.inputType('EndRoomInput', {
  description: 'A room to be ended.',
  validate: checksOf(key),
  fields: (t) => ({
    ecosystem: t.id({ required: true, description: 'The ecosystem.' }),
    room: t.id({ required: true, description: 'Which.' }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const DecideEntriesInput = builder.inputType('DecideRoomEntriesInput', {
  description: 'What is decided of entries.',
  validate: checksOf({ ...key, reason: lineText.nullish() }),
  fields: (t) => ({
    ecosystem: t.id({ required: true, description: 'The ecosystem.' }),
    room: t.id({ required: true, description: 'The room.' }),
    entries: t.idList({ required: true, description: 'Which; 50 at most at once.' }),
    isAccepted: t.boolean({
      required: true,
      description: 'Whether they go onto the map; the opposite undoes it.',
    }),
    reason: t.string({ description: 'Why, on one line: the phone is told.' }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const AT_ONCE = 50;

type Payload = { room: Room };
const RoomPayload = builder.objectRef<Payload>('RoomPayload').implement({
  description: 'The room as it now is.',
  authScopes: ({ room }) => ({ curate: room.ecosystem }),
  fields: (t) => ({
    room: t.field({ type: RoomRef, description: 'The room.', resolve: ({ room }) => room }),
  }),
});

builder.mutationFields((t) => ({
  openRoom: t.field({
    type: RoomPayload,
    authScopes: (_root, { input }) => ({ curate: input.ecosystem }),
    extensions: WAITS,
    description: 'Opens a room for a workshop: phones come in by its code for twelve hours, 500 at most.',
    args: { input: t.arg({ type: OpenRoomInput, required: true, description: 'What room.' }) },
    resolve: async (_root, { input }, context) => {
      const { ecosystem, name, acceptsAtOnce, idempotencyKey: key } = input;
      const opening = { ecosystem, name: name.trim(), acceptsAtOnce, key };
      return { room: await openRoom({ ...context, rooms: requireRooms(context) }, opening) };
    },
  }),
  endRoom: t.field({
    type: RoomPayload,
    authScopes: (_root, { input }) => ({ curate: input.ecosystem }),
    extensions: WAITS,
    description:
      'Ends a room: its code works no more, and phones add nothing any more. It is not opened again.',
    args: { input: t.arg({ type: EndRoomInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, { database, viewer }) => {
      await endRoom(database, await findRoom(database, input.ecosystem, input.room), viewer.id);
      return { room: await findRoom(database, input.ecosystem, input.room) };
    },
  }),
  decideRoomEntries: t.field({
    type: DonePayload,
    authScopes: (_root, { input }) => ({ curate: input.ecosystem }),
    extensions: WAITS,
    description:
      'Puts what phones have entered on the map, or declines it: what was on the map is hidden then. The opposite decision undoes it.',
    args: { input: t.arg({ type: DecideEntriesInput, required: true, description: 'Which, and how.' }) },
    resolve: async (_root, { input }, context) => {
      const { ecosystem, entries, isAccepted, reason } = input;
      const { database, viewer } = context;
      const room = await findRoom(database, ecosystem, input.room);
      if (entries.length > AT_ONCE) throw new Invalid(sentence('room.atOnce', { most: AT_ONCE }));
      for (const id of new Set(entries)) {
        const { seat } = await findSeatById(database, id);
        if (seat.room !== room.id) throw new Invalid(sentence('room.otherEntry'));
        if (isAccepted) await accept(context, id, viewer.id);
        else await decline(context, id, { by: viewer.id, reason: reason?.trim() || null });
      }
      return DONE;
    },
  }),
}));
