// Brings a checked plan into the database, whole or not at all: in one transaction, the ecosystem locked first, or, where much founds
// one, in stages (`import-staged.ts`).

import { unlist } from '../access/unlisted.ts';
import type { Viewer } from '../access/viewer.ts';
import { RESERVED } from '../ecosystem/reserved.ts';
import { Invalid } from '../errors.ts';
import { newEcosystemId } from '../kind/ids.ts';
import { sentenceOf } from '../language/checks.ts';
import { sentence } from '../language/sentence.ts';
import type { Database, Run } from '../neo4j/database.ts';
import { isOutOfMemory } from '../neo4j/failures.ts';
import { nameText, slugText } from '../write/inputs.ts';
import { type Agreed, NOTHING_AGREED } from './decisions.ts';
import { exchangeFindEcosystem } from './exchange.queries.ts';
import { type Destination, foundingRecords } from './founding.ts';
import { requireFitting } from './import-gate.ts';
import { type ImportProgress, type ImportReport, isNothing, tally } from './import-report.ts';
import { requireRoom } from './import-room.ts';
import { inStages } from './import-staged.ts';
import { atOnce, type Way } from './import-way.ts';
import { write } from './import-write.ts';
import { keptReport } from './kept-report.ts';
import { type Readable, settle } from './settle.ts';
import { noticesOf } from './settled-notices.ts';
import { requireUnchanged } from './unchanged-since.ts';

export type ImportRequest = Readable & {
  database: Database;
  ecosystem: Destination;
  /** Who imports: their name is kept with each thing. */
  viewer: Viewer;
  /** What a person has agreed to after a preview. */
  agreed?: Agreed;
  report?: (progress: ImportProgress) => void;
  /** From how many records on an import that founds its ecosystem is staged; 10,000 unless told. */
  stagedFrom?: number;
  /** Aborted when nothing is to be imported after all: heard until the last step. */
  leaving?: AbortSignal | undefined;
};

const STAGED_FROM = 10_000;

/** Of the whole transaction, in milliseconds. */
const TIMEOUT = 300_000;

/**
 * Creates what the plan holds and the ecosystem does not, changes what differs, and removes nothing: the same plan a
 * second time changes nothing at all. Throws `ImportRefused`, and writes nothing, when the plan contradicts what the
 * ecosystem holds; `Invalid` when there can be no ecosystem of this slug or name.
 */
export async function importPlan(request: ImportRequest): Promise<ImportReport> {
  const { database, ecosystem } = request;
  checkDestination(ecosystem);
  const newId = newEcosystemId();
  if (await isStaged(request))
    return inStages(request, newId, (run, way) => importIn(run, request, { newId, way, isAtOnce: false }));
  const way = atOnce(request, newId);
  try {
    // The driver may run this again after a lost connection, so everything is read anew inside.
    return await database.transaction('exchange/import', TIMEOUT, (run) =>
      importIn(run, request, { newId, way, isAtOnce: true }),
    );
  } catch (error) {
    throw isOutOfMemory(error) ? new Invalid(sentence('import.tooMuch'), [], { cause: error }) : error;
  }
}

/** Whether it founds its ecosystem and is large; what is not large is cheaper at once. */
async function isStaged({ database, ecosystem, plan, stagedFrom = STAGED_FROM }: ImportRequest) {
  const { places, elements, links, records } = plan;
  if (places.length + elements.length + links.length + records.length < stagedFrom) return false;
  return (await database.readLatest(exchangeFindEcosystem, { slug: ecosystem.slug })).length === 0;
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
  request: ImportRequest,
  { newId, way, isAtOnce }: { newId: string; way: Way; isAtOnce: boolean },
): Promise<ImportReport> {
  const { database, ecosystem: destination, viewer, agreed = NOTHING_AGREED, leaving } = request;
  const report = (progress: ImportProgress) => {
    if (leaving?.aborted) throw new Invalid(sentence('import.cancelled'));
    request.report?.(progress);
  };
  const { slug } = destination;
  const opened = await way.open(run);
  const { id: ecosystem, settings, counter, now: at } = opened;

  report({ step: 'comparing', done: 0, total: request.plan.elements.length + request.plan.links.length });
  const isFounded = ecosystem === newId;
  if (isFounded && RESERVED.has(slug)) {
    const reserved = sentence('field.slugReserved', { slug });
    throw new Invalid(reserved, [{ path: 'slug', ...reserved }]);
  }
  const founding = isFounded ? foundingRecords(destination) : [];
  const ground = { ecosystem, isEmpty: counter === 0, founding, counter };
  const settled = await settle(run, request, ground, agreed);
  const { work, numbers } = settled;
  if (agreed.seen !== undefined && agreed.seen !== opened.revision && !isFounded)
    await requireUnchanged(run, settled, { ecosystem, seen: agreed.seen });
  const stamp = { ecosystem, author: viewer.id, at };
  await requireFitting(run, work, { viewer, stamp, action: isFounded ? 'found' : 'curate' });
  if (isAtOnce) requireRoom(work, database);
  else unlist(ecosystem);
  await write(run, work, { ...stamp, settings }, report);

  const counts = tally(work);
  const told = { ...counts, notices: noticesOf(settled), leftOut: settled.leftOut };
  const isChanged = isFounded || !isNothing(counts.created) || !isNothing(counts.changed);
  report({ step: 'closing', done: 0, total: 1 });
  const revision = isChanged
    ? await way.close(run, { work, stamp, counter: numbers.last, isFounded, report: keptReport(told) })
    : opened.revision;
  return { ecosystem: { id: ecosystem, slug }, ...told, revision };
}
