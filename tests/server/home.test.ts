/** What waits for who is signed in, across their ecosystems: each number is what the list of that ecosystem holds, and each is told to its reader alone. */
import { describe, expect, test } from 'vitest';
import type { Database } from '../../server/neo4j/database.ts';
import { type Made, recordsIn } from '../support/records.ts';
import { testServer } from '../support/server.ts';
import { signingIn } from '../support/signing-in.ts';

const { database, driver, freshEcosystem, graphql } = await testServer();
let reads = 0;
/** What everybody reads from, counted. */
const counted: Database = {
  ...database,
  read: (...asked) => {
    reads += 1;
    return database.read(...asked);
  },
  readLatest: (...asked) => {
    reads += 1;
    return database.readLatest(...asked);
  },
};
const { somebody } = await signingIn(counted);
type Person = Awaited<ReturnType<typeof somebody>>;

const HOME = `{ home { ecosystem { id } links asking claims matters isNew hasMoreNews alike { one other }
  needs { id by { name } } news { way kind count named { name } } } }`;
const SAW = 'mutation ($e: ID!, $r: Int!) { sawEcosystem(input: { ecosystem: $e, revision: $r }) { seen } }';

const gives = (person: Person, ecosystem: { id: string }, role: string, ...speaksFor: Made[]) =>
  driver.executeQuery(
    `MATCH (a:Account {id: $id}), (e:Ecosystem {id: $ecosystem})
     MERGE (a)-[h:HOLDS_ROLE]->(e) SET h.role = $role, h.speaksFor = $speaksFor`,
    { id: person.id, ecosystem: ecosystem.id, role, speaksFor: speaksFor.map(({ id }) => id) },
  );
const homeOf = async (person: Person, { id }: { id: string }) =>
  (await person.done(HOME)).home.find((each: { ecosystem: { id: string } }) => each.ecosystem.id === id);
const revisionOf = async (slug: string) =>
  (await graphql('query ($s: String!) { ecosystem(slug: $s) { revision } }', { s: slug })).data.ecosystem
    .revision as number;

describe('what waits', () => {
  test('is for each role what the lists of the ecosystem hold', async () => {
    const town = await freshEcosystem('Town');
    const make = recordsIn(graphql, town.id);
    const [library, hospital] = [
      await make.stakeholder('Library', {}),
      await make.stakeholder('Hospital', {}),
    ];
    await make.stakeholder('Libraries', {});
    await make.stakeholder('The Library', {});
    const tools = await make.resource('Tools', { units: ['pieces'] });
    await make.of('Need', { by: hospital.id, resource: tools.id, name: 'A drill' });
    await make.of('Offer', { by: library.id, resource: tools.id });
    const [partner, other] = [await somebody(), await somebody()];
    const [planner, facilitator, asking] = [await somebody(), await somebody(), await somebody()];
    await gives(partner, town, 'PARTNER', library);
    await gives(other, town, 'PARTNER', hospital);
    await gives(planner, town, 'PLANNER');
    await gives(facilitator, town, 'FACILITATOR');
    await driver.executeQuery("MATCH (e:Ecosystem {id: $id}) SET e.joining = 'APPROVED'", { id: town.id });
    await asking.done('mutation ($s: String!) { askToJoin(input: { ecosystem: $s }) { isDone } }', {
      s: town.slug,
    });
    await asking.done('mutation ($input: JoinInput!) { join(input: $input) { state } }', {
      input: {
        ecosystem: town.slug,
        profile: { kind: 'INSTITUTION', name: 'Newcomer', sector: 'COMMUNITY' },
      },
    });
    const declare =
      'mutation ($input: CreateInterdependencyInput!) { createInterdependency(input: $input) { revision } }';
    await other.done(declare, { input: { from: hospital.id, to: library.id, type: 'FUNDS' } });
    const third = await make.stakeholder('Third', {});
    await other.done(declare, { input: { from: hospital.id, to: third.id, type: 'FUNDS' } });

    // Two flags of one record are one thing to decide.
    for (const person of [partner, other])
      await person.done('mutation ($input: FlagInput!) { flag(input: $input) { isDone } }', {
        input: { record: third.id, reason: 'OUTDATED' },
      });

    const LISTS = `query ($s: String!) { linksToAnswer(ecosystem: $s, first: 200) { totalCount nodes { id } } }`;
    const KEPT = `query ($s: String!) { ecosystem(slug: $s) { asking { account } claims { state } waitingMatters likelyDuplicates { one { id } other { id } } } }`;
    for (const person of [partner, other, planner, facilitator]) {
      const home = await homeOf(person, town);
      const { linksToAnswer } = await person.done(LISTS, { s: town.slug });
      expect(linksToAnswer.totalCount).toBe(linksToAnswer.nodes.length);
      expect(home.links).toBe(linksToAnswer.nodes.length);
    }
    const { ecosystem } = await facilitator.done(KEPT, { s: town.slug });
    const waiting = ecosystem.claims.filter(({ state }: { state: string }) => state === 'WAITING');
    expect(await homeOf(facilitator, town)).toMatchObject({
      ...{
        links: 1,
        asking: ecosystem.asking.length,
        claims: waiting.length,
        matters: ecosystem.waitingMatters,
        needs: [],
      },
      alike: ecosystem.likelyDuplicates.map(({ one, other }: Record<string, Made>) => ({
        ...{ one: one?.id, other: other?.id },
      })),
    });
    const { asking: asks, likelyDuplicates, waitingMatters } = ecosystem;
    expect([asks.length, waiting.length, likelyDuplicates.length, waitingMatters]).toEqual([1, 1, 1, 1]);
    // Who decides nothing is told of nothing to decide.
    for (const person of [partner, planner])
      expect(await homeOf(person, town)).toMatchObject({ asking: 0, claims: 0, matters: 0, alike: [] });
    expect((await homeOf(partner, town)).needs).toMatchObject([{ by: { name: 'Hospital' } }]);
    expect((await homeOf(other, town)).needs).toEqual([]);
    expect((await asking.done(HOME)).home).toEqual([]);
  });

  test('is what waits for a mission, too, for whoever convenes it today', async () => {
    const town = await freshEcosystem('Convened');
    const make = recordsIn(graphql, town.id);
    const [library, hospital] = [await make.stakeholder('Library'), await make.stakeholder('Hospital')];
    const mission = await make.mission('convened');
    const role = await make.of('Role', { mission: mission.id, kind: 'CONVENOR', minimum: 1 });
    const seat = await make.of('Seat', { role: role.id, holder: library.id });
    await make.link(hospital, mission, { declaredBy: hospital.id });
    const partner = await somebody();
    await gives(partner, town, 'PARTNER', library);
    expect((await homeOf(partner, town)).links).toBe(1);
    await graphql('mutation ($input: UpdateSeatInput!) { updateSeat(input: $input) { revision } }', {
      input: { id: seat.id, version: seat.version, until: '2020-01-01' },
    });
    expect((await homeOf(partner, town)).links).toBe(0);
  });

  test('is told to nobody without an account, and to no script', async () => {
    expect((await graphql(HOME)).errors[0]?.extensions.code).toBe('NOT_ALLOWED');
  });
});

