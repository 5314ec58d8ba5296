/** What somebody else keeps in the same database: labels and types as ours, properties of their own, and ties to what is ours. */
import type { Driver } from 'neo4j-driver';
import { kinds } from '../../server/kind/kind.ts';

/** By this they are known in answers, where none of it may be. */
export const THEIRS = 'somebody-elses';

/** Labels of ours that hold no record. */
const FURTHER = [
  'Element Record Individual Institution Account Session Identity SignInCode AccountToken Invitation RoleChange Claim Room RoomSeat Campaign Invitee',
  'Matter Allowance Receipt Revision Change Finding FindingRun QuestionWatch QuestionRun FormerId Contact Migration SchemaLock SignInLock',
].flatMap((labels) => labels.split(' '));

/**
 * Puts nodes of theirs under every label of ours, with nothing, and with values of other types than ours; ties them to these
 * records of ours in every way that ours are tied, both ways round, and ties ours to each other by a type of theirs and by ours.
 */
export async function plantTheirs(driver: Driver, ids: readonly string[]): Promise<void> {
  const nodes = kinds().filter(({ storedAs }) => !storedAs);
  const labels = [...nodes.map(({ name }) => name), ...FURTHER];
  const ways = nodes.flatMap((kind) =>
    Object.values(kind.refs).map(({ by, to }) => ({ by, from: kind.name, to })),
  );
  const run = (text: string, parameters: Record<string, unknown> = {}) =>
    driver.executeQuery(text, { ...parameters, mark: THEIRS, ids });
  await run(
    `UNWIND $labels AS label
     CREATE (bare:Theirs:$(label)), (n:Theirs:$(label))
     SET n = {id: [1, 2], ecosystem: 7, number: 'none', name: $mark, sortName: 12, key: [$mark], slug: $mark + label, state: 3, status: 4,
       sector: 5, seenBy: 'PUBLIC', version: 'one', email: $mark + label + '@example.org', isHost: true, expiresAt: '2001-01-01', token: $mark + label,
       at: datetime('2001-01-01'), answer: $mark, hash: 1, openTo: 'MEMBERS', since: 'once', until: 'never', kind: 6, revision: 'r'}`,
    { labels },
  );
  await run(
    `MATCH (ours:Record) WHERE ours.id IN $ids
     UNWIND $ways AS way
     WITH ours, way WHERE way.from IN labels(ours) OR way.to IN labels(ours)
     CALL (ours, way) {
       WITH * WHERE way.to IN labels(ours)
       MATCH (n:Theirs:$(way.from))
       CREATE (n)-[:$(way.by)]->(ours)
     }
     CALL (ours, way) {
       WITH * WHERE way.from IN labels(ours)
       MATCH (n:Theirs:$(way.to))
       CREATE (ours)-[:$(way.by)]->(n)
     }`,
    { ways },
  );
  await run(
    `MATCH (ours:Element) WHERE ours.id IN $ids
     MATCH (n:Theirs:Element)
     CREATE (ours)-[:INTERDEPENDS]->(n), (n)-[:INTERDEPENDS {status: 'CONFIRMED', type: 'FUNDS', direction: 'DIRECTED', number: 1}]->(ours)
     CREATE (ours)-[:REACHED_BY]->(:Theirs:Contact {email: $mark}), (n)-[:NOW]->(ours)`,
  );
  await run(
    `MATCH (a:Element), (b:Element) WHERE a.id IN $ids AND b.id IN $ids AND a.id < b.id
     CREATE (a)-[:THEIRS {note: $mark}]->(b), (b)-[:INTERDEPENDS]->(a),
       (a)-[:INTERDEPENDS {status: 'CONFIRMED', type: 'FUNDS', direction: 'DIRECTED', number: 1, name: $mark}]->(b)`,
  );
  await run(
    `MATCH (e:Ecosystem) WHERE e.id IN $ids
     MATCH (n:Theirs:Account)
     CREATE (n)-[:KEEPS]->(e)`,
  );
}

/** All of theirs as it is stored, to be compared. */
export async function allOfTheirs(driver: Driver): Promise<string> {
  const { records } = await driver.executeQuery(
    `MATCH (n:Theirs) RETURN elementId(n) AS at, labels(n) AS labels, properties(n) AS properties ORDER BY at
     UNION ALL
     MATCH (a)-[r]->(b) WHERE a:Theirs OR b:Theirs OR r.id IS NULL AND type(r) IN ['THEIRS', 'INTERDEPENDS']
     RETURN elementId(r) AS at, [elementId(a), type(r), elementId(b)] AS labels, properties(r) AS properties ORDER BY at`,
  );
  return JSON.stringify(records.map((record) => record.toObject()));
}

/** Takes all of it away again. */
export async function removeTheirs(driver: Driver): Promise<void> {
  await driver.executeQuery('MATCH (n:Theirs) DETACH DELETE n');
  await driver.executeQuery(
    "MATCH ()-[r]->() WHERE r.id IS NULL AND type(r) IN ['THEIRS', 'INTERDEPENDS'] DELETE r",
  );
}
