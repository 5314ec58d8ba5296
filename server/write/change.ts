/**
 * How anything is changed. Behind the lock of its ecosystem the records concerned are read, rules in plain code decide
 * what they become, and everything is written at once: the records, their history and the answer.
 */

import { createHash, randomUUID } from 'node:crypto';
import { admits, seesOf } from '../access/sees.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Changes } from '../background/changes.ts';
import { NotFound } from '../errors.ts';
import { type StoredRecord, toLinkState, toState } from '../kind/state.ts';
import { sentence } from '../language/sentence.ts';
import type { Database, Run } from '../neo4j/database.ts';
import { TIMEOUTS } from '../neo4j/query.ts';
import { instantText, toPlain } from '../neo4j/stored.ts';
import { apply, writing } from './apply.ts';
import { requireFit } from './gate.ts';
import { once } from './once.ts';
import { readOpening } from './open.ts';
import type { Changed, Opened, Opening, Outcome } from './opened.ts';
import { endsOutOfSight, inSight } from './sight.ts';
import { inTurn } from './turns.ts';
import { writeAlike, writeDependents, writeLinks } from './write.queries.ts';

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
    nextNumber: () => ++number,
  };
  const outcome = decide(opened);
  requireFit(opened, outcome.changes, 'found');
  const kept = { action: request.action, receipt: { ...receipt, answer: JSON.stringify(outcome.answer) } };
  return once(database, request.action, receipt, async (run) => {
    await apply(run, opened, outcome, kept);
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
  decide: (opened: Opened, run: Run) => Outcome<A> | Promise<Outcome<A>>,
): Promise<A> {
  const receipt = begin({ viewer }, { action, input });
  const write = () =>
    once(database, action, receipt, async (run) => {
      const opened = await open(run, opening, viewer);
      const outcome = await decide(opened, run);
      requireFit(opened, outcome.changes);
      await apply(run, opened, outcome, {
        action,
        receipt: { ...receipt, answer: JSON.stringify(outcome.answer) },
      });
      return outcome.answer;
    });
  const answer = await inTurn(database, opening.ecosystem, write);
  changes.tell(opening.ecosystem);
  return answer;
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
  const opened = await inTurn(database, opening.ecosystem, () =>
    database.rehearse(action, TIMEOUTS.write, (run) => open(run, opening, viewer)),
  );
  const changes = decide(opened);
  requireFit(opened, changes, 'suppose');
  return database.rehearse(action, timeout, async (run) => {
    await Promise.all(writing(run, opened, changes));
    return look(run, changes);
  });
}

async function open(run: Run, opening: Opening, viewer: Viewer): Promise<Opened> {
  const { ecosystem, numbers = 0, links = [], around = [], like } = opening;
  const row = await readOpening(run, opening);
  if (!row) throw new NotFound(sentence('record.gone'));
  // Behind the lock, so that nothing of it can change any more; sent together.
  const wantsLinks = links.length + around.length > 0;
  const [dependents, linked, alike] = await Promise.all([
    around.length > 0 ? run(writeDependents, { ecosystem, ids: [...new Set(around)] }) : [],
    wantsLinks ? run(writeLinks, { ecosystem, ids: [...links], around: [...around] }) : [],
    like === undefined ? [] : run(writeAlike, { ecosystem, like }),
  ]);
  const seen = seesOf(viewer, ecosystem);
  let number = row.lastNumber - numbers;
  const records = row.records.map(toState);
  const all = [...row.links, ...linked.map(({ link, from, to }) => ({ properties: link, from, to }))];
  // One that is named by its id, or stands at both of two elements that go, comes once.
  const between = [...new Map(all.map((link) => [link.properties.id, toLinkState(link)])).values()];
  const states = [...records, ...between];
  return {
    ecosystem,
    revision: row.revision,
    settings: row.settings,
    now: row.now,
    viewer,
    author: viewer.id,
    records: await inSight(run, states, viewer, ecosystem),
    unseenEnds: await endsOutOfSight(run, states, viewer, ecosystem),
    all: new Map(states.map((state) => [state.id, state])),
    dependents: dependents.map(({ record }) => toState(record as StoredRecord)),
    links: between,
    alike: alike.map(({ stakeholder }) => toPlain(stakeholder)).filter(({ seenBy }) => admits(seen, seenBy)),
    firstNumber: row.lastNumber - numbers,
    nextNumber: () => ++number,
  };
}
