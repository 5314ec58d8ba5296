/**
 * Personal tokens: what a script sends instead of a cookie, `Authorization: Bearer ...`. One gives what its owner may at that
 * moment, and no more than it was made for.
 */
import { randomBytes } from 'node:crypto';
import { type Asking, ROLES, type Role, type TokenScope, type Viewer } from '../access/viewer.ts';
import { NotAllowed } from '../errors.ts';
import { sentence } from '../language/sentence.ts';
import type { Database } from '../neo4j/database.ts';
import { type SignInTokenViewerRow, signInTokenUsed, signInTokenViewer } from './sign-in.queries.ts';

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
  return viewerOf(found);
}

function viewerOf(found: SignInTokenViewerRow): Viewer {
  const { id, email, name, token, scope, ecosystem, isHost, roles, closed } = found;
  const isHere = (role: { ecosystem: string }) => ecosystem == null || role.ecosystem === ecosystem;
  const held = roles.filter((each) => isHere(each) && ROLES.includes(each.role as Role));
  const own = Object.fromEntries(held.map((each) => [each.ecosystem, each.role as Role]));
  const isEverywhere = isHost && ecosystem == null;
  return {
    ...{ id, role: isEverywhere ? 'FACILITATOR' : 'VISITOR' },
    ...(!isEverywhere && { in: isHost && ecosystem != null ? { [ecosystem]: 'FACILITATOR' } : own }),
    speaksFor: held.flatMap(({ speaksFor }) => speaksFor ?? []),
    account: { id, email, name, session: token },
    closed: new Set(closed),
    token: { scope: scope as TokenScope, isOfOne: ecosystem != null },
  };
}
