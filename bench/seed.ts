import type { Driver } from 'neo4j-driver';
import { SECTORS as ALL_SECTORS } from '../server/stakeholder/stakeholder.ts';

type Seed = { ecosystem: string; slug: string; elements: number; links: number };

/** A seeded ecosystem of random, plausible elements and links, written by UNWIND batches. */
export async function seed(driver: Driver, { ecosystem, slug, elements, links }: Seed): Promise<void> {
  const random = mulberry(42);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const run = (text: string, params: object) => driver.executeQuery(text, params, { database: 'neo4j' });
  await run(
    `CREATE (:Record:Ecosystem {id: $ecosystem, ecosystem: $ecosystem, slug: $slug, name: 'Bench', sortName: 'bench', language: 'EN', revision: 1, counter: $counter,
       version: 1, createdAt: datetime(), createdBy: 'bench', updatedAt: datetime(), updatedBy: 'bench'})`,
    { ecosystem, slug, counter: elements * 2 + links },
  );
  for (let from = 0; from < elements; from += 5_000) {
    const rows = Array.from({ length: Math.min(5_000, elements - from) }, (_, index) => {
      const number = from + index + 1;
      const name = `${pick(FORMS)} ${pick(WORDS)} ${pick(PLACES)} ${number}`;
      return {
        number,
        name,
        sortName: name.toLowerCase(),
        sector: pick(SECTORS),
        summary: `${name}, ${pick(WORDS)} ${pick(WORDS)}`,
        tag: pick(WORDS),
      };
    });
    await run(
      `UNWIND $rows AS row
       CREATE (e:Record:Element:Stakeholder:Institution {id: $ecosystem + '-s' + toString(toInteger(row.number)), ecosystem: $ecosystem,
         number: toInteger(row.number), kind: 'INSTITUTION', name: row.name, sortName: row.sortName, otherNames: [], tags: [row.tag],
         summary: row.summary, sector: row.sector, status: 'LISTED', visibility: 'PUBLIC', seenBy: 'PUBLIC', version: 1, createdAt: datetime(), createdBy: 'bench',
         updatedAt: datetime(), updatedBy: 'bench'})`,
      { rows, ecosystem },
    );
  }
  // One stakeholder in four needs something, of one of four resources, at one of forty places.
  const base = elements + links;
  await run(
    `UNWIND range(1, 4) AS n
     CREATE (:Record:Resource {id: $ecosystem + '-re' + toString($base + n), ecosystem: $ecosystem, number: $base + n, key: 'r' + n,
       name: 'Resource ' + n, units: ['hours'], version: 1, createdAt: datetime(), createdBy: 'bench', updatedAt: datetime(), updatedBy: 'bench'})`,
    { ecosystem, base: BigInt(base) },
  );
  await run(
    `UNWIND range(5, 44) AS n
     CREATE (:Record:Place {id: $ecosystem + '-p' + toString($base + n), ecosystem: $ecosystem, number: $base + n, name: 'Place ' + n,
       sortName: 'place ' + n, version: 1, createdAt: datetime(), createdBy: 'bench', updatedAt: datetime(), updatedBy: 'bench'})`,
    { ecosystem, base: BigInt(base) },
  );
  await run(
    `UNWIND range(1, $count) AS n
     MATCH (e:Element {id: $ecosystem + '-s' + toString(n * 4)})
     MATCH (r:Resource {id: $ecosystem + '-re' + toString($base + 1 + n % 4)})
     MATCH (p:Place {id: $ecosystem + '-p' + toString($base + 5 + n % 40)})
     CREATE (need:Record:Need {id: $ecosystem + '-ne' + toString($base + 100 + n), ecosystem: $ecosystem, number: $base + 100 + n,
       name: 'Need ' + n, quantity: toFloat(n % 50), unit: 'hours', state: CASE WHEN n % 3 = 0 THEN 'MET' ELSE 'OPEN' END, version: 1,
       createdAt: datetime(), createdBy: 'bench', updatedAt: datetime(), updatedBy: 'bench'})
     CREATE (need)-[:NEEDED_BY]->(e) CREATE (need)-[:OF_RESOURCE]->(r) CREATE (need)-[:AT]->(p)`,
    { ecosystem, base: BigInt(base), count: BigInt(Math.floor(elements / 4)) },
  );
  for (let from = 0; from < links; from += 5_000) {
    const rows = Array.from({ length: Math.min(5_000, links - from) }, (_, index) => ({
      number: elements + from + index + 1,
      from: 1 + Math.floor(random() ** 2 * elements),
      to: 1 + Math.floor(random() * elements),
      type: pick(TYPES),
      strength: 1 + Math.floor(random() * 5),
    })).filter((row) => row.from !== row.to);
    await run(
      `UNWIND $rows AS row
       MATCH (a:Element {id: $ecosystem + '-s' + toString(toInteger(row.from))}), (b:Element {id: $ecosystem + '-s' + toString(toInteger(row.to))})
       CREATE (a)-[:INTERDEPENDS {id: $ecosystem + '-i' + toString(toInteger(row.number)), ecosystem: $ecosystem, number: toInteger(row.number),
         type: row.type, strength: toInteger(row.strength), direction: 'DIRECTED', status: 'DECLARED', seenBy: 'PUBLIC', version: 1,
         createdAt: datetime(), createdBy: 'bench', updatedAt: datetime(), updatedBy: 'bench'}]->(b)`,
      { rows, ecosystem },
    );
  }
}

const FORMS = [
  'Association',
  'Fondation',
  'Clinic',
  'School',
  'Library',
  'Centre',
  'Coopérative',
  'Town of',
  'Réseau',
  'Company',
];
const WORDS = [
  'santé',
  'northern',
  'youth',
  'river',
  'habitat',
  'green',
  'family',
  'emploi',
  'culture',
  'harbour',
  'solidaire',
  'learning',
];
const PLACES = [
  'Newmarket',
  'Saint John',
  'Québec',
  'Aurora',
  'Rothesay',
  'Georgina',
  'Limoilou',
  'Grand Bay',
];
const SECTORS = ALL_SECTORS.filter((sector) => sector !== 'OTHER');
const TYPES = ['DEPENDS_ON', 'COLLABORATES_WITH', 'FUNDS', 'SUPPLIES', 'ADVISES', 'SHARES_WITH'];

function mulberry(seedValue: number): () => number {
  let state = seedValue;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
