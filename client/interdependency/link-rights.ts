// What a reader may do to a link: all of it, or what is said for the end that they speak for. The server holds the same rules.
import type { Interdependency } from './interdependency.documents.ts';
import { nextOf, type Saying, SIDES, type Side, sideOf, sidesFor } from './link-status.ts';

type Link = Pick<Interdependency, 'status' | 'declaredBy'> & { from: { id: string }; to: { id: string } };
type Reader = { mayEdit: boolean; speaksFor: readonly string[] };

export type LinkRights = {
  /** What they may say of it. */
  say: readonly Saying[];
  change: boolean;
  /** They see its history. */
  curate: boolean;
};

/** For whom they may speak of it. */
export function sidesOf(
  { from, to }: Pick<Link, 'from' | 'to'>,
  { mayEdit, speaksFor }: Reader,
): readonly Side[] {
  if (mayEdit) return SIDES;
  const own = { FROM: speaksFor.includes(from.id), TO: speaksFor.includes(to.id), FACILITATOR: false };
  return SIDES.filter((side) => own[side]);
}

/** What they may do to it. */
export function rightsOn(link: Link, reader: Reader): LinkRights {
  if (reader.mayEdit) return { say: nextOf(link.status), change: true, curate: true };
  const sides = sidesOf(link, reader);
  const declaredBy = sideOf(link.declaredBy, link);
  const isOwn = sides.includes(declaredBy);
  const say = nextOf(link.status).filter(
    (saying) =>
      // Who speaks for both ends has said it already.
      !(saying === 'CONFIRMED' && isOwn) && sidesFor(saying, declaredBy).some((side) => sides.includes(side)),
  );
  return { say, change: isOwn && link.status === 'DECLARED', curate: false };
}
