/** A room of a workshop: who opens it, how phones come in, what they may there and nowhere else, and how an entry is kept. */
import { describe, expect, test } from 'vitest';
import { VISITOR, type Viewer } from '../../server/access/viewer.ts';
import { createRooms, WRITES, WRONG_CODES } from '../../server/room/rooms.ts';
import { codesOf, recordsIn } from '../support/records.ts';
import { appFor, ask, testServer } from '../support/server.ts';
import { signingIn } from '../support/signing-in.ts';

const { app, database, driver, freshEcosystem, graphql } = await testServer();
const phones = appFor(database, VISITOR, {
  isForPhones: true,
  rooms: createRooms({
    ...{ secret: 'a secret of the tests, long enough', addresses: () => [], signsIn: false, isSecure: false },
  }),
});
const { somebody } = await signingIn(database);

const OPEN = `mutation ($input: OpenRoomInput!) { openRoom(input: $input) { room { id code isOpen name addresses isPlain } } }`;
const ROOM = `query ($e: ID!, $id: ID!) { room(ecosystem: $e, id: $id) { isOpen code phones endedAt
  entries { id number state stakeholder { id name } profile { name } answers { part name record } isKept } } }`;
const END = 'mutation ($input: EndRoomInput!) { endRoom(input: $input) { room { isOpen code } } }';
const DECIDE = 'mutation ($input: DecideRoomEntriesInput!) { decideRoomEntries(input: $input) { isDone } }';
const SEAT = `room isOpen acceptsAtOnce mayEnter number address keptBy keepsBy isPlain counts { people answers }
  joining { state reason stakeholder { id name } profile { name } draft answers { id part name record refused } }`;
const MINE = `{ mySeat { ${SEAT} } }`;
const INTRODUCE = `mutation ($input: IntroduceInput!) { introduce(input: $input) { ${SEAT} } }`;
const ANSWER = `mutation ($input: AnswerInRoomInput!) { answerInRoom(input: $input) { ${SEAT} } }`;
const TAKE_BACK = `mutation ($input: TakeBackInRoomInput!) { takeBackInRoom(input: $input) { ${SEAT} } }`;
const KEEP = 'mutation { keepRoomEntry(input: {}) { link } }';
const ON_MAP = `query ($e: String!) { stakeholders(ecosystem: $e, first: 50) { nodes { name status visibility
  needs { nodes { name resource { name } } } offers { nodes { resource { name } } } interdependencies { nodes { type { key } status } } } } }`;

type Asked = typeof app;
/** A browser on a phone: it keeps the cookie that it is given. */
function phoneOf(over: Asked = phones, host = '192.168.7.9:4501') {
  let cookie = '';
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const answer = await over.request(`http://${host}/api/rooms/${path}`, {
      method: 'POST',
      headers: { host, 'content-type': 'application/json', cookie, ...headers },
      body: JSON.stringify(body),
    });
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    return answer;
  };
  const asks = (query: string, variables = {}, more: Record<string, string> = {}) =>
    ask(over, query, variables, { host, cookie, ...more });
  return {
    post,
    asks,
    cookie: () => cookie,
    enters: (code: string) => post('enter', { code }),
    is: (name: string, more = {}) =>
      asks(INTRODUCE, { input: { profile: { kind: 'INSTITUTION', name, ...more } } }),
    answers: (...answers: object[]) => asks(ANSWER, { input: { answers } }),
    mine: async () => (await asks(MINE)).data.mySeat,
  };
}

