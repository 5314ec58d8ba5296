/** How often somebody may ask for a code and try one, by where they are and by the address that is asked for, and write to others. */
import { createRates } from '../background/rates.ts';

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** Asks for an address, as `points` in `duration` seconds. Of eight digits, some 700 can so be tried in a day. */
const LIMITS = {
  /** Codes to one address, whoever asks; a stranger far away does not use up what its owner may ask for. */
  codesTo: { points: 6, duration: HOUR },
  codesToFromAll: { points: 30, duration: HOUR },
  /** Codes and tries of one client: a hundred people may stand behind one address. */
  codesFrom: { points: 120, duration: HOUR },
  triesFrom: { points: 300, duration: HOUR },
  setUp: { points: 10, duration: HOUR },
  /** Messages of one account, those that are refused as well; of one account to one address, and of all to it. */
  writing: { points: 30, duration: DAY },
  messagesTo: { points: 3, duration: DAY },
  messagesToFromAll: { points: 10, duration: DAY },
  /** Who says who they are, of one account; steps that one account takes, of whatever ecosystems; and of one client: a hall of people may stand behind it. */
  claims: { points: 20, duration: DAY },
  steps: { points: 600, duration: DAY },
  claimsFrom: { points: 1_000, duration: HOUR },
};

export type SignInLimits = ReturnType<typeof createSignInLimits>;

/** In the memory of this process. Each of the functions throws `TooMany` when it is too often. */
export function createSignInLimits() {
  const { take } = createRates(LIMITS);
  return {
    code: async (client: string, email: string) => {
      await take('codesFrom', client, 'signIn.tooOften');
      await take('codesTo', `${client} ${email}`, 'signIn.tooOften');
      await take('codesToFromAll', email, 'signIn.tooOften');
    },
    attempt: (client: string) => take('triesFrom', client, 'signIn.tooOften'),
    setUp: (client: string) => take('setUp', client, 'signIn.tooOften'),
    writing: (account: string) => take('writing', account, 'message.tooOften'),
    claim: async (account: string, client: string) => {
      await take('claimsFrom', client, 'joining.tooOften');
      await take('claims', account, 'joining.tooOften');
    },
    step: (account: string) => take('steps', account, 'joining.tooOften'),
    message: async (account: string, recipient: string) => {
      await take('messagesTo', `${account} ${recipient}`, 'message.tooOften');
      await take('messagesToFromAll', recipient, 'message.tooOften');
    },
  };
}
