/** What the other side says of a link, step by step: declared, then confirmed or disputed, then ended. */
import { Invalid } from '../errors.ts';
import type { RecordState } from '../kind/kind.ts';
import type { Opened } from '../write/opened.ts';
import { nextVersion } from '../write/versions.ts';
import { type LinkStatus, NEXT_STATUSES, type StatusChange, sideOf } from './interdependency.ts';

type Saying = {
  status: LinkStatus;
  on?: string | null | undefined;
  side?: string | null | undefined;
  note?: string | null | undefined;
};

/** A link after somebody has said something of it. Throws `Invalid` for what they cannot say. */
export function withStatus(
  before: RecordState,
  { status, on, side, note }: Saying,
  opened: Opened,
): RecordState {
  const was = before.properties.status as LinkStatus;
  const next = NEXT_STATUSES[was];
  if (!next.includes(status)) {
    const allowed =
      next.length > 0 ? `it can become ${next.join(' or ')}` : 'it stays so: declare a new link';
    throw new Invalid(`This link is ${was}: ${allowed}.`, [{ path: 'status', message: allowed }]);
  }
  if (!sideOf(side, before.refs))
    throw new Invalid('side is neither end of this link.', [
      { path: 'side', message: 'the id of one of the two ends' },
    ]);
  if (side && side === before.properties.declaredBy && status !== 'ENDED') {
    const message = 'Nobody confirms or disputes their own declaration: the other side does.';
    throw new Invalid(message, [{ path: 'side', message }]);
  }
  const day = on ?? opened.now.slice(0, 10);
  const { since, until } = before.properties as { since?: string; until?: string };
  if (status === 'ENDED' && since && day < since) {
    const message = 'It cannot end before its first day.';
    throw new Invalid(message, [{ path: 'on', message }]);
  }
  const step = {
    ...{ status, on: day, by: opened.author },
    ...(side && { side }),
    ...(note && { note: note.trim() }),
  } satisfies StatusChange;
  const changed = nextVersion(before, opened);
  return {
    ...changed,
    properties: {
      ...changed.properties,
      status,
      statusChanges: [...((before.properties.statusChanges ?? []) as string[]), JSON.stringify(step)],
      ...(status === 'ENDED' && (!until || until > day) && { until: day }),
    },
  };
}
