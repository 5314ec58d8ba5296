/** The application where people sign in, with a server of mails that keeps what it is handed and a provider of identities, for a journey to walk through. */

import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import pino from 'pino';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { createChanges } from '../../server/background/changes.ts';
import { createFollowing } from '../../server/history/follow.ts';
import { createApp } from '../../server/http/app.ts';
import { ensureClient } from '../../server/http/client-build.ts';
import { listen } from '../../server/http/listen.ts';
import { createSnapshots } from '../../server/map/snapshots.ts';
import { createSignIn } from '../../server/sign-in/sign-in.ts';
import { openProvider } from './identity-provider.ts';
import { startJourney } from './journey.ts';
import { codeIn, openMailSink } from './mail-sink.ts';

/** What all journeys share (journey.ts), and beside it an application where people sign in, over the same data. */
export async function startSignedIn() {
  const journey = await startJourney();
  const { database, open } = journey;
  const log = pino({ level: 'silent' });
  const sink = await openMailSink();
  const provider = await openProvider();
  let handler: RequestListener = (_request, response) => void response.writeHead(503).end();
  const server = createServer((request, response) => handler(request, response));
  const url = await listen(server, { host: '127.0.0.1', port: 0 });
  const said: string[] = [];
  const signIn = await createSignIn({
    ...{ database, publicUrl: url, secret: randomUUID().repeat(2), log, report: (text) => said.push(text) },
    settings: {
      ...{ mail: { url: sink.url, from: 'Maillage <maillage@example.org>' }, oidc: provider.settings },
      ...{ showsCodes: false, secret: undefined, proxies: 0 },
    },
  });
  const snapshots = createSnapshots({ database, budget: 64 * 1024 * 1024, log });
  const changes = createChanges();
  const following = createFollowing(database, changes);
  const { listener } = createApp({
    ...{ database, snapshots, changes, following, log, signIn, publicUrl: url, deadline: 20_000 },
    findViewer: signIn.findViewer,
    client: await ensureClient(() => undefined),
    isReady: () => database.ping(),
  });
  handler = listener;
  afterAll(async () => {
    server.close();
    server.closeAllConnections();
    following.close();
    await signIn.close();
    await snapshots.close();
    await sink.close();
    await provider.close();
  });

  /** Posts as a page does that is not open. */
  const post = (path: string, body: object, cookie = '') =>
    fetch(`${url}/api/sign-in/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    });

  /** Asks for a code and gives it: the cookie of the session. */
  async function cookieOf(email: string): Promise<string> {
    await post('code', { email });
    const answer = await post('session', { email, code: codeIn(await sink.next()) });
    return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  }

  return {
    ...{ ...journey, url, sink, provider, cookieOf },
    /** Says that somebody runs this server: who signs in is then not asked to set it up. */
    hasHost: signIn.hasHost,
    /** What the terminal was told. */
    said,
    /** A page of this application; with an address of mail, that of somebody who has signed in. */
    open: async (path: string, { as, ...options }: BrowserContextOptions & { as?: string } = {}) => {
      const opened = await open('/ready', options);
      if (as) await giveCookie(opened.page, await cookieOf(as), url);
      await opened.page.goto(url + path);
      return opened;
    },
  };
}

async function giveCookie(page: Page, cookie: string, url: string): Promise<void> {
  const [name = ''] = cookie.split('=');
  await page.context().addCookies([{ name, value: cookie.slice(name.length + 1), url, httpOnly: true }]);
}