async function opened(acceptsAtOnce = true, given: { id: string; slug: string } | undefined = undefined) {
  const ecosystem = given ?? (await freshEcosystem());
  const input = { ecosystem: ecosystem.id, name: 'Harbour evening', acceptsAtOnce };
  const { data } = await graphql(OPEN, { input });
  const { id, code } = data.openRoom.room as { id: string; code: string };
  const room = async () => (await graphql(ROOM, { e: ecosystem.id, id })).data.room;
  const onMap = async () => (await graphql(ON_MAP, { e: ecosystem.slug })).data.stakeholders.nodes;
  const decide = (entries: string[], isAccepted: boolean, reason?: string) =>
    graphql(DECIDE, { input: { ecosystem: ecosystem.id, room: id, entries, isAccepted, reason } });
  const end = () => graphql(END, { input: { ecosystem: ecosystem.id, room: id } });
  const phone = async () => {
    const one = phoneOf();
    expect((await one.enters(code)).status).toBe(200);
    return one;
  };
  return { ecosystem, id, code, room, onMap, decide, end, phone, make: recordsIn(graphql, ecosystem.id) };
}

const over = (id: string) =>
  driver.executeQuery(`MATCH (r:Room {id: $id}) SET r.closesAt = '2026-01-01T00:00:00.000Z'`, { id });

