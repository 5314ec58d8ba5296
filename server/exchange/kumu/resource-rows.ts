// A table of needs and offers, a row each: read as what would stand in the columns Needs and Offers of who has them.
import { sentence } from '../../language/sentence.ts';
import { ELEMENT_COLUMNS, type ResourceColumn } from './columns.ts';
import type { ElementsRead } from './elements.ts';
import { endNamed } from './ends.ts';
import type { Report } from './report.ts';
import { Row } from './row.ts';
import { readTable, type Table } from './table.ts';
import { type Vocabulary, vocabulary } from './words.ts';

const WAYS: Vocabulary<'needs' | 'offers'> = vocabulary({
  needs: { names: 'need,want,wants,wanted,seek,seeks,besoin,demande,cherche,recherche,request' },
  offers: { names: 'offer,give,gives,offre,propose,available,disponible' },
});

/** Reads every row. Who is no element yet is added to those of `read`. */
export function readResources(table: Table<ResourceColumn>, read: ElementsRead, report: Report): void {
  for (const index of table.rows.keys()) {
    const row = new Row(table, index, report);
    if (row.isBlank) continue;
    row.checkWidth();
    for (const { header } of row.others()) row.noticeOther(header, sentence('resources.otherColumn'));
    for (const column of ['label', 'resource', 'way'] as const)
      if (row.word(column) === undefined) row.issue(column, sentence('resources.required'));
    const name = row.name('label');
    const way = row.choice('way', WAYS, { en: 'need, offer', fr: 'besoin, offre' });
    const entry = entryOf(row);
    if (name === undefined || way === undefined || entry === undefined) continue;
    const element = endNamed(name, read, {
      ...row.spot,
      sheet: table.sheet,
      issue: (said) => row.issue('label', said, name),
      notice: (said) => row.notice('label', said, name),
    });
    if (!element) continue;
    const single = readTable(
      {
        format: 'CSV',
        headers: [way],
        rows: [[entry]],
        firstRow: row.number,
        ...(table.file !== undefined && { file: table.file }),
      },
      { sheet: table.sheet, known: ELEMENT_COLUMNS, required: [], namesFile: true },
      new Map(),
      report,
    );
    if (single) read.rows.push({ row: new Row(single, 0, report), element });
  }
}

/** `money: 40000 CAD - a loan #room until 2026-12-31`: see docs/import.md. */
function entryOf(row: Row<ResourceColumn>): string | undefined {
  const resource = row.name('resource');
  if (resource === undefined) return undefined;
  const plain = (text: string | undefined) => text?.replace(/\s*[|\n]\s*/g, ' / ');
  const [quantity, unit, words] = [row.word('quantity'), row.name('unit'), row.prose('words')];
  const [mission, until] = [row.name('mission'), row.date('until')];
  const amount = [quantity, unit].filter((part) => part !== undefined).join(' ');
  const tag = mission && `#${mission.replace(/^#/, '').replace(/\s+/g, '-')}`;
  return [
    `${plain(resource)}:`,
    amount,
    ...(words || tag ? ['-', plain(words)] : []),
    tag,
    until && `until ${until}`,
  ]
    .filter(Boolean)
    .join(' ');
}
