import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import envPaths from 'env-paths';
import { StartError } from './errors.ts';
import { LANGUAGES } from './language/language.ts';
import { sentence } from './language/sentence.ts';
import { readSignIn, SIGN_IN_OPTIONS, type SignInSettings } from './settings-sign-in.ts';

/** Everything that can be chosen from outside, read and checked once, at the start. */
export type Settings = {
  /** Address the HTTP server listens on. Beyond loopback, whoever comes in signs in. */
  host: string;
  /** HTTP port; 0 picks a free one. */
  port: number;
  /** Port that takes phones of all networks into rooms, and nobody to anything else; undefined for none. */
  phonesPort: number | undefined;
  /** How this server is reached, without a trailing slash; undefined means its own address. */
  publicUrl: string | undefined;
  /** How people sign in; undefined while the person at this machine is the facilitator. */
  signIn: SignInSettings | undefined;
  /** Folder of the embedded database, its password and its lock. */
  dataDir: string;
  /** Per-user folder of the Neo4j jars. */
  cacheDir: string;
  /** A database of the user's own; undefined means the embedded one. */
  neo4j: { uri: string; user: string; password: string; database: string } | undefined;
  /** More flags for the JVM of the embedded database. */
  javaOptions: readonly string[];
  /** Load the demonstration ecosystems: into an empty embedded database (`auto`), always (`yes`), never (`no`). */
  demo: 'auto' | 'yes' | 'no';
  logLevel: string;
  /** What must stay free on the disk of the data folder for changes to be made, in bytes. */
  minFree: number;
  /** Memory for the snapshots of all ecosystems, in bytes. */
  snapshotBudget: number;
};

/** One thing that can be chosen: `flag` on the command line, `env` in the environment. */
export type Option = { flag?: string; env?: string; fallback?: string; text: string; switch?: true };

export const OPTIONS = {
  port: { flag: 'port', env: 'PORT', fallback: '4500', text: 'HTTP port (0 picks a free one)' },
  host: {
    flag: 'host',
    env: 'HOST',
    fallback: '127.0.0.1',
    text: 'address to listen on; beyond this machine, people sign in',
  },
  publicUrl: {
    flag: 'public-url',
    env: 'PUBLIC_URL',
    text: 'its address as others reach it; beyond this machine, people sign in',
  },
  phones: {
    flag: 'phones',
    env: 'PHONES_PORT',
    text: 'a port on all networks that takes phones into rooms of workshops, and nobody to anything else',
  },
  dataDir: { flag: 'data-dir', env: 'DATA_DIR', fallback: './data', text: 'folder of the embedded database' },
  minFree: {
    env: 'MIN_FREE_MB',
    fallback: '256',
    text: 'room on the disk of that folder, in MB, below which nothing is changed',
  },
  cacheDir: {
    env: 'MAILLAGE_CACHE',
    fallback: envPaths('maillage', { suffix: '' }).cache,
    text: 'folder of the Neo4j jars and of the compiled program',
  },
  uri: { env: 'NEO4J_URI', text: 'a database of your own (bolt://, neo4j://, neo4j+s://...)' },
  user: { env: 'NEO4J_USER', fallback: 'neo4j', text: 'its user' },
  password: { env: 'NEO4J_PASSWORD', text: 'its password' },
  database: { env: 'NEO4J_DATABASE', fallback: 'neo4j', text: 'its database' },
  javaOptions: {
    env: 'NEO4J_JAVA_OPTIONS',
    text: 'more flags for the JVM of the embedded database, such as -Xmx2g',
  },
  logLevel: { env: 'LOG_LEVEL', fallback: 'warn', text: 'trace, debug, info, warn, error or silent' },
  snapshotBudget: { env: 'SNAPSHOT_MB', fallback: '512', text: 'memory for map snapshots, in MB' },
  demo: { flag: 'demo', switch: true, text: 'load the demonstration ecosystems, whatever the database' },
  noDemo: { flag: 'no-demo', switch: true, text: 'leave an empty database empty' },
  ...SIGN_IN_OPTIONS,
  language: {
    flag: 'language',
    text: 'en or fr: the language of what goes wrong here [that of LANG, or en]',
  },
  help: { flag: 'help', switch: true, text: 'show this and stop' },
} satisfies Record<string, Option>;

