import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type GivenFile, readFiles } from '../../server/exchange/formats/read-files.ts';
import type { Mapping } from '../../server/exchange/kumu/kumu.ts';
import { type ImportPlan, linesIn } from '../../server/exchange/kumu/plan.ts';
import { calcWorkbook, zipped } from '../support/zipped.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const file = (name: string): GivenFile => ({
  name,
  bytes: new Uint8Array(readFileSync(new URL(`../support/formats/${name}`, import.meta.url))),
});
const given = (...texts: (string | object)[]): GivenFile[] =>
  texts.map((text) => ({ bytes: bytes(typeof text === 'string' ? text : JSON.stringify(text)) }));

async function read(files: GivenFile[], mapping?: Mapping) {
  const reading = await readFiles(files, mapping);
  const said = 'plan' in reading ? reading.plan.notices : reading.issues;
  return { ...reading, messages: linesIn(said, 'en').map(({ message }) => message) };
}

async function planOf(files: GivenFile[], mapping?: Mapping): Promise<ImportPlan & { messages: string[] }> {
  const reading = await read(files, mapping);
  if (!('plan' in reading)) throw new Error(reading.messages.join('\n'));
  return { ...reading.plan, messages: reading.messages };
}

async function refused(files: GivenFile[]): Promise<string> {
  const reading = await read(files);
  if ('plan' in reading) throw new Error('it was read');
  return reading.messages.join('\n');
}

/** `From type To`, as a person would say it. */
function linksOf({ elements, links }: ImportPlan): string[] {
  const names = new Map(elements.map(({ key, name }) => [key, name]));
  return links.map(({ from, to, type }) => `${names.get(from)} ${type} ${names.get(to)}`);
}

