import { expect, test } from 'vitest';
import { type Seen, seenBy } from '../../server/access/sees.ts';
import { readFiles } from '../../server/exchange/formats/read-files.ts';
import { readKumuSheets } from '../../server/exchange/kumu/kumu.ts';
import { OUT_NAMES, type OutName } from '../../server/exchange/out/formats.ts';
import { csvOf } from '../../server/exchange/out/kumu-sheets.ts';
import { linkName, type Taken, take } from '../../server/exchange/out/taken.ts';
import { zipOf } from '../../server/exchange/out/zip.ts';
import type { RecordState } from '../../server/kind/kind.ts';
import { ABOUT, fixturePlan, planIn, statesOf, wholeOf, written } from '../support/exported.ts';
import { unzipped } from '../support/unzipped.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = async (taken: Taken, format: OutName) =>
  Buffer.from(await written(taken, format)).toString('utf8');

/** Of an archive or a workbook what is packed in it; of anything else the file itself. */
async function openedText(taken: Taken, format: OutName): Promise<string> {
  const file = Buffer.from(await written(taken, format));
  if (format !== 'kumu' && format !== 'xlsx') return file.toString('utf8');
  return [...unzipped(file).values()].join('\n');
}

const readAgain = async (elements: string, connections: string) =>
  wholeOf(
    await statesOf(
      planIn(readKumuSheets({ elements: bytes(elements), connections: bytes(connections) })),
      'bbbbbbbb',
    ),
  );

test.each(['healthy-ageing', 'newmarket', 'texas'])(
  'the sheets of %s come back byte by byte',
  async (name) => {
    const taken = wholeOf(await statesOf(fixturePlan(name), 'aaaaaaaa'));
    const [elements, connections] = [csvOf(taken, 'elements'), csvOf(taken, 'connections')];
    const again = await readAgain(elements, connections);
    expect(csvOf(again, 'elements')).toBe(elements);
    expect(csvOf(again, 'connections')).toBe(connections);
    const count = ({ records }: Taken) => Object.groupBy(records, ({ kind }) => kind);
    for (const [kind, all] of Object.entries(count(taken)))
      expect(count(again)[kind]?.length, kind).toBe(all?.length);
  },
);

test.each(['kumu', 'xlsx', 'gexf', 'graphml', 'graphology'] as const)(
  'all that %s carries comes back byte by byte',
  async (format) => {
    const file = await written(wholeOf(await statesOf(fixturePlan('healthy-ageing'), 'aaaaaaaa')), format);
    const again = wholeOf(await statesOf(planIn(await readFiles([{ bytes: file }])), 'bbbbbbbb'));
    expect(again.of('Need').length).toBeGreaterThan(50);
    expect(contentOf(await written(again, format))).toEqual(contentOf(file));
  },
);

/** Of a workbook what it holds: it tells the minute in which it was made, too. */
function contentOf(file: Uint8Array): unknown {
  const parts = [...unzipped(Buffer.from(file))].filter(([name]) => !name.startsWith('docProps/'));
  return parts.length > 0 ? Object.fromEntries(parts) : Buffer.from(file).toString('utf8');
}

const ODD = `ID,Label,Type,Sector,Status,Company,Secteur,Needs,Within,note,=cmd
k-1,=SUM(A1),Company,County/City,unknown word,"a <b> & ""c""",words,something | money: 5 CAD - rent,here,"two
lines",'+1
k-2,Twin,Person,,,,,,,,
k-3,Twin,Person,,,,,,,,
k-4,One | two,Institution,,,,,,,,
,Library,Place,,,,,,,,
k-5,Library,School,Education,,,,,,,
`;
const ODD_LINKS = `From,To,Type,Label,Strength,Direction,Status,Since
k-1,k-2,Works with,=1+1,4,mutual,confirmed,2024
k-2,k-3,Ran into,,,undirected,,
k-4,k-5,Funds,,,,ended,2020-01-02
`;

test('words that are read as something more general, odd headers, twins and formulas come back as they were', async () => {
  const taken = await readAgain(ODD, ODD_LINKS);
  const [elements, connections] = [csvOf(taken, 'elements'), csvOf(taken, 'connections')];
  const again = await readAgain(elements, connections);
  expect(csvOf(again, 'elements')).toBe(elements);
  expect(csvOf(again, 'connections')).toBe(connections);
  const facts = ({ elements: all }: Taken) =>
    all.map(({ id, fields, attributes }) => ({ id, fields, attributes }));
  expect(facts(again)).toEqual(facts(taken));
  expect(facts(again)[0]).toMatchObject({
    fields: { name: '=SUM(A1)', kind: 'INSTITUTION', sector: 'PUBLIC', status: 'LISTED' },
    attributes: {
      Type: 'Company',
      Sector: 'County/City',
      Status: 'unknown word',
      Needs: 'something',
      '=cmd': '+1',
    },
  });
  // No spreadsheet takes any of it for a formula.
  expect(elements).toContain("'=SUM(A1)");
  expect(elements).not.toMatch(/(?:^|,)=/m);
});

test('an archive holds both sheets, the same bytes for the same map', async () => {
  const taken = wholeOf(await statesOf(fixturePlan('texas'), 'aaaaaaaa'));
  const file = Buffer.from(await written(taken, 'kumu'));
  expect(Object.fromEntries(unzipped(file))).toEqual({
    'elements.csv': csvOf(taken, 'elements'),
    'connections.csv': csvOf(taken, 'connections'),
  });
  expect(Buffer.from(await written(taken, 'kumu')).equals(file)).toBe(true);
  expect(Object.fromEntries(unzipped(Buffer.from(zipOf([{ name: 'é.txt', bytes: bytes('') }]))))).toEqual({
    'é.txt': '',
  });
});

