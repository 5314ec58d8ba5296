/** Who asks from a phone in a room: whoever they are otherwise, with what they have in it. */
import { type Asking, type FindViewer, VISITOR, type Viewer } from '../access/viewer.ts';
import type { Database } from '../neo4j/database.ts';
import { roomEcosystems } from './room.queries.ts';
import { isOpen } from './room.ts';
import type { Rooms } from './rooms.ts';
import { findSeat, type Seated } from './seat.ts';

export const cookieOf = ({ isSecure }: Pick<Rooms, 'isSecure'>): string =>
  isSecure ? '__Host-maillage-room' : 'maillage-room';

/** What the cookie of a room carries. */
export function seatTokenIn({ headers }: Asking, rooms: Rooms): string | undefined {
  const name = cookieOf(rooms);
  for (const each of (headers.get('cookie') ?? '').split(';')) {
    const at = each.indexOf('=');
    if (each.slice(0, at).trim() === name) return /^[\w-]{16,64}$/.exec(each.slice(at + 1).trim())?.[0];
  }
  return undefined;
}

type Parts = { database: Database; rooms: Rooms };

/** Adds the phone to whoever asks. As long as its room is open, it sees of that ecosystem what everybody would, also where members alone do. */
export function withSeats(findViewer: FindViewer, { database, rooms }: Parts): FindViewer {
  return async (asking) => {
    const viewer = await findViewer(asking);
    const token = seatTokenIn(asking, rooms);
    const seated = token === undefined ? undefined : await findSeat(database, rooms, { token });
    return seated ? { ...viewer, seated, ...opened(viewer, seated) } : viewer;
  };
}

function opened({ closed }: Viewer, { room, ecosystem }: Seated): Pick<Viewer, 'closed'> {
  if (!closed?.has(ecosystem.id) || !isOpen(room)) return {};
  return { closed: new Set([...closed].filter((id) => id !== ecosystem.id)) };
}

/**
 * Who asks over the address that is for phones alone: nobody but a phone, for whom every ecosystem is closed but that of its room; for
 * all others, every one is.
 */
export function phonesOnly({ database, rooms }: Parts): FindViewer {
  return async (asking) => {
    const token = seatTokenIn(asking, rooms);
    const seated = token === undefined ? undefined : await findSeat(database, rooms, { token }, true);
    if (seated && (isOpen(seated.room) || seated.seat.hasWayBack))
      return { ...VISITOR, seated, closed: new Set(seated.others) };
    const [found] = await database.read(roomEcosystems, {});
    return { ...VISITOR, ...(seated && { seated }), closed: new Set(found?.ids) };
  };
}
