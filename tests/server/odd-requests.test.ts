import { gzipSync } from 'node:zlib';
import pino from 'pino';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LOCAL_FACILITATOR } from '../../server/access/viewer.ts';
import { appFor, testServer } from '../support/server.ts';

const { database, freshEcosystem } = await testServer();

const lines: { err?: unknown }[] = [];
const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
beforeEach(() => void lines.splice(0));

const fresh = () => appFor(database, LOCAL_FACILITATOR, { log });
const app = fresh();
const HEADERS = { host: '127.0.0.1', 'content-type': 'application/json', 'graphql-preflight': '1' };
const send = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}, server = app) =>
  server.request('http://127.0.0.1/graphql', { method: 'POST', headers: { ...HEADERS, ...headers }, body });
const query = (text: string, server = app) => send(JSON.stringify({ query: text }), {}, server);

type Told = {
  error?: { code: string; message: string };
  errors?: { message: string; extensions?: { code?: string } }[];
};
const toldIn = async (response: Response) => (await response.json()) as Told;

describe('the first request of a fresh server', () => {
  const NESTED = [
    ['[', `{ interdependencies(ecosystem: "x", filter: { between: ${'['.repeat(1_990)} }) { totalCount } }`],
    ['{', '{ a '.repeat(990)],
    ['(', `query (${'$a: ['.repeat(600)}`],
    ['closed', `{ f(a: ${'['.repeat(900)}${']'.repeat(900)}) }`],
  ] as const;

  test.each(NESTED)('is refused when it is nested deeper than any question: %s', async (_, text) => {
    const response = await query(text, fresh());
    const { errors } = await toldIn(response);
    expect([response.status, errors?.map(({ extensions }) => extensions?.code)]).toEqual([200, ['INVALID']]);
    expect(errors?.[0]?.message).toContain('nested more than 100 levels');
    expect(lines).toEqual([]);
  });
});

describe('a body answers 400 with a sentence', () => {
  const named = '{"query":"{ viewer { name } }"';
  test.each<[string, string | Uint8Array<ArrayBuffer>, RegExp, Record<string, string>?]>([
    ['of invalid UTF-8', new Uint8Array([...Buffer.from(`${named},"x":"`), 0xff, 0xfe, 0x22, 0x7d]), /UTF-8/],
    [
      'of half a character in UTF-8',
      new Uint8Array([...Buffer.from('{"a":"'), 0xed, 0xa0, 0x80, 0x22, 0x7d]),
      /UTF-8/,
    ],
    ['in UTF-16', new Uint8Array(Buffer.from(`${named}}`, 'utf16le')), /JSON|UTF-8/],
    ['that is cut short', named, /JSON/],
    ['that is empty', ' ', /JSON/],
    ['that is a list', `[${named}}]`, /one JSON object/],
    ['that is null', 'null', /one JSON object/],
    ['that is a number beyond all', '1e999', /one JSON object/],
    ['with a doubled key', `${named},"query":"{ viewer { role } }"}`, /"query" is given twice/],
    ['with a key doubled by an escape', `${named},"que\\u0072y":"x"}`, /"query" is given twice/],
    ['with a doubled variable', `${named},"variables":{"a":[{"b":1,"b":2}]}}`, /"b" is given twice/],
    [
      'nested 10,000 deep',
      `${named},"variables":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_001)}`,
      /nested more/,
    ],
    [
      'nested 10,000 lists deep',
      `${named},"variables":{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}}`,
      /nested more/,
    ],
    [
      'that says it is compressed and is not',
      `${named}}`,
      /content-encoding/,
      { 'content-encoding': 'gzip' },
    ],
    [
      'that is compressed',
      new Uint8Array(gzipSync(`${named}}`)),
      /content-encoding/,
      { 'content-encoding': 'gzip' },
    ],
    ['that is encoded by nobody', `${named}}`, /content-encoding/, { 'content-encoding': 'x, br' }],
  ])('%s', async (_, body, message, headers) => {
    const response = await send(body, headers);
    const { error } = await toldIn(response);
    expect([response.status, error?.code, error?.message]).toEqual([
      400,
      'INVALID',
      expect.stringMatching(message),
    ]);
    expect(lines).toEqual([]);
  });

  test('unless its keys differ, and a value only looks like one', async () => {
    const response = await send(
      `{"query":"{ viewer { name } }","variables":{"a":"\\"a\\":{[","b":{"a":["a","a"]},"A":1}}`,
    );
    expect((await toldIn(response)).errors).toBeUndefined();
  });

  test('a parameter of an address too', async () => {
    for (const variables of ['{', '[]', '1', '{"a":1,"a":2}', '{"a":'.repeat(1_000)]) {
      const address = `http://127.0.0.1/graphql?${new URLSearchParams({ query: '{ viewer { name } }', variables })}`;
      const response = await app.request(address, { headers: HEADERS });
      expect([variables, response.status, (await toldIn(response)).error?.code]).toEqual([
        variables,
        400,
        'INVALID',
      ]);
    }
  });
});

