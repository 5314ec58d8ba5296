import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import pino from 'pino';
import { afterAll, describe, expect, test } from 'vitest';
import { LOCAL_FACILITATOR } from '../../server/access/viewer.ts';
import { createChanges } from '../../server/background/changes.ts';
import { ecosystemRemove } from '../../server/ecosystem/ecosystem.queries.ts';
import { sweep } from '../../server/ecosystem/sweep.ts';
import { createFollowing } from '../../server/history/follow.ts';
import { createApp } from '../../server/http/app.ts';
import { createHttpServer, listen } from '../../server/http/listen.ts';
import { createSnapshots } from '../../server/map/snapshots.ts';
import { overHttp } from '../support/over-http.ts';
import { testServer } from '../support/server.ts';

const { database, freshEcosystem } = await testServer();
const client = mkdtempSync(join(tmpdir(), 'maillage-client-'));
mkdirSync(join(client, 'assets'));
writeFileSync(join(client, 'index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__">');
writeFileSync(join(client, 'assets/app-a1b2.js'), 'export {};');
afterAll(() => rmSync(client, { recursive: true }));

const lines: string[] = [];
const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) });
let ready: () => Promise<boolean> = async () => true;
const changes = createChanges();
const parts = {
  ...{ database, log, client, findViewer: () => LOCAL_FACILITATOR, isReady: () => ready() },
  changes,
  following: createFollowing(database, changes),
  snapshots: createSnapshots({ database, budget: 64 * 1024 * 1024, log }),
};
const app = overHttp(createApp(parts));

type Options = {
  method?: string;
  headers?: Record<string, string>;
  body?: string | FormData | URLSearchParams;
};
const at = (path: string, { headers, ...rest }: Options = {}, server = app) =>
  server.request(`http://127.0.0.1:4500${path}`, {
    ...rest,
    headers: { host: '127.0.0.1:4500', ...headers },
  });

const JSON_BODY = { 'content-type': 'application/json', 'graphql-preflight': '1' };
const slug = 'made-by-a-form';
const MUTATION = `mutation { createEcosystem(input: { slug: "${slug}", name: "x" }) { ecosystem { id } } }`;
const post = (
  headers: Record<string, string>,
  body: Options['body'] = JSON.stringify({ query: MUTATION }),
  server = app,
) => at('/graphql', { method: 'POST', headers, ...(body ? { body } : {}) }, server);
const idOfMade = async (): Promise<string | undefined> => {
  const response = await post(JSON_BODY, JSON.stringify({ query: `{ ecosystem(slug: "${slug}") { id } }` }));
  return ((await response.json()) as { data: { ecosystem: { id: string } | null } }).data.ecosystem?.id;
};

