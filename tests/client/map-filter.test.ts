import { describe, expect, it } from 'vitest';
import { decodeMap } from '../../client/map/decode.ts';
import { applyFilter, countUnlinked, type MapFilter, toggle } from '../../client/map/filter.ts';
import { countValues } from '../../client/map/filter-counts.ts';
import { knownFilter } from '../../client/map/known-filter.ts';
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

  const missionRows = made.nodes.flatMap(({ kind }, row) => (kind === 2 ? [row] : []));

  /** Who takes part in which mission today: as written, not as worked out by the filter. */
  const takesPart = (person: number, mission: number, day = data.day) => {
    const isOn = ({ since = 0, until = 0 }) => since <= day && (until === 0 || until >= day);
    const node = made.nodes[person];
    return (
      node?.kind !== 2 &&
      (node?.seats?.some((seat) => seat.row === mission && isOn(seat)) ||
        made.links.some(
          ({ from, to, status, ...days }) =>
            [from, to].includes(person) && [from, to].includes(mission) && status < 2 && isOn(days),
        ))
    );
  };

  it('keeps those missions only in which somebody who is left takes part, when sectors or statuses are chosen', () => {
    const rows = rowsOf({ sectors: ['HEALTH'], statuses: ['REGISTERED'] });
    const people = rows.filter((row) => data.kind[row] !== 2);
    expect(people.length).toBeGreaterThan(3);
    expect(
      people.every((row) => data.sector[row] === sectors.indexOf('HEALTH') && data.status[row] === 2),
    ).toBe(true);
    const expected = missionRows.filter((mission) => people.some((person) => takesPart(person, mission)));
    expect(rows.filter((row) => data.kind[row] === 2)).toEqual(expected);
    expect(expected.length).toBeLessThan(missionRows.length);
    // Missions alone: the same ones.
    expect(rowsOf({ sectors: ['HEALTH'], statuses: ['REGISTERED'], kinds: ['MISSION'] })).toEqual(expected);
  });

  it('keeps chosen missions with who takes part in them: in one of them, or in all', () => {
    const shared = made.nodes.findIndex(
      (_, row) => missionRows.filter((each) => takesPart(row, each)).length > 1,
    );
    const [one, other] = missionRows.filter((each) => takesPart(shared, each)) as [number, number];
    const missions = [data.idOf(one), data.idOf(other)];
    const people = made.nodes.flatMap((_, row) =>
      takesPart(row, one) || takesPart(row, other) ? [row] : [],
    );
    expect(rowsOf({ missions })).toEqual([one, other, ...people].sort((a, b) => a - b));
    const both = people.filter((row) => takesPart(row, one) && takesPart(row, other));
    expect(both.length).toBeGreaterThan(0);
    expect(rowsOf({ missions, all: ['missions'] })).toEqual([one, other, ...both].sort((a, b) => a - b));
    expect(rowsOf({ missions, sectors: ['HEALTH'], kinds: ['MISSION'] })).toEqual([one, other]);
  });

  it('takes one of several tags or all of them, and a community for as long as the membership lasts', () => {
    const having = (test: (own: number[]) => boolean) =>
      made.nodes.flatMap(({ tags = [] }, row) => (test(tags) ? [row] : []));
    expect(rowsOf({ tags: ['food', 'Winter'] })).toEqual(having((own) => own.includes(1) || own.includes(2)));
    const all = having((own) => own.includes(1) && own.includes(2));
    expect(rowsOf({ tags: ['food', 'Winter'], all: ['tags'] })).toEqual(all);
    expect(countValues(data, { tags: ['food', 'Winter'], all: ['tags'] }).tags.climate).toBe(
      rowsOf({ tags: ['food', 'Winter', 'climate'], all: ['tags'] }).length,
    );
    const members = made.nodes.flatMap(({ communities = [] }, row) =>
      communities.some(
        ({ row: own, since = 0, until = 0 }) =>
          own === 0 && since <= data.day && (until === 0 || until >= data.day),
      )
        ? [row]
        : [],
    );
    const shown = rowsOf({ communities: ['k3f9x2ab-co1'], kinds: ['INSTITUTION', 'INDIVIDUAL'] });
    expect(shown).toEqual(members);
    expect(
      made.nodes.filter(({ communities = [] }) => communities.some(({ row }) => row === 0)).length,
    ).toBeGreaterThan(members.length);
  });

  it('leaves links of some strength, of what they are on the day, and of a period', () => {
    const shown = (filter: MapFilter) => [...applyFilter(data, filter).links].filter(Boolean).length;
    const count = (
      test: (one: { strength: number; since: number; until: number; status: number }) => boolean,
    ) =>
      made.links.filter(({ since = 0, until = 0, ...link }) =>
        test({ ...link, since, until: until || 99_999_999 }),
      ).length;
    expect(shown({ strengths: ['4', '5'] })).toBe(count(({ strength }) => strength >= 4));
    expect(shown({ strengths: ['UNKNOWN'] })).toBe(count(({ strength }) => strength === 0));
    const { day } = data;
    expect(shown({ dates: ['HOLDS'] })).toBe(
      count(({ since, until, status }) => status !== 3 && since <= day && until >= day),
    );
    expect(shown({ dates: ['OVER', 'TO_COME'] })).toBe(900 - shown({ dates: ['HOLDS'] }));
    expect(shown({ period: '2021-02-01~2025-06-30' })).toBe(count(({ since }) => since <= 20_250_630));
    expect(shown({ period: '2026-01-01~' })).toBe(count(({ until }) => until >= 20_260_101));
  });

  it('leaves elements without such links where they are, or out, and says how many they are', () => {
    const filter: MapFilter = { linkStatuses: ['CONFIRMED'], strengths: ['4', '5'] };
    const whole = applyFilter(data, filter);
    expect(whole.nodeCount).toBe(300);
    const linked = applyFilter(data, { ...filter, linked: true });
    expect(linked.linkCount).toBe(whole.linkCount);
    const ends = new Set(
      [...linked.links].flatMap((shown, link) => (shown ? [data.source[link], data.target[link]] : [])),
    );
    expect(linked.nodeCount).toBe(ends.size);
    expect(countUnlinked(data, filter)).toBe(300 - ends.size);
    expect(countUnlinked(data, { ...filter, linked: true })).toBe(300 - ends.size);
    expect(countValues(data, { ...filter, linked: true }).kinds.MISSION).toBe(
      [...ends].filter((row) => data.kind[row ?? -1] === 2).length,
    );
  });

  it('leaves out values that this map does not know', () => {
    const filter: MapFilter = {
      sectors: ['HEALTH', 'x'],
      places: ['gone'],
      missions: [data.idOf(299)],
      tags: ['__proto__'],
    };
    expect(knownFilter(data, filter)).toEqual({ sectors: ['HEALTH'] });
    const known: MapFilter = { missions: [data.idOf(0)], tags: ['food'], strengths: ['4'], linked: true };
    expect(knownFilter(data, known)).toBe(known);
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
    for (const tag of data.header.tags) {
      expect(counts.tags[tag]).toBe(applyFilter(data, { ...filter, tags: [tag] }).nodeCount);
    }
    for (const { id } of data.header.communities) {
      expect(counts.communities[id]).toBe(applyFilter(data, { ...filter, communities: [id] }).nodeCount);
    }
    for (const strength of ['UNKNOWN', '1', '5']) {
      expect(counts.strengths[strength]).toBe(
        applyFilter(data, { ...filter, strengths: [strength] }).linkCount,
      );
    }
    expect(counts.missions[data.idOf(2)]).toBe(
      applyFilter(data, { ...filter, missions: [data.idOf(2)] }).nodeCount,
    );
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