describe('a room', () => {
  test('fills an empty map from phones: who they are, what they need and bring in their own words, whom they work with, who else', async () => {
    const { room, onMap, phone, code } = await opened();
    expect(code).toMatch(/^[A-HJ-KMNP-Z]{6}$/);
    const [one, two] = [await phone(), await phone()];
    expect((await one.is('Food bank')).data.introduce).toMatchObject({
      ...{ number: 1, room: 'Harbour evening', isOpen: true, keptBy: null, keepsBy: 'LINK', isPlain: true },
      joining: { state: 'APPROVED', stakeholder: { name: 'Food bank' } },
    });
    await two.is('Harbour church');
    const { id } = (await one.mine()).joining.stakeholder;
    await one.answers({ part: 'NEED', name: 'A van' }, { part: 'NOMINATION', name: 'The school' });
    const { data } = await two.answers(
      { part: 'OFFER', name: 'a VAN' },
      { part: 'LINK', about: id, type: 'SUPPLIES', strength: 4 },
      { part: 'OFFER', name: 'a VAN' },
    );
    expect(data.answerInRoom.joining.answers.map(({ record }: { record: string }) => typeof record)).toEqual([
      'string',
      'string',
    ]);
    expect(await onMap()).toMatchObject([
      {
        ...{ name: 'Food bank', status: 'REGISTERED' },
        needs: { nodes: [{ resource: { name: 'A van' } }] },
        interdependencies: { nodes: [{ type: { key: 'SUPPLIES' }, status: 'DECLARED' }] },
      },
      { name: 'Harbour church', offers: { nodes: [{ resource: { name: 'A van' } }] } },
      { name: 'The school', status: 'NOMINATED' },
    ]);
    expect(await room()).toMatchObject({ phones: 2, entries: [{ number: 1 }, { number: 2 }] });
    expect((await one.mine()).counts).toEqual({ people: 2, answers: 4 });
  });

  test('says in the history from which of its phones something came', async () => {
    const { ecosystem, phone } = await opened();
    await (await phone()).is('Food bank');
    const { data } = await graphql(
      'query ($e: String!) { ecosystem(slug: $e) { revisions(first: 5) { nodes { by } } } }',
      { e: ecosystem.slug },
    );
    expect(data.ecosystem.revisions.nodes[0].by).toBe('room Harbour evening, phone 1');
  });

  test('takes entries one by one where its facilitator chose so: what waits is on no map, and what is declined is hidden again', async () => {
    const { ecosystem, room, onMap, decide, phone } = await opened(false);
    const one = await phone();
    const begun = async () =>
      (
        await driver.executeQuery('MATCH (s:RoomSeat) WHERE s.ecosystem = $id RETURN s.claimedAt AS at', {
          id: ecosystem.id,
        })
      ).records[0]?.get('at');
    await one.is('Food bank');
    const at = await begun();
    // Said again, as a phone does whose request had to wait too long, it is the same entry.
    await one.is('Food bank');
    expect(await begun()).toBe(at);
    await one.answers({ part: 'NEED', name: 'A van' });
    expect(await onMap()).toEqual([]);
    const [entry] = (await room()).entries;
    expect(entry).toMatchObject({
      ...{ state: 'WAITING', profile: { name: 'Food bank' }, stakeholder: null },
      answers: [{ part: 'NEED', name: 'A van', record: null }],
    });
    await decide([entry.id], true);
    expect(await onMap()).toMatchObject([
      { name: 'Food bank', needs: { nodes: [{ resource: { name: 'A van' } }] } },
    ]);
    // From then on what it answers stands there at once.
    await one.answers({ part: 'OFFER', name: 'A hall' });
    expect(await onMap()).toMatchObject([{ offers: { nodes: [{ resource: { name: 'A hall' } }] } }]);
    await decide([entry.id], false, 'Not of this town');
    expect((await one.mine()).joining).toMatchObject({ state: 'DECLINED', reason: 'Not of this town' });
    expect(await onMap()).toMatchObject([{ visibility: 'FACILITATORS' }]);
    await decide([entry.id], true);
    expect(await onMap()).toMatchObject([{ name: 'Food bank', visibility: 'PUBLIC' }]);
  });

  test('lets a phone be who was only named, and whom the room itself has put there; for all others a facilitator is asked', async () => {
    const { make, room, phone } = await opened();
    const [city, named] = [
      await make.stakeholder('City', {}),
      await make.stakeholder('School', { status: 'NOMINATED' }),
    ];
    const [one, two, three] = [await phone(), await phone(), await phone()];
    const isWho = (phone: typeof one, stakeholder: string) =>
      phone.asks(INTRODUCE, { input: { stakeholder } });
    expect((await isWho(one, city.id)).data.introduce.joining.state).toBe('WAITING');
    expect((await isWho(two, named.id)).data.introduce.joining.state).toBe('APPROVED');
    const made = (await three.is('Food bank')).data.introduce.joining.stakeholder.id;
    const four = await phone();
    expect((await isWho(four, made)).data.introduce.joining.state).toBe('APPROVED');
    expect((await room()).entries.map(({ state }: { state: string }) => state)).toEqual([
      ...['WAITING', 'APPROVED', 'APPROVED', 'APPROVED'],
    ]);
  });

  test('is opened once for a key, and by nobody but facilitators; nobody else reads it', async () => {
    const { ecosystem, id, room } = await opened();
    const input = {
      ecosystem: ecosystem.id,
      name: 'Twice',
      acceptsAtOnce: true,
      idempotencyKey: 'the-same-key',
    };
    const [one, other] = [await graphql(OPEN, { input }), await graphql(OPEN, { input })];
    expect(one.data.openRoom.room).toEqual(other.data.openRoom.room);
    expect(one.data.openRoom.room).toMatchObject({ addresses: ['http://192.168.7.9:4501'], isPlain: true });
    const { entries } = await room();
    for (const role of ['VISITOR', 'PARTNER', 'PLANNER'] as const) {
      const viewer: Viewer = { id: 'someone', role };
      const as = appFor(database, viewer);
      const decided = { ecosystem: ecosystem.id, room: id, entries: [], isAccepted: true };
      for (const [query, variables] of [
        [OPEN, { input }],
        [ROOM, { e: ecosystem.id, id }],
        [END, { input: { ecosystem: ecosystem.id, room: id } }],
        [DECIDE, { input: decided }],
      ] as const)
        expect(codesOf(await ask(as, query, variables))).toEqual(['NOT_ALLOWED']);
    }
    expect(entries).toEqual([]);
    // Through another ecosystem it is not there.
    const elsewhere = await freshEcosystem();
    expect(codesOf(await graphql(ROOM, { e: elsewhere.id, id }))).toEqual(['NOT_FOUND']);
  });
});

