/** `npm run maillage -- <command>`: what planners and scripts ask, through the server that runs on the data folder or without. */
import { KnownError, StartError } from '../errors.ts';
import { ask, questions } from './ask.command.ts';
import type { Command } from './command.ts';
import { gaps } from './gaps.command.ts';

const COMMANDS: Record<string, Command> = { gaps, ask, questions };
const USAGE = `Usage: ${Object.values(COMMANDS)
  .map(({ usage }) => usage)
  .join('\n       ')}
  All take [--format table|csv|json] [--language en|fr] [--data-dir folder].
  Ends with 0 when nothing is found, 1 when something is, 2 when it could not be asked.`;

try {
  const [name, ...argv] = process.argv.slice(2);
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if ([name, ...argv].some((each) => each === '--help' || each === '-h')) console.log(USAGE);
  else if (!command) throw new StartError(`Say what to do: ${Object.keys(COMMANDS).join(', ')}.\n${USAGE}`);
  else process.exitCode = await command.run(argv, process.env);
} catch (error) {
  const isForPeople = error instanceof StartError || error instanceof KnownError;
  console.error(isForPeople ? `  ${error.message}` : error);
  process.exitCode = 2;
}
