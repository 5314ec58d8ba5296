/** The rules by which contributions are added up. */
import { expect, test } from 'vitest';
import { computeValue } from '../../server/value/compute-value.ts';
import { sumsOf } from '../../server/value/sums.ts';
import type { Given } from '../../server/value/value.ts';

const party = (name: string) => ({ id: name, name, nameFr: name });
const gift = (more: Partial<Given> = {}): Given => ({
  ...{ id: 'x', name: 'A gift', on: undefined, quantity: undefined, unit: undefined, resource: undefined },
  ...{ worth: undefined, socialValue: undefined, societalValue: undefined, mission: 'm1', vouched: 0 },
  by: { ...party('Ann'), number: 1, sector: 'HEALTH', kind: 'INDIVIDUAL' },
  ...more,
});

test('neither units nor currencies nor resources are added to one another, and what says no amount is counted as that', () => {
  const [space, time] = [party('Space'), party('Time')];
  const sums = sumsOf([
    gift({ resource: space, quantity: 50, unit: 'seats', worth: { amount: 0.1, currency: 'CAD' } }),
    gift({ resource: space, quantity: 3, unit: 'rooms', worth: { amount: 0.2, currency: 'CAD' } }),
    gift({ resource: space, quantity: 10, unit: 'seats', worth: { amount: 7, currency: 'EUR' } }),
    gift({ resource: time, quantity: 2, unit: 'hours' }),
    gift({ quantity: 2, unit: 'hours' }),
    gift({ resource: time }),
  ]);
  expect(sums.amounts).toEqual([
    { currency: 'CAD', amount: 0.3, contributions: 2 },
    { currency: 'EUR', amount: 7, contributions: 1 },
  ]);
  expect(
    sums.quantities.map(({ resource, unit, quantity }) => [resource?.name, quantity, unit].join(' ')),
  ).toEqual([' 2 hours', 'Space 3 rooms', 'Space 60 seats', 'Time 2 hours']);
  expect(sums).toMatchObject({ contributions: 6, givers: 1, unmeasured: 1 });
});

test('one contribution is of every kind of value that it says, and of none only where it says none', () => {
  const { kinds } = sumsOf([
    gift({ worth: { amount: 0, currency: 'CAD' }, socialValue: 'warm', societalValue: 'fair' }),
    gift({ socialValue: 'warm' }),
    gift(),
  ]);
  expect(kinds).toEqual({ ECONOMIC: 1, SOCIAL: 2, SOCIETAL: 1, UNSAID: 1 });
});

test('who is in two communities counts in both, in the whole once, and who is in none has a group of their own', () => {
  const facts = {
    missions: [
      { ...party('m1'), title: { en: 'One', fr: 'Un' }, state: 'ACTIVE', isNeedy: true, indicators: [] },
    ],
    people: [],
    circles: ['c1', 'c2', 'empty'].map((id) => ({
      ...{ id, name: id, nameFr: undefined, members: id === 'empty' ? [] : [1, 1] },
    })),
  };
  const bob = { ...party('Bob'), number: 2, sector: undefined, kind: 'INDIVIDUAL' };
  const { total, groups, missions, outside } = computeValue(
    { ...facts, given: [gift(), gift({ by: bob, mission: 'NONE' })] },
    { by: 'COMMUNITY' },
  );
  expect(groups.map(({ id, stakeholders, gave }) => [id, stakeholders, gave.contributions])).toEqual([
    ['c1', 1, 1],
    ['c2', 1, 1],
    ['NONE', 1, 1],
  ]);
  expect(missions[0]?.cells.map(({ group }) => group)).toEqual(['c1', 'c2']);
  expect([total.contributions, outside]).toEqual([2, 1]);
});