describe('graphs of other tools', () => {
  test.each(['networkx.gexf', 'networkx.graphml', 'networkx-node-link.json', 'networkx-cytoscape.json'])(
    '%s: nodes, kinds, attributes, types, weights',
    async (name) => {
      const plan = await planOf([file(name)]);
      expect(plan.elements.map(({ key, attributes }) => [key, attributes.founded, attributes.Type])).toEqual([
        ['institution:ville de quebec', '1608', undefined],
        ['institution:cafe ete & cie', undefined, 'Company'],
        ['individual:marie tremblay', undefined, undefined],
      ]);
      expect(linksOf(plan)).toEqual([
        'Ville de Québec FUNDS Café Été & Cie',
        'Café Été & Cie COLLABORATES_WITH Marie Tremblay',
        'Marie Tremblay ADVISES Ville de Québec',
      ]);
      expect(plan.links.map(({ strength }) => strength)).toEqual([3, 1, 5]);
      expect(plan.messages).toContain('Weights from 1 to 4 are scaled to strengths from 1 to 5.');
    },
  );

  test.each(['igraph.graphml', 'igraph.gml'])('%s: names and undirected links', async (name) => {
    const plan = await planOf([file(name)]);
    expect(plan.elements.map((element) => element.name)).toEqual([
      'Ville de Québec',
      'Café Été & Cie',
      'Marie Tremblay',
    ]);
    expect(plan.links.map(({ direction, strength }) => [direction, strength])).toEqual([
      ['UNDIRECTED', 1],
      ['UNDIRECTED', 5],
    ]);
  });

  test('GEXF of Gephi: positions, defaults, labels of edges as types, one weight for all as none', async () => {
    const plan = await planOf([file('gephi.gexf')]);
    expect(plan.elements).toMatchObject([
      { sector: 'HEALTH', attributes: { 'Modularity Class': '3' }, at: { x: -120.5, y: 44 } },
      { sector: 'EDUCATION', attributes: { 'Modularity Class': '0' }, at: { x: 80.25, y: -3.5 } },
    ]);
    expect(plan.links.map(({ type, direction, strength }) => [type, direction, strength])).toEqual([
      ['COLLABORATES_WITH', 'DIRECTED', undefined],
      ['SHARES_WITH', 'UNDIRECTED', undefined],
    ]);
  });

  test('GraphML of Gephi and of yEd: labels and places wherever they keep them', async () => {
    const gephi = await planOf([file('gephi.graphml')]);
    expect(gephi.elements).toMatchObject([
      { at: { x: -120.5, y: 44 }, attributes: {} },
      { name: 'École des métiers' },
    ]);
    expect(linksOf(gephi)).toEqual(['Hôpital de Verdun COLLABORATES_WITH École des métiers']);
    const yed = await planOf([file('yed.graphml')]);
    expect(yed.elements).toMatchObject([
      { name: 'Bibliothèque centrale', summary: 'Prête des salles', at: { x: 115, y: -65 } },
      { name: 'Ville' },
    ]);
    expect(linksOf(yed)).toEqual(['Ville FUNDS Bibliothèque centrale']);
  });

  test('both shapes of Kumu’s JSON; what is in the trash, and loops, are told', async () => {
    const blueprint = await planOf([file('kumu-blueprint.json')]);
    expect(blueprint.elements[0]).toMatchObject({
      key: 'elem-1',
      tags: ['food', 'poverty'],
      attributes: { Budget: '12' },
    });
    expect(linksOf(blueprint)).toEqual(['City FUNDS Food Bank']);
    expect(blueprint.messages).toContain('1 loop of Kumu is not read.');
    const kumu = await planOf([file('kumu-export.json')]);
    expect(kumu.elements).toMatchObject([
      { key: 'elem-a', at: { x: 10, y: -20 } },
      { key: 'elem-b', website: 'https://www.city.example' },
    ]);
    expect(kumu.links).toMatchObject([{ type: 'COLLABORATES_WITH', direction: 'MUTUAL', strength: 4 }]);
    expect(kumu.messages.join()).toMatch(/1 element is in no map.*\(Old one\)/);
    expect(JSON.stringify(kumu)).not.toContain('a@example.org');
    const linked = await read(given({ elements: [], connections: [], maps: [] }));
    expect('issues' in linked && linked.issues.length).toBe(1);
  });

  test('graphology and Polinode', async () => {
    const graphology = await planOf(
      given({
        options: { type: 'mixed' },
        nodes: [
          { key: 'a', attributes: { label: 'Alpha', x: 1, y: 2, color: '#fff' } },
          { key: 'b', attributes: { label: 'Beta' } },
        ],
        edges: [{ source: 'a', target: 'b', undirected: true, attributes: { type: 'Funds' } }],
      }),
    );
    expect(graphology.elements).toMatchObject([
      { key: 'a', at: { x: 1, y: 2 }, attributes: {} },
      { key: 'b' },
    ]);
    expect(graphology.links).toMatchObject([{ type: 'FUNDS', direction: 'UNDIRECTED' }]);
    const polinode = await planOf(
      given({
        nodes: [
          { id: '1', attributes: { Name: 'Alpha', Team: 'x' } },
          { id: '2', attributes: { Name: 'Beta' } },
        ],
        edges: [{ id: 'e', source: '1', target: '2', attributes: { Type: 'Advises' } }],
      }),
    );
    expect(polinode.elements[0]).toMatchObject({ key: 'institution:alpha', attributes: { Team: 'x' } });
    expect(linksOf(polinode)).toEqual(['Alpha ADVISES Beta']);
  });

  test('LittleSis: people and organisations, categories, dates of which the day is not known, what is over, sources', async () => {
    const plan = await planOf(
      given({
        data: [
          {
            type: 'entities',
            id: 1,
            attributes: {
              id: 1,
              name: 'Ann Li',
              blurb: 'Mayor',
              primary_ext: 'Person',
              aliases: ['Ann Li', 'A. Li'],
            },
          },
          {
            type: 'entities',
            id: 2,
            attributes: {
              id: 2,
              name: 'Town',
              primary_ext: 'Org',
              types: ['Organization', 'Government Body'],
            },
          },
          {
            type: 'relationships',
            attributes: {
              entity1_id: 1,
              entity2_id: 2,
              category_id: 1,
              description1: 'Mayor',
              start_date: '2019-05-00',
              is_current: false,
              amount: 500,
              references: [{ url: 'https://news.example/1' }],
            },
          },
        ],
      }),
    );
    expect(plan.elements).toMatchObject([
      { key: 'littlesis:1', kind: 'INDIVIDUAL', summary: 'Mayor', otherNames: ['A. Li'] },
      { key: 'littlesis:2', kind: 'INSTITUTION', tags: ['Government Body'] },
    ]);
    expect(plan.links).toMatchObject([
      {
        label: 'Mayor',
        since: '2019-05-01',
        status: 'ENDED',
        note: '500 USD',
        source: 'https://news.example/1',
      },
    ]);
  });

  test('JSON-LD of schema.org and ORG: things, links from either side, places, offers and demands', async () => {
    const plan = await planOf(
      given({
        '@context': { schema: 'https://schema.org/', org: 'http://www.w3.org/ns/org#' },
        '@graph': [
          {
            '@id': 'https://x.example/a',
            '@type': 'schema:NGO',
            'schema:name': { '@value': 'Alpha', '@language': 'en' },
            'schema:keywords': 'food, youth',
            'schema:address': { '@type': 'PostalAddress', addressLocality: 'York' },
            'schema:email': 'a@example.org',
            'schema:funder': { '@id': 'https://x.example/b' },
            'schema:makesOffer': {
              '@type': 'Offer',
              'schema:itemOffered': { '@type': 'Product', name: 'space' },
              description: 'a hall',
            },
          },
          {
            '@id': 'https://x.example/b',
            '@type': ['schema:Organization'],
            'schema:name': 'Beta',
            'org:hasMember': { '@id': 'https://x.example/a' },
          },
          { '@id': 'https://x.example/r', '@type': 'schema:Recipe', 'schema:name': 'Soup' },
        ],
      }),
    );
    expect(plan.elements[0]).toMatchObject({
      key: 'https://x.example/a',
      name: 'Alpha',
      tags: ['food', 'youth'],
      place: 'place:york',
    });
    expect(linksOf(plan).toSorted()).toEqual(['Alpha MEMBER_OF Beta', 'Beta FUNDS Alpha']);
    expect(plan.records.find(({ kind }) => kind === 'Offer')).toMatchObject({
      refs: { by: 'https://x.example/a' },
    });
    expect(plan.messages).toContain('Things of this type are not read.');
    expect(JSON.stringify(plan)).not.toContain('a@example.org');
  });

  test('Murmurations: profiles, relationships by address, offers of whoever they say, nobody’s left out', async () => {
    const plan = await planOf(
      given([
        {
          linked_schemas: ['organizations_schema-v1.0.0'],
          name: 'Alpha',
          primary_url: 'https://alpha.example',
          contact_details: { email: 'a@example.org' },
          relationships: [
            { predicate_url: 'https://schema.org/memberOf', object_url: 'https://www.beta.example/' },
          ],
        },
        {
          linked_schemas: ['organizations_schema-v1.0.0'],
          name: 'Beta',
          primary_url: 'https://beta.example',
        },
        { linked_schemas: ['people_schema-v0.1.0'], name: 'Cleo', full_address: '1 Way' },
        {
          linked_schemas: ['offers_wants_schema-v0.1.0'],
          title: 'A van',
          exchange_type: 'offer',
          item_type: 'equipment',
          primary_url: 'https://beta.example',
        },
        { linked_schemas: ['offers_wants_schema-v0.1.0'], title: 'Help', exchange_type: 'want' },
      ]),
    );
    expect(linksOf(plan)).toEqual(['Alpha MEMBER_OF Beta']);
    expect(plan.elements.map(({ name, kind }) => [name, kind])).toEqual([
      ['Alpha', 'INSTITUTION'],
      ['Beta', 'INSTITUTION'],
      ['Cleo', 'INDIVIDUAL'],
    ]);
    expect(plan.records.filter(({ kind }) => kind === 'Offer')).toMatchObject([
      { refs: { by: 'https://beta.example' } },
    ]);
    expect(JSON.stringify(plan)).not.toMatch(/a@example\.org|1 Way/);
    expect(plan.messages.join()).toContain('Nothing says whose');
  });

  test('numbers that a file counts its nodes with are kept as IDs only where labels repeat', async () => {
    const twice =
      '<graphml><graph><node id="n0"/><node id="n1"><data key="l">n0</data></node></graph></graphml>';
    const plan = await planOf(
      given(twice.replace('<graph>', '<key id="l" for="node" attr.name="label"/><graph>')),
    );
    expect(plan.elements.map(({ key }) => key)).toEqual(['n0', 'n1']);
    expect(plan.messages.join()).toContain('kept as IDs');
  });
});

