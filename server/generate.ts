/** `npm run generate` writes every generated file; with `--check` it writes nothing and fails when one is out of date. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatedQueries, writeOrCheck } from './neo4j/generate.ts';

const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');
const stale: string[] = [];

// Each kind is made from the one before: queries, the schema that imports them, the client's types of the schema.
for (const files of [queries, printedSchema, clientTypes, documents]) {
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
  const folder = mkdtempSync(join(tmpdir(), 'maillage-generate-'));
  try {
    const output = join(folder, 'graphql-env.d.ts');
    const tada = join(root, 'node_modules/gql.tada/bin/cli.js');
    execFileSync(process.execPath, [tada, 'generate-output', '--output', output], {
      cwd: root,
      stdio: 'pipe',
    });
    return [{ path: join(root, 'client/graphql/graphql-env.d.ts'), text: readFileSync(output, 'utf8') }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
