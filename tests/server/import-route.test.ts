import { beforeAll, describe, expect, test } from 'vitest';
import { VISITOR } from '../../server/access/viewer.ts';
import { Invalid } from '../../server/errors.ts';
import type { ImportLine } from '../../server/exchange/import.route.ts';
import { readSheets } from '../../server/exchange/reading.ts';
import { newEcosystemId } from '../../server/kind/ids.ts';
import { appFor, testServer } from '../support/server.ts';

type Server = Awaited<ReturnType<typeof testServer>>;
let server: Server;
beforeAll(async () => {
  server = await testServer();
});

const newSlug = () => `route-${newEcosystemId()}`;

function form(parts: { elements?: string; connections?: string; name?: string }): FormData {
  const data = new FormData();
  for (const sheet of ['elements', 'connections'] as const) {
    const text = parts[sheet];
    if (text !== undefined) data.set(sheet, new Blob([text]), `${sheet}.csv`);
  }
  if (parts.name !== undefined) data.set('name', parts.name);
  return data;
}

const post = (
  app: Server['app'],
  slug: string,
  body: BodyInit,
  headers: Record<string, string> = { 'x-maillage': '1' },
) =>
  app.request(`http://127.0.0.1/api/ecosystems/${slug}/import`, {
    method: 'POST',
    headers: { host: '127.0.0.1', ...headers },
    body,
  });

async function lines(response: Response): Promise<ImportLine[]> {
  const text = await response.text();
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ImportLine);
}

/** The name of the ecosystem at an address, if there is one. */
async function namesAt(slug: string): Promise<unknown[]> {
  const { records } = await server.driver.executeQuery('MATCH (e:Ecosystem {slug: $slug}) RETURN e.name', {
    slug,
  });
  return records.map((record) => record.get(0));
}

describe('POST /api/ecosystems/:slug/import', () => {
  test('answers progress and a report, and the ecosystem is there', async () => {
    const slug = newSlug();
    const sheets = form({ elements: 'Label\nA\nB', connections: 'From,To\nA,B', name: 'Founded here' });
    const response = await post(server.app, slug, sheets);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/x-ndjson');
    const answer = await lines(response);
    expect(answer.slice(0, -1).every((line) => 'progress' in line)).toBe(true);
    expect(answer.at(-1)).toMatchObject({ report: { created: { stakeholders: 2, interdependencies: 1 } } });
    expect(await namesAt(slug)).toEqual(['Founded here']);
  });

  test('a bad row is named by sheet, row and column, and writes nothing', async () => {
    const slug = newSlug();
    const answer = await lines(
      await post(server.app, slug, form({ elements: 'Label,Type,Horizon\nA,Mission,\nB,Mission,soon' })),
    );
    expect(answer.at(-1)).toMatchObject({
      error: {
        code: 'INVALID',
        issues: [{ sheet: 'elements', row: 3, column: 'Horizon', value: 'soon' }],
      },
    });
    expect(await namesAt(slug)).toEqual([]);
  });

  test('a request without our header is refused, as a page elsewhere would send it', async () => {
    const response = await post(server.app, newSlug(), form({ elements: 'Label\nA' }), {});
    expect(response.status).toBe(403);
  });

  test('a visitor can neither import into an ecosystem nor found one', async () => {
    const app = appFor(server.database, VISITOR);
    const { slug } = await server.freshEcosystem();
    for (const address of [slug, newSlug()]) {
      const response = await post(app, address, form({ elements: 'Label\nA' }));
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ error: { code: 'NOT_ALLOWED' } });
    }
  });

  test('more than 64 MB are refused before they are read', async () => {
    const response = await post(server.app, newSlug(), form({ elements: 'x'.repeat(65 * 1024 * 1024) }));
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ error: { code: 'INVALID' } });
  });

  test.each<[string, (form: FormData) => void, string]>([
    [
      'a second file of elements',
      (form) => form.append('elements', new Blob(['Label\nB']), 'b.csv'),
      'more than once',
    ],
    ['a second name', (form) => form.append('name', 'Other'), 'more than once'],
    ['an unknown part', (form) => form.append('Elements', new Blob(['Label\nB']), 'b.csv'), 'does not know'],
    ['a sheet as text', (form) => form.append('connections', 'From,To\nA,B'), 'send it as a file'],
    ['a name as a file', (form) => form.set('name', new Blob(['Other']), 'name.txt'), 'send it as text'],
  ])('%s is refused and not left out: nothing is imported', async (_, add, said) => {
    const slug = newSlug();
    const sheets = form({ elements: 'Label\nA', name: 'One' });
    add(sheets);
    const response = await post(server.app, slug, sheets);
    const { error } = (await response.json()) as { error: { code: string; message: string } };
    expect([response.status, error.code]).toEqual([422, 'INVALID']);
    expect(error.message).toContain(said);
    expect(await namesAt(slug)).toEqual([]);
  });

  test('what is no form, and an address that no ecosystem can have, are refused in a sentence', async () => {
    for (const response of [
      await post(server.app, newSlug(), '{}'),
      await post(server.app, 'Not_a_slug', form({ elements: 'Label\nA' })),
    ]) {
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({ error: { code: 'INVALID' } });
    }
  });
});

describe('reading in a thread', () => {
  const elements = new TextEncoder().encode(
    `Label\n${Array.from({ length: 100_000 }, (_, i) => `E${i}`).join('\n')}`,
  );

  test('sheets that take too long are given up', async () => {
    await expect(readSheets({ elements }, { patience: 1, memory: 768 })).rejects.toBeInstanceOf(Invalid);
  });

  test('sheets that take too much memory are given up, and the server lives on', async () => {
    await expect(readSheets({ elements }, { patience: 30_000, memory: 12 })).rejects.toBeInstanceOf(Invalid);
  });
});
