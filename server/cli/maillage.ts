/** `npm run maillage -- <command>`: what planners and scripts ask, through the server that runs on the data folder or without. */

// Every command may meet any kind of record.
import '../things.ts';
import { KnownError, StartError } from '../errors.ts';
import { languageAt } from '../language/language.ts';
import { sentence, speak } from '../language/sentence.ts';
import { ask, questions } from './ask.command.ts';
import type { Command } from './command.ts';
import { exportCommand } from './export.command.ts';
import { gaps } from './gaps.command.ts';
import { influence } from './influence.command.ts';
import { introduce } from './introduce.command.ts';
import { mobilise } from './mobilise.command.ts';
import { synergies } from './synergies.command.ts';
import { unknowns } from './unknowns.command.ts';
import { value } from './value.command.ts';

const COMMANDS: Record<string, Command> = {
  ...{ gaps, unknowns, synergies, introduce, mobilise, influence, value },
  ...{ ask, questions, export: exportCommand },
};
const LINES = Object.values(COMMANDS)
  .map(({ usage }) => usage)
  .join('\n       ');
const USAGE = {
  en: `Usage: ${LINES}
  All take [--format table|csv|json] [--language en|fr] [--data-dir folder] [--server https://map.example.org],
  a server asked with the token in MAILLAGE_TOKEN, or in the file that MAILLAGE_TOKEN_FILE names.
  Ends with 0 when nothing is found or everything was exported, 1 when something is found, 2 when it could not be asked.`,
  fr: `Utilisation : ${LINES}
  Toutes prennent [--format table|csv|json] [--language en|fr] [--data-dir dossier] [--server https://carte.exemple.org],
  un serveur étant interrogé avec le jeton de MAILLAGE_TOKEN, ou du fichier que nomme MAILLAGE_TOKEN_FILE.
  Se termine par 0 quand rien n’est trouvé ou que tout est exporté, 1 quand il y a quelque chose, 2 quand on n’a pas pu demander.`,
};

const language = languageAt(process.argv.slice(2), process.env);
try {
  const [name, ...argv] = process.argv.slice(2);
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if ([name, ...argv].some((each) => each === '--help' || each === '-h')) console.log(USAGE[language]);
  else if (!command)
    throw new StartError(sentence('command.unknown', { commands: Object.keys(COMMANDS), usage: USAGE }));
  else process.exitCode = await command.run(argv, process.env);
} catch (error) {
  const isForPeople = error instanceof StartError || error instanceof KnownError;
  console.error(isForPeople ? `  ${speak(error.sentence, language)}` : error);
  process.exitCode = 2;
}
