// What a reader may answer to a link, and for whom: the server says so, since it holds the rules.
import { ANSWERS, type AnsweredLink, type LinkAnswer } from './interdependency.documents.ts';
import { type Side, sideOf } from './link-status.ts';

type Link = Pick<AnsweredLink, 'answers' | 'waitsFor'> & { from: { id: string }; to: { id: string } };

/** What they may answer, for whichever side. */
export function answersTo({ answers }: Pick<Link, 'answers'>): LinkAnswer[] {
  return ANSWERS.filter((answer) => answers.some((each) => each.answers.includes(answer)));
}

/** For whom they may answer this, who is asked first; who ends a link does so for nobody in particular, if they may. */
export function sidesFor(link: Link, answer: LinkAnswer): Side[] {
  const sides = link.answers.filter((each) => each.answers.includes(answer)).map(({ side }) => side);
  const first = (side: string | null | undefined) =>
    answer === 'END' ? side == null : side != null && link.waitsFor.includes(side);
  return [...sides.filter(first), ...sides.filter((side) => !first(side))].map((side) => sideOf(side, link));
}
