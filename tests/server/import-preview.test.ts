import { beforeAll, describe, expect, test } from 'vitest';
import { VISITOR } from '../../server/access/viewer.ts';
import type { Decisions } from '../../server/exchange/decisions.ts';
import type { ImportLine } from '../../server/exchange/import.route.ts';
import type { SaidPreview, SaidReport } from '../../server/exchange/import-said.ts';
import { newEcosystemId } from '../../server/kind/ids.ts';
import { appFor, testServer } from '../support/server.ts';

type Server = Awaited<ReturnType<typeof testServer>>;
let server: Server;
beforeAll(async () => {
  server = await testServer();
});

const newSlug = () => `preview-${newEcosystemId()}`;
type Sheets = { elements?: string; connections?: string };

async function post(path: string, sheets: Sheets, decisions?: Decisions, app = server.app) {
  const form = new FormData();
  for (const [sheet, text] of Object.entries(sheets)) form.set(sheet, new Blob([text]), `${sheet}.csv`);
  if (decisions) form.set('decisions', JSON.stringify(decisions));
  const response = await app.request(`http://127.0.0.1/api/ecosystems/${path}`, {
    method: 'POST',
    headers: { host: '127.0.0.1', 'x-maillage': '1' },
    body: form,
  });
  const lines = (await response.text()).trimEnd().split('\n');
  return JSON.parse(lines.at(-1) ?? '') as ImportLine;
}

async function preview(slug: string, sheets: Sheets, decisions?: Decisions): Promise<SaidPreview> {
  const line = await post(`${slug}/import/preview`, sheets, decisions);
  if (!('preview' in line)) throw new Error(JSON.stringify(line));
  return line.preview;
}

async function bring(slug: string, sheets: Sheets, decisions?: Decisions): Promise<SaidReport> {
  const line = await post(`${slug}/import`, sheets, decisions);
  if (!('report' in line)) throw new Error(JSON.stringify(line));
  return line.report;
}

async function ask(slug: string, query: string): Promise<Record<string, unknown>[]> {
  const { records } = await server.driver.executeQuery(`MATCH (eco:Ecosystem {slug: $slug}) ${query}`, {
    slug,
  });
  return records.map((record) => record.toObject());
}

/** What stands there: where elements are placed on the map is worked out later, and by itself. */
const standing = (slug: string) =>
  ask(
    slug,
    `OPTIONAL MATCH (n:Record {ecosystem: eco.id}) WITH eco, n ORDER BY n.id
     WITH eco, collect(n {.*, x: null, y: null, placings: null, revision: null}) AS nodes
     OPTIONAL MATCH ()-[r:INTERDEPENDS {ecosystem: eco.id}]->() WITH eco, nodes, r ORDER BY r.id
     RETURN eco {.*, placings: null, revision: null} AS eco, nodes, collect(r {.*}) AS links`,
  );

