/** Calls that are kept: what one makes of the map, who is asked and answers by a link or by telephone, and what each answer changes. */
import { beforeAll, expect, test } from 'vitest';
import { post } from '../../server/campaign/post.ts';
import { codesOf, fieldsOf, type Input, type Made, recordsIn } from '../support/records.ts';
import { ask, testServer } from '../support/server.ts';
import { signingIn } from '../support/signing-in.ts';

const { graphql, freshEcosystem, database, driver } = await testServer();
const { app, sink, signIn, somebody } = await signingIn(database);

let ecosystem: { id: string; slug: string };
let finn: Awaited<ReturnType<typeof somebody>>;
let stranger: Awaited<ReturnType<typeof somebody>>;
const who: Record<string, Made> = {};
const nobody = (query: string, variables = {}) => ask(app, query, variables, { host: 'map.example.org' });

beforeAll(async () => {
  ecosystem = await freshEcosystem('Harbour');
  const make = recordsIn(graphql, ecosystem.id);
  [finn, stranger] = [await somebody(), await somebody()];
  await driver.executeQuery(
    `MATCH (a:Account {id: $account}), (e:Ecosystem {id: $e}) MERGE (a)-[h:HOLDS_ROLE]->(e) SET h.role = 'FACILITATOR'`,
    { account: finn.id, e: ecosystem.id },
  );
  who.space = await make.resource('Rooms', { units: ['seats'] });
  who.line = await make.resource('Lines', { units: ['Gb/s'] });
  for (const name of ['Chamber', 'Hall', 'Fibre', 'Cable', 'Secret']) {
    who[name] = await make.stakeholder(name, name === 'Secret' ? { visibility: 'FACILITATORS' } : {});
    if (name !== 'Chamber')
      await make.link(who.Chamber as Made, who[name] as Made, {
        ...{ type: 'COLLABORATES_WITH', declaredBy: who.Chamber?.id, strength: name === 'Cable' ? 2 : 5 },
      });
  }
  const offer = (by: string, resource: string, quantity: number, unit: string) =>
    make.of('Offer', { by: who[by]?.id, resource: who[resource]?.id, quantity, unit });
  await offer('Hall', 'space', 50, 'seats');
  await offer('Fibre', 'line', 1, 'Gb/s');
  await offer('Cable', 'line', 1, 'Gb/s');
});

const SAVE = `mutation ($input: SaveCallInput!) { saveCall(input: $input) { revision call { id mission { id } needs } } }`;
const ASK = 'mutation ($input: KeptCallInput!) { askCoalition(input: $input) { call { id } } }';
const HEAR = 'mutation ($input: HearCallInput!) { hearCall(input: $input) { revision call { state } } }';
const ANSWER =
  'mutation ($input: AnswerCallInput!) { answerCall(input: $input) { call { says insteadName } } }';
const OPEN = `mutation ($input: OpenCampaignInput!) { openCampaign(input: $input) { isOver
  call { wants asks convenor { name } mission { name } says } } }`;
const READ = `query ($slug: String!, $id: ID) { ecosystem(slug: $slug) { campaigns { id } calls(id: $id) {
  id state called { who { id name } says link note isHeard instead { name } insteadName insteadOf { name } asks }
  plan { teams { members { who { name } } covered { isWhole } } changes { sentence } } } } }`;
const MISSION = `query ($id: ID!) { mission(id: $id) { hashtag
  roles { nodes { kind title minimum vacancies seats { nodes { holder { name } } } } }
  needs { nodes { id quantity unit state committed } } } }`;
const CLOSE = 'mutation ($input: CloseCampaignInput!) { closeCampaign(input: $input) { campaign { id } } }';

const fieldsIn = ({ issues = [] }: Record<string, unknown>) =>
  (issues as { path: string }[]).map(({ path }) => path);

