/** Somebody with an account as they may act: by their session, or by a token of theirs. */
import { ROLES, type Role, type Viewer } from '../access/viewer.ts';
import type { SignInViewerRow } from './sign-in.queries.ts';

/** `session`: by which session or token they ask. `only`: the one ecosystem that a token of theirs is for. */
export function viewerOf(
  { id, email, name, isHost, roles, closed }: Omit<SignInViewerRow, 'session'>,
  session: string,
  only?: string | null,
): Viewer {
  const isHere = (ecosystem: string) => only == null || ecosystem === only;
  const held = roles.filter(({ ecosystem, role }) => isHere(ecosystem) && ROLES.includes(role as Role));
  const own = Object.fromEntries(held.map(({ ecosystem, role }) => [ecosystem, role as Role]));
  // The host of a server facilitates all that it holds.
  const isEverywhere = isHost && only == null;
  return {
    ...{ id, role: isEverywhere ? 'FACILITATOR' : 'VISITOR' },
    ...(!isEverywhere && { in: isHost && only != null ? { [only]: 'FACILITATOR' } : own }),
    ...(isEverywhere && { joined: new Set(Object.keys(own)) }),
    speaksFor: held.flatMap(({ speaksFor }) => speaksFor ?? []),
    convenes: held.flatMap(({ convenes }) => convenes ?? []),
    account: { id, email, name, session },
    closed: new Set(closed),
  };
}
