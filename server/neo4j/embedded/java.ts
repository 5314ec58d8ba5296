import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../../errors.ts';

/** What Neo4j 5.26 asks for at least. */
const LEAST = 17;

const INSTALL =
  'Debian/Ubuntu: sudo apt install openjdk-17-jre-headless; macOS: brew install openjdk@21; ' +
  'Windows: winget install EclipseAdoptium.Temurin.21.JDK';

/** `build` differs between any two builds of Java, so that what is prepared for one is not given to another. */
export type Java = { command: string; build: string };

/**
 * The first Java, of `JAVA_HOME` then of `PATH`, that Neo4j can run on. Throws a `StartError` with the
 * install lines when there is none or only older ones.
 */
export async function findJava(env: NodeJS.ProcessEnv = process.env): Promise<Java> {
  const tooOld: string[] = [];
  for (const command of candidates(env)) {
    const banner = await javaBanner(command, env);
    // Java 8 and before call themselves 1.8.
    const version = /version "(?:1\.)?(\d+)/.exec(banner)?.[1];
    if (version === undefined) continue;
    if (Number(version) >= LEAST) return { command, build: banner };
    tooOld.push(`${command} is version ${version}`);
  }
  if (tooOld.length > 0) {
    throw new StartError(
      `Neo4j needs Java ${LEAST} or later, and ${tooOld.join(', ')}: install a newer one (${INSTALL}).`,
    );
  }
  throw new StartError(
    `Neo4j needs Java ${LEAST} or later, and none was found in JAVA_HOME or PATH: install it (${INSTALL}).`,
  );
}

function candidates(env: NodeJS.ProcessEnv): string[] {
  const name = process.platform === 'win32' ? 'java.exe' : 'java';
  const ofHome = env.JAVA_HOME ? join(env.JAVA_HOME, 'bin', name) : undefined;
  return ofHome && existsSync(ofHome) ? [ofHome, 'java'] : ['java'];
}

/** What `java -version` prints; empty when the command is absent or is only a stub (as on a new macOS). */
function javaBanner(command: string, env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((done) => {
    execFile(command, ['-version'], { env, timeout: 20_000 }, (error, stdout, stderr) => {
      done(error ? '' : `${stderr}${stdout}`);
    });
  });
}
