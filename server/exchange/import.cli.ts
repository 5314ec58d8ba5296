/** `npm run import`: brings files into an ecosystem, through the server that runs on the data folder or without. */

import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LOCAL_FACILITATOR } from '../access/viewer.ts';
import { readHolder } from '../data-lock.ts';
import { findLeftOvers } from '../ecosystem/sweep.ts';
import { KnownError, StartError } from '../errors.ts';
import { LANGUAGES, languageAt } from '../language/language.ts';
import { sentence, speak } from '../language/sentence.ts';
import { openStore } from '../neo4j/open.ts';
import { type Remote, readRemote } from '../remote.ts';
import { readSettings, type Settings } from '../settings.ts';
import { agreedIn, type Decisions } from './decisions.ts';
import { type GivenFile, readFiles } from './formats/read-files.ts';
import type { Destination } from './founding.ts';
import { checkDestination, importPlan } from './import.ts';
import { type ImportAnswer, importThrough } from './import-client.ts';
import { previewImport } from './import-preview.ts';
import { ImportRefused } from './import-refused.ts';
import { importRefusalIn, previewIn, reportIn } from './import-said.ts';
import { issueTable, ProgressLine, summary } from './import-terminal.ts';
import { SHEET_BYTES_MAX } from './kumu/plan.ts';
import { previewText } from './preview-terminal.ts';
import { readableIn } from './settle.ts';

const USAGE =
  'npm run import -- <ecosystem> file... [--nominations nominations.csv] [--name "Its name"] [--preview] [--all-but-doubtful] [--data-dir folder] [--server https://map.example.org] [--language en|fr]';

type Request = {
  ecosystem: Destination;
  files: readonly Named[];
  settings: Settings;
  remote: Remote;
  /** What would be done is told, and nothing is done. */
  isPreview: boolean;
  decisions: Decisions;
};

function readRequest(argv: string[], env: NodeJS.ProcessEnv): Request | 'help' {
  const { values, positionals } = parse(argv);
  if (values.help) return 'help';
  const [slug, ...files] = positionals;
  const { nominations } = values;
  if (slug === undefined || (files.length === 0 && nominations === undefined))
    throw new StartError(sentence('command.import', { usage: USAGE }));
  const ecosystem = { slug, ...(values.name !== undefined && { name: values.name }) };
  checkDestination(ecosystem);
  if (values.language !== undefined) requireLanguage(values.language);
  const dataDir = values['data-dir'];
  const settings = readSettings(dataDir === undefined ? [] : ['--data-dir', dataDir], env);
  return {
    ecosystem,
    files: [
      ...files.map((file) => ({ file })),
      ...(nominations ? [{ file: nominations, as: 'nominations' as const }] : []),
    ],
    settings,
    remote: readRemote(values.server, env),
    isPreview: values.preview === true,
    decisions: values['all-but-doubtful'] ? { allButDoubtful: true } : {},
  };
}

function requireLanguage(given: string): void {
  if (!LANGUAGES.some((each) => each === given))
    throw new StartError(sentence('option.wrong', { name: '--language', given, allowed: LANGUAGES }));
}

function parse(argv: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: argv,
      options: {
        name: text,
        nominations: text,
        'data-dir': text,
        server: text,
        language: text,
        preview: { type: 'boolean' },
        'all-but-doubtful': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    const what = String(error instanceof Error ? error.message.split('. ')[0] : error);
    throw new StartError(sentence('command.importOptions', { what, usage: USAGE }));
  }
}

/** A file by its name, and what it is where that was said. */
type Named = { file: string; as?: 'nominations' };

const readAll = (files: readonly Named[], folder: string): GivenFile[] =>
  files.map(({ file, ...said }) => ({ ...said, name: basename(file), bytes: readFile(file, folder) }));

