/** `npm run generate` writes every generated file; with `--check` it fails when one is out of date. */
import { join } from 'node:path';
import { generatedQueries, writeOrCheck } from './neo4j/generate.ts';

const check = process.argv.includes('--check');
let files = generatedQueries();
const queriesAreStale = writeOrCheck(files, check).length > 0;
// The schema imports the queries, so it is printed once they are written.
if (!queriesAreStale || !check) files = [...files, await printed()];
const stale = writeOrCheck(files, check);
if (check && stale.length > 0) {
  console.error(`Out of date: ${stale.join(', ')}. Run "npm run generate" and commit the result.`);
  process.exitCode = 1;
} else {
  console.log(
    check ? 'Generated files are up to date.' : `Written: ${stale.length} of ${files.length} files.`,
  );
}

async function printed(): Promise<{ path: string; text: string }> {
  const { printedSchema } = await import('./graphql/schema.ts');
  return { path: join(import.meta.dirname, '../schema.graphql'), text: printedSchema() };
}
