import { expect, test } from 'vitest';
import type { Interdependency } from '../../client/interdependency/interdependency.documents.ts';
import { broughtNext, filterOfGroup, linkGroups } from '../../client/interdependency/link-groups.ts';

const FUNDS = { key: 'FUNDS', label: 'Funds', labelFr: 'Finance', own: false };
const link = (id: string, from: string, to: string, direction = 'DIRECTED') =>
  ({ id, type: FUNDS, from: { id: from }, to: { id: to }, direction }) as Interdependency;

test('a heading says how many there are of its links, not how many have come', () => {
  const counted = [
    { type: FUNDS, way: 'OUT', count: 1_200 },
    { type: FUNDS, way: 'IN', count: 3 },
    { type: FUNDS, way: 'BOTH', count: 1 },
  ] as const;
  const come = [link('1', 'hub', 'a'), link('2', 'hub', 'b'), link('3', 'c', 'hub', 'MUTUAL')];
  const groups = linkGroups(counted, come, 'hub');
  expect(groups.map(({ key, count, links }) => [key, count, links.length])).toEqual([
    ['FUNDS/out', 1_200, 2],
    ['FUNDS/in', 3, 0],
    ['FUNDS/both', 1, 1],
  ]);
});

test('the button says how many it brings: fifty, and at last what is left', () => {
  expect(broughtNext(1_200, 8)).toBe(50);
  expect(broughtNext(1_200, 1_158)).toBe(42);
  expect(broughtNext(3, 0)).toBe(3);
  expect(broughtNext(8, 8)).toBe(0);
});

test('more of a group is asked for by its type and its way', () => {
  expect(filterOfGroup({ type: FUNDS, way: 'out' }, 'hub')).toEqual({
    ...{ element: 'hub', from: 'hub', type: 'FUNDS', oneWay: true },
  });
  expect(filterOfGroup({ type: FUNDS, way: 'in' }, 'hub')).toEqual({
    ...{ element: 'hub', to: 'hub', type: 'FUNDS', oneWay: true },
  });
  expect(filterOfGroup({ type: FUNDS, way: 'both' }, 'hub')).toEqual({
    ...{ element: 'hub', type: 'FUNDS', oneWay: false },
  });
});
