/** What the catalogue of gaps looks at, beside the elements and links of `seed`: seats, needs, offers, communities, charters. */
import type { Driver } from 'neo4j-driver';

const STAMP = `version: 1, createdAt: datetime(), createdBy: 'bench', updatedAt: datetime() - duration({days: n % 900}), updatedBy: 'bench'`;
const record = (labels: string, letters: string, more: string) =>
  `CREATE (x:Record:${labels} {id: $ecosystem + '-${letters}' + toString($base + n), ecosystem: $ecosystem, number: $base + n, ${STAMP}, ${more}})`;
const stakeholder = (expression: string) =>
  `MATCH (s:Record {id: $ecosystem + '-s' + toString(1 + (${expression}) % $elements)})`;
const mission = (expression: string) =>
  `MATCH (m:Record {id: $ecosystem + '-m' + toString($missions + 1 + (${expression}) % $many)})`;
const resource = `MATCH (r:Resource {ecosystem: $ecosystem, key: 'r' + toString(1 + n % 4)})`;
const place = (expression: string) =>
  `MATCH (p:Record {id: $ecosystem + '-p' + toString($places + 5 + (${expression}) % 40)})`;

/** One mission for every hundred elements; the rest in proportion. `after` is the highest number in use. */
export async function seedGaps(
  driver: Driver,
  { ecosystem, elements, after }: { ecosystem: string; elements: number; after: number },
): Promise<void> {
  const many = Math.floor(elements / 100);
  let base = after;
  const missions = after;
  const given = { ecosystem, elements: BigInt(elements), many: BigInt(many), missions: BigInt(missions) };
  const places = BigInt(elements + elements * 3);
  const add = async (count: number, text: string) => {
    const session = driver.session({ database: 'neo4j' });
    await session.run(`UNWIND range(1, $count) AS n CALL (n) { ${text} } IN TRANSACTIONS OF 5000 ROWS`, {
      ...given,
      ...{ places, base: BigInt(base), count: BigInt(count) },
    });
    await session.close();
    base += count;
  };
  await add(
    many,
    record(
      'Element:Mission',
      'm',
      `hashtag: 'm' + toString(n), name: 'Mission ' + toString(n), sortName: 'mission', state: 'ACTIVE', horizon: date() + duration({days: n % 700}), visibility: 'PUBLIC', seenBy: 'PUBLIC'`,
    ),
  );
  base -= elements;
  await add(elements, `${stakeholder('n')} ${place('n / 7')} CREATE (s)-[:LOCATED_IN]->(p)`);
  await add(
    many * 4,
    `${mission('n')} ${record('Role', 'ro', `kind: ['CONVENOR', 'FUNDER', 'OPERATOR', 'EVALUATOR', 'VOICE'][n % 5], minimum: 1 + n % 2`)} CREATE (x)-[:OF_MISSION]->(m)`,
  );
  const roles = base - many * 4;
  await add(
    many * 6,
    `MATCH (o:Record {id: $ecosystem + '-ro' + toString(${roles} + 1 + n % ($many * 4))}) ${stakeholder('n * 7')} ${record('Seat', 'se', `since: date() - duration({days: 10})`)} CREATE (x)-[:OF_ROLE]->(o) FOREACH (_ IN CASE WHEN n % 5 = 0 THEN [] ELSE [1] END | CREATE (x)-[:HELD_BY]->(s))`,
  );
  await add(
    many * 2,
    `${mission('n')} ${record('Indicator', 'in', `name: 'Indicator ' + toString(n), unit: 'people', good: 'UP', baseline: 0.0, target: 100.0, due: date() + duration({days: n % 300})`)} CREATE (x)-[:OF_MISSION]->(m)`,
  );
  const indicators = base - many * 2;
  await add(
    many * 6,
    `MATCH (o:Record {id: $ecosystem + '-in' + toString(${indicators} + 1 + n % ($many * 2))}) ${record('Measure', 'me', `value: toFloat(n % 100), on: date() - duration({days: n % 600})`)} CREATE (x)-[:OF_INDICATOR]->(o)`,
  );
  await add(
    Math.floor(elements / 3),
    `${stakeholder('n * 3')} ${resource} ${place('n')} ${record('Offer', 'of', `quantity: toFloat(n % 60), unit: 'hours', state: 'OPEN'`)} CREATE (x)-[:OFFERED_BY]->(s) CREATE (x)-[:OF_RESOURCE]->(r) CREATE (x)-[:AT]->(p)`,
  );
  await add(
    many,
    `${record('Community', 'co', `kind: 'PRACTICE', name: 'Community ' + toString(n), sortName: 'community'`)}`,
  );
  const communities = base - many;
  await add(
    Math.floor(elements / 2),
    `MATCH (o:Record {id: $ecosystem + '-co' + toString(${communities} + 1 + n / 40 % $many)}) ${stakeholder('n')} ${record('Membership', 'mb', `key: toString(n)`)} CREATE (x)-[:IN_COMMUNITY]->(o) CREATE (x)-[:OF_MEMBER]->(s)`,
  );
  await add(
    1,
    `${record('Charter', 'ch', `edition: '1', text: 'We share.', adoptedOn: date() - duration({days: 30})`)}`,
  );
}
