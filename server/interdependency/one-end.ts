/** What somebody may do to a link who speaks for one of its ends: say what that end says, and nothing for the other one. */
import type { OwnWriting, RecordState } from '../kind/kind.ts';
import { type Sentence, sentence } from '../language/sentence.ts';

/** Why they may not write it so; undefined when they may. */
export function ofOneEnd({ before, after, own }: OwnWriting): Sentence | undefined {
  const isOwn = (id: unknown) => typeof id === 'string' && own.has(id);
  if (!before)
    return isOwn(after?.properties.declaredBy) && after?.properties.status === 'DECLARED'
      ? undefined
      : sentence('own.declares');
  const isOpen = before.properties.status === 'DECLARED' && isOwn(before.properties.declaredBy);
  if (!after) return isOpen ? undefined : sentence('own.answered');
  const said = stepsOf(after).length > stepsOf(before).length ? stepsOf(after).at(-1) : undefined;
  if (said === undefined) return isOpen ? undefined : sentence('own.answered');
  const { side, status } = JSON.parse(said) as { side?: string; status: string };
  if (!isOwn(side)) return sentence('own.side');
  // Who speaks for both ends has said it already.
  return status === 'CONFIRMED' && isOwn(before.properties.declaredBy) ? sentence('own.confirms') : undefined;
}

const stepsOf = ({ properties }: RecordState): readonly string[] =>
  (properties.statusChanges ?? []) as string[];

/** The only end of a link that is somebody's own; undefined when none is, or both are. */
export function ownEnd(ends: readonly string[], own: ReadonlySet<string>): string | undefined {
  const [first, ...more] = ends.filter((id) => own.has(id));
  return more.length === 0 ? first : undefined;
}
