/** What a phone enters, and what becomes of it: on the map at once, or once a facilitator accepts it. */
import type { Viewer } from '../access/viewer.ts';
import { Invalid, NotAllowed, NotFound, Passing } from '../errors.ts';
import { type Writing, writeKept } from '../joining/answers.ts';
import { type Answer, type Profile, requireShort } from '../joining/claim.ts';
import { hideMade, registered, stakeholderOf, toSpeakFor } from '../joining/claims.ts';
import { freshOf, keepingOf, requireBegun, withFresh } from '../joining/keeping.ts';
import { removeAnswer } from '../joining/take-back.ts';
import { isIdOf } from '../kind/ids.ts';
import { sentence } from '../language/sentence.ts';
import type { Database } from '../neo4j/database.ts';
import { roomMadeHere } from './room.queries.ts';
import type { Room } from './room.ts';
import {
  asClaim,
  findSeatById,
  holdingSeat,
  mayEnter,
  newcoming,
  type Seat,
  type Seated,
  withSeat,
} from './seat.ts';

type Entering = Writing & { viewer: Viewer };

/** Throws `NotAllowed` where the room is over. */
function requireOpen(room: Room, seat: Seat): void {
  if (!mayEnter(room, seat)) throw new NotAllowed(sentence('room.over'));
}

/** Says who somebody is: who is on the map already, or somebody new. Throws `NotFound`, `Invalid` for who is on the map already. */
export async function introduce(
  entering: Entering,
  seated: Seated,
  { stakeholder, profile }: { stakeholder?: string | null | undefined; profile?: Profile | null | undefined },
): Promise<void> {
  const { database } = entering;
  if (!stakeholder === !profile) throw new Invalid(sentence('joining.who'));
  const there =
    stakeholder && isIdOf(stakeholder, 'Stakeholder')
      ? await stakeholderOf(entering, seated.ecosystem.id, stakeholder)
      : undefined;
  if (stakeholder && !there) throw new NotFound(sentence('record.gone'));
  const isNew = await withSeat(database, seated.seat.id, async (seat, keep, room) => {
    requireOpen(room, seat);
    if (seat.state === 'APPROVED') {
      // Said again what was said: a button that is pressed twice.
      if (there ? seat.stakeholder === there.id : seat.isMade) return false;
      throw new Invalid(sentence('room.done'));
    }
    const isSaidAgain =
      seat.stakeholder === there?.id &&
      JSON.stringify(seat.profile ?? null) === JSON.stringify(profile ?? null);
    // What was cut short is gone on with, and not begun a second time.
    if (seat.state === 'WAITING' && isSaidAgain) return true;
    await keep({
      ...{ state: 'WAITING', claimedAt: new Date().toISOString(), stakeholder: there?.id ?? null },
      ...{ profile: profile ?? null, reason: null },
    });
    // Who was declined is asked about again, also where others come in at once.
    return seat.state !== 'DECLINED';
  });
  if (!isNew || !seated.room.acceptsAtOnce) return;
  if (!there || (await isFromHere(database, seated, there))) await accept(entering, seated.seat.id);
}

/**
 * Whether a phone may be somebody who is there already without being asked: somebody whom nobody has reached yet, and whoever a phone of
 * this room has put on the map (two people of one organisation). For all others a facilitator says so.
 */
async function isFromHere(
  database: Database,
  { room }: Seated,
  { id, status }: { id: string; status: string },
): Promise<boolean> {
  if (status === 'NOMINATED') return true;
  const [row] = await database.readLatest(roomMadeHere, { room: room.id, stakeholder: id });
  return row?.isMadeHere === true;
}

/**
 * Puts what a phone has entered on the map. Each step is made once: what was cut short is gone on with by accepting again. Throws
 * `NotFound` where whom they say they are is there no more.
 */