/** The text of `--help`: every option and environment variable with its default. */
export function helpText(): string {
  const rows = Object.values<Option>(OPTIONS).map((option) => {
    const names = [option.flag && `--${option.flag}${option.switch ? '' : ' …'}`, option.env]
      .filter(Boolean)
      .join(', ');
    const fallback = option.fallback ? ` [${option.fallback.replace(homedir(), '~')}]` : '';
    return `  ${names.padEnd(30)} ${option.text}${fallback}`;
  });
  return [
    'Usage: npm start -- [options]',
    '',
    ...rows,
    '',
    'An option wins over its environment variable.',
  ].join('\n');
}

export function wantsHelp(argv: readonly string[]): boolean {
  return argv.includes('--help') || argv.includes('-h');
}

/**
 * Reads options and environment; throws a `StartError` that names the first setting outside what is allowed.
 */
export function readSettings(argv: readonly string[], env: NodeJS.ProcessEnv): Settings {
  const flags = parseFlags(argv);
  const read = (name: keyof typeof OPTIONS): string | undefined => {
    const option: Option = OPTIONS[name];
    const given =
      (option.flag && flags[option.flag]) || (option.env && env[option.env]?.trim()) || option.fallback;
    return given === true ? 'yes' : given || undefined;
  };
  const host = read('host') ?? '127.0.0.1';
  if (flags.demo && flags['no-demo']) throw new StartError(sentence('start.demo'));
  const language = read('language');
  if (language !== undefined) oneOf('--language', language, LANGUAGES);
  const publicUrl = publicAddress(read('publicUrl'));
  const neo4j = ownDatabase(read('uri'), read('user'), read('password'), read('database'));
  return {
    host,
    port: integer('PORT', read('port'), 0, 65_535),
    phonesPort: read('phones') === undefined ? undefined : integer('PHONES_PORT', read('phones'), 0, 65_535),
    publicUrl,
    signIn: readSignIn(read, { host, publicUrl, hasDataDir: neo4j === undefined }),
    dataDir: resolve(read('dataDir') ?? './data'),
    minFree: integer('MIN_FREE_MB', read('minFree'), 64, 1_000_000_000) * 1024 * 1024,
    cacheDir: resolve(read('cacheDir') ?? './cache'),
    neo4j,
    javaOptions: (read('javaOptions') ?? '').split(/\s+/).filter((flag) => flag !== ''),
    demo: flags.demo ? 'yes' : flags['no-demo'] ? 'no' : 'auto',
    logLevel: oneOf('LOG_LEVEL', read('logLevel'), ['trace', 'debug', 'info', 'warn', 'error', 'silent']),
    snapshotBudget: integer('SNAPSHOT_MB', read('snapshotBudget'), 16, 65_536) * 1024 * 1024,
  };
}

function parseFlags(argv: readonly string[]): Record<string, string | boolean | undefined> {
  const options = Object.fromEntries(
    Object.values<Option>(OPTIONS).flatMap((option) =>
      option.flag
        ? [[option.flag, { type: option.switch ? ('boolean' as const) : ('string' as const) }]]
        : [],
    ),
  );
  try {
    return parseArgs({ args: [...argv], options, strict: true }).values;
  } catch (error) {
    // The rest of its message explains how to pass a file that is named like an option.
    const [what] = error instanceof Error ? error.message.split(/\. |\n/) : [String(error)];
    throw new StartError(sentence('start.option', { what: String(what) }));
  }
}

function integer(name: string, text: string | undefined, least: number, most: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new StartError(sentence('start.wholeNumber', { name, given: String(text), least, most }));
  }
  return value;
}

function oneOf(name: string, text: string | undefined, allowed: readonly string[]): string {
  if (text === undefined || !allowed.includes(text)) {
    throw new StartError(sentence('option.wrong', { name, given: String(text), allowed }));
  }
  return text;
}

/** An address of the web, without a path: links in mails and what a page may send come from it. */
function publicAddress(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const url = URL.parse(given);
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.pathname !== '/') {
    throw new StartError(sentence('start.publicUrl', { given }));
  }
  return url.origin;
}

const SCHEMES = ['bolt:', 'bolt+s:', 'bolt+ssc:', 'neo4j:', 'neo4j+s:', 'neo4j+ssc:'];

function ownDatabase(uri?: string, user?: string, password?: string, database?: string): Settings['neo4j'] {
  if (uri === undefined) return undefined;
  const url = URL.parse(uri);
  if (!url || !SCHEMES.includes(url.protocol) || !url.hostname) {
    throw new StartError(sentence('start.neo4jUri', { given: uri }));
  }
  if (!password) throw new StartError(sentence('start.neo4jPassword'));
  return { uri, user: user ?? 'neo4j', password, database: database ?? 'neo4j' };
}
