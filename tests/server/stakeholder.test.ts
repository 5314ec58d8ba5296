import { beforeAll, describe, expect, test } from 'vitest';
import { codesOf, fieldsOf, type Made, recordsIn, revisionOf } from '../support/records.ts';
import { testServer } from '../support/server.ts';

const { graphql, freshEcosystem } = await testServer();
let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;

beforeAll(async () => {
  ecosystem = await freshEcosystem();
  make = recordsIn(graphql, ecosystem.id);
});

const FACTS = `id kind name nameFr otherNames summary sector status website tags source version createdBy updatedBy
  createdAt updatedAt attributes { name value } place { id name } degree`;
const CREATE = `mutation ($input: CreateStakeholderInput!) {
  createStakeholder(input: $input) { stakeholder { ${FACTS} } revision } }`;
const UPDATE = `mutation ($input: UpdateStakeholderInput!) {
  updateStakeholder(input: $input) { stakeholder { ${FACTS} } revision } }`;
const REMOVE = 'mutation ($input: RemoveInput!) { removeStakeholder(input: $input) { id revision } }';
const READ = `query ($id: ID!) { stakeholder(id: $id) { ${FACTS} } node(id: $id) { id __typename } }`;
const LIST = `query ($ecosystem: String!, $filter: StakeholderFilter, $first: Int, $after: String) {
  stakeholders(ecosystem: $ecosystem, filter: $filter, first: $first, after: $after) {
    totalCount nodes { id name } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

const list = async (variables: Record<string, unknown>, slug = ecosystem.slug) =>
  (await graphql(LIST, { ecosystem: slug, ...variables })).data.stakeholders;
const namesOf = (page: { nodes: { name: string }[] }) => page.nodes.map(({ name }) => name);

describe('one stakeholder', () => {
  test('is kept with its source, author and dates, and read back by its id and by node', async () => {
    const place = await make.place('Newmarket');
    const given = {
      ...{ name: '  Magna Centre ', nameFr: 'Centre Magna', kind: 'INSTITUTION', sector: 'MUNICIPAL' },
      ...{ otherNames: ['Magna'], tags: ['space', 'ice'], summary: 'Two rinks.\nA pool.' },
      ...{ website: 'https://magna.example.org/', source: 'The text', place: place.id, status: 'REGISTERED' },
    };
    const made = await graphql(CREATE, { input: { ecosystem: ecosystem.id, ...given } });
    expect(made.errors).toEqual([]);
    const { stakeholder } = made.data.createStakeholder;
    expect(stakeholder).toMatchObject({
      ...given,
      ...{ name: 'Magna Centre', place: { id: place.id, name: 'Newmarket' } },
      ...{ version: 1, createdBy: 'local', updatedBy: 'local', attributes: [], degree: 0 },
    });
    expect(stakeholder.id).toMatch(new RegExp(`^${ecosystem.id}-s\\d+$`));
    expect(Math.abs(Date.now() - Date.parse(stakeholder.createdAt))).toBeLessThan(60_000);
    const read = await graphql(READ, { id: stakeholder.id });
    expect(read.data).toEqual({ stakeholder, node: { id: stakeholder.id, __typename: 'Stakeholder' } });
  });

  test('changes only in the fields given; null clears one', async () => {
    const place = await make.place('Aurora');
    const { id } = await make.stakeholder('Old name', { summary: 'Kept', place: place.id, tags: ['a'] });
    const renamed = await graphql(UPDATE, {
      input: { id, version: 1, name: 'New name', kind: 'INDIVIDUAL' },
    });
    expect(renamed.data.updateStakeholder.stakeholder).toMatchObject({
      ...{ name: 'New name', kind: 'INDIVIDUAL', summary: 'Kept', tags: ['a'], version: 2 },
      place: { id: place.id },
    });
    const cleared = await graphql(UPDATE, {
      input: { id, version: 2, summary: null, place: null, tags: null, sector: null },
    });
    expect(cleared.data.updateStakeholder.stakeholder).toMatchObject({
      ...{ name: 'New name', summary: null, place: null, tags: [], version: 3 },
    });
    expect(namesOf(await list({ filter: { kind: 'INDIVIDUAL' } }))).toContain('New name');
  });

  test.each(['name', 'kind', 'status'])('cannot lose its %s', async (field) => {
    const { id } = await make.stakeholder('Keeps what it needs');
    const answer = await graphql(UPDATE, { input: { id, version: 1, [field]: null } });
    expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], [field]]);
    expect((await graphql(READ, { id })).data.stakeholder.version).toBe(1);
  });

  test('moves from one place to another', async () => {
    const [from, to] = [await make.place('From'), await make.place('To')];
    const { id } = await make.stakeholder('Mover', { place: from.id });
    await graphql(UPDATE, { input: { id, version: 1, place: to.id } });
    expect((await graphql(READ, { id })).data.stakeholder.place.id).toBe(to.id);
  });

  test('cannot stand at a place of another ecosystem, nor at one that does not exist', async () => {
    const other = await freshEcosystem();
    const elsewhere = await recordsIn(graphql, other.id).place('Elsewhere');
    for (const place of [elsewhere.id, `${ecosystem.id}-p99999`, 'nonsense']) {
      const answer = await graphql(CREATE, {
        input: { ecosystem: ecosystem.id, kind: 'INSTITUTION', name: 'Misplaced', place },
      });
      expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], ['place']]);
    }
    expect(namesOf(await list({ first: 200 }))).not.toContain('Misplaced');
  });

  test('is removed with the links that end at it', async () => {
    const [gone, left] = [await make.stakeholder('Gone'), await make.stakeholder('Left')];
    const link = await make.link(gone, left);
    const answer = await graphql(REMOVE, { input: { id: gone.id, version: 1 } });
    expect(answer.data.removeStakeholder.id).toBe(gone.id);
    expect((await graphql(READ, { id: gone.id })).data).toEqual({ stakeholder: null, node: null });
    const after = await graphql(
      'query ($link: ID!, $left: ID!) { interdependency(id: $link) { id } stakeholder(id: $left) { degree } }',
      { link: link.id, left: left.id },
    );
    expect(after.data).toEqual({ interdependency: null, stakeholder: { degree: 0 } });
  });

  test('is found under its own ecosystem only: any other id answers alike', async () => {
    const mission = await make.mission('not-a-stakeholder');
    for (const id of [
      `${ecosystem.id}-s99999`,
      'zzzzzzzz-s1',
      mission.id,
      '',
      'nonsense',
      '*',
      'a'.repeat(999),
    ]) {
      const read = await graphql(READ.replace('node(id: $id) { id __typename }', ''), { id });
      expect([id, read.data, read.errors]).toEqual([id, { stakeholder: null }, []]);
      for (const change of [UPDATE, REMOVE]) {
        const answer = await graphql(change, { input: { id, version: 1 } });
        expect([id, codesOf(answer)]).toEqual([id, ['NOT_FOUND']]);
        expect(answer.errors[0]?.message).toBe('There is no such thing here: it may have been removed.');
      }
    }
  });

  test('cannot be created in an ecosystem that does not exist', async () => {
    for (const id of ['zzzzzzzz', 'nonsense', '', ecosystem.slug]) {
      const input = { ecosystem: id, kind: 'INSTITUTION', name: 'Nowhere' };
      expect(codesOf(await graphql(CREATE, { input }))).toEqual(['NOT_FOUND']);
    }
  });
});

describe('the list of stakeholders', () => {
  let slug: string;
  beforeAll(async () => {
    const fresh = await freshEcosystem();
    slug = fresh.slug;
    const there = recordsIn(graphql, fresh.id);
    const town = await there.place('Town');
    const street = await there.place('Street', { within: town.id });
    await there.stakeholder('Éclair', { sector: 'PRIVATE', tags: ['food'], place: street.id });
    await there.stakeholder('alpha', { sector: 'HEALTH', status: 'NOMINATED' });
    await there.stakeholder('Zoé', { kind: 'INDIVIDUAL', tags: ['food', 'art'], place: town.id });
    await there.stakeholder('Beta', { sector: 'HEALTH' });
    await there.mission('no-stakeholder', { name: 'A mission is not listed', tags: ['food'] });
    filters.place = { place: town.id };
  });
  const filters: Record<string, Record<string, unknown>> = { place: {} };

  test('is ordered by name, whatever the case and the accents, and says how many there are', async () => {
    const page = await list({}, slug);
    expect(namesOf(page)).toEqual(['alpha', 'Beta', 'Éclair', 'Zoé']);
    expect(page).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: false, hasPreviousPage: false } });
  });

  test.each([
    [{ kind: 'INDIVIDUAL' }, ['Zoé']],
    [{ sector: 'HEALTH' }, ['alpha', 'Beta']],
    [{ sector: 'HEALTH', status: 'LISTED' }, ['Beta']],
    [{ tag: 'food' }, ['Éclair', 'Zoé']],
    [{ tag: 'foo' }, []],
    [{}, ['alpha', 'Beta', 'Éclair', 'Zoé']],
  ])('keeps those that fit every field of the filter: %j', async (filter, names) => {
    const page = await list({ filter }, slug);
    expect([namesOf(page), page.totalCount]).toEqual([names, names.length]);
  });

  test('keeps those at a place or within it', async () => {
    expect(namesOf(await list({ filter: filters.place }, slug))).toEqual(['Éclair', 'Zoé']);
    expect((await list({ filter: { place: 'nonsense' } }, slug)).totalCount).toBe(0);
  });

  test('is read page by page without loss or repetition while rows come and go in between', async () => {
    const fresh = await freshEcosystem();
    const there = recordsIn(graphql, fresh.id);
    for (const name of ['b', 'd', 'f', 'f', 'h']) await there.stakeholder(name);
    const first = await list({ first: 2 }, fresh.slug);
    expect([namesOf(first), first.pageInfo.hasNextPage]).toEqual([['b', 'd'], true]);
    await there.stakeholder('a');
    await there.stakeholder('e');
    await graphql(REMOVE, { input: { id: first.nodes[1].id, version: 1 } });
    const seen = [...first.nodes];
    let after = first.pageInfo.endCursor;
    for (let page = first; page.pageInfo.hasNextPage; ) {
      page = await list({ first: 2, after }, fresh.slug);
      expect([page.totalCount, page.pageInfo.hasPreviousPage]).toEqual([6, true]);
      seen.push(...page.nodes);
      after = page.pageInfo.endCursor;
    }
    expect(seen.map(({ name }) => name)).toEqual(['b', 'd', 'e', 'f', 'f', 'h']);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(6);
    const past = await list({ first: 2, after }, fresh.slug);
    expect(past).toMatchObject({
      totalCount: 6,
      nodes: [],
      pageInfo: { endCursor: null, hasNextPage: false },
    });
  });

  test.each([0, -1, 201, 2_147_483_647])('refuses a page of %i rows', async (first) => {
    const answer = await graphql(LIST, { ecosystem: slug, first });
    expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], ['first']]);
  });

  test.each([
    'nonsense',
    '!!',
    Buffer.from('[1,2]').toString('base64url'),
    Buffer.from('["a"]').toString('base64url'),
    Buffer.from('{"length":2}').toString('base64url'),
  ])('refuses %s as a cursor', async (after) => {
    const answer = await graphql(LIST, { ecosystem: slug, after });
    expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], ['after']]);
  });

  test('of an unknown ecosystem is NOT_FOUND; of an empty one, empty', async () => {
    expect(codesOf(await graphql(LIST, { ecosystem: 'no-such-ecosystem' }))).toEqual(['NOT_FOUND']);
    const fresh = await freshEcosystem();
    expect(await list({}, fresh.slug)).toMatchObject({ totalCount: 0, nodes: [] });
  });
});

describe('the texts given', () => {
  const bad: [string, unknown][] = [
    ['name', ''],
    ['name', '  '],
    ['name', '\u2800'],
    ['name', '\u{e0001}\u{e0041}\u{e007f}'],
    ['otherNames.1', ['\u3164\ufeff']],
    ['name', 'x'.repeat(301)],
    ['name', 'x'.repeat(100_000)],
    ['name', 'two\nlines'],
    ['name', 'null\u0000byte'],
    ['name', 'half \ud800 character'],
    ['name', 'read \u202ebackwards'],
    ['name', 'isolated \u2067text'],
    ['nameFr', 'tab\there'],
    ['summary', 'x'.repeat(5_001)],
    ['summary', 'escape \u001b[31m'],
    ['website', 'javascript:alert(1)'],
    ['website', ' javascript:alert(1)'],
    ['website', 'data:text/html,x'],
    ['website', 'https://user:secret@example.org'],
    ['website', 'example.org'],
    ['website', 'https://'],
    ['tags.2', ['fine', 'not\u0007fine']],
    ['otherNames.1', ['']],
    ['tags', Array.from({ length: 51 }, () => 'x')],
    ['source', '\u2066'],
    ['idempotencyKey', 'short'],
  ];
  test.each(bad)('are refused by the name of the field, %s, and nothing is written', async (path, value) => {
    const field = path.replace(/\..*/, '');
    const revision = await revisionOf(graphql, ecosystem.slug);
    const { id } = existing;
    const given = { kind: 'INSTITUTION', name: 'Refused', [field]: value };
    for (const answer of [
      await graphql(CREATE, { input: { ecosystem: ecosystem.id, ...given } }),
      await graphql(UPDATE, { input: { id, version: 1, ...given } }),
    ]) {
      expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], [path]]);
      expect(answer.errors[0]?.message).toContain(path);
    }
    expect(await revisionOf(graphql, ecosystem.slug)).toBe(revision);
  });
  let existing: Made;
  beforeAll(async () => {
    existing = await make.stakeholder('Existing');
  });

  test('are kept as they are when they only look dangerous', async () => {
    // A byte order mark counts at the start of a file only: here it is a character.
    const name = `\ufeff<script>alert(1)</script> ' OR 1=1 // {$x} \\ "quoted" =1+1 👩‍👩‍👧`;
    const { id } = await make.stakeholder(name);
    expect((await graphql(READ, { id })).data.stakeholder.name).toBe(name);
  });
});