export async function accept(writing: Writing, id: string, by?: string): Promise<void> {
  const { database } = writing;
  const { seat } = await findSeatById(database, id);
  if (seat.state === 'BEGUN') return;
  const who = newcoming(seat);
  const stakeholder = await toSpeakFor(writing, who);
  const accepted = await withSeat(database, id, async (now, keep): Promise<Seat> => {
    if (now.state === 'APPROVED') return now;
    if (now.claimedAt !== seat.claimedAt) throw new Invalid(sentence('claim.already'));
    const changed = { state: 'APPROVED', stakeholder, isMade: now.isMade || !seat.stakeholder } as const;
    await keep({ ...changed, ...(by !== undefined && { decidedBy: by }) });
    return { ...now, ...changed };
  });
  // Who was only now made is as it is to be.
  if (seat.stakeholder) await registered(writing, { ...who, stakeholder });
  // What could not be written for now is written with what comes next.
  await writeSeat(writing, accepted).catch((error: unknown) => {
    if (!(error instanceof Passing)) throw error;
  });
}

/** Declines what a phone has entered; one that was on the map is hidden from all but facilitators. Accepting it brings it back. */
export async function decline(
  writing: Writing,
  id: string,
  { by, reason }: { by: string; reason: string | null },
): Promise<void> {
  const { database } = writing;
  const { seat } = await findSeatById(database, id);
  if (seat.isMade && seat.stakeholder)
    await hideMade(writing, newcoming(seat), (shownTo) =>
      withSeat(database, id, (_seat, keep) => keep({ shownTo })),
    );
  await withSeat(database, id, (_seat, keep) => keep({ state: 'DECLINED', decidedBy: by, reason }));
}

/** Writes what was answered and is not on the map yet, and what is answered now, of who has been accepted; answers the entry as it then is. */
async function writeSeat(
  writing: Writing,
  seat: Seat,
  { language, fresh = [] }: { language?: string | null; fresh?: readonly Answer[] } = {},
): Promise<Seat> {
  const { state, stakeholder, id } = seat;
  if (state !== 'APPROVED' || !stakeholder) return seat;
  const keeping = keepingOf(
    { label: 'RoomSeat', by: 'id', value: id },
    {
      ...{ read: seat.answers, fresh },
      held: (run) => holdingSeat(run, id, async ({ answers }) => answers),
      keep: (changed) =>
        withSeat(writing.database, id, async (now, keep) => {
          const answers = [...changed(now.answers)];
          await keep({ answers });
          return answers;
        }),
    },
  );
  const answers = await writeKept(writing, newcoming(seat, language), stakeholder, keeping);
  return { ...seat, answers: [...answers] };
}

/** Answers questions: on the map at once for who has been accepted. Answers the entry as it now is. */
export async function answerFrom(
  writing: Writing,
  { seat: read, room, ecosystem: { language } }: Seated,
  given: readonly Omit<Answer, 'id'>[],
): Promise<Seat> {
  const fresh = freshOf(given);
  requireOpen(room, read);
  if (read.state === 'APPROVED') return writeSeat(writing, read, { language, fresh });
  const seat = await withSeat(writing.database, read.id, async (known, keep, room): Promise<Seat> => {
    requireOpen(room, known);
    requireBegun(known);
    const answers = [...withFresh(known.answers, fresh)];
    if (answers.length > known.answers.length) await keep({ answers });
    return { ...known, answers };
  });
  return writeSeat(writing, seat, { language });
}

/** Takes an answer back, with what it has become. */
export async function takeBackFrom(writing: Writing, seated: Seated, answer: string): Promise<void> {
  const { id } = seated.seat;
  const { seat, room } = await findSeatById(writing.database, id);
  requireOpen(room, seat);
  const found = seat.answers.find((each) => each.id === answer);
  if (!found) throw new NotFound(sentence('record.gone'));
  if (seat.stakeholder && seat.state === 'APPROVED')
    await removeAnswer(writing, asClaim({ ...seated, seat }), seat.stakeholder, found);
  await withSeat(writing.database, id, (now, keep) =>
    keep({ answers: now.answers.filter((each) => each.id !== answer) }),
  );
}

/** Keeps what somebody has begun to write. Throws `Invalid` for too much. */
export async function keepDraftOf(
  database: Database,
  { seat: { id } }: Seated,
  draft: string,
): Promise<void> {
  requireShort(draft);
  await withSeat(database, id, async (_seat, keep) => keep({ draft: draft === '' ? null : draft }));
}
