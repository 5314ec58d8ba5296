/**
 * One of the servers of `bench/api.ts`: `ours`, the `floor` (a bare driver over node:http), or Yoga over node:http; and
 * `signed` of `bench/sign-in.ts`: ours, where people sign in.
 */

import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createYoga } from 'graphql-yoga';
import neo4j from 'neo4j-driver';
import pino, { type Logger } from 'pino';
import { LOCAL_FACILITATOR } from '../server/access/viewer.ts';
import { createChanges } from '../server/background/changes.ts';
import { toSearchQuery } from '../server/element/element.ts';
import { createFollowing } from '../server/history/follow.ts';
import { createApp } from '../server/http/app.ts';
import { createSnapshots } from '../server/map/snapshots.ts';
import { type Database, openDatabase } from '../server/neo4j/database.ts';
import { connect } from '../server/neo4j/driver.ts';
import { schema } from '../server/schema.ts';
import { createSignIn, type SignIn } from '../server/sign-in/sign-in.ts';

const CREATED = `CREATE (a)-[r:INTERDEPENDS {id: randomUUID(), ecosystem: 'benchmrk', number: 1000000000, type: 'REFERS_TO', since: date($since),
  direction: 'DIRECTED', status: 'DECLARED', version: 1, createdAt: datetime(), createdBy: 'local', updatedAt: datetime(), updatedBy: 'local'}]->(b)`;
const LINK = `MATCH (a:Element {id: $from}), (b:Element {id: $to}) ${CREATED} RETURN r {.id, .version} AS r`;
const LINK_KEPT = `MATCH (e:Ecosystem {id: 'benchmrk'}) SET e.revision = e.revision + 1, e.counter = e.counter + 1
  WITH e MATCH (a:Element {id: $from}), (b:Element {id: $to})
  WITH e, a, b, [(a)-[x:INTERDEPENDS]-(b) | x {.type, .since, .until}] AS twins
  ${CREATED}
  CREATE (:Revision {ecosystem: e.id, revision: e.revision, at: datetime(), by: 'local', action: 'createInterdependency'})
  CREATE (:Change {ecosystem: e.id, revision: e.revision, ordinal: 0, record: r.id, kind: 'Interdependency', by: 'local', names: '{}', after: $text, at: datetime()})
  CREATE (:Receipt {key: $key, fingerprint: $key, answer: $text, at: datetime()})
  RETURN r {.id, .version} AS r, size(twins) AS twins`;

const uri = process.env.NEO4J_URI ?? '';
const password = process.env.NEO4J_PASSWORD ?? '';

const servers = {
  ours: () => ours(),
  floor,
  signed,
  yoga: () => createServer(createYoga({ schema, logging: false })),
};
const server = await servers[process.argv[2] as keyof typeof servers]();
server.listen(0, '127.0.0.1', () =>
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
);

/** `SMTP_URL`: where it hands in codes. Whoever asks says who they are in `X-Forwarded-For`: limits are by client. */
function signed() {
  return ours((database, log) =>
    createSignIn({
      ...{ database, log, publicUrl: 'http://127.0.0.1', secret: 'a secret of the bench, long enough' },
      settings: {
        mail: { url: process.env.SMTP_URL ?? '', from: 'Maillage <maillage@example.org>' },
        ...{ showsCodes: false, oidc: undefined, secret: undefined, proxies: 1 },
      },
      report: () => undefined,
    }),
  );
}

async function ours(signingIn?: (database: Database, log: Logger) => Promise<SignIn>) {
  const database = openDatabase(connect({ uri, user: 'neo4j', password, database: 'neo4j' }), 'neo4j');
  const log = pino({ level: 'warn' });
  const snapshots = createSnapshots({ database, budget: 256 * 1024 * 1024, log });
  const changes = createChanges();
  const following = createFollowing(database, changes);
  const signIn = await signingIn?.(database, log);
  const app = createApp({
    database,
    snapshots,
    changes,
    following,
    findViewer: signIn?.findViewer ?? (() => LOCAL_FACILITATOR),
    ...(signIn && { signIn, proxies: 1 }),
    log,
    isReady: () => database.ping(),
  });
  return createServer(app.listener);
}

