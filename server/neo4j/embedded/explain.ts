import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../../errors.ts';
import { type Sentence, sentence } from '../../language/sentence.ts';

/** One sentence on why Neo4j ended before it was ready, from what the JVM said or else from Neo4j's log. */
export function explainStart(output: string, dataDir: string): StartError {
  const log = logFile(dataDir);
  const known = KNOWN.find(({ sign }) => sign.test(output));
  if (known) return new StartError(known.sentence(dataDir));
  const reason = cause(output) ?? lastError(log);
  return new StartError(
    reason === undefined
      ? sentence('neo4j.failedSilently', { log })
      : sentence('neo4j.failed', { reason, log }),
  );
}

/** Where Neo4j tells what it does. */
export const logFile = (dataDir: string): string => join(dataDir, 'neo4j', 'logs', 'debug.log');

/** True when another program took the Bolt port between our choice and the start of Neo4j. */
export function portWasTaken(output: string): boolean {
  return /Address already in use|PortBindException/.test(output);
}

const INSTALL =
  'Debian/Ubuntu: sudo apt install openjdk-17-jdk-headless; macOS: brew install openjdk@21; ' +
  'Windows: winget install EclipseAdoptium.Temurin.21.JDK';

const KNOWN: { sign: RegExp; sentence: (folder: string) => Sentence }[] = [
  {
    sign: /FileLockException|Lock file has been locked|OverlappingFileLockException/,
    sentence: (folder) => sentence('neo4j.locked', { folder }),
  },
  {
    sign: /No space left on device|not enough space on the disk|Disk quota exceeded/i,
    sentence: (folder) => sentence('data.full', { folder }),
  },
  {
    sign: /AccessDeniedException|Permission denied|Read-only file system/,
    sentence: (folder) => sentence('neo4j.files', { folder }),
  },
  {
    sign: /Could not reserve enough space|insufficient memory|OutOfMemoryError|Cannot allocate memory/,
    sentence: () => sentence('neo4j.memory'),
  },
  {
    sign: /jdk\.compiler not found|Could not find or load main class .*Neo4j\.java/,
    sentence: () => sentence('neo4j.compiler', { install: INSTALL }),
  },
];

/** The innermost cause of a Java stack trace, or else its first line. */
function cause(output: string): string | undefined {
  const lines = output.split('\n').map((line) => line.trim());
  const line = lines.findLast((text) => text.startsWith('Caused by: ')) ?? lines.find((text) => text !== '');
  return line && shortened(line.replace(/^Caused by: /, ''));
}

function lastError(log: string): string | undefined {
  if (!existsSync(log)) return undefined;
  const line = readFileSync(log, 'utf8')
    .split('\n')
    .findLast((text) => / ERROR /.test(text));
  return line && shortened(line);
}

function shortened(line: string): string {
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
