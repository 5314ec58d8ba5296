/** Questions as a planner asks them: each relation with a case that is an answer and a near-miss that is not. */
import { beforeAll, describe, expect, test } from 'vitest';
import { codesOf, fieldsOf, type Input, type Made, recordsIn } from '../support/records.ts';
import { appFor, ask as send, testServer } from '../support/server.ts';

const { graphql, database, driver, freshEcosystem } = await testServer();
const PATIENT = { timeout: 240_000 };
let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;
/** What is there, by a word of this test. */
const its: Record<string, Made> = {};
const wordOf = (id: string) => Object.keys(its).find((word) => its[word]?.id === id) ?? id;

const ASK = `query ($ecosystem: String!, $question: QuestionDefinition!, $first: Int, $after: String) {
  ask(ecosystem: $ecosystem, question: $question, first: $first, after: $after) {
    totalCount elementIds revision cypher parameters sentence fr: sentence(language: FR)
    pageInfo { hasNextPage endCursor } nodes { id __typename ... on Stakeholder { name } }
  }
}`;
const asked = async (question: Input, more: Input = {}) => {
  const answer = await graphql(ASK, { ecosystem: ecosystem.slug, question, ...more });
  if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
  return answer.data.ask;
};
/** The words of what a question finds. */
const found = async (question: Input): Promise<string[]> =>
  (await asked(question)).nodes.map(({ id }: Made) => wordOf(id)).sort();
const refused = async (question: Input) => {
  const answer = await graphql(ASK, { ecosystem: ecosystem.slug, question });
  return { codes: codesOf(answer), fields: fieldsOf(answer), message: answer.errors[0]?.message };
};

beforeAll(async () => {
  ecosystem = await freshEcosystem();
  make = recordsIn(graphql, ecosystem.id);
  const put = async (word: string, made: Promise<Made>) => {
    its[word] = await made;
    return its[word].id;
  };
  const north = await put('north', make.place('North', { latitude: 46, longitude: -71 }));
  const mill = await put('mill', make.place('Mill', { within: north, latitude: 46.01, longitude: -71 }));
  const south = await put('south', make.place('South', { latitude: 45, longitude: -71 }));
  const nowhere = await put('nowhere', make.place('Nowhere'));
  const room = await put('room', make.resource('Room'));
  const hall = await put('hall', make.resource('Hall', { broader: room }));
  const money = await put('money', make.resource('Cash'));
  const school = await put(
    'school',
    make.stakeholder('École', { sector: 'EDUCATION', place: mill, tags: ['Kids'] }),
  );
  const clinic = await put('clinic', make.stakeholder('Clinic', { sector: 'HEALTH', place: south }));
  const baker = await put('baker', make.stakeholder('Baker', { place: nowhere, status: 'NOMINATED' }));
  const ghost = await put('ghost', make.stakeholder('Ghost', { place: north, visibility: 'FACILITATORS' }));
  const snow = await put('snow', make.mission('first-snow', { place: north }));
  await put('done', make.mission('done', { state: 'DONE' }));
  await make.link(school, clinic, { type: 'SUPPLIES', direction: 'DIRECTED' });
  const over = await make.link(clinic, baker, { type: 'FUNDS' });
  await graphql(
    `mutation ($input: AnswerInterdependencyInput!) { answerInterdependency(input: $input) { revision } }`,
    { input: { id: over.id, version: over.version, answer: 'END' } },
  );
  await put('roomForSnow', make.of('Need', { by: snow, resource: room, place: mill, name: 'A room' }));
  await put('cashForClinic', make.of('Need', { by: clinic, resource: money, name: 'Cash' }));
  await put(
    'roomForBaker',
    make.of('Need', { by: baker, resource: room, place: south, quantity: 3, unit: 'days' }),
  );
  await put(
    'hallAtSchool',
    make.of('Offer', { by: school, resource: hall, place: north, quantity: 1, unit: 'hours' }),
  );
  await put('ghostCash', make.of('Offer', { by: ghost, resource: money }));
  const funder = await put('funder', make.of('Role', { mission: snow, kind: 'FUNDER' }));
  await put('vacant', make.of('Seat', { role: funder }));
  const convenor = await put('convenor', make.of('Role', { mission: snow, kind: 'CONVENOR' }));
  await put('held', make.of('Seat', { role: convenor, holder: clinic }));
  await put(
    'left',
    make.of('Seat', { role: convenor, holder: baker, since: '2020-01-01', until: '2021-01-01' }),
  );
  const indicator = await put(
    'indicator',
    make.of('Indicator', { mission: snow, name: 'Roads', unit: 'km' }),
  );
  await put('measure', make.of('Measure', { indicator, value: 2, on: '2026-01-01' }));
  const club = await put(
    'club',
    make.of('Community', { ecosystem: ecosystem.id, kind: 'PRACTICE', name: 'Club' }),
  );
  await make.of('Membership', { community: club, member: school });
  await make.of('Membership', { community: club, member: ghost });
}, 240_000);

