/** `npm run maillage -- export`: an ecosystem as a file, through the server that runs on the data folder or without one. */
import { createWriteStream, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { seesOf } from '../access/sees.ts';
import { LOCAL_FACILITATOR } from '../access/viewer.ts';
import { findEcosystem } from '../ecosystem/find.ts';
import { StartError } from '../errors.ts';
import { bytesOf, takeAlong } from '../exchange/export.ts';
import { OUT_NAMES, type OutName } from '../exchange/out/formats.ts';
import { createPasts } from '../history/past.ts';
import { sentence } from '../language/sentence.ts';
import type { Database } from '../neo4j/database.ts';
import { type Command, type Given, readArguments } from './command.ts';
import { streamSource } from './source.ts';

const USAGE = `npm run maillage -- export <ecosystem> --format ${OUT_NAMES.join('|')} [--out file]`;

export const exportCommand: Command = {
  usage: USAGE,
  async run(argv, env) {
    const given = readArguments(argv, env, { usage: USAGE, options: ['out'], formats: OUT_NAMES });
    const { ecosystem, format, options } = given;
    await streamSource(given, {
      path: `${encodeURIComponent(ecosystem)}/export.${format}`,
      without: (database) => read(database, given),
      write: (bytes) => write(bytes, options.out?.at(-1), env),
    });
    return 0;
  },
};

async function read(database: Database, { ecosystem, format, settings }: Given<OutName>) {
  const current = await findEcosystem(database, ecosystem, LOCAL_FACILITATOR);
  const sees = seesOf(LOCAL_FACILITATOR, current.id);
  const taken = await takeAlong({ database, pasts: createPasts(database) }, { current, sees });
  // Without a server there is no address: what is named keeps a name that no server has.
  return bytesOf(
    taken,
    format,
    `${settings.publicUrl?.replace(/\/$/, '') ?? 'urn:maillage'}/${current.slug}`,
  );
}

/** To a file named from where the person is, or to what the program is piped into. */
async function write(bytes: AsyncIterable<Uint8Array>, out: string | undefined, env: NodeJS.ProcessEnv) {
  if (out === undefined) return pipeline(Readable.from(bytes), process.stdout as Writable, { end: false });
  const path = resolve(env.INIT_CWD ?? process.cwd(), out);
  try {
    await pipeline(Readable.from(bytes), createWriteStream(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!['ENOENT', 'EACCES', 'EISDIR', 'ENOSPC', 'EROFS'].includes(String(code)))
      rmSync(path, { force: true });
    throw code === undefined ? error : new StartError(sentence('command.unwritable', { code, file: path }));
  }
}
