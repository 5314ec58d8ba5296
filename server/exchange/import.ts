// Brings a checked plan into the database, whole or not at all: one transaction, the ecosystem locked first.

import type { Viewer } from '../access/viewer.ts';
import { RESERVED } from '../ecosystem/reserved.ts';
import { Invalid } from '../errors.ts';
import { newEcosystemId } from '../kind/ids.ts';
import { sentenceOf } from '../language/checks.ts';
import { sentence } from '../language/sentence.ts';
import type { Database, Run } from '../neo4j/database.ts';
import { isOutOfMemory } from '../neo4j/failures.ts';
import { makeFounder } from '../write/founder.ts';
import { nameText, slugText } from '../write/inputs.ts';
import { exchangeClose, exchangeOpen } from './exchange.queries.ts';
import { type Destination, foundingFacts, foundingRecords } from './founding.ts';
import { requireFitting } from './import-gate.ts';
import { type ImportProgress, type ImportReport, isNothing, tally } from './import-report.ts';
import { workOut } from './import-work.ts';
import { write, writeHistory } from './import-write.ts';
import type { ImportPlan } from './kumu/plan.ts';
import { Numbers } from './numbers.ts';

export type ImportRequest = {
  database: Database;
  ecosystem: Destination;
  plan: ImportPlan;
  /** Who imports: their name is kept with each thing. */
  viewer: Viewer;
  report?: (progress: ImportProgress) => void;
};

/** Of the whole transaction, in milliseconds. */
const TIMEOUT = 300_000;

/**
 * Creates what the plan holds and the ecosystem does not, changes what differs, and removes nothing: the same plan a
 * second time changes nothing at all. Throws `ImportRefused`, and writes nothing, when the plan contradicts what the
 * ecosystem holds; `Invalid` when there can be no ecosystem of this slug or name.
 */
export async function importPlan(request: ImportRequest): Promise<ImportReport> {
  checkDestination(request.ecosystem);
  try {
    // The driver may run this again after a lost connection, so everything is read anew inside.
    return await request.database.transaction('exchange/import', TIMEOUT, (run) => importIn(run, request));
  } catch (error) {
    throw isOutOfMemory(error) ? new Invalid(sentence('import.tooMuch'), [], { cause: error }) : error;
  }
}

/** Throws `Invalid` when there can be no ecosystem of this slug or name. */
export function checkDestination({ slug, name }: Destination): void {
  const wrong = slugText.safeParse(slug).error ?? nameText.optional().safeParse(name).error;
  const [issue] = wrong?.issues ?? [];
  if (!issue) return;
  const path = slugText.safeParse(slug).error ? 'slug' : 'name';
  throw new Invalid(sentenceOf(issue), [{ path, ...sentenceOf(issue) }]);
}

async function importIn(
  run: Run,
  { ecosystem: destination, plan, viewer, report = () => undefined }: ImportRequest,
): Promise<ImportReport> {
  const { slug } = destination;
  const newId = newEcosystemId();
  const [opened] = await run(exchangeOpen, {
    slug,
    id: newId,
    properties: foundingFacts(destination),
    author: viewer.id,
  });
  if (!opened) throw new Error(`exchange/open answered nothing for ${slug}`);
  const { id: ecosystem, settings, counter, now: at } = opened;

  report({ step: 'comparing', done: 0, total: plan.elements.length + plan.links.length });
  const numbers = new Numbers(counter);
  const isFounded = ecosystem === newId;
  if (isFounded && RESERVED.has(slug)) {
    const reserved = sentence('field.slugReserved', { slug });
    throw new Invalid(reserved, [{ path: 'slug', ...reserved }]);
  }
  const founding = isFounded ? foundingRecords(destination) : [];
  const work = await workOut(run, plan, { ecosystem, isEmpty: counter === 0, founding, numbers });
  const stamp = { ecosystem, author: viewer.id, at };
  await requireFitting(run, work, { viewer, stamp, action: isFounded ? 'found' : 'curate' });
  await write(run, work, { ...stamp, settings }, report);

  const counts = tally(work);
  const isChanged = isFounded || !isNothing(counts.created) || !isNothing(counts.changed);
  const [closed] = isChanged
    ? await run(exchangeClose, { ecosystem, counter: numbers.last, at, author: viewer.id })
    : [opened];
  if (isFounded) await makeFounder(run, viewer, ecosystem);
  const { revision } = closed ?? opened;
  if (isChanged) await writeHistory(run, work, stamp, revision);
  return { ecosystem: { id: ecosystem, slug }, ...counts, notices: plan.notices, revision };
}