const no = (what: string, more: Input = {}) => ({ count: 'NONE', what, ...more });
const least = (number: number, what: string, more: Input = {}) => ({
  count: 'AT_LEAST',
  number,
  what,
  ...more,
});

/** That it is one of those, by words of this test. */
const of = (...words: string[]) => ({ where: [{ field: 'itself', is: words }] });

describe('a question finds', PATIENT, () => {
  test.each<[string, Input, string[]]>([
    ['fields by value', { of: 'MISSION', where: [{ field: 'state', is: ['ACTIVE'] }] }, ['snow']],
    [
      'what is not of a value, unknown included',
      { of: 'STAKEHOLDER', where: [{ field: 'sector', isNot: ['HEALTH'] }] },
      ['baker', 'ghost', 'school'],
    ],
    [
      'names without their accents',
      { of: 'STAKEHOLDER', where: [{ field: 'name', contains: 'ecol' }] },
      ['school'],
    ],
    ['words in lists', { of: 'STAKEHOLDER', where: [{ field: 'tags', is: ['kids'] }] }, ['school']],
    [
      'what is at a place or within it',
      { of: 'STAKEHOLDER', where: [{ field: 'place', is: ['north'] }] },
      ['ghost', 'school'],
    ],
    [
      'needs where who needs them is',
      { of: 'NEED', where: [{ field: 'place', is: ['south'] }] },
      ['cashForClinic', 'roomForBaker'],
    ],
    [
      'a resource with its parts',
      { of: 'OFFER', where: [{ field: 'resource', is: ['room'] }] },
      ['hallAtSchool'],
    ],
    [
      'what is not known',
      { of: 'NEED', where: [{ field: 'quantity', isSet: false }] },
      ['cashForClinic', 'roomForSnow'],
    ],
    ['vacant seats', { of: 'SEAT', where: [{ field: 'holder', isSet: false }] }, ['vacant']],
    [
      'numbers in between',
      { of: 'NEED', where: [{ field: 'quantity', from: 3, until: 3 }] },
      ['roomForBaker'],
    ],
    ['days', { of: 'MEASURE', where: [{ field: 'on', until: '2026-01-01' }] }, ['measure']],
    ['who needs nothing', { of: 'STAKEHOLDER', has: [no('needs')] }, ['ghost', 'school']],
    ['who offers something', { of: 'STAKEHOLDER', has: [least(1, 'offers')] }, ['ghost', 'school']],
    [
      'links that stand, not those that ended',
      { of: 'STAKEHOLDER', has: [least(1, 'linkedStakeholders')] },
      ['clinic', 'school'],
    ],
    ['links by their direction', { of: 'STAKEHOLDER', has: [least(1, 'linksFromStakeholders')] }, ['clinic']],
    [
      'links by their type',
      { of: 'STAKEHOLDER', has: [no('linkedStakeholders', { types: ['FUNDS', 'ADVISES'] })] },
      ['baker', 'clinic', 'ghost', 'school'],
    ],
    [
      'who is linked within a distance',
      { of: 'STAKEHOLDER', has: [least(1, 'linkedStakeholders', { kilometres: 100 })] },
      [],
    ],
    [
      'who is linked within a wider one',
      { of: 'STAKEHOLDER', has: [least(1, 'linksToStakeholders', { kilometres: 120 })] },
      ['school'],
    ],
    [
      'who is near, not those whose place is not known',
      { of: 'STAKEHOLDER', has: [least(1, 'nearStakeholders', { kilometres: 2 })] },
      ['ghost', 'school'],
    ],
    ['who takes part in a mission now', { of: 'STAKEHOLDER', has: [least(1, 'missions')] }, ['clinic']],
    ['missions with nobody', { of: 'MISSION', has: [no('people')] }, ['done']],
    [
      'missions without a funder: a vacant seat is none',
      { of: 'MISSION', has: [no('funders')] },
      ['done', 'snow'],
    ],
    [
      'who convenes today, not who did',
      { of: 'MISSION', has: [least(1, 'convenors', of('clinic'))] },
      ['snow'],
    ],
    ['nobody for who convened once', { of: 'MISSION', has: [least(1, 'convenors', of('baker'))] }, []],
    [
      'one that is named, and no other',
      { of: 'STAKEHOLDER', where: [{ field: 'itself', is: ['school', 'baker'] }] },
      ['baker', 'school'],
    ],
    [
      'a place with what lies within it',
      { of: 'PLACE', where: [{ field: 'itself', is: ['north'] }] },
      ['mill', 'north'],
    ],
    [
      'all others than those named',
      { of: 'RESOURCE', where: [{ field: 'itself', isNot: ['room'] }] },
      ['money'],
    ],
    [
      'who takes part in one mission and is linked to nobody of another',
      {
        of: 'STAKEHOLDER',
        has: [
          least(1, 'missions', of('snow')),
          no('linkedStakeholders', { has: [least(1, 'missions', of('done'))] }),
        ],
      },
      ['clinic'],
    ],
    [
      'nobody who is linked to somebody of that mission',
      {
        of: 'STAKEHOLDER',
        has: [
          least(1, 'linkedStakeholders'),
          no('linkedStakeholders', { has: [least(1, 'missions', of('snow'))] }),
        ],
      },
      ['clinic'],
    ],
    [
      'what fits at least one alternative, and all else that is asked',
      {
        of: 'STAKEHOLDER',
        where: [{ field: 'status', is: ['LISTED'] }],
        any: [
          { where: [{ field: 'sector', is: ['HEALTH'] }] },
          {
            where: [{ field: 'place', is: ['north'] }],
            has: [least(1, 'communities'), least(1, 'linkedStakeholders')],
          },
          { where: [{ field: 'itself', is: ['baker'] }] },
        ],
      },
      ['clinic', 'school'],
    ],
    [
      'alternatives of what is had',
      {
        of: 'PLACE',
        has: [
          least(1, 'stakeholders', {
            any: [{ where: [{ field: 'sector', is: ['EDUCATION'] }] }, { has: [least(1, 'missions')] }],
          }),
        ],
      },
      ['mill', 'north', 'south'],
    ],
    [
      'missions without a seat of a kind that is held',
      {
        of: 'MISSION',
        where: [{ field: 'state', is: ['ACTIVE'] }],
        has: [
          no('seats', {
            where: [
              { field: 'roleKind', is: ['FUNDER'] },
              { field: 'holder', isSet: true },
            ],
          }),
        ],
      },
      ['snow'],
    ],
    [
      'the same of a kind that is held',
      {
        of: 'MISSION',
        where: [{ field: 'state', is: ['ACTIVE'] }],
        has: [
          no('seats', {
            where: [
              { field: 'roleKind', is: ['CONVENOR'] },
              { field: 'holder', isSet: true },
            ],
          }),
        ],
      },
      [],
    ],
    [
      'indicators that are measured',
      {
        of: 'MISSION',
        has: [
          least(1, 'indicators', {
            has: [least(1, 'measures', { where: [{ field: 'on', from: '2026-01-01' }] })],
          }),
        ],
      },
      ['snow'],
    ],
    [
      'indicators that are not measured any more',
      {
        of: 'MISSION',
        has: [
          least(1, 'indicators', { has: [no('measures', { where: [{ field: 'on', from: '2026-01-02' }] })] }),
        ],
      },
      ['snow'],
    ],
    ['places without a stakeholder there or within', { of: 'PLACE', has: [no('stakeholders')] }, []],
    [
      'exactly so many',
      { of: 'PLACE', has: [{ count: 'EXACTLY', number: 1, what: 'stakeholders' }] },
      ['mill', 'nowhere', 'south'],
    ],
    [
      'places by their needs',
      { of: 'PLACE', has: [{ count: 'EXACTLY', number: 1, what: 'needs' }] },
      ['mill', 'north'],
    ],
    ['needs that no offer suits', { of: 'NEED', has: [no('offers')] }, ['roomForBaker']],
    [
      'needs that an offer of another place would suit',
      { of: 'NEED', has: [no('offersAnywhere')] },
      ['roomForBaker'],
    ],
    [
      'needs with a suiting offer nearby',
      { of: 'NEED', has: [least(1, 'offersAnywhere', { kilometres: 5 })] },
      ['roomForSnow'],
    ],
    ['offers that suit no need', { of: 'OFFER', has: [no('needs')] }, []],
    [
      'resources that more need than offer',
      { of: 'RESOURCE', has: [least(2, 'needs'), { count: 'FEWER_THAN', number: 2, what: 'offers' }] },
      ['room'],
    ],
    [
      'communities with few members',
      { of: 'COMMUNITY', has: [{ count: 'FEWER_THAN', number: 3, what: 'members' }] },
      ['club'],
    ],
    [
      'members of some sector',
      { of: 'COMMUNITY', has: [no('members', { where: [{ field: 'sector', is: ['EDUCATION'] }] })] },
      [],
    ],
  ])('%s', async (_, question, expected) => {
    expect(await found(withIds(question))).toEqual(expected);
  });
});

