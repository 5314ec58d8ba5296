import { describe, expect, it } from 'vitest';
import { decodeMap } from '../../client/map/decode.ts';
import { applyFilter, countValues, type MapFilter, toggle } from '../../client/map/filter.ts';
import { spotlightOf } from '../../client/map/spotlight.ts';
import { encodeMap, madeUp } from './support/encode-map.ts';

const made = madeUp(300, 900);
const data = decodeMap(encodeMap(made.nodes, made.links));
const { kinds, sectors, linkStatuses, places } = data.header;
const rowsOf = (filter: MapFilter) =>
  [...applyFilter(data, filter).nodes].flatMap((shown, row) => (shown ? [row] : []));

describe('the filter of the map', () => {
  it('shows everything when nothing is asked', () => {
    const { nodeCount, linkCount } = applyFilter(data, {});
    expect([nodeCount, linkCount]).toEqual([300, 900]);
    expect(applyFilter(data, { kinds: [] }).nodeCount).toBe(300);
  });

  it('takes values of one list as alternatives and combines lists', () => {
    const rows = rowsOf({ kinds: ['INSTITUTION', 'INDIVIDUAL'], statuses: ['NOMINATED'] });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).toEqual(
      made.nodes.flatMap(({ kind, status }, row) =>
        kind !== kinds.indexOf('MISSION') && status === 0 ? [row] : [],
      ),
    );
  });

  it('leaves missions alone when sectors or statuses are chosen', () => {
    const rows = rowsOf({ sectors: ['HEALTH'], statuses: ['REGISTERED'] });
    const missions = made.nodes.filter(({ kind }) => kind === 2).length;
    expect(rows.filter((row) => data.kind[row] === 2)).toHaveLength(missions);
    expect(
      rows
        .filter((row) => data.kind[row] !== 2)
        .every((row) => data.sector[row] === sectors.indexOf('HEALTH')),
    ).toBe(true);
  });

  it('counts a stakeholder without a sector as OTHER', () => {
    const rows = rowsOf({ sectors: ['OTHER'], kinds: ['INSTITUTION', 'INDIVIDUAL'] });
    expect(rows.some((row) => data.sector[row] === 255)).toBe(true);
    expect(countValues(data).sectors.OTHER).toBe(rows.length);
  });

  it('takes in the places below a place', () => {
    const region = rowsOf({ places: [places[1]?.id as string] });
    expect(new Set(region.map((row) => data.place[row]))).toEqual(new Set([1, 2]));
  });

  it('draws a link only when both its ends are drawn', () => {
    const visible = applyFilter(data, { kinds: ['INSTITUTION'] });
    visible.links.forEach((shown, link) => {
      const ends = visible.nodes[data.source[link] as number] && visible.nodes[data.target[link] as number];
      expect(shown).toBe(ends ? 1 : 0);
    });
    const confirmed = applyFilter(data, { linkStatuses: ['CONFIRMED'] });
    expect(confirmed.nodeCount).toBe(300);
    expect(confirmed.linkCount).toBe(
      made.links.filter(({ status }) => status === linkStatuses.indexOf('CONFIRMED')).length,
    );
  });

  it('counts for each value what choosing it alone in its list would show', () => {
    const filter: MapFilter = { kinds: ['INSTITUTION'], sectors: ['HEALTH', 'PUBLIC'], linkTypes: ['FUNDS'] };
    const counts = countValues(data, filter);
    for (const kind of kinds) {
      expect(counts.kinds[kind]).toBe(applyFilter(data, { ...filter, kinds: [kind] }).nodeCount);
    }
    for (const sector of sectors) {
      expect(counts.sectors[sector]).toBe(applyFilter(data, { ...filter, sectors: [sector] }).nodeCount);
    }
    for (const { id } of places) {
      expect(counts.places[id]).toBe(applyFilter(data, { ...filter, places: [id] }).nodeCount);
    }
    for (const { key } of data.header.linkTypes) {
      expect(counts.linkTypes[key]).toBe(applyFilter(data, { ...filter, linkTypes: [key] }).linkCount);
    }
    for (const status of linkStatuses) {
      expect(counts.linkStatuses[status]).toBe(
        applyFilter(data, { ...filter, linkStatuses: [status] }).linkCount,
      );
    }
  });

  it('adds a value to a list, takes it away again, and drops a list left empty', () => {
    const once = toggle({ kinds: ['MISSION'] }, 'sectors', 'HEALTH');
    expect(once).toEqual({ kinds: ['MISSION'], sectors: ['HEALTH'] });
    expect(toggle(once, 'sectors', 'HEALTH')).toEqual({ kinds: ['MISSION'] });
  });
});

describe('the spotlight', () => {
  const everything = applyFilter(data, {}).nodes;

  it('lights the hovered element with its neighbours before the selected one with its own', () => {
    const light = spotlightOf(data, everything, { hovered: 3, selected: 40 });
    expect(light?.rows.slice(0, 2)).toEqual([3, 40]);
    expect(light?.links.every((link) => data.source[link] === 3 || data.target[link] === 3)).toBe(true);
  });

  it('lights a set of rows with the links among them', () => {
    const focus = new Set([0, 1, 2, 3, 4, 5, 6, 7]);
    const light = spotlightOf(data, everything, { focus });
    expect(new Set(light?.rows)).toEqual(focus);
    const among = made.links.filter(({ from, to }) => focus.has(from) && focus.has(to)).length;
    expect(light?.links).toHaveLength(among);
  });

  it('lights nothing when what is selected is filtered out', () => {
    const missions = applyFilter(data, { kinds: ['MISSION'] }).nodes;
    expect(spotlightOf(data, missions, { selected: 40 })).toBeUndefined();
  });
});
