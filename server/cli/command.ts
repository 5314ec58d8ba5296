/** What the commands for planners and scripts have in common: their arguments, their formats and how they end. */

import { parseArgs } from 'node:util';
import { StartError } from '../errors.ts';
import { LANGUAGES, type Language, languageAt } from '../language/language.ts';
import { sentence } from '../language/sentence.ts';
import { type Remote, readRemote } from '../remote.ts';
import { readSettings, type Settings } from '../settings.ts';
import { toCsv } from '../sheet.ts';

export const FORMATS = ['table', 'csv', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** How a command ends: nothing was found, or something was. 2 is for what could not be asked. */
type ExitCode = 0 | 1;

export type Command = {
  /** Its line of the usage. */
  usage: string;
  /** Runs with what was typed after its name. Throws `StartError` and the known errors. */
  run(argv: string[], env: NodeJS.ProcessEnv): Promise<ExitCode>;
};

export type Given<Named extends string = Format> = {
  ecosystem: string;
  format: Named;
  language: Language;
  settings: Settings;
  remote: Remote;
  /** The values of the command's own options, several of each. */
  options: Record<string, string[]>;
  /** What was typed after the ecosystem. */
  more: string[];
};

/** `more`: how much may be typed after the ecosystem. */
type Taken = { usage: string; options: readonly string[]; more?: number };

/** Reads `<ecosystem>`, the options that all commands share, and those of this one. Throws `StartError`. */
export function readArguments(argv: string[], env: NodeJS.ProcessEnv, taken: Taken): Given;
export function readArguments<Named extends string>(
  argv: string[],
  env: NodeJS.ProcessEnv,
  taken: Taken & { formats: readonly Named[] },
): Given<Named>;
export function readArguments(
  argv: string[],
  env: NodeJS.ProcessEnv,
  { usage, options: own, more = 0, formats = FORMATS }: Taken & { formats?: readonly string[] },
): Given<string> {
  const { values, positionals } = parse(argv, own, usage);
  const [ecosystem, ...rest] = positionals;
  if (ecosystem === undefined || rest.length > more)
    throw new StartError(sentence('command.ecosystem', { usage }));
  const last = (name: string) => values[name]?.at(-1);
  const dataDir = last('data-dir');
  return {
    ecosystem,
    format: oneOf('format', last('format') ?? formats[0] ?? '', formats),
    language: oneOf('language', last('language') ?? languageAt([], env), LANGUAGES),
    settings: readSettings(dataDir === undefined ? [] : ['--data-dir', dataDir], env),
    remote: readRemote(last('server'), env),
    options: Object.fromEntries(own.map((name) => [name, values[name] ?? []])),
    more: rest,
  };
}

function parse(argv: string[], own: readonly string[], usage: string) {
  const names = [...own, 'format', 'language', 'data-dir', 'server'];
  const options = Object.fromEntries(
    names.map((name) => [name, { type: 'string', multiple: true } as const]),
  );
  try {
    return parseArgs({ args: argv, options, allowPositionals: true });
  } catch (error) {
    const what = String(error instanceof Error ? error.message.split('. ')[0] : error);
    throw new StartError(sentence('command.options', { what, usage }));
  }
}

function oneOf<T extends string>(name: string, given: string, values: readonly T[]): T {
  const found = values.find((value) => value === given);
  if (!found) throw new StartError(sentence('option.wrong', { name: `--${name}`, given, allowed: values }));
  return found;
}

/** Prints rows in the format that was asked for; `sheet` has its header first. */
export function print(
  format: Format,
  { json, sheet, table }: { json: unknown; sheet: () => string[][]; table: () => string },
): void {
  if (format === 'json') console.log(JSON.stringify(json, null, 2));
  else if (format === 'csv') process.stdout.write(toCsv(sheet()));
  else console.log(table());
}
