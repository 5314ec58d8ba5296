import type { Driver } from 'neo4j-driver';
import { beforeAll, expect, test } from 'vitest';
import { importPlan } from '../../server/exchange/import.ts';
import type { ImportRefused } from '../../server/exchange/import-refused.ts';
import { readKumuSheets } from '../../server/exchange/kumu/kumu.ts';
import { newEcosystemId } from '../../server/kind/ids.ts';
import type { RecordState } from '../../server/kind/kind.ts';
import type { Database } from '../../server/neo4j/database.ts';
import { toPlain } from '../../server/neo4j/stored.ts';
import { testDatabase } from '../support/database.ts';

let database: Database;
let driver: Driver;
beforeAll(async () => {
  ({ database, driver } = await testDatabase());
});

const newSlug = () => `records-${newEcosystemId()}`;

function bring(slug: string, ...lines: string[]) {
  const reading = readKumuSheets({ elements: Buffer.from(lines.join('\n')) });
  if (!('plan' in reading)) throw new Error(JSON.stringify(reading.issues));
  return importPlan({
    database,
    ecosystem: { slug },
    plan: reading.plan,
    viewer: { id: 'tester', role: 'FACILITATOR' },
  });
}

/** Rows of a query of the test's own; `$slug` names the ecosystem. */
async function ask(slug: string, query: string): Promise<Record<string, unknown>[]> {
  const { records } = await driver.executeQuery(`MATCH (eco:Ecosystem {slug: $slug}) ${query}`, { slug });
  return records.map((record) => record.toObject());
}

const count = async (slug: string, label: string) =>
  (await ask(slug, `RETURN COUNT { (:${label} {ecosystem: eco.id}) } AS n`))[0]?.n;

const SHEET = [
  'Label;Type;Hashtag;Needs;Roles expected;Seats held;Charter;Communities;Nominated by;Indicators',
  'Town;;;shelter: 3 beds - winter #room;;funder @ #room;accepted;Light (practice) *;Library;',
  'Library;;;;;;;Light;;',
  'Room for fifty;Mission;room;;funder x3|operator x1;;;;;Jobs: 0 -> 50 jobs (latest: 53 on 2025-09-30)',
];

test('the records of a sheet hang on what they name, with their numbers, labels and initial values', async () => {
  const slug = newSlug();
  const { created, ecosystem } = await bring(slug, ...SHEET);
  expect(created.records).toEqual({
    ...{ resources: 1, charters: 1, communities: 1, roles: 2, indicators: 1, needs: 1 },
    ...{ nominations: 1, memberships: 2, acceptances: 1, seats: 4, measures: 1 },
  });
  const [need] = await ask(
    slug,
    `MATCH (n:Record:Need {ecosystem: eco.id})
     RETURN n {.*} AS n, [(n)-[r]->(t) | type(r) + ' ' + t.name] AS refs`,
  );
  expect(need?.n).toMatchObject({
    id: expect.stringMatching(`^${ecosystem.id}-ne\\d+$`),
    ...{ name: 'winter', quantity: 3, unit: 'beds', state: 'OPEN' },
    ...{ version: 1, createdBy: 'tester', updatedBy: 'tester' },
  });
  expect((need?.refs as string[] | undefined)?.toSorted()).toEqual([
    'FOR_MISSION Room for fifty',
    'NEEDED_BY Town',
    'OF_RESOURCE shelter',
  ]);
  expect(
    await ask(
      slug,
      `MATCH (r:Role {ecosystem: eco.id})
       RETURN r.kind AS kind, COUNT { (r)<-[:OF_ROLE]-(s) WHERE NOT (s)-[:HELD_BY]->() } AS vacant ORDER BY kind`,
    ),
  ).toEqual([
    { kind: 'FUNDER', vacant: 2 },
    { kind: 'OPERATOR', vacant: 1 },
  ]);
  // The first resources of every ecosystem, and the one that the sheet adds.
  expect(await count(slug, 'Resource')).toBe(9);
});

