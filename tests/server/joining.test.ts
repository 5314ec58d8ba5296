/** Who puts themselves on a map: who may, who decides, and what becomes of what they answer meanwhile. */
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isOfWebsite } from '../../server/joining/domain.ts';
import { codesOf, recordsIn } from '../support/records.ts';
import { testServer } from '../support/server.ts';
import { signingIn } from '../support/signing-in.ts';

const { database, driver, freshEcosystem, graphql } = await testServer();
const { sink, somebody } = await signingIn(database);
type Person = Awaited<ReturnType<typeof somebody>>;

const WHERE_I_STAND = `whyNot state how reason draft stakeholder { id name } profile { name }
  answers { part name strength record refused about { name } }`;
const MINE = `query ($e: String!) { myJoining(ecosystem: $e) { ${WHERE_I_STAND} } }`;
const JOIN = `mutation ($input: JoinInput!) { join(input: $input) { ${WHERE_I_STAND} } }`;
const GIVE = `mutation ($input: GiveAnswersInput!) { giveAnswers(input: $input) { ${WHERE_I_STAND} answers { id } } }`;
const TAKE_BACK =
  'mutation ($input: TakeBackAnswerInput!) { takeBackAnswer(input: $input) { answers { part } } }';
const DRAFT = 'mutation ($input: KeepDraftInput!) { keepDraft(input: $input) { draft } }';
const CLAIMS =
  '{ claims { id state how name email othersSpeak answers reason decidedBy stakeholder { id name } profile { name } } }';
const DECIDE = `mutation ($input: DecideClaimInput!) { decideClaim(input: $input) { claim { state reason } } }`;
const ON_MAP = `query ($e: String!) { stakeholders(ecosystem: $e, first: 50) { nodes { id name status needs { nodes { name } } interdependencies { nodes { type { key } strength status } } } } }`;

/** An ecosystem that can be joined, and who facilitates it. */
async function joinable(joining: string, more: Record<string, unknown> = {}) {
  const ecosystem = await freshEcosystem();
  const facilitator = await somebody();
  await driver.executeQuery(
    `MATCH (a:Account {id: $id}), (e:Ecosystem {id: $ecosystem}) SET e.joining = $joining, e += $more
     MERGE (a)-[h:HOLDS_ROLE]->(e) SET h.role = 'FACILITATOR'`,
    { id: facilitator.id, ecosystem: ecosystem.id, joining, more },
  );
  const claims = async () =>
    (await facilitator.done(`query ($e: String!) { ecosystem(slug: $e) ${CLAIMS} }`, { e: ecosystem.slug }))
      .ecosystem.claims;
  const decide = (claim: { id: string }, isApproved: boolean, given: object = {}) =>
    facilitator.asks(DECIDE, { input: { ecosystem: ecosystem.id, claim: claim.id, isApproved, ...given } });
  return { ...ecosystem, facilitator, claims, decide, records: recordsIn(graphql, ecosystem.id) };
}

const profile = (name: string) => ({ kind: 'INSTITUTION', name, sector: 'COMMUNITY' });
const joins = (person: Person, slug: string, who: object) =>
  person.asks(JOIN, { input: { ecosystem: slug, ...who } });
const gives = (person: Person, slug: string, ...answers: object[]) =>
  person.done(GIVE, { input: { ecosystem: slug, answers } });
const mine = async (person: Person, slug: string) => (await person.done(MINE, { e: slug })).myJoining;
const seen = async (person: Person, slug: string) =>
  (await person.done(ON_MAP, { e: slug })).stakeholders.nodes;
const someone = (domain: string) => somebody(`${randomUUID().slice(0, 8)}@${domain}`);

describe('the domain of an address shows for whom somebody speaks', () => {
  test.each([
    ['a@greenway.org', 'https://greenway.org', true],
    ['a@greenway.org', 'http://www.greenway.org/fr/', true],
    ['a@greenway.org', 'https://WWW.Greenway.ORG:443/', true],
    ['a@mail.greenway.org', 'https://greenway.org', false],
    ['a@greenway.org', 'https://shop.greenway.org', false],
    ['a@greenvvay.org', 'https://greenway.org', false],
    ['a@greenway.org.example.com', 'https://greenway.org', false],
    ['a@gmail.com', 'https://gmail.com', false],
    ['a@videotron.ca', 'https://videotron.ca', false],
    ['a@facebook.com', 'https://www.facebook.com/greenway', false],
    // A Cyrillic е, the same as servers of mail write it, and wide letters that a browser reads as plain ones.
    ['a@gr\u0435enway.org', 'https://greenway.org', false],
    ['a@xn--grenway-6fg.org', 'https://xn--grenway-6fg.org', false],
    ['a@\uff47reenway.org', 'https://greenway.org', false],
    ['a@greenway.org', 'https://greenway.org@evil.example', false],
    ['a@greenway.org', 'https://evil.example\\@greenway.org', false],
    ['a@greenway.org', undefined, false],
  ])('%s and %s: %s', (email, website, is) => {
    expect(isOfWebsite(email, website)).toBe(is);
  });
});

