/** What a record is called in words, and whose it is, whatever its kind. */
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '../../server/access/viewer.ts';
import { type Kind, kindOf } from '../../server/kind/kind.ts';
import { type Made, recordsIn } from '../support/records.ts';
import { appFor, ask, testServer } from '../support/server.ts';
import { KINDS, specimensIn } from '../support/specimens.ts';

const { graphql, freshEcosystem, database } = await testServer();
const visitor: Viewer = { id: 'somebody', role: 'VISITOR' };
const app = appFor(database, visitor);

const WORDS = `query ($id: ID!) {
  node(id: $id) { en: inWords(language: EN) fr: inWords(language: FR) belongsTo { id } }
}`;

let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;
beforeAll(async () => {
  ecosystem = await freshEcosystem();
  make = recordsIn(graphql, ecosystem.id);
});

async function wordsOf({ id }: Pick<Made, 'id'>) {
  const { data, errors } = await graphql(WORDS, { id });
  expect(errors).toEqual([]);
  const { en, fr, belongsTo } = data.node;
  return { en, fr, of: belongsTo?.id ?? null };
}

const seenBy = async ({ id }: Made) => (await ask(app, WORDS, { id })).data.node;

describe('every kind', () => {
  let all: Record<string, Made>;
  beforeAll(async () => {
    all = await specimensIn(graphql, ecosystem.id).everything();
  });

  test.each(KINDS.map(({ phrase, name }) => [phrase, name] as const))(
    '%s says which one it is, in both languages',
    async (_phrase, name) => {
      const { en, fr } = await wordsOf(all[name] as Made);
      expect(en).not.toBe('');
      expect(fr).not.toBe('');
      expect(`${en} ${fr}`).not.toMatch(/null|undefined|NaN|\[object/);
    },
  );

  test('and the same where it is listed, and where something refers to it', async () => {
    const { data, errors } = await graphql(
      `query ($slug: String!) {
        needs(ecosystem: $slug) { nodes { inWords by { id inWords } belongsTo { id inWords } resource { inWords } } }
        ecosystem(slug: $slug) { name inWords }
      }`,
      { slug: ecosystem.slug },
    );
    expect(errors).toEqual([]);
    for (const need of data.needs.nodes) {
      expect(need.belongsTo).toEqual(need.by);
      expect(need.inWords).toContain(need.resource.inWords);
    }
    expect(data.needs.nodes).not.toEqual([]);
    expect(data.ecosystem.inWords).toBe(data.ecosystem.name);
  });
});

describe('in words', () => {
  test('a name stands in the language of the reader, else in the other one', async () => {
    const library = await make.stakeholder('Library', { nameFr: 'Bibliothèque' });
    const harbour = await make.place('Harbour');
    expect(await wordsOf(library)).toEqual({ en: 'Library', fr: 'Bibliothèque', of: null });
    expect(await wordsOf(harbour)).toEqual({ en: 'Harbour', fr: 'Harbour', of: null });
  });

  test('a need is what is needed, its own words and how much, and belongs to whoever has it', async () => {
    const room = await make.resource('Rooms', { nameFr: 'Salles', units: ['m²'] });
    const choir = await make.stakeholder('Choir');
    const asked = { resource: room.id, by: choir.id };
    const bare = await make.of('Need', asked);
    const told = await make.of('Need', { ...asked, name: 'to rehearse', quantity: 1200.5, unit: 'm²' });
    expect(await wordsOf(bare)).toEqual({ en: 'Rooms', fr: 'Salles', of: choir.id });
    expect(await wordsOf(told)).toEqual({
      en: 'Rooms · to rehearse · 1,200.5 m²',
      fr: 'Salles · to rehearse · 1\u00a0200,5 m²',
      of: choir.id,
    });
  });

  test('a role goes by its title, else by its part; a seat by its role and holder, and both by their mission', async () => {
    const mission = await make.mission('first-light');
    const convenor = await make.of('Role', { mission: mission.id, kind: 'CONVENOR' });
    const titled = await make.of('Role', {
      mission: mission.id,
      kind: 'OTHER',
      titleFr: 'Veilleur',
      title: 'Night watch',
    });
    const holder = await make.stakeholder('Lamp makers');
    const held = await make.of('Seat', { role: convenor.id, holder: holder.id });
    const vacant = await make.of('Seat', { role: titled.id });
    expect(await wordsOf(convenor)).toEqual({ en: 'Convenor', fr: 'Rassembleur', of: mission.id });
    expect(await wordsOf(held)).toEqual({
      en: 'Convenor · Lamp makers',
      fr: 'Rassembleur · Lamp makers',
      of: mission.id,
    });
    expect(await wordsOf(vacant)).toEqual({ en: 'Night watch', fr: 'Veilleur', of: mission.id });
  });

  test('a measure is its indicator, its day and its value', async () => {
    const mission = await make.mission('warm-rooms');
    const indicator = await make.of('Indicator', { mission: mission.id, name: 'Nights', unit: 'nights' });
    const measure = await make.of('Measure', { indicator: indicator.id, on: '2026-03-01', value: 12 });
    expect(await wordsOf(measure)).toEqual({
      en: 'Nights · Mar 1, 2026 · 12',
      fr: 'Nights · 1er mars 2026 · 12',
      of: mission.id,
    });
  });

  test('a link goes by the names of its ends, from the first to the second', async () => {
    const [from, to] = [
      await make.stakeholder('Bakery', { nameFr: 'Boulangerie' }),
      await make.mission('bread'),
    ];
    expect(await wordsOf(await make.link(from, to))).toEqual({
      en: 'Bakery · bread',
      fr: 'Boulangerie · bread',
      of: null,
    });
  });

  test('what a change answers says it too', async () => {
    const { data } = await graphql(
      `mutation ($input: CreatePlaceInput!) { createPlace(input: $input) { place { inWords(language: FR) } } }`,
      { input: { ecosystem: ecosystem.id, name: 'Old port', nameFr: 'Vieux-Port' } },
    );
    expect(data.createPlace.place.inWords).toBe('Vieux-Port');
  });
});

describe('a kind that declares nothing of it', () => {
  const declared = kindOf('Membership');

  test('goes by what it cannot be without, and belongs to the element among it', async () => {
    expect(declared.inWords).toBeUndefined();
    const community = await specimensIn(graphql, ecosystem.id).one('Community', { name: 'Warm rooms' });
    const member = await make.stakeholder('Food bank');
    const membership = await make.of('Membership', { community: community.id, member: member.id });
    expect(await wordsOf(membership)).toEqual({
      ...{ en: 'Warm rooms · Food bank', fr: 'Warm rooms · Food bank' },
      of: member.id,
    });
  });

  test('goes by its name alone where it has one that may be empty', async () => {
    const need = kindOf('Need') as Kind;
    const { inWords } = need;
    delete need.inWords;
    try {
      const [resource, by] = [await make.resource('Vans'), await make.stakeholder('Movers')];
      const asked = { resource: resource.id, by: by.id };
      const named = await make.of('Need', { ...asked, name: 'two of them' });
      expect((await wordsOf(named)).en).toBe('two of them');
      expect((await wordsOf(await make.of('Need', asked))).en).toBe('Vans · Movers');
    } finally {
      if (inWords) need.inWords = inWords;
    }
  });
});

describe('for who may not see everything', () => {
  const community = kindOf('Community') as Kind;
  const { inWords } = community;
  afterEach(() => {
    if (inWords) community.inWords = inWords;
    else delete community.inWords;
  });

  test('the words of a seat that somebody hidden holds name nobody: it looks vacant', async () => {
    const mission = await make.mission('quiet-help');
    const role = await make.of('Role', { mission: mission.id, kind: 'FUNDER' });
    const hidden = await make.stakeholder('Secret donor', { visibility: 'FACILITATORS' });
    const seat = await make.of('Seat', { role: role.id, holder: hidden.id });
    expect((await wordsOf(seat)).en).toBe('Funder · Secret donor');
    expect((await seenBy(seat)).en).toBe('Funder');
    expect((await seenBy(role)).en).toBe('Funder');
  });

  test('words leave out whoever stands hidden at the end of what may be empty', async () => {
    community.inWords = ['name', 'animator'];
    const [open, hidden] = [
      await make.stakeholder('Open guide'),
      await make.stakeholder('Secret guide', { visibility: 'MEMBERS' }),
    ];
    const specimens = specimensIn(graphql, ecosystem.id);
    const [guided, alone] = [
      await specimens.one('Community', { name: 'Walkers', animator: open.id }),
      await specimens.one('Community', { name: 'Readers', animator: hidden.id }),
    ];
    expect((await seenBy(guided)).en).toBe('Walkers · Open guide');
    expect((await wordsOf(alone)).en).toBe('Readers · Secret guide');
    expect((await seenBy(alone)).en).toBe('Readers');
  });
});
