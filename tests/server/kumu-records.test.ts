import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { demoFolders } from '../../server/exchange/demo.ts';
import { readKumuSheets } from '../../server/exchange/kumu/kumu.ts';
import { type ImportPlan, linesIn, type PlannedRecord } from '../../server/exchange/kumu/plan.ts';

/** Two stakeholders and two missions, with one more column, whose cells stand in this order. */
function read(column: string, cells: { town?: string; library?: string; mission?: string }) {
  const sheet = [
    `Label;Type;Hashtag;${column}`,
    `Town;Institution;;${cells.town ?? ''}`,
    `Library;Institution;;${cells.library ?? ''}`,
    `Room for fifty;Mission;room;${cells.mission ?? ''}`,
    'Other;Mission;other;',
  ].join('\n');
  return readKumuSheets({ elements: new TextEncoder().encode(sheet) });
}

function plan(column: string, cells: Parameters<typeof read>[1]): ImportPlan {
  const reading = read(column, cells);
  if (!('plan' in reading)) throw new Error(JSON.stringify(reading.issues));
  return reading.plan;
}

function sheetPlan(...lines: string[]): ImportPlan {
  const reading = readKumuSheets({ elements: new TextEncoder().encode(lines.join('\n')) });
  if (!('plan' in reading)) throw new Error(JSON.stringify(reading.issues));
  return reading.plan;
}

const issues = (column: string, cells: Parameters<typeof read>[1]) => {
  const reading = read(column, cells);
  return 'issues' in reading
    ? reading.issues.map(({ row, column: at, value }) => `${row} ${at}: ${value}`)
    : [];
};

const of = ({ records }: ImportPlan, kind: string) => records.filter((record) => record.kind === kind);
const said = (records: PlannedRecord[]) => records.map(({ properties }) => properties);
/** What each reference leads to, by the key of an element or the words of a record. */
const refs = (records: PlannedRecord[]) => records.map((record) => record.refs);
const attributesOf = ({ elements }: ImportPlan, name: string) =>
  elements.find((element) => element.name === name)?.attributes;

describe('needs and offers', () => {
  test('an entry gives resource, quantity, unit, words, mission and last day', () => {
    const read = plan('Needs', {
      town: 'money: 40 000 CAD - loan at cost #room, until 2026-03-31|bandwidth: 2.5 Gb/s|équipement: 5 km of duct - Yonge Street, shared use',
      mission: 'skill: game design',
    });
    expect(said(of(read, 'Need'))).toEqual([
      { name: 'loan at cost', quantity: 40_000, unit: 'CAD', until: '2026-03-31' },
      { quantity: 2.5, unit: 'Gb/s' },
      { name: 'Yonge Street, shared use', quantity: 5, unit: 'km of duct' },
      { name: 'game design' },
    ]);
    const [first, , , last] = refs(of(read, 'Need'));
    expect(first).toMatchObject({ by: 'institution:town', mission: 'mission:room for fifty' });
    expect(last).toEqual({ by: 'mission:room for fifty', resource: expect.stringContaining('skill') });
    expect(attributesOf(read, 'Town')).toEqual({});
    expect(read.notices).toEqual([]);
  });

  test('the header and the words may be French', () => {
    const read = plan('Offres', { town: 'compétence : 20 heures - menuiserie, jusqu’au 2026-03-31 #room' });
    expect(said(of(read, 'Offer'))).toEqual([
      { name: 'menuiserie', quantity: 20, unit: 'heures', until: '2026-03-31' },
    ]);
    expect(said(of(read, 'Resource'))).toMatchObject([{ name: 'Skill', units: ['heures'] }]);
  });

  test('a word that is no resource yet makes one, and a unit is spelt as it first was', () => {
    const read = plan('Offers', { town: 'shelter: 4 Beds - winter', library: 'Shelter: 2 beds' });
    expect(said(of(read, 'Resource'))).toEqual([{ name: 'shelter', units: ['Beds'] }]);
    expect(said(of(read, 'Offer'))).toMatchObject([{ unit: 'Beds' }, { unit: 'Beds' }]);
  });

  test.each([
    'volunteers',
    'money: 1,000 CAD',
    'money: 40000',
    'money: -5 CAD',
    ': 5 CAD',
    'money: 5 CAD - loan, until 2026-02-30',
  ])('%j is told, and stays as an attribute beside what was read', (entry) => {
    const read = plan('Needs', { town: `time: 3 hours|${entry}` });
    expect(of(read, 'Need')).toHaveLength(1);
    expect(attributesOf(read, 'Town')).toEqual({ Needs: entry });
    expect(read.notices).toMatchObject([{ row: 2, column: 'Needs', value: entry }]);
  });

  test('a #tag that no row has plans a mission, with a notice', () => {
    const read = plan('Needs', { town: 'time: 3 hours - mentors #elsewhere' });
    expect(read.elements.at(-1)).toMatchObject({
      kind: 'MISSION',
      hashtag: 'elsewhere',
      onlyNamed: true,
      namedIn: 'elements',
    });
    expect(read.notices).toHaveLength(1);
  });

  test('a mission offers nothing: its cell is an attribute', () => {
    const read = plan('Offers', { mission: 'time: 3 hours' });
    expect(read.records).toEqual([]);
    expect(attributesOf(read, 'Room for fifty')).toEqual({ Offers: 'time: 3 hours' });
  });
});

