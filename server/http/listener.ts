/** From node's requests to the application. What no application is asked, because it is no request, is answered here. */
import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { getRequestListener, RequestError } from '@hono/node-server';
import type { Logger } from 'pino';
import { Invalid, refusalIn } from '../errors.ts';
import { sentence, speak } from '../language/sentence.ts';

type Fetching = Parameters<typeof getRequestListener>[0];

export function listenerFor(fetch: Fetching, log: Logger): RequestListener {
  const errorHandler = (error: unknown) => {
    const requestId = randomUUID();
    const headers = { 'X-Request-Id': requestId, 'X-Content-Type-Options': 'nosniff' };
    if (error instanceof RequestError) {
      log.info({ requestId, reason: error.message, status: 400 }, 'request');
      const refusal = refusalIn(new Invalid(sentence('request.address')), 'en');
      return Response.json({ error: refusal }, { status: 400, headers });
    }
    log.error({ err: error, requestId, status: 500 }, 'a request failed');
    const message = speak(sentence('server.failedHere'), 'en');
    return Response.json({ error: { code: 'INTERNAL', message } }, { status: 500, headers });
  };
  return getRequestListener(fetch, { errorHandler }) as RequestListener;
}
