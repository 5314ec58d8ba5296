import { describe, expect, test } from 'vitest';
import { betterOf, isBetter } from '../../server/exchange/better-value.ts';
import { joinRows } from '../../server/exchange/join-rows.ts';
import { readKumuSheets } from '../../server/exchange/kumu/kumu.ts';

describe('a value that differs in spelling only', () => {
  test.each([
    ['BIBLIOTHEQUE GABRIELLE-ROY', 'Bibliothèque Gabrielle-Roy', false],
    ['Bibliotheque Gabrielle-Roy', 'Bibliothèque Gabrielle-Roy', false],
    ['bibliothèque gabrielle-roy', 'Bibliothèque Gabrielle-Roy', false],
    ['Bibliothèque Gabrielle-Roy', 'BIBLIOTHEQUE GABRIELLE-ROY', true],
    ['Bibliothèque', 'Bibliotheque', true],
    ['Chsld', 'CHSLD', false],
    ['CHSLD', 'Chsld', false],
    ['Library Gabrielle-Roy', 'Bibliothèque Gabrielle-Roy', true],
  ])('%s after %s: replaces it: %s', (said, stored, replaces) => {
    expect(isBetter(said, stored)).toBe(replaces);
  });

  test('the worse one stays where it is alone, in a list and among attributes, and is told', () => {
    const kept: unknown[] = [];
    const stored = { name: 'École', tags: ['Santé', 'b'], attributes: '{"Ville":"Québec"}' };
    const said = {
      name: 'ECOLE',
      tags: ['sante', 'c'],
      attributes: '{"Ville":"Quebec","Rue":"X"}',
      strength: 3,
    };
    expect(betterOf(said, stored, (value) => kept.push(value))).toEqual({
      ...{ name: 'École', tags: ['Santé', 'c'], strength: 3 },
      attributes: '{"Ville":"Québec","Rue":"X"}',
    });
    expect(kept).toMatchObject([
      { field: 'name', said: 'ECOLE', stored: 'École' },
      { field: 'tags', said: 'sante', stored: 'Santé' },
      { field: 'Ville', said: 'Quebec', stored: 'Québec' },
    ]);
  });
});

test('two rows that are one: the one says who it is, the other what is missing, and links follow', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const reading = readKumuSheets({
    elements: bytes('Label,Tags,Description\nFood Bank,x,\nFoodbank,y,Bread\nFarm,,'),
    connections: bytes('From,To\nFarm,Foodbank'),
  });
  if (!('plan' in reading)) throw new Error('no plan');
  const joins = new Map([['institution:foodbank', 'institution:food bank']]);
  const { elements, links } = joinRows(reading.plan, joins);
  expect(elements.map(({ name }) => name)).toEqual(['Food Bank', 'Farm']);
  expect(elements[0]).toMatchObject({ tags: ['x', 'y'], summary: 'Bread', otherNames: ['Foodbank'] });
  expect(links[0]).toMatchObject({ to: 'institution:food bank' });
  // A circle leaves one of them.
  const circle = new Map([...joins, ['institution:food bank', 'institution:foodbank']]);
  expect(joinRows(reading.plan, circle).elements).toHaveLength(2);
});