describe('who may join', () => {
  test('is for the ecosystem to say: nobody at first, and then whose domain it names', async () => {
    const [closed, open] = [
      await joinable('NOBODY'),
      await joinable('AT_ONCE', { joiningDomains: ['greenway.org'] }),
    ];
    const [theirs, other] = [await someone('greenway.org'), await somebody()];
    expect((await mine(theirs, closed.slug)).whyNot).toContain('by invitation');
    expect(codesOf(await joins(theirs, closed.slug, { profile: profile('Greenway') }))).toEqual([
      'NOT_ALLOWED',
    ]);
    expect((await mine(other, open.slug)).whyNot).toContain('greenway.org');
    expect(codesOf(await joins(other, open.slug, { profile: profile('Other') }))).toEqual(['NOT_ALLOWED']);
    expect(await mine(theirs, open.slug)).toMatchObject({ whyNot: null, state: 'BEGUN' });
    expect(codesOf(await joins(theirs, open.slug, { profile: profile('Greenway') }))).toEqual([]);
  });

  test('an ecosystem that is not there for somebody answers as one that does not exist', async () => {
    const hidden = await joinable('AT_ONCE', { openTo: 'MEMBERS' });
    const person = await somebody();
    const [one, other] = [
      await joins(person, hidden.slug, { profile: profile('A') }),
      await joins(person, 'nowhere-at-all', { profile: profile('A') }),
    ];
    expect(codesOf(one)).toEqual(['NOT_FOUND']);
    expect(one.errors[0]?.message.replace(hidden.slug, '')).toBe(
      other.errors[0]?.message.replace('nowhere-at-all', ''),
    );
  });
});

