/**
 * What a side answers to a declared link, and what the link becomes by it. The table of docs/links.md says what is allowed, and a
 * test asks this for each of its cells.
 */
import { may } from '../access/viewer.ts';
import { Invalid, NotAllowed } from '../errors.ts';
import type { RecordState } from '../kind/kind.ts';
import { complaint, type Sentence, sentence } from '../language/sentence.ts';
import { trimmed } from '../text.ts';
import type { Opened } from '../write/opened.ts';
import { nextVersion } from '../write/versions.ts';
import {
  agree,
  type Declaration,
  declarationsOf,
  lower,
  saidBy,
  type Terms,
  termsOf,
  waitsFor,
  withDeclaration,
} from './declarations.ts';
import { sideOf } from './interdependency.ts';
import type { LinkStatus, StatusChange } from './link-states.ts';

export const ANSWERS = ['CONFIRM', 'CORRECT', 'DISPUTE', 'LET_BE', 'END'] as const;
export type Answer = (typeof ANSWERS)[number];

/** An answer for a side; without one, a facilitator's for whoever has not said anything. */
export type Given = {
  answer: Answer;
  side?: string | undefined;
  /** What is corrected: what is left out stays as the other side says. */
  terms?: Partial<Terms>;
  on?: string | null | undefined;
  note?: string | null | undefined;
  /** Whether the same person said this, whom the answer is from: nobody answers for both sides. */
  isSame(declaration: Declaration): boolean;
};

/** What is known of the moment of an answer, and of who gives it. */
type Answered = Pick<Opened, 'viewer' | 'ecosystem' | 'author' | 'now'>;

type Answering = {
  link: RecordState;
  given: Given;
  opened: Answered;
  /** Everything that is said so far, and what is answered to: the last that others than this side say it is. */
  known: readonly Declaration[];
  asked: Terms | undefined;
  other: string | undefined;
};

/** A link after an answer. Throws `Invalid` for one that nobody can give now, `NotAllowed` for one that is not theirs to give. */
export function answered(link: RecordState, given: Given, opened: Answered): RecordState {
  const { side } = given;
  if (!sideOf(side, link.refs)) wrong('side', sentence('link.side', { field: 'side' }));
  const known = declarationsOf(link);
  const asked = known.findLast((each) => each.side !== side && each.terms !== undefined)?.terms;
  const other = side && (side === link.refs.from ? link.refs.to : link.refs.from);
  const answering = { link, given, opened, known, asked, other };
  if (link.properties.status === 'ENDED') wrong('answer', sentence('link.over'));
  if (given.answer === 'END') return ended(answering);
  requireOneSide(answering);
  switch (given.answer) {
    case 'CONFIRM':
      return confirmed(answering);
    case 'CORRECT':
      return corrected(answering);
    case 'DISPUTE':
      return disputed(answering);
    default:
      return letBe(answering);
  }
}

function wrong(path: string, why: Sentence): never {
  throw new Invalid(why, [{ path, ...why }]);
}

/** No account speaks for both sides, and nobody over a side that has spoken itself. */
function requireOneSide({ given, known, opened, other, link }: Answering): void {
  const own = saidBy(known, given.side);
  const isFacilitators = may(opened.viewer, 'curate', opened.ecosystem);
  if (given.side && own && isFacilitators && !own.isFacilitators) wrong('side', sentence('link.spoken'));
  if (given.side) {
    const theirs = saidBy(known, other);
    if (theirs?.terms && given.isSame(theirs)) throw new NotAllowed(sentence('link.oneAccount'));
    return;
  }
  if (given.answer === 'CORRECT') wrong('side', sentence('link.whose'));
  if (given.answer === 'CONFIRM') {
    const open = openEnds(link, known);
    if (open.some((end) => saidBy(known, end)?.isFacilitators === undefined && saidBy(known, end)))
      wrong('side', sentence('link.spoken'));
    const said = known.filter((each) => each.terms && !open.includes(each.side ?? ''));
    if (said.some((each) => given.isSame(each))) throw new NotAllowed(sentence('link.oneAccount'));
  }
}

/** The ends that do not say what the map shows. */
function openEnds(link: RecordState, known: readonly Declaration[]): string[] {
  const terms = termsOf(link);
  return [link.refs.from, link.refs.to].map(String).filter((end) => !agree(saidBy(known, end)?.terms, terms));
}

function confirmed(answering: Answering): RecordState {
  const { link, given, known, asked } = answering;
  if (link.properties.status === 'CONFIRMED') wrong('answer', sentence('link.confirmed'));
  if (given.side === undefined) {
    const terms = termsOf(link);
    const all = openEnds(link, known).reduce(
      (words, end) => withDeclaration(words, said(answering, 'CONFIRMED', { side: end, terms })),
      [...known],
    );
    return next(answering, all, 'CONFIRMED', { terms });
  }
  if (!asked || agree(saidBy(known, given.side)?.terms, asked))
    wrong('side', sentence('link.ownDeclaration'));
  const terms = { ...asked, ...strengthIn(given) };
  return settled(answering, said(answering, 'CONFIRMED', { terms }));
}

function corrected(answering: Answering): RecordState {
  const { link, given, known, asked, other } = answering;
  const own = saidBy(known, given.side);
  const terms = { ...(own?.terms ?? asked ?? termsOf(link)), ...given.terms };
  if (own?.terms && agree(own.terms, terms) && own.terms.strength === terms.strength)
    wrong('answer', sentence('link.nothingNew'));
  const isReworded = own?.says === 'DECLARED' && !saidBy(known, other)?.terms;
  return settled(answering, said(answering, isReworded ? 'DECLARED' : 'CORRECTED', { terms }));
}

