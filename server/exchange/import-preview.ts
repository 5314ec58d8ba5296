// What an import would do, before it does it: read and compared like the import itself, and nothing is locked or written.
import { RESERVED } from '../ecosystem/reserved.ts';
import { Invalid } from '../errors.ts';
import { newEcosystemId } from '../kind/ids.ts';
import { sentence } from '../language/sentence.ts';
import type { Database, Run } from '../neo4j/database.ts';
import { TIMEOUTS } from '../neo4j/query.ts';
import { alikeRows } from './alike-rows.ts';
import type { Agreed } from './decisions.ts';
import { exchangeFindStanding } from './exchange.queries.ts';
import { type Destination, foundingRecords } from './founding.ts';
import type { ImportRequest } from './import.ts';
import { requireFitting } from './import-gate.ts';
import { type ImportReport, tally } from './import-report.ts';
import type { SheetIssue } from './kumu/plan.ts';
import { type ChangedRow, type CreatedRow, changedRows, createdRows, namesOf } from './preview-rows.ts';
import { type Settled, settle } from './settle.ts';
import type { Doubt, Kept, Match } from './trail.ts';

export type ImportPreview = Pick<ImportReport, 'created' | 'changed' | 'unchanged'> & {
  /** Where the ecosystem stands; null when the import founds it. */
  revision: number | null;
  /** How many rows there are of each kind below. */
  total: Record<keyof PreviewRows, number>;
} & PreviewRows;

/** The first of each kind, or all. */
export type PreviewRows = {
  newRows: CreatedRow[];
  changedRows: ChangedRow[];
  /** Rows that mean somebody by another name than the one that stands there. */
  matches: Match[];
  kept: Kept[];
  doubts: Doubt[];
  leftOut: SheetIssue[];
  notices: SheetIssue[];
};

/** Rows of each kind that are told unless all are asked for. */
const SHOWN = 200;

type Request = Pick<ImportRequest, 'plan' | 'problems' | 'ecosystem' | 'viewer'> & {
  database: Database;
  agreed: Agreed;
  isWhole: boolean;
};

/** Throws as the import would, but for single rows: these are told as left out. */
export async function previewImport(request: Request): Promise<ImportPreview> {
  const { database, ecosystem: destination, viewer, agreed, isWhole } = request;
  // As long as an import may compare: the first asking of a text is planned first.
  const run: Run = (query, params) =>
    database.read({ ...query, timeout: Math.max(query.timeout, TIMEOUTS.analysis) }, params);
  const ground = await groundOf(run, destination);
  const settled = await settle(run, request, ground, { ...agreed, isAllBut: true });
  const stamp = { ecosystem: ground.ecosystem, author: viewer.id, at: ground.now };
  const action = ground.revision === null ? 'found' : 'curate';
  await requireFitting(run, settled.work, { viewer, stamp, action });
  const rows = await rowsOf(run, settled, agreed);
  const total = Object.fromEntries(
    Object.entries(rows).map(([kind, all]) => [kind, all.length]),
  ) as ImportPreview['total'];
  const shown = Object.fromEntries(
    Object.entries(rows).map(([kind, all]) => [kind, isWhole ? all : all.slice(0, SHOWN)]),
  ) as PreviewRows;
  return { ...tally(settled.work), revision: ground.revision, total, ...shown };
}

async function groundOf(run: Run, destination: Destination) {
  const { slug } = destination;
  const [found] = await run(exchangeFindStanding, { slug });
  if (found)
    return {
      ...{ ecosystem: found.id, counter: found.counter, revision: found.revision, now: found.now },
      ...{ isEmpty: found.counter === 0, founding: [] },
    };
  if (RESERVED.has(slug)) {
    const reserved = sentence('field.slugReserved', { slug });
    throw new Invalid(reserved, [{ path: 'slug', ...reserved }]);
  }
  const now = new Date().toISOString();
  const founding = foundingRecords(destination);
  return { ecosystem: newEcosystemId(), counter: 0, revision: null, now, isEmpty: true, founding };
}

async function rowsOf(run: Run, settled: Settled, agreed: Agreed): Promise<PreviewRows> {
  const { work, trail, plan, leftOut, waiting } = settled;
  const names = await namesOf(run, settled);
  const doubts = [...waiting, ...alikeRows(plan.elements, trail, agreed)];
  const isDoubtful = new Set(doubts.flatMap(({ key }) => work.elements.ids.get(key) ?? []));
  const isWaiting = ({ key }: SheetIssue) => key === 'match.several' || key === 'nominations.alike';
  return {
    newRows: createdRows(settled, names).filter(({ id }) => !isDoubtful.has(id)),
    changedRows: changedRows(settled, names),
    matches: trail.matches.filter(({ by }) => by !== 'ID' && by !== 'NAME'),
    kept: trail.kept,
    doubts,
    leftOut: leftOut.filter((issue) => !isWaiting(issue)),
    notices: [...plan.notices, ...trail.notices],
  };
}