describe('a change is refused', () => {
  const form = new FormData();
  form.set('operations', JSON.stringify({ query: MUTATION }));
  form.set('map', '{}');
  const json = JSON.stringify({ query: MUTATION });

  test.each<[string, number, () => Promise<Response> | Response]>([
    ['without the graphql-preflight header', 403, () => post({ 'content-type': 'application/json' })],
    [
      'as a form',
      415,
      () =>
        post(
          { 'graphql-preflight': '1', 'content-type': 'application/x-www-form-urlencoded' },
          new URLSearchParams({ query: MUTATION }).toString(),
        ),
    ],
    ['as a form with files', 415, () => post({ 'graphql-preflight': '1' }, form)],
    ['as plain text', 415, () => post({ 'graphql-preflight': '1', 'content-type': 'text/plain' }, json)],
    [
      'as bare GraphQL from another page',
      403,
      () => post({ 'content-type': 'application/graphql' }, MUTATION),
    ],
    [
      'over GET',
      405,
      () => at(`/graphql?query=${encodeURIComponent(MUTATION)}`, { headers: { 'graphql-preflight': '1' } }),
    ],
    ['over PUT', 404, () => at('/graphql', { method: 'PUT', headers: JSON_BODY, body: json })],
    ['in a batch', 400, () => post(JSON_BODY, JSON.stringify([{ query: MUTATION }]))],
    ['from a page of another site', 403, () => post({ ...JSON_BODY, origin: 'https://evil.example' })],
    ['from another port of this machine', 403, () => post({ ...JSON_BODY, origin: 'http://127.0.0.1:8080' })],
    ['from a page without an origin of its own', 403, () => post({ ...JSON_BODY, origin: 'null' })],
    ['under another host (DNS rebinding)', 403, () => post({ ...JSON_BODY, host: 'evil.example' })],
    [
      'under another host that begins like ours',
      403,
      () => post({ ...JSON_BODY, host: '127.0.0.1.evil.example:4500' }),
    ],
    ['without a host', 403, () => post({ ...JSON_BODY, host: '' })],
    [
      'of 257 kB',
      413,
      () => post(JSON_BODY, JSON.stringify({ query: `${MUTATION} #${'x'.repeat(257 * 1024)}` })),
    ],
  ])('%s', async (_, status, send) => {
    const response = await send();
    const text = await response.text();
    expect(response.status, text).toBe(status);
    expect(text).not.toMatch(/node_modules|server\/|at \w+ \(/);
    expect(await idOfMade()).toBeUndefined();
  });

  test('unless it is made as the client makes it', async () => {
    const response = await post({ ...JSON_BODY, origin: 'http://127.0.0.1:4500' });
    expect(response.status).toBe(200);
    const id = await idOfMade();
    expect(id).toMatch(/^\w{8}$/);
    await database.transaction('test/tidy', 10_000, (run) => run(ecosystemRemove, { id: id ?? '' }));
    await sweep(database, id ?? '');
  });

  test('of a body that grows past the limit without saying so', async () => {
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('x'.repeat(64 * 1024))),
    });
    const request = new Request('http://127.0.0.1:4500/graphql', {
      ...{ method: 'POST', headers: { host: '127.0.0.1:4500', ...JSON_BODY }, body, duplex: 'half' },
    } as RequestInit);
    expect((await app.request(request)).status).toBe(413);
  });
});

test('A page under PUBLIC_URL is one of ours; nobody comes in by an address beyond this machine', async () => {
  const query = JSON.stringify({ query: '{ viewer { name } }' });
  const ask = async (publicUrl: string, headers: Record<string, string>) =>
    (await post({ ...JSON_BODY, ...headers }, query, overHttp(createApp({ ...parts, publicUrl })))).status;
  const here = 'https://localhost:8443';
  expect(await ask(here, { host: 'localhost:8443', origin: here })).toBe(200);
  expect(await ask(here, { host: '127.0.0.1:4500', origin: here })).toBe(200);
  expect(await ask(here, { host: 'localhost:8443', origin: 'https://other.example' })).toBe(403);
  // A start with it is refused: what makes an app of it all the same lets no outsider be facilitator.
  const beyond = 'https://map.example.org';
  expect(await ask(beyond, { host: 'map.example.org', origin: beyond })).toBe(403);
  expect(await ask(beyond, { host: 'map.example.org' })).toBe(403);
});

test.each([
  'Forwarded',
  'Via',
  'X-Forwarded-For',
  'X-Forwarded-Host',
  'X-Forwarded-Proto',
  'X-Real-IP',
  'X-Original-Host',
  'CF-Connecting-IP',
  'True-Client-IP',
  'Tailscale-User-Login',
])('A request that came through a proxy is refused everywhere: %s', async (header) => {
  const headers = { ...JSON_BODY, [header]: 'for=203.0.113.7' };
  const query = JSON.stringify({ query: '{ viewer { name } }' });
  for (const response of [
    await post(headers, query),
    await at('/', { headers }),
    await at('/api/ecosystems/saint-john/map', { headers }),
  ]) {
    expect(response.status).toBe(403);
    expect(await response.text()).toContain(`came through a proxy (${header.toLowerCase()})`);
  }
});

test('A name that leads out of this machine is not listened on, whatever it looks like', async () => {
  const server = createServer();
  await expect(listen(server, { host: '0.0.0.0', port: 0 })).rejects.toThrow(/other machines may reach/);
  expect(server.listening).toBe(false);
});