describe('what is new', () => {
  test('is what came after the map was open, and a hidden stakeholder is no news to a partner', async () => {
    const town = await freshEcosystem('News');
    const make = recordsIn(graphql, town.id);
    const first = await make.stakeholder('First', {});
    const [partner, facilitator] = [await somebody(), await somebody()];
    await gives(partner, town, 'PARTNER');
    await gives(facilitator, town, 'FACILITATOR');
    expect(await homeOf(partner, town)).toMatchObject({ isNew: true, news: [] });
    for (const person of [partner, facilitator])
      await person.done(SAW, { e: town.id, r: await revisionOf(town.slug) });
    expect(await homeOf(partner, town)).toMatchObject({ isNew: false, news: [] });

    const hidden = await make.stakeholder('Hidden', { visibility: 'FACILITATORS' });
    await make.link(first, hidden, { type: 'FUNDS' });
    expect((await homeOf(partner, town)).news).toEqual([]);
    expect((await homeOf(facilitator, town)).news).toEqual([
      { way: 'CAME', kind: 'Stakeholder', count: 1, named: [{ name: 'Hidden' }] },
      { way: 'CAME', kind: 'Interdependency', count: 1, named: [] },
    ]);
    const second = await make.stakeholder('Second', {});
    await make.link(first, second, { type: 'FUNDS' });
    const brief = await make.stakeholder('Here and gone', {});
    await graphql('mutation ($id: ID!) { removeStakeholder(input: { id: $id, version: 1 }) { revision } }', {
      id: brief.id,
    });
    expect((await homeOf(partner, town)).news).toEqual([
      { way: 'CAME', kind: 'Stakeholder', count: 1, named: [{ name: 'Second' }] },
      { way: 'CAME', kind: 'Interdependency', count: 1, named: [] },
    ]);
  });

  test('is never taken back, nor ahead of what there is, and kept for members alone', async () => {
    const town = await freshEcosystem('Seen');
    const [partner, stranger] = [await somebody(), await somebody()];
    await gives(partner, town, 'PARTNER');
    const now = await revisionOf(town.slug);
    const saw = async (r: number) => (await partner.done(SAW, { e: town.id, r })).sawEcosystem.seen;
    expect(await saw(now + 1000)).toBe(now);
    expect(await saw(0)).toBe(now);
    expect((await stranger.asks(SAW, { e: town.id, r: now })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

test('two hundred ecosystems are read in as many queries as two', async () => {
  const person = await somebody();
  const joins = (from: number, to: number) =>
    driver.executeQuery(
      `MATCH (a:Account {id: $id}) UNWIND range($from, $to) AS n
       CREATE (e:Ecosystem:Record {id: 'h' + toString(1000000 + n), slug: 'home-many-' + n, name: 'Many ' + n, sortName: 'many ' + n,
         language: 'EN', openTo: 'EVERYBODY', revision: 3, version: 1, createdAt: datetime(), updatedAt: datetime(), createdBy: 'x', updatedBy: 'x'})
       CREATE (a)-[:HOLDS_ROLE {role: 'FACILITATOR', seen: 1}]->(e)`,
      { id: person.id, from, to },
    );
  const look = async () => {
    reads = 0;
    const { home } = await person.done(HOME);
    return [home.length, reads];
  };
  await joins(1, 2);
  const [, few] = await look();
  expect(few).toBeGreaterThan(2);
  await joins(3, 200);
  expect(await look()).toEqual([200, few]);
  await driver.executeQuery("MATCH (e:Ecosystem) WHERE e.slug STARTS WITH 'home-many-' DETACH DELETE e");
});
