/** `npm run generate` writes every generated file; with `--check` it writes nothing and fails when one is out of date. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatedQueries, writeOrCheck } from './neo4j/generate.ts';

const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');
const stale: string[] = [];

// Each kind is made from the one before: queries, the schema that imports them, the client's types of the schema and
// of its own GraphQL documents.
for (const files of [queries, printedSchema, clientTypes, documentTypes, documents]) {
  if (!check || stale.length === 0) stale.push(...writeOrCheck(await files(), check));
}
if (check && stale.length > 0) {
  console.error(`Out of date: ${stale.join(', ')}. Run "npm run generate" and commit the result.`);
  process.exitCode = 1;
} else {
  console.log(
    check
      ? 'Generated files are up to date.'
      : `Written: ${stale.join(', ') || 'nothing, all is up to date'}.`,
  );
}

async function queries() {
  await import('./things.ts');
  const { fillPlaceholders, placeholders } = await import('./kind/placeholders.ts');
  const names = placeholders();
  return generatedQueries((text) => fillPlaceholders(text, names));
}

async function printedSchema() {
  const { printedSchema: print } = await import('./schema.ts');
  return [{ path: join(root, 'schema.graphql'), text: print() }];
}

async function documents() {
  const { gapsDocument } = await import('./gaps/document.ts');
  return [{ path: join(root, 'docs/gaps.md'), text: gapsDocument() }];
}

function clientTypes() {
  return tada('output', 'graphql-env.d.ts');
}

/** The types of the client's documents, written out: the type check then need not infer them from their texts. */
function documentTypes() {
  return tada('turbo', 'graphql-cache.d.ts');
}

function tada(what: 'output' | 'turbo', name: string) {
  const path = join(root, 'client/graphql', name);
  const folder = mkdtempSync(join(tmpdir(), 'maillage-generate-'));
  try {
    const output = join(folder, name);
    // What is still true of the documents' types is taken over.
    if (existsSync(path)) copyFileSync(path, output);
    const cli = join(root, 'node_modules/gql.tada/bin/cli.js');
    const config = join(root, 'tsconfig.client.json');
    execFileSync(process.execPath, [cli, 'generate', what, '--tsconfig', config, '--output', output], {
      cwd: root,
      stdio: 'pipe',
    });
    return [{ path, text: readFileSync(output, 'utf8') }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
