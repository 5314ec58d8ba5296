import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Words } from '../../client/language/use-words.ts';
import {
  type FieldSet,
  nameOfNew,
  newElement,
  numberOf,
  sentOf,
  shownFields,
  valuesOf,
} from '../../client/record/field.ts';
import { complaintOf } from '../../client/record/rules.ts';
import { flatTree, treeOf } from '../../client/record/tree.ts';
import { CLAIM } from '../../client/resource/needs.ts';
import { quantityWords } from '../../client/resource/quantity-words.ts';
import { interfaceWords } from './support/interface-words.ts';

const i18n = await interfaceWords();
const { noun }: { noun: Record<string, object> } = i18n.getResourceBundle('en', 'translation');

const fields = {
  name: { is: 'line', required: true },
  quantity: { is: 'number', least: 0 },
  place: { is: 'reference', useOptions: () => [] },
  units: { is: 'list' },
  holder: { is: 'element', fixed: true },
  kind: { is: 'line', unstored: true, when: ({ name }) => name === 'new' },
} as const satisfies FieldSet;

/** Says the key and what goes into it. */
const words = {
  t: (key: string, values?: object) => [key, ...Object.values(values ?? {})].join(' '),
  language: 'en',
} as unknown as Words;

describe('the fields of a noun', () => {
  it('are typed from what is stored: ids for other records, numbers as text', () => {
    const row = {
      name: 'Room',
      quantity: 2.5,
      place: { id: 'p1', name: 'North' },
      units: ['seats'],
      holder: null,
    };
    expect(valuesOf(fields, row)).toEqual({
      name: 'Room',
      quantity: '2.5',
      place: 'p1',
      units: ['seats'],
      holder: '',
      kind: '',
    });
  });

  it('are sent as null where nothing was typed or nothing was asked', () => {
    const values = {
      name: ' Room ',
      quantity: '1 200,5',
      place: '',
      units: [],
      holder: '',
      kind: 'left over',
    };
    expect(sentOf(fields, values)).toEqual({
      name: 'Room',
      quantity: 1200.5,
      place: null,
      units: [],
      holder: null,
      kind: null,
    });
  });

  it('are left out of a change when they are said once', () => {
    const values = valuesOf(fields, undefined, { name: 'new' });
    const names = (isNew: boolean) => shownFields(fields, values, isNew).map(([name]) => name);
    expect(names(true)).toEqual(['name', 'quantity', 'place', 'units', 'holder', 'kind']);
    expect(names(false)).toEqual(['name', 'quantity', 'place', 'units']);
  });

  it('read numbers with a point or a comma, and take nothing else for a number', () => {
    expect([numberOf('2,5'), numberOf('2.5'), numberOf(' '), numberOf('1\u202f000')]).toEqual([
      2.5,
      2.5,
      null,
      1000,
    ]);
    expect(numberOf('two')).toBeNaN();
  });

  it('complain in words about what is missing, too small or no number', () => {
    const complain = (name: keyof typeof fields, value: string) =>
      complaintOf(words, name, fields[name], value, {});
    expect(complain('name', ' ')).toBe('form.required');
    expect(complain('name', '\u200b\u3164')).toBe('form.required');
    expect(complain('quantity', '-1')).toBe('record.leastRule 0');
    expect(complain('quantity', 'two')).toBe('record.numberRule');
    expect(complain('quantity', '')).toBeNull();
  });

  it('complain about an end that comes before its start', () => {
    const until = { is: 'date' } as const;
    const complain = (since: string) => complaintOf(words, 'until', until, '2025-01-31', { since });
    expect(complain('2025-02-01')).toBe('interdependency.untilRule');
    expect(complain('2025-01-31')).toBeNull();
    const held = (on: string) => complaintOf(words, 'until', until, '2025-01-31', { on });
    expect([held('2025-02-01'), held('2025-01-31')]).toEqual(['interdependency.untilRule', null]);
  });

  it('tell a new name from an id', () => {
    expect(nameOfNew(newElement(' Maison '))).toBe('Maison');
    expect(nameOfNew('npjbe3fc-s26')).toBeUndefined();
  });
});

describe('the words of a noun', () => {
  it('are there for every noun that is declared, and for no other', () => {
    const client = join(import.meta.dirname, '../../client');
    const declared = globSync('**/*.ts', { cwd: client }).flatMap((path) =>
      [
        ...readFileSync(join(client, path), 'utf8').matchAll(
          / = noun\(\{\n(?: {2}[^n].*\n)*? {2}name: '(\w+)'/g,
        ),
      ].map(([, name]) => name),
    );
    expect(Object.keys(noun).sort()).toEqual([...new Set(declared)].sort());
  });

  it('say what it is called, how it is added and changed, what there is when there is none, and what goes with it', () => {
    for (const phrases of Object.values(noun))
      expect(Object.keys(phrases).sort()).toEqual(['add', 'change', 'goes', 'many', 'none']);
  });
});

describe('a quantity', () => {
  it('is one of a unit, or several, in the language of the page; other units stay as they were typed', () => {
    const said = (language: 'en' | 'fr', quantity: number | null, unit: string | null) =>
      quantityWords({ t: i18n.getFixedT(language), language }, { quantity, unit });
    expect([said('en', 1, 'seats'), said('en', 40, 'seats')]).toEqual(['1 seat', '40 seats']);
    expect([said('fr', 1, 'seats'), said('fr', 40, 'seats')]).toEqual(['1 place', '40 places']);
    expect(said('en', 1, 'Gb/s')).toBe('1 Gb/s');
    expect([said('en', 3, null), said('en', null, 'seats')]).toEqual(['3', '']);
  });
});

describe('a tree', () => {
  it('keeps each thing under its holder, and one whose holder is missing as a root', () => {
    const things = [
      { id: 'c', in: 'a' },
      { id: 'b', in: 'gone' },
      { id: 'a', in: null },
    ];
    const tree = treeOf(
      things,
      (thing) => (thing.in ? { id: thing.in } : null),
      (one, other) => one.id.localeCompare(other.id),
    );
    expect(flatTree(tree).map(({ thing, depth }) => `${depth} ${thing.id}`)).toEqual(['0 a', '1 c', '0 b']);
  });
});

describe('what helps where something is missing in a list that facilitators keep', () => {
  const help = (mayAdd: boolean) => CLAIM.resource.help({ t: i18n.getFixedT('en'), language: 'en' }, mayAdd);

  it('says how to add it, or who can to whom may not', () => {
    expect(help(true)).toBe('Missing here? Type its name to add it.');
    expect(help(false)).toBe('Missing here? A facilitator can add it.');
  });
});
