/**
 * What is found in each ecosystem for each audience, kept in memory: brought up to date where what happened since is known
 * record by record, else looked for anew. One look at a time; audiences from whom the same is hidden (mostly: nothing) share it.
 */
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { AUDIENCES, type Audience } from '../access/sees.ts';
import { createSingleFlight } from '../background/single-flight.ts';
import type { Current } from '../ecosystem/find.ts';
import type { Database } from '../neo4j/database.ts';
import { type Hidden, NOTHING_HIDDEN, readAs } from '../read/hidden.ts';
import { createFollower } from './follow-findings.ts';
import type { Found } from './found.ts';
import type { Step } from './keep-up.ts';
import { isBehind } from './lagging.ts';
import type { createLook } from './look.ts';

/** Findings kept in memory, over all ecosystems. */
const MOST_FINDINGS = 400_000;

export type Looking = {
  /** What is found at that revision or a later one, as an audience has it on a day. */
  lookOnce(current: Current, audience: Audience, day: string): Promise<Found>;
  /** What is known, of whatever revision. */
  known(ecosystem: string, audience: Audience): Found | undefined;
  /** Looks for what lags in an ecosystem, named by its id. */
  lookLate(ecosystem: string): Promise<void>;
  /** When nothing goes on any more. */
  settled(): Promise<void>;
  forget(): void;
};

type Parts = {
  database: Database;
  look: ReturnType<typeof createLook>;
  log: Logger;
  /** Told when something lags in an ecosystem, named by its id. */
  onLag: (ecosystem: string) => void;
};
/** `late`: what to do with what is found instead of looking. */
type Asked = { current: Current; audience: Audience; day: string; late?: (since: Found) => Step };

export function createLooking({ database, look, log, onLag }: Parts): Looking {
  const kept = new LRUCache<string, Found>({
    maxSize: MOST_FINDINGS,
    sizeCalculation: ({ findings }) => findings.length + 1,
  });
  const follower = createFollower(database, log);
  const known = (ecosystem: string, audience: Audience) => kept.peek(keyOf(ecosystem, audience));

  const lookFor = async ({ current, audience, day }: Asked, hidden: Hidden): Promise<Found> => {
    const before = known(current.id, audience);
    const step = before?.day === day ? await look.keepUp(before, current, hidden) : undefined;
    const found = step?.found ?? (await look.find(current, { audience, day, hidden }));
    if (audience === 'all') await follower.follow(found, before, step);
    return found;
  };

  const lookOrShare = (asked: Asked): Promise<Found> => {
    const { current, audience, day } = asked;
    if (audience === 'all') return lookFor(asked, NOTHING_HIDDEN);
    return readAs(database, { ecosystem: current.id, audience }, async (hidden) => {
      if (hidden.ids.length === 0) await lookOnce(current, 'all', day);
      const same = AUDIENCES.flatMap((other) => known(current.id, other) ?? [])
        .filter((each) => each.hidden.mark === hidden.mark && each.seenWhole.includes(audience))
        .find((each) => isOf(each, current, day));
      return same ? { ...same, audience } : lookFor(asked, hidden);
    });
  };

  const bringLate = async (before: Found, late: (since: Found) => Step): Promise<Found> => {
    const step = late(before);
    if (before.audience === 'all') await follower.follow(step.found, before, step);
    return step.found;
  };

  const flight = createSingleFlight(
    async (asked: Asked) => {
      const { current, audience, late } = asked;
      const before = known(current.id, audience);
      const found = late && before ? await bringLate(before, late) : await lookOrShare(asked);
      kept.set(keyOf(current.id, audience), found);
      if (isBehind(found.lag)) onLag(current.id);
      return found;
    },
    (begun, wanted) =>
      !begun.late &&
      !wanted.late &&
      begun.current.revision >= wanted.current.revision &&
      begun.day === wanted.day,
  );

  const lookOnce = async (current: Current, audience: Audience, day: string): Promise<Found> => {
    const there = known(current.id, audience);
    return there && isOf(there, current, day)
      ? there
      : flight.run(keyOf(current.id, audience), { current, audience, day });
  };

  return {
    lookOnce,
    known,
    async lookLate(ecosystem) {
      for (const audience of AUDIENCES) {
        const before = known(ecosystem, audience);
        if (!before || !isBehind(before.lag)) continue;
        const shared = AUDIENCES.flatMap((other) => known(ecosystem, other) ?? []).find(
          (each) =>
            isBehind(before.lag) &&
            !isBehind(each.lag) &&
            each.revision === before.revision &&
            each.hidden.mark === before.hidden.mark &&
            each.seenWhole.includes(audience),
        );
        const late = shared
          ? (since: Found): Step => ({
              found: { ...shared, audience: since.audience },
              opened: [],
              closed: [],
            })
          : await look.late(before);
        const current = { ...before.ecosystem, revision: before.revision };
        await flight.run(keyOf(ecosystem, audience), { current, audience, day: before.day, late });
      }
    },
    settled: flight.settled,
    forget: () => kept.clear(),
  };
}

const keyOf = (ecosystem: string, audience: Audience): string => `${ecosystem} ${audience}`;

export const isOf = (found: Found, current: Current, day: string): boolean =>
  found.revision >= current.revision && found.day === day;
