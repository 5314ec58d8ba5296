/**
 * Where to start: ten findings out of all that fit. The most severe first; of one severity, those that concern the most
 * stakeholders and missions; no more than two of a kind as long as there are others, so that ten show the whole.
 */
import type { Words } from '../language/language.ts';
import type { Finding } from './compute.ts';

/** The rule, as it is said beside the ten. */
export const START_RULE: Words = {
  en: 'The most severe first; then those that concern the most stakeholders and missions; at most two of a kind as long as there are others.',
  fr: 'Les plus graves d’abord; puis celles et ceux qui touchent le plus de parties prenantes et de missions; au plus deux du même type tant qu’il y en a d’autres.',
};

const MOST = 10;
const OF_A_KIND = 2;

/** The first ten to look at, of findings in their order. */
export function startHere(findings: readonly Finding[]): Finding[] {
  const candidates = [...byKindAndSeverity(findings).values()].flatMap((alike) =>
    alike.toSorted((one, other) => other.concerns - one.concerns).slice(0, MOST),
  );
  const inTurn = candidates.toSorted(
    (one, other) => rankOf(one) - rankOf(other) || other.concerns - one.concerns,
  );
  const times = new Map<string, number>();
  const isAnother = ({ kind }: Finding) => {
    const before = times.get(kind) ?? 0;
    times.set(kind, before + 1);
    return before < OF_A_KIND;
  };
  const chosen = new Set(inTurn.filter(isAnother).slice(0, MOST));
  for (const finding of inTurn) if (chosen.size < MOST) chosen.add(finding);
  return inTurn.filter((finding) => chosen.has(finding));
}

const RANKS = { HIGH: 0, MEDIUM: 1, LOW: 2 } as const;
const rankOf = ({ severity }: Finding) => RANKS[severity];

function byKindAndSeverity(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.kind}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return groups;
}