describe('roles and seats', () => {
  const SHEET = [
    'Label;Type;Hashtag;Roles expected;Seats held',
    'Town;;;;funder @ #room|Host @ #other',
    'Library;;;;funder @ room',
    'Room for fifty;Mission;room;funder x3|voix des personnes concernées x1|Photographer;',
    'Other;Mission;other;;',
  ];

  test('a role has its seats: those held, and vacant ones up to the minimum', () => {
    const read = sheetPlan(...SHEET);
    expect(said(of(read, 'Role'))).toEqual([
      { kind: 'FUNDER', minimum: 3 },
      { kind: 'VOICE', minimum: 1 },
      { kind: 'OTHER', title: 'Photographer', minimum: 1 },
      { kind: 'OTHER', title: 'Host', minimum: 1 },
    ]);
    const seats = of(read, 'Seat').map(({ refs: { role, holder } }) => [
      of(read, 'Role').findIndex(({ key }) => key === role),
      holder,
    ]);
    expect(seats.toSorted()).toEqual([
      [0, undefined],
      [0, 'institution:library'],
      [0, 'institution:town'],
      [1, undefined],
      [2, undefined],
      [3, 'institution:town'],
    ]);
    expect(of(read, 'Role').at(-1)?.assumed).toEqual(['minimum']);
  });

  test('a role that stands twice contradicts itself; one that cannot be counted stays as an attribute', () => {
    expect(issues('Roles expected', { mission: 'funder x1|funder x2' })).toEqual([
      '4 Roles expected: funder x2',
    ]);
    const read = plan('Roles expected', { mission: 'funder x0' });
    expect(attributesOf(read, 'Room for fifty')).toEqual({ 'Roles expected': 'funder x0' });
    expect(attributesOf(plan('Seats held', { town: 'funder' }), 'Town')).toEqual({ 'Seats held': 'funder' });
  });
});

