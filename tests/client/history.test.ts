import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType, isObjectType } from 'graphql';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBurst } from '../../client/history/burst.ts';
import { heldWords, labelKey } from '../../client/history/field-words.ts';
import { followNews, type Heard, waitBefore } from '../../client/history/follow-news.ts';
import type { News, Revision } from '../../client/history/history.documents.ts';
import { newsWords } from '../../client/history/news-words.ts';
import { createOwnChanges } from '../../client/history/own-changes.ts';
import { isUndone, revisionWords } from '../../client/history/revision-words.ts';
import { agoIn } from '../../client/history/time-words.ts';
import { undoEach } from '../../client/history/use-undo.ts';
import type { Words } from '../../client/language/use-words.ts';
import { kindOf, kinds } from '../../server/kind/kind.ts';
import '../../server/things.ts';
import { interfaceWords } from './support/interface-words.ts';

const i18n = await interfaceWords();
const words = (language: 'en' | 'fr'): Words => ({ t: i18n.getFixedT(language), language });

type Change = Revision['changes'][number];
const change = (part: Partial<Change>): Change => ({
  record: 'k3f9x2ab-s1',
  kind: 'Stakeholder',
  name: 'Town of Newmarket',
  isNew: false,
  isGone: false,
  fields: [],
  ...part,
});
const revision = (part: Partial<Revision>): Revision => ({
  revision: 2,
  at: '2026-03-03T10:00:00.000Z',
  by: 'Ana',
  action: 'updateStakeholder',
  undoes: null,
  undoneBy: null,
  changes: [change({})],
  ...part,
});

describe('the sentence of a change', () => {
  it('says who did what to which record, in both languages', () => {
    expect(revisionWords(words('en'), revision({}))).toBe('Ana changed Town of Newmarket');
    expect(revisionWords(words('fr'), revision({}))).toBe('Ana a modifié Town of Newmarket');
    const local = revision({ by: 'local' });
    expect(revisionWords(words('en'), local)).toBe('Somebody at this machine changed Town of Newmarket');
    expect(revisionWords(words('fr'), local)).toBe('Quelqu’un à cet ordinateur a modifié Town of Newmarket');
    const loaded = revision({ by: 'demonstration', action: 'IMPORT' });
    expect(revisionWords(words('en'), loaded)).toBe('The demonstration imported a sheet');
    const both = newsWords(words('en'), [revision({}), local]);
    expect(both).toMatch(/^Ana and somebody at this machine/);
    const need = revision({
      action: 'createNeed',
      changes: [change({ kind: 'Need', name: 'Warm room', isNew: true })],
    });
    expect(revisionWords(words('en'), need)).toBe('Ana added the need “Warm room”');
    expect(revisionWords(words('fr'), need)).toBe('Ana a ajouté le besoin « Warm room »');
  });

  it('names what was removed and not what went with it', () => {
    const changes = [
      change({ kind: 'Interdependency', name: 'A · B', isGone: true }),
      change({ isGone: true }),
    ];
    expect(revisionWords(words('en'), revision({ action: 'removeStakeholder', changes }))).toBe(
      'Ana removed Town of Newmarket',
    );
  });

  it('stays true when the server has cut the list before what was removed', () => {
    const changes = [change({ kind: 'Interdependency', name: 'A · B', isGone: true })];
    expect(revisionWords(words('en'), revision({ action: 'removeStakeholder', changes }))).toBe(
      'Ana removed a stakeholder',
    );
  });

  it('names both of two that were merged', () => {
    const changes = [change({}), change({ name: 'Newmarket', isGone: true })];
    expect(revisionWords(words('en'), revision({ action: 'mergeStakeholders', changes }))).toBe(
      'Ana merged Newmarket into Town of Newmarket',
    );
  });

  it('says how many others were changed with it', () => {
    const changes = [change({}), change({ name: 'Newmarket' }), change({ name: 'Aurora' })];
    expect(revisionWords(words('fr'), revision({ action: 'changeElements', changes }))).toBe(
      'Ana a modifié Town of Newmarket et 2 autres fiches',
    );
  });

  it('says whom it pinned to a place on the map, and whom it let go', () => {
    const changes = [change({}), change({ name: 'Newmarket' }), change({ name: 'Aurora' })];
    expect(revisionWords(words('en'), revision({ action: 'pinElements', changes }))).toBe(
      'Ana pinned Town of Newmarket and 2 more to their places on the map',
    );
    expect(revisionWords(words('fr'), revision({ action: 'unpinElements', changes: [change({})] }))).toBe(
      'Ana a désépinglé de la carte : Town of Newmarket',
    );
  });

  it('is one for many changes that come together', () => {
    const three = [revision({}), revision({ by: 'Bo' }), revision({})];
    expect(newsWords(words('en'), three)).toBe('Ana and Bo made 3 changes to Town of Newmarket');
    expect(newsWords(words('en'), [])).toBe('This map was just updated.');
  });
});

