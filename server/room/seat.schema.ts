/** What a phone in a room sees and does there: of its own entry alone. */
import { accountOf } from '../access/rights.ts';
import type { Account } from '../access/viewer.ts';
import { addressOf } from '../ecosystem/reserved.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { DONE, DonePayload } from '../graphql/done.ts';
import { WAITS } from '../graphql/effort.ts';
import { AnswerInput, answersIn, ProfileInput } from '../joining/joining.mutations.ts';
import { type Joining, JoiningRef } from '../joining/joining.schema.ts';
import { checksOf, idempotencyKey, KEY_TEXT } from '../write/inputs.ts';
import { answerFrom, introduce, keepDraftOf, takeBackFrom } from './entry.ts';
import { keepByLink, keepForAccount } from './keep.ts';
import { roomCounts } from './room.queries.ts';
import { isOpen } from './room.ts';
import { requireRooms } from './rooms.ts';
import { asClaim, findSeatById, mayEnter, type Seated, seatOf } from './seat.ts';

const key = { idempotencyKey: idempotencyKey.nullish() };
const NOBODY: Account = { id: '', email: '', name: '', session: '' };

/** A phone's entry as whoever joins stands: the questions know no difference. */
const joiningOf = (seated: Seated): Joining => ({
  ...{ claim: asClaim(seated), account: NOBODY },
  rule: { ...seated.ecosystem, joining: 'AT_ONCE' },
});

const CountsRef = builder.objectRef<{ people: number; answers: number }>('RoomCounts').implement({
  description: 'How much came of a room so far.',
  authScopes: { read: true },
  fields: (t) => ({
    people: t.exposeInt('people', { description: 'How many have put themselves on the map.' }),
    answers: t.exposeInt('answers', { description: 'How many needs, offers, links and names they gave.' }),
  }),
});

const SeatRef = builder.objectRef<Seated>('RoomSeat').implement({
  description: 'The reader’s phone in a room. Nobody else is told.',
  authScopes: { read: true },
  fields: (t) => ({
    room: t.string({ description: 'What the room is called.', resolve: ({ room }) => room.name }),
    isOpen: t.boolean({ description: 'Whether it is open.', resolve: ({ room }) => isOpen(room) }),
    acceptsAtOnce: t.boolean({
      description: 'Whether what is entered is on the map at once; else a facilitator accepts it.',
      resolve: ({ room }) => room.acceptsAtOnce,
    }),
    mayEnter: t.boolean({
      description:
        'Whether the reader may enter something: while the room is open, and by the link that their entry was kept by.',
      resolve: ({ room, seat }) => mayEnter(room, seat),
    }),
    number: t.int({ description: 'Which phone it is.', resolve: ({ seat }) => seat.number }),
    name: t.string({ description: 'The name of the ecosystem.', resolve: ({ ecosystem }) => ecosystem.name }),
    nameFr: t.string({
      nullable: true,
      description: 'Its name in French, where it differs.',
      resolve: ({ ecosystem }) => ecosystem.nameFr,
    }),
    address: t.string({
      description: 'What stands in the address of the ecosystem.',
      resolve: ({ ecosystem }) => addressOf(ecosystem),
    }),
    joining: t.field({ type: JoiningRef, description: 'What they have entered.', resolve: joiningOf }),
    counts: t.field({
      type: CountsRef,
      description: 'How much came of the room so far.',
      resolve: async ({ room }, _args, { database }) => {
        const [found] = await database.read(roomCounts, { room: room.id });
        return found ?? { people: 0, answers: 0 };
      },
    }),
    keptBy: t.string({
      nullable: true,
      description: 'How the entry was kept: ACCOUNT or LINK; null while it is not.',
      resolve: ({ seat }) => (seat.keptBy !== undefined ? 'ACCOUNT' : seat.hasWayBack ? 'LINK' : null),
    }),
    keepsBy: t.string({
      description: 'How entries are kept here: ACCOUNT, by signing in; LINK, by one that is shown once.',
      resolve: (_seated, _args, context) => (requireRooms(context).signsIn ? 'ACCOUNT' : 'LINK'),
    }),
    isPlain: t.boolean({
      description: 'Whether it all goes over plain http: whoever is in the same network could read it.',
      resolve: (_seated, _args, context) => !requireRooms(context).isSecure,
    }),
  }),
});

builder.queryField('mySeat', (t) =>
  t.field({
    type: SeatRef,
    nullable: true,
    authScopes: { read: true },
    description: 'The reader’s phone in a room; null for who is in none.',
    resolve: (_root, _args, { viewer }) => viewer.seated,
  }),
);

