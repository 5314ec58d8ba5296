/**
 * Hidden actors cannot be worked out: whatever they are and do, a reader who may not see them is told the same as before
 * they came, by every reading, count and list. The exceptions are those of docs/security.md.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { RULE } from '../../server/access/sees.ts';
import type { Role } from '../../server/access/viewer.ts';
import { publicWorld, type World } from '../support/public-world.ts';
import { codesOf, type Input, recordsIn } from '../support/records.ts';
import { appFor, ask, testServer } from '../support/server.ts';
import { looked, supposedBy, toldTo } from '../support/told.ts';

const { app, graphql, freshEcosystem, database } = await testServer();
const as = (role: Role) => appFor(database, { id: role, role });
const [visitor, partner, planner] = [as('VISITOR'), as('PARTNER'), as('PLANNER')];

let world: World;
beforeAll(async () => {
  world = await publicWorld(graphql, await freshEcosystem());
  const { id: ecosystem, slug, ids } = world;
  await looked(app, slug);
  const input = { ecosystem, key: `ISOLATED.${ids.loner?.split('-')[1]}`, reason: 'They wish to be alone.' };
  const { errors } = await graphql(
    'mutation ($input: DismissFindingInput!) { dismissFinding(input: $input) { finding { key } } }',
    { input },
  );
  expect(errors).toEqual([]);
});

/** Kinds of finding that are there, and that hidden actors would take away, bring, or count otherwise. */
const TOUCHED =
  `NEED_WITHOUT_OFFER NEED_MET_IN_PART NEED_WITH_ONE_PROVIDER VACANT_SEAT MISSION_WITHOUT_ROLE MISSION_WITHOUT_SECTOR
  PLACE_WITHOUT_STAKEHOLDER CUT_POINT BRIDGE SEPARATE_COMPONENT COMMUNITY_APART STRUCTURAL_HOLE
  DEPENDENCY_ON_NOMINATED ONE_SIDED_DEPENDENCY CHARTER_NOT_ACCEPTED`.split(/\s+/);
/** What these actors may leave as it is, even for those who see them: it is about other things, or they need not be the ones. */
const UNMOVED = new Set(
  // How many there are at a place can be the same, of others.
  ['closed', 'dismissed', 'there']
    .map((state) => `findings ${state}`)
    .concat(
      // What is no stakeholder is for facilitators.
      ['indicators', 'measures', 'engagementRules', 'notStakeholders'].map((list) => `lists ${list}`),
      // A seat is there, whoever holds it.
      ['alone', 'vacant', 'seats'].map((name) => `questions ${name}`),
    ),
);

/** How often actors are planted: `HIDDEN_RUNS=20` plants others each time. */
const RUNS = Number(process.env.HIDDEN_RUNS ?? 1);

type Part = { does: string; with: number };

/** What an actor can be in an ecosystem; `h` is the hidden one, `one` picks somebody or something public. */
const PARTS: Record<
  string,
  (h: string, one: (...keys: string[]) => string, other: string) => [string, Input]
> = {
  // One that is there and vacant: a seat that is recorded for them is a vacant seat to others, as it is afterwards.
  'takes a vacant seat': (h, one) => ['Seat', { id: one('vacant'), holder: h }],
  'funds a mission': (h, one) => link(h, one('snow', 'river'), 'FUNDS'),
  'depends on somebody': (h, one) => link(h, one('hub', 'mill', 'ferry', 'loner', 'named'), 'DEPENDS_ON'),
  'is depended on': (h, one) => link(one('hub', 'mill', 'ferry', 'loner'), h, 'DEPENDS_ON'),
  'joins two who are apart': (h, one) => link(h, one('port', 'loner', 'choir', 'snow'), 'COLLABORATES_WITH'),
  'knows another hidden one': (h, _one, other) => link(h, other, 'SUPPLIES'),
  'needs something': (h, one) => [
    'Need',
    { by: h, resource: one('room', 'hall'), place: one('east', 'north') },
  ],
  'offers what is needed': (h, one) => [
    'Offer',
    { by: h, resource: one('room', 'tools'), quantity: 50, unit: 'hours' },
  ],
  'offers it for a mission': (h, one) => [
    'Offer',
    { by: h, resource: one('room'), mission: one('snow', 'river') },
  ],
  'belongs to a community': (h, one) => ['Membership', { community: one('club'), member: h }],
  'came to a gathering': (h, one) => ['Attendance', { event: one('fair'), attendee: h }],
  'accepted the charter': (h, one) => ['Acceptance', { charter: one('charter'), by: h, on: '2026-02-01' }],
  'named somebody': (h, one) => ['Nomination', { nominator: h, nominee: one('named', 'loner') }],
  'was named': (h, one) => ['Nomination', { nominator: one('hub', 'mill'), nominee: h }],
  'gave something': (h, one) => [
    'Contribution',
    { by: h, mission: one('snow', 'river'), name: 'Snow', resource: one('room') },
  ],
  'endorsed something': (h, one) => ['Endorsement', { contribution: one('given'), by: h }],
  'works with somebody not at all': (h, one) => ['DeniedLink', { one: h, other: one('hub', 'mill') }],
  'was asked to introduce': (h, one) => [
    'Introduction',
    { seeker: one('hub'), sought: one('loner', 'choir'), through: h },
  ],
  'was proposed something': (h, one) => [
    'Proposal',
    { synergy: 'HYBRIDISATION', state: 'PROPOSED', one: h, other: one('hub', 'mill') },
  ],
};
const link = (from: string, to: string, type: string): [string, Input] => [
  'Interdependency',
  { from, to, type },
];