let n = 0;
async function saved(more: Input = {}) {
  const call = {
    convenor: who.Chamber?.id,
    wants: [
      { resource: who.space?.id, quantity: 50, unit: 'seats' },
      { resource: who.line?.id, quantity: 1, unit: 'Gb/s' },
    ],
    ...more,
  };
  const input = { ecosystem: ecosystem.id, title: `Keep the quay ${++n}`, call };
  const { saveCall } = await finn.done(SAVE, { input });
  return {
    ...saveCall.call,
    revision: saveCall.revision,
    which: { ecosystem: ecosystem.id, call: saveCall.call.id },
  };
}
const read = async (id: string) => (await finn.done(READ, { slug: ecosystem.slug, id })).ecosystem.calls[0];
const missionOf = async (id: string) => (await graphql(MISSION, { id })).data.mission;
const members = ({ plan }: { plan: { teams: { members: { who: { name: string } }[] }[] } }) =>
  plan.teams[0]?.members.map((each) => each.who.name);
type CalledRow = { who: { id: string; name: string }; link: string; says: string };
const tokenOf = (call: { called: CalledRow[] }, name: string) =>
  call.called.find((each) => each.who.name === name)?.link.split('#')[1];

test('a call is kept with a mission, its needs and vacant seats, and one undo takes all of it back', async () => {
  const { id, mission, needs, revision } = await saved();
  const made = await missionOf(mission.id);
  expect(made.hashtag).toBe(`keep-the-quay-${n}`);
  expect(made.needs.nodes).toMatchObject([
    { id: needs[0], quantity: 50, unit: 'seats', state: 'OPEN' },
    { id: needs[1], quantity: 1, unit: 'Gb/s', state: 'OPEN' },
  ]);
  expect(made.roles.nodes).toMatchObject([
    { kind: 'CONVENOR', vacancies: 0, seats: { nodes: [{ holder: { name: 'Chamber' } }] } },
    { title: '50 seats: Rooms', vacancies: 1 },
    { title: '1 Gb/s: Lines', vacancies: 1 },
  ]);
  expect(members(await read(id))).toEqual(expect.arrayContaining(['Chamber', 'Hall', 'Fibre']));
  const input = { ecosystem: ecosystem.id, revision };
  await finn.done('mutation ($input: UndoInput!) { undoRevision(input: $input) { revision } }', { input });
  expect(await read(id)).toBeUndefined();
  expect((await graphql(MISSION, { id: mission.id })).data?.mission ?? null).toBeNull();
});

test('what a mission openly needs already is not written a second time', async () => {
  const first = await saved();
  const second = await saved({ mission: first.mission.id });
  expect(second.mission.id).toBe(first.mission.id);
  expect(second.needs).toEqual(first.needs);
});

test('each is asked by a link; a yes takes the seat and commits the offer, a no has the plan made anew and says what changed', async () => {
  await driver.executeQuery(
    `MATCH (s:Stakeholder {id: $id}) CREATE (s)-[:REACHED_BY]->(:Contact {ecosystem: $e, version: 1, email: 'hall@example.org', takesMessages: true})`,
    { id: who.Hall?.id, e: ecosystem.id },
  );
  const { id, mission, which } = await saved();
  const before = sink.received.length;
  await finn.done(ASK, { input: which });
  await post({ ...signIn, database });
  expect(sink.received.slice(before).flatMap(({ to }) => to)).toEqual(['hall@example.org']);
  const asked = await read(id);
  expect(asked.called.map(({ who: { name }, asks }: CalledRow & { asks: string[] }) => [name, asks])).toEqual(
    [
      ['Fibre', ['1 Gb/s: Lines']],
      ['Hall', ['50 seats: Rooms']],
    ],
  );
  const [hall, fibre] = [tokenOf(asked, 'Hall'), tokenOf(asked, 'Fibre')];
  const opened = await nobody(OPEN, { input: { token: hall } });
  expect(opened.data.openCampaign).toMatchObject({
    isOver: false,
    call: { asks: ['50 seats: Rooms'], convenor: { name: 'Chamber' }, says: null },
  });
  const said = await nobody(ANSWER, { input: { token: hall, says: 'YES', note: 'With chairs' } });
  expect(said.data.answerCall.call.says).toBe('YES');
  const after = await missionOf(mission.id);
  expect(after.needs.nodes[0]).toMatchObject({ state: 'MET', committed: 50 });
  expect(after.roles.nodes[1]).toMatchObject({
    vacancies: 0,
    seats: { nodes: [{ holder: { name: 'Hall' } }] },
  });
  await nobody(ANSWER, { input: { token: fibre, says: 'NO' } });
  const now = await read(id);
  expect(members(now)).toEqual(expect.arrayContaining(['Chamber', 'Hall', 'Cable']));
  expect(now.plan.teams[0].covered).toEqual([{ isWhole: true }, { isWhole: true }]);
  expect(now.plan.changes).toEqual([
    { sentence: 'Fibre said no: Cable comes in for Lines; nothing else changes.' },
  ]);
  expect(now.state).toBe('ANSWERED');
  // They may change their mind: what the yes had made is taken back.
  await nobody(ANSWER, { input: { token: hall, says: 'NO' } });
  const back = await missionOf(mission.id);
  expect(back.needs.nodes[0]).toMatchObject({ state: 'OPEN', committed: 0 });
  expect(back.roles.nodes[1]).toMatchObject({ vacancies: 1 });
});