describe('indicators', () => {
  test('an entry gives baseline, target, unit, which way is good, and the last measure', () => {
    const read = plan('Indicators', {
      mission:
        'Jobs: 0 -> 50 jobs (latest: 53 on 2025-09-30)|Chutes : 140 → 70,5 chutes (dernière : 118 le 2024-04-15)|Share: -1 -> 5 %',
    });
    expect(said(of(read, 'Indicator'))).toEqual([
      { name: 'Jobs', unit: 'jobs', good: 'HIGHER', baseline: 0, target: 50 },
      { name: 'Chutes', unit: 'chutes', good: 'LOWER', baseline: 140, target: 70.5 },
      { name: 'Share', unit: '%', good: 'HIGHER', baseline: -1, target: 5 },
    ]);
    expect(said(of(read, 'Measure'))).toEqual([
      { value: 53, on: '2025-09-30' },
      { value: 118, on: '2024-04-15' },
    ]);
  });

  test('what is no indicator stays as an attribute, and the same name twice contradicts itself', () => {
    const cell = 'Jobs: 0 to 50|Homes: 0 -> 5|Fish: 0 -> 5 fish (latest: many on 2025-01-01)';
    expect(attributesOf(plan('Indicators', { mission: cell }), 'Room for fifty')).toEqual({
      Indicators: cell.replaceAll('|', ' | '),
    });
    expect(issues('Indicators', { mission: 'A: 0 -> 1 x|a: 0 -> 2 x' })).toEqual([
      '4 Indicators: a: 0 -> 2 x',
    ]);
  });
});

describe('people and what they agree on', () => {
  test('each nominator names once, with a mission and a day when they are said', () => {
    const read = plan('Nominated by', { town: 'library|New one #room on 2025-02-03' });
    expect(said(of(read, 'Nomination'))).toEqual([{}, { on: '2025-02-03' }]);
    expect(refs(of(read, 'Nomination'))).toEqual([
      { nominee: 'institution:town', nominator: 'institution:library' },
      {
        nominee: 'institution:town',
        nominator: 'institution:new one',
        mission: 'mission:room for fifty',
      },
    ]);
    expect(read.notices).toMatchObject([{ value: 'New one' }]);
  });

  test('nobody names themselves, and a mission names nobody', () => {
    expect(issues('Recommandé par', { town: 'Town' })).toEqual(['2 Recommandé par: Town']);
    const read = plan('Nominated by', { town: 'Other' });
    expect(attributesOf(read, 'Town')).toEqual({ 'Nominated by': 'Other' });
  });

  test('who accepted the charter accepted one version of it', () => {
    const read = plan('Charte', { town: 'acceptée le 2025-02-03', library: 'non' });
    expect(said(of(read, 'Acceptance'))).toEqual([{ on: '2025-02-03' }]);
    expect(of(read, 'Charter')).toMatchObject([
      { properties: { edition: '1' }, assumed: ['title', 'text', 'textFr'] },
    ]);
    const unclear = plan('Charter', { town: 'perhaps' });
    expect([unclear.records, attributesOf(unclear, 'Town')]).toEqual([[], { Charter: 'perhaps' }]);
  });

  test('a community has a kind, members and one animator', () => {
    const read = plan('Communities', { town: 'Light (practice) *|Sound', library: 'light' });
    expect(of(read, 'Community')).toMatchObject([
      { properties: { name: 'Light', kind: 'PRACTICE' }, refs: { animator: 'institution:town' } },
      { properties: { name: 'Sound', kind: 'INTEREST' }, assumed: ['name', 'kind'] },
    ]);
    expect(of(read, 'Membership')).toHaveLength(3);
    expect(issues('Communities', { town: 'A *', library: 'A *' })).toEqual(['3 Communities: A *']);
    expect(issues('Communities', { town: 'A (practice)', library: 'A (secteur)' })).toEqual([
      '3 Communities: A (secteur)',
    ]);
    expect(attributesOf(plan('Communities', { town: 'A (what)' }), 'Town')).toEqual({
      Communities: 'A (what)',
    });
  });

  test('who came to a gathering came to one of that name and day, and did something there', () => {
    const read = plan('Came to', {
      town: 'Winter table (host) on 2026-02-11|Winter table on 2025-02-12',
      library: 'winter table le 2026-02-11',
    });
    expect(of(read, 'Event')).toMatchObject([
      { properties: { name: 'Winter table', on: '2026-02-11' }, assumed: ['name'] },
      { properties: { name: 'Winter table', on: '2025-02-12' } },
    ]);
    expect(of(read, 'Attendance')).toMatchObject([
      { properties: { part: 'host' }, refs: { attendee: 'institution:town' } },
      { properties: {} },
      { properties: {}, refs: { attendee: 'institution:library' } },
    ]);
    const undated = plan('Rencontres', { town: 'Winter table' });
    expect([undated.records, attributesOf(undated, 'Town')]).toEqual([[], { Rencontres: 'Winter table' }]);
  });

  test('a profile has lists, a logo, languages by name or tag, and who may see it', () => {
    const [town, , mission] = sheetPlan(
      'Label;Type;Hashtag;Visibilité;Langues;Compétences;Cherche;Apporte;Logo;Purpose;State',
      'Town;;;membres;français|EN-ca|cr;welding;mentors;desks|rooms;https://t.ca/l.png;;',
      'Library;;;;Klingon;;;;;;',
      'Room;Mission;room;;;;;;;A place to grow;done',
    ).elements;
    expect(town).toMatchObject({
      visibility: 'MEMBERS',
      languages: ['fr', 'en-CA', 'cr'],
      skills: ['welding'],
      seeks: ['mentors'],
      brings: ['desks', 'rooms'],
      logo: 'https://t.ca/l.png',
      attributes: {},
    });
    expect(mission).toMatchObject({ purpose: 'A place to grow', state: 'DONE', attributes: {} });
    expect(issues('Visibility', { town: 'secret' })).toEqual(['2 Visibility: secret']);
  });
});