/** Words of this test as the ids that they stand for. */
function withIds(question: Input): Input {
  return JSON.parse(JSON.stringify(question), (key, value) =>
    Array.isArray(value) && (key === 'is' || key === 'isNot')
      ? value.map((each) => its[each]?.id ?? each)
      : value,
  );
}

test('An answer comes page by page, in order of names, with the elements of all of it', PATIENT, async () => {
  const question = { of: 'STAKEHOLDER' };
  const first = await asked(question, { first: 3 });
  expect(first.nodes.map(({ name }: { name: string }) => name)).toEqual(['Baker', 'Clinic', 'École']);
  expect([first.totalCount, first.pageInfo.hasNextPage, first.elementIds.length]).toEqual([4, true, 4]);
  const next = await asked(question, { first: 3, after: first.pageInfo.endCursor });
  expect(next.nodes.map(({ name }: { name: string }) => name)).toEqual(['Ghost']);
  const needs = await asked({ of: 'NEED' });
  expect(needs.elementIds.map(wordOf).sort()).toEqual(['baker', 'clinic', 'snow']);
});

test('A question is read back in plain words, with the names of what it names', PATIENT, async () => {
  const { sentence, fr } = await asked(
    withIds({
      of: 'NEED',
      where: [{ field: 'place', is: ['north'] }],
      has: [no('offersAnywhere', { kilometres: 10 })],
    }),
  );
  expect(sentence).toBe('Every need whose place is North, that has no offer of what it needs within 10 km.');
  expect(fr).toBe(
    'Tout besoin dont le lieu est North, qui n’a aucune offre de ce qu’il lui faut à moins de 10 km.',
  );
});

