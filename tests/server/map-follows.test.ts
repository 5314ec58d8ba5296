/** The map follows changes: after each of them it is what would be read anew, for every audience. */
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { LOCAL_FACILITATOR } from '../../server/access/viewer.ts';
import { findEcosystem } from '../../server/ecosystem/find.ts';
import { type Changing, changing } from '../support/changing.ts';
import { countedSnapshots, holdsAsRead } from '../support/followed.ts';
import { testServer } from '../support/server.ts';

const store = await testServer();
const { database } = store;

/** How many random histories are followed: `FOLLOW_RUNS=20` follows others each time. */
const RUNS = Number(process.env.FOLLOW_RUNS ?? 1);

function following() {
  const server = countedSnapshots(database);
  onTestFinished(() => server.snapshots.close());
  return server;
}

/** What is done, one after the other, and whether all has to be read anew for it. */
const STORY: [title: string, change: (world: Changing) => Promise<unknown>, isReadAnew?: true][] = [
  [
    'a first stakeholder',
    (w) => w.stakeholder('a', { tags: ['water', 'food'], nameFr: 'Un', sector: 'HEALTH' }),
  ],
  ['one that members see', (w) => w.stakeholder('b', { visibility: 'MEMBERS', tags: ['air', 'food'] })],
  ['one for facilitators', (w) => w.stakeholder('c', { visibility: 'FACILITATORS', tags: ['secret'] })],
  ['a nominated individual', (w) => w.stakeholder('d', { kind: 'INDIVIDUAL', status: 'NOMINATED' })],
  ['a mission', (w) => w.mission('m', { name: 'Mission' })],
  ['a place', (w) => w.of('Place', 'p', { ecosystem: w.ecosystem.id, name: 'Region', nameFr: 'Région' })],
  [
    'a place within it',
    (w) => w.of('Place', 'q', { ecosystem: w.ecosystem.id, name: 'Town', within: w.id('p') }),
  ],
  ['somebody is there', (w) => w.update('a', { place: w.id('q') })],
  ['somebody else is there', (w) => w.stakeholder('e', { place: w.id('p') })],
  ['a place has another name', (w) => w.update('q', { name: 'City' })],
  ['a place lies elsewhere', (w) => w.update('q', { within: null })],
  ['a link', (w) => w.link('ab', 'a', 'b', { strength: 3, since: '2026-01-02' })],
  ['a link to one side of it', (w) => w.link('ae', 'a', 'e', { type: 'ADVISES', direction: 'MUTUAL' })],
  ['a link to whom few see', (w) => w.link('ca', 'c', 'a')],
  ['a link to the mission', (w) => w.link('em', 'e', 'm', { until: '2030-01-02' })],
  ['a second link between two', (w) => w.link('ab2', 'a', 'b', { type: 'SUPPLIES' })],
  ['a link is stronger', (w) => w.update('ab', { strength: 5 })],
  ['a link has another end of time', (w) => w.update('ab', { until: '2031-05-06' })],
  ['a link is confirmed', (w) => w.status('ae', 'CONFIRMED')],
  ['a link is disputed', (w) => w.status('ae', 'DISPUTED')],
  [
    'a community',
    (w) => w.of('Community', 'k', { ecosystem: w.ecosystem.id, kind: 'PRACTICE', name: 'Club' }),
  ],
  [
    'a second one',
    (w) => w.of('Community', 'l', { ecosystem: w.ecosystem.id, kind: 'PRACTICE', name: 'Ring' }),
  ],
  [
    'a member',
    (w) => w.of('Membership', 'ka', { community: w.id('k'), member: w.id('a'), since: '2026-01-02' }),
  ],
  ['a member of both', (w) => w.of('Membership', 'la', { community: w.id('l'), member: w.id('a') })],
  ['a member whom few see', (w) => w.of('Membership', 'kc', { community: w.id('k'), member: w.id('c') })],
  [
    'a member of the second only',
    (w) => w.of('Membership', 'le', { community: w.id('l'), member: w.id('e') }),
  ],
  ['a membership ends', (w) => w.update('ka', { until: '2026-03-04' })],
  ['a community has another name', (w) => w.update('k', { name: 'Society', nameFr: 'Société' })],
  ['a role', (w) => w.of('Role', 'r', { mission: w.id('m'), kind: 'FUNDER' })],
  ['a vacant seat', (w) => w.of('Seat', 'v', { role: w.id('r') })],
  ['a seat that is held', (w) => w.of('Seat', 's', { role: w.id('r'), holder: w.id('e') })],
  ['the vacant one is taken', (w) => w.update('v', { holder: w.id('b') })],
  ['a seat changes hands', (w) => w.update('s', { holder: w.id('a'), since: '2026-05-06' })],
  ['a name', (w) => w.update('a', { name: 'Another', nameFr: null })],
  ['a tag that nobody else had goes', (w) => w.update('a', { tags: ['food', 'zebra'] })],
  ['sector and status', (w) => w.update('d', { sector: 'CITIZEN', status: 'LISTED' })],
  ['hidden from visitors', (w) => w.update('a', { visibility: 'MEMBERS' })],
  ['shown again', (w) => w.update('a', { visibility: 'PUBLIC' })],
  [
    'a resource',
    (w) => w.of('Resource', 'o', { ecosystem: w.ecosystem.id, name: 'Hours', units: ['hours'] }),
  ],
  ['the ecosystem has another name', (w) => w.settings({ name: 'Renamed' })],
  ['the public sees fewer links', (w) => w.settings({ showsDisputedLinks: false }), true],
  ['a link is settled', (w) => w.status('ae', 'CONFIRMED')],
  ['and is one that the public does not see', (w) => w.status('ae', 'DISPUTED')],
  [
    'a type of link',
    (w) => w.of('InterdependencyType', 't', { ecosystem: w.ecosystem.id, label: 'Hosts' }),
    true,
  ],
  ['a link of that type', (w) => w.link('ea', 'e', 'a', { type: 'HOSTS' })],
  ['the type is worded otherwise', (w) => w.update('t', { label: 'Welcomes' })],
  ['the type goes, and a link keeps its key', (w) => w.remove('t'), true],
  ['the last link of that type goes', (w) => w.remove('ea'), true],
  ['a stakeholder goes with all it has', (w) => w.remove('b')],
  ['and comes back among the others', (w) => w.undo()],
  ['a community goes', (w) => w.remove('k')],
  ['and comes back before the other', (w) => w.undo()],
  ['a place goes', (w) => w.remove('p')],
  ['and comes back', (w) => w.undo()],
  ['a mission goes with its roles', (w) => w.remove('m')],
  ['and comes back', (w) => w.undo()],
  ['a link goes', (w) => w.remove('ab')],
  ['two become one', (w) => w.merge('a', 'b')],
  ['and are two again', (w) => w.undo()],
  ['a sheet is imported', (w) => w.bring('Label;Type;Tags', 'Town;;winter', 'School;;winter'), true],
];

