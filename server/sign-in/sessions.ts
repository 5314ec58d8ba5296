/** Who holds a session: read anew on each request, with their roles, in one query. */
import { type Asking, type FindViewer, VISITOR, type Viewer } from '../access/viewer.ts';
import type { Database } from '../neo4j/database.ts';
import { signInClosed, signInViewer } from './sign-in.queries.ts';
import { bearerIn, viewerByToken } from './tokens.ts';
import { viewerOf } from './viewer-of.ts';

type SessionParts = { database: Database; cookie: string; sealed(token: string): string };

/** Finds who is asking by a token that they send, else by the cookie of their session; whoever has none, or an old one, is a visitor. */
export function sessionsOf({ database, cookie, sealed }: SessionParts): FindViewer {
  return async (asking) => {
    // Who sends both has written the one on purpose; the other a browser adds by itself.
    const bearer = bearerIn(asking);
    if (bearer !== undefined) return viewerByToken(database, sealed(bearer));
    const token = tokenIn(asking, cookie);
    if (token === undefined) return visitor(database);
    const now = new Date().toISOString();
    const [found] = await database.read(signInViewer, { token: sealed(token), now });
    return found ? viewerOf(found, found.session) : visitor(database);
  };
}

/** Who has not signed in is a member of nothing. */
async function visitor(database: Database): Promise<Viewer> {
  const [found] = await database.read(signInClosed, {});
  return { ...VISITOR, closed: new Set(found?.ids) };
}

/** The token of a session, as its cookie carries it: before the signature, which is for better-auth. */
function tokenIn({ headers }: Asking, cookie: string): string | undefined {
  for (const each of (headers.get('cookie') ?? '').split(';')) {
    const [name, value] = [each.slice(0, each.indexOf('=')).trim(), each.slice(each.indexOf('=') + 1).trim()];
    if (name === cookie) return /^[A-Za-z0-9_-]{16,128}(?=\.|%2E|$)/i.exec(value)?.[0];
  }
  return undefined;
}