test('An answer repeats at most 200 characters of a request, however long its names and values are', async () => {
  const long = 'x'.repeat(100_000);
  const texts = [
    `{ viewer { ${long} } }`,
    `{ ${long}`,
    `{ viewer { name } } "${long}`,
    `{ viewer { name(${long}: 1) } } `,
    `query ($a: ${long}) { viewer { name } }`,
    `{ interdependencies(ecosystem: "x", filter: { direction: ${long} }) { totalCount } }`,
    `{ viewer { ...${long} } }`,
    `{ ecosystem(slug: "${long}") { id } }`,
    `{ map(on: "${long}") }`,
  ];
  const requests = texts.map((text) => query(text));
  const variables = [
    { input: { [long]: 1 } },
    { input: long },
    { input: { ecosystem: long, name: { a: long } } },
  ];
  const text = 'mutation ($input: CreatePlaceInput!) { createPlace(input: $input) { revision } }';
  requests.push(...variables.map((given) => send(JSON.stringify({ query: text, variables: given }))));
  requests.push(send(`{"${long}":1,"${long}":2}`));
  const dated = `mutation ($day: Date) { createMembership(input: { ecosystem: "x", community: "y", member: "z", since: $day }) { revision } }`;
  const day = JSON.stringify({ query: dated, variables: { day: long } });
  requests.push(send(day), send(day, { 'accept-language': 'fr' }));
  const path = `http://127.0.0.1/api/ecosystems/x/coverage.csv?${new URLSearchParams({ rows: long })}`;
  requests.push(Promise.resolve(app.request(path, { headers: HEADERS })));
  for (const [index, response] of (await Promise.all(requests)).entries()) {
    const answer = await response.text();
    expect([index, response.status >= 500, /x{201}/.test(answer)]).toEqual([index, false, false]);
  }
});

test('A number beyond all numbers is refused, in the text and in variables', async () => {
  const { id } = await freshEcosystem();
  const place = (latitude: string) =>
    `mutation { createPlace(input: { ecosystem: "${id}", name: "x", latitude: ${latitude} }) { revision } }`;
  const asVariable = `{"query":"mutation($l: Float) { createPlace(input: { ecosystem: \\"${id}\\", name: \\"x\\", latitude: $l }) { revision } }","variables":{"l":1e999}}`;
  for (const response of [
    await query(place('1e999')),
    await query(place('-1e400')),
    await send(asVariable),
  ]) {
    const { errors } = await toldIn(response);
    expect([response.status < 500, errors?.length]).toEqual([true, 1]);
    expect(errors?.[0]?.extensions?.code).not.toBe('INTERNAL');
  }
  expect(lines).toEqual([]);
});

describe('a page that is none of ours is foreign', () => {
  const ORIGINS = [
    ...[
      'file://',
      'file:///home/x.html',
      'data:',
      'data:text/html,x',
      'about:blank',
      'about:srcdoc',
      'null',
      '',
    ],
    ...[
      'blob:http://127.0.0.1',
      'blob:http://127.0.0.1/0b1c',
      'ftp://127.0.0.1',
      'chrome-extension://127.0.0.1',
    ],
    ...['http://', 'http://127.0.0.1:81', 'http://127.0.0.1@evil.example', 'javascript:1', '127.0.0.1'],
  ];
  test.each(ORIGINS)('"%s"', async (origin) => {
    const response = await send('{"query":"{ viewer { name } }"}', { origin });
    expect([response.status, (await toldIn(response)).error?.code]).toEqual([403, 'NOT_ALLOWED']);
  });
});

describe('a parameter of a download that makes no sense is refused with a sentence', () => {
  const nested = `{"of":"STAKEHOLDER","has":[${'{"what":"NEEDS","has":['.repeat(500)}${']}'.repeat(500)}]}`;
  const BAD = [
    '',
    ' ',
    'x',
    'X'.repeat(5_000),
    '\u0000',
    '\ufffd',
    '<script>',
    '__proto__',
    '2026-02-30',
    '-1',
    nested,
  ];
  const BASE: Record<string, string> = {
    ...{
      'map?': 'on',
      'findings.csv?': 'language,kind,severity,state',
      'findings.json?': 'language,kind,severity,state',
    },
    ...{ 'coverage.csv?': 'rows,columns', 'coverage.xlsx?rows=place&columns=resource&': 'language,sector' },
    ...{
      'answer.csv?': 'definition,question',
      'answer.json?definition={"of":"STAKEHOLDER"}&': 'language,question',
    },
    'questions.json?': 'language',
  };
  /** What is looked up, and may be anything. */
  const FREE = {
    'findings.csv?': 'place,mission,entity,assignee',
    'coverage.csv?rows=place&columns=resource&': 'place,mission,community,resource',
  };
  const cases = (of: Record<string, string>) =>
    Object.entries(of).flatMap(([path, names]) => names.split(',').map((name) => [path, name] as const));
  const ask = (slug: string, path: string, name: string, value: string) =>
    app.request(`http://127.0.0.1/api/ecosystems/${slug}/${path}${new URLSearchParams({ [name]: value })}`, {
      headers: HEADERS,
    });
  let slug: string;
  beforeAll(async () => {
    ({ slug } = await freshEcosystem());
  });

  test.each(cases(BASE))('%s%s', async (path, name) => {
    for (const value of BAD) {
      const response = await ask(slug, path, name, value);
      const { error } = await toldIn(response);
      expect([value.slice(0, 40), [404, 422].includes(response.status), typeof error?.message]).toEqual([
        value.slice(0, 40),
        true,
        'string',
      ]);
    }
    expect(lines).toEqual([]);
  });

  test.each(cases(FREE))('or finds nothing, where it names something: %s%s', async (path, name) => {
    for (const value of BAD) {
      const { status } = await ask(slug, path, name, value);
      // What is missing may not have been looked for yet: that is 503.
      expect([value.slice(0, 40), [200, 404, 422, 503].includes(status)]).toEqual([value.slice(0, 40), true]);
    }
    expect(lines.filter((line) => line.err)).toEqual([]);
  });
});