async function merge(slug: string, keep: string, absorb: string): Promise<{ joined: unknown[] }> {
  const ids = await ask(
    slug,
    'MATCH (s:Stakeholder {ecosystem: eco.id}) RETURN s.name AS name, s.id AS id, s.version AS version',
  );
  const of = (name: string) => ids.find((row) => row.name === name) as { id: string; version: unknown };
  const input = {
    ...{ keep: of(keep).id, keepVersion: Number(of(keep).version) },
    ...{ absorb: of(absorb).id, absorbVersion: Number(of(absorb).version) },
  };
  const { data, errors } = await server.graphql(
    `mutation Merge($input: MergeStakeholdersInput!) {
      mergeStakeholders(input: $input) { revision joined { type with field kept dropped } }
    }`,
    { input },
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return (data as { mergeStakeholders: { joined: unknown[] } }).mergeStakeholders;
}

describe('a preview', () => {
  test('tells what is new, what would change cell by cell, what is doubtful and what is left out, and writes nothing', async () => {
    const slug = newSlug();
    await bring(slug, {
      elements: 'Label,Tags,Description\nHealth Centre,care,Old\nFarm,,\nBibliothèque,,\n',
      connections: 'From,To,Type,Strength\nFarm,Health Centre,Supplies,2',
    });
    const before = await standing(slug);
    const told = await preview(slug, {
      elements:
        'Label,Description,Visibility\nHealth Centre,New,\nHealth Center Inc.,,\nBIBLIOTHEQUE,,\nNobody,,perhaps\nSchool,,\n',
      connections:
        'From,To,Type,Strength\nFarm,Health Centre,Supplies,4\nFarm,Farm,Funds,1\nSchool,Nobody,Funds,1\n',
    });
    expect(await standing(slug)).toEqual(before);
    expect(told.newRows.map(({ name, sheet, row }) => [name, sheet, row])).toEqual([
      ['School', 'elements', 6],
    ]);
    expect(told.changedRows).toMatchObject([
      { name: 'Health Centre', row: 2, fields: [{ field: 'summary', before: 'Old', after: 'New' }] },
      { name: 'Farm · Health Centre', fields: [{ field: 'strength', before: '2', after: '4' }] },
    ]);
    expect(told.kept).toMatchObject([{ field: 'name', said: 'BIBLIOTHEQUE', stored: 'Bibliothèque' }]);
    expect(told.doubts).toMatchObject([
      {
        name: 'Health Center Inc.',
        row: 3,
        candidates: [{ name: 'Health Centre', because: ['NAME'] }],
      },
    ]);
    expect(told.leftOut.map(({ sheet, row }) => `${sheet} ${row}`).toSorted()).toEqual([
      'connections 3',
      'connections 4',
      'elements 5',
    ]);
    expect(told.total).toMatchObject({ newRows: 1, changedRows: 2, doubts: 1, leftOut: 3 });
  });

  test('of an ecosystem that does not exist founds none, and counts more rows than it shows', async () => {
    const slug = newSlug();
    const elements = `Label\n${Array.from({ length: 260 }, (_, at) => `Stakeholder ${at}`).join('\n')}`;
    const told = await preview(slug, { elements });
    expect([told.revision, told.newRows.length, told.total.newRows]).toEqual([null, 200, 260]);
    expect(await ask(slug, 'RETURN eco.id')).toEqual([]);
  });

  test('is for who may import', async () => {
    const { slug } = await server.freshEcosystem();
    const line = await post(
      `${slug}/import/preview`,
      { elements: 'Label\nA' },
      undefined,
      appFor(server.database, VISITOR),
    );
    expect(line).toMatchObject({ error: { code: 'NOT_ALLOWED' } });
  });
});

describe('an import as agreed', () => {
  test('takes all but the wrong rows, keeps the report, and one undo takes all of it back', async () => {
    const { slug, id } = await server.freshEcosystem();
    const sheets = { elements: 'Label\na\nb', connections: 'From,To,Type\na,b,Funds\na,a,Funds\na,b,Funds' };
    expect(await post(`${slug}/import`, sheets)).toMatchObject({ error: { issues: [{ row: 3 }] } });
    const report = await bring(slug, sheets, { allBut: true });
    expect(report).toMatchObject({
      created: { stakeholders: 2, interdependencies: 1 },
      leftOut: [{ sheet: 'connections', row: 3 }],
    });
    const kept = await server.app.request(
      `http://127.0.0.1/api/ecosystems/${slug}/imports/${report.revision}`,
      {
        headers: { host: '127.0.0.1' },
      },
    );
    expect(await kept.json()).toMatchObject({
      ...{ created: report.created, leftOut: report.leftOut, undoneBy: null, revision: report.revision },
    });
    await server.graphql(`mutation U($input: UndoInput!) { undoRevision(input: $input) { revision } }`, {
      input: { ecosystem: id, revision: report.revision },
    });
    expect(await ask(slug, 'MATCH (n:Element {ecosystem: eco.id}) RETURN n')).toEqual([]);
  });

  test('decides who is who: the same as one who is there, the same as another row, new, or left out', async () => {
    const slug = newSlug();
    await bring(slug, { elements: 'Label\nHealth Centre\nLibrary\nSchool' });
    const sheets = {
      elements:
        'Label,Tags\nHealth Center Inc.,x\nThe Library,y\nFarm,\nThe Farm,\nSchools Ltd,\nThe School,',
      connections: 'From,To\nThe Farm,Health Center Inc.\nThe School,Farm',
    };
    const { doubts } = await preview(slug, sheets);
    const key = (name: string) => doubts.find((doubt) => doubt.name === name)?.key ?? '';
    const is = (name: string) => doubts.find((doubt) => doubt.name === name)?.candidates[0]?.is ?? '';
    const elements = {
      [key('Health Center Inc.')]: is('Health Center Inc.'),
      ...{ [key('The Library')]: 'new', [key('The School')]: 'out' },
      [key('The Farm')]: is('The Farm'),
    };
    const report = await bring(slug, sheets, { elements, allBut: true });
    expect(report.leftOut.map(({ sheet, row }) => `${sheet} ${row}`)).toEqual(['connections 3']);
    const names = await ask(
      slug,
      'MATCH (s:Stakeholder {ecosystem: eco.id}) RETURN s.name AS name, s.otherNames AS others ORDER BY s.sortName',
    );
    expect(names).toMatchObject([
      { name: 'Farm', others: ['The Farm'] },
      { name: 'Health Centre', others: ['Health Center Inc.'] },
      ...['Library', 'School', 'Schools Ltd', 'The Library'].map((name) => ({ name })),
    ]);
    // The same again asks nothing of what was decided, but for the row that was left out.
    const again = await preview(slug, sheets);
    expect(again.doubts.map(({ name }) => name)).toEqual(['The School']);
    expect(again.changedRows).toEqual([]);
  });

  test('is refused when what it speaks of has changed since the preview, and not when something else has', async () => {
    const slug = newSlug();
    await bring(slug, { elements: 'Label\nA\nB' });
    const sheets = { elements: 'Label,Description\nA,Said' };
    const { revision } = await preview(slug, sheets);
    await server.graphql(
      `mutation C($input: CreateStakeholderInput!) { createStakeholder(input: $input) { revision } }`,
      {
        input: {
          ecosystem: (await ask(slug, 'RETURN eco.id AS id'))[0]?.id,
          name: 'Else',
          kind: 'INSTITUTION',
        },
      },
    );
    await bring(slug, sheets, { revision: revision ?? 0 });
    const later = { elements: 'Label,Description\nA,Again' };
    expect(await post(`${slug}/import`, later, { revision: revision ?? 0 })).toMatchObject({
      error: { code: 'CONFLICT' },
    });
  });

  test('decisions that are none are refused in a sentence', async () => {
    const line = await post(`${newSlug()}/import`, { elements: 'Label\nA' }, { guess: true } as Decisions);
    expect(line).toMatchObject({ error: { code: 'INVALID', message: expect.stringContaining('decisions') } });
  });
});

describe('the same sheets again', () => {
  const elements =
    'ID,Label,Type,Tags\n1,Food Bank,Institution,x\n2,Foodbank Newmarket,Institution,y\n3,City,Institution,\n4,Farm,Institution,\n';
  const connections =
    'From,To,Type,Strength\n3,1,Funds,2\n3,2,Funds,5\n1,2,Collaborates with,\n4,2,Supplies,3\n';

  test('change nothing after a merge, which says which value of two links was kept', async () => {
    const slug = newSlug();
    await bring(slug, { elements, connections });
    expect(await merge(slug, 'Food Bank', 'Foodbank Newmarket')).toMatchObject({
      joined: [
        { type: 'FUNDS', with: expect.stringMatching(/-s3$/), field: 'strength', kept: '2', dropped: '5' },
      ],
    });
    const merged = await standing(slug);
    const again = await bring(slug, { elements, connections });
    expect(again).toMatchObject({ created: { stakeholders: 0, interdependencies: 0 } });
    expect(await standing(slug)).toEqual(merged);
    expect(again.notices.map(({ message }) => message)).toContainEqual(expect.stringContaining('strength'));

    const byName = {
      elements: elements.replace('ID,', '').replace(/^\d,/gm, ''),
      connections: connections.replace(/^(\d),(\d)/gm, (_, from, to) => `${NAMES[from]},${NAMES[to]}`),
    };
    await bring(slug, byName);
    expect(await standing(slug)).toEqual(merged);
  });

  const NAMES: Record<string, string> = { 1: 'Food Bank', 2: 'Foodbank Newmarket', 3: 'City', 4: 'Farm' };

  test('do not put capitals or lost accents over a good name, unless that is asked', async () => {
    const slug = newSlug();
    await bring(slug, { elements: 'Label,Description\nBibliothèque Gabrielle-Roy,Grande' });
    const sheets = { elements: 'Label,Description\nBIBLIOTHEQUE GABRIELLE-ROY,' };
    const name = async () =>
      (
        await ask(
          slug,
          'MATCH (s:Stakeholder {ecosystem: eco.id}) RETURN s.name AS name, s.summary AS summary',
        )
      )[0];
    expect(await bring(slug, sheets)).toMatchObject({ changed: { stakeholders: 0 } });
    expect(await name()).toEqual({ name: 'Bibliothèque Gabrielle-Roy', summary: 'Grande' });
    await bring(slug, sheets, { overwrite: true });
    expect(await name()).toEqual({ name: 'BIBLIOTHEQUE GABRIELLE-ROY', summary: 'Grande' });
  });

  test('find who is there by another name', async () => {
    const slug = newSlug();
    await bring(slug, { elements: 'Label,Other names\nCommunity Health Centre,CHC|Centre de santé' });
    const told = await preview(slug, {
      elements: 'Label\nCentre de sante',
      connections: 'From,To,Type\nCHC,b,Funds',
    });
    expect(told.matches.map(({ name, now, by }) => [name, now, by])).toEqual([
      ['Centre de sante', 'Community Health Centre', 'OTHER_NAME'],
      ['CHC', 'Community Health Centre', 'OTHER_NAME'],
    ]);
    expect(told.newRows.map(({ name }) => name)).toEqual(['b', 'Community Health Centre · b']);
  });
});