describe('every answer', () => {
  const paths = [
    '/',
    '/graphql',
    '/health',
    '/ready',
    '/api/nothing',
    '/assets/app-a1b2.js',
    '/assets/nothing.js',
  ];

  test.each(paths)('carries strict headers: %s', async (path) => {
    const { headers } = await at(path);
    const policy = headers.get('content-security-policy') ?? '';
    if (path === '/graphql') expect(policy).toBe("default-src 'none'; frame-ancestors 'none'");
    else {
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toMatch(/style-src 'self' 'nonce-[\w+/=]{16,}'/);
      expect(policy).toContain("object-src 'none'");
    }
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{8,}$/);
    expect(headers.has('x-powered-by')).toBe(false);
  });

  test('lets no other origin read it', async () => {
    for (const method of ['GET', 'OPTIONS', 'POST']) {
      for (const path of ['/graphql', '/health', '/']) {
        const origin = 'http://127.0.0.1:4500';
        const asked = {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'graphql-preflight',
        };
        const response = await at(path, { method, headers: { ...JSON_BODY, ...asked } });
        expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
      }
    }
  });
});

test('A page carries a nonce of its own, the one of its policy, and is asked for each time', async () => {
  const pages = await Promise.all(
    ['/', '/saint-john', '/saint-john?view=map'].map(async (path) => {
      const response = await at(path);
      expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
      const nonce = /nonce="([^"]+)"/.exec(await response.text())?.[1] ?? 'none';
      expect(response.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
      return nonce;
    }),
  );
  expect(new Set(pages).size).toBe(3);
});

test('A built file is kept for a year; one that is not there is no page', async () => {
  const found = await at('/assets/app-a1b2.js');
  expect([found.status, found.headers.get('cache-control')]).toEqual([
    200,
    'public, max-age=31536000, immutable',
  ]);
  const missing = await at('/assets/gone.js');
  expect([missing.status, missing.headers.get('cache-control')]).toEqual([404, null]);
});

test.each([
  '/api/nothing',
  '/api',
  '/assets/nothing.js',
  '/assets/..%2f..%2fpackage.json',
  '/assets/.../package.json',
  '/graphql/x',
])('%s is nowhere: told in JSON', async (path) => {
  const response = await at(path);
  const body = (await response.json()) as { error: { code: string } };
  expect([response.status, body.error.code]).toEqual([404, 'NOT_FOUND']);
});

test('/health says that the server lives, /ready that it can be used, whatever name it is asked under', async () => {
  const health = await at('/health', { headers: { host: 'probe.internal' } });
  expect([health.status, await health.json()]).toEqual([200, { status: 'alive' }]);
  expect((await at('/ready', { headers: { host: 'probe.internal' } })).status).toBe(200);
  ready = async () => false;
  const away = await at('/ready');
  const { error } = (await away.json()) as { error: { code: string } };
  expect([away.status, error.code]).toEqual([503, 'UNAVAILABLE']);
  expect(Number(away.headers.get('retry-after'))).toBeGreaterThan(0);
  ready = async () => true;
});

test('A failure that is not ours is told without a word of it, and logged under the id of the request', async () => {
  ready = () => Promise.reject(new Error('secret at /srv/maillage'));
  const response = await at('/ready', { headers: { 'x-request-id': 'request-of-the-test' } });
  ready = async () => true;
  const text = await response.text();
  expect([response.status, JSON.parse(text).error.code]).toEqual([500, 'INTERNAL']);
  expect(text).not.toMatch(/secret|srv|stack/);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
  const logged = JSON.parse(lines.at(-1) ?? '{}');
  expect([logged.err.message, logged.requestId]).toEqual(['secret at /srv/maillage', 'request-of-the-test']);
});

