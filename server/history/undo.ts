/** Turns a revision round, by the one writer. */
import { may } from '../access/viewer.ts';
import { Conflict, Invalid, NotAllowed, NotFound } from '../errors.ts';
import { complaint, sentence } from '../language/sentence.ts';
import { change, type Writer } from '../write/change.ts';
import { historyRead } from './history.queries.ts';
import { touchedBy, undoing } from './history.ts';

/** Most records that one undo turns round. */
const UNDO_MAX = 5_000;

type Undo = {
  action: string;
  input: { ecosystem: string; revision: number; idempotencyKey?: string | null | undefined };
};

/** Throws `NotAllowed` for what somebody else did, unless a facilitator asks, and `Conflict` when any of it has changed since. */
export async function undo(
  writer: Writer,
  { action, input }: Undo,
): Promise<{ revision: number; records: string[] }> {
  const { ecosystem, revision } = input;
  const [found] = await writer.database.read(historyRead, { ecosystem, revision });
  // Whether there is one of somebody else is not told.
  if (found?.by !== writer.viewer.id && !may(writer.viewer, 'curate', ecosystem))
    throw new NotAllowed(sentence('history.notOwn'));
  if (!found) throw new NotFound(sentence('history.nothing'));
  if (found.changes.some(({ record, before }) => record === ecosystem && !before)) {
    throw new Invalid(sentence('history.founding'), [complaint('revision', 'history.founding')]);
  }
  if (found.changes.some(({ isErased }) => isErased)) throw new Conflict(sentence('history.erased'), {});
  const touched = touchedBy(found.changes);
  if (touched.ids.length + touched.links.length > UNDO_MAX) {
    const tooMany = complaint('revision', 'history.tooMany', { most: UNDO_MAX });
    throw new Invalid(tooMany, [tooMany]);
  }
  return change(writer, { action, input }, { ecosystem, ...touched }, (opened) => {
    const changes = undoing(found.changes, opened);
    const records = changes.flatMap(({ before, after }) => (after ?? before)?.id ?? []);
    return {
      changes,
      answer: { revision: opened.revision, records },
      note: { undoes: BigInt(revision) },
    };
  });
}
