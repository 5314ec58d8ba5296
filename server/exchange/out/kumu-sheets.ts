/** Kumu's own two sheets, as CSV in an archive or as a workbook. */
import { toCsv, toWorkbook } from '../../sheet.ts';
import { sheetsOf, type Table } from './sheets.ts';
import type { Taken } from './taken.ts';
import { zipOf } from './zip.ts';

const rowsOf = ({ headers, rows }: Table): string[][] => [headers, ...rows];

/** `elements.csv` or `connections.csv` alone. */
export function csvOf(taken: Taken, sheet: 'elements' | 'connections'): string {
  return toCsv(rowsOf(sheetsOf(taken)[sheet]));
}

export function* writeKumu(taken: Taken): Generator<Uint8Array> {
  const { elements, connections } = sheetsOf(taken);
  yield zipOf(
    Object.entries({ elements, connections }).map(([name, table]) => ({
      name: `${name}.csv`,
      bytes: Buffer.from(toCsv(rowsOf(table)), 'utf8'),
    })),
  );
}

export async function* writeWorkbook(taken: Taken): AsyncGenerator<Uint8Array> {
  const { elements, connections } = sheetsOf(taken);
  yield await toWorkbook([
    { title: 'Elements', rows: rowsOf(elements) },
    { title: 'Connections', rows: rowsOf(connections) },
  ]);
}
