// Tables whose columns are known, read into a checked plan or a report; docs/import.md describes the columns to those who write them.
import { sentence } from '../../language/sentence.ts';
import type { Grid } from '../formats/grid.ts';
import { readTextGrid } from '../formats/text-grid.ts';
import { decodeSheet } from './bytes.ts';
import { readConnections } from './connections.ts';
import { readElements } from './elements.ts';
import { readNominations } from './nominations.ts';
import type { ImportPlan, SheetIssue, SheetName } from './plan.ts';
import { readRecords } from './records/records.ts';
import { Report } from './report.ts';
import { readResources } from './resource-rows.ts';
import { type TableMapping, type TableRead, tablesOf } from './tables.ts';

/** A plan that can be carried out as it is, or everything that prevents one. Notices come with both. */
export type KumuReading =
  | { plan: ImportPlan }
  | {
      issues: SheetIssue[];
      notices: SheetIssue[];
      /** What there is all the same, where each file could be read: it may be imported without its wrong rows (see `left-out.ts`). */
      partial?: { plan: ImportPlan; wrong: ReadonlySet<string> };
    };

/** What columns mean, and what a table is, as a person says: by the table's name (see `TableRead`). */
export type Mapping = Readonly<Record<string, TableMapping>>;

/** How tables were understood, and what came of it. */
export type TablesReading = { tables: TableRead[] } & KumuReading;

/** Reads tables, whichever files they come from. Never throws for what they hold. */
export function readGrids(grids: readonly Grid[], report: Report, mapping: Mapping = {}): TablesReading {
  const { tables, elements, connections, nominations, resources } = tablesOf(grids, mapping, report);
  const read = readElements(elements, report);
  const { links, types } = readConnections(connections, read, report);
  for (const table of resources) readResources(table, read, report);
  const records = readRecords(read, (planned) => {
    for (const table of nominations) readNominations(table, read, planned, report);
  });
  const notices = report.notices();
  const plan = { places: read.places, elements: read.elements, links, types, records, notices };
  if (!report.hasIssues) return { tables, plan };
  const partial = report.isWhole && { partial: { plan, wrong: report.wrongRows() } };
  return { tables, issues: report.issues(), notices, ...partial };
}

/**
 * Reads the bytes of an elements sheet, a connections sheet, one of nominations, or several of them, as CSV. Never throws for what the sheets
 * hold: every problem is an issue by sheet, row and column, and one issue is enough for there to be no plan.
 */
export function readKumuSheets(sheets: { [sheet in SheetName]?: Uint8Array }): KumuReading {
  const report = new Report();
  const given = Object.entries(sheets) as [SheetName, Uint8Array | undefined][];
  const grids = given.flatMap(([role, bytes]): Grid[] => {
    const text = bytes && decodeSheet(bytes, { sheet: role }, report);
    const grid =
      text === undefined
        ? undefined
        : readTextGrid(text, (said, row = 1) => report.whole({ sheet: role, row }, said));
    return grid ? [{ format: 'CSV', role, ...grid }] : [];
  });
  if (given.every(([, bytes]) => !bytes)) report.whole({ sheet: 'elements', row: 1 }, sentence('sheet.none'));
  return readGrids(grids, report);
}
