/** JSON that others send, read strictly: bytes that are no text, names given twice and bottomless nesting are refused. */
import { Invalid } from '../errors.ts';
import { sentence } from '../language/sentence.ts';

/** How deep arrays and objects may stand in each other: nothing that is asked here needs more than ten. */
const MAX_NESTING = 100;
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:]/g;

/** Throws `Invalid` for what is no UTF-8, or not JSON as `readJson` wants it. */
export function readJsonBytes(bytes: ArrayBuffer | Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Invalid(sentence('request.notUtf8'), [], { cause: error });
  }
  return readJson(text);
}

/** Throws `Invalid` for what is no JSON, names something twice in one object, or is nested too deep. */
export function readJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Invalid(sentence('request.notJson'), [], { cause: error });
  }
  checkObjects(text);
  return value;
}

/** Of two values under one name one would be taken and the other dropped in silence. `text` is JSON. */
function checkObjects(text: string): void {
  const open: Set<string>[] = [];
  let last = '';
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':') addName(last, open.at(-1));
    else last = token;
    if (open.length > MAX_NESTING) throw new Invalid(sentence('request.nested', { most: MAX_NESTING }));
  }
}

function addName(quoted: string, names: Set<string> | undefined): void {
  const name: string = JSON.parse(quoted);
  if (names?.has(name))
    throw new Invalid(sentence('request.twice', { name: name.slice(0, 100).toWellFormed() }));
  names?.add(name);
}