describe('a change that was undone', () => {
  it('is in force again when its undoing was undone', () => {
    const known = new Map([
      [5, { undoneBy: 6 }],
      [6, { undoneBy: 7 }],
      [7, { undoneBy: null }],
    ]);
    expect(isUndone({ undoneBy: null }, known)).toBe(false);
    expect(isUndone({ undoneBy: 7 }, known)).toBe(true);
    expect(isUndone({ undoneBy: 6 }, known)).toBe(false);
  });
});

describe('several changes that are undone at once', () => {
  const refused = { code: 'CONFLICT', message: 'Changed since.', issues: [], current: undefined } as const;

  it('are undone the last one first, and redone the same way', async () => {
    const order: number[] = [];
    const undo = async (revision: number) => {
      order.push(revision);
      return { revision: 10 + order.length };
    };
    expect(await undoEach([3, 5, 4], undo)).toEqual({ made: [11, 12, 13], left: [] });
    expect(order).toEqual([5, 4, 3]);
  });

  it('stop at the first that is refused, and what is left can be tried again', async () => {
    const undo = async (revision: number) => (revision === 4 ? { failure: refused } : { revision: 11 });
    expect(await undoEach([3, 4, 5], undo)).toEqual({ made: [11], left: [3, 4], failure: refused });
  });
});

const KIND_NAMES = kinds().map(({ name }) => name);

describe('the fields of the history', () => {
  const has = (language: 'en' | 'fr', key: string) => i18n.exists(key, { lng: language });

  it.each(['en', 'fr'] as const)('have a word each in %s', (language) => {
    const missing = KIND_NAMES.flatMap((kind) =>
      [...Object.keys(kindOf(kind).fields), ...Object.keys(kindOf(kind).refs)]
        .filter((field) => !has(language, labelKey(kind, field)))
        .map((field) => `${kind}.${field}`),
    );
    expect(missing).toEqual([]);
  });

  it.each(['en', 'fr'] as const)('are told in words and not in codes in %s', (language) => {
    const missing = KIND_NAMES.flatMap((kind) =>
      Object.entries(kindOf(kind).fields).flatMap(([field, declared]) => {
        if (declared.is !== 'enum') return [];
        return declared.of.values
          .filter((value) => heldWords(words(language), kind, field, value) === value)
          .map((value) => `${kind}.${field} ${value}`);
      }),
    );
    expect(missing).toEqual([]);
  });

  it.each(['en', 'fr'] as const)('belong to records that have a word each in %s', (language) => {
    expect(KIND_NAMES.filter((kind) => !has(language, `recordKind.the.${kind}`))).toEqual([]);
    expect(KIND_NAMES.filter((kind) => !has(language, `recordKind.a.${kind}`))).toEqual([]);
  });

  it('write dates, numbers and codes as the reader does', () => {
    expect(heldWords(words('fr'), 'Stakeholder', 'sector', 'MUNICIPAL')).toBe('Municipal');
    expect(heldWords(words('en'), 'Need', 'quantity', '12500')).toBe('12,500');
    expect(heldWords(words('en'), 'Mission', 'horizon', '2026-03-03')).toContain('2026');
    expect(heldWords(words('en'), 'Stakeholder', 'name', '2024')).toBe('2024');
  });
});

describe('how long ago', () => {
  const now = Date.parse('2026-03-03T12:00:00Z');
  it('is said in the largest unit that fits', () => {
    expect(agoIn('en', '2026-03-03T11:59:57Z', now)).toBe('3 seconds ago');
    expect(agoIn('en', '2026-03-03T11:00:10Z', now)).toBe('1 hour ago');
    expect(agoIn('fr', '2026-03-01T12:00:00Z', now)).toBe('avant-hier');
  });

  it('is never in the future, whatever the clocks say', () => {
    expect(agoIn('en', '2026-03-03T12:00:40Z', now)).toBe('now');
  });
});