test('whatever is changed, the map follows it, and is read anew only where it cannot; who holds one sees nothing change', async () => {
  const world = await changing(store);
  const server = following();
  let held = (await holdsAsRead(server, database, world.ecosystem.id)).snapshot;
  for (const [title, change, isReadAnew = false] of STORY) {
    const copy = structuredClone(held);
    const answer = (await change(world)) as { errors?: unknown[] } | undefined;
    expect([title, answer?.errors ?? []]).toEqual([title, []]);
    const { snapshot, reads } = await holdsAsRead(server, database, world.ecosystem.id);
    expect([title, reads]).toEqual([title, isReadAnew ? 1 : 0]);
    expect(held, title).toEqual(copy);
    held = snapshot;
  }
});

test('several changes are followed at once, and what another server placed is read anew', async () => {
  const world = await changing(store);
  const [server, other] = [following(), following()];
  for (const [, change] of STORY.slice(0, 12)) await change(world);
  await holdsAsRead(server, database, world.ecosystem.id);
  for (const [, change] of STORY.slice(12, 36)) await change(world);
  expect(await holdsAsRead(server, database, world.ecosystem.id)).toMatchObject({ reads: 0 });
  // Its own placing is no news to a server.
  const settled = await server.snapshots.placed(
    await findEcosystem(database, world.ecosystem.slug, LOCAL_FACILITATOR),
  );
  expect([settled.layout, server.reads()]).toEqual(['settled', 1]);
  expect(await holdsAsRead(server, database, world.ecosystem.id)).toMatchObject({ reads: 0 });
  await world.stakeholder('newcomer');
  await other.snapshots.placed(await findEcosystem(database, world.ecosystem.slug, LOCAL_FACILITATOR));
  expect(await holdsAsRead(server, database, world.ecosystem.id)).toMatchObject({ reads: 1 });
});

