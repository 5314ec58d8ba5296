/** What somebody may do to a link who speaks for one of its ends: say what that end says, and nothing for the other one. */
import type { OwnWriting, RecordState } from '../kind/kind.ts';
import { type Sentence, sentence } from '../language/sentence.ts';
import { declarationsOf, saidBy, waitsFor } from './declarations.ts';

/** Why they may not write it so; undefined when they may. */
export function ofOneEnd({ before, after, own }: OwnWriting): Sentence | undefined {
  const isOwn = (id: unknown) => typeof id === 'string' && own.has(id);
  if (!before)
    return isOwn(after?.properties.declaredBy) && after?.properties.status === 'DECLARED'
      ? undefined
      : sentence('own.declares');
  const isOpen = before.properties.status === 'DECLARED' && isOwn(before.properties.declaredBy);
  const isSilent = declarationsOf(before).every(({ side, terms }) => isOwn(side) || !terms);
  const mayReword = isOpen && isSilent ? undefined : sentence('own.answered');
  if (!after) return mayReword;
  const sides = sidesHeard(before, after);
  if (sides.length === 0) return mayReword;
  if (!sides.every(isOwn)) return sentence('own.side');
  // Who speaks for both ends has said it already.
  const isDone = sides.some((side) => {
    const other = side === before.refs.from ? before.refs.to : before.refs.from;
    const saysSo = saidBy(declarationsOf(after), side)?.terms;
    return isOwn(other) && saysSo && saidBy(declarationsOf(before), other)?.terms;
  });
  return isDone && after.properties.status !== 'ENDED' ? sentence('own.confirms') : undefined;
}

/** Whose answers make the difference: by what they say, by a step of the status, or by being asked no more. */
function sidesHeard(before: RecordState, after: RecordState): (string | undefined)[] {
  if (stepsOf(after).length > stepsOf(before).length) {
    const { side } = JSON.parse(String(stepsOf(after).at(-1))) as { side?: string };
    return [side];
  }
  const released = waitsFor(before).filter((side) => !waitsFor(after).includes(side));
  return released.length > 0 && after.properties.declarations !== undefined ? released : [];
}

const stepsOf = ({ properties }: RecordState): readonly string[] =>
  (properties.statusChanges ?? []) as string[];

/** The only end of a link that is somebody's own; undefined when none is, or both are. */
export function ownEnd(ends: readonly string[], own: ReadonlySet<string>): string | undefined {
  const [first, ...more] = ends.filter((id) => own.has(id));
  return more.length === 0 ? first : undefined;
}
