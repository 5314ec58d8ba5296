/**
 * Taking a vacant seat: one that is described is filled, one that a role only lacks is made. Who speaks for somebody takes one
 * for them as the ecosystem lets them; facilitators give any.
 */
import { Invalid, NeedsApproval, NotFound } from '../errors.ts';
import type { Answer } from '../graphql/record/payload.ts';
import type { RecordState } from '../kind/kind.ts';
import { sentence } from '../language/sentence.ts';
import { change, type Writer } from '../write/change.ts';
import type { Opened } from '../write/opened.ts';
import { settle } from '../write/settle.ts';
import { sightOf } from '../write/sight.ts';
import { newborn, nextVersion } from '../write/versions.ts';
import { seat as seatKind } from './mission.ts';

export type Taking = {
  ecosystem: string;
  role: string;
  /** A vacant seat of the role; left out, one that nobody described, else the first that is vacant. */
  seat?: string | null | undefined;
  holder: string;
};

/**
 * Gives a stakeholder a vacant seat. Throws `NotFound` when the role or the seat is gone, `Invalid` when it is held by now or
 * the stakeholder holds one of the role already, `NeedsApproval` where a facilitator is to agree.
 */
export function takeSeat(
  writer: Writer,
  { ecosystem, role, seat, holder }: Taking,
  { action, key }: { action: string; key?: string | null | undefined },
): Promise<Answer> {
  const request = { action, input: { role, seat, holder, idempotencyKey: key } };
  const opening = {
    ...{ ecosystem, numbers: 1, ids: [role, ...(seat ? [seat] : [])], around: [role] },
    referred: [role, holder],
  };
  return change(writer, request, opening, async (opened, run) => {
    const asked = opened.records.get(role);
    if (asked?.kind !== 'Role') throw new NotFound(sentence('seat.roleGone'));
    const seats = seatsOf(role, opened);
    const sighted = { states: seats, seenBy: new Map() };
    const { unseenEnds: hidden } = await sightOf(run, sighted, { viewer: opened.viewer, ecosystem });
    const found = vacantOf({ role: asked, seats, seat, holder }, (end) => hidden.has(end), opened);
    const before = found ?? newborn(seatKind, opened);
    const base = found ? nextVersion(found, opened) : before;
    const after = settle(seatKind, found, base, { ...(!found && { role }), holder }, opened);
    return {
      changes: [{ before: found, after, takes: true }],
      answer: { after, revision: opened.revision },
    };
  });
}

/** The seats of a role that are not over. */
function seatsOf(role: string, { dependents, now }: Opened): RecordState[] {
  const today = now.slice(0, 10);
  return dependents.filter(
    ({ kind, refs, properties: { until } }) =>
      kind === seatKind.name && refs.role === role && !(typeof until === 'string' && until < today),
  );
}

type Wanted = Pick<Taking, 'seat' | 'holder'> & { role: RecordState; seats: readonly RecordState[] };

/** The vacant seat that is taken; undefined for one that the role only lacks. What only looks vacant is for facilitators to decide. */
function vacantOf(
  { role, seats, seat, holder }: Wanted,
  isHidden: (end: string) => boolean,
  { viewer }: Opened,
): RecordState | undefined {
  if (seats.some(({ refs }) => refs.holder === holder)) throw new Invalid(sentence('seat.already'));
  const refused = (looksVacant: boolean) =>
    looksVacant && !viewer.isApproved
      ? new NeedsApproval(sentence('adding.approved'))
      : new Invalid(sentence(seat ? 'seat.taken' : 'seat.none'));
  if (seat) {
    const found = seats.find(({ id }) => id === seat);
    if (!found) throw new NotFound(sentence('seat.gone'));
    const by = found.refs.holder;
    if (by !== undefined) throw refused(isHidden(by));
    return found;
  }
  const held = seats.filter(({ refs }) => refs.holder !== undefined);
  const vacant = seats.filter(({ refs }) => refs.holder === undefined);
  const minimum = Number(role.properties.minimum);
  if (minimum > held.length + vacant.length) return undefined;
  const [first] = vacant;
  if (!first) throw refused(held.some(({ refs }) => isHidden(refs.holder ?? '')));
  return first;
}
