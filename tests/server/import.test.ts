import type { Driver } from 'neo4j-driver';
import { beforeAll, describe, expect, test } from 'vitest';
import { KnownError } from '../../server/errors.ts';
import { importPlan } from '../../server/exchange/import.ts';
import type { ImportRefused } from '../../server/exchange/import-refused.ts';
import { readKumuSheets } from '../../server/exchange/kumu/kumu.ts';
import type { ImportPlan } from '../../server/exchange/kumu/plan.ts';
import { newEcosystemId } from '../../server/kind/ids.ts';
import type { Database } from '../../server/neo4j/database.ts';
import { testDatabase } from '../support/database.ts';

let database: Database;
let driver: Driver;
beforeAll(async () => {
  ({ database, driver } = await testDatabase());
});

const newSlug = () => `import-${newEcosystemId()}`;
const NOTHING = { places: 0, stakeholders: 0, missions: 0, interdependencies: 0, types: 0, records: {} };

function planOf(elements?: string | Buffer, connections?: string | Buffer): ImportPlan {
  const reading = readKumuSheets({
    ...(elements !== undefined && { elements: Buffer.from(elements) }),
    ...(connections !== undefined && { connections: Buffer.from(connections) }),
  });
  if (!('plan' in reading)) throw new Error(JSON.stringify(reading.issues));
  return reading.plan;
}

const bring = (slug: string, elements?: string | Buffer, connections?: string | Buffer) =>
  importPlan({
    database,
    ecosystem: { slug },
    plan: planOf(elements, connections),
    viewer: { id: 'tester', role: 'FACILITATOR' },
  });

async function issuesOf(work: Promise<unknown>): Promise<string[]> {
  const error = await work.then(
    () => undefined,
    (thrown: ImportRefused) => thrown,
  );
  return (error?.sheetIssues ?? []).map(
    ({ sheet, row, column, value }) => `${sheet} ${row} ${column}: ${value}`,
  );
}

/** Rows of a query of the test's own; `$slug` names the ecosystem. */
async function ask(slug: string, query: string): Promise<Record<string, unknown>[]> {
  const { records } = await driver.executeQuery(`MATCH (eco:Ecosystem {slug: $slug}) ${query}`, { slug });
  return records.map((record) => record.toObject());
}

/** Everything in an ecosystem that an import could have touched, itself included. */
const everything = (slug: string) =>
  ask(
    slug,
    `OPTIONAL MATCH (n {ecosystem: eco.id}) WITH eco, n ORDER BY n.id, n.key
     WITH eco, collect(n {.*, labels: labels(n), at: [(n)-[:LOCATED_IN|WITHIN]->(p) | p.id]}) AS nodes
     OPTIONAL MATCH ()-[r:INTERDEPENDS {ecosystem: eco.id}]->() WITH eco, nodes, r ORDER BY r.id
     RETURN eco {.*} AS eco, nodes, collect(r {.*}) AS links`,
  );

const ELEMENTS = `ID,Label,Type,Sector,Status,Description,Tags,Location,Within,Latitude,Longitude,Other names,Hashtag,Horizon,Opening hours
lib,Bibliothèque,Institution,Education,Registered,Rooms,books|quiet,Town,,,,The Library,,,9 to 5
ann,Ann,Individual,Citizen,,,,Town,,,,,,,
fif,Room for fifty,Mission,,,Grow,,,,,,,#room,2027-05,
town,Town,Place,,,,,,County,44.5,-79.25,,,,
`;
const CONNECTIONS = `From,To,Type,Strength,Direction,Status,Since,Until,Source
lib,fif,Contributes to,4,directed,,2011,,Survey
ann,lib,Mobilised for,,mutual,,,,
`;

