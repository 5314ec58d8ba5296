/**
 * Personal tokens: what a script sends instead of a cookie, `Authorization: Bearer ...`. One gives what its owner may at that
 * moment, and no more than it was made for.
 */
import { randomBytes } from 'node:crypto';
import type { Asking, TokenScope, Viewer } from '../access/viewer.ts';
import { NotAllowed } from '../errors.ts';
import { sentence } from '../language/sentence.ts';
import type { Database } from '../neo4j/database.ts';
import { signInTokenUsed, signInTokenViewer } from './sign-in.queries.ts';
import { viewerOf } from './viewer-of.ts';

/** What a token begins with, so that people and scanners know one where it should not be. */
const BEGINS = 'maillage_';

export const newToken = (): string => BEGINS + randomBytes(32).toString('base64url');

/** What a request sends as a token; undefined when it sends none. */
export function bearerIn({ headers }: Asking): string | undefined {
  return /^Bearer +(\S{1,200})$/i.exec(headers.get('authorization') ?? '')?.[1];
}

/** In whose name a token asks. Throws `NotAllowed` for one that does not work (any more). */
export async function viewerByToken(database: Database, sealed: string): Promise<Viewer> {
  const [found] = await database.read(signInTokenViewer, { token: sealed });
  if (!found) throw new NotAllowed(sentence('token.unknown'));
  const now = new Date().toISOString();
  const day = now.slice(0, 10);
  if (found.expiresAt <= now)
    throw new NotAllowed(sentence('token.expired', { day: found.expiresAt.slice(0, 10) }));
  // Nobody waits for it, and nothing is lost with it.
  if (found.usedOn !== day)
    database
      .transaction('sign-in/token-used', 5_000, (run) => run(signInTokenUsed, { id: found.token, day }))
      .catch(() => undefined);
  const { token, scope, ecosystem } = found;
  return {
    ...viewerOf(found, token, ecosystem),
    token: { scope: scope as TokenScope, isOfOne: ecosystem != null },
  };
}
