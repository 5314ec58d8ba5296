/** `npm start`: brings up the database and the server, says where they are, and ends them in good order. */
import { StartError } from './errors.ts';
import { createLog } from './log.ts';
import { Progress } from './progress.ts';
import { helpText, readSettings, type Settings, wantsHelp } from './settings.ts';
import { type Running, startServer } from './start.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** npm passes on the Ctrl+C that the terminal has already sent: two signals this close are one. Milliseconds. */
const ECHO = 500;

/** Aborted by the first signal; a second one ends the process at once, and Neo4j ends itself when it sees that. */
function onSignal(): AbortSignal {
  const asked = new AbortController();
  let first = 0;
  for (const name of SIGNALS)
    process.on(name, () => {
      if (!asked.signal.aborted) first = performance.now();
      else if (performance.now() - first > ECHO) process.exit(1);
      asked.abort();
    });
  return asked.signal;
}

async function run(settings: Settings): Promise<void> {
  const progress = new Progress(process.stdout);
  const stopping = onSignal();
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
    progress.report('Stopping');
    await running.close();
  } catch (error) {
    if (error !== stopping.reason) throw error;
  } finally {
    progress.end();
  }
}

function closingBlock({ url, database }: Running, { publicUrl, dataDir, neo4j }: Settings): string {
  const rows = [
    ['Maillage', publicUrl ?? url],
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
    console.error(error instanceof StartError ? `\n  ${error.message}\n` : error);
    process.exit(1);
  }
}