test('what was read while others wrote without a pause is read anew', async () => {
  const world = await changing(store);
  for (const [, change] of STORY.slice(0, 3)) await change(world);
  let busy = 0;
  const server = countedSnapshots({
    ...database,
    async stream(query, params, onRow) {
      if (query.name === 'map/links' && busy < 3) await world.stakeholder(`busy ${busy++}`);
      return database.stream(query, params, onRow);
    },
  });
  onTestFinished(() => server.snapshots.close());
  await server.snapshots.get(await findEcosystem(database, world.ecosystem.slug, LOCAL_FACILITATOR));
  expect([busy, server.reads()]).toEqual([3, 3]);
  expect(await holdsAsRead(server, database, world.ecosystem.id)).toMatchObject({ reads: 1 });
});

test('the map that somebody asked for follows a moment after a change; another is left alone', async () => {
  const [world, other] = [await changing(store), await changing(store)];
  const { snapshots, reads } = following();
  await world.stakeholder('a');
  const { snapshot } = await snapshots.placed(
    await findEcosystem(database, world.ecosystem.slug, LOCAL_FACILITATOR),
  );
  await world.update('a', { name: 'Another' });
  for (const { ecosystem } of [world, other]) snapshots.follow(ecosystem.id);
  await expect.poll(() => snapshots.holds(snapshot), { timeout: 10_000 }).toBe(false);
  expect(reads()).toBe(1);
});

type Step = { does: keyof typeof STEPS; picks: number[] };

/** One of these names, or one that is not there. */
const pick = (names: string[], number = 0): string => names[number % Math.max(1, names.length)] ?? 'none';
const TAGS = ['air', 'food', 'secret', 'water', 'zebra'];
const VISIBILITIES = ['PUBLIC', 'MEMBERS', 'FACILITATORS'];
const DAYS = [null, '2026-01-02', '2026-03-04', '2027-05-06'];
const of = <T>(list: readonly T[], number = 0): T => list[number % list.length] as T;