describe('what was promised and given', () => {
  const GIFT =
    'money: 20 CAD - grant -> #room on 2025-03-10; worth 20 CAD; social: jobs stay; societal: trust';
  const row = (...cells: string[]) => cells.join('\t');
  const lines = [
    row('Label', 'Type', 'Hashtag', 'Needs', 'Offers', 'Committed to', 'Contributions', 'Endorses'),
    row(
      ...['Town', '', '', '', 'money: 20 CAD - grant|money: 30 CAD - loan'],
      ...['money: 20 CAD - grant -> #room, until 2027-01-31', GIFT, ''],
    ),
    row('Library', '', '', 'space: 3 rooms - quiet', '', '', '', 'Town: grant on 2025-06-02'),
    row(
      ...['Owner', '', '', '', 'space: 9 seats|space: 5 rooms'],
      ...['space: 1 rooms -> Library', 'space: 2 rooms -> Library', ''],
    ),
    row('Room for fifty', 'Mission', 'room', 'money: 90 CAD', '', '', '', ''),
  ];

  test('a commitment finds its offer and its need', () => {
    const read = sheetPlan(...lines);
    expect(said(of(read, 'Commitment'))).toEqual([{ quantity: 20, until: '2027-01-31' }, { quantity: 1 }]);
    const named = of(read, 'Commitment').map(({ refs: { offer, need } }) =>
      [offer, need].map((key) => read.records.find((record) => record.key === key)?.properties),
    );
    expect(named).toMatchObject([
      [{ name: 'grant' }, { quantity: 90 }],
      [{ quantity: 5 }, { name: 'quiet' }],
    ]);
  });

  test('a contribution says what, to whom, when and what it was worth; others vouch for it', () => {
    const read = sheetPlan(...lines);
    expect(said(of(read, 'Contribution'))).toEqual([
      {
        name: 'grant',
        quantity: 20,
        unit: 'CAD',
        on: '2025-03-10',
        economicValue: 20,
        currency: 'CAD',
        socialValue: 'jobs stay',
        societalValue: 'trust',
      },
      { name: 'space', quantity: 2, unit: 'rooms' },
    ]);
    expect(refs(of(read, 'Contribution'))).toMatchObject([
      { by: 'institution:town', mission: 'mission:room for fifty' },
      { by: 'institution:owner', need: of(read, 'Need')[0]?.key },
    ]);
    expect(of(read, 'Endorsement')).toMatchObject([
      {
        properties: { on: '2025-06-02' },
        refs: { by: 'institution:library', contribution: of(read, 'Contribution')[0]?.key },
      },
    ]);
    expect(read.elements.flatMap(({ attributes }) => Object.keys(attributes))).toEqual([]);
  });

  test('what finds no offer, no need or no contribution, or several, stays as an attribute', () => {
    const read = sheetPlan(
      'Label;Type;Hashtag;Offers;Committed to;Endorses;Contributions',
      'Town;;;money: 20 CAD - grant|money: 30 CAD - loan;money -> #room|money - grant -> #room;Library;money -> ',
      'Library;;;;;;',
      'Room for fifty;Mission;room;;;;',
    );
    expect(read.records.map(({ kind }) => kind)).toEqual(['Resource', 'Offer', 'Offer']);
    expect(attributesOf(read, 'Town')).toEqual({
      'Committed to': 'money -> #room | money - grant -> #room',
      Endorses: 'Library',
      Contributions: 'money ->',
    });
  });
});

