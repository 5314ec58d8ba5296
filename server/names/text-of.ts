/** The text of what was pasted or dropped: plain text, a web page, or the text layer of a PDF. */
import { extractText, getDocumentProxy } from 'unpdf';

/** Why there is no text to read. */
export type NoText = 'names.binary' | 'names.pdf' | 'names.scanned' | 'names.empty';

export async function textOf(bytes: Uint8Array): Promise<{ text: string } | { refused: NoText }> {
  if (startsWith(bytes, '%PDF-')) return fromPdf(bytes);
  const text = decoded(bytes);
  if (text === undefined) return { refused: 'names.binary' };
  const plain = withoutMarkup(text.normalize('NFC'));
  return /[\p{L}]/u.test(plain) ? { text: plain } : { refused: 'names.empty' };
}

async function fromPdf(bytes: Uint8Array): Promise<{ text: string } | { refused: NoText }> {
  try {
    const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: false });
    const whole = text.join('\n').normalize('NFC');
    // Pictures of pages have no text layer.
    return /\p{L}{2}/u.test(whole) ? { text: whole } : { refused: 'names.scanned' };
  } catch {
    return { refused: 'names.pdf' };
  }
}

const startsWith = (bytes: Uint8Array, mark: string) =>
  [...mark].every((letter, index) => bytes[index] === letter.charCodeAt(0));

/** UTF-8, UTF-16 with a mark, else Windows-1252; undefined for what is no text. */
function decoded(bytes: Uint8Array): string | undefined {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isWide) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  if (bytes.includes(0)) return undefined;
  const text = strictly(bytes) ?? new TextDecoder('windows-1252').decode(bytes);
  const sample = text.slice(0, 10_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: files that are no text are full of these.
  const odd = sample.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  return odd * 50 > sample.length ? undefined : text;
}

function strictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const ENTITIES: Record<string, string> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', nbsp: '\u00a0', rsquo: '’', laquo: '«', raquo: '»' },
  ...{
    eacute: 'é',
    egrave: 'è',
    ecirc: 'ê',
    agrave: 'à',
    acirc: 'â',
    ccedil: 'ç',
    ocirc: 'ô',
    Eacute: 'É',
    icirc: 'î',
  },
};

/** A web page saved as it is: without its scripts and marks, each block on a line of its own. */
function withoutMarkup(text: string): string {
  if (!/<(?:!doctype|html|head|body|p|div|br|li|h[1-6]|span|table)\b/i.test(text)) return text;
  return text
    .replace(/<(script|style|noscript|svg|head)\b[^>]{0,2000}>[\s\S]*?<\/\1\s*>/gi, '\n')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(
      /<\/?(?:p|div|br|li|ul|ol|h[1-6]|tr|td|th|table|section|article|header|footer|nav|title)\b[^>]{0,2000}>/gi,
      '\n',
    )
    .replace(/<\/?[a-z][^>]{0,2000}>/gi, '')
    .replace(/&#(x?)([0-9a-f]{1,6});/gi, (whole, hex: string, code: string) => {
      const point = Number.parseInt(code, hex ? 16 : 10);
      return point > 31 && point < 0x110000 ? String.fromCodePoint(point) : whole;
    })
    .replace(/&([a-z]{2,8});/gi, (whole, name: string) => ENTITIES[name] ?? whole);
}