test('An id of a request that could break a log line is replaced', async () => {
  const response = await at('/health', { headers: { 'x-request-id': 'a b"{}' } });
  expect(response.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
});

test('A long answer is compressed when the reader takes that and is elsewhere', async () => {
  const { slug: there } = await freshEcosystem();
  const query = `query { ecosystem(slug: "${there}") { interdependencyTypes { key label labelFr own } } __schema { types { name description } } }`;
  const ask = (server: typeof app) =>
    post({ ...JSON_BODY, 'accept-encoding': 'gzip' }, JSON.stringify({ query }), server);
  const elsewhere: RequestListener = (request, response) => {
    Object.defineProperty(request.socket, 'remoteAddress', { value: '203.0.113.7' });
    app.listener(request, response);
  };
  const response = await ask(overHttp({ ...app, listener: elsewhere }));
  expect((await ask(app)).headers.get('content-encoding')).toBeNull();
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(JSON.parse(String(gunzipSync(await response.arrayBuffer()))).data.ecosystem).toBeDefined();
  expect(response.headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
});

describe('a request that comes in a trickle is closed', () => {
  const arriving = { head: 300, body: 600, import: 4_000 };
  /** Sends the beginning, then a byte each 50 ms; what was answered by the time the connection ended, and when. */
  const trickle = async (beginning: string) => {
    const server = createHttpServer(app.listener, arriving);
    const url = new URL(await listen(server, { host: '127.0.0.1', port: 0 }));
    const socket = createConnection(Number(url.port), url.hostname);
    const began = performance.now();
    let said = '';
    socket.on('data', (bytes) => {
      said += bytes;
    });
    socket.on('error', () => undefined);
    socket.write(beginning.replace('HOST', url.host));
    const drip = setInterval(() => socket.write('x'), 50);
    await Promise.race([new Promise((done) => socket.once('close', done)), pause(3_000)]);
    clearInterval(drip);
    socket.destroy();
    server.close();
    server.closeAllConnections();
    return { said, took: performance.now() - began };
  };
  const head = (path: string) =>
    `POST ${path} HTTP/1.1\r\nHost: HOST\r\ngraphql-preflight: 1\r\nx-maillage: 1\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n`;

  test.concurrent('in its head', async () => {
    const { said, took } = await trickle('GET / HTTP/1.1\r\nHost: HOST\r\nx-slow: ');
    expect([said.slice(0, 12), took < 2_500]).toEqual(['HTTP/1.1 408', true]);
  });

  test.concurrent('in its body', async () => {
    const { said, took } = await trickle(`${head('/graphql')}\r\n{`);
    expect([said.slice(0, 12), took < 2_500]).toEqual(['HTTP/1.1 408', true]);
  });

  test.concurrent('but an import takes its time', async () => {
    const { said, took } = await trickle(`${head('/api/ecosystems/new/import')}\r\n--`);
    expect([said, took >= 2_900]).toEqual(['', true]);
  });
});

describe('what one connection carries', () => {
  /** What is answered to these pieces, sent one after another, until the last answer says that it ends. */
  const answered = async (...pieces: string[]) => {
    const server = createHttpServer(app.listener);
    const url = new URL(await listen(server, { host: '127.0.0.1', port: 0 }));
    const socket = createConnection(Number(url.port), url.hostname);
    let said = '';
    socket.on('data', (bytes) => {
      said += bytes;
    });
    for (const piece of pieces) socket.write(piece.replace('HOST', url.host));
    await Promise.race([new Promise((done) => socket.once('close', done)), pause(3_000)]);
    socket.destroy();
    server.close();
    server.closeAllConnections();
    return [...said.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status));
  };
  const asking = (more: string) =>
    `POST /graphql HTTP/1.1\r\nHost: HOST\r\ngraphql-preflight: 1\r\ncontent-type: application/json\r\n${more}`;
  const body = '{"query":"{ __typename }"}';
  const last = asking(`content-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`);

  test('is answered after a body that was too large, and did not say so before', async () => {
    const chunks = `4000\r\n${'x'.repeat(0x4000)}\r\n`.repeat(40);
    const tooLarge = [asking('transfer-encoding: chunked\r\n\r\n'), chunks, '0\r\n\r\n'];
    expect(await answered(...tooLarge, last)).toEqual([413, 200]);
  });

  test("is refused as a proxy's, however many headers stand before the one that tells", async () => {
    const many = Array.from({ length: 2_500 }, (_, index) => `x-${index}: 1\r\n`).join('');
    expect(await answered(last.replace('connection', `${many}via: 1.1 proxy\r\nconnection`))).toEqual([403]);
  });
});
