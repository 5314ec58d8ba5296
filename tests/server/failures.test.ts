import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import pino from 'pino';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { LOCAL_FACILITATOR } from '../../server/access/viewer.ts';
import { createChanges } from '../../server/background/changes.ts';
import { createFindings } from '../../server/finding/findings.ts';
import { createFollowing } from '../../server/history/follow.ts';
import { createPasts } from '../../server/history/past.ts';
import { startingPage } from '../../server/http/listen.ts';
import { listenerFor } from '../../server/http/listener.ts';
import { clientOf } from '../../server/load/client.ts';
import { createRequests } from '../../server/load/requests.ts';
import { createSnapshots } from '../../server/map/snapshots.ts';
import type { Database } from '../../server/neo4j/database.ts';
import { createGraphql } from '../../server/yoga.ts';
import { appFor, testServer } from '../support/server.ts';

const { database } = await testServer();

type Line = { requestId?: string; status?: number; err?: { message: string } };
const lines: Line[] = [];
const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
beforeEach(() => void lines.splice(0));

const appOver = (over: Partial<Database> = {}) =>
  appFor({ ...database, ...over }, LOCAL_FACILITATOR, { log });
const HEADERS = { host: '127.0.0.1', 'content-type': 'application/json', 'graphql-preflight': '1' };

type Told = { error?: { code: string }; errors?: { message: string; extensions?: { code?: string } }[] };
const toldIn = async (response: Response) => (await response.json()) as Told;

describe('over a real connection', () => {
  const server = createServer(appOver().listener);
  const listening = new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  );
  afterAll(() => server.close());

  /** What is answered to these very bytes. */
  const raw = async (text: string) => {
    const port = await listening;
    return new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(text));
      let answer = '';
      socket.on('data', (chunk) => {
        answer += chunk.toString('latin1');
      });
      socket.on('error', reject);
      socket.on('close', () => resolve(answer));
    });
  };
  const get = (path: string, host = 'Host: 127.0.0.1\r\n', version = '1.1') =>
    raw(`GET ${path} HTTP/${version}\r\n${host}Connection: close\r\n\r\n`);

  const HOSTS = [
    ...[
      '127.999.999.999',
      '127.0.0.256',
      '127.08.0.1',
      '[::1',
      '::1]',
      'a b',
      '',
      '127.0.0.1:99999',
      '127.0.0.1:x',
    ],
    ...[
      'localhost:4500:1',
      'local%host',
      'é',
      '[::1]:4500\t',
      '.',
      '127.0.0.1/x',
      'x@127.0.0.1',
      '\\',
      '0x7f.1',
    ],
  ];
  test.each(HOSTS)('a host that is none is refused: "%s"', async (host) => {
    for (const path of ['/', '/graphql', '/api/ecosystems/x/map']) {
      expect(await get(path, `Host: ${host}\r\n`)).toMatch(/^HTTP\/1.1 4\d\d /);
    }
    expect(lines).toEqual([]);
  });

  test('without a host, and in the words of 1996', async () => {
    expect(await get('/', '')).toMatch(/^HTTP\/1.1 400 /);
    expect(await get('/health', '', '1.0')).toMatch(/^HTTP\/1.1 400 /);
    expect(await get('/health', 'Host: 127.0.0.1\r\n', '1.0')).toMatch(/^HTTP\/1.1 200 /);
    expect(await raw('NONSENSE\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
    expect(lines).toEqual([]);
  });

  const PATHS = [
    ...[
      '/%E0%A4%A',
      '/%',
      '/%00',
      '/%ZZ',
      '/api/ecosystems/%E0%A4%A/map',
      '/api/ecosystems/%00/map',
      '/graphql%',
    ],
    ...[
      '/api/ecosystems/%ED%A0%80/findings.json',
      '/api/ecosystems/%FF/coverage.csv?rows=%FF',
      '/assets/%E0%A4%A',
    ],
    ...[
      '/api/ecosystems/x/answer.csv?definition=%E0%A4%A',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/a\\b',
      '//',
      '/x'.repeat(4_000),
    ],
    ...['http://127.0.0.1/%', 'http://[::1/', '*', '/?%E0%A4%A=%', '/api/ecosystems/x/import%', '/health?%'],
  ];
  test.each(PATHS)('an address that cannot be read fails nowhere: %s', async (path) => {
    expect(await get(path)).toMatch(/^HTTP\/1.1 [234]\d\d /);
    expect(lines).toEqual([]);
  });
});