describe('tables', () => {
  test('Gephi’s columns are ends, direction and strength', async () => {
    const plan = await planOf(
      given(
        'Id,Label\n1,Alpha\n2,Beta\n3,Gamma',
        'Source,Target,Type,Id,Label,Weight\n1,2,Directed,0,,2.5\n2,3,Undirected,1,,10',
      ),
    );
    expect(plan.links.map(({ direction, strength, type }) => [direction, strength, type])).toEqual([
      ['DIRECTED', 1, 'LINKED_TO'],
      ['UNDIRECTED', 5, 'LINKED_TO'],
    ]);
    expect(plan.elements).toHaveLength(3);
  });

  test('a free sheet: the column of names is found by what it holds, and a person may say what columns are', async () => {
    const sheet = 'Nr,Legal entity,Town,Budget\n1,Alpha Ltd,York,12\n2,Beta Inc,Bath,8';
    const plan = await planOf(given(sheet));
    expect(plan.elements.map(({ name }) => name)).toEqual(['Alpha Ltd', 'Beta Inc']);
    expect(plan.messages.join()).toContain('this column is taken for it');
    const mapping = {
      elements: { columns: { 'Legal entity': 'label', Town: 'location', Budget: 'nothing' } },
    } as const;
    const mapped = await planOf([{ bytes: bytes(sheet), as: 'elements' }], mapping);
    expect(mapped.elements[0]).toMatchObject({
      name: 'Alpha Ltd',
      place: 'place:york',
      attributes: { Nr: '1' },
    });
    expect((await read(given(sheet))).tables[0]).toMatchObject({
      columns: [
        {},
        { header: 'Legal entity', as: 'label', by: 'cells', samples: ['Alpha Ltd', 'Beta Inc'] },
        {},
        {},
      ],
    });
  });

  test('a register: the number is an attribute, and the ID where names repeat', async () => {
    const once = await planOf(given('Legal name,NEQ\nAlpha,114\nBeta,115'));
    expect(once.elements[0]).toMatchObject({ key: 'institution:alpha', attributes: { NEQ: '114' } });
    const twice = await planOf(given('Label,NEQ\nAlpha,114\nAlpha,115'));
    expect(twice.elements.map(({ key }) => key)).toEqual(['114', '115']);
  });

  test('needs and offers of a table of their own', async () => {
    const plan = await planOf(
      given(
        'Label\nAlpha',
        'Who,Need or offer,Resource,Quantity,Unit,Details,Until\nAlpha,need,money,40000,CAD,a loan,2027-03-31\nBeta,offer,space,,,,',
      ),
    );
    expect(plan.records.filter(({ kind }) => kind === 'Need' || kind === 'Offer')).toMatchObject([
      {
        kind: 'Need',
        refs: { by: 'institution:alpha' },
        properties: { quantity: 40000, until: '2027-03-31' },
      },
      { kind: 'Offer', refs: { by: 'institution:beta' } },
    ]);
  });

  test('several tables are one plan, and their rows are told apart by their file', async () => {
    const files = [
      { name: 'a.csv', bytes: bytes('Label,Type,Horizon\nA,Mission,soon') },
      { name: 'b.csv', bytes: bytes('Label,Type,Horizon\nB,Mission,later') },
    ];
    const reading = await readFiles(files);
    expect('issues' in reading && reading.issues.map(({ file: from, row }) => [from, row])).toEqual([
      ['a.csv', 2],
      ['b.csv', 2],
    ]);
  });
});

