/** Builds the client when its sources changed since the last build. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const root = join(import.meta.dirname, '../..');
const SOURCES = ['client/**/*', 'vite.config.ts', 'package-lock.json', 'schema.graphql'];

/** Returns the folder of the built client, building it first when it is missing or out of date. */
export async function ensureClient(report: (message: string) => void): Promise<string> {
  const folder = join(root, 'dist/client');
  const mark = join(folder, '.sources');
  const sources = fingerprint();
  if (existsSync(mark) && readFileSync(mark, 'utf8') === sources) return folder;
  report('Building the client (once, about ten seconds)');
  const { build } = await import('vite');
  await build({ root: join(root, 'client'), configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  await compressAssets(folder);
  writeFileSync(mark, sources);
  return folder;
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const path of globSync(SOURCES, { cwd: root }).sort()) {
    const { size, mtimeMs, isFile } = statOf(join(root, path));
    if (isFile) hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function statOf(path: string) {
  const stat = statSync(path);
  return { size: stat.size, mtimeMs: stat.mtimeMs, isFile: stat.isFile() };
}

/** Text assets are compressed once, here, instead of at every request. */
async function compressAssets(folder: string): Promise<void> {
  const brotli = promisify(brotliCompress);
  for (const path of globSync('assets/**/*.{js,css,svg}', { cwd: folder })) {
    const text = readFileSync(join(folder, path));
    writeFileSync(
      join(folder, `${path}.br`),
      await brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    );
  }
}
