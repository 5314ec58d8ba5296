/** What a reader may answer to a link now, side by side: found out by trying it, so that no screen knows the rules a second time. */
import { may, type Viewer, voicesOf } from '../access/viewer.ts';
import { KnownError } from '../errors.ts';
import type { RecordState } from '../kind/kind.ts';
import { ANSWERS, type Answer, answered } from './answer.ts';
import { ofOneEnd } from './one-end.ts';

/** What may be answered for a side; without one, by a facilitator for whoever has said nothing. */
export type SideAnswers = { side: string | null; answers: Answer[] };

/** For each side that the reader may speak for; none for who speaks for neither. */
export function answersTo(link: RecordState, viewer: Viewer, ecosystem: string): SideAnswers[] {
  const ends = [link.refs.from, link.refs.to].map(String);
  const isFacilitator = may(viewer, 'curate', ecosystem);
  const own = voicesOf(viewer, ecosystem);
  const sides = isFacilitator ? [...ends, undefined] : ends.filter((end) => own.has(end));
  return sides.map((side) => ({
    side: side ?? null,
    answers: ANSWERS.filter((answer) => {
      const after = tried(link, side, answer, viewer, ecosystem);
      return after !== undefined && (isFacilitator || !ofOneEnd({ before: link, after, own }));
    }),
  }));
}

/** Whether the reader may change its words, or take it back. */
export function mayReword(link: RecordState, viewer: Viewer, ecosystem: string): boolean {
  if (may(viewer, 'curate', ecosystem)) return true;
  const own = voicesOf(viewer, ecosystem);
  return own.size > 0 && !ofOneEnd({ before: link, after: undefined, own });
}

/** A link as it would be; undefined where the answer is refused. */
function tried(
  link: RecordState,
  side: string | undefined,
  answer: Answer,
  viewer: Viewer,
  ecosystem: string,
): RecordState | undefined {
  const now = new Date().toISOString();
  const isSame = ({ by }: { by: string }) => viewer.account !== undefined && by === viewer.id;
  // Any other type will do: what is corrected is not known yet.
  const type = link.properties.type === 'FUNDS' ? 'ADVISES' : 'FUNDS';
  const given = {
    ...{ answer, isSame, on: String(link.properties.since ?? now).slice(0, 10) },
    ...(side !== undefined && { side }),
    ...(answer === 'CORRECT' && { terms: { type } }),
  };
  try {
    return answered(link, given, { viewer, ecosystem, author: viewer.id, now });
  } catch (error) {
    if (error instanceof KnownError) return undefined;
    throw error;
  }
}