const actor = fc.record({
  status: fc.constantFrom('NOMINATED', 'REGISTERED'),
  place: fc.constantFrom('east', 'west', 'north', 'town'),
  sector: fc.constantFrom('CITIZEN', 'PHILANTHROPY', 'HEALTH'),
  parts: fc.uniqueArray(
    fc.record({ does: fc.constantFrom(...Object.keys(PARTS)), with: fc.nat({ max: 11 }) }),
    { minLength: 7, maxLength: 10, selector: ({ does }) => does },
  ),
});
type Actor = typeof actor extends fc.Arbitrary<infer A> ? A : never;

/** One that does all of it. */
const EVERYTHING: Actor = {
  ...{ status: 'REGISTERED', place: 'north', sector: 'CITIZEN' },
  parts: Object.keys(PARTS).map((does) => ({ does, with: 0 })),
};

let last = '';
async function plant({ parts, place, ...more }: Actor, visibility: string): Promise<void> {
  const make = recordsIn(graphql, world.id);
  const { id } = await make.stakeholder(`Hidden house ${visibility}`, {
    ...{ ...more, visibility, place: world.ids[place], tags: ['house', 'nobody else has it'] },
  });
  for (const { does, with: index } of parts) await play({ does, with: index }, id);
  last = id;
}

async function play({ does, with: index }: Part, hidden: string): Promise<void> {
  const one = (...keys: string[]) => world.ids[keys[index % keys.length] as string] as string;
  if (does === 'knows another hidden one' && last === '') return;
  const [kind, input] = (PARTS[does] as (typeof PARTS)[string])(hidden, one, last);
  if ('id' in input) return change(kind, input);
  const make = recordsIn(graphql, world.id);
  const { id } = await make.of(kind, input);
  if (kind !== 'Offer' || !('quantity' in input)) return;
  // What it offers is committed to who needs it.
  const need = input.resource === world.ids.room ? 'partly' : 'lacked';
  await make.of('Commitment', { offer: id, need: world.ids[need], quantity: 10 });
}

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

/** Compares answer by answer, so that a difference names what was asked. */
function expectSame(now: Record<string, string>, before: Record<string, string>): void {
  for (const [name, answer] of Object.entries(now)) expect([name, answer]).toEqual([name, before[name]]);
  expect(Object.keys(now)).toEqual(Object.keys(before));
}

describe('a hidden actor, whatever it does,', () => {
  test('changes nothing of what a reader is told who may not see it', { timeout: 240_000 }, async () => {
    const before = await toldTo(visitor, world);
    const supposed = await supposedBy(planner, world);
    expectSame(await toldTo(partner, world), before);
    for (const kind of TOUCHED) expect([kind, before['findings open']?.includes(kind)]).toEqual([kind, true]);
    expect(before['findings dismissed']).toContain('ISOLATED');

    const planted = (
      visibility: string,
      settings: { seed: number; numRuns: number },
      compare: () => Promise<void>,
    ) =>
      fc.assert(
        fc.asyncProperty(fc.tuple(actor, actor), async (actors) => {
          for (const each of [...actors, EVERYTHING]) await plant(each, visibility);
          // What opened and closed is kept as a facilitator finds it.
          await looked(app, world.slug);
          await compare();
        }),
        // They stay: what is planted next meets them, and a smaller example cannot be tried.
        { ...settings, endOnFailure: true },
      );
    await planted('FACILITATORS', { seed: 11, numRuns: RUNS }, async () => {
      expectSame(await toldTo(visitor, world), before);
      expectSame(await toldTo(partner, world), before);
      expect(await supposedBy(planner, world)).toEqual(supposed);
    });
    await planted('MEMBERS', { seed: 12, numRuns: RUNS }, async () =>
      expectSame(await toldTo(visitor, world), before),
    );

    expect(before['findings open']).toContain(world.ids.vacant);
    expect(before['lists seats']).toContain(world.ids.vacant);

    // To those who see them, they changed nearly everything.
    const after = await toldTo(partner, world);
    const same = Object.keys(after).filter((name) => after[name] === before[name]);
    expect(same.filter((name) => !UNMOVED.has(name))).toEqual([]);
    expect(await supposedBy(planner, world)).not.toEqual(supposed);
  });
});

