/**
 * Turns the headers of `cypher/<noun>/*.cypher` into `server/<noun>/<noun>.queries.ts`: parameter and row types,
 * the text, the access mode and the rules that check each row; and `cypher/shapes` into the types of stored things.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseFile, parseShape, type QueryFile, type Shape } from './header.ts';
import { shapesIn, toRule, toType } from './header-types.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const cypher = join(root, 'cypher');
const camel = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const pascal = (name: string) => camel(`-${name}`);

/** Puts what is declared into the text of a query. */
export type Fill = (text: string) => string;

/** Every generated file of the project: its path and what it should contain. */
export function generatedQueries(fill: Fill): { path: string; text: string }[] {
  const nouns = readdirSync(cypher, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['schema', 'shapes'].includes(entry.name))
    .map((entry) => entry.name);
  return [
    {
      path: join(root, 'server/neo4j/shapes.ts'),
      text: renderShapes(readFolder('shapes', '.shape', (name, text) => parseShape(pascal(name), text))),
    },
    ...nouns.map((noun) => ({
      path: join(root, 'server', noun, `${noun}.queries.ts`),
      text: renderNoun(
        noun,
        readFolder(noun, '.cypher', (name, text) => parseFile(`${noun}/${name}`, fill(text))),
      ),
    })),
  ];
}

function readFolder<T>(folder: string, ending: string, parse: (name: string, text: string) => T): T[] {
  return readdirSync(join(cypher, folder))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => parse(basename(name, ending), readFileSync(join(cypher, folder, name), 'utf8')));
}

const banner = (folder: string) =>
  `// GENERATED from cypher/${folder} by \`npm run generate\`: do not edit.\n`;

function renderNoun(noun: string, files: QueryFile[]): string {
  const shapes = [
    ...new Set(files.flatMap((file) => file.returns.flatMap((field) => shapesIn(field.type)))),
  ].sort();
  const names = shapes.flatMap((shape) => [`type ${shape}`, `${shape}Rules`]);
  const imports = names.length > 0 ? `import { ${names.join(', ')} } from '../neo4j/shapes.ts';\n` : '';
  const rules = files.some((file) => file.returns.length > 0) ? 'is, query' : 'query';
  const all = files.flatMap((file) => (file.some ? [file, file.some] : [file]));
  const body = all.map((file) => renderQuery(noun, file)).join('\n');
  return `${banner(noun)}import { ${rules} } from '../neo4j/query.ts';\n${imports}\n${body}`;
}

/** Shapes in an order in which each comes after those it holds. */
function renderShapes(shapes: Shape[]): string {
  const written = new Map<string, string>();
  const write = (shape: Shape) => {
    if (written.has(shape.name)) return;
    const held = shape.fields.flatMap((field) => shapesIn(field.type));
    for (const inner of shapes.filter(({ name }) => held.includes(name))) write(inner);
    written.set(shape.name, renderShape(shape));
  };
  for (const shape of shapes) write(shape);
  return `${banner('shapes')}import { is } from './query.ts';\n\n${[...written.values()].join('\n')}`;
}

function renderShape({ name, text, fields }: Shape): string {
  const types = fields.map(
    (field) => `  ${field.name}${field.type.optional ? '?' : ''}: ${toType(field.type)};`,
  );
  const rules = fields.map((field) => `  ${field.name}: ${toRule(field.type)},`);
  return `/** ${text} */\nexport type ${name} = {\n${types.join('\n')}\n};\n\nexport const ${name}Rules = {\n${rules.join('\n')}\n};\n`;
}

function renderQuery(noun: string, file: QueryFile): string {
  const verb = basename(file.name);
  const name = camel(`${noun}-${verb}`);
  const params = file.params.map((p) => `  ${p.name}: ${toType(p.type)};`).join('\n');
  const row = file.returns
    .map((r) => `  ${r.name}${r.type.optional ? '?' : ''}: ${toType(r.type)};`)
    .join('\n');
  const rules = file.returns.map((r) => `    ${r.name}: ${toRule(r.type)},`).join('\n');
  const integers = file.params
    .filter((p) => p.type.is === 'integer')
    .map((p) => `'${p.name}'`)
    .join(', ');
  const type = pascal(name.replace(/([A-Z])/g, (letter) => `-${letter.toLowerCase()}`));
  return `export type ${type}Params = ${params ? `{\n${params}\n}` : 'Record<string, never>'};

export type ${type}Row = ${row ? `{\n${row}\n}` : 'Record<string, never>'};

/** ${file.text} */
export const ${name} = query<${type}Params, ${type}Row>({
  name: '${file.name}',
  access: '${file.access}',
  timeout: ${file.timeout},
  text: \`
${file.body.replace(/`|\\|\$\{/g, '\\$&')}\`,
  integers: [${integers}],
  columns: {${rules ? `\n${rules}\n  ` : ''}},
});
`;
}

/** Writes what differs, or, with `check`, returns the paths that are out of date. */
export function writeOrCheck(files: { path: string; text: string }[], check: boolean): string[] {
  const stale = files.filter(({ path, text }) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
  if (!check) {
    for (const { path, text } of stale) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }
  return stale.map(({ path }) => path.slice(root.length + 1));
}