const IntroduceInput = builder.inputType('IntroduceInput', {
  description: 'Who somebody in a room is: who is on the map already, or somebody new.',
  validate: checksOf(key),
  fields: (t) => ({
    stakeholder: t.id({ description: 'Who is on the map already.' }),
    profile: t.field({ type: ProfileInput, description: 'Who is not.' }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const AnswerInRoomInput = builder.inputType('AnswerInRoomInput', {
  description: 'What a phone in a room answers; needs and offers may be in words of their own.',
  validate: checksOf(key),
  fields: (t) => ({
    answers: t.field({ type: [AnswerInput], required: true, description: 'The answers.' }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const TakeBackInput = builder.inputType('TakeBackInRoomInput', {
  description: 'Which answer a phone in a room takes back.',
  validate: checksOf(key),
  fields: (t) => ({
    answer: t.id({ required: true, description: 'Its id.' }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const DraftInput = builder.inputType('KeepRoomDraftInput', {
  description: 'What somebody in a room has begun to write.',
  validate: checksOf(key),
  fields: (t) => ({
    draft: t.string({ required: true, description: 'As the browser wants it back; empty for nothing.' }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const KeepInput = builder.inputType('KeepRoomEntryInput', {
  description: 'Keeps an entry beyond its room.',
  validate: checksOf(key),
  fields: (t) => ({ idempotencyKey: t.id({ description: KEY_TEXT }) }),
});

const KeptPayload = builder.objectRef<{ link: string | null }>('KeepRoomEntryPayload').implement({
  description: 'How it was kept.',
  authScopes: { read: true },
  fields: (t) => ({
    link: t.exposeString('link', {
      nullable: true,
      description:
        'What leads back to it, told this once; null where the reader’s account speaks for it from now on.',
    }),
  }),
});

/** The phone that changes something: counted. */
async function entering(context: Context): Promise<Seated> {
  const seated = seatOf(context.viewer);
  await requireRooms(context).limits.write(seated.seat.id);
  return seated;
}

/** As it now is. */
const afterwards = (context: Context, { seat, ecosystem, others }: Seated) =>
  findSeatById(context.database, seat.id).then((now) => ({ ...now, ecosystem, others }));

builder.mutationFields((t) => ({
  introduce: t.field({
    type: SeatRef,
    authScopes: { read: true },
    extensions: WAITS,
    description: 'Says, from a phone in a room, who somebody is.',
    args: { input: t.arg({ type: IntroduceInput, required: true, description: 'Who.' }) },
    resolve: async (_root, { input }, context) => {
      const seated = await entering(context);
      await introduce(context, seated, input);
      return afterwards(context, seated);
    },
  }),
  answerInRoom: t.field({
    type: SeatRef,
    authScopes: { read: true },
    extensions: WAITS,
    description: 'Answers questions from a phone in a room. What was answered before is not doubled.',
    args: { input: t.arg({ type: AnswerInRoomInput, required: true, description: 'What.' }) },
    resolve: async (_root, { input }, context) => {
      const seated = await entering(context);
      return { ...seated, seat: await answerFrom(context, seated, answersIn(input.answers, true)) };
    },
  }),
  takeBackInRoom: t.field({
    type: SeatRef,
    authScopes: { read: true },
    extensions: WAITS,
    description: 'Takes an answer back from a phone in a room; what it has become on the map is removed.',
    args: { input: t.arg({ type: TakeBackInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const seated = await entering(context);
      await takeBackFrom(context, seated, input.answer);
      return afterwards(context, seated);
    },
  }),
  keepRoomDraft: t.field({
    type: DonePayload,
    authScopes: { read: true },
    extensions: WAITS,
    description: 'Keeps what somebody in a room has begun to write.',
    args: { input: t.arg({ type: DraftInput, required: true, description: 'What.' }) },
    resolve: async (_root, { input }, context) => {
      await keepDraftOf(context.database, await entering(context), input.draft);
      return DONE;
    },
  }),
  keepRoomEntry: t.field({
    type: KeptPayload,
    authScopes: { read: true },
    extensions: WAITS,
    description:
      'Keeps an entry beyond its room, once: the reader’s account speaks for it; where nobody signs in, a link leads back to it.',
    args: { input: t.arg({ type: KeepInput, required: true, description: 'Nothing more.' }) },
    resolve: async (_root, _args, context) => {
      const rooms = requireRooms(context);
      const seated = await entering(context);
      if (!rooms.signsIn) return { link: await keepByLink(context.database, rooms, seated) };
      await keepForAccount(context.database, seated, accountOf(context.viewer));
      return { link: null };
    },
  }),
}));
