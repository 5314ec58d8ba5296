/** Campaigns: what is mailed to whom and how often, what the token of a mail opens, what is answered by it, and the ways out. */
import { beforeAll, expect, test } from 'vitest';
import { remind } from '../../server/campaign/campaigns.ts';
import { askAgain, post } from '../../server/campaign/post.ts';
import { codesOf, type Made, recordsIn } from '../support/records.ts';
import { ask, testServer } from '../support/server.ts';
import { PUBLIC, signingIn } from '../support/signing-in.ts';

const { graphql, freshEcosystem, database, driver } = await testServer();
const { app, sink, signIn, somebody } = await signingIn(database);
const DAY = 86_400_000;

let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;
let finn: Awaited<ReturnType<typeof somebody>>;
let stranger: Awaited<ReturnType<typeof somebody>>;
let n = 0;
beforeAll(async () => {
  ecosystem = await freshEcosystem('Harbour <b>');
  make = recordsIn(graphql, ecosystem.id);
  await make.resource('Equipment', { units: ['pieces'] });
  [finn, stranger] = [await somebody(), await somebody()];
  await driver.executeQuery(
    `MATCH (a:Account {id: $account}), (e:Ecosystem {id: $e}) MERGE (a)-[h:HOLDS_ROLE]->(e) SET h.role = 'FACILITATOR'`,
    { account: finn.id, e: ecosystem.id },
  );
});

const CREATE =
  'mutation ($input: CreateCampaignInput!) { createCampaign(input: $input) { campaign { id } } }';
const CHOOSE =
  'mutation ($input: ChooseInviteesInput!) { chooseInvitees(input: $input) { campaign { id } } }';
const SEND = 'mutation ($input: CampaignInput!) { sendCampaign(input: $input) { campaign { sentAt } } }';
const REMIND = 'mutation ($input: CampaignInput!) { remindInvitees(input: $input) { reminded } }';
const CLOSE =
  'mutation ($input: CloseCampaignInput!) { closeCampaign(input: $input) { campaign { closedAt } } }';
const LIST = `query ($slug: String!, $id: ID) { ecosystem(slug: $slug) { campaigns(id: $id) {
  id title closedAt invitees { id email link state isDue mayRemind added confirmed ended stakeholder { id name } } } } }`;
const OPEN = `mutation ($input: OpenCampaignInput!) { openCampaign(input: $input) {
  title place by questions isOver stakeholder { id name } fields { name value } resources { id name }
  links { id version answers other { name } } things { id part version name } } }`;
const ANSWER = `mutation ($input: AnswerCampaignInput!) { answerCampaign(input: $input) { refused toAnswer { answeredAt
  links { id version answers } things { id part version } fields { name value } } } }`;
const SEARCH =
  'query ($token: String!, $text: String!) { campaignSearch(token: $token, text: $text) { id name } }';
const nobody = (query: string, variables = {}) => ask(app, query, variables, { host: 'map.example.org' });

const ALL = ['CONFIRM', 'LINKS', 'NEEDS', 'OFFERS', 'NOMINATIONS', 'FIELDS'];

/** A campaign that asks some stakeholders, each at an address. */
async function campaign(
  whom: readonly (readonly [Made, string | null])[],
  words: Record<string, unknown> = {},
) {
  const given = { title: `Spring ${++n}`, questions: ALL, fields: ['Budget'], ...words };
  const input = { ecosystem: ecosystem.id, words: given };
  const { createCampaign } = await finn.done(CREATE, { input });
  const which = { ecosystem: ecosystem.id, campaign: createCampaign.campaign.id as string };
  const add = whom.map(([{ id }, email]) => ({ stakeholder: id, email }));
  await finn.done(CHOOSE, { input: { ...which, add } });
  return which;
}

