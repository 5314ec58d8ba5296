import { describe, expect, it } from 'vitest';
import {
  dayOf,
  endOf,
  idOfSide,
  likeliestSide,
  nextOf,
  SIDES,
  sideOf,
  sidesFor,
} from '../../client/interdependency/link-status.ts';

const ends = { from: { id: 'a-s1' }, to: { id: 'a-s2' } };

describe('what can be said of a link', () => {
  it('is that it is confirmed, disputed or over while it is declared', () => {
    expect(nextOf('DECLARED')).toEqual(['CONFIRMED', 'DISPUTED', 'ENDED']);
  });

  it('is never again that it is declared, and nothing once it is over', () => {
    expect(nextOf('CONFIRMED')).toEqual(['DISPUTED', 'ENDED']);
    expect(nextOf('DISPUTED')).toEqual(['CONFIRMED', 'ENDED']);
    expect(nextOf('ENDED')).toEqual([]);
  });
});

describe('who says it', () => {
  it('is never the one who declared it, unless the link ends', () => {
    expect(sidesFor('CONFIRMED', 'FROM')).toEqual(['TO', 'FACILITATOR']);
    expect(sidesFor('DISPUTED', 'TO')).toEqual(['FROM', 'FACILITATOR']);
    expect(sidesFor('ENDED', 'FROM')).toEqual(SIDES);
  });

  it('is anyone when a facilitator declared it for both', () => {
    expect(sidesFor('CONFIRMED', 'FACILITATOR')).toEqual(SIDES);
  });

  it('is proposed to be the side that is still to be heard', () => {
    expect(likeliestSide('CONFIRMED', 'FROM')).toBe('TO');
    expect(likeliestSide('DISPUTED', 'TO')).toBe('FROM');
    expect(likeliestSide('ENDED', 'FROM')).toBe('FACILITATOR');
    expect(likeliestSide('CONFIRMED', 'FACILITATOR')).toBe('FACILITATOR');
  });

  it('may always be the side that is proposed', () => {
    for (const saying of ['CONFIRMED', 'DISPUTED', 'ENDED'] as const)
      for (const side of SIDES) expect(sidesFor(saying, side)).toContain(likeliestSide(saying, side));
  });

  it('is named by the id of the end, and a facilitator by none', () => {
    expect(SIDES.map((side) => idOfSide(side, { from: 'a-s1', to: 'a-s2' }))).toEqual(['a-s1', 'a-s2', null]);
    expect(['a-s1', 'a-s2', null].map((id) => sideOf(id, ends))).toEqual(SIDES);
    expect(endOf('a-s2', ends)).toBe(ends.to);
    expect(endOf(null, ends)).toBeUndefined();
  });
});

describe('the day on which it is said', () => {
  it('is the day of the reader, not of Greenwich', () => {
    expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
    expect(dayOf(new Date(2026, 10, 21, 0, 1))).toBe('2026-11-21');
  });
});
