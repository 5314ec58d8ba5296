/** Which findings to start with, and that the same is told once: without a database. */
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../server/finding/compute.ts';
import { groupsOf } from '../../server/finding/groups.ts';
import { startHere } from '../../server/finding/start-here.ts';
import { toldOnce } from '../../server/finding/told-once.ts';

const finding = (key: string, more: Partial<Finding> = {}): Finding => ({
  ...{ key, kind: key.split('.')[0] ?? '', severity: 'LOW', entities: [], facts: {}, weight: 0 },
  ...{ places: [], whom: 'e-s1', concerns: 1, ...more },
});
const keysOf = (findings: readonly Finding[]) => findings.map(({ key }) => key);

describe('where to start', () => {
  test('is the most severe first, then what concerns the most', () => {
    const high = { severity: 'HIGH' } as const;
    const found = [
      finding('A.1', { ...high, concerns: 2 }),
      finding('B.1', { ...high, concerns: 9 }),
      finding('C.1', { severity: 'MEDIUM', concerns: 99 }),
      finding('D.1', { ...high, concerns: 2 }),
    ];
    expect(keysOf(startHere(found))).toEqual(['B.1', 'A.1', 'D.1', 'C.1']);
  });

  test('is two of a kind at most while there are others, whatever their severity, and ten in all', () => {
    const many = Array.from({ length: 30 }, (_, at) => finding(`A.${at}`, { severity: 'HIGH' }));
    const others = ['B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'].map((kind) => finding(`${kind}.1`));
    expect(keysOf(startHere([...many, ...others]))).toEqual(['A.0', 'A.1', ...keysOf(others.slice(0, 8))]);
    expect(keysOf(startHere([...many, ...others.slice(0, 3)]))).toEqual([
      ...keysOf(many.slice(0, 7)),
      ...['B.1', 'C.1', 'D.1'],
    ]);
    expect(startHere([])).toEqual([]);
  });
});

test('a group of a kind names those with the most of its findings', () => {
  const of = (whom: string, ...numbers: number[]) => numbers.map((at) => finding(`A.${at}`, { whom }));
  const [group] = groupsOf(
    [...of('one', 1), ...of('two', 2, 3), ...of('three', 4), ...of('four', 5, 6, 7)],
    'KIND',
  );
  expect(group).toMatchObject({ key: 'A', count: 7, whoms: 4, first: ['four', 'two', 'one'] });
});

test('of two kinds that say the same, the one that says more is told, and only of the same', () => {
  const row = (of: string) => ({ entities: [of], facts: {}, weight: 0 });
  const first = ({ entities }: { entities: readonly string[] }) => entities[0];
  const kinds = [
    { key: 'LESS', toldBy: [{ kind: 'MORE', when: '', here: first, there: first }] },
    { key: 'MORE' },
  ];
  const found = new Map([
    ['LESS', [row('a'), row('b')]],
    ['MORE', [row('b'), row('c')]],
  ]);
  const told = toldOnce(kinds, found);
  expect(told.get('LESS')).toEqual([row('a')]);
  expect(told.get('MORE')).toEqual([row('b'), row('c')]);
});
