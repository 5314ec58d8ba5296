/** Keeps when findings opened and closed, and with which revision. */
import type { Database } from '../neo4j/database.ts';
import type { Finding } from './compute.ts';
import { findingBeginRun, findingEndRun } from './finding.queries.ts';

/** The first look at a large ecosystem opens a finding for each of its elements. Milliseconds. */
const LONGEST = 120_000;
/** Findings that one statement keeps. */
const PORTION = 5_000;

export type Look = { ecosystem: string; revision: number; findings: readonly Finding[] };

/**
 * Compares what was found at a revision with what is kept: what is new opens, what is gone closes, what came back opens
 * anew. A look that is older than one already kept changes nothing, so that several servers can look beside one another.
 */
export async function followFindings(
  database: Database,
  { ecosystem, revision, findings }: Look,
): Promise<void> {
  await database.transaction('gaps/follow', LONGEST, async (run) => {
    const [begun] = await run(findingBeginRun, { ecosystem });
    if (!begun || begun.revision > revision) return;
    const open = new Set(begun.open);
    const now = new Map(findings.map((finding) => [finding.key, finding]));
    const opened = [...now.values()]
      .filter(({ key }) => !open.has(key))
      .map(({ key, kind, severity, entities, facts }) => ({
        ...{ key, kind, severity, entities: [...entities], facts: JSON.stringify(facts) },
      }));
    const closed = begun.open.filter((key) => !now.has(key));
    if (opened.length === 0 && closed.length === 0 && begun.revision === revision) return;
    for (let from = 0; from === 0 || from < opened.length; from += PORTION) {
      const some = opened.slice(from, from + PORTION);
      await run(findingEndRun, { ecosystem, revision, opened: some, closed: from === 0 ? closed : [] });
    }
  });
}
