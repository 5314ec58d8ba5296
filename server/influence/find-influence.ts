/** All lists of influence of an ecosystem on a day, as one audience sees it. Nothing is read here, and nothing written. */
import { communities } from './communities.ts';
import { groundOf, type InfluenceTask } from './ground.ts';
import type { Found } from './influence.ts';
import { ambassadors, brokers, coreAndEdge, salient } from './stand-out.ts';

export function findInfluence(task: InfluenceTask): Found {
  const ground = groundOf(task);
  const found = { COMMUNITIES: communities(ground) };
  if (!task.isForMembers) return { ...found, AMBASSADORS: [], BROKERS: [], SALIENCE: [], CORE: [] };
  return {
    ...found,
    AMBASSADORS: ambassadors(ground),
    BROKERS: brokers(ground),
    SALIENCE: salient(ground),
    CORE: coreAndEdge(ground),
  };
}
