/** Who could act together and does not yet, in an ecosystem as one audience sees it. Nothing is read here, and nothing written. */
import { sameTags, unbridged, unusedOffers } from './beyond.ts';
import { coopetitions, wantsOf } from './coopetition.ts';
import { groundOf, type SynergyTask } from './ground.ts';
import { hybridisations, needsMet, sameMissions } from './pairs.ts';
import { suitings } from './suiting.ts';
import type { Synergy } from './synergy.ts';

/** Of each kind, the first that are kept. */
const MOST = 500;

/** All of them, kind by kind, the best first. Throws where the offers could not be distributed to the end. */
export async function findSynergies(task: SynergyTask): Promise<Synergy[]> {
  const ground = groundOf(task);
  const { all, unused } = await suitings(ground);
  return [
    needsMet(ground, all),
    hybridisations(ground, all),
    coopetitions(ground, wantsOf(ground)),
    sameMissions(ground),
    sameTags(ground),
    unbridged(ground),
    unusedOffers(ground, unused),
  ].flatMap(bestOf);
}

const bestOf = (found: readonly Synergy[]): Synergy[] =>
  [...found]
    .sort(
      (one, other) =>
        other.score - one.score ||
        Number(one.isLinked) - Number(other.isLinked) ||
        (one.key < other.key ? -1 : 1),
    )
    .slice(0, MOST);
