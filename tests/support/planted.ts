/** Writes a planted ecosystem into the database as the program stores it. */
import '../../server/things.ts';
import type { Driver } from 'neo4j-driver';
import type { Planted } from '../../fixtures/planted.ts';
import { seenBy } from '../../server/access/sees.ts';
import { kindOf, typesOf } from '../../server/kind/kind.ts';
import { labelsOf } from '../../server/kind/state.ts';
import { toStored } from '../../server/neo4j/stored.ts';

export async function writePlanted(driver: Driver, { records, links }: Planted): Promise<void> {
  await driver.executeQuery('UNWIND $rows AS row CREATE (n:Record:$(row.labels)) SET n = row.properties', {
    rows: records.map((record) => ({
      labels: labelsOf(record),
      properties: {
        ...toStored(typesOf(kindOf(record.kind)), record.properties),
        seenBy: seenBy(record, {}),
      },
    })),
  });
  await driver.executeQuery(
    'UNWIND $rows AS row MATCH (n:Record {id: row.from}) MATCH (t:Record {id: row.to}) CREATE (n)-[:$(row.type)]->(t)',
    {
      rows: records.flatMap(({ id, kind, refs }) =>
        Object.entries(refs).map(([name, to]) => ({ from: id, to, type: kindOf(kind).refs[name]?.by })),
      ),
    },
  );
  await driver.executeQuery(
    'UNWIND $rows AS row MATCH (a:Element {id: row.from}) MATCH (b:Element {id: row.to}) CREATE (a)-[r:INTERDEPENDS]->(b) SET r = row.properties',
    {
      rows: links.map(({ refs, properties }) => ({
        ...refs,
        properties: { ...toStored(typesOf(kindOf('Interdependency')), properties), seenBy: 'PUBLIC' },
      })),
    },
  );
}
