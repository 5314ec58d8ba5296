/**
 * Who is asking, and what their role lets them do; which records they may write is asked one by one (`rights.ts`). Roles are
 * held per ecosystem. Where nobody signs in, the person at this machine is the facilitator of every ecosystem.
 */
import { ecosystemOf } from '../kind/ids.ts';
import { isUnlisted } from './unlisted.ts';

export const ROLES = ['VISITOR', 'PARTNER', 'PLANNER', 'FACILITATOR'] as const;
export type Role = (typeof ROLES)[number];

/** What rides on who is asking and is known by higher rooms alone: each adds its own, where it is declared. */
// biome-ignore lint/suspicious/noEmptyInterface: filled there.
export interface Riding {}

/** Who is asking: their role on the server as a whole, and those that differ in single ecosystems, by id. */
export type Viewer = Riding & {
  /** Under what their changes are recorded: the id of an account, `local` for the person at this machine. */
  id: string;
  role: Role;
  in?: Readonly<Record<string, Role>>;
  /** The ecosystems in which a host holds a role besides, by id: it adds nothing, and can be given up. */
  joined?: ReadonlySet<string>;
  /** The stakeholders that they speak for, by id. */
  speaksFor?: readonly string[];
  /** The missions that these convene today, by id. */
  convenes?: readonly string[];
  /** The ecosystems that are not there for them, by id: open to members alone, and they are none. */
  closed?: ReadonlySet<string>;
  /** Who has signed in, and by which session. */
  account?: Account;
  /** A facilitator has approved what they add. */
  isApproved?: true;
  /** What a token of theirs lets a script do, at most, and whether it is of one ecosystem; undefined for a person. */
  token?: { scope: TokenScope; isOfOne: boolean };
};

export const TOKEN_SCOPES = ['READ', 'CHANGE'] as const;
/** `READ`: nothing is written, and what only those see who write is not read. `CHANGE`: whatever its owner may. */
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** What a script may that only reads. */
const READING: readonly Action[] = ['read', 'suppose'];

/** Somebody who has signed in. */
export type Account = { id: string; email: string; name: string; session: string };

export const ACTIONS = ['read', 'contribute', 'suppose', 'mark', 'curate', 'found'] as const;
/**
 * - `read`: see what is public in an ecosystem, and as a member of it what its members see;
 * - `contribute`: write at all, and undo one's own last change; of each record it is asked whether it is theirs;
 * - `suppose`: ask what would be missing if something were otherwise, which is much work for the database;
 * - `mark`: say that a finding is none, or who looks after it, and read who does and why;
 * - `curate`: write whatever an ecosystem holds, see its history and undo, merge, and import into it;
 * - `found`: create an ecosystem.
 */
export type Action = (typeof ACTIONS)[number];

const LEAST: Record<Action, Role> = {
  read: 'VISITOR',
  contribute: 'PARTNER',
  suppose: 'PLANNER',
  mark: 'PLANNER',
  curate: 'FACILITATOR',
  found: 'FACILITATOR',
};

/** The role that somebody holds in an ecosystem, or on the server as a whole when none is named. */
export function roleOf(viewer: Viewer, ecosystem?: string): Role {
  return (ecosystem === undefined ? undefined : viewer.in?.[ecosystem]) ?? viewer.role;
}

/** Whether an ecosystem is not there for somebody: by every way it then answers as one that does not exist. */
export function isClosed({ closed }: Viewer, ecosystem: string): boolean {
  return isUnlisted(ecosystem) || (closed?.has(ecosystem) ?? false);
}

/**
 * Whether somebody may found an ecosystem: a host, and whoever facilitates one already. A stranger who has signed in does not
 * fill the server; who was trusted with a map can begin another without waiting for the host.
 */
const mayFound = (viewer: Viewer): boolean =>
  !viewer.token?.isOfOne && [viewer.role, ...Object.values(viewer.in ?? {})].includes('FACILITATOR');

/** Whether the role of somebody lets them do this in an ecosystem, or on the server as a whole when none is named. */
export function may(viewer: Viewer, action: Action, ecosystem?: string): boolean {
  if (viewer.token?.scope === 'READ' && !READING.includes(action)) return false;
  if (ecosystem !== undefined && isClosed(viewer, ecosystem)) return false;
  if (action === 'found') return mayFound(viewer);
  return ROLES.indexOf(roleOf(viewer, ecosystem)) >= ROLES.indexOf(LEAST[action]);
}

/** The stakeholders of an ecosystem that somebody speaks for there. */
export function ownOf(viewer: Viewer, ecosystem: string): ReadonlySet<string> {
  if (!may(viewer, 'contribute', ecosystem)) return NOBODY;
  return new Set(viewer.speaksFor?.filter((id) => ecosystemOf(id) === ecosystem));
}

/** The same with the missions that these convene: what a mission says of its links, its convenor says. */
export function voicesOf(viewer: Viewer, ecosystem: string): ReadonlySet<string> {
  const own = ownOf(viewer, ecosystem);
  if (own.size === 0) return own;
  return new Set([...own, ...(viewer.convenes ?? []).filter((id) => ecosystemOf(id) === ecosystem)]);
}

const NOBODY: ReadonlySet<string> = new Set();

/** Whether somebody is told who did what: names of authors are for facilitators. */
export function knowsAuthors(viewer: Viewer, ecosystem: string): boolean {
  return roleOf(viewer, ecosystem) === 'FACILITATOR';
}

/** What is known of a request before anything of it is read: enough to tell who is asking, and in which language. */
export type Asking = {
  readonly method: string;
  readonly url: string;
  readonly headers: { get(name: string): string | null; keys(): Iterable<string> };
};

/** Who is asking: the only place that a request is given a person. */
export type FindViewer = (asking: Asking) => Viewer | Promise<Viewer>;
/** The same of a request of which it was found out before, known by the context of its route. */
export type ViewerOf = (context: object) => Viewer;

/** The person at this machine. */
export const LOCAL_FACILITATOR: Viewer = { id: 'local', role: 'FACILITATOR' };
/** Whether somebody is known: by an account, or by sitting at this machine. */
export const isSomebody = ({ account, id }: Viewer): boolean =>
  account !== undefined || id === LOCAL_FACILITATOR.id;
/** Somebody who has not said who they are. */
export const VISITOR: Viewer = { id: 'visitor', role: 'VISITOR' };
