import { describe, expect, it } from 'vitest';
import type { MadeCommitments } from '../../client/resource/commitment.documents.ts';
import { type Given, type Made, promisesOf } from '../../client/resource/kept.ts';

const need = { id: 'n1', by: { id: 's2' }, mission: { id: 'm1' } };
const made = (more: object = {}) =>
  ({
    id: 'c1',
    since: null,
    until: null,
    createdAt: '2026-01-02T00:00:00Z',
    need,
    ...more,
  }) as unknown as Made;
const gift = (more: object = {}) =>
  ({ id: 'g', need: null, mission: null, endorsements: { nodes: [] }, ...more }) as unknown as Given;
const promises = (commitments: Made[], contributions: Given[]) =>
  promisesOf(
    {
      offers: { nodes: [{ commitments: { nodes: commitments } }] },
      contributions: { nodes: contributions },
    } as MadeCommitments,
    '2026-06-01',
  );
const stateOf = (contributions: Given[], more: object = {}) =>
  promises([made(more)], contributions)[0]?.state;

describe('a commitment', () => {
  it('is kept by what was given to its need, or to the mission that the need is of or serves', () => {
    expect(stateOf([])).toBe('RUNNING');
    expect(stateOf([gift({ need: { id: 'n1' } })])).toBe('KEPT');
    expect(stateOf([gift({ mission: { id: 'm1' } })])).toBe('KEPT');
    const ofMission = { need: { ...need, by: { id: 'm2' }, mission: null } };
    expect(stateOf([gift({ mission: { id: 'm2' } })], ofMission)).toBe('KEPT');
  });

  it('is not kept by what was given to another need or mission, also of the same mission', () => {
    expect(stateOf([gift({ need: { id: 'n2' }, mission: { id: 'm1' } })])).toBe('RUNNING');
    expect(stateOf([gift({ mission: { id: 'm9' } })])).toBe('RUNNING');
  });

  it('whose time is over without anything given says so, until something is', () => {
    const over = { until: '2026-05-31' };
    expect(stateOf([], over)).toBe('OVER');
    expect(stateOf([], { until: '2026-06-01' })).toBe('RUNNING');
    expect(stateOf([gift({ need: { id: 'n1' } })], over)).toBe('KEPT');
  });

  it('is confirmed by who received it first, then by others; the newest stands first', () => {
    const by = (id: string) => ({ id: `e-${id}`, by: { id } });
    const endorsements = { nodes: [by('s8'), by('s2')] };
    const [first, second] = promises(
      [made(), made({ id: 'c2', since: '2026-03-01', need: { ...need, id: 'n9', mission: null } })],
      [gift({ need: { id: 'n1' }, endorsements })],
    );
    expect(first?.commitment.id).toBe('c2');
    expect(second?.by.map((each) => [each.by.id, each.isReceiver])).toEqual([
      ['s2', true],
      ['s8', false],
    ]);
  });
});
