/** To whom no code could be mailed a moment ago: told to who waits for one, alike of addresses that are known and of others. */
import { CODE_LASTS } from './auth.ts';

export type LostCodes = {
  lose(email: string): void;
  /** Another code is on its way. */
  forget(email: string): void;
  has(email: string): boolean;
};

/** In the memory of this process. */
export function createLostCodes(now: () => number = Date.now): LostCodes {
  const until = new Map<string, number>();
  const has = (email: string) => (until.get(email) ?? 0) > now();
  return {
    lose: (email) => {
      for (const each of until.keys()) if (!has(each)) until.delete(each);
      until.set(email, now() + CODE_LASTS * 1_000);
    },
    forget: (email) => void until.delete(email),
    has,
  };
}