describe('an import', () => {
  test('founds the ecosystem and keeps every fact as the rest of the program writes it', async () => {
    const slug = newSlug();
    const report = await bring(slug, ELEMENTS, CONNECTIONS);
    expect(report.created).toEqual({
      places: 2,
      stakeholders: 2,
      missions: 1,
      interdependencies: 2,
      types: 1,
      records: {},
    });
    const [row] = await everything(slug);
    const { eco, nodes, links } = row as { eco: object; nodes: object[]; links: object[] };
    const id = report.ecosystem.id;
    const stamp = { ecosystem: id, version: 1, createdBy: 'tester', updatedBy: 'tester' };
    expect(eco).toMatchObject({ slug, language: 'EN', revision: 2, counter: 16, createdBy: 'tester' });
    expect(nodes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          ...stamp,
          id: `${id}-s3`,
          number: 3,
          labels: expect.arrayContaining(['Record', 'Element', 'Stakeholder', 'Institution']),
          visibility: 'PUBLIC',
          likeness: expect.arrayContaining(['bibliotheque']),
          importKey: 'lib',
          kind: 'INSTITUTION',
          name: 'Bibliothèque',
          sortName: 'bibliotheque',
          otherNames: ['The Library'],
          summary: 'Rooms',
          sector: 'EDUCATION',
          status: 'REGISTERED',
          tags: ['books', 'quiet'],
          attributes: '{"Opening hours":"9 to 5"}',
          at: [`${id}-p1`],
        }),
        expect.objectContaining({
          ...stamp,
          id: `${id}-m5`,
          labels: expect.arrayContaining(['Record', 'Element', 'Mission']),
          visibility: 'PUBLIC',
          hashtag: 'room',
          state: 'ACTIVE',
          horizon: expect.objectContaining({ year: 2027, month: 5, day: 1 }),
          at: [],
        }),
        expect.objectContaining({
          id: `${id}-p1`,
          latitude: 44.5,
          longitude: -79.25,
          sortName: 'town',
          at: [`${id}-p2`],
        }),
        expect.objectContaining({
          ...stamp,
          id: `${id}-it16`,
          labels: ['InterdependencyType', 'Record'],
          key: 'MOBILISED_FOR',
          label: 'Mobilised for',
        }),
        expect.objectContaining({ id: `${id}-re8`, key: 'space', units: ['seats', 'rooms', 'm²'] }),
      ]),
    );
    expect(links).toEqual([
      expect.objectContaining({
        ...stamp,
        id: `${id}-i6`,
        type: 'CONTRIBUTES_TO',
        strength: 4,
        direction: 'DIRECTED',
        status: 'DECLARED',
        since: expect.objectContaining({ year: 2011, month: 1, day: 1 }),
        source: 'Survey',
      }),
      expect.objectContaining({ id: `${id}-i7`, type: 'MOBILISED_FOR', direction: 'MUTUAL' }),
    ]);
  });

  test('a second time changes nothing at all', async () => {
    const slug = newSlug();
    const first = await bring(slug, ELEMENTS, CONNECTIONS);
    const before = await everything(slug);
    const second = await bring(slug, ELEMENTS, CONNECTIONS);
    expect(second).toMatchObject({
      created: NOTHING,
      changed: NOTHING,
      unchanged: first.created,
      revision: first.revision,
    });
    expect(await everything(slug)).toEqual(before);
  });

  test('a changed cell changes one element, and nothing that the sheet does not say', async () => {
    const slug = newSlug();
    await bring(slug, ELEMENTS, CONNECTIONS);
    const before = await ask(slug, 'MATCH (e:Element {ecosystem: eco.id}) RETURN e.id AS id, e.version AS v');
    const report = await bring(slug, 'ID,Label,Description,Rooms\nlib,Bibliothèque,Three rooms,3\nann,Ann,,');
    expect(report).toMatchObject({
      created: NOTHING,
      changed: { ...NOTHING, stakeholders: 1 },
      unchanged: { ...NOTHING, stakeholders: 1 },
      revision: 3,
    });
    const after = await ask(slug, 'MATCH (e:Element {ecosystem: eco.id}) RETURN e.id AS id, e.version AS v');
    expect(after.filter((row, index) => row.v !== before[index]?.v)).toHaveLength(1);
    const [library] = await ask(
      slug,
      "MATCH (e:Element {importKey: 'lib'}) WHERE e.ecosystem = eco.id RETURN e {.*} AS e",
    );
    expect(library?.e).toMatchObject({
      summary: 'Three rooms',
      status: 'REGISTERED',
      sector: 'EDUCATION',
      tags: ['books', 'quiet'],
      attributes: '{"Opening hours":"9 to 5","Rooms":"3"}',
      version: 2,
      updatedBy: 'tester',
    });
  });

  test('another place, kind or label is a change of the same element', async () => {
    const slug = newSlug();
    await bring(slug, ELEMENTS);
    await bring(slug, 'ID,Label,Type,Location\nann,Ann & Co,Institution,Village');
    const [row] = await ask(
      slug,
      "MATCH (e:Element {importKey: 'ann'})-[:LOCATED_IN]->(p) WHERE e.ecosystem = eco.id RETURN e {.*} AS e, labels(e) AS labels, p.name AS place",
    );
    expect(row).toMatchObject({
      e: { name: 'Ann & Co', sortName: 'ann & co', kind: 'INSTITUTION', version: 2 },
      labels: expect.arrayContaining(['Element', 'Stakeholder', 'Institution']),
      place: 'Village',
    });
  });

  test('what people declared of a link since stays, and what the sheet says of it is brought up to date', async () => {
    const slug = newSlug();
    await bring(slug, ELEMENTS, CONNECTIONS);
    await ask(
      slug,
      "MATCH ()-[r:INTERDEPENDS {ecosystem: eco.id, type: 'CONTRIBUTES_TO'}]->() SET r.status = 'CONFIRMED'",
    );
    const report = await bring(
      slug,
      ELEMENTS,
      'From,To,Type,Strength,Since\nlib,fif,Contributes to,5,2011\nlib,ann,Mobilised for,,\n',
    );
    expect(report).toMatchObject({
      created: NOTHING,
      changed: { ...NOTHING, interdependencies: 1 },
      unchanged: { interdependencies: 1 },
    });
    const [row] = await ask(
      slug,
      "MATCH ()-[r:INTERDEPENDS {ecosystem: eco.id, type: 'CONTRIBUTES_TO'}]->() RETURN r {.*} AS r",
    );
    expect(row?.r).toMatchObject({ strength: 5, status: 'CONFIRMED', version: 2 });
  });

  test('a link of another period is a new one, and two that overlap it are refused', async () => {
    const slug = newSlug();
    const sheet = 'Label\nA\nB\n';
    const link = (since: string, until: string) => `From,To,Type,Since,Until\nA,B,Funds,${since},${until}`;
    await bring(slug, sheet, link('2001', '2005'));
    expect((await bring(slug, sheet, link('2010', '2012'))).created.interdependencies).toBe(1);
    expect(await issuesOf(bring(slug, sheet, link('2004', '2011')))).toEqual(['connections 2 To: B']);
  });

  test('what was made by hand is found by name and kind, and an ID given later is taken over', async () => {
    const slug = newSlug();
    await bring(slug, 'Label,Type\nHôpital,Institution\nAnn,Individual\n');
    await ask(slug, "MATCH (e:Element {ecosystem: eco.id, sortName: 'hopital'}) REMOVE e.importKey");
    const report = await bring(
      slug,
      'ID,Label,Type\nh1,Hopital,Institution\na1,Ann,Individual\nx,Ann,Institution\n',
      'From,To\nHOPITAL,a1',
    );
    expect(report.created).toMatchObject({ stakeholders: 1, interdependencies: 1 });
    expect(report.changed.stakeholders).toBe(2);
    const rows = await ask(
      slug,
      'MATCH (e:Element {ecosystem: eco.id}) RETURN e.importKey AS key ORDER BY key',
    );
    expect(rows.map(({ key }) => key)).toEqual(['a1', 'h1', 'x']);
  });

  test('connections alone link what is there, by label or ID, and do not change it', async () => {
    const slug = newSlug();
    await bring(slug, ELEMENTS);
    const report = await bring(
      slug,
      undefined,
      'From,To,Type\nbibliotheque,Room for fifty,Funds\nann,New one,Funds',
    );
    expect(report).toMatchObject({
      created: { ...NOTHING, stakeholders: 1, interdependencies: 2 },
      changed: NOTHING,
      unchanged: { stakeholders: 2, missions: 1 },
    });
  });

  test('a name that several elements of the ecosystem have is refused by row', async () => {
    const slug = newSlug();
    await bring(slug, 'ID,Label,Type\n1,Same,\n2,Same,Person');
    expect(await issuesOf(bring(slug, undefined, 'From,To\nOther,Same'))).toEqual(['connections 2 : Same']);
  });

  test('a hashtag that another mission has is refused by row, and nothing is written', async () => {
    const slug = newSlug();
    await bring(slug, 'Label,Type,Hashtag\nFirst,Mission,#shared');
    const before = await everything(slug);
    const sheet = 'Label,Type,Hashtag\nNewcomer,,\nSecond,Mission,Shared\nShared,Mission,';
    expect(await issuesOf(bring(slug, sheet.replace('Shared\nShared', 'Shared\nOther')))).toEqual([
      'elements 3 Hashtag: shared',
    ]);
    expect(await issuesOf(bring(slug, 'Label,Type\nShared,Mission'))).toEqual(['elements 2 Label: Shared']);
    expect(await everything(slug)).toEqual(before);
  });

  test('a stakeholder cannot become a mission, and places cannot close a circle with those that exist', async () => {
    const slug = newSlug();
    await bring(slug, ELEMENTS);
    expect(await issuesOf(bring(slug, 'ID,Label,Type\nlib,Bibliothèque,Mission'))).toEqual([
      'elements 2 Label: Bibliothèque',
    ]);
    expect(await issuesOf(bring(slug, 'Label,Type,Within\nCounty,Place,Town'))).toEqual([
      'elements 2 Within: County',
    ]);
  });

  test('a failure in the last batch leaves nothing, not even the ecosystem', async () => {
    const slug = newSlug();
    const plan = planOf(
      `Label\nA\nB\n${Array.from({ length: 6_000 }, (_, i) => `E${i}\n`).join('')}`,
      'From,To\nA,B',
    );
    const [link] = plan.links;
    if (!link) throw new Error('the plan has no link');
    // No date of the database, after every element was written.
    const broken = importPlan({
      database,
      ecosystem: { slug },
      plan: { ...plan, links: [{ ...link, since: 'a while ago' }] },
      viewer: { id: 'tester', role: 'FACILITATOR' },
    });
    await expect(broken).rejects.toThrow();
    expect(await ask(slug, 'RETURN eco.id AS id')).toEqual([]);
    const { records } = await driver.executeQuery("MATCH (e:Element {name: 'E5999'}) RETURN e");
    expect(records).toEqual([]);
  });

  test('two imports of the same sheets at once give one set of elements', async () => {
    const slug = newSlug();
    const reports = await Promise.all([1, 2, 3].map(() => bring(slug, ELEMENTS, CONNECTIONS)));
    expect(reports.map(({ created }) => created.stakeholders).toSorted()).toEqual([0, 0, 2]);
    expect(new Set(reports.map(({ ecosystem }) => ecosystem.id)).size).toBe(1);
    const [row] = await ask(
      slug,
      'RETURN COUNT { (:Element {ecosystem: eco.id}) } AS elements, COUNT { ()-[:INTERDEPENDS {ecosystem: eco.id}]->() } AS links',
    );
    expect(row).toEqual({ elements: 3, links: 2 });
  });

  test('sheets in Windows-1252 with semicolons are read as they were meant', async () => {
    const slug = newSlug();
    const report = await bring(
      slug,
      Buffer.from('Nom;Secteur\nC\u00f4t\u00e9 \u009cuvre;Sant\u00e9\n', 'latin1'),
    );
    expect(report.notices).toHaveLength(1);
    expect(await ask(slug, 'MATCH (e:Element {ecosystem: eco.id}) RETURN e.name AS name')).toEqual([
      { name: 'Côté œuvre' },
    ]);
  });

  test('an address or a name that no ecosystem can have is refused', async () => {
    const plan = planOf('Label\nA');
    for (const ecosystem of [{ slug: 'Not a slug' }, { slug: newSlug(), name: ' ' }])
      await expect(
        importPlan({ database, ecosystem, plan, viewer: { id: 'tester', role: 'FACILITATOR' } }),
      ).rejects.toBeInstanceOf(KnownError);
  });
});