function readFile(file: string, folder: string): Uint8Array<ArrayBuffer> {
  const path = resolve(folder, file);
  try {
    const found = statSync(path);
    // A device or a pipe may have no end, or nothing to give for as long as one waits.
    if (!found.isFile() && !found.isDirectory())
      throw new StartError(sentence('command.noPlainFile', { file }));
    const bytes = readUpTo(path, SHEET_BYTES_MAX + 1);
    if (bytes.length > SHEET_BYTES_MAX)
      throw new StartError(sentence('command.fileTooLarge', { file, most: SHEET_BYTES_MAX / 1024 / 1024 }));
    return bytes;
  } catch (error) {
    if (error instanceof StartError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new StartError(
      code === 'ENOENT'
        ? sentence('command.noFile', { file: path })
        : sentence('command.unreadable', { code: String(code), file: path }),
    );
  }
}

/** Whatever size the file says that it has: some say none, and one can grow while it is read. */
function readUpTo(path: string, most: number): Uint8Array<ArrayBuffer> {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(most);
    let length = 0;
    for (let read = -1; read !== 0 && length < most; length += read)
      read = readSync(file, bytes, { offset: length });
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

async function run(
  { ecosystem, settings, remote, isPreview, decisions }: Request,
  files: readonly GivenFile[],
  line: ProgressLine,
): Promise<ImportAnswer> {
  const holder = remote.server || settings.neo4j ? undefined : await readHolder(settings.dataDir);
  const server = remote.server ?? holder?.url;
  if (server) {
    line.through(server);
    return importThrough(server, ecosystem, files, {
      token: remote.token,
      report: (progress) => line.show(progress),
      ...{ language, isPreview, decisions },
    });
  }
  // Before the database, which takes longer to start than most sheets to read.
  line.show({ step: 'reading', done: 0, total: 1 });
  const reading = await readFiles(files);
  if (!('plan' in reading) && !isPreview && !decisions.allButDoubtful) {
    const refused = new ImportRefused(reading.issues, reading.notices);
    return { error: importRefusalIn(refused, language) };
  }
  const store = await openStore(settings, { report: (message) => line.say(message) });
  try {
    const sweepLeftOvers = await findLeftOvers(store.database, { isOurs: store.embedded !== undefined });
    await sweepLeftOvers();
    const asked = {
      ...readableIn(reading),
      ...{ database: store.database, ecosystem, viewer: LOCAL_FACILITATOR, agreed: agreedIn(decisions) },
    };
    if (isPreview) return { preview: previewIn(await previewImport({ ...asked, isWhole: false }), language) };
    const report = await importPlan({ ...asked, report: (progress) => line.show(progress) });
    return { report: reportIn(report, language) };
  } catch (error) {
    if (error instanceof ImportRefused) return { error: importRefusalIn(error, language) };
    throw error;
  } finally {
    line.end();
    await store.close();
  }
}

/** Prints how it ended; true when the import is done, or shown. */
function print(answer: ImportAnswer): boolean {
  const said = 'report' in answer ? answer.report : 'preview' in answer ? answer.preview : answer.error;
  if ('preview' in answer) console.log(previewText(answer.preview, language));
  const lines = {
    problems: 'issues' in said ? said.issues : undefined,
    leftOut: 'leftOut' in said ? said.leftOut : undefined,
    notices: said.notices,
  };
  for (const [head, list] of Object.entries(lines))
    if (list?.length)
      console.log(`\n${HEADS[head as keyof typeof HEADS][language]}\n${issueTable(list, language)}`);
  if ('report' in answer) console.log(`\n${summary(answer.report, language)}`);
  if ('error' in answer) console.error(`  ${answer.error.message}\n`);
  return !('error' in answer);
}

const USAGE_WORD = { en: 'Usage: ', fr: 'Utilisation : ' } as const;

const HEADS = {
  problems: { en: 'Problems', fr: 'Problèmes' },
  leftOut: { en: 'Left out', fr: 'Laissé de côté' },
  notices: { en: 'Notices', fr: 'Remarques' },
} as const;

const language = languageAt(process.argv.slice(2), process.env);
const line = new ProgressLine(process.stderr, language);
try {
  const request = readRequest(process.argv.slice(2), process.env);
  if (request === 'help') console.log(`${USAGE_WORD[language]}${USAGE}`);
  else {
    // npm runs scripts in the folder of the program: the files are named from where the person is.
    const files = readAll(request.files, process.env.INIT_CWD ?? process.cwd());
    const answer = await run(request, files, line);
    line.end();
    process.exitCode = print(answer) ? 0 : 1;
  }
} catch (error) {
  line.end();
  const isForPeople = error instanceof StartError || error instanceof KnownError;
  console.error(isForPeople ? `  ${speak(error.sentence, language)}` : error);
  process.exitCode = 1;
}
