import { beforeAll, describe, expect, test } from 'vitest';
import { toSearchQuery } from '../../server/element/element.ts';
import { codesOf, fieldsOf, recordsIn } from '../support/records.ts';
import { testServer } from '../support/server.ts';

const { graphql, freshEcosystem } = await testServer();
let slug: string;

const SEARCH = `query ($ecosystem: String!, $text: String!, $first: Int) {
  search(ecosystem: $ecosystem, text: $text, first: $first) { __typename name } }`;
const find = async (text: string, first = 50, ecosystem = slug): Promise<string[]> =>
  (await graphql(SEARCH, { ecosystem, text, first })).data.search.map(({ name }: { name: string }) => name);

beforeAll(async () => {
  const fresh = await freshEcosystem();
  slug = fresh.slug;
  const there = recordsIn(graphql, fresh.id);
  await there.stakeholder('École Saint-Éloi', { otherNames: ['ESE'], tags: ['éducation'] });
  await there.stakeholder('L’Atelier du cœur', { nameFr: 'Centre d’hébergement' });
  await there.stakeholder('Magna Centre', { otherNames: ['the ice rink'] });
  await there.stakeholder("O'Brien Holdings", { kind: 'INDIVIDUAL' });
  await there.stakeholder('Lire.org snake_case');
  await there.mission('first-snow', { name: 'Ready for winter' });
  const other = recordsIn(graphql, (await freshEcosystem()).id);
  await other.stakeholder('École d’ailleurs');
  await other.mission('first-snow', { name: 'Winter elsewhere' });
});

describe('search', () => {
  test.each([
    ['ecole', 'École Saint-Éloi'],
    ['ÉCOLE', 'École Saint-Éloi'],
    ['éc', 'École Saint-Éloi'],
    ['eloi saint', 'École Saint-Éloi'],
    ['saint-é', 'École Saint-Éloi'],
    ['ese', 'École Saint-Éloi'],
    ['educ', 'École Saint-Éloi'],
    ['écoel', 'École Saint-Éloi'],
    ['magma', 'Magna Centre'],
    ['mag cen', 'Magna Centre'],
    ['rink', 'Magna Centre'],
    ['atelier', 'L’Atelier du cœur'],
    ["l'atel", 'L’Atelier du cœur'],
    ['coeur', 'L’Atelier du cœur'],
    ['hébergement', 'L’Atelier du cœur'],
    ["o'brien", "O'Brien Holdings"],
    ['o’bri', "O'Brien Holdings"],
    ['lire.org', 'Lire.org snake_case'],
    ['snake_ca', 'Lire.org snake_case'],
    ['#first-snow', 'Ready for winter'],
    ['snow', 'Ready for winter'],
    ['ready for wint', 'Ready for winter'],
    ['centre of magna', 'Magna Centre'],
  ])('finds by %s', async (text, name) => {
    expect(await find(text)).toEqual([name]);
  });

  test('puts the whole word before its beginning, and its beginning before a wrong letter', async () => {
    const fresh = await freshEcosystem();
    const there = recordsIn(graphql, fresh.id);
    for (const name of ['Centra', 'Centres', 'Centre']) await there.stakeholder(name);
    expect(await find('centre', 50, fresh.slug)).toEqual(['Centre', 'Centres', 'Centra']);
    expect(await find('centre', 1, fresh.slug)).toEqual(['Centre']);
  });

  test.each(['mxgxa', 'maga', 'xyz', 'ecole magna'])('does not find by %s', async (text) => {
    expect(await find(text)).toEqual([]);
  });

  test.each([
    '*:*',
    'name:*',
    'name:',
    '"',
    '\\',
    '"open',
    ')',
    '(((',
    '[a TO z]',
    '/.*/',
    '*',
    '?',
    '~',
    '^',
    '&&',
    '!',
  ])('takes %s for what it says, not for an operator', async (text) => {
    expect(await find(text)).toEqual([]);
  });

  test.each([
    'AND',
    'OR NOT',
    'magna OR ecole',
    'name:magna OR name:ecole',
    'magna) OR (ecole',
    '-magna ecole',
  ])('knows no operators: %s asks for every word', async (text) => {
    expect(await find(text)).toEqual([]);
  });

  test.each(['magna*', '+magna', '"magna"', 'magna~9', '\\magna', 'magna^1000', '{magna}', 'Magna\u0000'])(
    'leaves signs out: %s',
    async (text) => {
      expect(toSearchQuery(text)).toContain('magna');
      const found = await find(text.replace(/[0-9]/g, ''));
      expect(found).toEqual(['Magna Centre']);
    },
  );

  test('never answers with what another ecosystem holds', async () => {
    expect(await find('ailleurs')).toEqual([]);
    expect(await find('elsewhere')).toEqual([]);
    expect(await find('ecole) OR (ailleurs')).toEqual([]);
    expect(codesOf(await graphql(SEARCH, { ecosystem: 'no-such', text: 'a' }))).toEqual(['NOT_FOUND']);
  });

  test('answers quickly to a text of any length', async () => {
    const started = performance.now();
    for (const text of [
      'x'.repeat(200_000),
      'école '.repeat(30_000),
      '﷽'.repeat(50_000),
      '\ud800'.repeat(1_000),
    ])
      await find(text);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect((toSearchQuery('﷽'.repeat(50_000)) ?? '').length).toBeLessThan(200_000);
  });

  test.each([0, 201])('refuses %i rows', async (first) => {
    const answer = await graphql(SEARCH, { ecosystem: slug, text: 'a', first });
    expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], ['first']]);
  });

  test('sees a change at once: a new name is found, the old one is not', async () => {
    const fresh = await freshEcosystem();
    const { id } = await recordsIn(graphql, fresh.id).stakeholder('Before');
    await graphql(
      'mutation ($input: UpdateStakeholderInput!) { updateStakeholder(input: $input) { revision } }',
      { input: { id, version: 1, name: 'After' } },
    );
    expect([await find('before', 5, fresh.slug), await find('after', 5, fresh.slug)]).toEqual([
      [],
      ['After'],
    ]);
  });
});
