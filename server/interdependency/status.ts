/** What the other side says of a link, step by step: declared, then confirmed or disputed, then ended. */

import { Invalid } from '../errors.ts';
import type { RecordState } from '../kind/kind.ts';
import { complaint, sentence } from '../language/sentence.ts';
import { trimmed } from '../text.ts';
import type { Opened } from '../write/opened.ts';
import { nextVersion } from '../write/versions.ts';
import { type LinkStatus, NEXT_STATUSES, type StatusChange, sideOf, statusWords } from './interdependency.ts';

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
      next.length > 0 ? sentence('link.canBecome', { next: statusWords(next) }) : sentence('link.stays');
    throw new Invalid(sentence('link.status', { was: statusWords([was]), allowed }), [
      { path: 'status', ...allowed },
    ]);
  }
  if (!sideOf(side, before.refs))
    throw new Invalid(sentence('link.side', { field: 'side' }), [complaint('side', 'link.sideWanted')]);
  if (side && side === before.properties.declaredBy && status !== 'ENDED') {
    throw new Invalid(sentence('link.ownDeclaration'), [complaint('side', 'link.ownDeclaration')]);
  }
  const day = on ?? opened.now.slice(0, 10);
  const { since, until } = before.properties as { since?: string; until?: string };
  if (status === 'ENDED' && since && day < since) {
    throw new Invalid(sentence('link.endsFirst'), [complaint('on', 'link.endsFirst')]);
  }
  const step = {
    ...{ status, on: day, by: opened.author },
    ...(side && { side }),
    ...(note && { note: trimmed(note) }),
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
