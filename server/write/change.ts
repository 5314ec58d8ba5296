/**
 * How anything is changed. The records concerned are read as they stand behind the lock of their ecosystem, rules in plain
 * code decide what they become, and everything is written at once: the records, their history and the answer.
 */

import { createHash, randomUUID } from 'node:crypto';
import type { Viewer } from '../access/viewer.ts';
import type { Changes } from '../background/changes.ts';
import { NotFound } from '../errors.ts';
import { type Cypher, cypher, given } from '../kind/cypher.ts';
import { sentence } from '../language/sentence.ts';
import type { Database, Run } from '../neo4j/database.ts';
import { TIMEOUTS } from '../neo4j/query.ts';
import { instantText } from '../neo4j/stored.ts';
import { sendAll, writing, writingAll } from './apply.ts';
import { type Asked, atOnce, type Decide } from './at-once.ts';
import { makeFounder } from './founder.ts';
import { requireFit } from './gate.ts';
import { once } from './once.ts';
import { open } from './open.ts';
import type { Changed, Opened, Opening, Outcome } from './opened.ts';
import { withNames } from './told-conflict.ts';
import { inTurn } from './turns.ts';

/** What every change needs: the database, who asks, and whom to tell. */
export type Writer = { database: Database; viewer: Viewer; changes: Changes };

export type Request = {
  /** The mutation, as the history names it: createNeed. */
  action: string;
  input: { idempotencyKey?: string | null | undefined };
};

/** The receipt under which a request is done once. */
export function begin({ viewer }: Pick<Writer, 'viewer'>, { action, input }: Request) {
  const { idempotencyKey, ...rest } = input;
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([action, rest]))
    .digest('hex')
    .slice(0, 32);
  return { key: `${viewer.id}:${idempotencyKey ?? randomUUID()}`, fingerprint };
}

/** The same for an ecosystem that is only now founded, under a new id: there is nothing to lock and nothing to read. */
export async function found<A>(
  { database, viewer }: Pick<Writer, 'database' | 'viewer'>,
  request: Request,
  ecosystem: string,
  decide: (opened: Opened) => Outcome<A>,
): Promise<A> {
  const receipt = begin({ viewer }, request);
  let number = 0;
  const opened: Opened = {
    ecosystem,
    revision: 1,
    settings: {},
    now: instantText(new Date().toISOString()),
    viewer,
    author: viewer.id,
    records: new Map(),
    all: new Map(),
    unseenEnds: new Set(),
    dependents: [],
    links: [],
    alike: [],
    firstNumber: 0,
    lastNumber: 0,
    nextNumber: () => ++number,
  };
  const outcome = decide(opened);
  requireFit(opened, outcome.changes, 'found');
  const kept = { action: request.action, receipt: { ...receipt, answer: JSON.stringify(outcome.answer) } };
  return once(database, request.action, receipt, async (run) => {
    await sendAll(run, writingAll(opened, outcome, kept));
    await makeFounder(run, viewer, ecosystem);
    return outcome.answer;
  });
}

/**
 * Runs one change once, whatever happens to the connection. `decide` throws one of our errors to refuse it; nothing is
 * written then. The same key a second time gets the first answer.
 */
export async function change<A>(
  { database, viewer, changes }: Writer,
  { action, input }: Request,
  opening: Opening,
  decide: Decide<A>,
): Promise<A> {
  const asked = { action, receipt: begin({ viewer }, { action, input }), opening };
  const write = async () => {
    const made = await atOnce({ database, viewer }, asked, decide);
    return made ? made.answer : await behindLock({ database, viewer }, asked, decide);
  };
  const answer = await inTurn(database, opening.ecosystem, write).catch(async (error: unknown) => {
    throw await withNames(database, error);
  });
  changes.tell(opening.ecosystem);
  return answer;
}

/** The lock of the ecosystem is kept from the first read to the end. */
async function behindLock<A>(
  { database, viewer }: Pick<Writer, 'database' | 'viewer'>,
  { action, receipt, opening }: Asked,
  decide: Decide<A>,
): Promise<A> {
  return once(database, action, receipt, async (run) => {
    const { opened } = requireThere(await open(run, { opening, viewer, keepsLock: true }));
    const outcome = await decide(opened, run);
    requireFit(opened, outcome.changes);
    const kept = { action, receipt: { ...receipt, answer: JSON.stringify(outcome.answer) } };
    const beside = await outcome.beside?.(run);
    await sendAll(run, [...(beside ? [alone(opened, beside)] : []), ...writingAll(opened, outcome, kept)]);
    return outcome.answer;
  });
}

/** What is written beside the records, as a statement of its own. */
const alone = ({ ecosystem }: Opened, beside: Cypher): Cypher =>
  cypher`MATCH (ecosystem:Ecosystem {id: ${given(ecosystem, 'ecosystem')}})
${beside}
FINISH`;

function requireThere<T>(found: T | undefined): T {
  if (!found) throw new NotFound(sentence('record.gone'));
  return found;
}

/**
 * The ecosystem as a change would leave it, without making it: `decide` refuses or decides as for `change`, and `look`
 * reads what would be there. What it writes is taken back; the lock of the ecosystem is held for the opening only.
 */
export async function rehearse<A>(
  { database, viewer }: Pick<Writer, 'database' | 'viewer'>,
  { action, timeout }: { action: string; timeout: number },
  opening: Opening,
  decide: (opened: Opened) => readonly Changed[],
  look: (read: Run, changes: readonly Changed[]) => Promise<A>,
): Promise<A> {
  const found = await inTurn(database, opening.ecosystem, () =>
    database.rehearse(action, TIMEOUTS.write, (run) => open(run, { opening, viewer, keepsLock: true })),
  );
  const { opened } = requireThere(found);
  const changes = decide(opened);
  requireFit(opened, changes, 'suppose');
  return database.rehearse(action, timeout, async (run) => {
    await sendAll(run, writing(opened, changes));
    return look(run, changes);
  });
}
