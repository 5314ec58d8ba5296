/**
 * Commitments made and kept. One is kept when its stakeholder has given something to that need, or to the mission that the need
 * is of or serves: a contribution that names another need does not count. Nothing is added up, and nobody is ranked.
 */
import type { MadeCommitments } from './commitment.documents.ts';

type Offer = MadeCommitments['offers']['nodes'][number];
export type Made = Offer['commitments']['nodes'][number];
export type Given = MadeCommitments['contributions']['nodes'][number];
type Vouched = Given['endorsements']['nodes'][number];

export type Promised = {
  commitment: Made;
  /** What was given for it, the first first. */
  given: readonly Given[];
  /** Who vouches for that, who received it first. */
  by: readonly (Vouched & { isReceiver: boolean })[];
  state: 'KEPT' | 'RUNNING' | 'OVER';
};

export function promisesOf({ offers, contributions }: MadeCommitments, today: string): Promised[] {
  return offers.nodes
    .flatMap(({ commitments }) => commitments.nodes)
    .map((commitment) => promiseOf(commitment, contributions.nodes, today))
    .sort((one, other) => dayOf(other.commitment).localeCompare(dayOf(one.commitment)));
}

/** The day on which it was promised: the one that is said, else the one on which it was recorded. */
export const dayOf = ({ since, createdAt }: { since?: string | null; createdAt: string }): string =>
  since ?? createdAt.slice(0, 10);

function promiseOf(commitment: Made, contributions: readonly Given[], today: string): Promised {
  const { need, until } = commitment;
  const missions = [need.by.id, need.mission?.id];
  const given = contributions.filter((each) =>
    each.need ? each.need.id === need.id : each.mission && missions.includes(each.mission.id),
  );
  const by = given
    .flatMap(({ endorsements }) => endorsements.nodes)
    .map((each) => ({ ...each, isReceiver: each.by.id === need.by.id }))
    .sort((one, other) => Number(other.isReceiver) - Number(one.isReceiver));
  const isOver = until !== null && until < today;
  return { commitment, given, by, state: given.length > 0 ? 'KEPT' : isOver ? 'OVER' : 'RUNNING' };
}
