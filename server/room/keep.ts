/** Keeping an entry beyond its room, once: under an account, or by a link that is shown once where nobody signs in. */
import type { Account } from '../access/viewer.ts';
import { Invalid, NotFound } from '../errors.ts';
import { sentence } from '../language/sentence.ts';
import { giveRole, heldBy, withLock } from '../members/roles.ts';
import type { Database } from '../neo4j/database.ts';
import type { Rooms } from './rooms.ts';
import { findSeat, holdingSeat, newWayBack, type Seated, withSeat } from './seat.ts';

/** An account speaks from now on for whom the phone has put on the map. Throws `Invalid` for an entry that is not accepted, or kept already. */
export async function keepForAccount(
  database: Database,
  { seat: { id, ecosystem } }: Seated,
  account: Account,
) {
  await withLock(database, 'room/keep', ecosystem, (run) =>
    holdingSeat(run, id, async (seat, keep) => {
      if (seat.keptBy === account.id) return;
      if (seat.keptBy !== undefined || seat.hasWayBack) throw new Invalid(sentence('room.kept'));
      if (seat.state !== 'APPROVED' || !seat.stakeholder) throw new Invalid(sentence('room.notYet'));
      const held = await heldBy(run, { ecosystem, account: account.id });
      const role = held.role === 'FACILITATOR' || held.role === 'PLANNER' ? held.role : 'PARTNER';
      const speaksFor = [...(held.speaksFor ?? []), seat.stakeholder];
      await giveRole(run, { ecosystem, account: account.id, by: account.id }, { role, speaksFor }, 'CLAIMED');
      await keep({ keptBy: account.id, keptAt: new Date().toISOString() });
    }),
  );
}

/** A way back to the entry: told this once. Throws `Invalid` for one that is kept already, or of who has entered nothing. */
export function keepByLink(database: Database, rooms: Rooms, { seat: { id } }: Seated): Promise<string> {
  const token = newWayBack();
  return withSeat(database, id, async (seat, keep) => {
    if (seat.keptBy !== undefined || seat.hasWayBack) throw new Invalid(sentence('room.kept'));
    if (seat.state === 'BEGUN') throw new Invalid(sentence('joining.first'));
    await keep({ wayBack: rooms.sealed(`way back ${token}`), keptAt: new Date().toISOString() });
    return token;
  });
}

/** What a phone's cookie carries from now on that comes back by its link; an older one is worth nothing any more. Throws `NotFound`. */
export async function comeBack(database: Database, rooms: Rooms, wayBack: string): Promise<string> {
  const found = await findSeat(database, rooms, { wayBack: wayBack.slice(0, 100) });
  if (!found) throw new NotFound(sentence('room.wayBack'));
  const token = newWayBack();
  await withSeat(database, found.seat.id, (_seat, keep) => keep({ token: rooms.sealed(`seat ${token}`) }));
  return token;
}
