// A list of plain objects: a table of which every name is a header.

import type { FileAt } from './file-at.ts';
import { table } from './graph.ts';
import { type Grid, tooLarge } from './grid.ts';
import { cellsOf, type Thing } from './json-cells.ts';

export function readObjects(records: Thing[], at: FileAt): Grid[] {
  const read = table(records.map((record) => [...cellsOf(record)]));
  const wrong = tooLarge(read.rows.length, read.headers.length);
  if (wrong) return at.refuse(wrong) ?? [];
  const given = { ...(at.file !== undefined && { file: at.file }), ...(at.as && { role: at.as }) };
  return [{ format: 'JSON', ...given, ...read, firstRow: 1 }];
}
