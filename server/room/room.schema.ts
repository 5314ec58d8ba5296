/** Rooms in GraphQL: what their facilitators see of them. */
import { seesOf } from '../access/sees.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { joiningNamed } from '../joining/joining.queries.ts';
import { AnswerRef, ClaimStateEnum, NamedRef, ProfileRef, told } from '../joining/joining.schema.ts';
import { roomRooms, roomSeats } from './room.queries.ts';
import { findRoom, isOpen, type Room } from './room.ts';
import { codeOf, requireRooms } from './rooms.ts';
import { type Seat, seatIn } from './seat.ts';

/** The phones of a room that have said who they are, with what is called how: one look for all that is asked of it. */
const looked = new WeakMap<Context, Map<string, Promise<Entry[]>>>();
type Entry = { seat: Seat; stakeholder: { id: string; name: string; nameFr?: string | null } | undefined };

async function entriesIn(context: Context, room: Room): Promise<Entry[]> {
  const known = looked.get(context) ?? new Map<string, Promise<Entry[]>>();
  looked.set(context, known);
  const look = known.get(room.id) ?? readEntries(context, room);
  known.set(room.id, look);
  return look;
}

async function readEntries({ database, viewer }: Context, { id, ecosystem }: Room): Promise<Entry[]> {
  const seats = (await database.readLatest(roomSeats, { room: id })).map(({ seat }) => seatIn(seat));
  const sees = seesOf(viewer, ecosystem);
  const ids = [...new Set(seats.flatMap(({ stakeholder }) => stakeholder ?? []))];
  const named =
    ids.length === 0
      ? []
      : await database.readLatest(joiningNamed, {
          ...{ ecosystem, ids, names: [], sees: sees === true ? null : [...sees] },
        });
  const byId = new Map(named.map((row) => [row.id, row]));
  return seats.map((seat) => ({ seat, stakeholder: byId.get(seat.stakeholder ?? '') }));
}

const EntryRef = builder.objectRef<Entry>('RoomEntry').implement({
  description: 'What one phone of a room has entered: for facilitators.',
  authScopes: ({ seat }) => ({ curate: seat.ecosystem }),
  fields: (t) => ({
    id: t.id({ description: 'By which it is decided.', resolve: ({ seat }) => seat.id }),
    number: t.int({ description: 'Which phone it is.', resolve: ({ seat }) => seat.number }),
    state: t.field({
      type: ClaimStateEnum,
      description: 'Whether it waits, was accepted or declined.',
      resolve: ({ seat }) => seat.state,
    }),
    stakeholder: t.field({
      type: NamedRef,
      nullable: true,
      description: 'Who it is on the map; null for somebody new who is not there yet, and who is gone.',
      resolve: ({ stakeholder }) => stakeholder,
    }),
    profile: t.field({
      type: ProfileRef,
      nullable: true,
      description: 'What somebody new says of themselves.',
      resolve: ({ seat }) => seat.profile,
    }),
    answers: t.field({
      type: [AnswerRef],
      description: 'What they have answered.',
      resolve: ({ seat }, _args, context) => told(context, seat.ecosystem, seat.answers),
    }),
    isKept: t.boolean({
      description: 'Whether they have kept it beyond the room.',
      resolve: ({ seat }) => seat.keptAt !== undefined,
    }),
  }),
});

export const RoomRef = builder.objectRef<Room>('Room').implement({
  description:
    'What was opened for a workshop: phones come in by its code and put themselves on the map. For facilitators.',
  authScopes: ({ ecosystem }) => ({ curate: ecosystem }),
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    name: t.exposeString('name', { description: 'What it is called.' }),
    acceptsAtOnce: t.exposeBoolean('acceptsAtOnce', {
      description: 'Whether what phones enter is on the map at once; else a facilitator accepts each.',
    }),
    isOpen: t.boolean({ description: 'Whether phones come in.', resolve: isOpen }),
    code: t.string({
      nullable: true,
      description: 'The code by which they do; null once it has ended.',
      resolve: (room, _args, context) =>
        isOpen(room) ? codeOf(requireRooms(context), room.id, room.attempt) : null,
    }),
    addresses: t.stringList({
      description: 'Where phones reach this server; none where they cannot.',
      resolve: (_room, _args, context) => [...requireRooms(context).addresses()],
    }),
    isPlain: t.boolean({
      description:
        'Whether what phones send goes over plain http: whoever is in the same network could read it.',
      resolve: (_room, _args, context) => !requireRooms(context).isSecure,
    }),
    openedAt: t.field({ type: 'DateTime', description: 'Since when.', resolve: ({ openedAt }) => openedAt }),
    closesAt: t.field({
      type: 'DateTime',
      description: 'When it ends by itself.',
      resolve: ({ closesAt }) => closesAt,
    }),
    endedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it ended.',
      resolve: (room) => room.endedAt ?? (isOpen(room) ? null : room.closesAt),
    }),
    phones: t.int({ description: 'How many phones came in.', resolve: ({ seats }) => Number(seats) }),
    entries: t.field({
      type: [EntryRef],
      complexity: 50,
      description: 'What they have entered, in the order in which they came.',
      resolve: (room, _args, context) => entriesIn(context, room),
    }),
  }),
});

builder.queryFields((t) => ({
  rooms: t.field({
    type: [RoomRef],
    authScopes: (_root, { ecosystem }) => ({ curate: ecosystem }),
    description: 'The rooms of an ecosystem, those that are open first: for facilitators.',
    args: { ecosystem: t.arg.id({ required: true, description: 'The ecosystem.' }) },
    resolve: async (_root, { ecosystem }, { database }) =>
      (await database.readLatest(roomRooms, { ecosystem })).map(({ room }) => room as Room),
  }),
  room: t.field({
    type: RoomRef,
    nullable: true,
    authScopes: (_root, { ecosystem }) => ({ curate: ecosystem }),
    description: 'One room of an ecosystem: for facilitators.',
    args: {
      ecosystem: t.arg.id({ required: true, description: 'The ecosystem.' }),
      id: t.arg.id({ required: true, description: 'Which.' }),
    },
    resolve: (_root, { ecosystem, id }, { database }) => findRoom(database, ecosystem, id),
  }),
}));
