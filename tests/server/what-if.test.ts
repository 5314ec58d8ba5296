/** What if: the findings as they would be, without touching the data. */
import { beforeAll, describe, expect, test } from 'vitest';
import { contentsOf } from '../support/contents.ts';
import { codesOf, type Made, recordsIn } from '../support/records.ts';
import { appFor, ask, testServer } from '../support/server.ts';

const { graphql, database, driver, freshEcosystem } = await testServer();
const PATIENT = { timeout: 240_000 };

const WHAT_IF = `query ($ecosystem: String!, $suppose: [SupposeInput!]!) {
  whatIf(ecosystem: $ecosystem, suppose: $suppose) {
    revision same kinds { kind { key } before after } appear { ...it } disappear { ...it } moot { ...it }
  }
}
fragment it on Finding { key state sentence kind { key } entities { id } }`;
type Listed = { key: string; sentence: string; kind: { key: string }; entities: { id: string }[] };
type Answer = {
  appear: Listed[];
  disappear: Listed[];
  moot: Listed[];
  same: number;
  revision: number;
  kinds: Count[];
};
type Count = { kind: { key: string }; before: number; after: number };

const said = (list: readonly Listed[]) => list.map(({ kind, sentence }) => `${kind.key}: ${sentence}`).sort();

let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;
let resource: string;
let town: Made;
let library: Made;
let hub: Made;
let leaf: Made;
let hidden: Made;
let seat: Made;
let hiddenSeat: Made;

beforeAll(async () => {
  ecosystem = await freshEcosystem();
  make = recordsIn(graphql, ecosystem.id);
  town = await make.stakeholder('Town');
  hub = await make.stakeholder('Hub');
  leaf = await make.stakeholder('Leaf');
  library = await make.stakeholder('Library');
  hidden = await make.stakeholder('Hidden', { visibility: 'FACILITATORS' });
  await make.link(town, hub);
  await make.link(library, town);
  await make.link(library, hub);
  await make.link(hub, leaf);
  const mission = await make.mission('warm-rooms');
  await make.link(town, mission);
  await make.link(hub, mission);
  resource = (await make.resource('Rooms', { units: ['person', 'hour'] })).id;
  await make.of('Need', { by: town.id, resource, quantity: 50, unit: 'person', name: 'a room for 50' });
  const role = await make.of('Role', { mission: mission.id, kind: 'CONVENOR' });
  seat = await make.of('Seat', { role: role.id });
  const other = await make.of('Role', { mission: mission.id, kind: 'FUNDER' });
  hiddenSeat = await make.of('Seat', { role: other.id, holder: hidden.id });
}, 240_000);

const suppose = async (...suppositions: object[]): Promise<Answer> => {
  for (;;) {
    const answer = await graphql(WHAT_IF, { ecosystem: ecosystem.slug, suppose: suppositions });
    if (answer.data?.whatIf) return answer.data.whatIf as Answer;
    if (codesOf(answer)[0] !== 'UNAVAILABLE') throw new Error(JSON.stringify(answer.errors));
  }
};
const refused = async (viewer: Parameters<typeof appFor>[1], ...suppositions: object[]) =>
  codesOf(await ask(appFor(database, viewer), WHAT_IF, { ecosystem: ecosystem.slug, suppose: suppositions }));

