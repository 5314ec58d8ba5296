/** Taking an ecosystem along over HTTP: who gets what, under which name, and when it is sent anew. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, inject, onTestFinished, test } from 'vitest';
import { readFiles } from '../../server/exchange/formats/read-files.ts';
import { importPlan } from '../../server/exchange/import.ts';
import { planIn } from '../support/exported.ts';
import { recordsIn } from '../support/records.ts';
import { appFor, testServer } from '../support/server.ts';

const { graphql, freshEcosystem, database, app } = await testServer();
const visitor = appFor(database, { id: 'v', role: 'VISITOR' });

const get = (from: typeof app, path: string, headers: Record<string, string> = {}) =>
  from.request(`http://127.0.0.1/api/ecosystems/${path}`, { headers: { host: '127.0.0.1', ...headers } });

const NOTHING = { places: 0, stakeholders: 0, missions: 0, interdependencies: 0, types: 0, records: {} };

/** Imports into an ecosystem what was taken along of it. */
async function comeBack(slug: string, format: string) {
  const bytes = new Uint8Array(await (await get(app, `${slug}/export.${format}`)).arrayBuffer());
  return importPlan({
    ...{ database, ecosystem: { slug }, plan: planIn(await readFiles([{ bytes }])) },
    viewer: { id: 'tester', role: 'FACILITATOR' },
  });
}

test('An ecosystem is taken along as who asks sees it, and anew only once it has changed', async () => {
  const { id, slug } = await freshEcosystem();
  const { stakeholder } = recordsIn(graphql, id);
  const kestrel = await stakeholder('Kestrel Library');
  await stakeholder('Quiet Members Club', { visibility: 'MEMBERS' });
  const all = await get(app, `${slug}/export.ndjson`);
  expect(all.headers.get('content-type')).toBe('application/x-ndjson');
  expect(all.headers.get('content-disposition')).toMatch(
    new RegExp(`^attachment; filename="${slug}-\\d{4}-\\d{2}-\\d{2}\\.ndjson"$`),
  );
  const lines = (await all.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines[0]).toMatchObject({ maillage: 1, record: 'Ecosystem' });
  expect(lines.filter(({ record }) => record === 'Stakeholder').map(({ name }) => name)).toEqual([
    'Kestrel Library',
    'Quiet Members Club',
  ]);
  const seen = await get(visitor, `${slug}/export.ndjson`);
  const text = await seen.text();
  expect([text.includes('Kestrel'), text.includes('Quiet')]).toEqual([true, false]);
  const tag = all.headers.get('etag') ?? '';
  expect(seen.headers.get('etag')).not.toBe(tag);
  expect((await get(app, `${slug}/export.ndjson`, { 'if-none-match': tag })).status).toBe(304);
  await stakeholder('Newcomer');
  expect((await get(app, `${slug}/export.ndjson`, { 'if-none-match': tag })).status).toBe(200);
  // A part by the address.
  const part = await (await get(app, `${slug}/export.ndjson?elements=${kestrel.id}`)).text();
  expect([part.includes('Kestrel'), part.includes('Newcomer')]).toEqual([true, false]);
});

test('A part that is sent is what is taken; anything else is refused in a sentence', async () => {
  const { id, slug } = await freshEcosystem();
  const { stakeholder } = recordsIn(graphql, id);
  const one = await stakeholder('One of two');
  await stakeholder('Two of two');
  const post = (body: string) =>
    app.request(`http://127.0.0.1/api/ecosystems/${slug}/export.gexf`, {
      method: 'POST',
      headers: { host: '127.0.0.1', 'accept-language': 'fr' },
      body,
    });
  const text = await (await post(JSON.stringify({ elements: [one.id], links: [] }))).text();
  expect([text.includes('One of two'), text.includes('Two of two')]).toEqual([true, false]);
  const refused = await post('{"elements": 3}');
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('liste des identifiants');
  expect((await get(app, `${slug}-nowhere/export.gexf`)).status).toBe(404);
});

test('What is taken along and comes back into the same ecosystem changes nothing, and no name becomes an ID', async () => {
  const { id, slug } = await freshEcosystem();
  const { stakeholder, mission, place, resource, link, of } = recordsIn(graphql, id);
  const [twin, other] = [await stakeholder('Twin'), await stakeholder('Twin', { kind: 'INDIVIDUAL' })];
  const town = await place('Kestrel Town', { within: (await place('Kestrel County')).id });
  const library = await stakeholder('Kestrel Library', { place: town.id, tags: ['books'] });
  const reading = await mission('reading', { name: 'Everybody reads' });
  await link(twin, other);
  await link(library, reading, { type: 'COLLABORATES_WITH', strength: 4 });
  await of('Need', {
    ...{ by: library.id, name: 'Two rooms', resource: (await resource('Rooms')).id },
    ...{ quantity: 2, unit: 'days' },
  });
  const file = await (await get(app, `${slug}/export.ndjson`)).text();
  for (const format of ['kumu', 'graphology'])
    expect(await comeBack(slug, format), format).toMatchObject({ created: NOTHING, changed: NOTHING });
  expect(await (await get(app, `${slug}/export.ndjson`)).text()).toBe(file);
  const { data } = await graphql('query ($id: ID!) { stakeholder(id: $id) { version } }', { id: library.id });
  expect(data.stakeholder.version).toBe(library.version);
});

test('The command writes the same file as the route, to a file or where it is piped to', async () => {
  const { id, slug } = await freshEcosystem();
  await recordsIn(graphql, id).stakeholder('Kestrel Library');
  const folder = mkdtempSync(join(tmpdir(), 'maillage-export-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { uri, user, password, database: name } = inject('neo4j');
  const cli = join(import.meta.dirname, '../../server/cli/maillage.ts');
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, [cli, 'export', slug, ...args], {
      env: {
        ...{ ...process.env, LC_ALL: 'C', INIT_CWD: folder, NEO4J_URI: uri, NEO4J_USER: user },
        ...{ NEO4J_PASSWORD: password, NEO4J_DATABASE: name },
      },
    });
  await run('--format', 'graphml', '--out', 'map.graphml');
  const served = await (await get(app, `${slug}/export.graphml`)).text();
  expect(readFileSync(join(folder, 'map.graphml'), 'utf8')).toBe(served);
  const [piped, refused] = await Promise.all([
    run('--format', 'ndjson'),
    run('--format', 'gephi').catch((error: { code: number; stderr: string }) => error),
  ]);
  expect(piped.stdout).toContain('Kestrel Library');
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('--format') });
});