describe('a code', () => {
  test('is taken in small letters and with blanks; a wrong one, one of a room that has ended and one that is over are answered alike', async () => {
    const [room, ended, late] = [await opened(), await opened(), await opened()];
    await ended.end();
    await over(late.id);
    expect(
      (await phoneOf().enters(` ${room.code.slice(0, 3).toLowerCase()}-${room.code.slice(3)} `)).status,
    ).toBe(200);
    const answers = await Promise.all(
      ['AAAAAA', '', ended.code, late.code, { $ne: '' }].map(async (code) => {
        const answer = await phoneOf().enters(code as string);
        return [answer.status, await answer.text(), answer.headers.getSetCookie()];
      }),
    );
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(answers[0]?.[0]).toBe(404);
  });

  test(`is guessed ${WRONG_CODES} times a minute at most, also all at once; a hall of phones behind one address comes in`, async () => {
    const { code } = await opened();
    const own = appFor(database, VISITOR);
    const enter = async (given: string) => (await phoneOf(own, '127.0.0.1').enters(given)).status;
    const all = await Promise.all(Array.from({ length: 60 }, () => enter(code)));
    expect(new Set(all)).toEqual(new Set([200]));
    const guesses = await Promise.all(
      Array.from({ length: 60 }, (_, at) => enter(at === 59 ? code : 'BBBBBB')),
    );
    expect(guesses.filter((status) => status === 404).length).toBeLessThanOrEqual(WRONG_CODES);
    expect(guesses.at(-1)).toBe(429);
    expect(await enter(code)).toBe(429);
  });

  test('and what its cookie carries stand nowhere in the database', async () => {
    const { code, phone } = await opened();
    const one = await phone();
    const token = one.cookie().split('=')[1] ?? '';
    const { records } = await driver.executeQuery('MATCH (n:Room|RoomSeat) RETURN properties(n) AS all');
    const kept = JSON.stringify(records.map((row) => row.get('all')));
    expect(token.length).toBeGreaterThan(20);
    expect(kept).not.toContain(token);
    expect(kept).not.toContain(`"${code}"`);
  });
});

