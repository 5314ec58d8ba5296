// The small parts of a workbook: its sheets, its shared texts, and which styles are dates.
import { SaxesParser } from 'saxes';
import { sentence } from '../../../language/sentence.ts';
import { type Archive, ArchiveRefused } from './zip.ts';

type Handlers = {
  open(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
};

/** Walks over a part. Prefixes are dropped: some programs write `x:row`. */
export async function walk(archive: Archive, part: string, { open, text, close }: Handlers): Promise<void> {
  if (!archive.has(part)) return;
  const parser = new SaxesParser({ xmlns: false, position: false });
  const refuse = () => {
    throw new ArchiveRefused(sentence('workbook.broken'));
  };
  parser.on('doctype', refuse);
  parser.on('error', refuse);
  parser.on('opentag', ({ name, attributes }) => open(bare(name), attributes));
  if (text) parser.on('text', text);
  if (close) parser.on('closetag', ({ name }) => close(bare(name)));
  for await (const piece of archive.read(part)) parser.write(piece);
  parser.close();
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

export type SheetPart = { name: string; part: string; isHidden: boolean };

/** The sheets in their order, and whether days are counted from 1904. */
export async function readSheets(archive: Archive): Promise<{ sheets: SheetPart[]; isFrom1904: boolean }> {
  const targets = new Map<string, string>();
  await walk(archive, 'xl/_rels/workbook.xml.rels', {
    open(name, { Id = '', Target = '' }) {
      if (name === 'Relationship') targets.set(Id, Target.replace(/^\/?(?:xl\/)?/, 'xl/'));
    },
  });
  const sheets: SheetPart[] = [];
  let isFrom1904 = false;
  await walk(archive, 'xl/workbook.xml', {
    open(name, attributes) {
      if (name === 'workbookPr') isFrom1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      const part = targets.get(id);
      const isHidden = /hidden/i.test(attributes.state ?? '');
      if (part !== undefined) sheets.push({ name: attributes.name ?? '', part, isHidden });
    },
  });
  return { sheets, isFrom1904 };
}

/** The texts that cells share. What says how a text is pronounced is left out. */
export async function readShared(archive: Archive): Promise<string[]> {
  const shared: string[] = [];
  let [text, isText, isPhonetic] = ['', false, false];
  await walk(archive, 'xl/sharedStrings.xml', {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 't') isText = !isPhonetic;
      else if (name === 'rPh') isPhonetic = true;
    },
    text(more) {
      if (isText) text += more;
    },
    close(name) {
      if (name === 't') isText = false;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'si') shared.push(unescaped(text));
    },
  });
  return shared;
}

/** What XML cannot hold is written `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** Built-in formats that are days, or moments: ECMA-376, 18.8.30. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** For each style of a cell, whether a number in it is a day. */
export async function readDateStyles(archive: Archive): Promise<boolean[]> {
  const custom = new Map<number, boolean>();
  const styles: boolean[] = [];
  let isCell = false;
  await walk(archive, 'xl/styles.xml', {
    open(name, a) {
      if (name === 'numFmt') custom.set(Number(a.numFmtId), isDateCode(a.formatCode ?? ''));
      else if (name === 'cellXfs') isCell = true;
      else if (name === 'xf' && isCell) {
        const id = Number(a.numFmtId ?? 0);
        styles.push(custom.get(id) ?? isBuiltInDate(id));
      }
    },
    close(name) {
      if (name === 'cellXfs') isCell = false;
    },
  });
  return styles;
}

/** Years and days stand in a code outside of quotes, colours and escapes. */
const isDateCode = (code: string): boolean =>
  /[yd]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '')) && !/general/i.test(code);
