/** The application where people sign in, over HTTP, with a server of mails that keeps what it is handed; gone after the file. */
import { randomUUID } from 'node:crypto';
import { afterAll, expect } from 'vitest';
import type { Database } from '../../server/neo4j/database.ts';
import { createSignIn } from '../../server/sign-in/sign-in.ts';
import { codeIn, openMailSink } from './mail-sink.ts';
import { appFor, ask, quiet } from './server.ts';

export const PUBLIC = 'http://map.example.org';

export async function signingIn(database: Database) {
  const sink = await openMailSink();
  const signIn = await createSignIn({
    ...{ database, publicUrl: PUBLIC, secret: 'a secret of the tests, long enough', log: quiet },
    settings: {
      ...{ mail: { url: sink.url, from: 'maillage@example.org' }, oidc: undefined },
      ...{ showsCodes: false, secret: undefined, proxies: 0 },
    },
    report: () => undefined,
  });
  const app = appFor(database, signIn.findViewer, { signIn, publicUrl: PUBLIC });
  afterAll(async () => {
    await signIn.close();
    await sink.close();
  });
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    app.request(`${PUBLIC}/api/sign-in/${path}`, {
      method: 'POST',
      headers: { host: 'map.example.org', 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  /** Somebody who comes in by a code that is mailed: `asks` sends what their browser sends from then on, `done` what is not refused. */
  const somebody = async (email = `${randomUUID().slice(0, 8)}@example.org`, device = 'Firefox') => {
    await post('code', { email });
    const code = codeIn(await sink.next());
    const answer = await post('session', { email, code }, { 'user-agent': device });
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const asks = (query: string, variables = {}) => ask(app, query, variables, { cookie });
    const done = async (query: string, variables = {}) => {
      const { data, errors } = await asks(query, variables);
      expect(errors).toEqual([]);
      return data;
    };
    const { viewer } = await done('{ viewer { account { id } } }');
    return { email, cookie, id: viewer.account.id as string, asks, done };
  };
  return { app, sink, signIn, post, somebody };
}
