import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { kinds } from '../../server/kind/kind.ts';
import { fillPlaceholders, placeholders } from '../../server/kind/placeholders.ts';
import { type Field, parseFile, parseShape } from '../../server/neo4j/header.ts';
import '../../server/things.ts';
import { testDatabase } from '../support/database.ts';

const root = join(import.meta.dirname, '../..');
const files = globSync('cypher/*/*.cypher', { cwd: root })
  .filter((path) => !path.startsWith('cypher/schema/'))
  .map((path) =>
    parseFile(path.slice(7, -7), fillPlaceholders(readFileSync(join(root, path), 'utf8'), placeholders())),
  )
  .flatMap((file) => (file.some ? [file, file.some] : [file]));

const { driver } = await testDatabase();

/** Properties that are in no shape: of history, positions and imports. */
const FURTHER =
  'assignee closedAt closedBy dismissedAt dismissedBy dismissedReason entities facts openedAt openedBy severity statusChanges number importKey counter x y pinned ordinal revision undoes action by visibility seenBy status forgetsAfter forgettingAfter forgettingSince lostAt likeness key sortName lock late placings isHost expiresAt userAgent userId token role taken erased scope usedOn image emailVerified updatedAt identifier value waitsFor waitsSince remindedAt remindsNot isMade seen keptAt'.split(
    ' ',
  );

/**
 * The planner warns of names that the database has never seen, which is how a typing error shows. Names live on
 * after a rollback, so one of everything is written and undone first.
 */
beforeAll(async () => {
  const columns = globSync('cypher/shapes/*.shape', { cwd: root }).flatMap((path) =>
    parseShape(path, readFileSync(join(root, path), 'utf8')).fields.map(({ name }) => name),
  );
  const properties = Object.fromEntries(
    [...columns, ...FURTHER, ...kinds().flatMap(({ fields }) => Object.keys(fields))].map((name) => [
      name,
      1,
    ]),
  );
  const session = driver.session();
  const tx = await session.beginTransaction();
  await tx.run(
    `CREATE (:Ecosystem:Element:Stakeholder:Institution:Individual:Mission:InterdependencyType)-[:LOCATED_IN]->(p:Place)-[:WITHIN]->(q:Place),
       (p)-[r:INTERDEPENDS]->(q), (:Receipt {key: '', fingerprint: '', answer: '', at: 1}),
       (:FormerId)-[:NOW]->(:Record), (:Revision), (:Change), (:Session), (:Identity {providerId: '', accountId: ''}), (:SignInCode), (:SignInLock), (:AccountToken), (:AccountErasure {since: ''}), (:Contact {email: '', consentOn: ''}), (:Ecosystem)-[:REACHED_BY]->(),
       (a:Account)-[:HOLDS_ROLE {speaksFor: ['']}]->(:Ecosystem), (a)-[:ASKS_TO_JOIN {note: ''}]->(:Ecosystem),
       (:RoleChange {account: '', how: '', by: '', before: '', after: ''}),
       (a)-[:CAME_BY]->(:Invitation {withdrawnAt: '', expiresAt: '', most: 1, used: 1, sends: ['']}),
       (:Allowance {used: 1, until: '', account: ''}),
       (:Matter {state: '', at: '', about: '', other: '', deed: '', decision: '', decidedAt: '', decidedBy: '', why: '', revision: 1, email: '', language: '', words: '', input: ''}),
       (:Claim {stakeholder: '', profile: '', answers: '', draft: '', claimedAt: '', decidedAt: '', decidedBy: '', place: ''}),
       (:Campaign {title: '', months: 1, closedAt: '', call: '', mission: '', roles: ['']}), (:NoCampaignMail {seal: ''}),
       (:Invitee {campaign: '', stakeholder: '', due: '', roundAt: '', mailedAt: '', openedAt: '', answeredAt: '', stoppedAt: '', addedAt: '', said: ['']}),
       (:LinkInvitation {link: '', side: '', mailbox: '', usedAt: ''}), (:UnlistedEcosystem {touchedAt: ''})
     SET p = $properties, r = $properties
     WITH p, q
     CALL (p) { UNWIND $labels AS label SET p:$(label) }
     CALL (p, q) { UNWIND $types AS type CREATE (p)-[:$(type)]->(q) }`,
    {
      properties,
      labels: kinds().map(({ name }) => name),
      types: kinds().flatMap(({ refs }) => Object.values(refs).map(({ by }) => by)),
    },
  );
  await tx.rollback();
  await session.close();
});

/** Some value of each type: the planner looks at the shape, not at the content. */
function sample({ type }: Field): unknown {
  if (type.is === 'list') return [];
  if (type.is === 'map') return { kind: 'INSTITUTION' };
  if (type.is === 'boolean') return true;
  return type.is === 'integer' || type.is === 'float' ? 1 : 'x';
}

test.each(files)('$name is valid Cypher and returns the columns of its header', async (file) => {
  const params = Object.fromEntries(file.params.map((param) => [param.name, sample(param)]));
  const session = driver.session();
  try {
    const { summary, records } = await session.run(`EXPLAIN ${file.body}`, params);
    const warnings = summary.gqlStatusObjects.filter(({ severity }) => severity === 'WARNING');
    expect(warnings.map(({ statusDescription }) => statusDescription)).toEqual([]);
    expect(records).toEqual([]);
    const plan = summary.plan && (summary.plan as { identifiers?: string[] }).identifiers;
    for (const column of file.returns) expect(plan).toContain(column.name);
    const kind = summary.queryType === 'r' ? 'read' : 'write';
    expect(kind).toBe(file.access);
  } finally {
    await session.close();
  }
});