test('a second time changes nothing; a changed cell changes its record and keeps what it was', async () => {
  const slug = newSlug();
  const first = await bring(slug, ...SHEET);
  const second = await bring(slug, ...SHEET);
  expect(second).toMatchObject({ unchanged: first.created, revision: first.revision });
  expect([second.created.records, second.changed.records]).toEqual([{}, {}]);

  const third = await bring(
    slug,
    ...SHEET.map((line) => line.replace('3 beds - winter #room', '5 bunks - winter')),
  );
  expect([third.created.records, third.changed.records]).toEqual([{}, { needs: 1, resources: 1 }]);
  const changes = await ask(
    slug,
    `MATCH (v:Revision {ecosystem: eco.id, revision: ${third.revision}})
     MATCH (c:Change {ecosystem: eco.id, revision: v.revision})
     RETURN v.action AS action, c {.kind, .record, .by, .before, .after, same: c.at = v.at} AS c ORDER BY c.ordinal`,
  );
  expect(changes.map(({ action }) => action)).toEqual(['IMPORT', 'IMPORT']);
  const states = changes.map(({ c }) => {
    const { before, after, ...rest } = c as { before: string; after: string };
    return { ...rest, before: JSON.parse(before) as RecordState, after: JSON.parse(after) as RecordState };
  });
  expect(states).toMatchObject([
    {
      kind: 'Resource',
      before: { properties: { units: ['beds'] } },
      after: { properties: { units: ['beds', 'bunks'] } },
    },
    {
      ...{ kind: 'Need', by: 'tester', same: true },
      before: { kind: 'Need', properties: { quantity: 3, unit: 'beds', version: 1 } },
      after: { kind: 'Need', properties: { quantity: 5, unit: 'bunks', version: 2, updatedBy: 'tester' } },
    },
  ]);
  const [need] = await ask(slug, 'MATCH (n:Need {ecosystem: eco.id}) RETURN properties(n) AS n');
  expect(states[1]?.after.properties).toEqual(toPlain(need?.n as Record<string, unknown>));
  // What the sheet no longer says stays.
  expect(states[1]?.after.refs).toEqual(states[1]?.before.refs);
  expect(states[1]?.after.refs).toMatchObject({ mission: expect.stringContaining('-m') });
});

test('one list names everything that an import created, and nothing that the ecosystem was founded with', async () => {
  const slug = newSlug();
  await bring(slug, ...SHEET);
  const [row] = await ask(
    slug,
    `MATCH (c:Change {ecosystem: eco.id, revision: 2, kind: 'Import', record: ''})
     MATCH (r:Record {ecosystem: eco.id}) WHERE r <> eco
     RETURN c.after AS after, collect(r.id) AS ids, collect(r.key) AS keys`,
  );
  const created = JSON.parse(String(row?.after)) as string[];
  const ids = row?.ids as string[];
  expect(ids).toEqual(expect.arrayContaining(created));
  expect(ids).toHaveLength(created.length + 8);
});

test('what people recorded by hand is found and not made twice', async () => {
  const slug = newSlug();
  await bring(slug, ...SHEET);
  await ask(
    slug,
    'MATCH (r:Record {ecosystem: eco.id}) WHERE NOT r:Element REMOVE r.importKey WITH r WHERE r:Role SET r.minimum = 9',
  );
  const again = await bring(slug, ...SHEET);
  expect([again.created.records, again.changed.records]).toEqual([{}, { roles: 2 }]);
});

test('whoever holds a seat in a later sheet sits down on a vacant one', async () => {
  const slug = newSlug();
  await bring(slug, ...SHEET);
  const later = ['Label;Seats held', 'Library;operator @ #room|evaluator @ #room'];
  const report = await bring(slug, ...later);
  expect([report.created.records, report.changed.records]).toEqual([{ roles: 1, seats: 1 }, { seats: 1 }]);
  expect(await count(slug, 'Seat')).toBe(5);
  expect((await bring(slug, ...later)).created.records).toEqual({});
  expect((await bring(slug, ...SHEET)).created.records).toEqual({});
});

test('a seat that was filled by hand is the one that a later sheet says is held', async () => {
  const slug = newSlug();
  const sheet = (held: string, minimum: number) => [
    'Label;Type;Hashtag;Roles expected;Seats held',
    `Town;;;;${held}`,
    `Room;Mission;room;funder x${minimum};`,
  ];
  await bring(slug, ...sheet('', 1));
  await ask(
    slug,
    `MATCH (s:Seat {ecosystem: eco.id}) MATCH (t:Stakeholder {ecosystem: eco.id, name: 'Town'}) CREATE (s)-[:HELD_BY]->(t)`,
  );
  const report = await bring(slug, ...sheet('funder @ #room', 2));
  expect([report.created.records, report.changed.records]).toEqual([{ seats: 1 }, { roles: 1, seats: 1 }]);
  const again = await bring(slug, ...sheet('funder @ #room', 2));
  expect(again).toMatchObject({ revision: report.revision, unchanged: { records: { seats: 2 } } });
});

