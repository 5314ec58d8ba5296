/**
 * The one place that answers who may do what. Roles are held per ecosystem; until sign-in is built, the server
 * listens on loopback only and the person at this machine is the facilitator of every ecosystem.
 */
export const ROLES = ['VISITOR', 'PARTNER', 'PLANNER', 'FACILITATOR'] as const;
export type Role = (typeof ROLES)[number];

/** Who is asking. `role` gives the role in an ecosystem, or on the server as a whole when none is named. */
export type Viewer = { name: string; role: (ecosystem?: string) => Role };

export const ACTIONS = ['read', 'curate', 'found'] as const;
/**
 * - `read`: see what is public in an ecosystem;
 * - `curate`: create, change and remove what an ecosystem holds, and import into it;
 * - `found`: create an ecosystem.
 */
export type Action = (typeof ACTIONS)[number];

const LEAST: Record<Action, Role> = { read: 'VISITOR', curate: 'FACILITATOR', found: 'FACILITATOR' };

export function may(viewer: Viewer, action: Action, ecosystem?: string): boolean {
  return ROLES.indexOf(viewer.role(ecosystem)) >= ROLES.indexOf(LEAST[action]);
}

/** The person at this machine. */
export const LOCAL_FACILITATOR: Viewer = { name: 'local', role: () => 'FACILITATOR' };
/** Somebody who has not said who they are. */
export const VISITOR: Viewer = { name: 'visitor', role: () => 'VISITOR' };
