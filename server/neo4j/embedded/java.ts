import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../../errors.ts';
import type { Language, Words } from '../../language/language.ts';
import { sentence } from '../../language/sentence.ts';

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
  const tooOld: Words[] = [];
  for (const command of candidates(env)) {
    const banner = await javaBanner(command, env);
    // Java 8 and before call themselves 1.8.
    const version = /version "(?:1\.)?(\d+)/.exec(banner)?.[1];
    if (version === undefined) continue;
    if (Number(version) >= LEAST) return { command, build: banner };
    tooOld.push({ en: `${command} is version ${version}`, fr: `${command} est en version ${version}` });
  }
  if (tooOld.length > 0) {
    const listed = (language: Language) => tooOld.map((each) => each[language]).join(', ');
    const found = { en: listed('en'), fr: listed('fr') };
    throw new StartError(sentence('neo4j.javaOld', { least: LEAST, found, install: INSTALL }));
  }
  throw new StartError(sentence('neo4j.javaMissing', { least: LEAST, install: INSTALL }));
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