/** Sends it and gives what was mailed, by address. */
async function sent(which: { ecosystem: string; campaign: string }) {
  const before = sink.received.length;
  await finn.done(SEND, { input: which });
  await post({ ...signIn, database });
  return sink.received.slice(before);
}
const tokenIn = (text: string | null | undefined) => /respond#([\w-]+)/.exec(text ?? '')?.[1] ?? '';
const invitees = async (which: { campaign: string }) =>
  (await finn.done(LIST, { slug: ecosystem.slug, id: which.campaign })).ecosystem.campaigns[0].invitees;
const stateOf = async (which: { campaign: string }) => (await invitees(which))[0].state;
const open = async (token: string) => (await nobody(OPEN, { input: { token } })).data?.openCampaign;
const answer = (token: string, input: Record<string, unknown>) =>
  nobody(ANSWER, { input: { token, ...input } });

test('mails each who is asked once, with names as text and a way out, and tells who has none of a link', async () => {
  const [library, hospital] = [await make.stakeholder('Library'), await make.stakeholder('Hospital')];
  await driver.executeQuery('MATCH (s:Stakeholder {id: $id}) SET s.name = $name', {
    ...{ id: hospital.id, name: 'Hôpital\r\nBcc: all@example.org <script>' },
  });
  const which = await campaign(
    [
      [library, null],
      [hospital, 'Sage@Example.org'],
    ],
    { text: 'Dear all <script>' },
  );
  expect(await stateOf(which)).toBe('NOT_ASKED');
  const [{ mail, to } = { mail: undefined, to: [] }, ...more] = await sent(which);
  expect([to, more]).toEqual([['sage@example.org'], []]);
  expect(mail?.headers.has('bcc')).toBe(false);
  expect(mail?.html).not.toContain('<script>');
  expect(mail?.text).toContain('> Dear all');
  expect(mail?.text).toMatch(/respond\?stop=1#[\w-]+/);
  expect(JSON.stringify(mail?.headers.get('list'))).toContain('/api/campaigns/stop?token=');
  const asked = await invitees(which);
  expect(asked.map(({ email, state }: { email: string; state: string }) => [email, state])).toEqual([
    ['sage@example.org', 'ASKED'],
    [null, 'ASKED'],
  ]);
  expect(asked.every(({ link }: { link: string }) => link.startsWith(`${PUBLIC}/respond#`))).toBe(true);
  // Nobody is asked twice by a second press.
  expect(codesOf(await finn.asks(SEND, { input: which }))).toEqual(['INVALID']);
  const kept = await driver.executeQuery('MATCH (i:Invitee) RETURN properties(i) AS properties');
  expect(JSON.stringify(kept.records)).not.toContain(tokenIn(mail?.text));
});

test('mails who agreed to be written to at its own address, and nobody who wants no messages', async () => {
  const [yes, no] = [await make.stakeholder('Yes'), await make.stakeholder('No')];
  for (const [of, takes] of [
    [yes, true],
    [no, false],
  ] as const)
    await driver.executeQuery(
      `MATCH (s:Stakeholder {id: $id}) CREATE (s)-[:REACHED_BY]->(:Contact {ecosystem: $e, version: 1, email: $email, takesMessages: $takes})`,
      { id: of.id, e: ecosystem.id, email: `own-${of.id}@example.org`.toLowerCase(), takes },
    );
  const received = await sent(
    await campaign([
      [yes, null],
      [no, null],
    ]),
  );
  expect(received.flatMap(({ to }) => to)).toEqual([`own-${yes.id}@example.org`.toLowerCase()]);
});

test('the token opens what is asked of one stakeholder, writes it in its name, and the history says for whom', async () => {
  const [mill, port, other] = [
    await make.stakeholder('Mill'),
    await make.stakeholder('Port Saint-Louis'),
    await make.stakeholder('Secret', { visibility: 'FACILITATORS' }),
  ];
  const [received] = await sent(await campaign([[mill, 'mill@example.org']]));
  const token = tokenIn(received?.mail.text);
  const asked = await open(token);
  expect(asked).toMatchObject({
    place: 'Harbour <b>',
    stakeholder: { id: mill.id },
    questions: ALL,
    isOver: false,
  });
  const found = await nobody(SEARCH, { token, text: 'port saint' });
  expect(found.data.campaignSearch).toMatchObject([{ id: port.id }]);
  expect((await nobody(SEARCH, { token, text: 'Secret' })).data.campaignSearch).toEqual([]);
  const { data } = await answer(token, {
    answers: [
      { part: 'LINK', about: port.id, type: 'SUPPLIES', strength: 4 },
      { part: 'NEED', about: asked.resources[0].id, name: 'A crane' },
      { part: 'NOMINATION', name: 'The lighthouse' },
      { part: 'LINK', about: other.id, type: 'FUNDS' },
    ],
    fields: [{ name: 'Budget', value: '12 000 $' }],
    isDone: true,
  });
  expect(data.answerCampaign.refused).toHaveLength(1);
  expect(data.answerCampaign.toAnswer.fields).toEqual([{ name: 'Budget', value: '12 000 $' }]);
  await answer(token, { isDone: true });
  const { stakeholder } = (
    await graphql(
      `query ($id: ID!) { stakeholder(id: $id) { attributes { name value } needs { nodes { name } }
        nominationsMade { nodes { nominee { name status } } } interdependencies { nodes { type { key } status strength createdBy declarations { side by } } } } }`,
      { id: mill.id },
    )
  ).data;
  expect(stakeholder).toMatchObject({
    attributes: [{ name: 'Budget', value: '12 000 $' }],
    needs: { nodes: [{ name: 'A crane' }] },
    nominationsMade: { nodes: [{ nominee: { name: 'The lighthouse', status: 'NOMINATED' } }] },
    interdependencies: {
      nodes: [
        { type: { key: 'SUPPLIES' }, status: 'DECLARED', strength: 4, declarations: [{ side: mill.id }] },
      ],
    },
  });
  expect(stakeholder.interdependencies.nodes[0].createdBy).toBe(`for Mill, asked in “Spring ${n}”`);
});

test('the token opens nothing else: other stakeholders, questions that were not asked, other fields, other records', async () => {
  const [bank, inn] = [await make.stakeholder(`Bank ${n}`), await make.stakeholder(`Inn ${n}`)];
  const theirs = await make.link(inn, await make.stakeholder(`Farm ${n}`));
  const which = await campaign([[bank, 'bank@example.org']], { questions: ['NEEDS'], fields: [] });
  const token = tokenIn((await sent(which))[0]?.mail.text);
  expect(await open(token)).toMatchObject({ links: [], fields: [] });
  expect((await nobody(SEARCH, { token, text: 'Inn' })).data.campaignSearch).toEqual([]);
  for (const wrong of [
    { answers: [{ part: 'LINK', about: inn.id, type: 'FUNDS' }] },
    { answers: [{ part: 'MISSION', about: `${ecosystem.id}-m1` }] },
    { said: [{ record: theirs.id, version: 1, says: 'OVER' }] },
    { said: [{ record: inn.id, version: 1, says: 'OVER' }] },
    { fields: [{ name: 'Budget', value: '1' }] },
  ])
    expect(codesOf(await answer(token, wrong))).toEqual(['NOT_ALLOWED']);
  const all = await campaign([[bank, null]]);
  await finn.done(SEND, { input: all });
  const link = (await invitees(all))[0].link as string;
  const said = { record: theirs.id, version: 1, says: 'OVER' };
  const { data } = await answer(tokenIn(link), { said: [said] });
  expect(data.answerCampaign.refused).toHaveLength(1);
  for (const dead of ['', 'x'.repeat(43), `${token}x`])
    expect(codesOf(await nobody(OPEN, { input: { token: dead } }))).toEqual(['NOT_FOUND']);
  // Who has not been let in reads and changes no campaign.
  for (const reader of [stranger.asks, nobody])
    expect(codesOf(await reader(LIST, { slug: ecosystem.slug }))).toContain('NOT_ALLOWED');
  expect(codesOf(await stranger.asks(SEND, { input: all }))).toEqual(['NOT_ALLOWED']);
});

test('two who are asked confirm what the other says, and one address never answers for both sides', async () => {
  const [one, two, three] = [
    await make.stakeholder('Number one'),
    await make.stakeholder(`Two ${n}`),
    await make.stakeholder(`Three ${n}`),
  ];
  const received = await sent(
    await campaign([
      [one, 'one@example.org'],
      [two, 'two@example.org'],
      [three, 'one+three@example.org'],
    ]),
  );
  const tokenOf = (to: string) => tokenIn(received.find((each) => each.to.includes(to))?.mail.text);
  const [first, second, third] = ['one@example.org', 'two@example.org', 'one+three@example.org'].map(tokenOf);
  const link = (about: Made) => ({
    part: 'LINK',
    about: about.id,
    type: 'COLLABORATES_WITH',
    isMutual: true,
    strength: 4,
  });
  await answer(first as string, { answers: [link(two), link(three)] });
  // Said from the other side too: the same link, which both say now.
  await answer(second as string, { answers: [{ ...link(one), strength: 2 }] });
  const asked = await open(third as string);
  expect(asked.links).toMatchObject([{ other: { name: 'Number one' } }]);
  const { id: record, version } = asked.links[0];
  const own = await answer(third as string, { said: [{ record, version, says: 'CONFIRM' }] });
  expect(own.data.answerCampaign.refused).toHaveLength(1);
  const { data } = await graphql(
    'query ($id: ID!) { stakeholder(id: $id) { interdependencies { nodes { status strength } } } }',
    { id: one.id },
  );
  const states = data.stakeholder.interdependencies.nodes.map(({ status }: { status: string }) => status);
  expect(states.sort()).toEqual(['CONFIRMED', 'DECLARED']);
});

test('what stands there is still true, or over: a link ends, a need is withdrawn, a nomination is taken back', async () => {
  const [shop, yard] = [await make.stakeholder(`Shop ${n}`), await make.stakeholder(`Yard ${n}`)];
  const which = await campaign([[shop, null]], {
    questions: ['CONFIRM', 'NEEDS', 'NOMINATIONS', 'LINKS'],
    fields: [],
  });
  await finn.done(SEND, { input: which });
  const token = tokenIn((await invitees(which))[0].link);
  const { resources } = await open(token);
  await answer(token, {
    answers: [
      { part: 'NEED', about: resources[0].id, name: 'Shelves' },
      { part: 'NOMINATION', about: yard.id },
      { part: 'LINK', about: yard.id, type: 'ADVISES' },
    ],
  });
  const now = await open(token);
  expect([now.links.length, now.things.length]).toEqual([1, 2]);
  const of = ({ id, version }: { id: string; version: number }) => ({ record: id, version });
  await answer(token, {
    said: [...now.links, ...now.things].map((each) => ({ ...of(each), says: 'STILL' })),
  });
  expect((await invitees(which))[0]).toMatchObject({ added: 3, confirmed: 3, state: 'OPENED' });
  const { data } = await answer(token, {
    said: [...now.links, ...now.things].map((each) => ({ ...of(each), says: 'OVER' })),
    isDone: true,
  });
  expect(data.answerCampaign).toMatchObject({ refused: [], toAnswer: { links: [], things: [] } });
  expect((await invitees(which))[0]).toMatchObject({ ended: 3, state: 'ANSWERED' });
});

test('reminds who has not answered, a week after the last mail and no sooner, and never after the way out', async () => {
  const [slow, gone] = [await make.stakeholder(`Slow ${n}`), await make.stakeholder(`Gone ${n}`)];
  const which = await campaign([
    [slow, 'slow@example.org'],
    [gone, 'gone@example.org'],
  ]);
  const [, last] = await sent(which);
  expect(await finn.done(REMIND, { input: which })).toEqual({ remindInvitees: { reminded: 0 } });
  const list = JSON.stringify(
    sink.received.findLast(({ to }) => to.includes('gone@example.org'))?.mail.headers.get('list'),
  );
  const url = new URL(/https?:\S+?stop\?token=[\w.-]+/.exec(list)?.[0] ?? '');
  const headers = { host: 'map.example.org', 'content-type': 'application/x-www-form-urlencoded' };
  const out = (path: string, method = 'POST') =>
    app.request(`${PUBLIC}${path}`, {
      method,
      headers,
      ...(method === 'POST' && { body: 'List-Unsubscribe=One-Click' }),
    });
  expect((await out(`${url.pathname}${url.search}`, 'GET')).status).toBe(404);
  expect((await out(`${url.pathname}?token=x`)).status).toBe(422);
  expect((await out(`${url.pathname}${url.search}`)).status).toBe(200);
  expect(last).toBeDefined();
  const parts = { database, people: signIn, viewer: { id: finn.id, role: 'VISITOR' as const } };
  const of = { ecosystem: ecosystem.id, id: which.campaign };
  const before = sink.received.length;
  const after = async (days: number) => {
    const count = await remind(parts, of, Date.now() + days * DAY);
    await post({ ...signIn, database }, () => new Date(Date.now() + days * DAY));
    return [count, sink.received.length - before];
  };
  expect(await after(6.9)).toEqual([0, 0]);
  expect(await after(7.1)).toEqual([1, 1]);
  expect(sink.received.at(-1)?.to).toEqual(['slow@example.org']);
  expect(await after(13)).toEqual([0, 1]);
  expect(await after(14.3)).toEqual([1, 2]);
  // Who wants no such mails is mailed by no other campaign of this map either.
  const again = await campaign([[gone, 'gone@example.org']]);
  expect([await sent(again), await stateOf(again)]).toEqual([[], 'STOPPED']);
});

test('closed, it asks and reminds nobody and forgets addresses; who has answered can change that, others are told', async () => {
  const [early, late] = [await make.stakeholder(`Early ${n}`), await make.stakeholder(`Late ${n}`)];
  const which = await campaign(
    [
      [early, 'early@example.org'],
      [late, 'late@example.org'],
    ],
    { months: 6 },
  );
  const received = await sent(which);
  const [first, second] = ['early', 'late'].map((name) =>
    tokenIn(received.find(({ to }) => to[0] === `${name}@example.org`)?.mail.text),
  );
  await answer(first as string, { isDone: true });
  await finn.done(CLOSE, { input: { ...which, isClosed: true } });
  for (const query of [SEND, REMIND])
    expect(codesOf(await finn.asks(query, { input: which }))).toEqual(['INVALID']);
  expect((await open(second as string)).isOver).toBe(true);
  expect(codesOf(await answer(second as string, { isDone: true }))).toEqual(['INVALID']);
  expect((await answer(first as string, { isDone: true })).errors).toEqual([]);
  const { records } = await driver.executeQuery(
    'MATCH (i:Invitee {campaign: $campaign}) RETURN i.email AS email',
    which,
  );
  expect(records.map((row) => row.get('email')).sort()).toEqual(['early@example.org', null]);
  // Asked again after the months that it says, and not before.
  const before = sink.received.length;
  const later = (days: number) => askAgain({ ...signIn, database }, () => new Date(Date.now() + days * DAY));
  expect(await later(170)).toBe(0);
  expect(await later(190)).toBe(1);
  expect(await later(191)).toBe(0);
  expect(sink.received.slice(before).map(({ to }) => to)).toEqual([['early@example.org']]);
  expect(sink.received.at(-1)?.mail.subject).toMatch(/^Is it still true\?/);
});

test('many are mailed once each, a few at a time, and an address that bounces is told', async () => {
  const whom = await Promise.all(
    Array.from(
      { length: 12 },
      async (_, at) =>
        [
          await make.stakeholder(`Many ${n} ${at}`),
          at === 3 ? 'refused@example.org' : `many-${at}@example.org`,
        ] as const,
    ),
  );
  const which = await campaign(whom);
  const received = await sent(which);
  expect(new Set(received.flatMap(({ to }) => to)).size).toBe(11);
  const lost = (await invitees(which)).filter(({ state }: { state: string }) => state === 'LOST');
  expect(lost).toMatchObject([{ email: 'refused@example.org' }]);
});

test('a merge keeps the link good for who it has become; erased, removed or dropped, it opens nothing', async () => {
  const [old, kept] = [await make.stakeholder(`Old ${n}`), await make.stakeholder(`Kept ${n}`)];
  const which = await campaign([[old, null]]);
  await finn.done(SEND, { input: which });
  const [invitee] = await invitees(which);
  const token = tokenIn(invitee.link);
  await graphql(
    'mutation ($input: MergeStakeholdersInput!) { mergeStakeholders(input: $input) { revision } }',
    {
      input: { keep: kept.id, keepVersion: 1, absorb: old.id, absorbVersion: 1 },
    },
  );
  expect((await open(token)).stakeholder.id).toBe(kept.id);
  await finn.done(CHOOSE, { input: { ...which, drop: [invitee.id] } });
  expect(codesOf(await nobody(OPEN, { input: { token } }))).toEqual(['NOT_FOUND']);
});

test('reminds by itself who has not answered, as often as it says and never sooner than a week, until it is closed', async () => {
  const [slow, quick] = [await make.stakeholder(`Slow ${n}`), await make.stakeholder(`Quick ${n}`)];
  const which = await campaign(
    [
      [slow, 'slow@example.org'],
      [quick, 'quick@example.org'],
    ],
    { remindsEvery: 2 },
  );
  const received = await sent(which);
  const quickly = received.find(({ to }) => to[0] === 'quick@example.org');
  await answer(tokenIn(quickly?.mail.text), { isDone: true });
  const later = async (days: number) => {
    const before = sink.received.length;
    await askAgain({ ...signIn, database }, () => new Date(Date.now() + days * DAY));
    const to = sink.received.slice(before).flatMap((each) => each.to);
    return to.filter((each) => ['slow@example.org', 'quick@example.org'].includes(each));
  };
  expect([await later(6), await later(13.9), await later(14.1)]).toEqual([[], [], ['slow@example.org']]);
  expect([await later(15), await later(28.2)]).toEqual([[], ['slow@example.org']]);
  await finn.done(CLOSE, { input: { ...which, isClosed: true } });
  expect(await later(60)).toEqual([]);
  const wrong = { title: 'x', questions: ['LINKS'], remindsEvery: 27 };
  expect(codesOf(await finn.asks(CREATE, { input: { ecosystem: ecosystem.id, words: wrong } }))).toEqual([
    'INVALID',
  ]);
});

test('of another type than the other side said, a link goes back to the first; a type that is none is told', async () => {
  const [fund, shop] = [await make.stakeholder(`Fund ${n}`), await make.stakeholder(`Corner shop ${n}`)];
  const link = await make.link(fund, shop, { declaredBy: fund.id });
  const which = await campaign([[shop, null]]);
  await finn.done(SEND, { input: which });
  const token = tokenIn((await invitees(which))[0].link);
  const said = { record: link.id, version: 1, says: 'CORRECT' };
  for (const type of [null, 'NO_TYPE'])
    expect((await answer(token, { said: [{ ...said, type }] })).data.answerCampaign.refused).toHaveLength(1);
  expect((await answer(token, { said: [{ ...said, type: 'ADVISES' }] })).data.answerCampaign.refused).toEqual(
    [],
  );
  const { data } = await graphql(
    'query ($id: ID!) { interdependency(id: $id) { status waitsFor declarations { says side type { key } } } }',
    { id: link.id },
  );
  expect(data.interdependency).toMatchObject({
    ...{ status: 'DECLARED', waitsFor: [fund.id] },
    declarations: [
      { says: 'DECLARED', side: fund.id, type: { key: 'FUNDS' } },
      { says: 'CORRECTED', side: shop.id, type: { key: 'ADVISES' } },
    ],
  });
});
