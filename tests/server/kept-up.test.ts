/** Findings that are kept up after a change are those that a whole look finds, for everybody, whatever has changed. */
import fc from 'fast-check';
import pino from 'pino';
import { expect, onTestFinished, test, vi } from 'vitest';
import { AUDIENCES, type Audience } from '../../server/access/sees.ts';
import { LOCAL_FACILITATOR } from '../../server/access/viewer.ts';
import { type Current, findEcosystem } from '../../server/ecosystem/find.ts';
import { importPlan } from '../../server/exchange/import.ts';
import { readKumuSheets } from '../../server/exchange/kumu/kumu.ts';
import type { Finding } from '../../server/finding/compute.ts';
import { createFindings } from '../../server/finding/findings.ts';
import type { Found } from '../../server/finding/found.ts';
import { isBehind, toldTogether } from '../../server/finding/lagging.ts';
import { createLook } from '../../server/finding/look.ts';
import { createLooking } from '../../server/finding/looking.ts';
import type { Reading } from '../../server/finding/reading.ts';
import { createSnapshots } from '../../server/map/snapshots.ts';
import { hiddenFrom } from '../../server/read/hidden.ts';
import { publicWorld } from '../support/public-world.ts';
import { makeChange, randomChange } from '../support/random-changes.ts';
import { type Input, makeRecord, recordsIn } from '../support/records.ts';
import { testServer } from '../support/server.ts';

const { graphql, database, driver, freshEcosystem } = await testServer();
const log = pino({ level: 'silent' });

/** How many series of changes are made: `KEPT_UP_RUNS=50` makes others each time. */
const RUNS = Number(process.env.KEPT_UP_RUNS ?? 1);
/** After how many planned changes all is held against a whole look. */
const EVERY = process.env.KEPT_UP_RUNS ? 1 : 4;
/** Long after everything was recorded, so that much is out of date. */
const DAY = '2027-06-01';

const PATIENT = { again: 60_000, first: 60_000 };

const snapshots = createSnapshots({ database, budget: 2 ** 28, log });
const parts = {
  database,
  snapshots,
  inThread: async (reading: Reading, task: unknown) => reading.pure(task),
};

/** What is kept for an ecosystem, small or large, and how often it was brought up to date without a whole look. */
function keeping(large: number) {
  const look = createLook({ ...parts, large });
  const times = { kept: 0, whole: 0 };
  const counted = {
    ...look,
    find: (...given: Parameters<typeof look.find>) => {
      times.whole += 1;
      return look.find(...given);
    },
    keepUp: async (...given: Parameters<typeof look.keepUp>) => {
      const step = await look.keepUp(...given);
      if (step) times.kept += 1;
      return step;
    },
  };
  return { times, ...createLooking({ database, look: counted, log, onLag: () => undefined }) };
}

/** What of two readings is not the same, finding by finding; of some kinds alone when told. */
function differing(kept: readonly Finding[], whole: readonly Finding[], isTold = (_: string) => true) {
  const [ours, theirs] = [kept, whole].map((all) => all.filter(({ kind }) => isTold(kind)));
  const texts = (all: readonly Finding[] = []) =>
    new Map(all.map((each) => [each.key, JSON.stringify(each)]));
  const [mine, other] = [texts(ours), texts(theirs)];
  const keys = [...new Set([...mine.keys(), ...other.keys()])].filter(
    (key) => mine.get(key) !== other.get(key),
  );
  const found = keys.map((key) => ({ kept: mine.get(key), whole: other.get(key) }));
  if (found.length > 0) return found;
  return [...mine.keys()].join(' ') === [...other.keys()].join(' ') ? [] : ['their order'];
}

/** An ecosystem of which much is missing and old, kept up as a small one and as a large one, and held against whole looks. */
async function watched() {
  const whole = createLook({ ...parts, large: 1e9 });
  const together = toldTogether();
  const world = await publicWorld(graphql, await freshEcosystem());
  const { id, slug } = world;
  await age(id);
  const [small, large] = [keeping(1e9), keeping(0)];
  const wholeFor = async (current: Current, audience: Audience, known?: Found) => {
    const hidden = await hiddenFrom(database, id, audience);
    return known && hidden.ids.length === 0 ? known : whole.find(current, { audience, day: DAY, hidden });
  };
  return {
    world,
    ...{ small, large },
    /** Brought up to date, without a whole look beside it. */
    async follow() {
      const current = await findEcosystem(database, slug, LOCAL_FACILITATOR);
      for (const each of [small, large]) await each.lookOnce(current, 'all', DAY);
    },
    async check(after: readonly string[], audiences: readonly Audience[] = AUDIENCES) {
      const current = await findEcosystem(database, slug, LOCAL_FACILITATOR);
      const all = await wholeFor(current, 'all');
      for (const audience of audiences) {
        const { findings } = await wholeFor(current, audience, all);
        const kept = await small.lookOnce(current, audience, DAY);
        const prompt = await large.lookOnce(current, audience, DAY);
        expect({ after, audience, differing: differing(kept.findings, findings) }).toEqual({
          ...{ after, audience, differing: [] },
        });
        const late = differing(prompt.findings, findings, (kind) => !together.has(kind));
        expect({ after, audience, late }).toEqual({ after, audience, late: [] });
      }
    },
    /** What lags is told by everybody once it was looked for, and what is open is what is kept in the database. */
    async end(audiences: readonly Audience[] = AUDIENCES) {
      await large.lookLate(id);
      const current = await findEcosystem(database, slug, LOCAL_FACILITATOR);
      for (const audience of audiences) {
        const late = await large.lookOnce(current, audience, DAY);
        const { findings } = await small.lookOnce(current, audience, DAY);
        expect(differing(late.findings, findings)).toEqual([]);
      }
      const { findings } = await small.lookOnce(current, 'all', DAY);
      expect(await openIn(id)).toEqual(findings.map(({ key }) => key).sort());
    },
  };
}