describe('what if', PATIENT, () => {
  test('nothing is supposed, nothing appears or disappears', async () => {
    const { kinds, ...lists } = await suppose();
    expect(lists).toMatchObject({ appear: [], disappear: [], moot: [], same: expect.any(Number) });
    expect(kinds.length).toBeGreaterThan(0);
    for (const { before, after } of kinds) expect(after).toBe(before);
  });

  test('somebody left: who hung on them is alone, and what was said of them is moot', async () => {
    const { appear, moot, disappear, kinds, same } = await suppose({ remove: hub.id });
    expect(said(appear)).toContain('ISOLATED: Leaf has no link with anybody.');
    expect(kinds).toContainEqual({ kind: { key: 'ISOLATED' }, before: 1, after: 2 });
    const sum = (when: 'before' | 'after') => kinds.reduce((all, each) => all + each[when], 0);
    expect(sum('before')).toBe(same + disappear.length + moot.length);
    expect(sum('after')).toBe(same + appear.length);
    expect(moot.map(({ kind }) => kind.key)).toContain('CUT_POINT');
    expect(disappear.map(({ entities }) => entities[0]?.id)).not.toContain(hub.id);
  });

  test('somebody offered what is needed: the need is no longer without offer, and hangs on one provider', async () => {
    const { appear, disappear } = await suppose({
      offer: { by: library.id, resource, quantity: 60, unit: 'person' },
    });
    expect(said(disappear)).toEqual([
      'NEED_WITHOUT_OFFER: Town needs “a room for 50”, Rooms (50 person), and no offer recorded here suits.',
    ]);
    expect(appear.map(({ kind }) => kind.key)).toEqual(['NEED_WITH_ONE_PROVIDER']);
  });

  test('an offer that does not suit changes nothing', async () => {
    const { appear, disappear } = await suppose({ offer: { by: library.id, resource, unit: 'hour' } });
    expect([appear, disappear]).toEqual([[], []]);
  });

  test('a seat were taken: it is vacant no more, which is told once', async () => {
    const { disappear } = await suppose({ seat: { seat: seat.id, by: library.id } });
    expect(disappear.map(({ kind }) => kind.key)).toEqual(['VACANT_SEAT']);
  });

  test('several things at once are one world', async () => {
    const { disappear, appear } = await suppose(
      { remove: leaf.id },
      { offer: { by: library.id, resource, quantity: 60, unit: 'person' } },
      { seat: { seat: seat.id, by: hub.id } },
    );
    expect(disappear.map(({ kind }) => kind.key)).toEqual(
      expect.arrayContaining(['CUT_POINT', 'NEED_WITHOUT_OFFER', 'VACANT_SEAT']),
    );
    expect(appear.map(({ kind }) => kind.key)).toContain('NEED_WITH_ONE_PROVIDER');
  });

  test('touches nothing: neither records nor history nor numbers nor the revision', async () => {
    const before = await contentsOf(driver, ecosystem.id);
    await suppose(
      { remove: hub.id },
      { offer: { by: library.id, resource, quantity: 60, unit: 'person' } },
      { seat: { seat: seat.id, by: library.id } },
    );
    expect(await contentsOf(driver, ecosystem.id)).toEqual(before);
  });

  test('refuses what cannot be, in a sentence', async () => {
    const facilitator = { id: 'f', role: 'FACILITATOR' } as const;
    expect(await refused(facilitator, { remove: `${ecosystem.id}-s999` })).toEqual(['NOT_FOUND']);
    expect(await refused(facilitator, { remove: seat.id })).toEqual(['NOT_FOUND']);
    expect(await refused(facilitator, { seat: { seat: leaf.id, by: leaf.id } })).toEqual(['NOT_FOUND']);
    expect(await refused(facilitator, { offer: { by: seat.id, resource } })).toEqual(['INVALID']);
    expect(
      await refused(facilitator, { remove: library.id }, { offer: { by: library.id, resource } }),
    ).toEqual(['INVALID']);
    expect(await refused(facilitator, ...Array.from({ length: 11 }, () => ({ remove: leaf.id })))).toEqual([
      'INVALID',
    ]);
    const two = { remove: leaf.id, seat: { seat: seat.id, by: leaf.id } };
    const { errors } = await graphql(WHAT_IF, { ecosystem: ecosystem.slug, suppose: [two] });
    expect(errors[0]?.message).toContain('Exactly one key must be specified');
  });

  test('is for planners and facilitators; planners cannot suppose anything about whom they may not see', async () => {
    expect(await refused({ id: 'v', role: 'VISITOR' }, { remove: leaf.id })).toEqual(['NOT_ALLOWED']);
    expect(await refused({ id: 'v', role: 'PARTNER' }, { remove: leaf.id })).toEqual(['NOT_ALLOWED']);
    const planner = { id: 'p', role: 'PLANNER' } as const;
    expect(await refused(planner, { remove: hidden.id })).toEqual(['NOT_FOUND']);
    // A seat that somebody hidden holds looks vacant.
    expect(await refused(planner, { seat: { seat: hiddenSeat.id, by: leaf.id } })).toEqual([]);
    expect(await refused(planner, { offer: { by: hidden.id, resource } })).toEqual(['INVALID']);
    const others = appFor(database, { id: 'p', role: 'PLANNER', in: { [ecosystem.id]: 'VISITOR' } });
    expect(codesOf(await ask(others, WHAT_IF, { ecosystem: ecosystem.slug, suppose: [] }))).toEqual([
      'NOT_ALLOWED',
    ]);
  });
});
