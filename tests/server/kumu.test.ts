import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type KumuReading, readKumuSheets } from '../../server/exchange/kumu/kumu.ts';
import { type ImportPlan, linesIn, type SheetLine } from '../../server/exchange/kumu/plan.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function read(elements?: string, connections?: string): KumuReading {
  return readKumuSheets({
    ...(elements !== undefined && { elements: bytes(elements) }),
    ...(connections !== undefined && { connections: bytes(connections) }),
  });
}

/** A plan whose notices are said, as somebody reads them. */
type SaidPlan = Omit<ImportPlan, 'notices'> & { notices: SheetLine[] };

function planOf(reading: KumuReading): SaidPlan {
  if ('issues' in reading) throw new Error(JSON.stringify(reading.issues));
  return { ...reading.plan, notices: linesIn(reading.plan.notices, 'en') };
}

function issuesOf(reading: KumuReading): SheetLine[] {
  return 'issues' in reading ? linesIn(reading.issues, 'en') : [];
}

const plan = (elements?: string, connections?: string) => planOf(read(elements, connections));
const issues = (elements?: string, connections?: string) => issuesOf(read(elements, connections));
/** `elements 2 Label`: where each issue points. */
const places = (found: SheetLine[]) =>
  found.map((issue) => `${issue.sheet} ${issue.row} ${issue.column}`.trim());

