/** Keeps when findings opened and closed, and with which revision. */
import type { Logger } from 'pino';
import type { Database } from '../neo4j/database.ts';
import type { Finding } from './compute.ts';
import { findingBeginRun, findingEndRun, findingOpen } from './finding.queries.ts';
import type { Found } from './found.ts';
import type { Step } from './keep-up.ts';
import { laggingKinds } from './lagging.ts';

/** Milliseconds. */
const LONGEST = 120_000;
/** Findings that one transaction opens: a hundred thousand are more than the memory of a small database. */
const PORTION = 10_000;

export type Look = {
  ecosystem: string;
  revision: number;
  findings: readonly Finding[];
  /** The revision that those are of which may lag. */
  late: number;
};

/** What became of findings since what is kept of a revision, if that is what is kept. */
export type Difference = { since: number; opened: readonly Finding[]; closed: readonly Finding[] };

/**
 * Compares what was found at a revision with what is kept: what is new opens, what is gone closes, what came back opens
 * anew. A look that is older than one already kept changes nothing, so that several servers can look beside one another; what
 * may lag is left as it is by one that lags more. Answers at which revision it stands then.
 */
export async function followFindings(
  database: Database,
  look: Look,
  difference?: Difference,
): Promise<number | undefined> {
  for (;;) {
    const stands = await keepSome(database, look, difference);
    if (stands !== 'MORE') return stands;
  }
}

/** Keeps as much as fits into one transaction. */
async function keepSome(
  database: Database,
  { ecosystem, revision, findings, late }: Look,
  difference: Difference | undefined,
): Promise<number | undefined | 'MORE'> {
  return database.transaction('gaps/follow', LONGEST, async (run) => {
    const [begun] = await run(findingBeginRun, { ecosystem });
    if (!begun || begun.revision > revision) return begun?.revision;
    const { opened, closed } =
      difference && difference.since === begun.revision && difference.opened.length <= PORTION
        ? { opened: difference.opened, closed: difference.closed.map(({ key }) => key) }
        : compared(
            findings,
            (await run(findingOpen, { ecosystem })).map(({ key }) => key),
            begun.late > late,
          );
    if (opened.length === 0 && closed.length === 0 && begun.revision === revision) return revision;
    const isLast = opened.length <= PORTION;
    await run(findingEndRun, {
      ...{ ecosystem, revision, opened: opened.slice(0, PORTION).map(kept), closed: isLast ? closed : [] },
      ...{
        stands: isLast ? revision : begun.revision,
        late: isLast ? Math.max(late, begun.late) : begun.late,
      },
    });
    return isLast ? revision : 'MORE';
  });
}

function compared(findings: readonly Finding[], kept: readonly string[], isLate: boolean) {
  const lagging = isLate ? laggingKinds() : new Set<string>();
  const isAsked = (key: string) => !lagging.has(key.slice(0, key.indexOf('.')));
  const open = new Set(kept);
  const now = new Map(findings.map((finding) => [finding.key, finding]));
  return {
    opened: [...now.values()].filter(({ key }) => !open.has(key) && isAsked(key)),
    closed: kept.filter((key) => !now.has(key) && isAsked(key)),
  };
}

const kept = ({ key, kind, severity, entities, facts }: Finding) => ({
  ...{ key, kind, severity, entities: [...entities], facts: JSON.stringify(facts) },
});

/** Keeps what became of findings look by look: the difference alone where what is kept is what was found before. */
export function createFollower(database: Database, log: Logger) {
  /** By ecosystem: the revision of the last look, and the one at which what is kept stands. */
  const standing = new Map<string, { of: number; kept: number }>();
  const follow = async (
    { ecosystem: { id }, revision, findings, lag }: Found,
    before?: Found,
    step?: Step,
  ) => {
    const stood = standing.get(id);
    const isNext = step !== undefined && stood !== undefined && stood.of === before?.revision;
    if (isNext && step.opened.length === 0 && step.closed.length === 0)
      return void standing.set(id, { of: revision, kept: stood.kept });
    standing.delete(id);
    const look = { ecosystem: id, revision, findings, late: lag.of };
    const kept = await followFindings(database, look, isNext ? { ...step, since: stood.kept } : undefined);
    if (kept === revision) standing.set(id, { of: revision, kept });
  };
  return {
    /** What opened and what closed is kept as who sees everything finds it. */
    follow: (found: Found, before?: Found, step?: Step): Promise<void> =>
      follow(found, before, step).catch((error: unknown) =>
        log.warn({ err: error, ecosystem: found.ecosystem.slug }, 'what became of findings is not kept'),
      ),
  };
}