/** What nobody may find in a file: how somebody is reached, what was said of a dispute, who wrote it. */
const PLANTED = {
  email: 'planted@example.org',
  phone: '+14165550123',
  createdBy: 'planted-account',
  updatedBy: 'planted-account',
  declaredBy: 'planted-side',
  statusChanges: ['{"status":"DISPUTED","note":"planted dispute note"}'],
  declarations: ['planted declaration'],
  likeness: ['planted likeness'],
  moderation: 'planted note of moderation',
};

/** Everything that somebody sees, where some are for members and for facilitators only. */
async function withHidden(): Promise<Map<string, RecordState>> {
  const states = await statesOf(fixturePlan('healthy-ageing'), 'aaaaaaaa');
  const stakeholders = [...states.values()].filter(({ kind }) => kind === 'Stakeholder');
  const holders = new Set(
    [...states.values()].flatMap(({ kind, refs }) => (kind === 'Seat' && refs.holder ? [refs.holder] : [])),
  );
  const [one, other] = stakeholders.filter(({ id }) => holders.has(id));
  if (!one || !other) throw new Error('nobody holds a seat');
  Object.assign(one.properties, { name: 'Hidden from visitors', visibility: 'MEMBERS' });
  Object.assign(other.properties, { name: 'Hidden from members', visibility: 'FACILITATORS' });
  for (const [id, { properties, ...state }] of states) {
    const planted = { ...properties, ...PLANTED };
    states.set(id, { ...state, properties: { ...planted, seenBy: seenBy({ ...state, properties }, {}) } });
  }
  return states;
}

const AUDIENCES: [string, Seen, string[], string[]][] = [
  ['visitors', ['PUBLIC'], [], ['Hidden from visitors', 'Hidden from members']],
  ['members', ['PUBLIC', 'MEMBERS'], ['Hidden from visitors'], ['Hidden from members']],
  ['facilitators', true, ['Hidden from visitors', 'Hidden from members'], []],
];

test.each(OUT_NAMES)(
  'as %s nothing leaves that its reader may not see, and no personal data at all',
  async (format) => {
    const states = await withHidden();
    for (const [who, sees, shown, hidden] of AUDIENCES) {
      const text = await openedText(take(ABOUT, states, { sees }), format);
      for (const name of shown) expect(text.includes(name), `${name}, to ${who}`).toBe(true);
      for (const name of hidden) expect(text.includes(name), `${name}, to ${who}`).toBe(false);
      expect(text).not.toMatch(/planted|4165550123/);
      // Nor by an id: of who is hidden, or of what cannot be without them.
      const ids = [...states.values()].filter(({ properties }) => hidden.includes(String(properties.name)));
      for (const { id } of ids) expect(text, who).not.toMatch(new RegExp(`${id}\\b`));
    }
  },
);

test('a seat that somebody hidden holds is vacant', async () => {
  const taken = take(ABOUT, await withHidden(), { sees: ['PUBLIC'] });
  const seats = (await textOf(taken, 'ndjson'))
    .split('\n')
    .filter((line) => line.includes('"record":"Seat"'));
  const held = seats.filter((line) => line.includes('"holder"'));
  const all = wholeOf(await withHidden()).of('Seat');
  expect(seats.length).toBe(all.length);
  expect(held.length).toBeLessThan(all.filter(({ refs }) => refs.holder).length);
});

test('a part holds its elements, the links that are left between them, and where they are', async () => {
  const states = await statesOf(fixturePlan('newmarket'), 'aaaaaaaa');
  const links = [...states.values()].filter(({ kind }) => kind === 'Interdependency');
  const [first] = links;
  const { from = '', to = '' } = first?.refs ?? {};
  const elements = new Set([from, to]);
  const between = links.filter(({ refs }) => elements.has(refs.from ?? '') && elements.has(refs.to ?? ''));
  const taken = take(ABOUT, states, { sees: true, part: { elements } });
  expect(taken.elements.map(({ id }) => id).sort()).toEqual([from, to].sort());
  expect(taken.of('Interdependency').length).toBe(between.length);
  expect(taken.of('Need').every(({ refs }) => elements.has(refs.by?.id ?? ''))).toBe(true);
  expect(taken.of('Place').length).toBeLessThan(
    [...states.values()].filter(({ kind }) => kind === 'Place').length,
  );
  const none = take(ABOUT, states, {
    sees: true,
    part: { elements, links: new Set([linkName(from, to, 'NONE')]) },
  });
  expect(none.of('Interdependency')).toEqual([]);
});

test('linked data names things by addresses that stay, with licence and the day of the last change', async () => {
  const states = await statesOf(fixturePlan('newmarket'), 'aaaaaaaa');
  const taken = take({ ...ABOUT, licence: 'CC-BY-4.0' }, states, { sees: true });
  const { '@graph': graph } = JSON.parse(await textOf(taken, 'jsonld')) as {
    '@graph': Record<string, unknown>[];
  };
  expect(graph[0]).toMatchObject({
    ...{ '@id': 'https://map.example.org/somewhere', '@type': 'Dataset' },
    ...{ license: 'CC-BY-4.0', dateModified: ABOUT.changedAt },
  });
  const ids = graph.flatMap((node) => (node['@id'] ? [String(node['@id'])] : []));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids[1]).toMatch(/^https:\/\/map\.example\.org\/somewhere#aaaaaaaa-p\d+$/);
});