test(
  'Each alternative is read back in brackets, and a mission that is named after its verb',
  PATIENT,
  async () => {
    const { sentence, fr } = await asked(
      withIds({
        of: 'STAKEHOLDER',
        where: [{ field: 'sector', is: ['HEALTH'] }],
        has: [
          least(1, 'missions', of('snow')),
          no('linkedStakeholders', { has: [least(1, 'missions', of('done'))] }),
        ],
        any: [
          { has: [no('needs'), least(2, 'offers')] },
          {
            where: [{ field: 'place', is: ['north'] }],
            has: [least(1, 'linksToStakeholders', { types: ['FUNDS'], ...of('school', 'baker') })],
          },
        ],
      }),
    );
    expect(sentence).toBe(
      'Every stakeholder whose sector is “Health”, that takes part in #first-snow, and that has no stakeholder linked with it that takes part in #done, either (that has no need, and that has at least 2 offers) or (whose place is North, that funds École or Baker).',
    );
    expect(fr).toBe(
      'Tout acteur dont le secteur est « Santé », qui prend part à #first-snow, et qui n’a aucun acteur lié avec lui qui prend part à #done, soit (qui n’a aucun besoin, et qui a au moins 2 offres), soit (dont le lieu est North, qui finance École ou Baker).',
    );
  },
);

