import type { Driver } from 'neo4j-driver';

/** Missions for a seeded ecosystem of 10,000, with roles and seats: every second stakeholder holds one. */
export async function seedMissions(driver: Driver, ecosystem: string): Promise<void> {
  const add = (text: string, count: number, first: number) =>
    driver.executeQuery(
      `UNWIND range(1, $count) AS n ${text}
       SET x.ecosystem = $ecosystem, x.number = $first + n, x.version = 1, x.createdAt = datetime(), x.createdBy = 'bench',
         x.updatedAt = datetime(), x.updatedBy = 'bench'`,
      { ecosystem, count: BigInt(count), first: BigInt(first) },
      { database: 'neo4j' },
    );
  await add(
    `CREATE (x:Record:Element:Mission {id: $ecosystem + '-m' + toString($first + n), kind: 'MISSION', hashtag: 'm' + toString(n),
       name: 'Mission ' + toString(n), sortName: 'mission ' + toString(n), otherNames: [], tags: [], state: 'ACTIVE', visibility: 'PUBLIC', seenBy: 'PUBLIC'})`,
    100,
    43_000,
  );
  await add(
    `MATCH (m:Mission {id: $ecosystem + '-m' + toString(43001 + n % 100)})
     CREATE (x:Record:Role {id: $ecosystem + '-ro' + toString($first + n), kind: 'CONVENOR', minimum: 50})-[:OF_MISSION]->(m)`,
    200,
    43_200,
  );
  await add(
    `MATCH (o:Role {ecosystem: $ecosystem, number: 43201 + n % 200})
     MATCH (s:Element {id: $ecosystem + '-s' + toString(n * 2)})
     CREATE (s)<-[:HELD_BY]-(x:Record:Seat {id: $ecosystem + '-se' + toString($first + n), since: date()})-[:OF_ROLE]->(o)`,
    5_000,
    44_000,
  );
}
