/** Where a command asks: the server that runs on the data folder, or the data themselves when none does. */

import { setTimeout as pause } from 'node:timers/promises';
import { readHolder } from '../data-lock.ts';
import { StartError } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { sentence } from '../language/sentence.ts';
import type { Database } from '../neo4j/database.ts';
import { openStore } from '../neo4j/open.ts';
import { inName, type Remote } from '../remote.ts';
import type { Settings } from '../settings.ts';

export type Source<A> = {
  /** Below `/api/ecosystems/`, with its query. */
  path: string;
  /** The same without a server. */
  without: (database: Database) => Promise<A>;
};

/** How often a server that is busy, or has too much of ours to do, is asked again. */
const TRIES = 10;
const BUSY = new Set(['UNAVAILABLE', 'TOO_MANY']);

/** The answer of a running server, else of the data. Throws `StartError` and the known errors. */
export async function askSource<A extends object>(
  { settings, language, remote }: { settings: Settings; language: Language; remote?: Remote },
  { path, without }: Source<A>,
): Promise<A> {
  if (remote?.server) return askServer<A>(remote.server, path, language, remote.token);
  const holder = settings.neo4j ? undefined : await readHolder(settings.dataDir);
  if (holder?.url) return askServer<A>(holder.url, path, language, remote?.token);
  const store = await openStore(settings, { report: (message) => console.error(`  ${message}`) });
  try {
    return await without(store.database);
  } finally {
    await store.close();
  }
}

type Streamed = {
  /** Below `/api/ecosystems/`. */
  path: string;
  without: (database: Database) => Promise<AsyncIterable<Uint8Array>>;
  write: (bytes: AsyncIterable<Uint8Array>) => Promise<void>;
};

/** The same of a file, which is written as it comes. */
export async function streamSource(
  { settings, language, remote }: { settings: Settings; language: Language; remote?: Remote },
  { path, without, write }: Streamed,
): Promise<void> {
  const holder = remote?.server || settings.neo4j ? undefined : await readHolder(settings.dataDir);
  const server = remote?.server ?? holder?.url;
  if (server)
    return write((await fetchFrom(server, { path, language, token: remote?.token })).body ?? NOTHING);
  const store = await openStore(settings, { report: (message) => console.error(`  ${message}`) });
  try {
    await write(await without(store.database));
  } finally {
    await store.close();
  }
}

const NOTHING: AsyncIterable<Uint8Array> = { async *[Symbol.asyncIterator]() {} };

async function askServer<A extends object>(
  server: string,
  path: string,
  language: Language,
  token: string | undefined,
): Promise<A> {
  const response = await fetchFrom(server, { path, language, token });
  return (await bodyOf(response, server)) as A;
}

type Fetched = { path: string; language: Language; token: string | undefined };

/** What a server answers that has something to answer: a refusal is thrown, and one that is busy asked again. */
async function fetchFrom(server: string, { path, language, token }: Fetched): Promise<Response> {
  for (let tries = 1; ; tries++) {
    const headers = { 'accept-language': language, ...inName(token) };
    const response = await fetch(`${server}/api/ecosystems/${path}`, { headers }).catch((cause: unknown) => {
      throw new StartError(sentence('command.silent', { server }), { cause });
    });
    if (response.ok) return response;
    const { error } = (await bodyOf(response, server)) as { error: { code: string; message: string } };
    const { code, message } = error;
    if (BUSY.has(code) && tries < TRIES) {
      await pause(Number(response.headers.get('retry-after') ?? 1) * 1_000);
      continue;
    }
    // In the language that was asked for already.
    const words = { en: message, fr: message };
    if (code === 'NOT_ALLOWED' && token === undefined)
      throw new StartError(sentence('command.noToken', { words, server }));
    throw new StartError(sentence('as.given', { words }));
  }
}

const bodyOf = (response: Response, server: string): Promise<unknown> =>
  response.json().catch((cause: unknown) => {
    throw new StartError(sentence('command.silent', { server }), { cause });
  });