describe('the elements sheet', () => {
  test('a row becomes an element with every cell in its place', () => {
    const { elements, places, notices } = plan(
      'Label,Label fr,Type,Sector,Status,Description,Description fr,Tags,Location,Other names,Website,Source,Staff\r\n' +
        '"Library, Main",Bibliothèque,Institution,Public,Registered,"Two\r\nlines",Deux,books|reading|Books,Newmarket,The Library | NPL,https://example.org,Survey,12\r\n',
    );
    expect(elements).toEqual([
      {
        key: 'institution:library, main',
        kind: 'INSTITUTION',
        name: 'Library, Main',
        nameFr: 'Bibliothèque',
        otherNames: ['The Library', 'NPL'],
        summary: 'Two\nlines',
        summaryFr: 'Deux',
        sector: 'PUBLIC',
        status: 'REGISTERED',
        tags: ['books', 'reading'],
        website: 'https://example.org',
        place: 'place:newmarket',
        source: 'Survey',
        attributes: { Staff: '12' },
        row: 2,
      },
    ]);
    expect(places).toEqual([{ key: 'place:newmarket', name: 'Newmarket', row: 2, onlyNamed: true }]);
    expect(notices).toEqual([]);
  });

  test('a name of which nobody sees anything is empty', () => {
    for (const name of ['\u200b', '\u00ad', '\u2060', '\u3164', '\u2800 \u200b']) {
      expect(places(issues(`Label,Type\n${name},Institution\nA,`))).toEqual(['elements 2 Label']);
      expect(plan(`Label,Other names,Brings\nA,${name}|B,${name}`).elements).toMatchObject([
        { otherNames: ['B'] },
      ]);
      expect(plan(`Label,Communities,Needs\nA,${name} (practice),${name}: 3 hours`)).toMatchObject({
        records: [],
      });
      expect(places(issues('Label\nA', `From,To\nA,${name}`))).toEqual(['connections 2 To']);
    }
  });

  test('empty cells and -- are unknown', () => {
    const [element] = plan('Label,Sector,Description,Staff\nA,--,  ,--').elements;
    expect(element).toEqual({
      key: 'institution:a',
      kind: 'INSTITUTION',
      name: 'A',
      otherNames: [],
      status: 'LISTED',
      tags: [],
      attributes: {},
      row: 2,
      assumed: ['kind', 'status'],
    });
  });

  test('headers are read in French, in any case and order', () => {
    const [element] = plan('SECTEUR;Étiquettes;Nom;Site web\nSanté;a|b;Hôpital;https://h.ca').elements;
    expect(element).toMatchObject({
      name: 'Hôpital',
      sector: 'HEALTH',
      tags: ['a', 'b'],
      website: 'https://h.ca',
    });
  });

  test("a synonym of a header is an attribute beside the column's own name", () => {
    expect(plan('Name,Label\nlong,short').elements[0]).toMatchObject({
      name: 'short',
      attributes: { Name: 'long' },
    });
  });

  test('type words of both languages give the kind, and a word that says more is kept', () => {
    const { elements, notices } = plan(
      'Label,Type\nA,Organisme\nB,Personne\nC,projet\nD,Company\nE,Spaceship\nF,Spaceship',
    );
    expect(elements.map(({ kind, attributes }) => [kind, attributes.Type])).toEqual([
      ['INSTITUTION', undefined],
      ['INDIVIDUAL', undefined],
      ['MISSION', 'projet'],
      ['INSTITUTION', 'Company'],
      ['INSTITUTION', 'Spaceship'],
      ['INSTITUTION', 'Spaceship'],
    ]);
    expect(notices).toEqual([
      {
        sheet: 'elements',
        row: 6,
        column: 'Type',
        value: 'Spaceship',
        message: 'This type is not known: read as Institution, the word is kept as attribute Type. (2 rows)',
      },
    ]);
  });

  test('sector words give the sector, and a word that says more is kept', () => {
    const { elements, notices } = plan(
      'Label,Secteur\nA,Économie sociale\nB,SOCIAL_ECONOMY\nC,County\nD,Municipalité\nE,County/City\nF,Wizards',
    );
    expect(elements.map(({ sector, attributes }) => [sector, attributes.Sector])).toEqual([
      ['SOCIAL_ECONOMY', undefined],
      ['SOCIAL_ECONOMY', undefined],
      ['PUBLIC', 'County'],
      ['MUNICIPAL', 'Municipalité'],
      ['PUBLIC', 'County/City'],
      ['OTHER', 'Wizards'],
    ]);
    expect(notices.map((notice) => notice.row)).toEqual([6, 7]);
  });

  test('an ID is the identity; without one it is kind and label', () => {
    expect(plan('ID,Label,Type\nx-1,École,Person\n,École,Person').elements.map(({ key }) => key)).toEqual([
      'x-1',
      'individual:ecole',
    ]);
    expect(places(issues('ID,Label\nx,A\nx,B'))).toEqual(['elements 3 ID']);
    expect(issues('Label,Type\nÉcole,Person\nB,\necole,Personne')).toMatchObject([
      { row: 4, column: 'Label', value: 'ecole', message: expect.stringContaining('Row 2') },
    ]);
  });

  test('a mission has a hashtag, written or made from its label, and horizon', () => {
    const { elements } = plan(
      'Label,Type,Hashtag,Horizon\nBien vieillir à Limoilou,Mission,,2030\nOther,Mission,#été_26,2030-06',
    );
    expect(elements.map(({ hashtag, horizon }) => [hashtag, horizon])).toEqual([
      ['bien-vieillir-a-limoilou', '2030-01-01'],
      ['ete-26', '2030-06-01'],
    ]);
    expect(
      places(issues('Label,Type,Hashtag\nA,Mission,#x\nB,Mission,X\nC,Mission,協力\n!?,Mission,')),
    ).toEqual(['elements 3 Hashtag', 'elements 4 Hashtag', 'elements 5 Label']);
  });

  test('a long label gives a short hashtag, and a long hashtag is refused', () => {
    const long = 'many words '.repeat(9);
    expect(plan(`Label,Type\n${long},Mission`).elements[0]?.hashtag).toBe(
      'many-words-many-words-many-words-many-words-many-words-many',
    );
    expect(places(issues(`Label,Type,Hashtag\nA,Mission,${long}`))).toEqual(['elements 2 Hashtag']);
  });

  test('a cell that does not fit its row is kept as an attribute', () => {
    const { elements, notices } = plan(
      'Label,Status,Location,Hashtag,Échéance,Latitude,Other names\nA,Dormant,X | Y,#a,soon,45,a|B',
    );
    expect(elements[0]).toMatchObject({
      status: 'LISTED',
      place: 'place:x',
      otherNames: ['B'],
      attributes: { Status: 'Dormant', Location: 'X | Y', Hashtag: '#a', Échéance: 'soon', Latitude: '45' },
    });
    expect(notices.map(({ column }) => column).toSorted()).toEqual(['Latitude', 'Location', 'Status']);
  });

  test('what a mission has no field for is kept as an attribute, and what a row does not say is told', () => {
    const { elements } = plan('Label,Type,Sector,Status\nA,Mission,Health,Dormant\nB,Person,,Listed\nC,,,');
    expect(elements[0]).toMatchObject({ attributes: { Sector: 'Health', Status: 'Dormant' } });
    expect(elements.map(({ assumed }) => assumed)).toEqual([['hashtag'], undefined, ['kind', 'status']]);
  });

  test('formula-looking cells come back as they were before export', () => {
    const values = ['=1+1', '+1', '-5', '@x', "'=x", "'quoted'", '-- no', 'plain'];
    const exported = values.map((value) => (/^'*[=+\-@]/.test(value) ? `'${value}` : value));
    const { elements } = plan(
      `Label,Note\n${exported.map((value, index) => `${index},${value}`).join('\n')}`,
    );
    expect(elements.map((element) => element.attributes.Note)).toEqual(values);
  });

  test('a header such as __proto__ is a name like any other', () => {
    const attributes = plan('Label,__proto__\nA,x').elements[0]?.attributes ?? {};
    expect(Object.entries(attributes)).toEqual([['__proto__', 'x']]);
  });

  test('e-mail addresses and telephone numbers are not kept, and a notice says so', () => {
    const sheet = 'Label,Email,Téléphone\nA,a@example.org,418\nB,b@example.org,';
    const { elements, notices } = plan(sheet);
    expect(JSON.stringify(read(sheet))).not.toMatch(/example\.org|418/);
    expect(JSON.stringify(elements)).not.toMatch(/example\.org|418/);
    expect(JSON.stringify(notices)).not.toMatch(/example\.org|418/);
    expect(notices.map(({ column }) => column)).toEqual(['Email', 'Téléphone']);
  });

  test('every wrong cell is reported by row and column, not only the first', () => {
    const found = issues(
      `Label,Website,Description,Notes\nA,,ok,ok\n,,no label,\n${'n'.repeat(301)},,,\nB,,a\u202eb,${'x'.repeat(5001)}\nC,,,,extra`,
    );
    expect(places(found)).toEqual([
      'elements 3 Label',
      'elements 4 Label',
      'elements 5 Notes',
      'elements 5 Description',
      'elements 6',
    ]);
  });

  test('at most 500 issues are listed, and a last one counts the others', () => {
    const found = issues(
      `Label,Type,Horizon\n${Array.from({ length: 620 }, (_, i) => `A${i},Mission,soon`).join('\n')}`,
    );
    expect(found).toHaveLength(501);
    expect(found.at(-1)?.message).toBe('There are 120 more problems after these 500.');
  });
});

describe('places', () => {
  test('rows of Type Place and Locations are one place', () => {
    const { places, elements } = plan(
      'ID,Label,Type,Location,Within,Latitude,Longitude,Label fr\n' +
        'e,Club,,new market,,,,\np,New Market,Place,,York,44.05,"-79,46",Nouveau marché\n,York,Lieu,,,,,\nf,Bar,,p,,,,',
    );
    expect(places).toEqual([
      {
        key: 'p',
        name: 'New Market',
        nameFr: 'Nouveau marché',
        latitude: 44.05,
        longitude: -79.46,
        within: 'place:york',
        row: 3,
      },
      { key: 'place:york', name: 'York', row: 4 },
    ]);
    expect(elements.map((element) => element.place)).toEqual(['p', 'p']);
  });

  test('the Location of a place is what holds it, when Within is empty', () => {
    expect(plan('Label,Type,Location\nA,Place,B').places[0]?.within).toBe('place:b');
  });

  test('what a place does not keep is named in a notice', () => {
    const { notices } = plan('Label,Type,Description,Staff\nA,Place,x,3\nB,Place,y,');
    expect(notices.map(({ column, message }) => [column, message.includes('(2 rows)')])).toEqual([
      ['Description', true],
      ['Staff', false],
    ]);
  });

  test('a place that holds itself is refused with the whole circle', () => {
    const found = issues('Label,Type,Within\nA,Place,B\nB,Place,C\nC,Place,A\nD,Place,A');
    expect(found).toMatchObject([
      { row: 2, column: 'Within', message: expect.stringContaining('A → B → C → A') },
    ]);
    expect(places(issues('Label,Type,Within\nA,Place,a'))).toEqual(['elements 2 Within']);
  });

  test('coordinates outside the Earth, or one without the other, are refused', () => {
    expect(places(issues('Label,Type,Latitude,Longitude\nA,Place,91,0\nB,Place,45,\nC,Place,x,1'))).toEqual([
      'elements 2 Latitude',
      'elements 3 Latitude',
      'elements 4 Latitude',
    ]);
  });

  test('a name that several places share is ambiguous', () => {
    expect(places(issues('ID,Label,Type,Location\n1,X,Place,\n2,X,Place,\n3,A,,X'))).toEqual([
      'elements 4 Location',
    ]);
  });
});

describe('the connections sheet', () => {
  const elements = 'ID,Label,Type\na,Alpha,\nb,Béta,\nc,Gamma,Person\nd,Gamma,Mission\np,Here,Place\n';

  test('a row becomes a link with every cell in its place', () => {
    const { links } = plan(
      elements,
      'From,To,Type,Label,Description,Strength,Direction,Status,Since,Until,Source\n' +
        'Alpha,beta,Travaille avec,weekly,"a\nb",3,Mutual,Confirmé,2020,2021-02,Survey\n',
    );
    expect(links).toEqual([
      {
        from: 'a',
        to: 'b',
        type: 'COLLABORATES_WITH',
        label: 'weekly',
        note: 'a\nb',
        strength: 3,
        direction: 'MUTUAL',
        status: 'CONFIRMED',
        since: '2020-01-01',
        until: '2021-02-01',
        source: 'Survey',
        row: 2,
      },
    ]);
  });

  test('a link is directed and declared unless the sheet says otherwise', () => {
    expect(plan(elements, 'De;À;Type\nAlpha;Béta;Finance').links).toEqual([
      {
        from: 'a',
        to: 'b',
        type: 'FUNDS',
        direction: 'DIRECTED',
        status: 'DECLARED',
        row: 2,
        assumed: ['direction', 'status'],
      },
    ]);
  });

  test('unknown type words become types of the ecosystem', () => {
    const { links, types } = plan(
      elements,
      `From,To,Type\na,b,Cède à\na,c,cede a\na,d,${'very '.repeat(12)}long\nb,a,協力\nb,c,\nb,d,2nd`,
    );
    expect(types.map(({ label }) => label)).toEqual([
      'Cède à',
      `${'very '.repeat(12)}long`,
      '協力',
      'Linked to',
      '2nd',
    ]);
    expect(links.map(({ type }) => type).toSpliced(2, 2)).toEqual([
      'CEDE_A',
      'CEDE_A',
      'LINKED_TO',
      'TYPE_2ND',
    ]);
    for (const { key } of types) expect(key).toMatch(/^[A-Z][A-Z0-9_]{0,39}$/);
    expect(new Set(types.map(({ key }) => key)).size).toBe(types.length);
  });

  test('type words that differ only in letters without ASCII, or after 40, stay two types', () => {
    const long = 'a type that goes on for rather more than forty characters';
    const { types } = plan(
      elements,
      `From,To,Type\na,b,work 協力\na,b,work 支援\na,b,${long} x\na,b,${long} y`,
    );
    expect(types).toHaveLength(4);
  });

  test('an old label finds the element or place that keeps its key as ID', () => {
    const sheet =
      'ID,Label,Type,Location\ninstitution:old club,New Club,,Old Town\nplace:old town,New Town,Place,\nb,B,,';
    const read = plan(sheet, 'From,To\nOld Club,B');
    expect(read.links[0]?.from).toBe('institution:old club');
    expect(read.elements).toHaveLength(2);
    expect(read.places).toEqual([{ key: 'place:old town', name: 'New Town', row: 3 }]);
  });

  test('columns that a connection does not keep are named in a notice', () => {
    expect(plan(elements, 'From,To,Type,Colour\na,b,Funds,red\na,c,Funds,red').notices).toMatchObject([
      { sheet: 'connections', row: 2, column: 'Colour', message: expect.stringContaining('(2 rows)') },
    ]);
  });

  test('To may name several', () => {
    expect(plan(elements, 'From,To\nAlpha,Béta | c').links.map(({ to }) => to)).toEqual(['b', 'c']);
  });

  test('an end that is no element becomes an institution, once, with a notice', () => {
    const read = plan(elements, 'From,To,Type\nAlpha,Delta,Funds\nDELTA,Béta,Funds');
    expect(read.elements.at(-1)).toMatchObject({
      key: 'institution:delta',
      name: 'Delta',
      onlyNamed: true,
      row: 2,
    });
    expect(read.elements).toHaveLength(5);
    expect(read.notices).toMatchObject([{ sheet: 'connections', row: 2, column: 'To', value: 'Delta' }]);
  });

  test('an end that is shared, a place, several in From, or missing is refused', () => {
    expect(places(issues(elements, 'From,To\nAlpha,Gamma\nHere,Alpha\nAlpha | Béta,c\nAlpha,'))).toEqual([
      'connections 2 To',
      'connections 3 From',
      'connections 4 From',
      'connections 5 To',
    ]);
  });

  test('an element is meant where a place has the same label', () => {
    expect(plan('Label,Type\nYork,Place\nYork,\nB,', 'From,To\nYork,B').links[0]?.from).toBe(
      'institution:york',
    );
  });

  test('a link that says again what an earlier row says counts once, and one that differs says in what', () => {
    const again = plan(elements, 'From,To,Type,Strength\na,b,Funds,2\nAlpha,Béta,funds,');
    expect(again.links).toHaveLength(1);
    expect(again.notices).toMatchObject([{ row: 3, message: expect.stringContaining('row 2') }]);
    expect(issues(elements, 'From,To,Type,Strength\na,b,Funds,2\na,b,Funds,5')).toMatchObject([
      { row: 3, column: 'To', message: expect.stringMatching(/Row 2 .*strength/) },
    ]);
    expect(issues(elements, 'From,To,Type\na,b,Funds\nb,a,Funds\na,b,Advises')).toEqual([]);
    expect(places(issues(elements, 'From,To,Direction\na,b,undirected\nb,a,directed'))).toEqual([
      'connections 3 To',
    ]);
    expect(places(issues(elements, 'From,To,Direction\na,b,directed\nb,a,mutual'))).toEqual([
      'connections 3 To',
    ]);
  });

  test('two links of one type at different times are two', () => {
    const sheet =
      'From,To,Type,Since,Until\na,b,Member of,2010,2015\na,b,Member of,2020,\na,b,Member of,2014,2019';
    expect(places(issues(elements, sheet))).toEqual(['connections 4 To']);
  });

  test('a link from an element to itself is refused', () => {
    expect(places(issues(elements, 'From,To\nAlpha,ALPHA'))).toEqual(['connections 2 To']);
  });

  test('strength, dates, direction and status outside what is allowed are refused', () => {
    const found = issues(
      elements,
      'From,To,Strength,Direction,Status,Since,Until\na,b,6,,,,\na,c,2.5,,,,\na,d,,sideways,,,\nb,a,,,maybe,,\nb,c,,,,2023-02-30,\nb,d,,,,2021,2020',
    );
    expect(places(found)).toEqual([
      'connections 2 Strength',
      'connections 3 Strength',
      'connections 4 Direction',
      'connections 5 Status',
      'connections 6 Since',
      'connections 7 Until',
    ]);
  });
});

describe('files', () => {
  const text = 'Nom;Secteur;Nœud\r\n"Café ""Été""";Privé;x, y\r\n';

  test('UTF-8 with and without mark, UTF-16 and Windows-1252 give the same plan', () => {
    const utf16 = (littleEndian: boolean) => {
      const view = new DataView(new ArrayBuffer(2 * text.length + 2));
      for (const [index, unit] of [0xfeff, ...text.split('').map((c) => c.charCodeAt(0))].entries())
        view.setUint16(2 * index, unit, littleEndian);
      return new Uint8Array(view.buffer);
    };
    const cp1252 = Uint8Array.from(text, (c) => (c === 'œ' ? 0x9c : c.charCodeAt(0)));
    const expected = plan(text);
    expect(expected.elements[0]).toMatchObject({
      name: 'Café "Été"',
      sector: 'PRIVATE',
      attributes: { Nœud: 'x, y' },
    });
    for (const elements of [bytes(`\ufeff${text}`), utf16(true), utf16(false)])
      expect(planOf(readKumuSheets({ elements }))).toEqual(expected);
    const western = planOf(readKumuSheets({ elements: cp1252 }));
    expect({ ...western, notices: [] }).toEqual(expected);
    expect(western.notices[0]?.message).toContain('Windows-1252');
  });

  test('a byte order mark is one at the start of a file, and kept at the start of a cell', () => {
    const sheet = '\ufeffLabel,Note,Tags\n\ufeffA,\ufeff1,\ufeffx | y';
    const [element] = planOf(readKumuSheets({ elements: bytes(sheet) })).elements;
    expect(element).toMatchObject({
      name: '\ufeffA',
      attributes: { Note: '\ufeff1' },
      tags: ['\ufeffx', 'y'],
    });
  });

  test('a byte that Windows-1252 does not have is refused, not replaced', () => {
    const macintosh = Uint8Array.from('Label\nFa\u008dade\n', (c) => c.charCodeAt(0));
    const reading = readKumuSheets({ elements: macintosh });
    expect('issues' in reading && reading.issues).toMatchObject([{ row: 2 }]);
    expect(issues('Label\nFaçade\n')).toEqual([]);
  });

  test('rows are numbered as in a spreadsheet, through blank rows, quoted line breaks and mixed line ends', () => {
    const found = issues('Label,Type,Horizon\r\nA,\n\n"B\n",Mission,x\r\n,\r\nC,Mission,y');
    expect(found.map((issue) => issue.row)).toEqual([4, 6]);
  });

  test('a tab separates as well as a comma or a semicolon, whatever the headers hold', () => {
    expect(plan('Label\tType\nA, b\tPerson').elements[0]).toMatchObject({ name: 'A, b', kind: 'INDIVIDUAL' });
    expect(plan('"Needs (a, b, c, d)";Label\nx;A').elements[0]?.name).toBe('A');
  });

  test('what is not a sheet is refused in one sentence', () => {
    const first = (elements: Uint8Array) =>
      issuesOf(readKumuSheets({ elements })).map((issue) => issue.message);
    expect(first(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0))).toEqual([expect.stringContaining('(XLS)')]);
    expect(first(bytes('Label\nA\0B'))).toEqual([expect.stringContaining('no text')]);
    expect(first(bytes(' \n'))).toEqual(['The sheet is empty.']);
    expect(first(new Uint8Array(64 * 1024 * 1024 + 1))).toEqual([expect.stringContaining('64 MB')]);
    expect(first(bytes(`Label\n${'A\n'.repeat(400_001)}`))).toEqual([expect.stringContaining('400000 rows')]);
    expect(first(bytes(`Label\n${','.repeat(7_000_000)}`))).toEqual([expect.stringContaining('cells')]);
    expect(first(bytes('Label,Type\nA,\nB,"open\nC,'))).toEqual([expect.stringContaining('never closed')]);
    expect(issuesOf(readKumuSheets({}))).toHaveLength(1);
  });

  test('a missing column is one clear issue that shows the header line', () => {
    expect(issues('Staff,Type\n12,')).toMatchObject([
      { row: 1, message: 'The header line has no column Label; it has “Staff”, “Type”.' },
    ]);
    expect(issues(undefined, 'Staff,Type\n1,')[0]?.message).toContain('no column From and no column To');
  });

  test('two columns of one name, and a column of values without a name, are refused', () => {
    expect(places(issues('Label,Staff,staff\nA,1,2'))).toEqual(['elements 1 staff']);
    expect(places(issues('Label,\nA,1'))).toEqual(['elements 2']);
  });

  test('whatever the bytes, there is a plan or an issue, never an exception', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('Alpha', 'Place', 'Mission', 'a|b', '"', ';', '\t', '--', '2020', '=1'),
    );
    const sheet = (header: string) =>
      fc
        .array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 })
        .map((rows) => [header, ...rows].join('\n'));
    fc.assert(
      fc.property(
        sheet('Label,Type,Location,Within,Hashtag,Other'),
        sheet('From,To,Type,Strength,Since'),
        (elements, connections) => {
          const reading = read(elements, connections);
          if ('issues' in reading) {
            expect(reading.issues.length).toBeGreaterThan(0);
            return;
          }
          const keys = new Set(reading.plan.elements.map(({ key }) => key));
          expect(keys.size).toBe(reading.plan.elements.length);
          for (const { from, to } of reading.plan.links) expect(keys.has(from) && keys.has(to)).toBe(true);
          const held = new Set(reading.plan.places.map(({ key }) => key));
          expect(held.size).toBe(reading.plan.places.length);
          for (const { place } of reading.plan.elements)
            expect(place === undefined || held.has(place)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (elements) => {
        readKumuSheets({ elements });
      }),
    );
  });
});

describe('the fixtures', () => {
  const root = new URL('../../fixtures/', import.meta.url);
  const folders = readdirSync(root, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/elements.csv`, root)),
  );

  test.each(folders.map(({ name }) => name))('%s is read without an issue', (name) => {
    const sheet = (file: string) => readFileSync(new URL(`${name}/${file}.csv`, root));
    const read = planOf(readKumuSheets({ elements: sheet('elements'), connections: sheet('connections') }));
    expect(read.elements.length).toBeGreaterThan(10);
    expect(read.links.length).toBeGreaterThan(10);
    expect(read.elements.filter((element) => element.onlyNamed)).toEqual([]);
  });
});
