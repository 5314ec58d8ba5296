/** How often something may be done, counted in the memory of this process. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { TooMany } from '../errors.ts';
import { sentence } from '../language/sentence.ts';

type Said = 'signIn.tooOften' | 'message.tooOften' | 'joining.tooOften' | 'room.tooOften';

/** `limits`: so many `points` in `duration` seconds, by name. What is too often throws `TooMany` with the sentence that is given. */
export function createRates<Name extends string>(limits: Record<Name, { points: number; duration: number }>) {
  const of = Object.fromEntries(
    Object.entries<{ points: number; duration: number }>(limits).map(([name, limit]) => [
      name,
      new RateLimiterMemory(limit),
    ]),
  ) as Record<Name, RateLimiterMemory>;
  const tooMany = (said: Said, { msBeforeNext }: RateLimiterRes) =>
    new TooMany(sentence(said), Math.max(1, Math.ceil(msBeforeNext / 1_000)));
  return {
    /** Counts one more. */
    take: async (name: Name, key: string, said: Said): Promise<void> => {
      try {
        await of[name].consume(key);
      } catch (error) {
        throw error instanceof RateLimiterRes ? tooMany(said, error) : error;
      }
    },
    /** Counts nothing, and lets nobody pass for whom nothing is left. */
    require: async (name: Name, key: string, said: Said): Promise<void> => {
      const state = await of[name].get(key);
      if (state && state.remainingPoints <= 0) throw tooMany(said, state);
    },
  };
}
