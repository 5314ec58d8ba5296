import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import type { MapData } from '../map/map-data.ts';

/** An ecosystem as on a past day: nothing in it can be changed, and it counts what its map holds. */
export function asOn(ecosystem: Ecosystem, data: MapData | undefined): Ecosystem {
  const past = { ...ecosystem, mayEdit: false };
  if (!data) return past;
  const missions = data.kind.reduce(
    (count, kind) => count + Number(data.header.kinds[kind] === 'MISSION'),
    0,
  );
  const { places } = ecosystem.counts;
  const stakeholders = data.nodeCount - missions;
  return { ...past, counts: { places, missions, stakeholders, interdependencies: data.linkCount } };
}