/** Kinds that belong to an ecosystem alone. */
const OWN = new Set(['Charter', 'Stakeholder']);

/** Changes by what each concerns: a record that a finding names, or one that only leads to it. */
const PLANNED: [kind: string, input: (ids: Record<string, string>) => Input][] = [
  ['Seat', ({ vacant, hub }) => ({ id: vacant, holder: hub })],
  ['Nomination', ({ hub, named }) => ({ nominator: hub, nominee: named })],
  ['Interdependency', ({ mill, hub }) => ({ from: mill, to: hub, type: 'ADVISES' })],
  ['Offer', ({ port, tools }) => ({ by: port, resource: tools, quantity: 4, unit: 'hours' })],
  ['Commitment', ({ days, single }) => ({ offer: days, need: single, quantity: 1 })],
  ['Stakeholder', ({ clinic }) => ({ id: clinic, name: 'Clinic renamed' })],
  ['Stakeholder', ({ farm, east }) => ({ id: farm, place: east })],
  ['Stakeholder', ({ school, west }) => ({ id: school, place: west, sector: 'CITIZEN' })],
  ['Mission', ({ snow }) => ({ id: snow, hashtag: 'ice' })],
  ['Interdependency', ({ farm, forest }) => ({ from: farm, to: forest, type: 'FUNDS', until: '2026-02-01' })],
  ['Mission', ({ forest }) => ({ id: forest, hashtag: 'wood' })],
  ['Stakeholder', () => ({ kind: 'INSTITUTION', name: 'Newcomer', evenIfAlike: true })],
  ['Interdependency', ({ ferry, hub }) => ({ from: ferry, to: hub, type: 'FUNDS' })],
  ['Interdependency', ({ loner, port }) => ({ from: loner, to: port, type: 'FUNDS', until: '2026-02-01' })],
  ['Acceptance', ({ charter, hub }) => ({ charter, by: hub })],
  ['Measure', ({ indicator }) => ({ indicator, on: '2026-01-05', value: 1 })],
  ['Indicator', ({ indicator }) => ({ id: indicator, baseline: 0, target: 10, due: '2027-03-01' })],
  ['Mission', ({ river }) => ({ id: river, state: 'DONE' })],
  ['Resource', ({ tools, room }) => ({ id: tools, broader: room })],
  ['Resource', ({ hall }) => ({ id: hall, name: 'Great hall' })],
  ['Place', ({ north }) => ({ id: north, name: 'Far north' })],
  ['Stakeholder', ({ named }) => ({ id: named, status: 'LISTED' })],
  ['Charter', () => ({ title: 'Charter', text: 'Be kinder.', edition: '2', adoptedOn: '2026-03-02' })],
  ['Contribution', ({ farm, forest, room }) => ({ by: farm, mission: forest, resource: room, name: 'Land' })],
];

test('each change concerns what hangs on it', { timeout: 240_000 }, async () => {
  const { world, check, follow, end, small, large } = await watched();
  await check([], ['all']);
  const done: string[] = [];
  for (const [index, [kind, input]] of PLANNED.entries()) {
    const given = input(world.ids);
    if (given.id) await change(kind, given);
    else await makeRecord(graphql, kind, OWN.has(kind) ? { ecosystem: world.id, ...given } : given);
    done.push(`${kind} ${JSON.stringify(given)}`);
    // A whole look takes longest: what one change left wrong is still wrong two changes later.
    await (index % EVERY === EVERY - 1 ? check(done, ['all']) : follow());
  }
  await end(['all']);
  // No change of these needs a whole look.
  expect([small.times, large.times]).toEqual([
    { kept: PLANNED.length, whole: 1 },
    { kept: PLANNED.length, whole: 1 },
  ]);

  await importPlan({
    ...{ database, ecosystem: { slug: world.slug }, viewer: LOCAL_FACILITATOR },
    plan: planOf('Label,Type\nHub house,Institution\nNew house,Institution\n'),
  });
  await check([...done, 'an import'], ['all']);
  expect(small.times.whole).toBe(2);
});

