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
import { type StoredRecord, toLinkState, toState } from '../kind/state.ts';
import { sharedOf } from '../load/request-database.ts';
import type { Database, Run } from '../neo4j/database.ts';
import { toPlain } from '../neo4j/stored.ts';
import { sendAll, writingAll } from '../write/apply.ts';
import { begin } from '../write/change.ts';
import { withDependents } from '../write/dependents.ts';
import { open } from '../write/open.ts';
import type { Changed, Opened } from '../write/opened.ts';
import { inTurn } from '../write/turns.ts';
import { nextVersion } from '../write/versions.ts';
import { writeLinks, writeRecords } from '../write/write.queries.ts';
import { blanked, ERASED, type Scrub, scrubbed, scrubbedState, scrubbing, wordsOf } from './blank.ts';
import {
  type PersonalChangesRow,
  personalChanges,
  personalHold,
  personalLetGo,
  personalLinkTexts,
  personalMerged,
  personalReceipts,
  personalRewrite,
  personalTexts,
} from './personal.queries.ts';

/** How long an erasure may take of the database, in milliseconds. */
const PATIENCE = 60_000;
/** How many things are rewritten by one statement. */
const AT_ONCE = 500;

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

const quoted = (ids: Iterable<string>): string[] => [...ids].map((id) => JSON.stringify(id));
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

type Others = { ecosystem: string; scrub: Scrub; opened: Opened; touched: ReadonlySet<string> };

/** The records and links of others that name the person, as changes that end that. */
async function scrubbedOthers(run: Run, { ecosystem, scrub, opened, touched }: Others) {
  if (scrub.needles.length === 0) return { changes: [] as Changed[], alsoNamed: 0 };
  const needles = [...scrub.needles];
  const texts = await run(personalTexts, { ecosystem, needles });
  const ids = texts.flatMap(({ id, labels }) =>
    id && labels.includes('Record') && !touched.has(id) ? [id] : [],
  );
  const links = (await run(personalLinkTexts, { ecosystem, needles }))
    .map(({ id }) => id)
    .filter((id) => !touched.has(id));
  const stored = await run(writeRecords, { ids });
  const between = links.length > 0 ? await run(writeLinks, { ecosystem, ids: links, around: [] }) : [];
  const states = [
    ...stored.map(({ record }) => toState(record as StoredRecord)),
    ...between
      .filter(({ link }) => links.includes(String(link.id)))
      .map(({ link, from, to }) => toLinkState({ properties: link, from, to })),
  ];
  const changes = states.flatMap((before): Changed[] => {
    const after = scrubbedState(before, scrub);
    return after === before ? [] : [{ before, after: nextVersion(after, opened), follows: true }];
  });
  const isNamed = ({ properties }: RecordState) =>
    ['name', 'nameFr'].some(
      (name) => scrub.text(String(properties[name] ?? '')) !== String(properties[name] ?? ''),
    );
  return { changes, alsoNamed: states.filter(isNamed).length };
}

type Rewriting = {
  ecosystem: string;
  persons: ReadonlySet<string>;
  /** The person, and what could not be without them. */
  removed: ReadonlySet<string>;
  scrub: Scrub;
};

/** What becomes of a record wherever it stands in what is kept. */
const rewriting =
  ({ removed, scrub }: Rewriting) =>
  (state: RecordState): RecordState =>
    removed.has(state.id) ? blanked(state) : scrubbedState(state, scrub);

/** Writes anew what is kept of the past and for retries; answers how much that was. */
async function rewriteAll(run: Run, work: Rewriting): Promise<number> {
  const { ecosystem, removed, scrub } = work;
  const rewrite = rewriting(work);
  const rows = new Map<string, Record<string, unknown>>();
  const put = (at: string, properties: Record<string, unknown>) => {
    if (Object.keys(properties).length > 0) rows.set(at, { ...rows.get(at), ...properties });
  };
  const ids = [...removed];
  const needles = [...scrub.needles];
  for (const row of await run(personalChanges, { ecosystem, ids, quoted: quoted(ids) }))
    put(row.at, rewritten(row, work));
  for (const { at, labels, properties } of needles.length > 0
    ? await run(personalTexts, { ecosystem, needles })
    : []) {
    // Records were changed as people change them; names of others stay.
    if (labels.includes('Record') || rows.has(at)) continue;
    put(
      at,
      labels.includes('Change')
        ? rewritten(toPlain(properties) as PersonalChangesRow, work)
        : differing(toPlain(properties), scrub),
    );
  }
  for (const { at, answer } of await run(personalReceipts, { quoted: quoted(ids), needles })) {
    const after = scrubbed(answer, scrub, rewrite);
    if (after !== answer) put(at, { answer: after });
  }
  const all = [...rows].map(([at, properties]) => ({ at, properties }));
  for (let from = 0; from < all.length; from += AT_ONCE)
    await run(personalRewrite, { rows: all.slice(from, from + AT_ONCE) });
  return all.length;
}

/** What of a change is to be written anew. */
function rewritten(
  { record, names, before, after }: Pick<PersonalChangesRow, 'record' | 'names' | 'before' | 'after'>,
  work: Rewriting,
): Record<string, unknown> {
  const { persons, removed, scrub } = work;
  const rewrite = rewriting(work);
  const side = (json: string | null | undefined) => json && scrubbed(json, scrub, rewrite);
  const now = {
    names: names && namesWithout(names, persons, removed),
    before: side(before),
    after: side(after),
  };
  const changed = Object.entries({ names, before, after }).filter(
    ([name, value]) => value && value !== now[name as keyof typeof now],
  );
  return {
    ...Object.fromEntries(changed.map(([name]) => [name, now[name as keyof typeof now]])),
    // What was theirs is not brought back, not even without its words.
    ...(removed.has(record) && { isErased: true }),
  };
}

function namesWithout(json: string, persons: ReadonlySet<string>, removed: ReadonlySet<string>): string {
  const names = Object.entries(JSON.parse(json) as Record<string, string>).flatMap(
    ([id, name]): [string, string][] =>
      persons.has(id) ? [[id, ERASED]] : removed.has(id) ? [] : [[id, name]],
  );
  return JSON.stringify(Object.fromEntries(names));
}

/** The texts of anything else that change. */
function differing(properties: Record<string, unknown>, scrub: Scrub): Record<string, unknown> {
  const texts = Object.entries(properties).map(([name, value]): [string, unknown, unknown] => [
    name,
    value,
    typeof value === 'string'
      ? scrubbed(value, scrub)
      : Array.isArray(value)
        ? value.map((each) => (typeof each === 'string' ? scrubbed(each, scrub) : each))
        : value,
  ]);
  return Object.fromEntries(
    texts.flatMap(([name, before, after]) =>
      JSON.stringify(before) === JSON.stringify(after) ? [] : [[name, after]],
    ),
  );
}
