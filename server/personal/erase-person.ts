/**
 * Forgetting an individual: the record goes with all that cannot be without it, and in the same transaction whatever is kept of
 * the past and for retries is written anew, without what they were called and what was said of them. Nothing is left to be
 * brought back; done twice, it does nothing the second time.
 */
import type { Viewer } from '../access/viewer.ts';
import type { Changes } from '../background/changes.ts';
import { contactOpen } from '../contact/contact.queries.ts';
import { ecosystemOf } from '../kind/ids.ts';
import type { RecordState } from '../kind/kind.ts';
import { kindOf } from '../kind/kind.ts';
import { sharedOf } from '../load/request-database.ts';
import { membersLock } from '../members/members.queries.ts';
import type { Database, Run } from '../neo4j/database.ts';
import { sendAll, writingAll } from '../write/apply.ts';
import { begin } from '../write/change.ts';
import { withDependents } from '../write/dependents.ts';
import { open } from '../write/open.ts';
import { inTurn } from '../write/turns.ts';
import { scrubbing, wordsOf } from './blank.ts';
import {
  type PersonalChangesRow,
  personalChanges,
  personalHold,
  personalLetGo,
  personalMerged,
} from './personal.queries.ts';
import { quoted, rewriteAll, scrubbedOthers } from './rewrite.ts';

/** How long an erasure may take of the database, in milliseconds. */
const PATIENCE = 60_000;

type Eraser = { database: Database; changes?: Changes | undefined };
export type Erased = {
  /** The revision that the erasure made. */
  revision: number;
  /** How many things of the past and for retries were written anew. */
  rewritten: number;
  /** How many others have the same words in their names, which stay. */
  alsoNamed: number;
};
type Persons = {
  /** All of one ecosystem. */
  ids: readonly string[];
  author: Viewer['id'];
  /** How the history calls it. */
  action?: string;
  /** Throws to refuse it; is given each record as it stands, or as it was last. */
  require?: (state: RecordState) => void;
  /** Which of them are to be erased still, asked behind the lock. */
  still?: (run: Run, ids: readonly string[]) => Promise<string[]>;
};
type Person = Omit<Persons, 'ids'> & { id: string };

/** Undefined when there is nothing of this id, now or in the past. Throws `Unavailable`. */
export const erasePerson = (eraser: Eraser, { id, ...how }: Person): Promise<Erased | undefined> =>
  erasePersons(eraser, { ids: [id], ...how });

/** Erases several at once, which takes as many looks at what is kept as one alone. */
export async function erasePersons(
  { database, changes }: Eraser,
  persons: Persons,
): Promise<Erased | undefined> {
  const ecosystem = ecosystemOf(persons.ids[0] ?? '');
  const shared = sharedOf(database);
  const erased = await inTurn(shared, ecosystem, () =>
    shared.transaction('personal/erase', PATIENCE, (run) => eraseIn(run, ecosystem, persons)),
  );
  if (erased) changes?.tell(ecosystem);
  return erased;
}

async function eraseIn(run: Run, ecosystem: string, persons: Persons): Promise<Erased | undefined> {
  const { author, action = ACTION, require } = persons;
  const ids = await stillThere(run, ecosystem, persons);
  if (ids.length === 0) return undefined;
  const viewer: Viewer = { id: author, role: 'FACILITATOR' };
  const found = await open(run, { opening: { ecosystem, ids, around: ids }, viewer, keepsLock: true });
  if (!found) return undefined;
  const { opened } = found;
  await run(personalHold, { ecosystem });
  const merged = (await run(personalMerged, { ecosystem, ids })).map(({ former }) => former);
  const all = new Set([...ids, ...merged]);
  const past = await pastOf(run, ecosystem, all);
  const there = ids.flatMap((id) => opened.records.get(id) ?? []);
  const states = ids.flatMap(
    (id) => opened.records.get(id) ?? past.states.findLast((each) => each?.id === id) ?? [],
  );
  if (states.length === 0) return undefined;
  for (const state of states) require?.(state);
  const scrub = scrubbing([...wordsOf([...there, ...past.states]), ...(await contactWords(run, there))]);
  const gone = withDependents(there, opened);
  const removed = new Set([
    ...past.records,
    ...gone.flatMap((each) => (each.after ? [] : [each.before?.id ?? ''])),
  ]);
  const others = await scrubbedOthers(run, {
    ecosystem,
    scrub,
    opened,
    touched: new Set([...removed, ...gone.map(({ before }) => before?.id ?? '')]),
  });
  const work = { changes: [...gone, ...others.changes], answer: { revision: opened.revision } };
  const receipt = { ...begin({ viewer }, { action, input: {} }), answer: JSON.stringify(work.answer) };
  await sendAll(run, writingAll(opened, work, { action, receipt }));
  const rewritten = await rewriteAll(run, { ecosystem, persons: all, removed, scrub });
  await run(personalLetGo, { ecosystem, ids: [...all], revision: opened.revision });
  return { revision: opened.revision, rewritten, alsoNamed: others.alsoNamed };
}

async function stillThere(run: Run, ecosystem: string, { ids, still }: Persons): Promise<readonly string[]> {
  if (!still) return ids;
  await run(membersLock, { ecosystem });
  return still(run, ids);
}

/** How the history calls it. */
const ACTION = 'eraseStakeholder';

async function contactWords(run: Run, there: readonly RecordState[]): Promise<string[]> {
  const rows = await Promise.all(there.map(({ id }) => run(contactOpen, { stakeholder: id })));
  return rows.flatMap(([row]) => {
    const { email, phone } = (row?.contact ?? {}) as { email?: string; phone?: string };
    return [email, phone].filter((word) => word !== undefined);
  });
}

const stateIn = (json: string | null | undefined): RecordState | undefined =>
  json ? (JSON.parse(json) as RecordState) : undefined;

/**
 * The changes that tell of a person: of the record itself, and of all that could not be without it, links, nominations, what was
 * committed of an offer. `states` are those of the person.
 */
async function pastOf(run: Run, ecosystem: string, persons: ReadonlySet<string>) {
  const records = new Set(persons);
  const changes = new Map<string, PersonalChangesRow>();
  for (let fresh = [...persons]; fresh.length > 0; ) {
    const rows = await run(personalChanges, { ecosystem, ids: fresh, quoted: quoted(fresh) });
    for (const row of rows) changes.set(row.at, row);
    fresh = [...new Set(rows.filter((row) => isBound(row, records)).map(({ record }) => record))];
    for (const each of fresh) records.add(each);
  }
  const states = [...changes.values()].flatMap(({ record, before, after }) =>
    persons.has(record) ? [stateIn(before), stateIn(after)] : [],
  );
  return { records, states };
}

/** Whether a record that changed then could not be without one of these. */
function isBound({ record, kind, before, after }: PersonalChangesRow, records: ReadonlySet<string>): boolean {
  if (records.has(record)) return false;
  const { refs } = kindOf(kind);
  return [stateIn(before), stateIn(after)].some((state) =>
    Object.entries(state?.refs ?? {}).some(
      ([name, to]) => (refs[name]?.required || refs[name]?.binding) && records.has(to),
    ),
  );
}
