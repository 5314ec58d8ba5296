import { describe, expect, it } from 'vitest';
import { RESERVED, slugFrom } from '../../client/ecosystem/slug.ts';
import { isWebAddress } from '../../client/element/element-fields.ts';
import type { Place } from '../../client/place/place.documents.ts';
import { placeChoices } from '../../client/place/place-choices.ts';
import { flattened, placeTree } from '../../client/place/place-tree.ts';
import { RESERVED as reserved } from '../../server/ecosystem/reserved.ts';

const place = (id: string, within?: string) =>
  ({ id, name: id, within: within ? { id: within, name: within, nameFr: null } : null }) as Place;
const byName = (a: Place, b: Place) => a.name.localeCompare(b.name);

describe('a tree of places', () => {
  it('puts each place under the one that holds it, in order', () => {
    const tree = placeTree([place('b', 'town'), place('town'), place('a', 'town')], byName);
    expect(flattened(tree).map(({ place: { id }, depth }) => [id, depth])).toEqual([
      ['town', 0],
      ['a', 1],
      ['b', 1],
    ]);
  });

  it('shows a place whose holder is not known as a root', () => {
    expect(flattened(placeTree([place('a', 'gone')], byName)).map(({ place: { id } }) => id)).toEqual(['a']);
  });

  it('becomes choices with what each stands for', () => {
    const places = [
      { id: 'q', name: 'Quarter', nameFr: 'Quartier', within: 1 },
      { id: 't', name: 'Town', nameFr: null, within: -1 },
    ];
    expect(placeChoices(places, 'fr', { q: 2, t: 5 })).toEqual([
      { value: 't', label: 'Town', count: 5, depth: 0 },
      { value: 'q', label: 'Quartier', count: 2, depth: 1 },
    ]);
  });
});

describe('an address made from a name', () => {
  it('has no accents, capitals or signs', () => {
    expect(slugFrom('Réseau de l’Est – 2026 ')).toBe('reseau-de-l-est-2026');
    expect(slugFrom('???')).toBe('');
    // An address of the program itself is none to have.
    expect(slugFrom('Data')).toBe('data-1');
    expect(slugFrom('Sign-in')).toBe('sign-in-1');
    expect([...RESERVED].sort()).toEqual([...reserved].sort());
  });
});

describe('a website', () => {
  it('is a link only when it is an address of the web', () => {
    expect(isWebAddress('https://example.org/a')).toBe(true);
    expect(isWebAddress('javascript:alert(1)')).toBe(false);
    expect(isWebAddress('example.org')).toBe(false);
  });
});
