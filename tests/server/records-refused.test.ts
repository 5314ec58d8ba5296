/** What no kind of record takes, tried on each from its declaration: the field is named and nothing is written. */
import { isInputObjectType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Field, Kind } from '../../server/kind/kind.ts';
import { schema } from '../../server/schema.ts';
import { codesOf, fieldsOf, type Input, type Made, revisionOf } from '../support/records.ts';
import { testServer } from '../support/server.ts';
import { endOf, KINDS, specimensIn } from '../support/specimens.ts';

const { graphql, freshEcosystem, app } = await testServer();
let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof specimensIn>;
let foreign: ReturnType<typeof specimensIn>;
beforeAll(async () => {
  ecosystem = await freshEcosystem();
  make = specimensIn(graphql, ecosystem.id);
  foreign = specimensIn(graphql, (await freshEcosystem()).id);
});

const each = KINDS.map((kind) => [kind.name, kind] as const);

type Bad = readonly [string, unknown, RegExp];

const BAD_LINES: Bad[] = [
  ['of two lines', 'two\nlines', /line break/],
  ['with a tab', 'tab\there', /tab/],
  ['with a control character', 'null\u0000byte', /control character \(U\+0000\)/],
  ['with half a character', 'half \ud800 character', /half of a character \(U\+D800\)/],
  ['that is read backwards', 'read \u202ebackwards', /reading order \(U\+202E\)/],
  ['that is isolated', 'isolated \u2067text', /reading order/],
  ['that is too long', 'x'.repeat(301), /301 characters; at most 300/],
];
const BAD_PROSE: Bad[] = [
  ...BAD_LINES.slice(2, 6),
  ['with an escape', 'escape \u001b[31m', /control character/],
  ['that is too long', 'x'.repeat(5_001), /5001 characters; at most 5000/],
];

/** What a field refuses, and the words that say why. */
function badValues(field: Field): Bad[] {
  const { least, most } = field;
  const outside: Bad[] = [
    ...(least === undefined ? [] : [['below the least', least - 1, /at least/] as const]),
    ...(most === undefined ? [] : [['above the most', most + 1, /at most/] as const]),
  ];
  switch (field.is) {
    case 'name':
      return [
        ['that is empty', '  ', /cannot be empty/],
        ['that nobody sees', '\u200b\u00ad\u2060\u3164', /cannot be empty/],
        ...BAD_LINES,
      ];
    case 'line':
      return BAD_LINES;
    case 'prose':
      return BAD_PROSE;
    case 'lines':
      return BAD_LINES.map(([what, value, words]) => [what, ['fine', value], words]);
    case 'website':
      return [
        ['that runs', 'javascript:alert(1)', /https:/],
        ['with a password', 'https://user:secret@example.org', /password/],
        ['with a control character', 'https://example.org/\u0007', /control character/],
      ];
    case 'integer':
    case 'number':
      return outside;
    default:
      return [];
  }
}

async function refused(mutation: string, input: Input, path: string): Promise<string> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await graphql(
    `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { revision } }`,
    { input },
  );
  expect([mutation, path, codesOf(answer), fieldsOf(answer)]).toEqual([mutation, path, ['INVALID'], [path]]);
  return answer.errors[0]?.message ?? '';
}

describe.each(each)('%s', (_, kind) => {
  let input: Input;
  let made: Made;
  let revision: number;
  beforeAll(async () => {
    input = await make.least(kind.name);
    made = await make.one(kind.name);
    revision = await revisionOf(graphql, ecosystem.slug);
  });

  const bad = Object.entries(kind.fields).flatMap(([name, field]) =>
    badValues(field).map(([what, value, words]) => ({
      name,
      value,
      what,
      words,
      path: field.is === 'lines' ? `${name}.2` : name,
    })),
  );

  test.each(bad)('takes no $name $what', async ({ name, value, path, words }) => {
    const changes = { [name]: value };
    expect(await refused(`create${kind.name}`, { ...input, ...changes }, path)).toMatch(words);
    const { id, version } = made;
    if (!kind.fields[name]?.fixed)
      expect(await refused(`update${kind.name}`, { id, version, ...changes }, path)).toMatch(words);
  });

  test('refers to nothing of another ecosystem, of another kind or that is not there', async () => {
    for (const [name, ref] of Object.entries(kind.refs)) {
      const wrong = ref.to === 'Place' ? 'Charter' : 'Place';
      const letters = KINDS.find((other) => other.name === endOf(ref.to))?.letters;
      const ids = [
        (await foreign.one(endOf(ref.to))).id,
        (await make.one(wrong)).id,
        `${ecosystem.id}-${letters}99999`,
        ecosystem.id,
        'nonsense',
        '',
      ];
      revision = await revisionOf(graphql, ecosystem.slug);
      for (const id of ids) {
        // The first reference that is required says which ecosystem is meant: without one, there is nothing to refuse.
        if (isAnchor(kind, name) && !id.startsWith(`${ecosystem.id}-`)) continue;
        await refused(`create${kind.name}`, { ...input, [name]: id }, name);
        if (!ref.fixed) await refused(`update${kind.name}`, { ...made, [name]: id }, name);
      }
    }
  });

  test('keeps what is fixed: there is no way to give it anew', () => {
    const type = schema.getType(`Update${kind.name}Input`);
    const given = isInputObjectType(type) ? Object.keys(type.getFields()) : [];
    const all = Object.entries({ ...kind.fields, ...kind.refs });
    expect(given.sort()).toEqual(
      [
        ...['id', 'version', 'idempotencyKey'],
        ...all.filter(([, each]) => !each.fixed && !('kept' in each)).map(([name]) => name),
      ].sort(),
    );
  });

  test('was written nowhere by all this', async () => {
    expect(await revisionOf(graphql, ecosystem.slug)).toBe(revision);
  });
});