describe('a seat that somebody hidden takes', () => {
  test.each(['FACILITATORS', 'MEMBERS'])('stays vacant to who may not see them: %s', async (visibility) => {
    const { id: ecosystem, slug } = await freshEcosystem();
    const make = recordsIn(graphql, ecosystem);
    const mission = await make.mission('snow');
    const role = await make.of('Role', { mission: mission.id, kind: 'FUNDER' });
    const seat = await make.of('Seat', { role: role.id, skill: 'Grants' });
    const open = await make.stakeholder('Open house', { visibility: 'PUBLIC' });
    const hidden = await make.stakeholder('Hidden house', { visibility });
    const told = async (app: typeof visitor) => {
      await looked(app, slug);
      const { data, errors } = await ask(
        app,
        `query ($slug: String!, $id: ID!, $role: ID!, $holder: ID!, $on: Date!) {
          seat(id: $id) { holder { id } inWords }
          role(id: $role) { held vacancies seats { totalCount } }
          vacant: seats(ecosystem: $slug, filter: { vacant: true }) { totalCount }
          held: seats(ecosystem: $slug, filter: { vacant: false }) { totalCount }
          its: seats(ecosystem: $slug, filter: { holder: $holder }) { totalCount }
          findings(ecosystem: $slug) { nodes { key sentence evidence { label value } entityIds } }
          past(ecosystem: $slug, on: $on, record: $id) { nodes { fields { field value } } } }`,
        {
          ...{ slug, id: seat.id, role: role.id, holder: hidden.id },
          on: new Date().toISOString().slice(0, 10),
        },
      );
      expect(errors).toEqual([]);
      const record = data.past.nodes[0] as { fields: { field: string }[] };
      // That something was changed of the seat is told.
      record.fields = record.fields.filter(({ field }) => !['version', 'updatedAt'].includes(field));
      const lines = await (
        await app.request(
          `http://127.0.0.1/api/ecosystems/${slug}/answer.json?definition=${encodeURIComponent(JSON.stringify({ of: 'SEAT', where: [], has: [] }))}`,
          { headers: { host: '127.0.0.1' } },
        )
      ).text();
      return { data, lines: lines.replace(/"revision": ?\d+/, '') };
    };
    const before = await told(visitor);
    await change('Seat', { id: seat.id, holder: hidden.id });
    await looked(app, slug);
    expect(await told(visitor)).toEqual(before);
    expect(before.data.role).toMatchObject({ held: 0, vacancies: 1 });
    if (visibility === 'FACILITATORS') expect(await told(partner)).toEqual(before);
    const { data } = await told(app);
    expect(data).toMatchObject({
      ...{ seat: { holder: { id: hidden.id } }, role: { held: 1, vacancies: 0 } },
      ...{ vacant: { totalCount: 0 }, held: { totalCount: 1 }, its: { totalCount: 1 } },
    });

    // Nor does a conflict name them to a writer who would see less.
    const late = () =>
      graphql('mutation ($input: UpdateSeatInput!) { updateSeat(input: $input) { revision } }', {
        input: { id: seat.id, version: seat.version, holder: open.id },
      });
    const named = async () => {
      const answer = await late();
      return [codesOf(answer), JSON.stringify(answer).includes(hidden.id)];
    };
    expect(await named()).toEqual([['CONFLICT'], true]);
    const less = vi.spyOn(RULE, 'seen').mockReturnValue(['PUBLIC']);
    onTestFinished(() => less.mockRestore());
    expect(await named()).toEqual([['CONFLICT'], false]);
  });
});
