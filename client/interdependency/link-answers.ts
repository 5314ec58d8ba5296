// What a reader may answer to a link, and for whom: the server says so, since it holds the rules.
import { ANSWERS, type AnsweredLink, type LinkAnswer } from './interdependency.documents.ts';
import { type Side, sideOf } from './link-status.ts';

type Link = Pick<AnsweredLink, 'answers' | 'waitsFor'> & { from: { id: string }; to: { id: string } };

type Answerable = Pick<AnsweredLink, 'answers' | 'declaredBy' | 'mayReword'>;

/** What they may answer, for whichever side; who may still change what they declared does not correct it as well. */
export function answersTo({ answers, declaredBy, mayReword }: Answerable): LinkAnswer[] {
  const isOffered = (answer: LinkAnswer) =>
    answers.some(
      (each) =>
        each.answers.includes(answer) && !(answer === 'CORRECT' && mayReword && each.side === declaredBy),
    );
  return ANSWERS.filter(isOffered);
}

/** For whom they may answer this, who is asked first; who ends a link does so for nobody in particular, if they may. */
export function sidesFor(link: Link, answer: LinkAnswer): Side[] {
  const sides = link.answers.filter((each) => each.answers.includes(answer)).map(({ side }) => side);
  const first = (side: string | null | undefined) =>
    answer === 'END' ? side == null : side != null && link.waitsFor.includes(side);
  return [...sides.filter(first), ...sides.filter((side) => !first(side))].map((side) => sideOf(side, link));
}