test('Its Cypher can be run as it is shown, with the parameters shown', PATIENT, async () => {
  const { cypher, parameters, totalCount } = await asked({
    ...{
      of: 'STAKEHOLDER',
      where: [{ field: 'name', contains: 'e' }],
      has: [least(1, 'needs'), no('missions')],
    },
  });
  const { records } = await driver.executeQuery(cypher, JSON.parse(parameters));
  expect(records.length).toBe(totalCount);
  expect(totalCount).toBe(1);
});

test('How many each has is the same as counted one by one', PATIENT, async () => {
  const other = await freshEcosystem();
  const there = recordsIn(graphql, other.id);
  const room = await there.resource('Room');
  const needs = new Map<string, number>();
  for (const number of [0, 1, 2, 3]) {
    const { id } = await there.stakeholder(`With ${number}`);
    for (let n = 0; n < number; n++) await there.of('Need', { by: id, resource: room.id });
    needs.set(id, number);
  }
  const holds = {
    FEWER_THAN: (had: number, number: number) => had < number,
    EXACTLY: (had: number, number: number) => had === number,
    AT_LEAST: (had: number, number: number) => had >= number,
  };
  for (const [count, isSo] of Object.entries(holds))
    for (const number of [1, 2, 3]) {
      const question = { of: 'STAKEHOLDER', has: [{ count, number, what: 'needs' }] };
      const { data } = await graphql(ASK, { ecosystem: other.slug, question });
      const expected = [...needs].filter(([, had]) => isSo(had, number)).map(([id]) => id);
      expect([count, number, data.ask.nodes.map(({ id }: Made) => id)]).toEqual([count, number, expected]);
    }
});

describe('a question is refused with the path of what is wrong and a sentence', () => {
  const deep = no('needs', { has: [no('offers', { has: [no('needs', { has: [no('offers')] })] })] });
  test.each<[string, unknown, string]>([
    ['of nothing that there is', { of: 'NOTHING' }, 'of'],
    ['that is a list', [], ''],
    ['with a word too many', { of: 'MISSION', cypher: 'MATCH (n) DETACH DELETE n' }, ''],
    [
      'of a field that is not there',
      { of: 'MISSION', where: [{ field: 'state) OR (true', is: ['x'] }] },
      'where.1.field',
    ],
    [
      'of a field of all objects',
      { of: 'MISSION', where: [{ field: '__proto__', isSet: true }] },
      'where.1.field',
    ],
    [
      'with a value that is not in the list',
      { of: 'MISSION', where: [{ field: 'state', is: ['ACTIVE', 'LATE'] }] },
      'where.1.is',
    ],
    [
      'with a form that the field has not',
      { of: 'MISSION', where: [{ field: 'state', contains: 'A' }] },
      'where.1.contains',
    ],
    [
      'with two forms at once',
      { of: 'MISSION', where: [{ field: 'state', is: ['ACTIVE'], isSet: true }] },
      'where.1',
    ],
    [
      'with a day that is none',
      { of: 'MISSION', where: [{ field: 'horizon', from: '2026-02-30' }] },
      'where.1.from',
    ],
    [
      'with an id of another kind',
      { of: 'MISSION', where: [{ field: 'place', is: ['abcdefgh-s1'] }] },
      'where.1.is',
    ],
    ['with a relation that is not there', { of: 'MISSION', has: [no('children')] }, 'has.1.what'],
    ['without how many', { of: 'MISSION', has: [{ count: 'EXACTLY', what: 'needs' }] }, 'has.1.number'],
    [
      'with types of link where there are none',
      { of: 'MISSION', has: [no('needs', { types: ['FUNDS'] })] },
      'has.1.types',
    ],
    [
      'with a distance where there is none',
      { of: 'MISSION', has: [no('roles', { kilometres: 2 })] },
      'has.1.kilometres',
    ],
    [
      'without the distance that is needed',
      { of: 'MISSION', has: [no('nearStakeholders')] },
      'has.1.kilometres',
    ],
    [
      'with more than six conditions on what each has',
      { of: 'STAKEHOLDER', has: [deep], any: [{ has: [deep] }] },
      'has',
    ],
    ['with an alternative that says nothing', { of: 'MISSION', any: [{ has: [no('needs')] }, {}] }, 'any.2'],
    [
      'with something wrong in an alternative',
      { of: 'MISSION', any: [{ has: [no('needs', { where: [{ field: 'nothing', isSet: true }] })] }] },
      'any.1.has.1.where.1.field',
    ],
    [
      'with alternatives in alternatives',
      { of: 'MISSION', any: [{ any: [{ has: [no('needs')] }] }] },
      'any.1',
    ],
  ])('%s', async (_, question, path) => {
    const { codes, fields, message } = await refused(question as Input);
    expect([codes, fields]).toEqual([['INVALID'], [path]]);
    expect(message).toMatch(/[.]$/);
  });
});

