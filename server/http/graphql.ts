/**
 * GraphQL over requests of Node. What every request is asked and every answer carries is stated in entry.ts; the objects of
 * the web that the routes go through would cost as much again as an empty request.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { parseAccept } from 'hono/utils/accept';
import type { Logger } from 'pino';
import type { Asking, FindViewer } from '../access/viewer.ts';
import { Invalid, KnownError, NotFound } from '../errors.ts';
import { languageFor } from '../language/reader.ts';
import { sentence, speak } from '../language/sentence.ts';
import { clientOf } from '../load/client.ts';
import { isLoopback } from '../loopback.ts';
import type { createGraphql } from '../yoga.ts';
import { readAsked, TooLarge } from './asked.ts';
import {
  dataHeaders,
  fromElsewhere,
  notAsClientsSend,
  proxied,
  type Reached,
  refusedWith,
  requestIdOf,
  unreadable,
} from './entry.ts';

export const GRAPHQL = '/graphql';
/** For whom an answer is: so a page notices that it is somebody else's now. */
const WHO = 'X-Viewer';

/** From how many bytes on an answer is compressed. */
const WORTH_COMPRESSING = 1_024;
/** For the log alone. */
const CLIENT_LEFT = 499;

const zipped = promisify(gzip);

type GraphqlParts = {
  graphql: ReturnType<typeof createGraphql>;
  findViewer: FindViewer;
  log: Logger;
  reached: Reached;
  /** The address that a request came from. */
  addressOf(request: IncomingMessage): string | undefined;
};

export function graphqlListener(parts: GraphqlParts): RequestListener {
  const { graphql, findViewer, log, reached, addressOf } = parts;
  const headers = dataHeaders();
  const checks = [unreadable, proxied(reached), fromElsewhere(reached), notAsClientsSend];

  const answerTo = async (head: Asking, { request, response, requestId, own }: Exchange): Promise<void> => {
    const known = request.method === 'GET' || request.method === 'HEAD' || request.method === 'POST';
    if (!known) return refuse(response, head, new NotFound(sentence('address.unknown')));
    for (const check of checks) {
      const refusal = check(head);
      if (refusal) return refuse(response, head, refusal.error, refusal.status);
    }
    const asked = await readAsked(request, head.url).catch((error: unknown) => {
      if (error instanceof Invalid) return error;
      throw error;
    });
    if (asked instanceof Invalid) return refuse(response, head, asked, asked instanceof TooLarge ? 413 : 400);
    const viewer = await findViewer(head);
    response.setHeader(WHO, viewer.id);
    const answer = await graphql.handleNodeRequestAndResponse(request, response, {
      ...{
        asked,
        requestId,
        viewer,
        client: clientOf(viewer, addressOf(request)),
        address: addressOf(request) ?? 'unknown',
      },
      ...{ log: own, language: languageFor(head), viewerNow: () => findViewer(head) },
    });
    await send(answer, request, response);
  };

  return async (request, response) => {
    const began = performance.now();
    const head = headOf(request);
    const requestId = requestIdOf(head);
    const own = log.child({ requestId });
    for (const [name, value] of await headers) response.setHeader(name, value);
    response.setHeader('X-Request-Id', requestId);
    await answerTo(head, { request, response, requestId, own }).catch((error: unknown) => {
      fail(error, head, { request, response, own });
    });
    // What is left of a body that was not read: an answer that comes before its end would be lost.
    request.resume();
    const took = Math.round(performance.now() - began);
    const status = response.statusCode;
    own[status >= 500 ? 'warn' : 'info']({ method: request.method, path: GRAPHQL, status, took }, 'request');
  };
}

type Exchange = { request: IncomingMessage; response: ServerResponse; requestId: string; own: Logger };

/** What a request says of itself, as the routes know it. */
function headOf({ method = 'GET', url = '/', headers }: IncomingMessage): Asking {
  return {
    method,
    url: url.startsWith('/') ? `http://${headers.host ?? ''}${url}` : url,
    headers: {
      get(name) {
        const value = headers[name];
        return value === undefined ? null : String(value);
      },
      keys: () => Object.keys(headers),
    },
  };
}

/** Sends what Yoga answers: whole and compressed where it is data, as it comes where it is a stream of events. */
async function send(answer: Response, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.statusCode = answer.status;
  answer.headers.forEach((value, name) => {
    response.setHeader(name, value);
  });
  const type = answer.headers.get('content-type') ?? '';
  if (answer.body && /^(text\/event-stream|multipart\/)/.test(type)) return stream(answer.body, response);
  const text = await answer.text();
  if (response.destroyed) return;
  response.appendHeader('Vary', 'Accept-Encoding');
  if (text.length < WORTH_COMPRESSING || !wantsGzip(request)) return void response.end(text);
  const bytes = await zipped(text);
  response.setHeader('Content-Encoding', 'gzip');
  response.removeHeader('Content-Length');
  response.end(bytes);
}

/** Not waited for: it may go on for hours, and ends with its reader. */
type Peer = { socket: { remoteAddress?: string | undefined } };

function stream(body: NonNullable<Response['body']>, response: ServerResponse): void {
  response.flushHeaders();
  pipeline(Readable.from(body as unknown as AsyncIterable<Uint8Array>), response).catch(() => undefined);
}

/** Whether an answer goes out compressed: to who takes that, and is not on this machine, where it costs more than it saves. */
export function wantsGzip({ headers, socket }: Pick<IncomingMessage, 'headers'> & Peer): boolean {
  if (isLoopback((socket.remoteAddress ?? '').replace(/^::ffff:/, ''))) return false;
  return parseAccept(String(headers['accept-encoding'] ?? '')).some(
    ({ type, q }) => q > 0 && (type === 'gzip' || type === '*'),
  );
}

function refuse(response: ServerResponse, head: Asking, error: KnownError, status = error.httpStatus): void {
  const { headers, body } = refusedWith(error, head);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  sendJson(response, status, body);
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(body));
}

/** Says what is known, logs and masks what is not; nobody hears it who has left. */
function fail(error: unknown, head: Asking, { request, response, own }: Omit<Exchange, 'requestId'>): void {
  if (response.headersSent || response.destroyed || request.socket.destroyed) {
    response.statusCode = CLIENT_LEFT;
    return void response.destroy();
  }
  if (error instanceof KnownError) return void refuse(response, head, error);
  own.error({ err: error, path: GRAPHQL }, 'a request failed');
  const message = speak(sentence('server.failedHere'), languageFor(head));
  sendJson(response, 500, { error: { code: 'INTERNAL', message } });
}
