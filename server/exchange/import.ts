// Brings a checked plan into the database, whole or not at all: one transaction, the ecosystem locked first.
import { withSortName } from '../element/element.ts';
import { Invalid } from '../errors.ts';
import { nameText, slugText } from '../graphql/inputs.ts';
import { newEcosystemId, parseId } from '../ids.ts';
import type { Database, Run } from '../neo4j/database.ts';
import { isOutOfMemory } from '../neo4j/failures.ts';
import { present } from './compare.ts';
import {
  exchangeChangeElements,
  exchangeChangeLinks,
  exchangeChangePlaces,
  exchangeClose,
  exchangeCreateElements,
  exchangeCreateLinks,
  exchangeCreatePlaces,
  exchangeCreateTypes,
  exchangeMoveElements,
  exchangeMovePlaces,
  exchangeOpen,
} from './exchange.queries.ts';
import { type ImportCounts, type ImportProgress, type ImportReport, Numbers } from './import-report.ts';
import { batches, type Work, workOut } from './import-work.ts';
import type { ImportPlan } from './kumu/plan.ts';

/** Where an import goes. What is beside the slug is used only when the import founds the ecosystem. */
export type Destination = {
  slug: string;
  name?: string;
  nameFr?: string;
  summary?: string;
  summaryFr?: string;
  language?: 'EN' | 'FR';
  source?: string;
};

export type ImportRequest = {
  database: Database;
  ecosystem: Destination;
  plan: ImportPlan;
  /** Who imports, as it is kept with each thing. */
  author: string;
  report?: (progress: ImportProgress) => void;
};

type Report = (progress: ImportProgress) => void;

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
    throw isOutOfMemory(error) ? new Invalid(TOO_MUCH, [], { cause: error }) : error;
  }
}

const TOO_MUCH =
  'The sheets hold more than the database takes at once: split them and import the parts, or give it more memory.';

/** Throws `Invalid` when there can be no ecosystem of this slug or name. */
export function checkDestination({ slug, name }: Destination): void {
  const wrong = slugText.safeParse(slug).error ?? nameText.optional().safeParse(name).error;
  const message = wrong?.issues[0]?.message;
  if (message)
    throw new Invalid(message, [{ path: slugText.safeParse(slug).error ? 'slug' : 'name', message }]);
}

async function importIn(
  run: Run,
  { ecosystem, plan, author, report = () => undefined }: ImportRequest,
): Promise<ImportReport> {
  const { slug } = ecosystem;
  const [opened] = await run(exchangeOpen, {
    slug,
    id: newEcosystemId(),
    properties: foundingFacts(ecosystem),
    author,
  });
  if (!opened) throw new Error(`exchange/open answered nothing for ${slug}`);
  const { id, counter } = opened;

  report({ step: 'comparing', done: 0, total: plan.elements.length + plan.links.length });
  const numbers = new Numbers(counter);
  const work = await workOut(run, id, plan, numbers, counter === 0);
  await write(run, id, work, author, report);

  const { created, changed, unchanged } = tally(work, plan);
  const isChanged = [created, changed].some((counts) => Object.values(counts).some((count) => count > 0));
  const [closed] = isChanged ? await run(exchangeClose, { ecosystem: id, counter: numbers.last }) : [opened];
  return {
    ecosystem: { id, slug },
    created,
    changed,
    unchanged,
    notices: plan.notices,
    revision: closed?.revision ?? opened.revision,
  };
}

function foundingFacts({ slug, name, ...facts }: Destination): Record<string, unknown> {
  const words = slug.split('-').filter((word) => word !== '');
  const spelt = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
  return withSortName(present({ language: 'EN', ...facts, slug, name: name?.trim() ?? spelt }));
}

async function write(run: Run, ecosystem: string, work: Work, author: string, report: Report): Promise<void> {
  const { places, elements, links, types } = work;
  const send = async <Row>(
    step: ImportProgress['step'],
    rows: readonly Row[],
    batch: (rows: Row[]) => Promise<unknown>,
  ): Promise<void> => {
    let done = 0;
    for (const some of batches(rows)) {
      await batch(some);
      done += some.length;
      report({ step, done, total: rows.length });
    }
  };
  await send('places', places.created, (rows) => run(exchangeCreatePlaces, { ecosystem, rows, author }));
  await send('places', places.changed, (rows) => run(exchangeChangePlaces, { rows, author }));
  await send('places', places.moved, (rows) => run(exchangeMovePlaces, { rows }));
  await send('elements', elements.created, (rows) =>
    run(exchangeCreateElements, { ecosystem, rows, author }),
  );
  await send('elements', elements.changed, (rows) => run(exchangeChangeElements, { rows, author }));
  await send('elements', elements.moved, (rows) => run(exchangeMoveElements, { rows }));
  await send('links', types, (rows) => run(exchangeCreateTypes, { ecosystem, rows }));
  await send('links', links.created, (rows) => run(exchangeCreateLinks, { ecosystem, rows, author }));
  await send('links', links.changed, (rows) => run(exchangeChangeLinks, { rows, author }));
}

function tally(
  { places, elements, links, types }: Work,
  plan: ImportPlan,
): Pick<ImportReport, 'created' | 'changed' | 'unchanged'> {
  const isMission = (id: unknown) => parseId(String(id))?.type === 'Mission';
  const counted = (ids: unknown[], rest: Omit<ImportCounts, 'stakeholders' | 'missions'>): ImportCounts => {
    const missions = ids.filter(isMission).length;
    return { stakeholders: ids.length - missions, missions, ...rest };
  };
  return {
    created: counted(
      elements.created.map(({ properties }) => properties.id),
      { places: places.created.length, interdependencies: links.created.length, types: types.length },
    ),
    changed: counted(
      elements.changed.map(({ id }) => id),
      { places: places.changed.length, interdependencies: links.changed.length, types: 0 },
    ),
    unchanged: {
      ...elements.unchanged,
      places: places.unchanged,
      interdependencies: links.unchanged,
      types: plan.types.length - types.length,
    },
  };
}
