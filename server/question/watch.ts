/**
 * Saved questions are asked again in the background when their ecosystem changes, and what their answers were is kept, so
 * that everybody can be told that an answer changed, and by which revision.
 */

import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { Viewer } from '../access/viewer.ts';
import { createLooks } from '../background/looks.ts';
import { createSingleFlight } from '../background/single-flight.ts';
import { changedSince } from '../history/changed-since.ts';
import type { Database } from '../neo4j/database.ts';
import { TIMEOUTS } from '../neo4j/query.ts';
import { answerOf, type Found } from './answer.ts';
import { storedDefinition } from './check.ts';
import {
  type QuestionSavedRow,
  questionBeginWatch,
  questionEndWatch,
  questionSaved,
} from './question.queries.ts';
import { isTouched, namesTouched } from './touched.ts';

/** Ecosystems of which it is remembered what was asked last. */
const MOST_ECOSYSTEMS = 1_000;
/** An answer of more is watched by its count alone. */
const MOST_IDS = 10_000;

/** Each audience with somebody who stands for it. */
const AUDIENCES: Record<string, Viewer> = {
  all: { id: 'watch', role: 'FACILITATOR' },
  members: { id: 'watch', role: 'PARTNER' },
  public: { id: 'watch', role: 'VISITOR' },
};

type Watches = {
  /** Asks again a moment after an ecosystem, named by its id, has changed; the last change of several counts. */
  refresh(ecosystem: string): void;
  /** Asks now what changes can have touched of the saved questions of an ecosystem: all of them where that is not known. */
  look(ecosystem: string): Promise<void>;
  close(): Promise<void>;
};

export function createWatches({ database, log }: { database: Database; log: Logger }): Watches {
  const last = new LRUCache<string, Last>({ max: MOST_ECOSYSTEMS });
  let isClosed = false;

  // What changed meanwhile may not have been seen: each look is one of its own.
  const flight = createSingleFlight(
    async (ecosystem: string) => (isClosed ? undefined : lookAt({ database, log, last }, ecosystem)),
    () => false,
  );
  const look = (ecosystem: string) => flight.run(ecosystem, ecosystem);

  const looks = createLooks(look, { log, failing: 'saved questions could not be asked again' });

  return {
    look,
    refresh: looks.refresh,
    async close() {
      isClosed = true;
      looks.close();
      await flight.settled();
    },
  };
}

/** What is known of an ecosystem: the questions that were asked, by id, at which revision and on which day. */
type Last = { revision: number; day: string; definitions: ReadonlyMap<string, string> };
type Seen = { question: string; audience: string; definition: string; found: Found };
type Saved = QuestionSavedRow['questions'];
type Looking = { database: Database; log: Logger; last: LRUCache<string, Last> };

async function lookAt({ database, log, last }: Looking, ecosystem: string): Promise<void> {
  const day = new Date().toISOString().slice(0, 10);
  const [saved] = await database.read(questionSaved, { ecosystem });
  if (!saved) return;
  const before = last.get(ecosystem);
  // Until it is kept: what is not known is asked.
  last.delete(ecosystem);
  const known = before?.day === day ? before : undefined;
  const asked = known
    ? await askedAgain(database, { ecosystem, saved: saved.questions, known })
    : saved.questions;
  const definitions = new Map(saved.questions.map(({ id, definition }) => [id, definition]));
  const seen: Seen[] = [];
  for (const { id, definition } of asked) {
    try {
      seen.push(...(await askAs(database, ecosystem, { id, definition, hides: saved.hides })));
    } catch (error) {
      // A question of an earlier version of the program, or one that takes too long, does not stop the others.
      log.warn({ err: error, question: id }, 'a saved question could not be asked again');
      definitions.delete(id);
    }
  }
  const [after] = await database.read(questionSaved, { ecosystem });
  // Hidden since the answers were taken to be the same for all: those for all may tell of it.
  if (after?.hides && !saved.hides) return lookAt({ database, log, last }, ecosystem);
  const { revision } = saved;
  if (await keep(database, { ecosystem, revision, seen }))
    last.set(ecosystem, { revision, day, definitions });
}

/** Of the saved questions, those that what happened since can have touched, and those that are not known. */
async function askedAgain(
  database: Database,
  { ecosystem, saved, known }: { ecosystem: string; saved: Saved; known: Last },
): Promise<Saved> {
  const changed = await changedSince(database, ecosystem, known.revision, { wherever: true });
  const names = changed ? namesTouched(changed) : 'ALL';
  if (names === 'ALL') return saved;
  return saved.filter(
    ({ id, definition }) =>
      known.definitions.get(id) !== definition || isTouched(ecosystem, storedDefinition(definition), names),
  );
}

/** Where nobody is hidden, the answer is the same for all. */
async function askAs(
  database: Database,
  ecosystem: string,
  { id, definition, hides }: { id: string; definition: string; hides: boolean },
): Promise<Seen[]> {
  const asked = { ecosystem: { id: ecosystem }, definition: storedDefinition(definition) };
  const seen: Seen[] = [];
  for (const [audience, viewer] of Object.entries(AUDIENCES)) {
    const [same] = seen;
    const found = same && !hides ? same.found : await answerOf({ database, viewer }, asked, MOST_IDS);
    seen.push({ question: id, audience, definition, found });
  }
  return seen;
}

/** A look that is older than what is known changes nothing, so that several servers can look beside one another; answers whether it was kept. */
async function keep(
  database: Database,
  { ecosystem, revision, seen }: { ecosystem: string; revision: number; seen: readonly Seen[] },
): Promise<boolean> {
  return database.transaction('question/watch', TIMEOUTS.analysis, async (run) => {
    const [begun] = await run(questionBeginWatch, { ecosystem });
    if (!begun || begun.revision > revision) return false;
    const before = new Map(begun.watches.map((watch) => [`${watch.question} ${watch.audience}`, watch]));
    const rows = seen.map(({ question, audience, definition, found }) => {
      const known = before.get(`${question} ${audience}`);
      // Another question has another answer: nothing has changed of it yet.
      const isNew = known === undefined || known.definition !== definition;
      const { total, ids: all } = found;
      const ids = total > MOST_IDS ? [] : all;
      const isWhole = !isNew && ids.length === total && known.ids.length === known.count;
      const [was, now] = [new Set(isWhole ? known.ids : []), new Set(isWhole ? ids : [])];
      const [added, removed] = [[...now].filter((id) => !was.has(id)), [...was].filter((id) => !now.has(id))];
      const isChanged = !isNew && (added.length + removed.length > 0 || known.count !== total);
      return { question, audience, definition, count: total, ids, added, removed, isNew, isChanged };
    });
    return (await run(questionEndWatch, { ecosystem, revision, rows })).length > 0;
  });
}
