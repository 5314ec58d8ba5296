/**
 * The usual way of a change. What it needs is read, and decided upon without keeping the lock of the ecosystem; then one
 * statement takes the lock, makes sure that the ecosystem is where it was, and writes everything. See
 * docs/decisions/0028-a-change-in-one-statement.md.
 */
import type { Viewer } from '../access/viewer.ts';
import { KnownError } from '../errors.ts';
import { composed } from '../kind/composed.ts';
import { type Cypher, cypher, given, indented, join } from '../kind/cypher.ts';
import type { Database, Run } from '../neo4j/database.ts';
import { isSecondReceipt } from '../neo4j/failures.ts';
import { is, TIMEOUTS } from '../neo4j/query.ts';
import { writingAll } from './apply.ts';
import { requireFit } from './gate.ts';
import { answerOf, type Receipt } from './once.ts';
import { LOCKED, open } from './open.ts';
import type { Opened, Opening, Outcome } from './opened.ts';

/** A change that is asked for: its name, its receipt, and what it needs to know. */
export type Asked = { action: string; receipt: Receipt; opening: Opening };
export type Decide<A> = (opened: Opened, run: Run) => Outcome<A> | Promise<Outcome<A>>;

/**
 * Makes a change, or gives the first answer to one that was made before. Undefined when it has to be made behind the lock,
 * because something came between or could not be told for sure: nothing is written then.
 */
export async function atOnce<A>(
  { database, viewer }: { database: Database; viewer: Viewer },
  { action, receipt, opening }: Asked,
  decide: Decide<A>,
): Promise<{ answer: A } | undefined> {
  const attempt = async (run: Run): Promise<{ answer: A } | undefined> => {
    let reads = 0;
    const read: Run = (asked, params) => {
      reads += 1;
      return run(asked, params);
    };
    const found = await open(read, { opening, viewer, keepsLock: false, key: receipt.key });
    if (!found) return undefined;
    if (found.kept) return { answer: answerOf<A>(found.kept, receipt) };
    const { opened } = found;
    const until = untilOf(opened, database);
    try {
      const outcome = await decide(opened, read);
      requireFit(opened, outcome.changes);
      const kept = { action, receipt: { ...receipt, answer: JSON.stringify(outcome.answer) } };
      const beside = (await outcome.beside?.()) ?? cypher``;
      return (await write(run, { opened, outcome, beside, kept, until }))
        ? { answer: outcome.answer }
        : undefined;
    } catch (error) {
      // What was read one after the other may be of two revisions: whether it is to be refused is then found out again.
      if (error instanceof KnownError && reads > 1) return undefined;
      throw error;
    }
  };
  try {
    return await database.separately(action, TIMEOUTS.write, attempt);
  } catch (error) {
    // The key was used meanwhile: for the same request or for another one.
    if (isSecondReceipt(error)) return undefined;
    throw error;
  }
}

/**
 * Until when it may be written, by the clock of the database, in milliseconds: never later than by our own. Asked when it is sent,
 * since the deadline stands still while it is planned.
 */
function untilOf({ now }: Opened, { request }: Database): () => bigint | null {
  const behind = Date.parse(now) - performance.now();
  return () => (request ? BigInt(Math.floor(behind + performance.now() + request.deadline.left())) : null);
}

type Decided = {
  opened: Opened;
  outcome: Outcome<unknown>;
  beside: Cypher;
  kept: Parameters<typeof writingAll>[2];
  until: () => bigint | null;
};

/** Whether it was written: not when the ecosystem has moved on or is gone, nor when it is too late. */
async function write(run: Run, { opened, outcome, beside, kept, until }: Decided): Promise<boolean> {
  const { ecosystem, revision, lastNumber } = opened;
  const parts = writingAll(opened, outcome, kept).map((part) => cypher`CALL () {\n  ${indented(part)}\n}`);
  const late = given(null, 'until');
  const text = cypher`MATCH (ecosystem:Ecosystem {id: ${given(ecosystem, 'ecosystem')}})
${LOCKED}
WITH ecosystem WHERE ecosystem.revision = ${given(revision - 1, 'seen')} AND (${late} IS NULL OR datetime.realtime().epochMillis < ${late})
${beside}
${join(parts, cypher`\n`)}
SET ecosystem.revision = ${given(revision, 'next')}, ecosystem.counter = ${given(lastNumber, 'last')}
RETURN true AS isWritten`;
  const said = { name: 'write/at-once', access: 'write', columns: { isWritten: is.boolean } } as const;
  const [query, params] = composed<{ isWritten: boolean }>(text, said);
  const sent = {
    ...params,
    get until() {
      return until();
    },
  };
  return (await run(query, sent)).length > 0;
}
