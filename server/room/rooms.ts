/** What rooms take beside the database: how codes and cookies are kept, how phones reach the server, and how much they may do. */
import { randomInt } from 'node:crypto';
import { createRates } from '../background/rates.ts';
import { Invalid } from '../errors.ts';
import type { Context } from '../graphql/context.ts';
import { sentence } from '../language/sentence.ts';
import { sealed } from '../sign-in/secret.ts';

export type Rooms = {
  /** What is kept of a code or a token that is only ever compared. */
  sealed(text: string): string;
  /** Where phones reach this server, without a trailing slash; none where they cannot. */
  addresses(): readonly string[];
  /** Whether cookies go over https alone. */
  isSecure: boolean;
  /** Whether an entry is kept by signing in; else by a link that is shown once. */
  signsIn: boolean;
  limits: RoomLimits;
};

declare module '../graphql/context.ts' {
  interface Context {
    /** Undefined where the server holds no rooms: in tests of other things. */
    rooms: Rooms | undefined;
  }
}

export function requireRooms({ rooms }: Pick<Context, 'rooms'>): Rooms {
  if (rooms) return rooms;
  throw new Invalid(sentence('room.none'));
}

type Parts = { secret: string; addresses(): readonly string[]; signsIn: boolean; isSecure: boolean };

export function createRooms({ secret, ...parts }: Parts): Rooms {
  return { ...parts, sealed: (text) => sealed(secret, text), limits: createLimits() };
}

/** Letters that nobody takes for each other, on a wall and over the phone. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 6;

/**
 * The code of a room: it follows from the room and the secret, so that it can be shown again although only its seal is kept. `attempt`
 * makes another one where two rooms would have the same.
 */
export function codeOf({ sealed: seal }: Pick<Rooms, 'sealed'>, room: string, attempt: number): string {
  const number = BigInt(`0x${Buffer.from(seal(`code ${attempt} ${room}`), 'base64url').toString('hex')}`);
  const base = BigInt(LETTERS.length);
  return Array.from(
    { length: LENGTH },
    (_, at) => LETTERS[Number((number / base ** BigInt(at)) % base)],
  ).join('');
}

/** Another attempt at a code, where the first is taken. */
export const anotherAttempt = (): number => randomInt(1, 1_000_000);

/** A code as it was typed: in small letters, with blanks or dashes. */
export const codeIn = (typed: unknown): string =>
  String(typed ?? '')
    .slice(0, 40)
    .toUpperCase()
    .replace(/[^A-Z]/g, '');

type RoomLimits = ReturnType<typeof createLimits>;

/** So many wrong codes of one address in a minute, and so many changes of one phone. */
export const WRONG_CODES = 20;
export const WRITES = 60;
const MINUTE = 60;

/** In the memory of this process. Each throws `TooMany`. */
function createLimits() {
  const rates = createRates({
    wrong: { points: WRONG_CODES, duration: MINUTE },
    writes: { points: WRITES, duration: MINUTE },
  });
  return {
    /** Asked before and after a code is looked up: of many that are tried at once, none after the last allowed wrong one is told anything. */
    mayTry: (client: string) => rates.require('wrong', client, 'room.tooOften'),
    /** Counts a wrong code; right ones cost nothing: a hall of phones stands behind one address. */
    wasWrong: (client: string) => rates.take('wrong', client, 'room.tooOften'),
    write: (seat: string) => rates.take('writes', seat, 'room.tooOften'),
  };
}
