/** The words that two texts have in common: what a note says is needed, against what another says is offered. */
import { fold } from '../text.ts';

/** Words that say nothing of what is meant, in both languages, folded. */
const EMPTY = new Set(
  `with from that this their there where when what which into over under about after before between other others more most
   some such than then them they have will would could should does done only also very each every both near here free
   open shared share week weeks evening evenings morning day days month months year years summer winter time times
   first second small large whole part people help for and the own per not all our your its one two three four
   avec pour dans chez vers sans sous entre leur leurs notre votre tout tous toute toutes plus moins tres aussi
   autre autres elle elles nous vous sont etre fait faire cette celui ceux dont comme mais jour jours soir soirs
   matin semaine semaines mois annee annees heure heures libre libres partage partagee des les une aux par sur
   qui que est son ses`.split(/\s+/),
);
const LEAST = 3;

/** The words of a text without their endings, each once. */
export function wordsOf(text: string | null | undefined): Set<string> {
  const words = fold(text ?? '').match(/\p{L}[\p{L}\p{N}]*/gu) ?? [];
  return new Set(words.filter((word) => word.length >= LEAST && !EMPTY.has(word)).map(stem));
}

/** A plural counts as its singular: more than that would find likenesses that are none. */
function stem(word: string): string {
  if (word.length > 5 && /(ies)$/.test(word)) return `${word.slice(0, -3)}y`;
  return word.length > 4 && /[^s]s$|x$/.test(word) ? word.slice(0, -1) : word;
}

/** How much of the shorter of two texts the other says too, 0 to 1. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [shorter, longer] = one.size <= other.size ? [one, other] : [other, one];
  if (shorter.size === 0) return 0;
  let shared = 0;
  for (const word of shorter) if (longer.has(word)) shared += 1;
  return shared / shorter.size;
}