describe('somebody new', () => {
  test('answers what waits for a facilitator where partners add it only so, and the rest at once', async () => {
    const town = await joinable('AT_ONCE', { addsNeeds: 'APPROVED' });
    const resource = (await town.records.resource('Room')).id;
    const person = await someone('elsewhere.org');
    await joins(person, town.slug, { profile: profile('Greenway') });
    const { giveAnswers } = await gives(
      person,
      town.slug,
      { part: 'NEED', about: resource, name: 'A dry room' },
      { part: 'OFFER', about: resource, name: 'A hall' },
    );
    expect(JSON.stringify(giveAnswers)).toContain('Kept: a facilitator approves it');
    const asked = `query ($e: String!) { needs(ecosystem: $e) { totalCount } offers(ecosystem: $e) { totalCount }
      ecosystem(slug: $e) { matters { kind adds decisions said { by } } } }`;
    const told = await town.facilitator.done(asked, { e: town.slug });
    expect(told).toMatchObject({ needs: { totalCount: 0 }, offers: { totalCount: 1 } });
    expect(told.ecosystem.matters).toMatchObject([
      { kind: 'ADDITION', adds: 'Need', decisions: ['APPROVED', 'DECLINED'] },
    ]);
  });

  test('stands on the map at once where the ecosystem lets it be, and speaks for themselves', async () => {
    const town = await joinable('AT_ONCE');
    const [mission, other, resource] = [
      await town.records.mission('Warm homes', { hashtag: 'warm' }),
      await town.records.stakeholder('Harbour', {}),
      await town.records.resource('Tools', { units: ['pieces'] }),
    ];
    const person = await somebody();
    const { data } = await joins(person, town.slug, { profile: profile('Greenway') });
    expect(data.join).toMatchObject({ state: 'APPROVED', how: 'AT_ONCE', stakeholder: { name: 'Greenway' } });
    const given = await gives(
      person,
      town.slug,
      { part: 'MISSION', about: mission.id },
      { part: 'NEED', about: resource.id, name: 'A van' },
      { part: 'LINK', about: other.id, type: 'SUPPLIES', isFrom: true, strength: 4 },
      { part: 'NOMINATION', name: 'Sunrise Co-op' },
      { part: 'NOMINATION', name: 'harbour' },
    );
    expect(given.giveAnswers.answers.map(({ record }: { record: string }) => typeof record)).toEqual(
      Array(5).fill('string'),
    );
    const all = await seen(person, town.slug);
    // Who is there already is not made a second time.
    expect(all.map(({ name, status }: Record<string, string>) => [name, status]).sort()).toEqual([
      ['Greenway', 'REGISTERED'],
      ['Harbour', 'LISTED'],
      ['Sunrise Co-op', 'NOMINATED'],
    ]);
    const own = all.find(({ name }: { name: string }) => name === 'Greenway');
    expect(own.needs.nodes).toEqual([{ name: 'A van' }]);
    expect(own.interdependencies.nodes).toEqual([
      { type: { key: 'CONTRIBUTES_TO' }, strength: null, status: 'DECLARED' },
      { type: { key: 'SUPPLIES' }, strength: 4, status: 'DECLARED' },
    ]);
    expect((await mine(person, town.slug)).state).toBe('APPROVED');
  });

  test('waits elsewhere, seen by nobody, and all that was answered meanwhile comes onto the map with the approval', async () => {
    const town = await joinable('APPROVED');
    const resource = await town.records.resource('Tools', { units: ['pieces'] });
    const [person, stranger] = [await somebody(), await somebody()];
    expect((await joins(person, town.slug, { profile: profile('Greenway') })).data.join.state).toBe(
      'WAITING',
    );
    await gives(person, town.slug, { part: 'NEED', about: resource.id, name: 'A secret van' });
    expect(await seen(town.facilitator, town.slug)).toEqual([]);
    expect(await seen(stranger, town.slug)).toEqual([]);
    const [claim] = await town.claims();
    expect(claim).toMatchObject({
      state: 'WAITING',
      email: person.email,
      answers: 1,
      profile: { name: 'Greenway' },
    });
    const { data } = await town.decide(claim, true, { reason: 'Welcome' });
    expect(data.decideClaim.claim).toEqual({ state: 'APPROVED', reason: 'Welcome' });
    expect((await sink.next()).mail.text).toContain('Welcome');
    expect(await seen(stranger, town.slug)).toMatchObject([
      { name: 'Greenway', needs: { nodes: [{ name: 'A secret van' }] } },
    ]);
    const [{ id }] = await seen(person, town.slug);
    const asked = 'query ($e: String!) { ecosystem(slug: $e) { role speaksFor } }';
    expect((await person.done(asked, { e: town.slug })).ecosystem).toEqual({
      role: 'PARTNER',
      speaksFor: [id],
    });
  });

  test('who was declined after all is hidden and speaks no more; approved again, all is back, and nothing approves it by itself', async () => {
    const town = await joinable('AT_ONCE');
    const [person, stranger] = [await somebody(), await somebody()];
    await joins(person, town.slug, { profile: profile('Greenway') });
    const [claim] = await town.claims();
    expect(codesOf(await town.decide(claim, false, { reason: 'Not here' }))).toEqual([]);
    await sink.next();
    expect(await seen(stranger, town.slug)).toEqual([]);
    expect(await mine(person, town.slug)).toMatchObject({ state: 'DECLINED', reason: 'Not here' });
    expect((await joins(person, town.slug, { profile: profile('Greenway') })).data.join.state).toBe(
      'WAITING',
    );
    expect(await seen(stranger, town.slug)).toEqual([]);
    await town.decide(claim, true);
    expect(await seen(stranger, town.slug)).toMatchObject([{ name: 'Greenway', status: 'REGISTERED' }]);
    await sink.next();
  });
});

