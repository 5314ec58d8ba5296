import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { isMission, type MapData } from '../map/map-data.ts';

/** An ecosystem as it was known on a past day: nothing in it can be changed, and it counts what its map holds. */
export function asOn(ecosystem: Ecosystem, data: MapData | undefined): Ecosystem {
  return { ...counted(ecosystem, data), mayEdit: false, mayPlan: false, speaksFor: [] };
}

/** An ecosystem that counts what its map holds: that of another day than today. */
export function counted(ecosystem: Ecosystem, data: MapData | undefined): Ecosystem {
  if (!data) return ecosystem;
  const missions = data.kind.reduce((count, _, row) => count + Number(isMission(data, row)), 0);
  const { places } = ecosystem.counts;
  const stakeholders = data.nodeCount - missions;
  return { ...ecosystem, counts: { places, missions, stakeholders, interdependencies: data.linkCount } };
}
