/** What is kept of the past, for retries and by others, written anew without what somebody is called. */
import type { RecordState } from '../kind/kind.ts';
import { type StoredRecord, toLinkState, toState } from '../kind/state.ts';
import type { Run } from '../neo4j/database.ts';
import { toPlain } from '../neo4j/stored.ts';
import type { Changed, Opened } from '../write/opened.ts';
import { nextVersion } from '../write/versions.ts';
import { writeLinks, writeRecords } from '../write/write.queries.ts';
import { blanked, ERASED, type Scrub, scrubbed, scrubbedState } from './blank.ts';
import {
  type PersonalChangesRow,
  personalChanges,
  personalLinkTexts,
  personalMatters,
  personalReceipts,
  personalRewrite,
  personalTexts,
} from './personal.queries.ts';

/** How many things are rewritten by one statement. */
const AT_ONCE = 500;

export const quoted = (ids: Iterable<string>): string[] => [...ids].map((id) => JSON.stringify(id));

type Others = { ecosystem: string; scrub: Scrub; opened: Opened; touched: ReadonlySet<string> };

/** The records and links of others that name the person, as changes that end that. */
export async function scrubbedOthers(run: Run, { ecosystem, scrub, opened, touched }: Others) {
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

export type Rewriting = {
  ecosystem: string;
  persons: ReadonlySet<string>;
  /** The person, and what could not be without them. */
  removed: ReadonlySet<string>;
  scrub: Scrub;
};

/** What becomes of a record wherever it stands in what is kept. */
const rewriting =
  ({ removed, scrub }: Pick<Rewriting, 'removed' | 'scrub'>) =>
  (state: RecordState): RecordState =>
    removed.has(state.id) ? blanked(state) : scrubbedState(state, scrub);

/** Writes anew what is kept of the past and for retries; answers how much that was. */
export async function rewriteAll(run: Run, work: Rewriting): Promise<number> {
  const { ecosystem, removed, scrub } = work;
  const rows = new Map<string, Record<string, unknown>>();
  const put = (at: string, properties: Record<string, unknown>) => {
    if (Object.keys(properties).length > 0) rows.set(at, { ...rows.get(at), ...properties });
  };
  const ids = [...removed];
  // What was said of them, which may tell of them without their name.
  await run(personalMatters, { ids });
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
        : labels.includes('Contact')
          ? unreached(toPlain(properties), scrub)
          : differing(toPlain(properties), scrub),
    );
  }
  for (const { at, properties } of await answersWithout(run, work)) put(at, properties);
  const all = [...rows].map(([at, properties]) => ({ at, properties }));
  for (let from = 0; from < all.length; from += AT_ONCE)
    await run(personalRewrite, { rows: all.slice(from, from + AT_ONCE) });
  return all.length;
}

/** What is kept for retries, whatever ecosystem it is about, as it is without these words. */
async function answersWithout(run: Run, work: Omit<Rewriting, 'ecosystem'>) {
  const { removed, scrub } = work;
  const rewrite = rewriting(work);
  const kept = await run(personalReceipts, { quoted: quoted(removed), needles: [...scrub.needles] });
  return kept.flatMap(({ at, answer }) => {
    const after = scrubbed(answer, scrub, rewrite);
    return after === answer ? [] : [{ at, properties: { answer: after } }];
  });
}

/** Takes words out of what is kept for retries. */
export async function rewriteAnswers(run: Run, scrub: Scrub): Promise<void> {
  const rows = await answersWithout(run, { persons: new Set(), removed: new Set(), scrub });
  if (rows.length > 0) await run(personalRewrite, { rows });
}

/** What of a change is to be written anew. */
function rewritten(
  { record, names, before, after }: Pick<PersonalChangesRow, 'record' | 'names' | 'before' | 'after'>,
  work: Rewriting,
): Record<string, unknown> {
  const { removed, scrub } = work;
  const rewrite = rewriting(work);
  const side = (json: string | null | undefined) => json && scrubbed(json, scrub, rewrite);
  const now = {
    names: names && namesWithout(names, work),
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

function namesWithout(json: string, { persons, removed, scrub }: Rewriting): string {
  const names = Object.entries(JSON.parse(json) as Record<string, string>).flatMap(
    ([id, name]): [string, string][] =>
      persons.has(id)
        ? [[id, ERASED]]
        : removed.has(id)
          ? []
          : [[id, scrub.reachesNames ? scrub.text(name) : name]],
  );
  return JSON.stringify(Object.fromEntries(names));
}

/** How somebody was reached: an address without its words is none, and what is said of it goes with it. */
function unreached(contact: Record<string, unknown>, scrub: Scrub): Record<string, unknown> {
  const changed = differing(contact, scrub);
  return 'email' in changed ? { ...changed, email: null, emailFor: null } : changed;
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