describe('a phone', () => {
  test('has a cookie that no script reads and no other site sends', async () => {
    const { code } = await opened();
    const [set] = (await phoneOf().enters(code)).headers.getSetCookie();
    expect(set).toMatch(/^maillage-room=[\w-]{32}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  test('changes nothing but its own entry, whatever it sends', async () => {
    const { ecosystem, make, phone, room } = await opened();
    const city = await make.stakeholder('City', {});
    const [one, two] = [await phone(), await phone()];
    await one.is('Food bank');
    const { data } = await two.is('Church');
    await two.answers({ part: 'NEED', name: 'A van' });
    const [theirs] = (await two.mine()).joining.answers;
    const own = data.introduce.joining.stakeholder.id;
    const refused = async (query: string, variables: object) => codesOf(await one.asks(query, variables));
    expect(await refused(TAKE_BACK, { input: { answer: theirs.id } })).toEqual(['NOT_FOUND']);
    for (const id of [city.id, own])
      expect(
        await refused(
          'mutation ($input: UpdateStakeholderInput!) { updateStakeholder(input: $input) { revision } }',
          {
            input: { id, version: 1, name: 'Mine' },
          },
        ),
      ).toEqual(['NOT_ALLOWED']);
    expect(
      await refused(
        'mutation ($input: CreateStakeholderInput!) { createStakeholder(input: $input) { revision } }',
        {
          input: { ecosystem: ecosystem.id, kind: 'INSTITUTION', name: 'Other' },
        },
      ),
    ).toEqual(['NOT_ALLOWED']);
    const { id } = await room().then(({ entries }) => entries[1]);
    expect(
      await refused(DECIDE, {
        input: { ecosystem: ecosystem.id, room: id, entries: [id], isAccepted: true },
      }),
    ).toEqual(['NOT_ALLOWED']);
    // Said twice, it is one; somebody else cannot be said any more.
    expect(codesOf(await one.is('Food bank'))).toEqual([]);
    expect(codesOf(await one.asks(INTRODUCE, { input: { stakeholder: city.id } }))).toEqual(['INVALID']);
  });

  test('sees what everybody sees of its own ecosystem, and of no other that there is anything; without a room, nothing', async () => {
    const [here, elsewhere] = [await opened(), await freshEcosystem('Elsewhere')];
    await here.make.stakeholder('Seen', {});
    await here.make.stakeholder('Hidden', { visibility: 'FACILITATORS' });
    await here.make.stakeholder('Members only', { visibility: 'MEMBERS' });
    const [one, stranger] = [await here.phone(), phoneOf()];
    await one.is('Food bank');
    const names = async (phone: typeof one, e: string) =>
      (await phone.asks(ON_MAP, { e })).data?.stakeholders?.nodes.map(({ name }: { name: string }) => name);
    expect(await names(one, here.ecosystem.slug)).toEqual(['Food bank', 'Seen']);
    const FIND =
      'query ($e: String!) { ecosystem(slug: $e) { name } ecosystems(first: 100) { nodes { name } } }';
    const seen = await one.asks(FIND, { e: elsewhere.slug });
    expect(seen.data.ecosystem).toBeNull();
    const listed = seen.data.ecosystems.nodes.map(({ name }: { name: string }) => name);
    expect(listed).not.toContain('Elsewhere');
    const unknown = await stranger.asks(FIND, { e: here.ecosystem.slug });
    expect(unknown.data.ecosystem).toBeNull();
    expect(unknown.data.ecosystems.nodes).not.toContainEqual({ name: 'Elsewhere' });
    const map = (phone: typeof one, slug: string) =>
      phones.request(`http://192.168.7.9:4501/api/ecosystems/${slug}/map`, {
        headers: { host: '192.168.7.9:4501', cookie: phone.cookie() },
      });
    expect((await map(one, here.ecosystem.slug)).status).toBe(200);
    expect((await map(one, elsewhere.slug)).status).toBe(404);
    expect((await map(stranger, here.ecosystem.slug)).status).toBe(404);
  });

  test('comes into a room of an ecosystem that is open to members alone, and sees it as long as the room is open', async () => {
    const host = 'map.example.org';
    const { app: hosted } = await signingIn(database);
    const { ecosystem, code, end } = await opened();
    await driver.executeQuery(`MATCH (e:Ecosystem {id: $id}) SET e.openTo = 'MEMBERS'`, { id: ecosystem.id });
    const FIND = 'query ($e: String!) { ecosystem(slug: $e) { name } }';
    const [one, stranger] = [phoneOf(hosted, host), phoneOf(hosted, host)];
    expect((await one.enters(code)).status).toBe(200);
    const find = async (phone: typeof one) => (await phone.asks(FIND, { e: ecosystem.slug })).data.ecosystem;
    expect([await find(one), await find(stranger)]).toEqual([{ name: expect.any(String) }, null]);
    await end();
    expect(await find(one)).toBeNull();
  });

  test('adds nothing once the room has ended or is over, and still sees its own', async () => {
    for (const how of ['end', 'late'] as const) {
      const room = await opened();
      const one = await room.phone();
      await one.is('Food bank');
      await (how === 'end' ? room.end() : over(room.id));
      expect(codesOf(await one.answers({ part: 'NEED', name: 'A van' }))).toEqual(['NOT_ALLOWED']);
      expect(await one.mine()).toMatchObject({
        ...{ isOpen: false, mayEnter: false },
        joining: { state: 'APPROVED', profile: { name: 'Food bank' } },
      });
      expect(await room.room()).toMatchObject({ isOpen: false, code: null });
    }
  });

  test(`changes something ${WRITES} times a minute at most`, async () => {
    const { phone } = await opened();
    const one = await phone();
    const draft = 'mutation { keepRoomDraft(input: { draft: "half" }) { isDone } }';
    const answers = await Promise.all(Array.from({ length: WRITES + 1 }, () => one.asks(draft)));
    expect(answers.flatMap(codesOf)).toEqual(['TOO_MANY']);
    expect((await one.mine()).joining.draft).toBe('half');
  });

  test('is none without a cookie, with a made-up one, and through a page of another site', async () => {
    const { phone } = await opened();
    const one = await phone();
    const nobody = phoneOf();
    expect(await nobody.mine()).toBeNull();
    expect(codesOf(await nobody.is('X'))).toEqual(['NOT_ALLOWED']);
    const madeUp = { cookie: `maillage-room=${'a'.repeat(32)}` };
    expect((await nobody.asks(MINE, {}, madeUp)).data.mySeat).toBeNull();
    expect((await one.asks(MINE, {}, { origin: 'http://evil.example' })).status).toBe(403);
    // A name of the web that was made to lead here.
    expect((await one.asks(MINE, {}, { host: 'evil.example' })).status).toBe(403);
  });
});

describe('an entry is kept', () => {
  test('once by a link where nobody signs in, which leads to it and to nothing else, and lets it be corrected', async () => {
    const { phone, end } = await opened();
    const [one, two] = [await phone(), await phone()];
    await one.is('Food bank');
    await two.is('Church');
    const { data } = await one.asks(KEEP);
    expect(data.keepRoomEntry.link).toMatch(/^[\w-]{43}$/);
    expect(codesOf(await one.asks(KEEP))).toEqual(['INVALID']);
    await end();
    const elsewhere = phoneOf();
    expect((await elsewhere.post('return', { token: 'made-up' })).status).toBe(404);
    expect((await elsewhere.post('return', { token: data.keepRoomEntry.link })).status).toBe(200);
    expect(await elsewhere.mine()).toMatchObject({
      ...{ number: 1, isOpen: false, mayEnter: true, keptBy: 'LINK' },
      joining: { stakeholder: { name: 'Food bank' } },
    });
    expect(codesOf(await elsewhere.answers({ part: 'NEED', name: 'A van' }))).toEqual([]);
    // The phone of before is out: there is one at a time.
    expect(await one.mine()).toBeNull();
    expect(codesOf(await two.answers({ part: 'NEED', name: 'A van' }))).toEqual(['NOT_ALLOWED']);
  });

  test('once under an account where people sign in: who speaks for it from then on', async () => {
    const host = 'map.example.org';
    const { ecosystem, code } = await opened();
    const [lea, ana] = [await somebody(), await somebody()];
    const { app: hosted } = await signingIn(database);
    const one = phoneOf(hosted, host);
    await one.enters(code);
    await one.is('Food bank');
    const as = (who: typeof lea, query: string) =>
      one.asks(query, {}, { cookie: `${one.cookie()}; ${who.cookie}` });
    expect(codesOf(await one.asks(KEEP))).toEqual(['NOT_ALLOWED']);
    expect((await as(lea, KEEP)).data.keepRoomEntry).toEqual({ link: null });
    expect(codesOf(await as(lea, KEEP))).toEqual([]);
    expect(codesOf(await as(ana, KEEP))).toEqual(['INVALID']);
    const { data } = await lea.asks('query ($e: String!) { ecosystem(slug: $e) { role speaksFor } }', {
      e: ecosystem.slug,
    });
    const { stakeholder } = (await one.mine()).joining;
    expect(data.ecosystem).toEqual({ role: 'PARTNER', speaksFor: [stakeholder.id] });
    expect(
      (await ana.asks('query ($e: String!) { ecosystem(slug: $e) { speaksFor } }', { e: ecosystem.slug }))
        .data,
    ).toEqual({ ecosystem: { speaksFor: [] } });
  });

  test('under an account only once it was accepted', async () => {
    const host = 'map.example.org';
    const { code } = await opened(false);
    const lea = await somebody();
    const { app: hosted } = await signingIn(database);
    const one = phoneOf(hosted, host);
    await one.enters(code);
    await one.is('Food bank');
    expect(codesOf(await one.asks(KEEP, {}, { cookie: `${one.cookie()}; ${lea.cookie}` }))).toEqual([
      'INVALID',
    ]);
  });
});