const STEPS = {
  stakeholder: (w: Changing, [a, b, c, d]: number[]) =>
    w.stakeholder(`s${w.ids.size}`, {
      ...{ visibility: of(VISIBILITIES, a), tags: [of(TAGS, b), of(TAGS, c)] },
      ...(d && d % 2 === 1 ? { kind: 'INDIVIDUAL', status: 'NOMINATED' } : {}),
    }),
  mission: (w: Changing) => w.mission(`m${w.ids.size}`),
  link: (w: Changing, [a, b, c, d]: number[]) =>
    w.link(`l${w.ids.size}`, pick(w.elements(), a), pick(w.elements(), b), {
      ...{ type: of(['FUNDS', 'ADVISES', 'SUPPLIES'], c), since: of(DAYS, d) },
    }),
  place: (w: Changing, [a]: number[]) =>
    w.of('Place', `p${w.ids.size}`, {
      ...{
        ecosystem: w.ecosystem.id,
        name: `Place ${w.ids.size}`,
        within: w.ids.get(pick(w.names('Place'), a)),
      },
    }),
  community: (w: Changing) =>
    w.of('Community', `k${w.ids.size}`, {
      ...{ ecosystem: w.ecosystem.id, kind: 'PRACTICE', name: `Community ${w.ids.size}` },
    }),
  member: (w: Changing, [a, b, c]: number[]) =>
    w.of('Membership', `mb${w.ids.size}`, {
      ...{ community: w.id(pick(w.names('Community'), a)), member: w.id(pick(w.names('Stakeholder'), b)) },
      since: of(DAYS, c),
    }),
  role: (w: Changing, [a]: number[]) =>
    w.of('Role', `r${w.ids.size}`, { mission: w.id(pick(w.names('Mission'), a)), kind: 'FUNDER' }),
  seat: (w: Changing, [a, b, c]: number[]) =>
    w.of('Seat', `se${w.ids.size}`, {
      ...{ role: w.id(pick(w.names('Role'), a)), holder: w.ids.get(pick(w.names('Stakeholder'), b)) },
      until: of(DAYS, c),
    }),
  hand: (w: Changing, [a, b]: number[]) =>
    w.update(pick(w.names('Seat'), a), { holder: w.ids.get(pick(w.names('Stakeholder'), b)) ?? null }),
  words: (w: Changing, [a, b, c]: number[]) =>
    w.update(pick(w.elements(), a), { name: `Named ${b}`, tags: [of(TAGS, b), of(TAGS, c)] }),
  show: (w: Changing, [a, b]: number[]) =>
    w.update(pick(w.names('Stakeholder'), a), { visibility: of(VISIBILITIES, b) }),
  settle: (w: Changing, [a, b]: number[]) =>
    w.update(pick(w.elements(), a), { place: w.ids.get(pick(w.names('Place'), b)) ?? null }),
  pin: (w: Changing, [a, b, c]: number[]) => w.pin(pick(w.elements(), a), b ?? 0, c ?? 0),
  unpin: (w: Changing, [a]: number[]) => w.unpin(pick(w.elements(), a)),
  status: (w: Changing, [a, b]: number[]) =>
    w.status(pick(w.names('Interdependency'), a), of(['CONFIRMED', 'DISPUTED', 'ENDED'], b)),
  remove: (w: Changing, [a]: number[]) => w.remove(pick([...w.ids.keys()], a)),
  undo: (w: Changing, [a = 0]: number[]) => w.undo(a % 4),
  merge: (w: Changing, [a, b]: number[]) =>
    w.merge(pick(w.names('Stakeholder'), a), pick(w.names('Stakeholder'), b)),
  settings: (w: Changing, [a = 0]: number[]) => w.settings({ showsDeclaredLinks: a % 2 === 0 }),
  bring: (w: Changing, [a]: number[]) => w.bring('Label;Type;Tags', `Town ${a};;winter`),
};

const step: fc.Arbitrary<Step> = fc.record({
  does: fc.constantFrom(...(Object.keys(STEPS) as (keyof typeof STEPS)[])),
  picks: fc.array(fc.nat(30), { minLength: 4, maxLength: 4 }),
});

test(
  'whatever happens in whatever order, it is what would be read',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 40 }), async (steps) => {
        const world = await changing(store);
        const server = countedSnapshots(database);
        for (const [, change] of STORY.slice(0, 28)) await change(world);
        await holdsAsRead(server, database, world.ecosystem.id);
        for (const { does, picks } of steps) {
          // What is refused is not done; that is no matter here.
          await Promise.resolve(STEPS[does](world, picks)).catch(() => undefined);
          // Not after each of them: several changes are followed at once.
          if ((picks[0] ?? 0) % 3 > 0) await holdsAsRead(server, database, world.ecosystem.id);
        }
        await holdsAsRead(server, database, world.ecosystem.id);
        await server.snapshots.close();
      }),
      { numRuns: RUNS, endOnFailure: RUNS === 1 },
    );
  },
  20_000 * RUNS,
);
