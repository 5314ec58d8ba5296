import { expect, test } from 'vitest';
import { readKumuSheets } from '../../server/exchange/kumu/kumu.ts';
import { withoutRows } from '../../server/exchange/left-out.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function partialOf(elements: string, connections: string) {
  const reading = readKumuSheets({ elements: bytes(elements), connections: bytes(connections) });
  if (!('partial' in reading) || !reading.partial) throw new Error('nothing is wrong, or all of it');
  return reading.partial;
}

const NONE = new Set<string>();

test('all but the wrong rows: the rest stays, and what hangs on a wrong row goes with it', () => {
  const { plan, wrong } = partialOf(
    'Label,Latitude,Needs\nA,,money\nB,,\nC,"1,000",space\nPlace,,\n',
    'From,To,Type,Strength\nA,B,Funds,2\nA,A,Funds,\nA,B,Advises,9\nnew,A,Funds,\n',
  );
  expect([...wrong]).toEqual(['connections 3', 'connections 4']);
  const rest = withoutRows(plan, { rows: wrong, keys: NONE });
  expect(rest.plan.links.map(({ row }) => row)).toEqual([2, 5]);
  expect(rest.besides).toEqual([]);

  const less = withoutRows(plan, {
    rows: new Set(['elements 2', 'connections 3', 'connections 4']),
    keys: NONE,
  });
  expect(less.plan.links).toEqual([]);
  expect(less.plan.elements.map(({ name }) => name)).toEqual(['B', 'C', 'Place']);
  expect(less.plan.records.filter(({ kind }) => kind === 'Need')).toHaveLength(1);
  expect(less.besides.map(({ sheet, row }) => `${sheet} ${row}`)).toEqual(['connections 2', 'connections 5']);
});

test('who is named only by what is left out is left out; who is named elsewhere too stays', () => {
  const { plan } = partialOf('Label\nA\nB', 'From,To\nA,once\nA,twice\nB,twice\nA,A');
  const rows = new Set(['connections 2', 'connections 3', 'connections 5']);
  const names = withoutRows(plan, { rows, keys: NONE }).plan.elements.map(({ name }) => name);
  expect(names).toEqual(['A', 'B', 'twice']);
  const keys = new Set(['institution:twice']);
  expect(withoutRows(plan, { rows: NONE, keys }).plan.links.map(({ row }) => row)).toEqual([2]);
});

test('a sheet that cannot be read at all leaves nothing to go on with', () => {
  const reading = readKumuSheets({ elements: bytes('Label\nA'), connections: bytes('Who,Whom\nA,B') });
  expect(reading).not.toHaveProperty('partial');
});
