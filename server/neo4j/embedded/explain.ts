import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../../errors.ts';

/** One sentence on why Neo4j ended before it was ready, from what the JVM said or else from Neo4j's log. */
export function explainStart(output: string, dataDir: string): StartError {
  const log = join(dataDir, 'neo4j', 'logs', 'debug.log');
  const known = KNOWN.find(({ sign }) => sign.test(output));
  if (known) return new StartError(known.sentence(dataDir));
  const reason = cause(output) ?? lastError(log) ?? 'it did not say why';
  return new StartError(`Neo4j did not start (${reason}): see its log, ${log}.`);
}

/** True when another program took the Bolt port between our choice and the start of Neo4j. */
export function portWasTaken(output: string): boolean {
  return /Address already in use|PortBindException/.test(output);
}

const KNOWN: { sign: RegExp; sentence: (dataDir: string) => string }[] = [
  {
    sign: /FileLockException|Lock file has been locked|OverlappingFileLockException/,
    sentence: (dataDir) =>
      `The database in ${dataDir} is in use by another process: stop that one, or choose another folder with --data-dir.`,
  },
  {
    sign: /No space left on device|not enough space on the disk|Disk quota exceeded/i,
    sentence: (dataDir) =>
      `The disk of the data folder ${dataDir} is full: make room, or choose another folder with --data-dir.`,
  },
  {
    sign: /AccessDeniedException|Permission denied|Read-only file system/,
    sentence: (dataDir) =>
      `Neo4j cannot write all of its files in ${dataDir}: make them writable, or choose another folder with --data-dir.`,
  },
  {
    sign: /Could not reserve enough space|insufficient memory|OutOfMemoryError|Cannot allocate memory/,
    sentence: () =>
      'This machine lacks the memory that Neo4j needs, about 800 MB: close other programs and start again.',
  },
  {
    sign: /jdk\.compiler not found|Could not find or load main class .*Neo4j\.java/,
    sentence: () =>
      'This Java lacks the compiler that starts Neo4j: install a full one (Debian/Ubuntu: sudo apt install ' +
      'openjdk-17-jdk-headless; macOS: brew install openjdk@21; Windows: winget install EclipseAdoptium.Temurin.21.JDK).',
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
