/** A phone in a room: who it is known by, and what it has entered. */
import { randomBytes } from 'node:crypto';
import type { Viewer } from '../access/viewer.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import {
  type Answer,
  type Claim,
  type ClaimState,
  entryIn,
  entryStored,
  type Profile,
} from '../joining/claim.ts';
import type { Newcoming } from '../joining/claims.ts';
import { sentence } from '../language/sentence.ts';
import type { Database, Run } from '../neo4j/database.ts';
import { TIMEOUTS } from '../neo4j/query.ts';
import { roomAuthor } from '../sign-in/authors.ts';
import { roomHoldSeat, roomKeepSeat, roomSeat, roomSeatById } from './room.queries.ts';
import { isOpen, type Room } from './room.ts';
import type { Rooms } from './rooms.ts';

export type Seat = {
  id: string;
  room: string;
  ecosystem: string;
  /** Which phone it is of the room. */
  number: number;
  state: ClaimState;
  stakeholder?: string;
  profile?: Profile;
  isMade: boolean;
  answers: Answer[];
  draft?: string;
  claimedAt?: string;
  updatedAt: string;
  shownTo?: string;
  reason?: string;
  /** When its entry was kept: under an account, or by a link. */
  keptAt?: string;
  keptBy?: string;
  hasWayBack: boolean;
};

/** A phone with its room, as it was found by its cookie. */
export type Seated = {
  seat: Seat;
  room: Room;
  ecosystem: { id: string; slug: string; name: string; nameFr: string | null; language: string | null };
  /** All other ecosystems, where it may know of no other. */
  others: readonly string[];
};

declare module '../access/viewer.ts' {
  interface Riding {
    /** The phone that they hold in a room: it changes nothing else of what they may. */
    seated?: Seated;
  }
}

export function seatIn({ token: _, wayBack, ...stored }: Record<string, unknown>): Seat {
  return { ...entryIn(stored), hasWayBack: wayBack !== undefined } as unknown as Seat;
}

type By = { token: string } | { wayBack: string };

/** Who is behind a cookie or a way back; undefined for nobody. `isAlone`: they may know of no other ecosystem. */
export async function findSeat(
  database: Database,
  rooms: Rooms,
  by: By,
  isAlone = false,
): Promise<Seated | undefined> {
  const [found] = await database.read(roomSeat, {
    token: 'token' in by ? rooms.sealed(`seat ${by.token}`) : null,
    wayBack: 'wayBack' in by ? rooms.sealed(`way back ${by.wayBack}`) : null,
    isAlone,
  });
  if (!found) return undefined;
  const { slug, name, nameFr = null, language = null, others } = found;
  const room = found.room as Room;
  return {
    ...{ seat: seatIn(found.seat), room, others },
    ecosystem: { id: room.ecosystem, slug, name, nameFr, language },
  };
}

/** The phone that asks. Throws `NotAllowed` for whoever asks from none. */
export function seatOf({ seated }: Viewer): Seated {
  if (seated) return seated;
  throw new NotAllowed(sentence('room.first'));
}

/** Whether a phone may enter anything: as long as its room is open, and then by the link that its entry was kept by. */
export const mayEnter = (room: Room, { hasWayBack, keptBy }: Seat): boolean =>
  isOpen(room) || (hasWayBack && !keptBy);

/** As what it puts itself on the map: under the id by which the history knows it. */
export const newcoming = (seat: Seat, language?: string | null): Newcoming => ({
  ...seat,
  account: roomAuthor(seat.room, seat.number),
  isInvited: true,
  unit: language === 'FR' ? 'unités' : 'units',
});

/** What a claim is to who joins: the questions know no difference. */
export const asClaim = ({ seat, ecosystem }: Pick<Seated, 'seat' | 'ecosystem'>): Claim => ({
  ...newcoming(seat, ecosystem.language),
  ...{ key: seat.id, isWayIn: false, isHeld: false, createdAt: seat.updatedAt },
  ...{ state: seat.state, isMade: seat.isMade, answers: seat.answers, updatedAt: seat.updatedAt },
  ...(seat.draft !== undefined && { draft: seat.draft }),
  ...(seat.reason !== undefined && { reason: seat.reason }),
});

type Kept = Partial<{ [Name in keyof Seat]: Seat[Name] | null }> & {
  token?: string;
  wayBack?: string;
  decidedBy?: string;
};

/** Changes a phone's entry behind its own lock. Throws `NotFound`. */
export function withSeat<A>(
  database: Database,
  id: string,
  work: (seat: Seat, keep: (changed: Kept) => Promise<void>, room: Room, run: Run) => Promise<A>,
): Promise<A> {
  return database.transaction('room/seat', TIMEOUTS.write, (run) => holdingSeat(run, id, work));
}

/** The same in a transaction that is under way. */
export async function holdingSeat<A>(
  run: Run,
  id: string,
  work: (seat: Seat, keep: (changed: Kept) => Promise<void>, room: Room, run: Run) => Promise<A>,
): Promise<A> {
  const [held] = await run(roomHoldSeat, { id });
  if (!held) throw new NotFound(sentence('room.gone'));
  const keep = async (changed: Kept) => {
    await run(roomKeepSeat, { id, properties: entryStored(changed) });
  };
  return work(seatIn(held.seat), keep, held.room as Room, run);
}

export const newWayBack = () => randomBytes(32).toString('base64url');

/** A phone with its room, by its id and as they now are. Throws `NotFound`. */
export async function findSeatById(database: Database, id: string): Promise<{ seat: Seat; room: Room }> {
  const [found] = await database.readLatest(roomSeatById, { id });
  if (!found) throw new NotFound(sentence('room.gone'));
  return { seat: seatIn(found.seat), room: found.room as Room };
}
