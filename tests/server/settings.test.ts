import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StartError } from '../../server/errors.ts';
import { helpText, OPTIONS, type Option, readSettings } from '../../server/settings.ts';

const MAIL = { SMTP_URL: 'smtp://mail.example.org:587', MAIL_FROM: 'Maillage <map@example.org>' };
const OWN = { NEO4J_URI: 'neo4j+s://graph.example.org', NEO4J_PASSWORD: 'secret' };

describe('settings', () => {
  it('stand on this machine alone when nothing is given', () => {
    expect(readSettings([], {})).toMatchObject({
      host: '127.0.0.1',
      port: 4500,
      publicUrl: undefined,
      dataDir: resolve('./data'),
      neo4j: undefined,
      demo: 'auto',
      logLevel: 'warn',
      snapshotBudget: 512 * 1024 * 1024,
      minFree: 256 * 1024 * 1024,
      javaOptions: [],
    });
  });

  it('come from the environment, and an option wins over it', () => {
    const env = { PORT: '4600', DATA_DIR: '/srv/map', PUBLIC_URL: 'https://localhost:8443/' };
    expect(readSettings([], env)).toMatchObject({
      port: 4600,
      dataDir: resolve('/srv/map'),
      publicUrl: 'https://localhost:8443',
    });
    expect(readSettings(['--port', '0', '--data-dir', '/tmp/map'], env)).toMatchObject({
      port: 0,
      dataDir: resolve('/tmp/map'),
    });
  });

  it('count an empty variable as none', () => {
    expect(readSettings([], { PORT: '', HOST: ' ', NEO4J_URI: '' })).toMatchObject({
      port: 4500,
      host: '127.0.0.1',
      neo4j: undefined,
    });
  });

  it('name a database of one’s own, with the user and database that Neo4j starts with', () => {
    expect(readSettings([], OWN).neo4j).toEqual({
      uri: OWN.NEO4J_URI,
      user: 'neo4j',
      password: 'secret',
      database: 'neo4j',
    });
  });

  it('pass flags on to the JVM', () => {
    const { javaOptions } = readSettings([], { NEO4J_JAVA_OPTIONS: ' -Xmx2g  -XX:+UseZGC ' });
    expect(javaOptions).toEqual(['-Xmx2g', '-XX:+UseZGC']);
  });

  it.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])('allow %s as a host', (HOST) => {
    expect(readSettings([], { HOST }).host).toBe(HOST);
  });

  it.each([
    ['HOST', { HOST: '192.168.1.2' }],
    ['HOST', { HOST: '127.0.0.1.example.org' }],
    ['PORT', { PORT: 'http' }],
    ['PORT', { PORT: '4500.5' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'localhost:4500' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['SNAPSHOT_MB', { SNAPSHOT_MB: '1' }],
    ['MIN_FREE_MB', { MIN_FREE_MB: '0' }],
    ['NEO4J_URI', { ...OWN, NEO4J_URI: 'https://graph.example.org' }],
    ['NEO4J_PASSWORD', { NEO4J_URI: OWN.NEO4J_URI }],
  ])('refuse a wrong %s by its name', (name, env) => {
    const read = () => readSettings([], env);
    expect(read).toThrow(StartError);
    expect(read).toThrow(name);
  });

  it.each([
    'https://map.example.org',
    'http://192.168.1.2:4500',
    'http://[2001:db8::1]/',
    'https://127.0.0.1.example.org',
  ])('have people sign in under %s, and do not start without a way to', (PUBLIC_URL) => {
    expect(() => readSettings([], { PUBLIC_URL })).toThrow(/SMTP_URL and MAIL_FROM, or OIDC_ISSUER/);
    expect(() => readSettings(['--public-url', PUBLIC_URL], {})).toThrow(StartError);
    const { signIn, publicUrl } = readSettings([], { PUBLIC_URL, ...MAIL });
    expect(publicUrl).toBe(new URL(PUBLIC_URL).origin);
    expect(signIn).toEqual({
      mail: { url: MAIL.SMTP_URL, from: MAIL.MAIL_FROM },
      ...{ showsCodes: false, oidc: undefined, secret: undefined, proxies: 0 },
    });
  });

  it('have nobody sign in on this machine alone, unless it is asked for; then without mail too', () => {
    expect(readSettings([], {}).signIn).toBeUndefined();
    expect(readSettings(['--sign-in'], {}).signIn).toMatchObject({ mail: undefined, showsCodes: true });
  });

  it('take a provider of identities instead of mail, with how it knows this server', () => {
    const OIDC = { PUBLIC_URL: 'https://map.example.org', OIDC_ISSUER: 'https://id.example.org/town' };
    expect(() => readSettings([], OIDC)).toThrow('OIDC_CLIENT_ID');
    const client = { OIDC_CLIENT_ID: 'map', OIDC_CLIENT_SECRET: 'secret' };
    expect(readSettings([], { ...OIDC, ...client }).signIn).toMatchObject({
      mail: undefined,
      showsCodes: false,
    });
    const open = { ...OIDC, ...client, HOST: '0.0.0.0', PUBLIC_URL: 'http://localhost:4500' };
    expect(readSettings([], open).signIn?.showsCodes).toBe(false);
    expect(readSettings([], { ...OIDC, ...client }).signIn?.oidc).toEqual({
      ...{ issuer: OIDC.OIDC_ISSUER, clientId: 'map', clientSecret: 'secret', name: 'id.example.org' },
    });
  });

  it.each([
    ['PUBLIC_URL', { HOST: '0.0.0.0' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://127.0.0.1@map.example.org' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://map.example.org/under/a/path' }],
    ['SMTP_URL', { SMTP_URL: 'mail.example.org' }],
    ['MAIL_FROM', { MAIL_FROM: '' }],
    ['MAIL_FROM', { MAIL_FROM: 'a@example.org, b@example.org' }],
    ['OIDC_ISSUER', { OIDC_ISSUER: 'http://id.example.org' }],
    ['SECRET', { SECRET: 'short' }],
    ['SECRET', OWN],
    ['TRUST_PROXY', { TRUST_PROXY: 'yes' }],
  ])('refuse a wrong %s where people sign in: %j', (name, env) => {
    const read = () => readSettings([], { PUBLIC_URL: 'https://map.example.org', ...MAIL, ...{ ...env } });
    if ('HOST' in env) expect(() => readSettings([], { ...MAIL, ...env })).toThrow(name);
    else expect(read).toThrow(name);
  });

  it('refuse --demo with --no-demo', () => {
    expect(() => readSettings(['--demo', '--no-demo'], {})).toThrow('contradict');
  });
});

describe('the text of --help', () => {
  it.each(Object.entries<Option>(OPTIONS))('lists %s with its names and default', (_name, option) => {
    const line = helpText()
      .split('\n')
      .find((text) => text.includes(option.text));
    if (option.flag) expect(line).toContain(`--${option.flag}`);
    if (option.env) expect(line).toContain(option.env);
    if (option.fallback && !option.fallback.startsWith('/')) expect(line).toContain(`[${option.fallback}]`);
  });
});
