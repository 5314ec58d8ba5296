// GENERATED from cypher/room by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';

export type RoomByCodeParams = {
  code: string;
};

export type RoomByCodeRow = {
  room: Record<string, unknown>;
};

/** The room that a code opens; one that has ended is found by none. */
export const roomByCode = query<RoomByCodeParams, RoomByCodeRow>({
  name: 'room/by-code',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (r:Room {code: $code})
RETURN properties(r) AS room`,
  integers: [],
  columns: {
    room: is.map,
  },
});

export type RoomCountsParams = {
  room: string;
};

export type RoomCountsRow = {
  people: number;
  answers: number;
};

/** How many phones of a room have put somebody on the map, and how many things they answered stand there. */
export const roomCounts = query<RoomCountsParams, RoomCountsRow>({
  name: 'room/counts',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (s:RoomSeat {room: $room})
WHERE s.state = 'APPROVED'
RETURN count(DISTINCT s.stakeholder) AS people, coalesce(sum(size(split(coalesce(s.answers, ''), '"record":"')) - 1), 0) AS answers`,
  integers: [],
  columns: {
    people: is.integer,
    answers: is.integer,
  },
});

export type RoomEcosystemsParams = Record<string, never>;

export type RoomEcosystemsRow = {
  ids: string[];
};

/** The ids of all ecosystems, those that are there for nobody among them: who is in none of their rooms is told of none. */
export const roomEcosystems = query<RoomEcosystemsParams, RoomEcosystemsRow>({
  name: 'room/ecosystems',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (e:(Ecosystem&Record)|UnlistedEcosystem)
RETURN collect(e.id) AS ids`,
  integers: [],
  columns: {
    ids: is.list(is.string),
  },
});

export type RoomEndParams = {
  id: string;
  at: string;
  by: string;
};

export type RoomEndRow = {
  id: string;
};

/** Ends a room: its code works no more. One that has ended stays as it was. */
export const roomEnd = query<RoomEndParams, RoomEndRow>({
  name: 'room/end',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (r:Room {id: $id})
SET r.endedAt = coalesce(r.endedAt, CASE WHEN r.closesAt < $at THEN r.closesAt ELSE $at END), r.endedBy = coalesce(r.endedBy, $by)
REMOVE r.code
RETURN r.id AS id`,
  integers: [],
  columns: {
    id: is.string,
  },
});

export type RoomForgetParams = {
  at: string;
  before: string;
};

export type RoomForgetRow = {
  forgotten: number;
};

/** Ends the rooms that are over, and forgets what phones were known by and what never came onto the map, once a room has been over for long. */
export const roomForget = query<RoomForgetParams, RoomForgetRow>({
  name: 'room/forget',
  access: 'write',
  timeout: 30000,
  text: `
CALL () {
  MATCH (r:Room) WHERE r.endedAt IS NULL AND r.closesAt <= $at
  SET r.endedAt = r.closesAt
  REMOVE r.code
}
MATCH (r:Room) WHERE r.endedAt < $before
MATCH (s:RoomSeat {room: r.id}) WHERE s.token IS NOT NULL AND s.wayBack IS NULL
REMOVE s.token, s.profile, s.draft
SET s.answers = CASE WHEN s.state = 'APPROVED' THEN s.answers END
RETURN count(s) AS forgotten`,
  integers: [],
  columns: {
    forgotten: is.integer,
  },
});

export type RoomHoldSeatParams = {
  id: string;
};

export type RoomHoldSeatRow = {
  seat: Record<string, unknown>;
  room: Record<string, unknown>;
};

/** Takes the lock of a phone's entry until the end of the transaction. No row: it is gone. */
export const roomHoldSeat = query<RoomHoldSeatParams, RoomHoldSeatRow>({
  name: 'room/hold-seat',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (s:RoomSeat {id: $id})
SET s.lock = true
REMOVE s.lock
WITH s
MATCH (r:Room {id: s.room})
RETURN properties(s) AS seat, properties(r) AS room`,
  integers: [],
  columns: {
    seat: is.map,
    room: is.map,
  },
});

export type RoomKeepSeatParams = {
  id: string;
  properties: Record<string, unknown>;
};

export type RoomKeepSeatRow = {
  id: string;
};

/** Writes what has changed of a phone's entry; null takes a property away. */
export const roomKeepSeat = query<RoomKeepSeatParams, RoomKeepSeatRow>({
  name: 'room/keep-seat',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (s:RoomSeat {id: $id})
SET s += $properties
RETURN s.id AS id`,
  integers: [],
  columns: {
    id: is.string,
  },
});

export type RoomMadeHereParams = {
  room: string;
  stakeholder: string;
};

export type RoomMadeHereRow = {
  isMadeHere: boolean;
};

/** Whether a phone of a room has put a stakeholder on the map. */
export const roomMadeHere = query<RoomMadeHereParams, RoomMadeHereRow>({
  name: 'room/made-here',
  access: 'read',
  timeout: 5000,
  text: `
RETURN EXISTS { MATCH (s:RoomSeat {room: $room}) WHERE s.stakeholder = $stakeholder AND s.isMade AND s.state = 'APPROVED' } AS isMadeHere`,
  integers: [],
  columns: {
    isMadeHere: is.boolean,
  },
});