test('a unit that people took away comes back only when the sheet counts in it', async () => {
  const slug = newSlug();
  await bring(slug, 'Label;Needs', 'Town;time: 3 hours');
  await ask(slug, "MATCH (r:Resource {ecosystem: eco.id, key: 'time'}) SET r.units = ['weeks']");
  await bring(slug, 'Label;Needs', 'Town;time: 4 Hours');
  const rows = await ask(
    slug,
    'MATCH (n:Need {ecosystem: eco.id})-[:OF_RESOURCE]->(r) RETURN r.units AS units, n.unit AS unit',
  );
  expect(rows).toEqual([{ units: ['weeks', 'hours'], unit: 'hours' }]);
});

test('a #tag of the ecosystem is found although no row of the sheet has it', async () => {
  const slug = newSlug();
  await bring(slug, ...SHEET);
  const report = await bring(slug, 'Label;Needs', 'Ann;time: 3 hours #room|time: 4 hours - other #nowhere');
  expect(report.created).toMatchObject({ stakeholders: 1, missions: 1, records: { needs: 2 } });
  expect(await count(slug, 'Mission')).toBe(2);
});

test('an ID of a place is no ID of an element', async () => {
  const slug = newSlug();
  await bring(slug, 'ID;Label;Type', 'x;Town;Place');
  const refused = await bring(slug, 'ID;Label;Type', 'x;Library;').catch((error: ImportRefused) => error);
  expect(refused).toMatchObject({ sheetIssues: [{ row: 2, column: 'ID', value: 'Library' }] });
});

test('a changed name changes what likely duplicates are found by', async () => {
  const slug = newSlug();
  await bring(slug, 'ID;Label;Visibility', 'x;Library;members');
  await bring(slug, 'ID;Label', 'x;Archive');
  expect(
    await ask(slug, 'MATCH (s:Stakeholder {ecosystem: eco.id}) RETURN s.likeness AS keys, s.visibility AS v'),
  ).toEqual([{ keys: ['archive'], v: 'MEMBERS' }]);
});

test('nominations are matched to who is there; who is called alike is put to a person, and nothing is written before', async () => {
  const slug = newSlug();
  await bring(slug, 'Label;Type', 'Town of Laval;', 'St. Mary Centre;', 'Room for fifty;Mission');
  const nominate = (...lines: string[]) => {
    const sheet = ['Nominator;Nominated;Mission;New', ...lines].join('\n');
    const reading = readKumuSheets({ nominations: Buffer.from(sheet) });
    if (!('plan' in reading)) throw new Error(JSON.stringify(reading.issues));
    const viewer = { id: 'tester', role: 'FACILITATOR' } as const;
    return importPlan({ database, ecosystem: { slug }, plan: reading.plan, viewer });
  };
  const named = () =>
    ask(
      slug,
      `MATCH (n:Nomination {ecosystem: eco.id})-[:NAMES]->(s), (n)-[:NAMED_BY]->(by)
       RETURN by.name + ' ' + s.name + ' ' + s.status AS said ORDER BY said`,
    );
  const doubtful = await nominate('Town of Laval;Saint Mary Center;', 'town of laval;Stranger;').catch(
    (error: unknown) => error as ImportRefused,
  );
  expect(doubtful).toMatchObject({
    sheetIssues: [
      {
        ...{ sheet: 'nominations', row: 2, value: 'Saint Mary Center', key: 'nominations.alike' },
        facts: { names: ['St. Mary Centre'] },
      },
    ],
  });
  expect(await named()).toEqual([]);

  const done = await nominate(
    'Town of Laval;St. Mary Centre;#room-for-fifty;',
    'Town of Laval;Saint Mary Center;;yes',
    'town of laval;Stranger;;',
  );
  expect(done.created).toMatchObject({ stakeholders: 2, missions: 0, records: { nominations: 3 } });
  expect((await named()).map(({ said }) => said)).toEqual([
    'Town of Laval Saint Mary Center NOMINATED',
    'Town of Laval St. Mary Centre LISTED',
    'Town of Laval Stranger NOMINATED',
  ]);
  // The same again changes nothing.
  const again = await nominate('Town of Laval;Stranger;;', 'Town of Laval;Saint Mary Center;;yes');
  expect(again.created).toMatchObject({ stakeholders: 0, records: {} });
});
