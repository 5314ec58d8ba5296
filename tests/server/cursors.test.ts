import { expect, test } from 'vitest';
import { type Made, recordsIn } from '../support/records.ts';
import { testServer } from '../support/server.ts';

const { graphql, freshEcosystem } = await testServer();

const PAGE = '{ pageInfo { endCursor } }';

/** Every sort of list, each with rows: its text, in which `AFTER` stands for the argument. */
async function lists(): Promise<Record<string, string>> {
  const [here, there] = [await freshEcosystem(), await freshEcosystem()];
  const make = recordsIn(graphql, here.id);
  const place = await make.place('Place');
  const [a, b] = [await make.stakeholder('A', { place: place.id }), await make.stakeholder('B')];
  await make.mission('M');
  await make.link(a, b);
  await make.link(b, a);
  const elsewhere = recordsIn(graphql, there.id);
  await elsewhere.stakeholder('A');
  const [x, y] = [`ecosystem: "${here.slug}"`, `ecosystem: "${there.slug}"`];
  const ask = (of: string) => `ask(${x}, question: { of: ${of} }, AFTER) ${PAGE}`;
  const of = (name: string, text: string) => `${name} { list: ${text} ${PAGE} }`;
  return {
    byName: `stakeholders(${x}, AFTER) ${PAGE}`,
    oldest: `stakeholders(${x}, order: OLDEST, AFTER) ${PAGE}`,
    newest: `stakeholders(${x}, order: NEWEST, AFTER) ${PAGE}`,
    filtered: `stakeholders(${x}, filter: { kind: INSTITUTION }, AFTER) ${PAGE}`,
    elsewhere: `stakeholders(${y}, AFTER) ${PAGE}`,
    missions: `missions(${x}, AFTER) ${PAGE}`,
    places: `places(${x}, AFTER) ${PAGE}`,
    links: `interdependencies(${x}, AFTER) ${PAGE}`,
    ofA: of(`stakeholder(id: "${a.id}")`, 'interdependencies(AFTER)'),
    ofB: of(`stakeholder(id: "${b.id}")`, 'interdependencies(AFTER)'),
    inPlace: of(`place(id: "${place.id}")`, 'elements(AFTER)'),
    revisions: of(`ecosystem(slug: "${here.slug}")`, 'revisions(AFTER)'),
    ofRecord: of(`ecosystem(slug: "${here.slug}")`, `revisions(record: "${a.id}", AFTER)`),
    past: `past(${x}, on: "2999-01-01", AFTER) ${PAGE}`,
    pastOfKind: `past(${x}, on: "2999-01-01", kind: "Stakeholder", AFTER) ${PAGE}`,
    ecosystems: `ecosystems(AFTER) ${PAGE}`,
    answer: ask('STAKEHOLDER'),
    otherAnswer: ask('MISSION'),
    findings: `findings(${x}, AFTER) ${PAGE}`,
    filteredFindings: `findings(${x}, filter: { severity: [HIGH, MEDIUM, LOW] }, AFTER) ${PAGE}`,
  };
}

type Page = { pageInfo: { endCursor: string | null } };
const pageIn = (data: { list: Page | { list: Page } }): Page =>
  'list' in data.list ? data.list.list : data.list;

const read = (text: string, after: string | null) =>
  graphql(`query ($after: String) { list: ${text.replace('AFTER', 'first: 1, after: $after')} }`, { after });

test('a cursor begins a page of its own list only: whichever else is given it says so', async () => {
  const all = Object.entries(await lists());
  const cursors = new Map<string, string>();
  for (const [name, text] of all) {
    const answer = await read(text, null);
    expect([name, answer.errors]).toEqual([name, []]);
    const { endCursor } = pageIn(answer.data).pageInfo;
    expect(endCursor, name).toBeTruthy();
    cursors.set(name, endCursor ?? '');
  }
  expect(new Set(cursors.values()).size).toBe(cursors.size);
  for (const [name, text] of all) {
    const own = cursors.get(name) ?? '';
    for (const [other, cursor] of cursors) {
      const answer = await read(text, cursor);
      const said = answer.errors.map(({ extensions }) => [
        extensions.code,
        (extensions.issues as Made[])?.length,
      ]);
      expect([name, other, said]).toEqual([name, other, name === other ? [] : [['INVALID', 1]]]);
    }
    const parts = JSON.parse(Buffer.from(own, 'base64url').toString('utf8')) as unknown[];
    for (const forged of [
      ...[
        [parts[0]],
        [parts[0], {}, []],
        [parts[0], 1.5, 1.5],
        [parts[0], null, null],
        [parts[0], 1e300, -1e300],
      ],
      ...[
        [parts[1]],
        [null, ...parts.slice(1)],
        ['', ...parts.slice(1)],
        [...parts].reverse(),
        [[parts]],
        {},
        1,
        null,
      ],
    ]) {
      const after = Buffer.from(JSON.stringify(forged)).toString('base64url');
      const { errors } = await read(text, after);
      expect([name, forged, errors.map(({ extensions }) => extensions.code)]).toEqual([
        name,
        forged,
        ['INVALID'],
      ]);
    }
  }
});