test.each(demoFolders())('every entry of the columns of %s is read', (folder) => {
  const sheet = (name: string) => readFileSync(`${folder}/${name}.csv`);
  const reading = readKumuSheets({ elements: sheet('elements'), connections: sheet('connections') });
  if (!('plan' in reading)) throw new Error(JSON.stringify(reading.issues));
  const { notices, elements } = reading.plan;
  expect(linesIn(notices, 'en').filter(({ message }) => message.includes('attribute.'))).toEqual([]);
  const left = new Set(elements.flatMap(({ attributes }) => Object.keys(attributes)));
  for (const column of ['Needs', 'Offers', 'Roles expected', 'Indicators', 'Nominated by', 'Charter'])
    expect(left).not.toContain(column);
});

describe('a sheet of nominations', () => {
  const nominations = (...lines: string[]) =>
    readKumuSheets({ nominations: new TextEncoder().encode(lines.join('\n')) });

  test('says who named whom, for which mission and role, when and why; who is new was only named', () => {
    const reading = nominations(
      'Nominator,Nominated,Mission or role,Date,Reason,Type',
      'Town,Library,#room,2026-02-03,They have the rooms,',
      'Library,Rosa Lin,funder @ #room,2026,,Person',
    );
    if (!('plan' in reading)) throw new Error(JSON.stringify(reading.issues));
    const { plan: read } = reading;
    expect(said(of(read, 'Nomination'))).toEqual([
      { on: '2026-02-03', reason: 'They have the rooms' },
      { on: '2026-01-01' },
    ]);
    expect(refs(of(read, 'Nomination'))).toMatchObject([
      { nominee: 'institution:library', nominator: 'institution:town', mission: 'mission:#room' },
      {
        nominee: 'individual:rosa lin',
        nominator: 'institution:library',
        role: expect.stringContaining('Role'),
      },
    ]);
    const people = read.elements.filter(({ kind }) => kind !== 'MISSION');
    expect(people.map(({ name, status }) => `${name} ${status}`).toSorted()).toEqual([
      // Who names others was reached.
      ...['Library LISTED', 'Rosa Lin NOMINATED', 'Town LISTED'],
    ]);
  });

  test('takes French headers, and a source where nobody in particular named', () => {
    const reading = nominations('Recommandée;Source;Pour', 'Maison Rose;Procès-verbal;salle');
    if (!('plan' in reading)) throw new Error(JSON.stringify(reading.issues));
    expect(said(of(reading.plan, 'Nomination'))).toEqual([{ source: 'Procès-verbal' }]);
  });

  test('is refused as a whole for a row without a name, or one that names itself', () => {
    const reading = nominations(
      'Nominator,Nominated,Mission',
      'Town,Town,',
      'Town,,',
      ',Library,',
      'Town,Library,funder of something',
      'Town,Library,#room',
    );
    const found = 'issues' in reading ? linesIn(reading.issues, 'en') : [];
    expect(found.map(({ row, column, message }) => `${row} ${column}: ${message}`)).toEqual([
      expect.stringMatching(/^2 Nominated: .*themselves|^2 Nominated: .*itself/),
      '3 Nominated: A nomination names somebody: write their name.',
      '4 Nominator: Say who named them, or the source that did.',
      '5 Mission: Write a mission as #tag, or a role of it as "funder @ #tag".',
    ]);
  });
});
