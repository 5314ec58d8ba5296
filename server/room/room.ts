/** A room: what a facilitator opens for a workshop, and the phones that come into it. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Viewer } from '../access/viewer.ts';
import { Invalid, NotFound } from '../errors.ts';
import { sentence } from '../language/sentence.ts';
import { now } from '../members/roles.ts';
import type { Database } from '../neo4j/database.ts';
import { TIMEOUTS } from '../neo4j/query.ts';
import { roomByCode, roomEnd, roomForget, roomOpen, roomRead, roomSit } from './room.queries.ts';
import { anotherAttempt, codeIn, codeOf, type Rooms } from './rooms.ts';

export type Room = {
  id: string;
  ecosystem: string;
  name: string;
  /** Whether what phones enter is on the map at once; else a facilitator accepts each. */
  acceptsAtOnce: boolean;
  /** Which code it has: see `codeOf`. */
  attempt: number;
  /** How many phones have come in. */
  seats: number;
  openedAt: string;
  openedBy: string;
  closesAt: string;
  endedAt?: string;
  endedBy?: string;
};

const HOUR = 3_600_000;
/** A room ends by itself after so long. */
export const LASTS = 12 * HOUR;
/** So many phones come into one. */
const SEATS_MOST = 500;
/** How long after its end phones are still known in it, to keep their entry. */
export const KNOWN_FOR = 30 * 24 * HOUR;

export const isOpen = ({ endedAt, closesAt }: Room): boolean => !endedAt && closesAt > now();

type Opening = { ecosystem: string; name: string; acceptsAtOnce: boolean; key?: string | null | undefined };

/** Opens a room, once for each key of its opener. Throws `NotFound`. */
export async function openRoom(
  { database, rooms, viewer }: { database: Database; rooms: Rooms; viewer: Viewer },
  { ecosystem, name, acceptsAtOnce, key }: Opening,
): Promise<Room> {
  const id = key ? rooms.sealed(`room ${viewer.id} ${ecosystem} ${key}`).slice(0, 32) : randomUUID();
  const attempt = await freeAttempt(database, rooms, id);
  const openedAt = now();
  const properties = {
    ...{ name, acceptsAtOnce, attempt, openedAt, openedBy: viewer.id },
    code: rooms.sealed(`code ${codeOf(rooms, id, attempt)}`),
    closesAt: new Date(Date.parse(openedAt) + LASTS).toISOString(),
  };
  const [row] = await database.transaction('room/open', TIMEOUTS.write, (run) =>
    run(roomOpen, { id, ecosystem, properties }),
  );
  if (!row) throw new NotFound(sentence('ecosystem.gone'));
  return row.room as Room;
}

/** Which code it gets: another one where a room that is open has the very same, one in a hundred million. */
async function freeAttempt(database: Database, rooms: Rooms, id: string): Promise<number> {
  for (let attempt = 0; ; attempt = anotherAttempt()) {
    const [row] = await database.readLatest(roomByCode, {
      code: rooms.sealed(`code ${codeOf(rooms, id, attempt)}`),
    });
    if (!row || row.room.id === id) return attempt;
  }
}

/** One room of an ecosystem. Throws `NotFound`, also for one of another. */
export async function findRoom(database: Database, ecosystem: string, id: string): Promise<Room> {
  const [row] = await database.readLatest(roomRead, { id });
  const room = row?.room as Room | undefined;
  if (room?.ecosystem !== ecosystem) throw new NotFound(sentence('room.gone'));
  return room;
}

/** Ends a room; one that has ended stays as it was. */
export async function endRoom(database: Database, room: Room, by: string): Promise<void> {
  await database.transaction('room/end', TIMEOUTS.write, (run) =>
    run(roomEnd, { id: room.id, at: now(), by }),
  );
}

/** The room that a code opens. Throws `NotFound`, in one sentence, for whatever is wrong with it. */
export async function roomByItsCode(database: Database, rooms: Rooms, typed: unknown): Promise<Room> {
  const [row] = await database.readLatest(roomByCode, { code: rooms.sealed(`code ${codeIn(typed)}`) });
  const room = row?.room as Room | undefined;
  if (!room || !isOpen(room)) throw new NotFound(sentence('room.code'));
  return room;
}

const newToken = () => randomBytes(24).toString('base64url');

/** Lets a phone in: what its cookie carries from now on. Throws `Invalid` where the room is full. */
export async function sit(database: Database, rooms: Rooms, room: Room): Promise<string> {
  const token = newToken();
  const [seat] = await database.transaction('room/sit', TIMEOUTS.write, (run) =>
    run(roomSit, {
      ...{ room: room.id, most: SEATS_MOST, at: now(), id: randomUUID() },
      token: rooms.sealed(`seat ${token}`),
    }),
  );
  if (!seat) throw new Invalid(sentence('room.full', { most: SEATS_MOST }));
  return token;
}

/** Ends what is over, and forgets what phones were known by. */
export async function forgetRooms(database: Database): Promise<void> {
  const before = new Date(Date.now() - KNOWN_FOR).toISOString();
  await database.transaction('room/forget', 30_000, (run) => run(roomForget, { at: now(), before }));
}