describe('somebody who is on the map already', () => {
  test('is claimed at once by the very domain of the website, never by another, nor where that is switched off', async () => {
    const [town, off] = [await joinable('APPROVED'), await joinable('AT_ONCE', { claimsByDomain: false })];
    const website = 'https://www.greenway.org/';
    const at = await town.records.stakeholder('Greenway', { website });
    const elsewhere = await off.records.stakeholder('Greenway', { website });
    const [theirs, alike] = [await someone('greenway.org'), await someone('greenvvay.org')];
    expect((await joins(theirs, town.slug, { stakeholder: at.id })).data.join).toMatchObject({
      ...{ state: 'APPROVED', how: 'DOMAIN', stakeholder: { id: at.id } },
    });
    expect((await joins(alike, town.slug, { stakeholder: at.id })).data.join.state).toBe('WAITING');
    expect((await joins(theirs, off.slug, { stakeholder: elsewhere.id })).data.join.state).toBe('WAITING');
    expect(await town.claims()).toMatchObject([
      { state: 'WAITING', email: alike.email, othersSpeak: 1 },
      { state: 'APPROVED', email: theirs.email, decidedBy: null },
    ]);
  });

  test('twice, and by twenty requests at once, is once', async () => {
    const town = await joinable('AT_ONCE');
    const person = await somebody();
    await Promise.all(
      Array.from({ length: 10 }, () => joins(person, town.slug, { profile: profile('Greenway') })),
    );
    expect(codesOf(await joins(person, town.slug, { profile: profile('Greenway') }))).toEqual([]);
    expect(await seen(person, town.slug)).toHaveLength(1);
    expect(await town.claims()).toHaveLength(1);
    const other = await town.records.stakeholder('Harbour', {});
    expect(codesOf(await joins(person, town.slug, { stakeholder: other.id }))).toEqual(['INVALID']);
  });

  test('is followed when it was merged, and cannot be approved once it is gone', async () => {
    const town = await joinable('APPROVED');
    const [kept, absorbed, gone] = [
      await town.records.stakeholder('Greenway', {}),
      await town.records.stakeholder('Green Way', {}),
      await town.records.stakeholder('Gone', {}),
    ];
    const [one, two] = [await somebody(), await somebody()];
    await joins(one, town.slug, { stakeholder: absorbed.id });
    await joins(two, town.slug, { stakeholder: gone.id });
    await graphql(
      `mutation { mergeStakeholders(input: { keep: "${kept.id}", keepVersion: ${kept.version}, absorb: "${absorbed.id}", absorbVersion: ${absorbed.version} }) { revision } }`,
    );
    await graphql(
      `mutation { removeStakeholder(input: { id: "${gone.id}", version: ${gone.version} }) { id } }`,
    );
    const [first, second] = await town.claims();
    expect([first.stakeholder, second.stakeholder]).toEqual([{ id: kept.id, name: 'Greenway' }, null]);
    expect(codesOf(await town.decide(first, true))).toEqual([]);
    await sink.next();
    expect((await mine(one, town.slug)).stakeholder.id).toBe(kept.id);
    expect(codesOf(await town.decide(second, true))).toEqual(['NOT_FOUND']);
    // Whoever decides says who it is.
    expect(codesOf(await town.decide(second, true, { stakeholder: kept.id }))).toEqual([]);
    await sink.next();
    expect((await mine(two, town.slug)).stakeholder.id).toBe(kept.id);
  });
});

