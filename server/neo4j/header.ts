/** Reads the header of a `.cypher` file and of a `.shape` file. See `docs/architecture.md` for the grammar. */
import { TIMEOUTS } from './query.ts';

export type Type = { optional: boolean } & (
  | { is: 'string' | 'integer' | 'float' | 'boolean' | 'date' | 'datetime' | 'map' | 'any' }
  | { is: 'list'; item: Type }
  | { is: 'record'; fields: Field[] }
  | { is: 'shape'; name: string }
);
export type Field = { name: string; type: Type };
export type QueryFile = {
  name: string;
  text: string;
  access: 'read' | 'write';
  timeout: number;
  params: Field[];
  returns: Field[];
  body: string;
  /** The same query of some records alone, where its header says how: `$only` is the list of their ids. */
  some?: QueryFile;
};
export type Shape = { name: string; text: string; fields: Field[] };

export function parseFile(name: string, source: string): QueryFile {
  const lines = source.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  const header = lines.slice(0, end).map((line) => line.replace(/^\/\/ ?/, ''));
  const body = lines.slice(end).join('\n').trim();
  const tags = header.filter((line) => line.startsWith('@'));
  const of = (tag: string) =>
    tags.filter((line) => line.startsWith(`@${tag} `)).map((line) => line.slice(tag.length + 2));
  const unknown = tags.find((line) => !/^@(access|timeout|param|return|only) /.test(line));
  if (unknown) throw new Error(`${name}.cypher: "${unknown}" is no tag of a header`);
  const access = of('access')[0];
  if (access !== 'read' && access !== 'write') throw new Error(`${name}.cypher: @access is read or write`);
  const timeout = of('timeout')[0] ?? access;
  if (!isTimeout(timeout)) {
    throw new Error(`${name}.cypher: @timeout is one of ${Object.keys(TIMEOUTS).join(', ')}`);
  }
  if (end === -1 || body === '') throw new Error(`${name}.cypher: there is no query below the header`);
  const file: QueryFile = {
    name,
    text: header
      .filter((line) => !line.startsWith('@'))
      .join(' ')
      .trim(),
    access,
    timeout: TIMEOUTS[timeout],
    params: of('param').map((line) => parseField(line, name)),
    returns: of('return').map((line) => parseField(line, name)),
    body,
  };
  checkParams(file);
  const only = of('only')[0];
  return only === undefined ? file : { ...file, some: ofSome(file, only) };
}

const HAS_NUMBER = '(?:number|sortName) IS NOT NULL';

/**
 * The text that asks of some records alone. `@only n` says that its rows are about `n`: where it finds all of them by the
 * index on their numbers, the other one finds some by the index on their ids. `@only n: m` does so where `m` is what `n`
 * belongs to.
 */
function ofSome(file: QueryFile, tag: string): QueryFile {
  const body = tag.split(',').reduce((text, each) => {
    const [all = '', some = all] = each.split(':').map((name) => name.trim());
    const found = new RegExp(`\\b${all}\\.${HAS_NUMBER}`);
    if (!found.test(text)) throw new Error(`${file.name}.cypher: @only ${each.trim()} finds no such records`);
    const isLink = text.includes(`[${some}:`);
    return text.replace(found, `${isLink ? '' : `${some}:Record AND `}${some}.id IN $only`);
  }, file.body);
  const only: Field = { name: 'only', type: { is: 'list', item: TEXT, optional: false } };
  return { ...file, name: `${file.name}-of`, params: [...file.params, only], body };
}

const TEXT: Type = { is: 'string', optional: false };

function isTimeout(name: string): name is keyof typeof TIMEOUTS {
  return Object.hasOwn(TIMEOUTS, name);
}

/** The first net: the `$names` in the text are those of the header. */
function checkParams({ name, params, body }: QueryFile): void {
  const used = new Set(
    [...body.replace(/\/\/.*$/gm, '').matchAll(/\$([a-zA-Z]\w*)/g)].map((match) => match[1]),
  );
  const declared = new Set(params.map((param) => param.name));
  for (const param of used)
    if (!declared.has(param ?? '')) throw new Error(`${name}.cypher: $${param} has no @param`);
  for (const param of declared)
    if (!used.has(param)) throw new Error(`${name}.cypher: @param ${param} is not used`);
}

export function parseShape(name: string, source: string): Shape {
  const lines = source.split('\n').filter((line) => line.trim() !== '');
  const comment = lines.filter((line) => line.startsWith('//')).map((line) => line.replace(/^\/\/ ?/, ''));
  const fields = lines.filter((line) => !line.startsWith('//')).map((line) => parseField(line, name));
  return { name, text: comment.join(' '), fields };
}

function parseField(line: string, where: string): Field {
  const match = /^(\w+): (.+)$/.exec(line.trim());
  if (!match?.[1] || !match[2]) throw new Error(`${where}: "${line}" is not "name: type"`);
  const [type, rest] = parseType(match[2], where);
  if (rest.trim() !== '') throw new Error(`${where}: "${rest}" follows the type of ${match[1]}`);
  return { name: match[1], type };
}

const SIMPLE = ['string', 'integer', 'float', 'boolean', 'date', 'datetime', 'map', 'any'] as const;

function parseType(text: string, where: string): [Type, string] {
  const [bare, rest] = parseBare(text.trimStart(), where);
  return rest.startsWith('?') ? [{ ...bare, optional: true }, rest.slice(1)] : [bare, rest];
}

function parseBare(text: string, where: string): [Type, string] {
  if (text.startsWith('list<')) {
    const [item, rest] = parseType(text.slice(5), where);
    if (!rest.startsWith('>')) throw new Error(`${where}: "list<" without ">" in "${text}"`);
    return [{ is: 'list', item, optional: false }, rest.slice(1)];
  }
  if (text.startsWith('{')) return parseRecord(text.slice(1), where);
  const word = /^\w+/.exec(text)?.[0] ?? '';
  const rest = text.slice(word.length);
  const simple = SIMPLE.find((name) => name === word.replace(/^ID$/, 'string'));
  if (simple) return [{ is: simple, optional: false }, rest];
  if (/^[A-Z]/.test(word)) return [{ is: 'shape', name: word, optional: false }, rest];
  throw new Error(`${where}: "${text}" does not start with a type`);
}

function parseRecord(text: string, where: string): [Type, string] {
  const fields: Field[] = [];
  let rest = text;
  for (;;) {
    const match = /^\s*(\w+): ?/.exec(rest);
    if (!match?.[1]) throw new Error(`${where}: "${rest}" is not "name: type"`);
    const [type, behind] = parseType(rest.slice(match[0].length), where);
    const after = behind.trimStart();
    fields.push({ name: match[1], type });
    if (after.startsWith('}')) return [{ is: 'record', fields, optional: false }, after.slice(1)];
    if (!after.startsWith(',')) throw new Error(`${where}: "," or "}" expected before "${after}"`);
    rest = after.slice(1);
  }
}