function floor() {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password), { disableLosslessIntegers: true });
  const rows = async (text: string, params: object) => {
    const { records } = await driver.executeQuery(text, params, { database: 'neo4j', routing: 'READ' });
    return records.map((record) => record.toObject());
  };
  return createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const answer = await answerTo(url, request);
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(answer));
  });

  async function answerTo(url: URL, request: AsyncIterable<Buffer>): Promise<unknown> {
    if (url.pathname === '/read') {
      return rows(
        `MATCH (e:Element:Stakeholder {id: $id}) RETURN e {.id, .name, .kind, .sector, .status, .summary,
           degree: COUNT { (e)-[:INTERDEPENDS]-() },
           links: COLLECT { MATCH (e)-[r:INTERDEPENDS]-(o:Element) RETURN r {.id, .type, .strength, .status, other: o {.id, .name, .kind}} ORDER BY r.number LIMIT 50 }} AS e`,
        { id: url.searchParams.get('id') },
      );
    }
    if (url.pathname === '/page') {
      return rows(
        `MATCH (e:Stakeholder) WHERE e.ecosystem = 'benchmrk' AND e.sortName >= ''
         WITH e ORDER BY e.ecosystem, e.sortName, e.id LIMIT 51
         RETURN e {.id, .name, .kind, .sector, .status, degree: COUNT { (e)-[:INTERDEPENDS]-() }, place: [(e)-[:LOCATED_IN]->(p) | p {.id, .name}][0]} AS e`,
        {},
      );
    }
    if (url.pathname === '/page-needs') {
      return rows(
        `MATCH (e:Stakeholder) WHERE e.ecosystem = 'benchmrk' AND e.sortName >= ''
         WITH e ORDER BY e.ecosystem, e.sortName, e.id LIMIT 51
         RETURN e {.id, .name, .kind, .sector, needs: COLLECT { MATCH (e)<-[:NEEDED_BY]-(n:Need) RETURN n {.id, .name, .quantity, .unit,
           resource: [(n)-[:OF_RESOURCE]->(r) | r.name][0]} ORDER BY n.number LIMIT 10 }} AS e`,
        {},
      );
    }
    if (url.pathname === '/page-missions') {
      return rows(
        `MATCH (e:Stakeholder) WHERE e.ecosystem = 'benchmrk' AND e.sortName >= ''
         WITH e ORDER BY e.ecosystem, e.sortName, e.id LIMIT 51
         RETURN e {.id, .name, .kind, .sector, needs: COLLECT { MATCH (e)<-[:NEEDED_BY]-(n:Need) RETURN n {.id, .name, .quantity, .unit,
           resource: [(n)-[:OF_RESOURCE]->(r) | r.name][0]} ORDER BY n.number LIMIT 10 },
           missions: COLLECT { MATCH (e)<-[:HELD_BY]-(s:Seat) RETURN [(s)-[:OF_ROLE]->()-[:OF_MISSION]->(m) | m {.id, .name}][0] ORDER BY s.number LIMIT 10 }} AS e`,
        {},
      );
    }
    if (url.pathname === '/needs') {
      return rows(
        `MATCH (p:Place {id: $place})<-[:WITHIN*0..]-(:Place)<-[:AT]-(n:Need)
         WHERE n.state = 'OPEN' AND NOT (n)<-[:TO_NEED]-(:Commitment)
         WITH n ORDER BY n.number LIMIT 50
         RETURN n {.id, .name, .quantity, .unit, resource: [(n)-[:OF_RESOURCE]->(r) | r.name][0], by: [(n)-[:NEEDED_BY]->(s) | s {.id, .name}][0]} AS n`,
        { place: url.searchParams.get('place') },
      );
    }
    if (url.pathname === '/search') {
      return rows(
        `CALL db.index.fulltext.queryNodes('element_text', $text) YIELD node, score WHERE node.ecosystem = 'benchmrk'
         RETURN node {.id, .name, .kind} AS e ORDER BY score DESC, node.sortName LIMIT 10`,
        { text: `ecosystem:benchmrk AND ${toSearchQuery(url.searchParams.get('text') ?? '')}` },
      );
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, string>;
    const kept = { key: randomUUID(), text: JSON.stringify({ ...body, more: 'x'.repeat(400) }) };
    const text = url.pathname === '/link' ? LINK : LINK_KEPT;
    const session = driver.session({ database: 'neo4j' });
    try {
      return await session.executeWrite(async (tx) => {
        const { records } = await tx.run(text, { ...body, ...kept });
        return records.map((record) => record.toObject());
      });
    } finally {
      await session.close();
    }
  }
}
