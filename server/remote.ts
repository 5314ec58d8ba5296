/** A server that is reached over the web: where it is, and by which token it is asked. A token is never an argument, which `ps` shows. */
import { readFileSync, statSync } from 'node:fs';
import { StartError } from './errors.ts';
import { sentence } from './language/sentence.ts';
import { isLoopback } from './loopback.ts';

export type Remote = { server: string | undefined; token: string | undefined };

/** Reads `--server`, else MAILLAGE_SERVER, and MAILLAGE_TOKEN or the file that MAILLAGE_TOKEN_FILE names. Throws `StartError`. */
export function readRemote(given: string | undefined, env: NodeJS.ProcessEnv): Remote {
  const server = addressIn(given ?? env.MAILLAGE_SERVER?.trim());
  const token = env.MAILLAGE_TOKEN?.trim() || tokenIn(env.MAILLAGE_TOKEN_FILE?.trim()) || undefined;
  const isOpen = server?.startsWith('http:') && !isLoopback(new URL(server).hostname);
  if (token !== undefined && isOpen)
    throw new StartError(sentence('command.tokenOpen', { server: server ?? '' }));
  return { server, token };
}

/** What a request of ours sends to say in whose name it asks. */
export const inName = (token: string | undefined): Record<string, string> =>
  token === undefined ? {} : { authorization: `Bearer ${token}` };

function addressIn(given: string | undefined): string | undefined {
  if (!given) return undefined;
  const url = URL.parse(given);
  const isFit =
    url && ['http:', 'https:'].includes(url.protocol) && url.pathname === '/' && url.username === '';
  if (!isFit) throw new StartError(sentence('command.server', { given }));
  return url.origin;
}

function tokenIn(file: string | undefined): string | undefined {
  if (!file) return undefined;
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new StartError(sentence('command.noFile', { file }));
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0)
    throw new StartError(sentence('command.tokenFile', { file }));
  return readFileSync(file, 'utf8').trim();
}
