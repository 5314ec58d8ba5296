import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartError } from '../errors.ts';

/** Takes the port and returns the server's address. A port in use is told in one sentence. */
export async function listen(
  server: Server,
  { host, port }: { host: string; port: number },
): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${taken}`;
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new StartError(
      `Port ${port} is in use: stop what uses it, or choose another with --port ${port + 1} (0 picks a free one).`,
    );
  }
  if (error.code === 'EACCES')
    return new StartError(`Port ${port} needs more rights than you have: choose one above 1023 with --port.`);
  if (error.code === 'EADDRNOTAVAIL')
    return new StartError(`This machine has no address ${host}: use --host 127.0.0.1.`);
  return error;
}

/** What the server answers while the database comes up. */
export const startingPage: RequestListener = (request, response) => {
  const isAlive = request.url === '/health';
  response.writeHead(isAlive ? 200 : 503, { 'Content-Type': 'application/json', 'Retry-After': '2' });
  const error = { code: 'UNAVAILABLE', message: 'Maillage is starting: try again in a moment.' };
  response.end(JSON.stringify(isAlive ? { status: 'alive' } : { error }));
};
