/** An application reached as a client reaches it: over HTTP, on a port of its own that is taken when it is first asked. */
import { type Server, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll } from 'vitest';
import type { createApp } from '../../server/http/app.ts';
import { createHttpServer } from '../../server/http/listen.ts';

export type App = ReturnType<typeof createApp> & {
  /** Sends a request with exactly these headers, whatever host and port its address names. */
  request(asked: string | Request, init?: RequestInit): Promise<Response>;
};

export function overHttp(app: ReturnType<typeof createApp>): App {
  const { listener } = app;
  let opened: Promise<Server> | undefined;
  afterAll(async () => {
    const server = await opened;
    server?.close();
    server?.closeAllConnections();
  });
  const open = () => {
    opened ??= new Promise<Server>((resolve) => {
      const server = createHttpServer(listener);
      server.listen(0, '127.0.0.1', () => resolve(server));
    });
    return opened;
  };
  return {
    ...app,
    async request(asked, init) {
      const { port } = (await open()).address() as AddressInfo;
      const wanted = asked instanceof Request ? asked : new Request(new URL(asked, 'http://127.0.0.1'), init);
      const { pathname, search } = new URL(wanted.url);
      const headers = Object.fromEntries(wanted.headers);
      return new Promise<Response>((resolve, reject) => {
        const sent = send({
          ...{
            host: '127.0.0.1',
            port,
            path: pathname + search,
            method: wanted.method,
            agent: false,
            setHost: false,
          },
          headers: { host: `127.0.0.1:${port}`, ...headers },
          signal: wanted.signal,
        });
        sent.once('error', reject);
        sent.once('response', (answer) => {
          const fields = Object.entries(answer.headersDistinct).flatMap(([name, values = []]) =>
            values.map((value): [string, string] => [name, value]),
          );
          const status = answer.statusCode ?? 0;
          const isEmpty = status === 204 || status === 304 || wanted.method === 'HEAD';
          if (isEmpty) answer.resume();
          const body = isEmpty ? null : (Readable.toWeb(answer) as ReadableStream);
          resolve(new Response(body, { status, headers: fields }));
        });
        if (wanted.body) Readable.fromWeb(wanted.body as never).pipe(sent);
        else sent.end();
      });
    },
  };
}
