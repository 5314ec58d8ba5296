import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Driver } from 'neo4j-driver';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoFolders, isEmpty, loadDemo, readDestination } from '../../server/exchange/demo.ts';
import { exchangeFindEcosystem } from '../../server/exchange/exchange.queries.ts';
import { importPlan } from '../../server/exchange/import.ts';
import { readKumuSheets } from '../../server/exchange/kumu/kumu.ts';
import { newEcosystemId } from '../../server/kind/ids.ts';
import { kinds } from '../../server/kind/kind.ts';
import type { Database } from '../../server/neo4j/database.ts';
import { testDatabase } from '../support/database.ts';

let database: Database;
let driver: Driver;
beforeAll(async () => {
  ({ database, driver } = await testDatabase());
});

// The first queries of a run are compiled while the other tests start.
const PATIENT = { timeout: 120_000 };

// Of the source for the three real networks, of fixtures/README.md for the others.
const COUNTS = {
  cheyenne: { stakeholders: 14, missions: 0, places: 1, interdependencies: 83 },
  'mt-st-helens': { stakeholders: 27, missions: 0, places: 3, interdependencies: 123 },
  texas: { stakeholders: 25, missions: 0, places: 3, interdependencies: 186 },
  newmarket: { stakeholders: 45, missions: 7, places: 11, interdependencies: 102 },
  'saint-john': { stakeholders: 139, missions: 9, places: 11, interdependencies: 315 },
  'healthy-ageing': { stakeholders: 53, missions: 7, places: 6, interdependencies: 93 },
  'education-coalition': { stakeholders: 59, missions: 7, places: 5, interdependencies: 103 },
};

const NOTHING = { places: 0, stakeholders: 0, missions: 0, interdependencies: 0, types: 0, records: {} };
/** Those that this file imported. */
const ecosystems: string[] = [];

test('there is a count for every demonstration', () => {
  expect(demoFolders().map((folder) => basename(folder))).toEqual(Object.keys(COUNTS).toSorted());
});

test.for(demoFolders().map((folder) => basename(folder)))(
  '%s imports without a hand, once',
  PATIENT,
  async (name) => {
    const folder = demoFolders().find((path) => basename(path) === name) ?? '';
    const read = (file: string) => readFileSync(join(folder, file));
    const reading = readKumuSheets({ elements: read('elements.csv'), connections: read('connections.csv') });
    if (!('plan' in reading)) throw new Error(JSON.stringify(reading.issues));
    const slug = `fixture-${newEcosystemId()}`;
    const request = {
      database,
      ecosystem: { ...readDestination(folder), slug },
      plan: reading.plan,
      viewer: { id: 'tester', role: 'FACILITATOR' as const },
    };
    const first = await importPlan(request);
    expect(first.created).toMatchObject(COUNTS[name as keyof typeof COUNTS]);

    const again = await importPlan(request);
    const { created, changed, unchanged, revision } = again;
    expect({ unchanged, revision }).toEqual({ unchanged: first.created, revision: first.revision });
    expect([created, changed]).toEqual([NOTHING, NOTHING]);
    ecosystems.push(first.ecosystem.id);
  },
);

/** What people say while they look at the map: a question they ask, a suggestion they turned down. */
const SAID_BY_PEOPLE = ['Question', 'DeniedLink', 'NotStakeholder', 'Proposal', 'Introduction'];

test('the demonstrations together hold a record of every kind but those that people say', async () => {
  const { records } = await driver.executeQuery(
    'UNWIND $ecosystems AS id MATCH (r:Record {ecosystem: id}) UNWIND labels(r) AS label RETURN DISTINCT label',
    { ecosystems },
  );
  expect(records.map((record) => record.get('label'))).toEqual(
    expect.arrayContaining(
      kinds()
        .filter(({ storedAs }) => !storedAs)
        .map(({ name }) => name)
        .filter((kind) => !SAID_BY_PEOPLE.includes(kind)),
    ),
  );
});

const folder = mkdtempSync(join(tmpdir(), 'maillage-demo-'));
afterAll(() => rmSync(folder, { recursive: true }));

test(
  'a demonstration is loaded into a database that does not have it, under its own name',
  PATIENT,
  async () => {
    const [source = ''] = demoFolders();
    cpSync(source, folder, { recursive: true });
    const slug = `demo-${newEcosystemId()}`;
    const facts = JSON.parse(readFileSync(join(folder, 'ecosystem.json'), 'utf8')) as object;
    writeFileSync(
      join(folder, 'ecosystem.json'),
      JSON.stringify({ ...facts, slug, name: 'Shown', language: 'fr' }),
    );

    const said: string[] = [];
    const load = () => loadDemo({ database, report: (message) => said.push(message), folders: [folder] });
    expect(await load()).toBe(1);
    expect(await load()).toBe(0);
    expect(said).toEqual(['Loading the demonstration: Shown']);
    expect(await database.read(exchangeFindEcosystem, { slug })).toHaveLength(1);
    expect(await isEmpty(database)).toBe(false);
  },
);
