// Kumu sheets, the tables that facilitators have: an elements sheet, a connections sheet and one of nominations, as CSV.
// Bytes in, a checked plan or a report out; docs/import.md describes the columns to those who write them.
import { sentence } from '../../language/sentence.ts';
import { decodeSheet } from './bytes.ts';
import { CONNECTION_COLUMNS, ELEMENT_COLUMNS, type KnownHeaders, NOMINATION_COLUMNS } from './columns.ts';
import { readConnections } from './connections.ts';
import { readElements } from './elements.ts';
import { readNominations } from './nominations.ts';
import type { ImportPlan, SheetIssue, SheetName } from './plan.ts';
import { readRecords } from './records/records.ts';
import { Report } from './report.ts';
import { readTable, type Table } from './table.ts';

/** A plan that can be carried out as it is, or everything that prevents one. Notices come with both. */
export type KumuReading =
  | { plan: ImportPlan }
  | {
      issues: SheetIssue[];
      notices: SheetIssue[];
      /** What there is all the same, where each sheet is one: it may be imported without its wrong rows (see `left-out.ts`). */
      partial?: { plan: ImportPlan; wrong: ReadonlySet<string> };
    };

/**
 * Reads the bytes of an elements sheet, a connections sheet, one of nominations, or several of them. Never throws for what the sheets hold: every
 * problem is an issue by sheet, row and column, and one issue is enough for there to be no plan.
 */
export function readKumuSheets(sheets: { [sheet in SheetName]?: Uint8Array }): KumuReading {
  const report = new Report();
  const elementTable = tableOf(sheets.elements, 'elements', ELEMENT_COLUMNS, ['label'], report);
  const connectionTable = tableOf(
    sheets.connections,
    'connections',
    CONNECTION_COLUMNS,
    ['from', 'to'],
    report,
  );
  const nominations = tableOf(sheets.nominations, 'nominations', NOMINATION_COLUMNS, ['nominated'], report);
  if (!sheets.elements && !sheets.connections && !sheets.nominations)
    report.issue({ sheet: 'elements', row: 1 }, sentence('sheet.none'));

  const read = readElements(elementTable, report);
  const { links, types } = connectionTable
    ? readConnections(connectionTable, read, report)
    : { links: [], types: [] };
  const records = readRecords(read, (planned) => {
    if (nominations) readNominations(nominations, read, planned, report);
  });
  const notices = report.notices();
  const plan = { places: read.places, elements: read.elements, links, types, records, notices };
  if (!report.hasIssues) return { plan };
  const isWhole =
    !elementTable === !sheets.elements &&
    !connectionTable === !sheets.connections &&
    !nominations === !sheets.nominations;
  const partial = isWhole && { partial: { plan, wrong: report.wrongRows() } };
  return { issues: report.issues(), notices, ...partial };
}

function tableOf<Column extends string>(
  bytes: Uint8Array | undefined,
  sheet: SheetName,
  known: KnownHeaders<Column>,
  required: readonly Column[],
  report: Report,
): Table<Column> | undefined {
  const text = bytes && decodeSheet(bytes, sheet, report);
  return text === undefined ? undefined : readTable(text, sheet, known, required, report);
}