test('Records of any kind are found by what they are called, and named by their ids', PATIENT, async () => {
  const pick = async (of: string, text: string, ids?: string[], app?: Parameters<typeof send>[0]) => {
    const query = `query ($e: String!, $of: String!, $text: String!, $ids: [ID!]) {
      questionRecords(ecosystem: $e, of: $of, text: $text, ids: $ids, language: FR) { id inWords(language: FR) } }`;
    const variables = { e: ecosystem.slug, of, text, ids };
    const { data, errors } = await (app ? send(app, query, variables) : graphql(query, variables));
    expect(errors).toEqual([]);
    return data.questionRecords.map(
      ({ id, inWords }: { id: string; inWords: string }) => `${wordOf(id)}: ${inWords}`,
    );
  };
  expect(await pick('Element', 'ecol')).toEqual(['school: École']);
  expect(await pick('Mission', '#first-s')).toEqual(['snow: first-snow']);
  expect(await pick('Place', '')).toEqual(['mill: Mill', 'north: North', 'nowhere: Nowhere', 'south: South']);
  expect(await pick('Resource', 'hal')).toEqual(['hall: Hall']);
  // What has no name of its own is found by what stands for it.
  expect(await pick('Role', 'bailleur')).toEqual(['funder: Bailleur de fonds']);
  expect(await pick('Need', 'cash')).toEqual(['cashForClinic: Cash · Cash']);
  expect(await pick('Indicator', 'roa')).toEqual(['indicator: Roads']);
  const visitor = appFor(database, { id: 'visitor', role: 'VISITOR' });
  expect(await pick('Stakeholder', 'ghost')).toEqual(['ghost: Ghost']);
  expect(await pick('Stakeholder', 'ghost', undefined, visitor)).toEqual([]);
  const ids = [its.ghost?.id ?? '', its.clinic?.id ?? ''];
  expect(await pick('Stakeholder', '', ids)).toEqual(['ghost: Ghost', 'clinic: Clinic']);
  expect(await pick('Stakeholder', '', ids, visitor)).toEqual(['clinic: Clinic']);
  const other = await freshEcosystem();
  const wrong = await graphql(
    'query ($e: String!) { questionRecords(ecosystem: $e, of: "Measure") { id } }',
    {
      e: other.slug,
    },
  );
  expect(codesOf(wrong)).toEqual([]);
  const none = await graphql(
    'query ($e: String!) { questionRecords(ecosystem: $e, of: "Ecosystem") { id } }',
    {
      e: other.slug,
    },
  );
  expect([codesOf(none), fieldsOf(none)]).toEqual([['INVALID'], ['of']]);
});

