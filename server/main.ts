/** `npm start`: brings up the database and the server, says where they are, and ends them in good order. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { KnownError, StartError } from './errors.ts';
import { languageAt } from './language/language.ts';
import { speak } from './language/sentence.ts';
import { makeFolder } from './make-folder.ts';
import { Progress } from './progress.ts';
import { helpText, readSettings, type Settings, wantsHelp } from './settings.ts';
import type { Running } from './start.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** npm passes on the Ctrl+C that the terminal has already sent: two signals this close are one. Milliseconds. */
const ECHO = 500;

/** Aborted by the first signal; a second one ends the process at once, and Neo4j ends itself when it sees that. */
function onSignal(report: (message: string) => void): AbortSignal {
  const asked = new AbortController();
  let first = 0;
  const stop = () => {
    if (asked.signal.aborted && performance.now() - first > ECHO) process.exit(1);
    if (asked.signal.aborted) return;
    first = performance.now();
    report('Stopping');
    asked.abort();
  };
  for (const name of SIGNALS) process.on(name, stop);
  // npm hands a SIGTERM to the shell between it and this process, which ends without passing it on.
  const parent = process.ppid;
  const orphaned = () => process.ppid !== parent && !asked.signal.aborted && stop();
  if (process.env.npm_lifecycle_event) setInterval(orphaned, 500).unref();
  return asked.signal;
}

/**
 * Some thousand modules, which every start and every thread would compile anew: two fifths of what reading them takes. By the
 * environment too, which is how threads and the build of the client know of it.
 */
function keepCompiled({ cacheDir }: Settings): void {
  const folder = process.env.NODE_COMPILE_CACHE ?? join(cacheDir, 'compiled');
  try {
    // Node itself would try without end where no folder can be made, as below /proc.
    makeFolder(folder);
  } catch {
    return;
  }
  process.env.NODE_COMPILE_CACHE = folder;
  enableCompileCache(folder);
}

async function run(settings: Settings): Promise<void> {
  // Before graphql is read: for development it checks every value twice.
  process.env.NODE_ENV ??= 'production';
  keepCompiled(settings);
  // Read only now: a wrong option is told without waiting for the whole program.
  const [{ createLog }, { startServer }] = await Promise.all([import('./log.ts'), import('./start.ts')]);
  const progress = new Progress(process.stdout);
  const stopping = onSignal(progress.report);
  const log = await createLog(settings.logLevel);
  process.on('uncaughtException', (error) => {
    progress.end();
    log.fatal({ err: error }, 'an unexpected error ends the server');
    process.exit(1);
  });
  try {
    const running = await startServer(settings, { report: progress.report, log, stopping });
    progress.end();
    console.log(closingBlock(running, settings));
    await new Promise<void>((done) => {
      if (stopping.aborted) done();
      stopping.addEventListener('abort', () => done());
    });
    await running.close();
  } catch (error) {
    if (error !== stopping.reason) throw error;
  } finally {
    progress.end();
  }
}

function closingBlock({ url, database, phones }: Running, { publicUrl, dataDir, neo4j }: Settings): string {
  const rows = [
    ['Maillage', publicUrl ?? url],
    ...phones.slice(0, 1).map((address) => ['Phones', `${address}/room`]),
    ['Database', database],
    ...(neo4j ? [] : [['Data', dataDir]]),
    ['To stop', 'Ctrl+C'],
  ];
  return `\n${rows.map(([name = '', value = '']) => `  ${name.padEnd(10)}${value}`).join('\n')}\n`;
}

if (wantsHelp(process.argv.slice(2))) {
  console.log(helpText());
} else {
  try {
    await run(readSettings(process.argv.slice(2), process.env));
    process.exit(0);
  } catch (error) {
    const language = languageAt(process.argv.slice(2), process.env);
    console.error(
      error instanceof StartError || error instanceof KnownError
        ? `\n  ${speak(error.sentence, language)}\n`
        : error,
    );
    process.exit(1);
  }
}
