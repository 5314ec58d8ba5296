// Faults met in real files (shared cases F2 to F20): the kind of each, in its breadth.
import { describe, expect, test } from 'vitest';
import { readKumuSheets } from '../../server/exchange/kumu/kumu.ts';
import { linesIn } from '../../server/exchange/kumu/plan.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function read(elements?: string, connections?: string) {
  const reading = readKumuSheets({
    ...(elements !== undefined && { elements: bytes(elements) }),
    ...(connections !== undefined && { connections: bytes(connections) }),
  });
  const issues = 'issues' in reading ? linesIn(reading.issues, 'en') : [];
  const plan = 'plan' in reading ? reading.plan : reading.partial?.plan;
  return {
    issues,
    elements: plan?.elements ?? [],
    links: plan?.links ?? [],
    notices: linesIn(plan?.notices ?? [], 'en'),
  };
}

describe('personal data', () => {
  test.each([
    'Contact email',
    'E-mail address',
    'Emails',
    'Email 1',
    'Work email',
    'Adresse e-mail',
    'Courriel',
    'Adresse courriel du bureau',
    'Work phone',
    'Mobile phone',
    'Phones',
    'Cell phone',
    'Mobile',
    'Cell 2',
    'Fax',
    'WhatsApp',
    'Téléphone',
    'No de téléphone',
    'Tél.',
    'Date of birth',
    'Date de naissance',
    'Home address',
  ])('a column “%s” is left out with a notice, whatever it holds', (header) => {
    const { elements, notices } = read(`Label,${header}\nAlpha,555 0100\nBeta,call me`);
    expect(elements.map(({ attributes }) => attributes)).toEqual([{}, {}]);
    expect(notices).toMatchObject([
      { column: header, value: '', message: expect.stringContaining('personal') },
    ]);
  });

  test('a column whose cells mostly are personal goes whole, any other loses the cells that are', () => {
    const { elements, notices } = read(
      'Label,Contact,Notes,Mobile clinic\nA,a@example.org,call me,yes\nB,after five,ask (418) 555-0100,no\nC,c (at) example (dot) org,jean@exemple.ca,no\nD,+33 1 23 45 67 89,open,no',
    );
    expect(elements.map(({ attributes }) => attributes)).toEqual([
      { Notes: 'call me', 'Mobile clinic': 'yes' },
      { 'Mobile clinic': 'no' },
      { 'Mobile clinic': 'no' },
      { Notes: 'open', 'Mobile clinic': 'no' },
    ]);
    expect(notices.map(({ column }) => column)).toEqual(['Contact', 'Notes']);
  });

  test('nothing of it stays in prose, lists, sources or names, nor in what is said of them', () => {
    const { elements, links, notices, issues } = read(
      'Label,Description,Tags,Source\nA,Write to a@example.org or 418-555-0100.,food|b@example.org,c@example.org\nd@example.org,,,',
      'From,To,Type,Description\nA,B,Funds,call 06 12 34 56 78',
    );
    expect(elements[0]).toMatchObject({ summary: 'Write to […] or […].', tags: ['food'] });
    expect(elements[0]?.source).toBeUndefined();
    expect(links[0]?.note).toBe('call […]');
    expect(issues).toMatchObject([
      { row: 3, column: 'Label', message: expect.stringContaining('cannot be a name') },
    ]);
    expect(JSON.stringify({ elements, links, notices, issues })).not.toMatch(/example\.org|555-0100|34 56/);
  });

  test('numbers and signs that are none stay', () => {
    const kept = [
      '1143920115',
      '552 100 554 00013',
      '2019-05-01',
      '120 000 000',
      'funder @ #room',
      '@alpha',
      '45.5017, -73.5673',
    ];
    const { elements, notices } = read(`Label,Fact\n${kept.map((fact, i) => `A${i},"${fact}"`).join('\n')}`);
    expect(elements.map(({ attributes }) => attributes.Fact)).toEqual(kept);
    expect(notices).toEqual([]);
  });
});

test('a web address without its scheme gets one, and what is none is an attribute', () => {
  const { elements, issues, notices } = read(
    'Label,Website,Logo\na,www.example.org,\nb,https://example.org,\nc,na,\nd,example.org/x?y=1,none yet\ne,javascript:alert(1),\nf,https://u:secret@example.org,',
  );
  expect(issues).toEqual([]);
  expect(elements.map(({ website, attributes }) => [website, attributes])).toEqual([
    ['https://www.example.org', {}],
    ['https://example.org', {}],
    [undefined, { Website: 'na' }],
    ['https://example.org/x?y=1', { Logo: 'none yet' }],
    [undefined, { Website: 'javascript:alert(1)' }],
    [undefined, {}],
  ]);
  expect(JSON.stringify(notices)).toMatch(/\(2 rows\)/);
});