test('A typed line is read with the names that its reader may see', PATIENT, async () => {
  const typed = async (line: string, app?: Parameters<typeof send>[0]) => {
    const query = `query ($e: String!, $line: String!) { questionLine(ecosystem: $e, line: $line) {
      isWhole sentence parts { text isUnderstood means } suggestions { text } } }`;
    const variables = { e: ecosystem.slug, line };
    const { data, errors } = await (app ? send(app, query, variables) : graphql(query, variables));
    expect(errors).toEqual([]);
    return data.questionLine;
  };
  expect(await typed('needs of the clinic without offers in South')).toMatchObject({
    isWhole: true,
    sentence:
      'Every need whose one who needs it is Clinic and whose place is South, that has no offer that suits it.',
  });
  expect(await typed('missions sans bailleur à North')).toMatchObject({
    isWhole: true,
    sentence: 'Every mission whose place is North, that has no funder.',
  });
  // By the whole of its French name, and not by a part of it.
  await make.stakeholder('Boatyard', { nameFr: 'Chantier de l’Anse', visibility: 'FACILITATORS' });
  expect(await typed('besoins du Chantier de l’Anse sans offre')).toMatchObject({ isWhole: true });
  expect(await typed('parties prenantes liées au Chantier')).toMatchObject({ isWhole: false });
  // What is beyond the longest line is told, never left out unsaid.
  const cut = await typed(`missions without funder ${' '.repeat(300)}in South`);
  expect([cut.isWhole, cut.parts.at(-1)]).toEqual([
    false,
    { text: 'in South', isUnderstood: false, means: null },
  ]);
  const hidden = 'stakeholders linked to Ghost';
  expect((await typed(hidden)).isWhole).toBe(true);
  const visitor = appFor(database, { id: 'visitor', role: 'VISITOR' });
  const seen = await typed(hidden, visitor);
  expect([seen.isWhole, JSON.stringify(seen).includes('(stakeholder)')]).toEqual([false, false]);
  expect((await typed('stakeholders linked to gho')).suggestions).toEqual([{ text: 'Ghost' }]);
  expect((await typed('stakeholders linked to gho', visitor)).suggestions).toEqual([]);
});

test('Whoever is hidden from a reader is neither found, nor counted, nor named', PATIENT, async () => {
  const visitor = appFor(database, { id: 'visitor', role: 'VISITOR' });
  const seen = async (question: Input) => {
    const { data, errors } = await send(visitor, ASK, {
      ecosystem: ecosystem.slug,
      question: withIds(question),
    });
    expect(errors).toEqual([]);
    return { ...data.ask, found: data.ask.nodes.map(({ id }: Made) => wordOf(id)).sort() };
  };
  expect((await seen({ of: 'STAKEHOLDER' })).found).toEqual(['baker', 'clinic', 'school']);
  expect((await seen({ of: 'OFFER' })).found).toEqual(['hallAtSchool']);
  // The only offer of cash is hidden with who offers it; to a facilitator it is there.
  expect((await seen({ of: 'RESOURCE', has: [no('offers')] })).found).toContain('money');
  expect(await found({ of: 'RESOURCE', has: [no('offers')] })).not.toContain('money');
  expect(
    (await seen({ of: 'COMMUNITY', has: [{ count: 'EXACTLY', number: 1, what: 'members' }] })).found,
  ).toEqual(['club']);
  expect(await found({ of: 'COMMUNITY', has: [{ count: 'EXACTLY', number: 1, what: 'members' }] })).toEqual(
    [],
  );
  const near = { of: 'STAKEHOLDER', has: [least(1, 'nearStakeholders', { kilometres: 2 })] };
  expect((await seen(near)).found).toEqual([]);
  const named = await seen({ of: 'OFFER', where: [{ field: 'by', is: ['ghost'] }] });
  expect([named.found, named.sentence.includes('Ghost')]).toEqual([[], false]);
  expect((await seen({ of: 'PLACE' })).elementIds).not.toContain(its.ghost?.id);
});
