/** A provider of identities (OpenID Connect) on this machine, which lies when it is told to. */
import { createHmac, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Person = { sub: string; email: string; email_verified?: unknown; name?: string };

/** What of a token is other than it should be. */
export type Lie = {
  claims?: Record<string, unknown>;
  /** `none` without a signature, `HS256` signed with the client's secret, `other` signed by a key that is not published. */
  signed?: 'none' | 'HS256' | 'other';
  leaveOutToken?: boolean;
};

const CLIENT = { id: 'maillage-tests', secret: 'a secret of the provider' };
const text = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

export async function openProvider() {
  const [own, other] = [newKey(), newKey()];
  const waiting = new Map<string, { person: Person; lie: Lie; nonce: string | null }>();
  const given = new Map<string, Person>();
  let present: Person | undefined;
  let issuer = '';

  const tokenOf = ({ person, lie, nonce }: { person: Person; lie: Lie; nonce: string | null }): string => {
    const now = Math.floor(Date.now() / 1_000);
    const claims = { iss: issuer, aud: CLIENT.id, iat: now, exp: now + 300, nonce, ...person, ...lie.claims };
    const alg = lie.signed === 'none' || lie.signed === 'HS256' ? lie.signed : 'RS256';
    const head = `${text({ alg, typ: 'JWT', kid: 'own' })}.${text(claims)}`;
    if (lie.signed === 'none') return `${head}.`;
    if (lie.signed === 'HS256')
      return `${head}.${createHmac('sha256', CLIENT.secret).update(head).digest('base64url')}`;
    const key = lie.signed === 'other' ? other.privateKey : own.privateKey;
    return `${head}.${sign('RSA-SHA256', Buffer.from(head), key).toString('base64url')}`;
  };

  /** What the browser of a person who has agreed is sent back with, from the address that it was sent to. */
  const agree = (sentTo: string, person: Person, lie: Lie = {}): URLSearchParams => {
    const asked = new URL(sentTo).searchParams;
    const code = randomUUID();
    waiting.set(code, { person, lie, nonce: asked.get('nonce') });
    return new URLSearchParams({ code, state: asked.get('state') ?? '', iss: issuer });
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    const send = (body: unknown, status = 200) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    const routes: Record<string, () => void> = {
      '/.well-known/openid-configuration': () =>
        send({
          issuer,
          ...{ authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token` },
          ...{ userinfo_endpoint: `${issuer}/userinfo`, jwks_uri: `${issuer}/keys` },
          ...{ response_types_supported: ['code'], subject_types_supported: ['public'] },
          id_token_signing_alg_values_supported: ['RS256'],
        }),
      '/authorize': () => {
        if (!present) return send({}, 404);
        const back = `${url.searchParams.get('redirect_uri')}?${agree(url.href, present)}`;
        response.writeHead(302, { location: back }).end();
      },
      '/keys': () =>
        send({
          keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'own', use: 'sig', alg: 'RS256' }],
        }),
      '/token': () => {
        let body = '';
        request.on('data', (part) => {
          body += part;
        });
        request.on('end', () => {
          const found = waiting.get(new URLSearchParams(body).get('code') ?? '');
          if (!found) return send({ error: 'invalid_grant' }, 400);
          const access = randomUUID();
          given.set(access, found.person);
          const token = found.lie.leaveOutToken ? {} : { id_token: tokenOf(found) };
          send({ access_token: access, token_type: 'Bearer', expires_in: 300, ...token });
        });
      },
      '/userinfo': () => {
        const person = given.get((request.headers.authorization ?? '').replace('Bearer ', ''));
        send(person ?? { error: 'invalid_token' }, person ? 200 : 401);
      },
    };
    (routes[url.pathname] ?? (() => send({}, 404)))();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    settings: { issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, name: 'Town hall' },
    agree,
    /** Who sits at the browsers that come there from now on, and agrees at once. */
    sits: (person: Person) => {
      present = person;
    },
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  };
}

const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
