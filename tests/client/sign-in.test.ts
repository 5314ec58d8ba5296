import { afterEach, describe, expect, it, vi } from 'vitest';
import { readSignInAddress } from '../../client/account/sign-in-address.ts';
import { keepTyped, keepWay, keptTyped, readLink, readWay, takeWay } from '../../client/account/way-back.ts';
import { NO_WAY } from '../support/nonsense.ts';

const ORIGIN = 'https://map.example.org';

describe('where somebody is led once they have signed in', () => {
  it.each([
    '/',
    '/newmarket',
    '/newmarket?at=k3f9x2ab-s12&view=0.5,0.4,0.8',
    '/newmarket/report#top',
    '/a%2Fb',
    '/%5Cevil',
  ])('is a path of this origin: %s', (way) => {
    expect(readWay(way, ORIGIN)).toBe(way);
  });

  it.each(NO_WAY)('is nowhere else: %j', (way) => {
    expect(readWay(way, ORIGIN)).toBeUndefined();
    expect(readSignInAddress({ to: way }).to).toBeUndefined();
  });

  it('is told by the way back from a provider of identities', () => {
    expect(readSignInAddress({ done: '' })).toMatchObject({ done: 'yes', failed: undefined });
    expect(readSignInAddress({ failed: '', error: 'x' })).toMatchObject({ failed: 'yes' });
  });

  it('is on this origin, however it is written', () => {
    for (const way of ['/.//evil.example', '/x/..//evil.example', '/%09/evil.example', '/%2F%2Fevil.example'])
      expect(new URL(readWay(way, ORIGIN) ?? '/', ORIGIN).origin).toBe(ORIGIN);
  });
});

describe('what is kept while somebody reads their mail', () => {
  const store = () => {
    const kept = new Map<string, string>();
    return {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
      removeItem: (name: string) => void kept.delete(name),
    };
  };
  const browser = () => {
    vi.stubGlobal('localStorage', store());
    vi.stubGlobal('sessionStorage', store());
    vi.stubGlobal('location', { origin: ORIGIN });
  };
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('is where to go, once, for as long as a code is good', () => {
    browser();
    keepWay('/newmarket');
    expect(takeWay()).toBe('/newmarket');
    expect(takeWay()).toBeUndefined();
    vi.useFakeTimers();
    keepWay('/newmarket');
    vi.advanceTimersByTime(601_000);
    expect(takeWay()).toBeUndefined();
  });

  it('is no way that another page wrote there', () => {
    browser();
    localStorage.setItem(
      'maillage-way-back',
      JSON.stringify({ to: '//evil.example', until: Date.now() + 9e9 }),
    );
    expect(takeWay()).toBeUndefined();
    localStorage.setItem('maillage-way-back', 'nothing');
    expect(takeWay()).toBeUndefined();
  });

  it('is the address that the code went to, while the code is good', () => {
    browser();
    const typed = { email: 'ann@example.org', sentAt: Date.now() };
    keepTyped(typed);
    expect(keptTyped()).toEqual(typed);
    keepTyped({ ...typed, sentAt: Date.now() - 601_000 });
    expect(keptTyped()).toBeUndefined();
  });

  it('is nothing where storage is refused', () => {
    vi.stubGlobal('localStorage', undefined);
    vi.stubGlobal('sessionStorage', undefined);
    keepWay('/newmarket');
    keepTyped({ email: 'ann@example.org', sentAt: 1 });
    expect([takeWay(), keptTyped()]).toEqual([undefined, undefined]);
  });
});

describe('the link of a mail', () => {
  it('fills in an address and its code', () => {
    expect(readLink('#email=ann%2Bmap%40example.org&code=12345678')).toEqual({
      ...{ email: 'ann+map@example.org', code: '12345678' },
    });
  });

  it.each([
    '',
    '#',
    '#content',
    '#email=ann&code=12345678',
    '#email=a%40b.org',
    '#email=a%40b.org&code=<b>1234567',
  ])('fills in nothing when it says something else: %j', (hash) => {
    expect(readLink(hash)).toBeUndefined();
  });
});