describe('what this page changed itself', () => {
  it('is undone from the last to the first, and an undoing is not offered', () => {
    const changes = createOwnChanges();
    changes.answered({ revisions: [3], fields: ['updateStakeholder'] });
    changes.answered({ revisions: [5], fields: ['done'] });
    expect(changes.last()).toBe(5);
    changes.answered({ revisions: [6], fields: ['undoRevision'] });
    changes.forget(5);
    expect(changes.last()).toBe(3);
    expect([3, 4, 5, 6].map(changes.isOwn)).toEqual([true, false, true, true]);
  });

  it('are undone once they are answered: what is on its way is the last one, and undoings go one after the other', async () => {
    const changes = createOwnChanges();
    changes.answered({ revisions: [3], fields: ['updateStakeholder'] });
    const asked: (number | undefined)[] = [];
    const undo = () => {
      asked.push(changes.last());
      changes.sending();
    };
    changes.sending();
    changes.whenAnswered(undo);
    changes.whenAnswered(undo);
    expect(asked).toEqual([]);
    changes.answered({ revisions: [4], fields: ['pinElements'] });
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked).toEqual([4]);
    changes.answered({ revisions: [5], fields: ['undoRevision'] });
    changes.undone(4, 5);
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked).toEqual([4, 3]);
  });

  it('come back by undoing their undoing, until something else is changed', () => {
    const changes = createOwnChanges();
    changes.answered({ revisions: [3], fields: ['updateStakeholder'] });
    changes.answered({ revisions: [4], fields: ['undoRevision'] });
    changes.undone(3, 4);
    expect([changes.last(), changes.lastUndoing(), changes.isUndoing(4)]).toEqual([undefined, 4, true]);
    changes.undone(4, 5);
    expect([changes.last(), changes.lastUndoing(), changes.isUndoing(5)]).toEqual([5, undefined, false]);
    changes.undone(5, 6);
    changes.answered({ revisions: [7], fields: ['updateStakeholder'] });
    expect([changes.last(), changes.lastUndoing()]).toEqual([7, undefined]);
  });
});

describe('every change that the client sends', () => {
  const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../schema.graphql'), 'utf8'));
  const folder = join(import.meta.dirname, '../../client');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.documents\.ts$/.test(path))
    .map((path) => readFileSync(join(folder, path), 'utf8'));
  const documents = sources.flatMap((source) => source.match(/mutation \w+\([^`]*/g) ?? []);

  it('asks which revision it made, so that it is known as its own and can be undone', () => {
    expect(documents.length).toBeGreaterThan(30);
    // What changes nothing that a map holds (an account, a role, what is said of a finding) makes no revision.
    const makesOne = (text: string) => {
      const [, field = ''] = /\{\s*(?:\w+:\s*)?(\w+)\(/.exec(text) ?? [];
      const payload = getNamedType(schema.getMutationType()?.getFields()[field]?.type);
      return isObjectType(payload) && 'revision' in payload.getFields();
    };
    const silent = documents.filter(
      (text) => makesOne(text) && !/\brevision\b|\.\.\.EcosystemFields/.test(text),
    );
    expect(documents.filter(makesOne).length).toBeGreaterThan(30);
    expect(silent).toEqual([]);
  });
});

describe('the stream of news', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const news = (number: number): News => ({
    revision: number,
    isComplete: true,
    at: null,
    by: null,
    touched: [],
  });

  function following(onLost = () => {}) {
    const opened: { since: number; heard: (what: Heard) => void; closed: boolean }[] = [];
    const told: number[] = [];
    const follow = followNews({
      since: 4,
      listen: (since, heard) => {
        const stream = { since, heard, closed: false };
        opened.push(stream);
        return () => {
          stream.closed = true;
        };
      },
      onNews: ({ revision: number }) => told.push(number),
      onLost,
      onGone: () => {},
    });
    return { follow, opened, told };
  }

  it('is opened again from the last revision that was told', () => {
    const { opened, told } = following();
    opened[0]?.heard({ news: news(7) });
    opened[0]?.heard({ ended: undefined });
    vi.advanceTimersByTime(1_000);
    expect(opened.map(({ since }) => since)).toEqual([4, 7]);
    expect(told).toEqual([7]);
  });

  it('waits longer and longer, and half a minute at most', () => {
    expect([0, 1, 2, 3].map((attempt) => waitBefore(attempt, 1))).toEqual([1_000, 2_000, 4_000, 8_000]);
    expect(waitBefore(30, 1)).toBe(30_000);
    expect(waitBefore(0, 0)).toBe(750);
  });

  it('is closed when the page is left, and what it still says is not heard', () => {
    const { follow, opened, told } = following();
    follow.pause();
    opened[0]?.heard({ news: news(7) });
    opened[0]?.heard({ ended: undefined });
    vi.advanceTimersByTime(60_000);
    expect(opened).toHaveLength(1);
    expect(opened[0]?.closed).toBe(true);
    expect(told).toEqual([]);
    follow.retry();
    expect(opened[1]?.since).toBe(4);
  });

  it('tells a burst once, and not while an own answer is on its way', () => {
    const told: number[][] = [];
    let held = true;
    const burst = createBurst<number>(
      (all) => told.push([...all]),
      () => held,
    );
    for (const each of [1, 2, 3]) {
      burst.add(each);
      vi.advanceTimersByTime(500);
    }
    vi.advanceTimersByTime(2_000);
    expect(told).toEqual([]);
    held = false;
    vi.advanceTimersByTime(2_000);
    expect(told).toEqual([[1, 2, 3]]);
  });
});
