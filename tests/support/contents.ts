/** What an ecosystem holds, to see what a change has left. */
import type { Driver } from 'neo4j-driver';

/** What every change counts up or dates anew. */
const COUNTED = new Set(['version', 'updatedAt', 'updatedBy', 'revision', 'counter']);

export type Contents = Record<string, { labels: string[]; properties: object; refs: string[] }>;

/** Every record and link of an ecosystem by its id, without what every change counts up. */
export async function contentsOf(driver: Driver, ecosystem: string): Promise<Contents> {
  const { records } = await driver.executeQuery(
    `MATCH (n) WHERE (n:Record OR n:FormerId) AND n.ecosystem = $ecosystem
     RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties,
       [(n)-[r]->(t) WHERE type(r) <> 'INTERDEPENDS' | type(r) + ' ' + t.id] AS refs
     UNION ALL
     MATCH (a)-[n:INTERDEPENDS {ecosystem: $ecosystem}]->(b)
     RETURN n.id AS id, [type(n)] AS labels, properties(n) AS properties, [a.id, b.id] AS refs`,
    { ecosystem },
  );
  const rows = records.map((record) => record.toObject());
  return Object.fromEntries(
    rows
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, labels, properties, refs }) => [
        id,
        {
          labels: labels.sort(),
          properties: Object.fromEntries(
            Object.entries(properties as object)
              .filter(([name]) => !COUNTED.has(name))
              .map(([name, value]) => [name, plain(value)])
              .sort(),
          ),
          refs: labels[0] === 'INTERDEPENDS' ? refs : refs.sort(),
        },
      ]),
  );
}

/** Values as text: dates and integers of the driver compare badly. */
const plain = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(plain) : typeof value === 'object' ? String(value) : value;

/** The history of an ecosystem as it is stored: what each revision did, oldest first. */
export async function revisionsIn(driver: Driver, ecosystem: string) {
  const { records } = await driver.executeQuery(
    `MATCH (r:Revision {ecosystem: $ecosystem})
     OPTIONAL MATCH (c:Change {ecosystem: $ecosystem, revision: r.revision})
     WITH r, c ORDER BY c.ordinal
     RETURN r.revision AS revision, r.action AS action, r.by AS by, r.at AS at,
       [c IN collect(c) | {record: c.record, kind: c.kind, before: c.before, after: c.after, at: c.at}] AS changes
     ORDER BY revision`,
    { ecosystem },
  );
  return records.map((record) => {
    const { revision, action, by, at, changes } = record.toObject();
    return {
      ...{ revision: Number(revision), action: String(action), by: String(by) },
      changes: (changes as Record<string, unknown>[]).map((change) => ({
        ...{ record: String(change.record), kind: String(change.kind) },
        before: change.before ? JSON.parse(String(change.before)) : undefined,
        after: change.after ? JSON.parse(String(change.after)) : undefined,
        isDatedAlike: String(change.at) === String(at),
      })),
    };
  });
}