describe('whatever fails on our side leaves a line under the id of its request', () => {
  const failing = () => Promise.reject(new Error('secret'));
  const broken = appOver({ read: failing, stream: failing, transaction: failing, ping: failing });
  const id = 'request-of-the-test';
  const headers = { ...HEADERS, 'x-request-id': id };
  const body = (text: string) => JSON.stringify({ query: text });
  const REQUESTS: [string, RequestInit?][] = [
    ...[
      '/ready',
      '/api/ecosystems/x/map',
      '/api/ecosystems/x/findings.csv',
      '/api/ecosystems/x/coverage.csv',
    ].map((path): [string] => [path]),
    ['/api/ecosystems/x/answer.json?question=x'],
    [
      '/api/ecosystems/x/import',
      { method: 'POST', headers: { ...headers, 'x-maillage': '1' }, body: new FormData() },
    ],
    ['/graphql', { method: 'POST', body: body('{ ecosystems { nodes { id } } }') }],
    [
      '/graphql',
      { method: 'POST', body: body('mutation { removePlace(input: { id: "x", version: 1 }) { id } }') },
    ],
  ];
  test.each(REQUESTS)('%s', async (path, init) => {
    const response = await broken.request(`http://127.0.0.1${path}`, { headers, ...init });
    expect(await response.text()).not.toContain('secret');
    const causes = lines.filter(({ err }) => err?.message === 'secret');
    expect(causes.map(({ requestId }) => requestId)).toEqual([id]);
    if (response.status >= 500) {
      expect(lines.filter(({ status }) => status === response.status)).toMatchObject([{ requestId: id }]);
    }
  });

  test('in what GraphQL does before it executes anything', async () => {
    const changes = createChanges();
    const following = createFollowing(database, changes);
    const snapshots = createSnapshots({ database, budget: 1_000_000, log });
    const findings = createFindings({ database, snapshots, log });
    const [requests, pasts] = [createRequests(database), createPasts(database)];
    const graphql = createGraphql({ database, requests, changes, following, findings, snapshots, pasts });
    const thrower = (phase: string) => ({
      get [phase](): never {
        throw new Error('secret');
      },
    });
    for (const phase of ['query', 'variables', 'operationName']) {
      lines.splice(0);
      const asked = Object.defineProperties(
        { query: '{ viewer { name } }' },
        Object.getOwnPropertyDescriptors(thrower(phase)),
      );
      const response = await graphql.fetch(
        new Request('http://127.0.0.1/graphql', { method: 'POST', headers: HEADERS }),
        {
          ...{ asked, requestId: id, viewer: LOCAL_FACILITATOR, language: 'fr' as const },
          client: clientOf(LOCAL_FACILITATOR, undefined),
          log: log.child({ requestId: id }),
        },
      );
      const { errors } = await toldIn(response);
      expect([response.status, errors?.[0]?.extensions?.code]).toEqual([500, 'INTERNAL']);
      expect(errors?.[0]?.message).toContain('de notre côté');
      expect(lines).toMatchObject([{ requestId: id, err: { message: 'secret' } }]);
    }
    following.close();
    await findings.close();
    await snapshots.close();
  });

  test.each([
    ['where no application is asked', listenerFor(() => failing() as Promise<never>, log), 500, 'INTERNAL'],
    ['while the server starts', startingPage(log), 503, 'UNAVAILABLE'],
  ])('and %s', async (_, listener, status, code) => {
    const server = createServer(listener);
    const port = await new Promise<number>((resolve) =>
      server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
    );
    const response = await fetch(`http://127.0.0.1:${port}/`);
    server.close();
    const requestId = response.headers.get('x-request-id');
    expect([response.status, (await toldIn(response)).error?.code]).toEqual([status, code]);
    expect(lines).toMatchObject([{ requestId, status }]);
    expect(lines[0]?.err?.message).toBe(status === 500 ? 'secret' : undefined);
  });
});
