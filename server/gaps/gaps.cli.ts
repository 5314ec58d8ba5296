/** `npm run maillage -- gaps`: what is missing in an ecosystem, through the server that runs on the data folder or without. */
import { parseArgs } from 'node:util';
import { LOCAL_FACILITATOR } from '../access.ts';
import { readHolder } from '../data-lock.ts';
import { KnownError, StartError } from '../errors.ts';
import { toCsv } from '../exchange/sheet.ts';
import { createLog } from '../log.ts';
import { createSnapshots } from '../map/snapshots.ts';
import { openStore } from '../neo4j/open.ts';
import { readSettings, type Settings } from '../settings.ts';
import { gapKind } from './catalogue.ts';
import { type FindingsAnswer, filterOf, readLines } from './findings.route.ts';
import { createFindings } from './findings.ts';
import { type FindingLine, severityWord, sheetOf } from './findings-table.ts';
import { LANGUAGES, type Language } from './gap.ts';

const FORMATS = ['table', 'csv', 'json'] as const;
const USAGE = `Usage: npm run maillage -- gaps <ecosystem> [--kind NEED_WITHOUT_OFFER]... [--severity HIGH]... [--place id] [--mission id]
         [--state OPEN|DISMISSED|CLOSED] [--format table|csv|json] [--language en|fr] [--data-dir folder]
  Ends with 0 when nothing is found, 1 when something is, 2 when it could not be asked.`;

type Request = {
  ecosystem: string;
  /** As the address of the server takes it. */
  query: URLSearchParams;
  format: (typeof FORMATS)[number];
  language: Language;
  settings: Settings;
};

function readRequest(argv: string[], env: NodeJS.ProcessEnv): Request | 'help' {
  const { values, positionals } = parse(argv);
  if (values.help) return 'help';
  const [command, ecosystem, ...rest] = positionals;
  if (command !== 'gaps') throw new StartError(`Say what to do: gaps.\n${USAGE}`);
  if (ecosystem === undefined || rest.length > 0)
    throw new StartError(`Name one ecosystem by its address.\n${USAGE}`);
  const format = oneOf('format', values.format ?? 'table', FORMATS);
  const language = oneOf('language', values.language ?? 'en', LANGUAGES);
  const query = new URLSearchParams({ language });
  for (const name of ['kind', 'severity'] as const) {
    for (const value of values[name] ?? []) query.append(name, value.toUpperCase().replace(/-/g, '_'));
  }
  for (const name of ['place', 'mission', 'state'] as const) {
    const value = values[name];
    if (value !== undefined) query.set(name, name === 'state' ? value.toUpperCase() : value);
  }
  const unknown = query.getAll('kind').find((kind) => !gapKind(kind));
  if (unknown) throw new StartError(`There is no kind of finding "${unknown}": docs/gaps.md lists them.`);
  const dataDir = values['data-dir'];
  const settings = readSettings(dataDir === undefined ? [] : ['--data-dir', dataDir], env);
  return { ecosystem, query, format, language, settings };
}

function parse(argv: string[]) {
  const text = { type: 'string' } as const;
  const several = { type: 'string', multiple: true } as const;
  try {
    return parseArgs({
      args: argv,
      options: {
        ...{ kind: several, severity: several, place: text, mission: text, state: text },
        ...{ format: text, language: text, 'data-dir': text, help: { type: 'boolean', short: 'h' } },
      },
      allowPositionals: true,
    });
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message.split('. ')[0] : error}.\n${USAGE}`);
  }
}

function oneOf<T extends string>(name: string, given: string, values: readonly T[]): T {
  const found = values.find((value) => value === given);
  if (!found) throw new StartError(`--${name} is "${given}": it takes one of ${values.join(', ')}.`);
  return found;
}

async function ask({ ecosystem, query, language, settings }: Request): Promise<FindingLine[]> {
  const holder = settings.neo4j ? undefined : await readHolder(settings.dataDir);
  if (holder?.url) return askServer(holder.url, ecosystem, query);
  const store = await openStore(settings, { report: (message) => console.error(`  ${message}`) });
  const log = await createLog(settings.logLevel);
  const { database } = store;
  const snapshots = createSnapshots({ database, budget: settings.snapshotBudget, log });
  // A database that was only now started plans every query anew: there is nobody else to wait for.
  const findings = createFindings({ database, snapshots, log, patience: { again: 300_000, first: 300_000 } });
  try {
    const asked = { database, findings, viewer: LOCAL_FACILITATOR };
    return (await readLines(asked, ecosystem, filterOf(query), language)).lines;
  } finally {
    await findings.close();
    await snapshots.close();
    await store.close();
  }
}

/** How often a server that is looking for the first time is asked again. */
const TRIES = 10;

async function askServer(server: string, ecosystem: string, query: URLSearchParams): Promise<FindingLine[]> {
  const url = `${server}/api/ecosystems/${encodeURIComponent(ecosystem)}/findings.json?${query}`;
  for (let tries = 1; ; tries++) {
    const response = await fetch(url).catch((cause: unknown) => {
      throw new StartError(`The server at ${server} does not answer: try again.`, { cause });
    });
    const body = (await response.json()) as FindingsAnswer | { error: { code: string; message: string } };
    if ('findings' in body) return body.findings;
    if (body.error.code !== 'UNAVAILABLE' || tries === TRIES) throw new StartError(body.error.message);
  }
}

function table(lines: readonly FindingLine[], language: Language): string {
  const width = Math.max(...lines.map(({ severity }) => severityWord(severity, language).length));
  return lines
    .map(({ severity, name, sentence, nextStep }) => {
      const head = severityWord(severity, language).padEnd(width);
      return `${head}  ${sentence}\n${' '.repeat(width)}  ${name}. ${nextStep}`;
    })
    .join('\n\n');
}

function print(lines: readonly FindingLine[], { format, language }: Request): void {
  if (format === 'json') console.log(JSON.stringify(lines, null, 2));
  else if (format === 'csv') process.stdout.write(toCsv(sheetOf(lines, language)));
  else if (lines.length === 0) console.log(language === 'fr' ? 'Rien ne manque.' : 'Nothing is missing.');
  else console.log(table(lines, language));
}

try {
  const request = readRequest(process.argv.slice(2), process.env);
  if (request === 'help') console.log(USAGE);
  else {
    const lines = await ask(request);
    print(lines, request);
    process.exitCode = lines.length > 0 ? 1 : 0;
  }
} catch (error) {
  const isForPeople = error instanceof StartError || error instanceof KnownError;
  console.error(isForPeople ? `  ${error.message}` : error);
  process.exitCode = 2;
}