describe('what somebody has begun', () => {
  test('is theirs alone: drafts, answers and claims are told to no other, by any path', async () => {
    const town = await joinable('APPROVED');
    const resource = await town.records.resource('Tools', { units: ['pieces'] });
    const [person, other, partner] = [await somebody(), await somebody(), await someone('greenway.org')];
    const at = await town.records.stakeholder('Partner', { website: 'https://greenway.org' });
    await joins(partner, town.slug, { stakeholder: at.id });
    await person.done(DRAFT, { input: { ecosystem: town.slug, draft: '{"secret-word":1}' } });
    await joins(person, town.slug, { profile: profile('Secret-word') });
    const { giveAnswers } = await gives(person, town.slug, {
      part: 'NEED',
      about: resource.id,
      name: 'secret-word',
    });
    const [claim] = await town.claims();
    for (const reader of [other, partner]) {
      const asked = [
        await reader.asks(MINE, { e: town.slug }),
        await reader.asks(`query ($e: String!) { ecosystem(slug: $e) ${CLAIMS} }`, { e: town.slug }),
        await reader.asks(DECIDE, { input: { ecosystem: town.id, claim: claim.id, isApproved: true } }),
        await reader.asks(TAKE_BACK, { input: { ecosystem: town.slug, answer: giveAnswers.answers[0].id } }),
        await reader.asks('query ($id: ID!) { node(id: $id) { id } }', { id: claim.id }),
        await reader.asks(
          'query ($e: String!) { search(ecosystem: $e, text: "secret") { ... on Recorded { version } } needs(ecosystem: $e) { totalCount } peopleToMeet(ecosystem: $e) { because } }',
          { e: town.slug },
        ),
      ];
      expect(JSON.stringify(asked)).not.toContain('ecret-word');
      expect(asked.slice(1, 4).map((each) => codesOf(each)[0])).toEqual([
        'NOT_ALLOWED',
        'NOT_ALLOWED',
        'NOT_FOUND',
      ]);
      expect(asked[5]?.data.needs.totalCount).toBe(0);
    }
    expect((await mine(person, town.slug)).answers).toHaveLength(1);
    expect((await mine(person, town.slug)).draft).toBe('{"secret-word":1}');
    // A facilitator of another ecosystem decides nothing here.
    const elsewhere = await joinable('APPROVED');
    expect(codesOf(await elsewhere.decide(claim, true))).toEqual(['NOT_FOUND']);
  });

  test('is taken back off the map, and forgotten with the account', async () => {
    const town = await joinable('AT_ONCE');
    const resource = await town.records.resource('Tools', { units: ['pieces'] });
    const person = await somebody();
    await joins(person, town.slug, { profile: profile('Greenway') });
    const { giveAnswers } = await gives(person, town.slug, {
      part: 'OFFER',
      about: resource.id,
      name: 'A van',
    });
    const asked = { input: { ecosystem: town.slug, answer: giveAnswers.answers[0].id } };
    expect((await person.done(TAKE_BACK, asked)).takeBackAnswer.answers).toEqual([]);
    const count = 'query ($e: String!) { offers(ecosystem: $e) { totalCount } }';
    expect((await person.done(count, { e: town.slug })).offers.totalCount).toBe(0);
    await person.done(DRAFT, { input: { ecosystem: town.slug, draft: 'half a word' } });
    await person.done(
      'mutation ($email: String!) { eraseAccount(input: { confirm: $email }) { __typename } }',
      { email: person.email },
    );
    const { records } = await driver.executeQuery('MATCH (c:Claim {account: $id}) RETURN c', {
      id: person.id,
    });
    expect(records).toEqual([]);
  });

  test('has its limits: of one claim, and of one account over a day', async () => {
    const town = await joinable('APPROVED');
    const resource = await town.records.resource('Tools', { units: ['pieces'] });
    const person = await somebody();
    await joins(person, town.slug, { profile: profile('Greenway') });
    const many = (from: number) =>
      Array.from({ length: 60 }, (_, n) => ({ part: 'NEED', about: resource.id, name: `need ${from + n}` }));
    await gives(person, town.slug, ...many(0));
    expect(codesOf(await person.asks(GIVE, { input: { ecosystem: town.slug, answers: many(60) } }))).toEqual([
      'INVALID',
    ]);
    expect((await mine(person, town.slug)).answers).toHaveLength(60);
    const codes = [];
    for (let n = 0; n < 20; n++)
      codes.push(codesOf(await joins(person, town.slug, { profile: profile(`Name ${n}`) }))[0]);
    expect(codes.at(-1)).toBe('TOO_MANY');
    const draft = 'x'.repeat(20_001);
    expect(codesOf(await person.asks(DRAFT, { input: { ecosystem: town.slug, draft } }))).toEqual([
      'INVALID',
    ]);
  });
});

test('whom somebody could meet: who shares a mission without a link, whose need they could meet, and nobody who is hidden', async () => {
  const town = await joinable('APPROVED');
  const { records } = town;
  const mission = await records.mission('Warm homes', { hashtag: 'warm' });
  const tools = await records.resource('Tools', { units: ['pieces'] });
  const [shares, linked, needs, hidden] = [
    await records.stakeholder('Shares', {}),
    await records.stakeholder('Linked', {}),
    await records.stakeholder('Needs tools', {}),
    await records.stakeholder('Hidden', { visibility: 'FACILITATORS' }),
  ];
  for (const one of [shares, linked, hidden])
    await records.link(one.id, mission.id, { type: 'CONTRIBUTES_TO' });
  for (const one of [needs, hidden])
    await records.of('Need', { by: one.id, resource: tools.id, name: 'A drill' });
  const person = await somebody();
  await joins(person, town.slug, { profile: profile('Greenway') });
  await gives(
    person,
    town.slug,
    { part: 'MISSION', about: mission.id },
    { part: 'OFFER', about: tools.id, name: 'A drill' },
    { part: 'LINK', about: linked.id, type: 'COLLABORATES_WITH', isMutual: true, strength: 2 },
  );
  const MEET =
    'query ($e: String!) { peopleToMeet(ecosystem: $e) { stakeholder { name } because over { name } } needsToMeet(ecosystem: $e) { name by { name } resource { name } } }';
  const expected = {
    peopleToMeet: [
      { stakeholder: { name: 'Shares' }, because: 'SHARED_MISSION', over: { name: '#warm' } },
      { stakeholder: { name: 'Needs tools' }, because: 'NEEDS_WHAT_I_OFFER', over: { name: 'Tools' } },
    ],
    needsToMeet: [{ name: 'A drill', by: { name: 'Needs tools' }, resource: { name: 'Tools' } }],
  };
  expect(await person.done(MEET, { e: town.slug })).toEqual(expected);
  const [claim] = await town.claims();
  await town.decide(claim, true);
  await sink.next();
  // The same of what has become of it on the map.
  expect(await person.done(MEET, { e: town.slug })).toEqual(expected);
});
