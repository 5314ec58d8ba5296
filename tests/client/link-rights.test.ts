/** What the panel of a link offers to whom: what the server would refuse is not offered. */
import { describe, expect, test } from 'vitest';
import { rightsOn, sidesOf } from '../../client/interdependency/link-rights.ts';

const reader = (...speaksFor: string[]) => ({ mayEdit: false, speaksFor });
const link = (status: 'DECLARED' | 'CONFIRMED' | 'DISPUTED' | 'ENDED', declaredBy: string | null = 'a') => ({
  ...{ status, declaredBy },
  ...{ from: { id: 'a' }, to: { id: 'b' } },
});

describe('a link', () => {
  test('is answered by the other end, and reworded by who declared it until then', () => {
    expect(rightsOn(link('DECLARED'), reader('a'))).toEqual({ say: ['ENDED'], change: true, curate: false });
    expect(rightsOn(link('DECLARED'), reader('b'))).toEqual({
      ...{ say: ['CONFIRMED', 'DISPUTED', 'ENDED'], change: false, curate: false },
    });
    expect(rightsOn(link('CONFIRMED'), reader('a'))).toEqual({
      say: ['ENDED'],
      change: false,
      curate: false,
    });
    expect(rightsOn(link('CONFIRMED'), reader('b')).say).toEqual(['DISPUTED', 'ENDED']);
    expect(rightsOn(link('DISPUTED'), reader('b')).say).toEqual(['CONFIRMED', 'ENDED']);
    expect(rightsOn(link('DECLARED', null), reader('a')).say).toEqual(['CONFIRMED', 'DISPUTED', 'ENDED']);
  });

  test('is not confirmed by who speaks for both ends', () => {
    expect(rightsOn(link('DECLARED'), reader('a', 'b')).say).toEqual(['DISPUTED', 'ENDED']);
    expect(sidesOf(link('DECLARED'), reader('a', 'b'))).toEqual(['FROM', 'TO']);
  });

  test('of two others is left alone, and facilitators do all', () => {
    expect(rightsOn(link('DECLARED'), reader('c'))).toEqual({ say: [], change: false, curate: false });
    expect(rightsOn(link('DECLARED', null), reader())).toEqual({ say: [], change: false, curate: false });
    const curator = { mayEdit: true, speaksFor: [] };
    expect(rightsOn(link('ENDED'), curator)).toEqual({ say: [], change: true, curate: true });
    expect(sidesOf(link('DECLARED'), curator)).toEqual(['FROM', 'TO', 'FACILITATOR']);
  });
});
