import type { Viewer } from '../access/viewer.ts';
import type { Run } from '../neo4j/database.ts';
import { writeFounder } from './write.queries.ts';

/**
 * Makes who founds an ecosystem its first facilitator, in the transaction that founds it. The person at this machine, who
 * facilitates all, needs no role.
 */
export async function makeFounder(run: Run, { account }: Viewer, ecosystem: string): Promise<void> {
  if (account) await run(writeFounder, { ecosystem, account: account.id, at: new Date().toISOString() });
}

/** How the founder is known from then on, in the request that founded it. */
export function withFounded(viewer: Viewer, ecosystem: string): Viewer {
  if (viewer.role === 'FACILITATOR') return viewer;
  return { ...viewer, in: { ...viewer.in, [ecosystem]: 'FACILITATOR' } };
}