describe('ends of links', () => {
  const sheet =
    'Label,Label fr,Type,Other names,Abbreviation,Hashtag\nCommunity Health Centre,,,CHC|Centre de santé,,\nb,Bé,,,,\nWarm rooms,,Mission,,,warm-rooms\nTown Office (TO),,,,TOF,\nTwin,,,Same,,\nTwain,,,same,,\nA|B Alliance,,,,,';

  test('are found by other names, French names, abbreviations and #tags', () => {
    const { elements, links } = read(
      sheet,
      'From,To,Type\nCHC,b,Funds\nbé,Centre de sante,Supplies\nb,#warm-rooms,Funds\nTO,b,Advises\nTOF,b,Funds\nb,#not-there,Funds',
    );
    expect(elements).toHaveLength(8);
    expect(elements.at(-1)).toMatchObject({ kind: 'MISSION', hashtag: 'not-there', onlyNamed: true });
    expect(links.map(({ from, to }) => [from, to]).slice(0, 4)).toEqual([
      ['institution:community health centre', 'institution:b'],
      ['institution:b', 'institution:community health centre'],
      ['institution:b', 'mission:warm rooms'],
      ['institution:town office (to)', 'institution:b'],
    ]);
  });

  test('another name of several is asked, never guessed; a label comes before other names', () => {
    expect(read(sheet, 'From,To\nSame,b').issues).toMatchObject([{ row: 2, column: 'From' }]);
    const { links } = read('Label,Other names\nCHC,\nHealth Centre,CHC\nb,', 'From,To\nCHC,b');
    expect(links[0]?.from).toBe('institution:chc');
  });

  test('are looked up whole before they are split', () => {
    const { elements, links } = read(sheet, 'From,To\nb,A|B Alliance\nb,CHC|Twin');
    expect(links.map(({ to }) => to)).toEqual([
      'institution:a|b alliance',
      'institution:community health centre',
      'institution:twin',
    ]);
    expect(elements).toHaveLength(7);
  });
});

test('in a column where ++ stands, -- is a word too; elsewhere marks of the unknown are told', () => {
  const { links, notices } = read(undefined, 'From,To,Type\na,b,++\na,c,--\na,d,+');
  expect(links.map(({ type }) => type)).toHaveLength(3);
  expect(new Set(links.map(({ type }) => type)).size).toBe(3);
  expect(notices.filter(({ column }) => column === 'Type')).toEqual([]);
  const marks = read('Label,Sector,Website,Location,Score\nA,n/a,?,unknown,#N/A\n-,Health,–,inconnu,?');
  expect(marks.elements).toMatchObject([
    { name: 'A', attributes: {} },
    { name: '-', sector: 'HEALTH', attributes: { Score: '?' } },
  ]);
  expect(marks.elements.every(({ place, website }) => place === undefined && website === undefined)).toBe(
    true,
  );
  expect(marks.notices.every(({ message }) => message.includes('unknown'))).toBe(true);
});

describe('what spreadsheets write', () => {
  test('sep=, dates with a midnight, serial days, other orders, months in words', () => {
    const days = [
      '2019-05-01 00:00',
      '43586',
      '2019-05-01T00:00:00Z',
      '13/05/2019',
      '2019/05/01',
      '1 May 2019',
      '1er mai 2019',
      'mai 2019',
      'May 1, 2019',
    ];
    const { links, issues } = read(
      undefined,
      `sep=;\r\nFrom;To;Since\r\n${days.map((day, i) => `a;b${i};${day}`).join('\r\n')}`,
    );
    expect(issues).toEqual([]);
    expect(links.map(({ since }) => since)).toEqual(
      days.map((day) => (day.startsWith('13') ? '2019-05-13' : '2019-05-01')),
    );
    expect(links[0]?.row).toBe(3);
  });

  test('of day and month that could be either, the column decides, else a person', () => {
    expect(read(undefined, 'From,To,Since\na,b,03/04/2019\na,c,25/04/2019').links[0]?.since).toBe(
      '2019-04-03',
    );
    expect(read(undefined, 'From,To,Since\na,b,03/04/2019\na,c,04/25/2019').links[0]?.since).toBe(
      '2019-03-04',
    );
    expect(read(undefined, 'From,To,Since\na,b,03/04/2019').issues).toMatchObject([
      { row: 2, column: 'Since' },
    ]);
    expect(read(undefined, 'From,To,Since\na,b,2019-02-30').issues).toHaveLength(1);
  });

  test('a line break in a name is a space, and parts a list', () => {
    const { elements, notices } = read('Label,Tags\n"Town\nof York","a\nb"');
    expect(elements).toMatchObject([{ name: 'Town of York', tags: ['a', 'b'] }]);
    expect(notices).toMatchObject([{ row: 2, column: 'Label' }]);
  });
});

test('a year that is hardly meant is kept, and told by its row', () => {
  const { links, elements, notices } = read(
    'Label,Type,Horizon\nM,Mission,0026-05-01',
    'From,To,Since,Until\na,b,0013-05-01,9999-01-01',
  );
  expect([elements[0]?.horizon, links[0]?.since, links[0]?.until]).toEqual([
    '0026-05-01',
    '0013-05-01',
    '9999-01-01',
  ]);
  const told = notices.filter(({ message }) => message.includes('hardly meant'));
  expect(told.map(({ row, column }) => [row, column])).toEqual([
    [2, 'Horizon'],
    [2, 'Since'],
    [2, 'Until'],
  ]);
});

test('a header without rows is said, and founds nothing', () => {
  expect(read('Label').issues).toMatchObject([{ message: expect.stringContaining('no rows') }]);
  expect(read('Label\nA', 'From,To').issues).toEqual([]);
});
