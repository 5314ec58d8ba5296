/** `npm run generate` writes every generated file; with `--check` it fails when one is out of date. */
import { generatedQueries, writeOrCheck } from './neo4j/generate.ts';

const check = process.argv.includes('--check');
const files = generatedQueries();
const stale = writeOrCheck(files, check);
if (check && stale.length > 0) {
  console.error(`Out of date: ${stale.join(', ')}. Run "npm run generate" and commit the result.`);
  process.exitCode = 1;
} else {
  console.log(
    check ? 'Generated files are up to date.' : `Written: ${stale.length} of ${files.length} files.`,
  );
}
