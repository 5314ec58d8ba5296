import { createHash, randomUUID } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Logger } from 'pino';
import { StartError } from '../errors.ts';
import { languageIn } from '../language/reader.ts';
import { sentence, speak } from '../language/sentence.ts';
import { isLoopback } from '../loopback.ts';

/**
 * How long the head of a request and its body may take to arrive, and those of an import, in milliseconds. Twenty MB
 * take minutes over a slow line; anything else is small.
 */
const ARRIVING = { head: 10_000, body: 15_000, import: 300_000 };
/** Bytes of a head: an address that says much is refused by what reads it, with a sentence. */
const HEAD_MOST = 64 * 1024;
const IMPORT = /^\/api\/ecosystems\/[^/]+\/import(\?|$)/;

/** An HTTP server that closes a request which does not come to its end: a trickle would hold a connection for ever. */
export function createHttpServer(listener: RequestListener, arriving = ARRIVING): Server {
  const server = createServer(
    // Looked at every second; the whole of a request counts from its first byte.
    {
      headersTimeout: arriving.head,
      requestTimeout: arriving.import,
      connectionsCheckingInterval: 1_000,
      maxHeaderSize: HEAD_MOST,
    },
    (request, response) => {
      const isImport = request.method === 'POST' && IMPORT.test(request.url ?? '');
      if (!request.complete && !isImport) {
        const tooSlow = setTimeout(() => {
          if (!request.complete) refuseSlow(request.socket);
        }, arriving.body);
        tooSlow.unref();
        const done = () => clearTimeout(tooSlow);
        request.once('end', done);
        request.once('close', done);
      }
      listener(request, response);
    },
  );
  // Node leaves out what comes after 2,000: a header by which a request is refused must not be lost behind others.
  server.maxHeadersCount = 0;
  return server;
}

/** As Node answers a head that comes too slowly. */
function refuseSlow(socket: Socket): void {
  socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n', () => socket.destroy());
}

/**
 * Takes the port and returns the server's address. A port in use is told in one sentence, and so is a name that is
 * taken for this machine's own and leads out of it, unless people sign in.
 */
export async function listen(
  server: Server,
  {
    host,
    port,
    signIn,
    isForPhones,
  }: { host: string; port: number; signIn?: unknown; isForPhones?: boolean },
): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.listen(port, host, resolve);
  });
  const { address, port: taken } = server.address() as AddressInfo;
  if (!signIn && !isForPhones && !isLoopback(address)) {
    server.close();
    throw new StartError(sentence('start.addressBeyond', { host, address }));
  }
  return `http://${host.includes(':') ? `[${host}]` : host}:${taken}`;
}

/** Where others of the networks of this machine reach a server that listens on all of them: those of its own home first. */
export function addressesOf(server: Server): string[] {
  const { port } = server.address() as AddressInfo;
  const own = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return own
    .filter(
      ({ internal, family, address }) => !internal && family === 'IPv4' && !address.startsWith('169.254.'),
    )
    .map(({ address }) => address)
    .sort((one, other) => Number(other.startsWith('192.168.')) - Number(one.startsWith('192.168.')))
    .map((address) => `http://${address}:${port}`);
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new StartError(sentence('start.port', { port, next: port + 1 }));
  }
  if (error.code === 'EACCES') return new StartError(sentence('start.portRights', { port }));
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(error.code ?? ''))
    return new StartError(sentence('start.address', { host }));
  return error;
}

/** What the server answers while the database comes up: a page that asks again by itself, or the error of an API. */
export const startingPage =
  (log: Logger): RequestListener =>
  (request, response) => {
    const requestId = randomUUID();
    const headers = {
      ...{ 'Retry-After': '2', 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' },
      'X-Request-Id': requestId,
    };
    if (request.url === '/health') {
      response.writeHead(200, { ...headers, 'Content-Type': 'application/json' });
      return void response.end(JSON.stringify({ status: 'alive' }));
    }
    log.warn({ requestId, method: request.method, status: 503 }, 'request while the server starts');
    if (request.headers.accept?.includes('text/html')) {
      response.writeHead(503, {
        ...headers,
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': `default-src 'none'; style-src '${STYLE_HASH}'; frame-ancestors 'none'`,
      });
      return void response.end(PAGE);
    }
    response.writeHead(503, { ...headers, 'Content-Type': 'application/json' });
    const message = speak(sentence('server.starting'), languageIn(request.headers['accept-language']));
    response.end(JSON.stringify({ error: { code: 'UNAVAILABLE', message } }));
  };

const STYLE =
  ':root{color-scheme:light dark}body{margin:0;min-height:100vh;display:grid;place-content:center;gap:.5rem;' +
  'font:1.125rem/1.5 system-ui,sans-serif;text-align:center}p{margin:0}';
const STYLE_HASH = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`;
const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Maillage</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="2"><style>${STYLE}</style></head>
<body><main>
<p>Maillage is starting: the map opens by itself in a moment.</p>
<p lang="fr">Maillage démarre\u202f: la carte s’ouvre d’elle-même dans un instant.</p>
</main></body>
</html>
`;