export type RoomOpenParams = {
  id: string;
  ecosystem: string;
  properties: Record<string, unknown>;
};

export type RoomOpenRow = {
  room: Record<string, unknown>;
};

/** Opens a room in an ecosystem, once for each id. No row: the ecosystem is gone. */
export const roomOpen = query<RoomOpenParams, RoomOpenRow>({
  name: 'room/open',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (e:Ecosystem&Record {id: $ecosystem})
MERGE (r:Room {id: $id})
ON CREATE SET r += $properties, r.ecosystem = e.id, r.seats = 0
RETURN properties(r) AS room`,
  integers: [],
  columns: {
    room: is.map,
  },
});

export type RoomReadParams = {
  id: string;
};

export type RoomReadRow = {
  room: Record<string, unknown>;
};

/** One room, by its id. */
export const roomRead = query<RoomReadParams, RoomReadRow>({
  name: 'room/read',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (r:Room {id: $id})
RETURN properties(r) AS room`,
  integers: [],
  columns: {
    room: is.map,
  },
});

export type RoomRoomsParams = {
  ecosystem: string;
};

export type RoomRoomsRow = {
  room: Record<string, unknown>;
  waiting: number;
};

/** The rooms of an ecosystem, those that are open and then the latest first. */
export const roomRooms = query<RoomRoomsParams, RoomRoomsRow>({
  name: 'room/rooms',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (r:Room {ecosystem: $ecosystem})
WITH r ORDER BY r.endedAt IS NULL DESC, r.openedAt DESC, r.id LIMIT 100
RETURN properties(r) AS room, COUNT { MATCH (s:RoomSeat {room: r.id}) WHERE s.state = 'WAITING' } AS waiting`,
  integers: [],
  columns: {
    room: is.map,
    waiting: is.integer,
  },
});

export type RoomSeatByIdParams = {
  id: string;
};

export type RoomSeatByIdRow = {
  seat: Record<string, unknown>;
  room: Record<string, unknown>;
};

/** A phone in a room by its id, with its room. No row: it is gone. */
export const roomSeatById = query<RoomSeatByIdParams, RoomSeatByIdRow>({
  name: 'room/seat-by-id',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (s:RoomSeat {id: $id})
MATCH (r:Room {id: s.room})
RETURN properties(s) AS seat, properties(r) AS room`,
  integers: [],
  columns: {
    seat: is.map,
    room: is.map,
  },
});

export type RoomSeatParams = {
  token: string | null;
  wayBack: string | null;
  isAlone: boolean;
};

export type RoomSeatRow = {
  seat: Record<string, unknown>;
  room: Record<string, unknown>;
  slug: string;
  name: string;
  nameFr?: string | null;
  language?: string | null;
  others: string[];
};

/** The phone that a cookie or a way back is for, with its room and the ecosystem of that; the ids of all others where the reader may know of no other. */
export const roomSeat = query<RoomSeatParams, RoomSeatRow>({
  name: 'room/seat',
  access: 'read',
  timeout: 5000,
  text: `
CALL () {
  MATCH (s:RoomSeat) WHERE s.token = $token RETURN s
  UNION
  MATCH (s:RoomSeat) WHERE s.wayBack = $wayBack RETURN s
}
MATCH (r:Room {id: s.room})
MATCH (e:Ecosystem&Record {id: r.ecosystem})
RETURN properties(s) AS seat, properties(r) AS room, e.slug AS slug, e.name AS name, e.nameFr AS nameFr, e.language AS language,
  CASE WHEN $isAlone THEN COLLECT { MATCH (o:(Ecosystem&Record)|UnlistedEcosystem) WHERE o.id <> e.id RETURN o.id } ELSE [] END AS others`,
  integers: [],
  columns: {
    seat: is.map,
    room: is.map,
    slug: is.string,
    name: is.string,
    nameFr: is.optional(is.string),
    language: is.optional(is.string),
    others: is.list(is.string),
  },
});

export type RoomSeatsParams = {
  room: string;
};

export type RoomSeatsRow = {
  seat: Record<string, unknown>;
};

/** The phones of a room that have said who they are, in the order in which they came. */
export const roomSeats = query<RoomSeatsParams, RoomSeatsRow>({
  name: 'room/seats',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (s:RoomSeat {room: $room})
WHERE s.state <> 'BEGUN'
RETURN properties(s) AS seat
ORDER BY s.number`,
  integers: [],
  columns: {
    seat: is.map,
  },
});

export type RoomSitParams = {
  room: string;
  most: number;
  at: string;
  id: string;
  token: string;
};

export type RoomSitRow = {
  number: number;
};

/** Gives a phone the next number in a room that is open and not full. No row: it is not. */
export const roomSit = query<RoomSitParams, RoomSitRow>({
  name: 'room/sit',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (r:Room {id: $room})
SET r.lock = true
REMOVE r.lock
WITH r WHERE r.endedAt IS NULL AND r.closesAt > $at AND r.seats < $most
SET r.seats = r.seats + 1
CREATE (s:RoomSeat {id: $id, room: r.id, ecosystem: r.ecosystem, number: r.seats, token: $token, state: 'BEGUN', createdAt: $at, updatedAt: $at})
RETURN s.number AS number`,
  integers: ['most'],
  columns: {
    number: is.integer,
  },
});
