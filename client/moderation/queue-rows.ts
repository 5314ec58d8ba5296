/** One list of all that waits for a facilitator, wherever it is kept: each row with what can be decided of it. */
import type { QueueKind } from '../app/address.ts';
import { typeName } from '../interdependency/type-words.ts';
import { claimFacts, claimTitle } from '../joining/claim-words.ts';
import type { Claim } from '../joining/joining.documents.ts';
import { nameIn } from '../language/language.ts';
import type { Words } from '../language/use-words.ts';
import { calledOf } from '../members/members.documents.ts';
import { calledIn, placeOf } from './matter-words.ts';
import type { Decision, Elsewhere, Matter, Pairs } from './moderation.documents.ts';

export type QueueRow = {
  /** Of all rows one has it. */
  key: string;
  kind: QueueKind;
  /** The id under which it is decided: of a matter, a claim, an account, or both of a pair. */
  id: string;
  name: string;
  /** What was said of it, and by whom. */
  lines: readonly string[];
  times: number;
  /** Since when it waits, or when it was decided; not known of what the program finds. */
  at: string | undefined;
  decisions: readonly Decision[];
  /** The element at which it is seen, and the link. */
  place?: string | undefined;
  link?: string | undefined;
  matter?: Matter;
  pair?: readonly [string, string];
  /** How it was decided, in words, and what takes that back. */
  was?: string;
  deed?: string | undefined;
};

export function rowOfMatter(matter: Matter, words: Words): QueueRow {
  const { t } = words;
  const name = calledIn(words.language, matter) ?? t('queue.gone');
  const { decision, decidedBy, why } = matter;
  const was =
    decision && [t(`queue.was.${decision}`, { by: decidedBy ?? '' }), why].filter(Boolean).join(' — ');
  return {
    key: `${matter.deed ?? matter.id}`,
    kind: matter.kind.toLowerCase() as QueueKind,
    ...{ id: matter.id, name, matter, decisions: matter.decisions, times: matter.said.length },
    lines: matter.said.slice(0, 5).map((said) => saidIn(said, matter.kind !== 'ASKING', words)),
    at: matter.decidedAt ?? matter.since,
    place: placeOf(matter)?.at,
    ...(was && { was, deed: matter.deed ?? undefined }),
  };
}

function saidIn(
  { reason, words, by, isTold }: Matter['said'][number],
  namesBy: boolean,
  { t }: Words,
): string {
  return [
    reason && t(`flag.reason.${reason}`),
    words && t('queue.words', { words }),
    namesBy && (by ?? t('queue.visitor')),
    isTold && t('queue.told'),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Who joins as whom: the other decision takes the one that was made back. */
export function rowOfClaim(claim: Claim, words: Words): QueueRow {
  const { t } = words;
  const isWaiting = claim.state === 'WAITING';
  const was = [t(`claims.state.${claim.state}`), claim.decidedBy, claim.reason].filter(Boolean).join(' — ');
  return {
    ...{ key: claim.id, kind: 'claim', id: claim.id, name: claimTitle(claim, words), times: 1 },
    lines: [claimFacts(claim, words).join(' · ')],
    at: claim.decidedAt ?? claim.at,
    decisions: isWaiting
      ? ['APPROVED', 'DECLINED']
      : claim.state === 'APPROVED'
        ? ['DECLINED']
        : ['APPROVED'],
    place: claim.stakeholder?.id,
    ...(!isWaiting && { was }),
  };
}

/** What is kept elsewhere and waits. */
export function rowsElsewhere({ ecosystem, interdependencies }: Elsewhere, words: Words): QueueRow[] {
  const { t, language } = words;
  const asking = (ecosystem?.asking ?? []).map(
    ({ account, name, email, note, at }): QueueRow => ({
      ...{ key: account, kind: 'asking', id: account, name: calledOf({ name, email }), times: 1, at },
      lines: [[name && email, note && t('queue.words', { words: note })].filter(Boolean).join(' · ')],
      decisions: ['LET_IN', 'DECLINED'],
    }),
  );
  const disputes = interdependencies.nodes.map(
    ({ id, from, to, type, updatedAt }): QueueRow => ({
      ...{ key: id, kind: 'dispute', id, times: 1, at: updatedAt, decisions: [] },
      name: [from, to].map((end) => nameIn(language, end)).join(' · '),
      lines: [typeName(t, language, type)],
      link: `${from.id}~${to.id}`,
    }),
  );
  return [...asking, ...disputes];
}

/** Stakeholders that look alike. */
export function rowsOfPairs({ ecosystem }: Pairs, { t, language }: Words): QueueRow[] {
  return (ecosystem?.likelyDuplicates ?? []).map(
    ({ because, one, other }): QueueRow => ({
      ...{ key: `${one.id}~${other.id}`, kind: 'pair', id: `${one.id}~${other.id}`, times: 1, at: undefined },
      name: [one, other].map((each) => nameIn(language, each)).join(' · '),
      lines: [because.map((reason) => t(`alike.because.${reason}`)).join(' · ')],
      ...{ decisions: ['APART'], pair: [one.id, other.id] },
    }),
  );
}

/** The oldest first; what has no day comes last. */
export const oldestFirst = (one: QueueRow, other: QueueRow): number =>
  (one.at ?? '9').localeCompare(other.at ?? '9');
export const newestFirst = (one: QueueRow, other: QueueRow): number => oldestFirst(other, one);