/** The reference that tells which ecosystem a new record belongs to. */
function isAnchor({ refs }: Kind, name: string): boolean {
  return Object.entries(refs).find(([, { required }]) => required)?.[0] === name;
}

describe('a record that is created at nothing', () => {
  // A link says which of its ends is none: see interdependency.test.ts.
  const bound = KINDS.filter(
    ({ refs, storedAs }) => !storedAs && Object.values(refs).some((ref) => ref.required),
  );
  test.each(bound)('$name: an unknown ecosystem answers as one that is gone', async (kind) => {
    const [anchor = ''] = Object.keys(kind.refs).filter((name) => isAnchor(kind, name));
    const input = await make.least(kind.name);
    for (const id of ['zzzzzzzz-s1', 'nonsense', '']) {
      const answer = await graphql(
        `mutation ($input: Create${kind.name}Input!) { create${kind.name}(input: $input) { revision } }`,
        { input: { ...input, [anchor]: id } },
      );
      expect([id, codesOf(answer)]).toEqual([id, ['NOT_FOUND']]);
    }
  });
});

describe('rules of several fields', () => {
  const periods = KINDS.filter(({ fields }) => fields.since && fields.until);

  test.each(periods)('$name cannot end before it starts', async (kind) => {
    const input = await make.least(kind.name);
    const period = { since: '2026-02-01', until: '2026-01-31' };
    await refused(`create${kind.name}`, { ...input, ...period }, 'until');
    const made = await make.one(kind.name, { since: '2026-02-01', until: '2026-02-01' });
    await refused(`update${kind.name}`, { ...made, until: '2026-01-31' }, 'until');
    await refused(`update${kind.name}`, { ...made, since: '2026-02-02' }, 'until');
  });

  test.each([
    ['Resource', { name: 'Ice' }, { name: 'ICE' }, 'name'],
    ['Charter', { edition: '2026-1' }, { edition: '2026-1' }, 'edition'],
    ['Mission', { hashtag: 'taken' }, { hashtag: '#Taken' }, 'hashtag'],
    ['InterdependencyType', { label: 'Lends to' }, { label: 'lends  TO' }, 'label'],
  ] as const)('a second %s of the same name is refused', async (name, first, second, path) => {
    await make.one(name, first);
    const revision = await revisionOf(graphql, ecosystem.slug);
    const message = await refused(`create${name}`, await make.least(name, second), path);
    expect(message).toMatch(/taken|already/);
    expect(await revisionOf(graphql, ecosystem.slug)).toBe(revision);
    const elsewhere = await foreign.one(name, second);
    expect(elsewhere.version).toBe(1);
  });

  test('a type of link is not named as one that every ecosystem has', async () => {
    for (const label of ['Funds', 'depends on', 'MEMBER_OF'])
      await refused('createInterdependencyType', { ecosystem: ecosystem.id, label }, 'label');
  });

  test('a name of a megabyte is refused before it is read, the longest that arrives by its field', async () => {
    const named = (name: string) => ({ ecosystem: ecosystem.id, name });
    const message = await refused('createPlace', named('x'.repeat(250_000)), 'name');
    expect(message).toMatch(/250000 characters; at most 300/);
    const body = JSON.stringify({
      query: 'mutation ($input: CreatePlaceInput!) { createPlace(input: $input) { revision } }',
      variables: { input: named('x'.repeat(1_000_000)) },
    });
    const headers = { host: '127.0.0.1', 'content-type': 'application/json', 'graphql-preflight': '1' };
    const answer = await app.request('http://127.0.0.1/graphql', { method: 'POST', headers, body });
    expect([answer.status, await answer.json()]).toMatchObject([
      413,
      { error: { code: 'INVALID', message: expect.stringContaining('send less at a time') } },
    ]);
  });
});