test('who comes hidden, is hidden or shown changes what each audience is told', {
  timeout: 240_000,
}, async () => {
  const { world, check, end, small } = await watched();
  const { hub, farm, lacked, offered } = world.ids;
  await check([]);
  const secret = { ecosystem: world.id, kind: 'INSTITUTION', evenIfAlike: true, visibility: 'FACILITATORS' };
  const { id: hidden } = await makeRecord(graphql, 'Stakeholder', { ...secret, name: 'Hidden' });
  await check(['hidden']);
  await makeRecord(graphql, 'Interdependency', { from: hidden, to: farm, type: 'DEPENDS_ON' });
  await check(['hidden', 'linked']);
  // Where the same records are hidden or shown, which did not come or go, it is looked anew.
  const before = small.times.whole;
  for (const [name, id] of Object.entries({ hub, farm, hub_again: hub })) {
    const visibility = name === 'hub_again' ? 'PUBLIC' : 'MEMBERS';
    await change('Stakeholder', { id, visibility });
    await check([name, visibility]);
  }
  expect(small.times.whole).toBeGreaterThan(before);
  await makeRecord(graphql, 'Commitment', { offer: offered, need: lacked }).catch(() => undefined);
  await check(['a commitment']);
  await end();
});

test('in a large ecosystem what takes long follows, and is told to be behind until then', async () => {
  const { id: ecosystem, slug } = await freshEcosystem();
  const make = recordsIn(graphql, ecosystem);
  const [one, two, three] = [
    await make.stakeholder('One'),
    await make.stakeholder('Two'),
    await make.stakeholder('Three'),
  ];
  await make.link(one, two);
  const lagging = { every: 1, after: 1_000 };
  const findings = createFindings({ database, snapshots, log, large: 0, lagging, patience: PATIENT });
  onTestFinished(() => findings.close());
  const told = async () => findings.get(await findEcosystem(database, slug, LOCAL_FACILITATOR), 'all');
  const cutPoints = (found: Found) =>
    found.findings.filter(({ kind }) => kind === 'CUT_POINT').map(({ entities }) => entities[0]);
  expect(isBehind((await told()).lag)).toBe(false);
  await make.link(two, three);
  const behind = await told();
  expect([behind.isCurrent, isBehind(behind.lag), cutPoints(behind)]).toEqual([true, true, []]);
  expect(behind.lag.of).toBeLessThan(behind.revision);
  const later = await vi.waitFor(
    async () => {
      const found = await told();
      expect(isBehind(found.lag)).toBe(false);
      return found;
    },
    { timeout: 30_000, interval: 100 },
  );
  expect(cutPoints(later)).toEqual([two.id]);
  // Who is gone is named by nothing that lags.
  const { errors } = await graphql(
    'mutation ($input: RemoveInput!) { removeStakeholder(input: $input) { revision } }',
    { input: three },
  );
  expect(errors).toEqual([]);
  const without = await told();
  expect(isBehind(without.lag)).toBe(true);
  expect(without.findings.some(({ entities }) => entities.includes(three.id))).toBe(false);
});

test('what is kept up is what a whole look finds, whatever has changed', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(randomChange, { minLength: 6, maxLength: 6 }), async (changes) => {
      const { world, check, end } = await watched();
      await check([]);
      const done: string[] = [];
      for (const change of changes) {
        const made = await makeChange({ driver, graphql, ecosystem: world.id }, change);
        if (!made) continue;
        done.push(made);
        await check(done);
      }
      await end();
    }),
    { numRuns: RUNS, ...(process.env.KEPT_UP_RUNS ? {} : { seed: 7 }), endOnFailure: true },
  );
});

/** Changes what is there, in the version that it has. */
async function change(kind: string, input: Input): Promise<void> {
  const { data } = await graphql('query ($id: ID!) { node(id: $id) { ... on Recorded { version } } }', {
    id: input.id,
  });
  const { errors } = await graphql(
    `mutation ($input: Update${kind}Input!) { update${kind}(input: $input) { revision } }`,
    { input: { ...input, version: data.node.version } },
  );
  expect(errors).toEqual([]);
}

function planOf(elements: string) {
  const reading = readKumuSheets({ elements: Buffer.from(elements) });
  if (!('plan' in reading)) throw new Error(JSON.stringify(reading.issues));
  return reading.plan;
}

/** Everything was recorded long ago. */
async function age(ecosystem: string): Promise<void> {
  await driver.executeQuery(
    `MATCH (n:Record {ecosystem: $ecosystem}) SET n.updatedAt = datetime('2024-01-01T00:00:00Z') WITH count(*) AS all
     MATCH (:Element)-[r:INTERDEPENDS {ecosystem: $ecosystem}]->(:Element) SET r.updatedAt = datetime('2024-02-01T00:00:00Z')`,
    { ecosystem },
  );
}

async function openIn(ecosystem: string): Promise<string[]> {
  const { records } = await driver.executeQuery(
    'MATCH (f:Finding {ecosystem: $ecosystem}) WHERE f.closedAt IS NULL RETURN f.key AS key',
    { ecosystem },
  );
  return records.map((record) => record.get('key') as string).sort();
}