describe('workbooks', () => {
  const shared = ['Label', 'Type', 'Since', 'Café', 'Ville', 'From', 'To', 'Company'];
  const cells = (row: number, ...texts: (number | string)[]) =>
    `<row r="${row}" customFormat="false" ht="12.8">${texts
      .map(
        (text, i) =>
          `<c r="${String.fromCharCode(65 + i)}${row}" s="0" ${typeof text === 'number' ? `t="s"><v>${text}</v>` : `${text}`}</c>`,
      )
      .join('')}<c r="XFD${row}" s="1"/></row>`;
  const elements =
    cells(1, 0, 1) +
    cells(2, 3, 7) +
    cells(4, 4, 't="inlineStr"><is><t>Institution</t></is>') +
    '<row r="1048576" ht="12.8"/>';
  const links =
    cells(1, 5, 6, 1, 2) +
    cells(2, 3, 4, 't="str"><f>"Fu"&amp;"nds"</f><v>Funds</v>', '><v>43586</v>').replace(
      'D2" s="0"',
      'D2" s="1"',
    );

  test('LibreOffice’s habits: shared and inline texts, formulas, dates by style, empty styled cells far out, "(ignore)"', async () => {
    const book = zipped(
      calcWorkbook({ Éléments: elements, Liens: links, 'Old (ignore)': cells(1, 0) + cells(2, 3) }, shared),
    );
    const plan = await planOf([{ name: 'carte.xlsx', bytes: book }]);
    expect(plan.elements.map(({ name, row }) => [name, row])).toEqual([
      ['Café', 2],
      ['Ville', 4],
    ]);
    expect(plan.links).toMatchObject([{ type: 'FUNDS', since: '2019-05-01', row: 2 }]);
    expect(plan.messages.join()).toContain('asks to ignore it');
  });

  test('a bomb, a cell at the end of the sheet and a false size are refused at once', async () => {
    const far = calcWorkbook({ A: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' });
    const bomb = zipped(calcWorkbook({ A: ' '.repeat(80_000_000) }));
    const start = performance.now();
    expect(await refused([{ bytes: bomb }])).toContain('unpacked');
    expect(await refused([{ bytes: zipped(far) }])).toContain('XFD1048576');
    expect(await refused([{ bytes: zipped(calcWorkbook({ A: elements }, shared), 10) }])).toContain(
      'damaged',
    );
    expect(performance.now() - start).toBeLessThan(5_000);
    const other = (part: string) => refused([{ bytes: zipped({ [part]: 'x' }) }]);
    expect([await other('content.xml'), await other('xl/workbook.bin'), await other('a.txt')].join()).toMatch(
      /OpenDocument.*XLSB.*archive/,
    );
  });
});

describe('what is refused', () => {
  test.each([
    ['<!DOCTYPE x [<!ENTITY a "b">]><gexf/>', 'DOCTYPE'],
    ['<gexf><graph></gexf>', 'Line 1'],
    ['<html><body/></html>', 'GEXF and GraphML'],
    ['<gexf></gexf>', 'no nodes'],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'deeper than 64'],
    [`<gexf>${'<a>'.repeat(200)}`, 'too deep'],
    ['{"a": ', 'cannot be read'],
    ['{"a": 1}', 'it holds a'],
    ['graph [ node [ id 1 ]', 'brackets'],
    ['Label', 'no rows'],
    [' \n', 'empty'],
  ])('%#: in one sentence', async (text, said) => {
    expect(await refused(given(text))).toContain(said);
  });

  test('more files, or more bytes, than are read', async () => {
    expect(await refused(given(...Array.from({ length: 51 }, () => 'Label\nA')))).toContain(
      'At most 50 files',
    );
    expect(await refused([{ bytes: new Uint8Array(64 * 1024 * 1024 + 1) }])).toContain('64 MB');
  });
});