/** Both sides are held against each other; of two strengths the lower one shows. */
function settled(answering: Answering, word: Declaration): RecordState {
  const { link, known, other, given } = answering;
  const words = withDeclaration(known, word);
  const theirs = saidBy(words, other);
  const terms = word.terms as Terms;
  if (agree(terms, theirs?.terms)) {
    const strength = lower(terms.strength, theirs?.terms?.strength);
    return next(answering, words, 'CONFIRMED', { terms: { ...terms, strength } as Terms });
  }
  // What who declared it says stands until the other side says so too.
  const isFirst = given.side === link.properties.declaredBy;
  const isLeft = theirs?.says === 'LET_BE';
  return next(answering, words, 'DECLARED', {
    ...(isFirst && { terms }),
    waits: other === undefined || isLeft ? [] : [other],
  });
}

function disputed(answering: Answering): RecordState {
  const { link, given, known, other } = answering;
  if (link.properties.status === 'DISPUTED') wrong('answer', sentence('link.disputed'));
  const theirs = saidBy(known, other)?.terms;
  const isOwn = given.side !== undefined && given.side === link.properties.declaredBy;
  const own = saidBy(known, given.side)?.terms;
  if (isOwn && (!theirs || agree(own, theirs))) wrong('side', sentence('link.ownDeclaration'));
  const word = said(answering, 'DISPUTED', {});
  const first = given.side === undefined ? link.properties.declaredBy : theirs && other;
  return next(answering, withDeclaration(known, word), 'DISPUTED', {
    waits: typeof first === 'string' ? [first] : [],
  });
}

/** They are asked no more; what they have said stays. */
function letBe(answering: Answering): RecordState {
  const { link, given, known } = answering;
  const asked = waitsFor(link);
  const isAsked = given.side === undefined ? asked.length > 0 : asked.includes(given.side);
  if (!isAsked) wrong('side', sentence('link.notAsked'));
  const isSilent = given.side !== undefined && !saidBy(known, given.side);
  const words = isSilent ? withDeclaration(known, said(answering, 'LET_BE', {})) : known;
  return next(answering, words, link.properties.status as LinkStatus, {
    waits: given.side === undefined ? [] : asked.filter((end) => end !== given.side),
    isQuiet: true,
  });
}

function ended(answering: Answering): RecordState {
  const { link, given, opened, known } = answering;
  const day = given.on ?? opened.now.slice(0, 10);
  const { since, until } = link.properties as { since?: string; until?: string };
  if (since && day < since) wrong('on', sentence('link.endsFirst'));
  const after = next(answering, known, 'ENDED', {});
  const isSooner = !until || until > day;
  return { ...after, properties: { ...after.properties, ...(isSooner && { until: day }) } };
}

const strengthIn = ({ terms }: Given) => (terms?.strength === undefined ? {} : { strength: terms.strength });

/** A declaration as it is now said. */
function said(
  { given, opened }: Answering,
  says: Declaration['says'],
  more: Pick<Declaration, 'terms' | 'side'>,
): Declaration {
  const side = more.side ?? given.side;
  return {
    ...{ says, by: opened.author, at: opened.now },
    ...(side !== undefined && { side }),
    ...(may(opened.viewer, 'curate', opened.ecosystem) && { isFacilitators: true as const }),
    ...(more.terms && { terms: more.terms }),
    ...(given.note && { note: trimmed(given.note) }),
  };
}

type Next = { terms?: Terms; waits?: readonly string[]; isQuiet?: true };

function next(
  { link, given, opened }: Answering,
  words: readonly Declaration[],
  status: LinkStatus,
  { terms, waits = [], isQuiet }: Next,
): RecordState {
  const changed = nextVersion(link, opened);
  const step = {
    ...{ status, on: given.on ?? opened.now.slice(0, 10), by: opened.author },
    ...(given.side && { side: given.side }),
    ...(given.note && { note: trimmed(given.note) }),
  } satisfies StatusChange;
  const steps = (link.properties.statusChanges ?? []) as string[];
  // Once both agree, what was disputed on the way is past.
  const kept = status === 'CONFIRMED' ? words.filter(({ says }) => says !== 'DISPUTED') : words;
  const properties = {
    ...changed.properties,
    ...(terms && { type: terms.type, direction: terms.direction, strength: terms.strength }),
    status,
    ...(!isQuiet && { statusChanges: [...steps, JSON.stringify(step)] }),
    declarations: kept.map((each) => JSON.stringify(each)),
    waitsFor: [...waits],
    waitsSince: opened.now,
  };
  return {
    ...changed,
    refs: terms ? endsBy(terms, link) : link.refs,
    properties: Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)),
  };
}

/** A link that both say runs the other way round is turned round. */
function endsBy({ direction, from }: Terms, { refs }: RecordState): RecordState['refs'] {
  if (direction !== 'DIRECTED' || from === refs.from) return refs;
  return { from: String(refs.to), to: String(refs.from) };
}

/** Throws `Invalid` where a correction names what is no end of the link, or a dispute gives no reason. */
export function requireSaid({ answer, note, terms }: Given, { refs }: RecordState): void {
  if (terms?.from !== undefined && !sideOf(terms.from, refs))
    throw new Invalid(sentence('link.side', { field: 'from' }), [complaint('from', 'link.sideWanted')]);
  if (answer === 'DISPUTE' && !note?.trim()) wrong('note', sentence('link.reason'));
}
