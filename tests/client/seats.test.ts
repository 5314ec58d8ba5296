import { describe, expect, it } from 'vitest';
import type { Words } from '../../client/language/use-words.ts';
import { fittingSeats, openSeats } from '../../client/mission/open-seats.ts';
import type { Bearer } from '../../client/mission/seat.documents.ts';
import { fitOf, type Vacant } from '../../client/mission/seat-fit.ts';

const words = { t: ((key: string) => key) as unknown as Words['t'], language: 'en' } satisfies Words;
const none = { nodes: [] };
const BEARER: Bearer = {
  ...{ id: 's1', name: 'Old mill', nameFr: null, sector: 'PRIVATE', place: null },
  ...{ tags: [], skills: [], interests: [], seeks: [], brings: [] },
  ...{ memberships: none, offers: none, needs: none, seats: none },
};
const MISSION = { id: 'm1', name: 'Warm rooms in winter', nameFr: null, tags: ['heating'] };
const because = (seat: Partial<Vacant>, bearer: Partial<Bearer>) =>
  fitOf({ mission: MISSION, ...seat }, { ...BEARER, ...bearer }, words).map((each) => each.because);

describe('a vacant seat fits', () => {
  it('by its sector, its skill and its place, and by nothing else that it says', () => {
    expect(because({ sector: 'PRIVATE' }, {})).toEqual(['sector']);
    expect(because({ sector: 'HEALTH' }, {})).toEqual([]);
    expect(because({ skill: 'Accountant' }, { skills: ['accounting for small groups'] })).toEqual(['skill']);
    expect(because({ skill: 'Tax law' }, { skills: ['lawn mowing'] })).toEqual([]);
    const place = { id: 'p1', name: 'Town', nameFr: null };
    const inside = { id: 'p3', within: { id: 'p2', within: { id: 'p1', within: null } } };
    expect(because({ place }, { place: inside })).toEqual(['place']);
    expect(because({ place: { ...place, id: 'p9' } }, { place: inside })).toEqual([]);
  });

  it('who offers what the mission still needs, seeks what it is offered, or cares for what it is about', () => {
    const resource = { name: 'Heaters', nameFr: null };
    const offering = (state: 'OPEN' | 'MET', by: string) => ({
      offers: {
        nodes: [
          {
            name: null,
            resource: { ...resource, needs: { nodes: [{ state, by: { id: by }, mission: null }] } },
          },
        ],
      },
    });
    expect(because({}, offering('OPEN', 'm1'))).toEqual(['brings']);
    expect(because({}, offering('MET', 'm1'))).toEqual([]);
    expect(because({}, offering('OPEN', 'm2'))).toEqual([]);
    const offers = { nodes: [{ state: 'PARTLY_TAKEN' as const, mission: { id: 'm1' } }] };
    expect(because({}, { needs: { nodes: [{ name: null, resource: { ...resource, offers } }] } })).toEqual([
      'seeks',
    ]);
    expect(because({}, { interests: ['Heating'] })).toEqual(['wish']);
    expect(because({}, { interests: ['of'] })).toEqual([]);
  });

  it('is listed first where most speaks for it, and not at all where nothing does', () => {
    const role = { id: 'r1' };
    const seat = { place: null, skill: null, role };
    const open = openSeats(
      {
        roles: {
          nodes: [
            {
              ...{ ...role, kind: 'FUNDER', title: null, titleFr: null, vacancies: 3 },
              mission: { ...MISSION, hashtag: 'warm' },
            },
          ],
        },
        seats: {
          nodes: [
            { ...seat, id: 'se1', sector: 'HEALTH' },
            { ...seat, id: 'se2', sector: 'PRIVATE', skill: 'accountant' },
            { ...seat, id: 'se4', sector: 'PRIVATE' },
          ],
        },
      },
      words,
    );
    // Three are described as vacant: none is only missing.
    expect(open.map(({ value }) => value).sort()).toEqual(['se1', 'se2', 'se4']);
    const bearer = { ...BEARER, brings: ['an accountant'] };
    const fitting = fittingSeats(open, bearer, words);
    expect(fitting.map(({ value }) => value)).toEqual(['se2', 'se4']);
    // Who holds one of the role takes no second one.
    expect(fittingSeats(open, { ...bearer, seats: { nodes: [{ role }] } }, words)).toEqual([]);
  });
});