test('a facilitator writes down what was heard, and who is named instead comes in or is nominated', async () => {
  const { id, which } = await saved();
  const hear = (of: string, more: Input) =>
    finn.asks(HEAR, { input: { ...which, who: who[of]?.id, ...more } });
  expect(codesOf(await hear('Fibre', { says: 'INSTEAD', instead: who.Cable?.id }))).toEqual([]);
  const now = await read(id);
  expect(now.called).toMatchObject([
    { who: { name: 'Cable' }, insteadOf: { name: 'Fibre' }, says: null },
    { who: { name: 'Fibre' }, says: 'INSTEAD', instead: { name: 'Cable' }, isHeard: true },
  ]);
  expect(members(now)).toContain('Cable');
  expect(codesOf(await hear('Hall', { says: 'INSTEAD', insteadName: 'The lighthouse' }))).toEqual([]);
  const { data } = await graphql(
    `query ($id: ID!) { stakeholder(id: $id) { nominationsMade { nodes { nominee { name status } } } } }`,
    { id: who.Hall?.id },
  );
  expect(data.stakeholder.nominationsMade.nodes).toContainEqual({
    nominee: { name: 'The lighthouse', status: 'NOMINATED' },
  });
  const refused = async (of: string, more: Input) => {
    const answer = await hear(of, more);
    return [...codesOf(answer), ...answer.errors.flatMap(({ extensions }) => fieldsIn(extensions))];
  };
  expect(await refused('Cable', { says: 'INSTEAD', instead: who.Cable?.id })).toEqual(['INVALID', 'instead']);
  expect(await refused('Cable', { says: 'INSTEAD' })).toEqual(['INVALID', 'instead']);
  expect(await refused('Secret', { says: 'YES' })).toEqual(['NOT_FOUND']);
  await finn.done(CLOSE, { input: { ecosystem: ecosystem.id, campaign: id, isClosed: true } });
  expect((await read(id)).state).toBe('CLOSED');
  expect(await refused('Cable', { says: 'YES' })).toEqual(['INVALID']);
});

test('calls are for facilitators, a link answers for its own stakeholder only, and names nobody who is hidden', async () => {
  const { id, which } = await saved();
  await finn.done(ASK, { input: which });
  expect(codesOf(await stranger.asks(READ, { slug: ecosystem.slug, id }))).toContain('NOT_ALLOWED');
  for (const [query, input] of [
    [SAVE, { ecosystem: ecosystem.id, title: 'Mine', call: { convenor: who.Chamber?.id, wants: [] } }],
    [ASK, which],
    [HEAR, { ...which, who: who.Hall?.id, says: 'YES' }],
  ] as const)
    expect(codesOf(await stranger.asks(query, { input }))).toEqual(['NOT_ALLOWED']);
  const token = tokenOf(await read(id), 'Hall');
  const named = await nobody(ANSWER, { input: { token, says: 'INSTEAD', instead: who.Secret?.id } });
  expect(fieldsOf(named)).toEqual(['instead']);
  expect(codesOf(await nobody(ANSWER, { input: { token: 'nothing', says: 'YES' } }))).toEqual(['NOT_FOUND']);
  // Nor does a campaign list show what is a call.
  const { campaigns } = (await finn.done(READ, { slug: ecosystem.slug, id })).ecosystem;
  expect(campaigns).toEqual([]);
  const wrong = { ecosystem: ecosystem.id, title: 'Nothing', call: { convenor: who.Chamber?.id, wants: [] } };
  expect(fieldsOf(await finn.asks(SAVE, { input: wrong }))).toEqual(['wants']);
});
