import { type AddressOf, oneOf, readParts, word } from '../app/address-parts.ts';

/** The questions of a room, in their order; the last one tells what came of it. */
const ROOM_STEPS = ['who', 'missions', 'offers', 'needs', 'links', 'others', 'end'] as const;
export type RoomStep = (typeof ROOM_STEPS)[number];

const PHONE_PARTS = { step: oneOf(ROOM_STEPS) };
const WALL_PARTS = { room: word };

/** Where a phone is among the questions. */
export const readRoomAddress = (raw: Record<string, unknown>): AddressOf<typeof PHONE_PARTS> =>
  readParts(PHONE_PARTS, raw);

/** Which room of an ecosystem stands on the wall. */
export const readRoomsAddress = (raw: Record<string, unknown>): AddressOf<typeof WALL_PARTS> =>
  readParts(WALL_PARTS, raw);

/** The questions that are asked: without missions nobody is asked which they share. */
export const roomSteps = (hasMissions: boolean): RoomStep[] =>
  ROOM_STEPS.filter((step) => step !== 'missions' || hasMissions);
