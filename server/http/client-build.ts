/** Builds the client when its sources changed since the last build. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { StartError } from '../errors.ts';
import { sentence } from '../language/sentence.ts';

const root = join(import.meta.dirname, '../..');
const SOURCES = ['client/**/*', 'vite.config.ts', 'package-lock.json', 'schema.graphql'];

/**
 * Returns the folder of the built client, building it first when it is missing or out of date. Throws a `StartError`
 * with the first line of what the build said.
 */
export async function ensureClient(report: (message: string) => void): Promise<string> {
  const folder = join(root, 'dist/client');
  const sources = fingerprint();
  if (markOf(folder) === sources) return folder;
  report('Building the client (once, about ten seconds)');
  try {
    await buildElsewhere();
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    const reason = said || (error instanceof Error ? error.message : String(error));
    throw new StartError(sentence('start.client', { reason: reason.split('\n')[0] ?? '' }), { cause: error });
  }
  return folder;
}

/** In a process of its own: what builds the client takes some 500 MB, which a server would keep. */
async function buildElsewhere(): Promise<void> {
  const env = { ...process.env, NODE_ENV: 'production' };
  const building = promisify(execFile)(process.execPath, [import.meta.filename], { env });
  const stop = () => building.child.kill();
  process.once('exit', stop);
  await building.finally(() => process.off('exit', stop));
}

async function build(): Promise<void> {
  const folder = join(root, 'dist/client');
  const sources = fingerprint();
  if (markOf(folder) === sources) return;
  const work = `${folder}-${process.pid}`;
  try {
    await buildInto(work);
    writeFileSync(join(work, MARK), sources);
    replace(folder, work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const MARK = '.sources';

function markOf(folder: string): string | undefined {
  const file = join(folder, MARK);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

async function buildInto(folder: string): Promise<void> {
  const vite = await import('vite');
  await vite.build({
    root: join(root, 'client'),
    configFile: join(root, 'vite.config.ts'),
    // Its remark on the size of files is for those who work on the client.
    logLevel: 'error',
    build: { outDir: folder },
  });
  await compressAssets(folder);
}

/** Puts a whole build in the place of the one before: a build that was cut short is never served. */
function replace(folder: string, by: string): void {
  const old = `${by}-old`;
  if (existsSync(folder)) renameSync(folder, old);
  try {
    renameSync(by, folder);
  } catch (error) {
    // Another process was quicker with the same build.
    if (markOf(folder) === undefined) throw error;
  }
  rmSync(old, { recursive: true, force: true });
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

// `npm run build`, and what a server starts.
if (import.meta.main) {
  await build().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
