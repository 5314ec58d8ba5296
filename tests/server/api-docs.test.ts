/** Every query of docs/api.md runs on a told ecosystem, and each of its root fields is one Cypher query. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, validate } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { importPlan } from '../../server/exchange/import.ts';
import { readKumuSheets } from '../../server/exchange/kumu/kumu.ts';
import type { Database } from '../../server/neo4j/database.ts';
import { schema } from '../../server/schema.ts';
import { testDatabase } from '../support/database.ts';
import { appFor, ask } from '../support/server.ts';

const root = join(import.meta.dirname, '../..');
const blocks = [...readFileSync(join(root, 'docs/api.md'), 'utf8').matchAll(/```graphql\n(.*?)```/gs)].map(
  ([, text = '']) => text,
);
const queries = blocks.filter((text) => text.startsWith('query'));

const { database } = await testDatabase();
let asked: string[] = [];
const counting: Database = {
  ...database,
  read: (query, params) => {
    asked.push(query.name);
    return database.read(query, params);
  },
};
const app = appFor(counting);
const slug = `api-${Date.now().toString(36)}`;
let id = '';

beforeAll(async () => {
  const folder = join(root, 'fixtures/newmarket');
  const reading = readKumuSheets({
    elements: readFileSync(join(folder, 'elements.csv')),
    connections: readFileSync(join(folder, 'connections.csv')),
  });
  if (!('plan' in reading)) throw new Error('the fixture cannot be read');
  await importPlan({
    database,
    ecosystem: { slug },
    plan: reading.plan,
    viewer: { id: 'test', role: 'FACILITATOR' },
  });
  const { data } = await ask(
    app,
    'query ($slug: String!) { search(ecosystem: $slug, text: "holland river") { id } }',
    {
      slug,
    },
  );
  id = data.search[0].id;
}, 60_000);

test('There are ten of them', () => expect(queries).toHaveLength(10));

test.each(blocks.map((text) => [/\w+ (\w+)/.exec(text)?.[1], text]))(
  '%s fits the schema',
  (_name, text = '') => {
    expect(validate(schema, parse(text))).toEqual([]);
  },
);

test.each(queries.map((text) => [/\w+ (\w+)/.exec(text)?.[1], text]))(
  '%s answers with rows, by one Cypher query',
  async (_name, text = '') => {
    asked = [];
    const variables = text.includes('$id') ? { id } : { ecosystem: slug };
    const { data, errors } = await ask(app, text, text.includes('$') ? variables : {});
    expect(errors).toEqual([]);
    expect(asked).toHaveLength(1);
    const [answer] = Object.values<{ nodes?: unknown[] } | unknown[]>(data);
    const rows = Array.isArray(answer) ? answer : (answer?.nodes ?? [answer]);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows[0]).not.toBeNull();
  },
);
