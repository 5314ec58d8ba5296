/** The reading of influence through the edge: for whom what is told, of what is hidden, over the history, and what is refused. */
import { describe, expect, test } from 'vitest';
import type { Viewer } from '../../server/access/viewer.ts';
import { type Made, recordsIn } from '../support/records.ts';
import { appFor, ask, testServer } from '../support/server.ts';

const { app, graphql, database, driver, freshEcosystem } = await testServer();

const INFLUENCE = `query ($ecosystem: String!, $section: InfluenceSection!, $from: Date, $to: Date, $silentMonths: Int, $first: Int) {
  influence(ecosystem: $ecosystem, section: $section, from: $from, to: $to, silentMonths: $silentMonths, first: $first) {
    isWithheld totalCount from to
    entries { key kind name who { id name } others { name } reason french: reason(language: FR) link } } }`;

type Told = { kind: string; who: { name: string }[]; others: { name: string }[]; reason: string };
const told = async (more: Record<string, unknown>, viewer?: Viewer) => {
  const asked = viewer ? appFor(database, viewer) : app;
  const { data, errors } = await ask(asked, INFLUENCE, more);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.influence as { isWithheld: boolean; totalCount: number; entries: Told[] };
};
const names = ({ entries }: { entries: Told[] }) => entries.flatMap(({ who }) => who.map(({ name }) => name));

/** A circle around each of two, whom only Hidden joins. */
async function twoCircles() {
  const ecosystem = await freshEcosystem();
  const make = recordsIn(graphql, ecosystem.id);
  const link = (from: Made, to: Made, more = {}) =>
    make.link(from, to, { type: 'COLLABORATES_WITH', direction: 'UNDIRECTED', ...more });
  const circle = async (name: string) => {
    const all: Made[] = [];
    for (const letter of ['A', 'B', 'C', 'D']) all.push(await make.stakeholder(`${name} ${letter}`));
    for (const [place, one] of all.entries())
      for (const other of all.slice(place + 1)) await link(one, other);
    return all;
  };
  const [east, west] = [await circle('East'), await circle('West')];
  const hidden = await make.stakeholder('Hidden', { visibility: 'FACILITATORS' });
  for (const [first] of [east, west]) await link(first as Made, hidden);
  return { ecosystem, make, link, east, west, slug: ecosystem.slug };
}

const circles = await twoCircles();

const VISITOR: Viewer = { id: 'somebody', role: 'VISITOR' };
const PARTNER: Viewer = { id: 'somebody', role: 'PARTNER' };
const SINGLED_OUT = ['AMBASSADORS', 'BROKERS', 'SALIENCE', 'CORE'];

test('visitors are told who works together and how links change, and nobody is singled out for them', async () => {
  const { slug } = circles;
  for (const section of SINGLED_OUT) {
    expect(await told({ ecosystem: slug, section }, VISITOR)).toMatchObject({
      isWithheld: true,
      entries: [],
    });
    expect(await told({ ecosystem: slug, section }, PARTNER)).toMatchObject({ isWithheld: false });
  }
  const together = await told({ ecosystem: slug, section: 'COMMUNITIES' }, VISITOR);
  expect(together.entries.map(({ kind }) => kind)).toEqual(['FOUND_UNNAMED', 'FOUND_UNNAMED']);
  const silent = { ecosystem: slug, section: 'TIES' };
  expect((await told(silent, VISITOR)).isWithheld).toBe(false);
  const response = await appFor(database, VISITOR).request(
    `http://127.0.0.1/api/ecosystems/${slug}/influence.json`,
  );
  const answer = (await response.json()) as { withheld: string[]; lines: { section: string }[] };
  expect(answer.withheld).toEqual(SINGLED_OUT);
  expect(new Set(answer.lines.map(({ section }) => section))).toEqual(new Set(['COMMUNITIES']));
});

test('who is hidden is no broker, reaches nobody and is reached by nobody for who may not see them', async () => {
  const { slug } = circles;
  const asked = { ecosystem: slug, section: 'BROKERS' };
  expect(names(await told(asked))).toContain('Hidden');
  expect(await told(asked, PARTNER)).toMatchObject({ totalCount: 0, entries: [] });
  const ambassadors = await told({ ecosystem: slug, section: 'AMBASSADORS' }, PARTNER);
  expect(ambassadors.totalCount).toBe(2);
  expect(JSON.stringify(ambassadors)).not.toContain('Hidden');
});

test('a link that grew is told with what was and what is, in a file too', async () => {
  const { slug, link, east, west } = circles;
  const [from, to] = [east[1] as Made, west[1] as Made];
  const grown = await link(from, to, { strength: 2 });
  // As if it had been declared a year ago, and changed since: the clock of the server cannot be turned.
  await driver.executeQuery(
    `MATCH ()-[r:INTERDEPENDS {id: $id}]->() SET r.createdAt = datetime('2025-01-15T12:00:00Z')
     WITH r MATCH (c:Change {record: r.id}) SET c.at = r.createdAt`,
    { id: grown.id },
  );
  const { errors } = await graphql(
    'mutation ($input: UpdateInterdependencyInput!) { updateInterdependency(input: $input) { revision } }',
    { input: { id: grown.id, version: grown.version, strength: 4 } },
  );
  expect(errors).toEqual([]);
  const found = await told({ ecosystem: slug, section: 'TIES', from: '2025-02-01' });
  expect(found.entries).toMatchObject([{ kind: 'TIE_STRONGER', link: grown.id }]);
  expect(found.entries[0]?.reason).toMatch(/from 2 to 4 of 5 .*A weak tie has become a strong one/);
  const csv = await app.request(
    `http://127.0.0.1/api/ecosystems/${slug}/influence.csv?section=TIES&from=2025-02-01&language=fr`,
  );
  expect(await csv.text()).toMatch(/Renforcé,East B; West B,,.*de 2 à 4 sur 5/);
});

describe('is refused with the field that is wrong', () => {
  test.each([
    ['from', { section: 'TIES', from: '2026-05-01', to: '2026-04-01' }],
    ['to', { section: 'TIES', to: '2999-01-01' }],
    ['silentMonths', { section: 'TIES', silentMonths: 0 }],
    ['first', { section: 'CORE', first: 0 }],
  ])('%s', async (field, asked) => {
    const { errors } = await graphql(INFLUENCE, { ecosystem: circles.slug, ...asked });
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID', issues: [{ path: field }] });
  });

  test.each(['section=RANKING', 'from=2026-13-01', 'silent=soon', 'from=2026-05-01&to=2026-04-01'])(
    '%s',
    async (query) => {
      const { slug } = await freshEcosystem();
      const response = await app.request(`http://127.0.0.1/api/ecosystems/${slug}/influence.json?${query}`);
      expect(response.status).toBe(422);
    },
  );

  test('an ecosystem that is not there', async () => {
    const { errors } = await graphql(INFLUENCE, { ecosystem: 'nowhere-at-all', section: 'CORE' });
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
