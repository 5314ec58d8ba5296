import type { Driver } from 'neo4j-driver';

export type Seed = { ecosystem: string; slug: string; elements: number; links: number };

/** A seeded ecosystem of random, plausible elements and links, written by UNWIND batches. */
export async function seed(driver: Driver, { ecosystem, slug, elements, links }: Seed): Promise<void> {
  const random = mulberry(42);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const run = (text: string, params: object) => driver.executeQuery(text, params, { database: 'neo4j' });
  await run(
    `CREATE (:Ecosystem {id: $ecosystem, slug: $slug, name: 'Bench', sortName: 'bench', language: 'EN', revision: 1, counter: $counter,
       version: 1, createdAt: datetime(), createdBy: 'bench', updatedAt: datetime(), updatedBy: 'bench'})`,
    { ecosystem, slug, counter: elements + links },
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
       CREATE (e:Element:Stakeholder:Institution {id: $ecosystem + '-s' + toString(toInteger(row.number)), ecosystem: $ecosystem,
         number: toInteger(row.number), kind: 'INSTITUTION', name: row.name, sortName: row.sortName, otherNames: [], tags: [row.tag],
         summary: row.summary, sector: row.sector, status: 'LISTED', version: 1, createdAt: datetime(), createdBy: 'bench',
         updatedAt: datetime(), updatedBy: 'bench'})`,
      { rows, ecosystem },
    );
  }
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
         type: row.type, strength: toInteger(row.strength), direction: 'DIRECTED', status: 'DECLARED', version: 1,
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
const SECTORS = [
  'MUNICIPAL',
  'PUBLIC',
  'PRIVATE',
  'SOCIAL_ECONOMY',
  'COMMUNITY',
  'EDUCATION',
  'HEALTH',
  'PHILANTHROPY',
  'CITIZEN',
];
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
