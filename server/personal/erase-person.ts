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
type Person = {
  id: string;
  author: Viewer['id'];
  /** Throws to refuse it; is given the record as it stands, or as it was last. */
  require?: (state: RecordState) => void;
};

/** Undefined when there is nothing of this id, now or in the past. Throws `Unavailable`. */
export async function erasePerson(
  { database, changes }: Eraser,
  person: Person,
): Promise<Erased | undefined> {
  const ecosystem = ecosystemOf(person.id);
  const shared = sharedOf(database);
  const erased = await inTurn(shared, ecosystem, () =>
    shared.transaction('personal/erase', PATIENCE, (run) => eraseIn(run, ecosystem, person)),
  );
  if (erased) changes?.tell(ecosystem);
  return erased;
}

async function eraseIn(
  run: Run,
  ecosystem: string,
  { id, author, require }: Person,
): Promise<Erased | undefined> {
  const viewer: Viewer = { id: author, role: 'FACILITATOR' };
  const opening = { ecosystem, ids: [id], around: [id] };
  const found = await open(run, { opening, viewer, keepsLock: true });
  if (!found) return undefined;
  const { opened } = found;
  await run(personalHold, { ecosystem });
  const before = opened.records.get(id);
  const merged = (await run(personalMerged, { ecosystem, id })).map(({ former }) => former);
  const persons = new Set([id, ...merged]);
  const past = await pastOf(run, ecosystem, persons);
  const state = before ?? past.states.findLast((each) => each?.id === id);
  if (!state) return undefined;
  require?.(state);
  const contact = before && (await contactWords(run, id));
  const scrub = scrubbing([...wordsOf([before, ...past.states]), ...(contact ?? [])]);
  const gone = before ? withDependents([before], opened) : [];
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
  const receipt = {
    ...begin({ viewer }, { action: ACTION, input: {} }),
    answer: JSON.stringify(work.answer),
  };
  await sendAll(run, writingAll(opened, work, { action: ACTION, receipt }));
  const rewritten = await rewriteAll(run, { ecosystem, persons, removed, scrub });
  await run(personalLetGo, { ecosystem, ids: [...persons], revision: opened.revision });
  return { revision: opened.revision, rewritten, alsoNamed: others.alsoNamed };
}

/** How the history calls it. */
const ACTION = 'eraseStakeholder';

async function contactWords(run: Run, id: string): Promise<string[]> {
  const [row] = await run(contactOpen, { stakeholder: id });
  const { email, phone } = (row?.contact ?? {}) as { email?: string; phone?: string };
  return [email, phone].filter((word) => word !== undefined);
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
    Object.entries(state?.refs ?? {}).some(([name, to]) => refs[name]?.required && records.has(to)),
  );
}
