import { describe, expect, it } from 'vitest';
import { parseSearch, readRootAddress, writeSearch } from '../../client/app/address.ts';
import { filterOf, narrowingsOf } from '../../client/app/filter-address.ts';
import { readAddress } from '../../client/explorer/readings.ts';
import { readJoinAddress } from '../../client/joining/join-address.ts';
import type { MapFilter } from '../../client/map/filter.ts';
import { readReportAddress } from '../../client/report/reading.ts';
import { NONSENSE } from '../support/nonsense.ts';

const round = (address: Record<string, unknown>) => readAddress(parseSearch(writeSearch(address)));

describe('the address of a map', () => {
  it('says again what it was told', () => {
    const address = {
      at: 'k3f9x2ab-s12',
      kinds: ['INSTITUTION', 'MISSION'],
      places: ['k3f9x2ab-p3'],
      colour: 'kind',
      as: 'table',
      tab: 'links',
      view: { x: 12.5, y: -40, ratio: 88 },
    };
    expect(round(address)).toEqual(address);
  });

  it('can be read by a person', () => {
    expect(writeSearch({ kinds: ['INSTITUTION', 'MISSION'], view: { x: 1.23456789, y: 2, ratio: 3 } })).toBe(
      '?kinds=INSTITUTION,MISSION&view=1.2346,2,3',
    );
    expect(writeSearch({ link: 'a-s1~a-s2' })).toBe('?link=a-s1~a-s2');
  });

  it('leaves out what is not set', () => {
    expect(writeSearch({ at: undefined, kinds: undefined })).toBe('');
    expect(writeSearch({})).toBe('');
  });

  it('drops what it does not understand instead of failing', () => {
    const nonsense = {
      at: '<script>',
      link: 'one-end',
      kinds: ',,"',
      colour: 'rainbow',
      as: 'pie',
      view: '1,2',
      extra: 'x',
    };
    expect(readAddress(nonsense)).toEqual({});
    expect(readAddress({ view: '1,2,0' })).toEqual({});
    expect(readAddress({ view: '1,2,NaN' })).toEqual({});
  });

  it('keeps what is shown of what is to be decided, while that list is open', () => {
    const queue = { panel: 'to-decide', waits: 'seat', queue: 'decided' };
    expect(round(queue)).toEqual(queue);
    expect(readAddress({ ...queue, panel: 'people' })).toEqual({ panel: 'people' });
    for (const waits of NONSENSE.waits ?? [])
      expect(readAddress({ panel: 'to-decide', waits })).toEqual({ panel: 'to-decide' });
    for (const decided of NONSENSE.queue ?? [])
      expect(readAddress({ panel: 'to-decide', queue: decided })).toEqual({ panel: 'to-decide' });
  });

  it('drops a value given twice in a list', () => {
    expect(readAddress({ kinds: 'MISSION,MISSION' })).toEqual({ kinds: ['MISSION'] });
  });

  it('carries the filter of the map there and back', () => {
    const filter = { kinds: ['MISSION'], linkTypes: ['FUNDS', 'ADVISES'], linkStatuses: ['CONFIRMED'] };
    expect(filterOf(round(narrowingsOf(filter)))).toEqual(filter);
    expect(narrowingsOf({}).types).toBeUndefined();
  });

  it('carries every clause there and back, tags as people write them', () => {
    const filter: MapFilter = {
      ...{
        tags: ['R&D, testing', '100 %', 'food security', '%2C'],
        communities: ['k3f9x2ab-co1'],
        all: ['tags'],
      },
      ...{
        missions: ['k3f9x2ab-m1'],
        strengths: ['4', '5'],
        dates: ['HOLDS'],
        period: '2026-01-01~',
        linked: true,
      },
    };
    expect(filterOf(round(narrowingsOf(filter)))).toEqual(filter);
    expect(writeSearch(narrowingsOf({ strengths: ['4', '5'], linked: true }))).toBe(
      '?strengths=4,5&linked=only',
    );
    expect(writeSearch(narrowingsOf({ all: ['tags'] }))).toBe('');
  });
});

describe.each([
  ['every page', readRootAddress],
  ['a map', readAddress],
  ['a report', readReportAddress],
  ['joining', readJoinAddress],
])('a parameter in the address of %s', (_, read: (raw: Record<string, unknown>) => object) => {
  it.each(Object.keys(read({})))('is left out when it makes no sense: %s', (name) => {
    const given = NONSENSE[name] ?? [];
    expect(new Set(given).size, 'bad values in this test').toBeGreaterThanOrEqual(10);
    for (const value of [...given, null, 1, {}, [], [null], [{}]]) {
      // As the router does: what a route has read lies over what was typed.
      const raw = { [name]: value };
      expect({ ...raw, ...read(raw) }, JSON.stringify(value)).toEqual({});
    }
  });
});
