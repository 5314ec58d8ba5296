/** Reads who belongs to what on a map: communities with their members, missions with who holds their seats. */
import { type Belonging, belonging, type Groups, listed } from './groups.ts';
import type { MapCommunitiesRow, MapMembershipsRow, MapSeatsRow } from './map.queries.ts';
import type { MapSource, OnRow } from './map-source.ts';
import type { Elements } from './snapshot.ts';

type Belongings = { communities: MapCommunitiesRow[]; members: MapMembershipsRow[]; seated: MapSeatsRow[] };

export async function readBelongings(source: MapSource): Promise<Belongings> {
  const collect = async (rows: (onRow: OnRow<MapMembershipsRow>) => Promise<void>) => {
    const all: MapMembershipsRow[] = [];
    await rows((get) => {
      const [element, group] = [get('element') as number, get('group') as number];
      const [since, until] = [get('since') as number | null, get('until') as number | null];
      all.push({ element, group, since, until });
    });
    return all;
  };
  const [communities, members, seated] = await Promise.all([
    source.communities(),
    collect(source.memberships),
    collect(source.seats),
  ]);
  return { communities, members, seated };
}

/** The same by the rows of the elements; who is not among them is left out. */
export function groupsOf(
  { communities, members, seated }: Belongings,
  nodes: Elements,
): Omit<Groups, 'tags' | 'tagged'> {
  const elementRow = new Map(Array.from(nodes.number, (number, row) => [number, row]));
  const communityRow = new Map(communities.map(({ number }, row) => [number, row]));
  const inRows = (all: readonly MapMembershipsRow[], groupRow: ReadonlyMap<number, number>) => {
    const rows = all.flatMap(({ element, group, since, until }): Belonging[] => {
      const [one, other] = [elementRow.get(element), groupRow.get(group)];
      return one === undefined || other === undefined ? [] : [belonging(one, other, since, until)];
    });
    return listed(rows, nodes.number.length);
  };
  return {
    communities: communities.map(({ id, kind, name, nameFr }) => ({
      id,
      kind,
      name,
      nameFr: nameFr ?? null,
    })),
    members: inRows(members, communityRow),
    seated: inRows(seated, elementRow),
  };
}
