/** What the map shows, as tables to take along. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementRows, linkRows } from '../../client/explorer/taken-table.ts';
import { decodeMap } from '../../client/map/decode.ts';
import { applyFilter } from '../../client/map/filter.ts';
import { guarded, toCsv, toWorkbook } from '../../client/ui/sheet-file.ts';
import { guarded as guardedByServer } from '../../server/sheet-text.ts';
import { unzipped } from '../support/unzipped.ts';
import { encodeMap, madeUp } from './support/encode-map.ts';
import { interfaceWords } from './support/interface-words.ts';

const made = madeUp(120, 300);
const data = decodeMap(encodeMap(made.nodes, made.links));
const i18n = await interfaceWords();
const english = { t: i18n.getFixedT('en'), language: 'en' as const };
const french = { t: i18n.getFixedT('fr'), language: 'fr' as const };

describe('the tables of what the map shows', () => {
  const visible = applyFilter(data, { kinds: ['MISSION', 'INSTITUTION'], linkTypes: ['FUNDS'] });

  it('hold the elements and links that the filter leaves, and no others', () => {
    const [, ...elements] = elementRows({ data, visible }, english);
    const [, ...links] = linkRows({ data, visible }, english);
    expect([elements.length, links.length]).toEqual([visible.nodeCount, visible.linkCount]);
    expect(links.length).toBeGreaterThan(0);
    expect(new Set(elements.map((row) => row[2]))).toEqual(new Set(['Mission', 'Institution']));
    expect(new Set(links.map((row) => row[1]))).toEqual(new Set(['Funds']));
    const ids = new Set(elements.map((row) => row.at(-1)));
    expect(links.every((row) => ids.has(row.at(-1) as string) && ids.has(row.at(-2) as string))).toBe(true);
  });

  it('are in the language of the reader, by name, with the figures that are shown besides', () => {
    const count = new Map([[3, 7]]);
    const [head, ...rows] = elementRows({ data, visible: applyFilter(data, {}) }, french, [
      { key: 'findings', label: 'Constats', of: count },
    ]);
    expect(head).toContain('Secteur');
    const names = rows.map(([name]) => String(name));
    expect(names).toEqual(
      [...names].sort(new Intl.Collator('fr-CA', { numeric: true, sensitivity: 'base' }).compare),
    );
    const column = head?.indexOf('Constats') ?? -1;
    expect(rows.find((row) => row.at(-1) === data.idOf(3))?.[column]).toBe(7);
  });
});

describe('a file for spreadsheets', () => {
  it('guards texts as the server does', () => {
    const tricky = fc.string({
      unit: fc.constantFrom(...'\'"=+-@;,\t\r\n |a1＝＋－＠﹣\ufeff\u00a0'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(tricky, (text) => {
        expect(guarded(text)).toBe(guardedByServer(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps quotes, commas and line ends within their cell, and figures as figures', async () => {
    const rows = [
      ['a "b", c', 'd\ne', 'f\rg', 1.5],
      ['=1+1', '', 'h', -2],
    ];
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      await (await toCsv(rows)).arrayBuffer(),
    );
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(parse(text, { bom: true, record_delimiter: '\r\n' })).toEqual([
      ['a "b", c', 'd\ne', 'f\rg', '1.5'],
      ["'=1+1", '', 'h', '-2'],
    ]);
  });

  it('is a workbook of a sheet for each table', async () => {
    const workbook = await toWorkbook([
      {
        title: 'Elements',
        rows: [
          ['Name', 'Links'],
          ['=1+1', 2],
        ],
      },
      { title: 'Links / ties', rows: [['From'], ['a']] },
    ]);
    const files = unzipped(Buffer.from(await workbook.arrayBuffer()));
    expect(files.get('xl/workbook.xml')).toContain('name="Links   ties"');
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain('<v>2</v>');
    expect(sheet).not.toContain('<f>');
  });
});
