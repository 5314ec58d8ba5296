/** The map leaves out what a reader may not see, and shows an ecosystem as it was on a date. */
import { beforeAll, describe, expect, test } from 'vitest';
import { decodeMap } from '../../client/map/decode.ts';
import type { MapData } from '../../client/map/map-data.ts';
import type { Viewer } from '../../server/access/viewer.ts';
import { type Made, recordsIn } from '../support/records.ts';
import { appFor, testServer } from '../support/server.ts';

const { graphql, freshEcosystem, database, driver } = await testServer();
let ecosystem: { id: string; slug: string };
let made: Record<'open' | 'inside' | 'hidden' | 'mission', Made>;

beforeAll(async () => {
  ecosystem = await freshEcosystem();
  const make = recordsIn(graphql, ecosystem.id);
  made = {
    open: await make.stakeholder('Open to all', { tags: ['shared'] }),
    inside: await make.stakeholder('Inside only', { visibility: 'MEMBERS', tags: ['inner', 'shared'] }),
    hidden: await make.stakeholder('Hidden well', { visibility: 'FACILITATORS', tags: ['secret', 'shared'] }),
    mission: await make.mission('together'),
  };
  for (const who of [made.open, made.inside, made.hidden]) await make.link(who, made.mission);
  await make.link(made.open, made.hidden, { type: 'ADVISES' });
  const club = await make.of('Community', { ecosystem: ecosystem.id, kind: 'PRACTICE', name: 'Club' });
  const role = await make.of('Role', { mission: made.mission.id, kind: 'FUNDER' });
  for (const { id } of [made.open, made.inside, made.hidden]) {
    await make.of('Membership', { community: club.id, member: id, since: '2026-01-02' });
    await make.of('Seat', { role: role.id, holder: id, until: '2030-01-02' });
  }
});

async function mapFor(viewer: Viewer, query = '', headers: Record<string, string> = {}) {
  const answer = await appFor(database, viewer).request(
    `http://127.0.0.1/api/ecosystems/${ecosystem.slug}/map${query}`,
    { headers: { host: '127.0.0.1', ...headers } },
  );
  const bytes = await answer.arrayBuffer();
  const tag = answer.headers.get('etag') ?? '';
  return { status: answer.status, tag, text: Buffer.from(bytes).toString('latin1'), bytes };
}

const namesIn = (map: MapData): string[] =>
  Array.from({ length: map.nodeCount }, (_, row) => map.nameOf(row, 'en')).toSorted();

const today = new Date().toISOString().slice(0, 10);

const facilitator: Viewer = { id: 'f', role: 'FACILITATOR' };
const partner: Viewer = { id: 'p', role: 'PARTNER' };
const visitor: Viewer = { id: 'v', role: 'VISITOR' };

describe('who sees what', () => {
  test.each([
    ['a facilitator', facilitator, ['Hidden well', 'Inside only', 'Open to all', 'together'], 4],
    ['a partner', partner, ['Inside only', 'Open to all', 'together'], 2],
    ['a visitor', visitor, ['Open to all', 'together'], 1],
  ])('%s', async (_who, viewer, names, links) => {
    const { bytes, text } = await mapFor(viewer);
    const map = decodeMap(bytes);
    expect(namesIn(map)).toEqual(names);
    expect(map.linkCount).toBe(links);
    expect(text.includes('Hidden well')).toBe(names.includes('Hidden well'));
  });

  test.each([
    ['a facilitator', facilitator, ['inner', 'secret', 'shared'], 3],
    ['a partner', partner, ['inner', 'shared'], 2],
    ['a visitor', visitor, ['shared'], 1],
  ])('%s: tags, members and seats of those only whom they see', async (_who, viewer, tags, count) => {
    for (const query of ['', `?on=${today}`]) {
      const { bytes, text } = await mapFor(viewer, query);
      const { header, members, seated, tagged, rowOf } = decodeMap(bytes);
      expect(header.tags).toEqual(tags);
      expect(text.includes('secret')).toBe(tags.includes('secret'));
      expect(header.communities.map(({ name }) => name)).toEqual(['Club']);
      expect([...members.rows]).toEqual(Array(count).fill(0));
      expect([...members.since]).toEqual(Array(count).fill(20_260_102));
      expect([...seated.rows]).toEqual(Array(count).fill(rowOf(made.mission.id)));
      expect([...seated.until]).toEqual(Array(count).fill(20_300_102));
      const open = rowOf(made.open.id);
      const own = tagged.rows.subarray(tagged.starts[open], tagged.starts[open + 1]);
      expect(Array.from(own, (tag) => header.tags[tag])).toEqual(['shared']);
    }
  });

  test('a role in this one ecosystem counts', async () => {
    const { bytes } = await mapFor({ ...visitor, in: { [ecosystem.id]: 'PLANNER' } });
    expect(decodeMap(bytes).nodeCount).toBe(3);
  });

  test('who sees more has another tag, so that nobody is told that what they hold is up to date', async () => {
    const tags = await Promise.all(
      [facilitator, partner, visitor].map(async (who) => (await mapFor(who)).tag),
    );
    expect(new Set(tags).size).toBe(3);
    for (const tag of tags)
      expect((await mapFor(visitor, '', { 'if-none-match': tag })).status).toBe(tag === tags[2] ? 304 : 200);
  });
});

describe('as on a date', () => {
  test('what was made since is not there, what was removed since is', async () => {
    const other = await freshEcosystem();
    const make = recordsIn(graphql, other.id);
    const { id } = await make.stakeholder('Older', { kind: 'INDIVIDUAL' });
    const mission = await make.mission('old');
    await make.link({ id, version: 1 }, mission);
    // What was done so far was done two days ago.
    await driver.executeQuery(
      `MATCH (n) WHERE n.ecosystem = $id AND (n:Record OR n:Revision OR n:Change)
       SET n.createdAt = CASE WHEN n:Record THEN datetime() - duration('P2D') END,
         n.at = CASE WHEN n:Record THEN null ELSE datetime() - duration('P2D') END
       WITH collect(n) AS done
       MATCH ()-[r:INTERDEPENDS {ecosystem: $id}]->() SET r.createdAt = datetime() - duration('P2D')`,
      { id: other.id },
    );
    await graphql('mutation ($input: RemoveInput!) { removeStakeholder(input: $input) { id } }', {
      input: { id, version: 1 },
    });
    await make.stakeholder('Newer');
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    const at = async (query: string) => {
      const answer = await appFor(database).request(
        `http://127.0.0.1/api/ecosystems/${other.slug}/map${query}`,
        {
          headers: { host: '127.0.0.1' },
        },
      );
      const map = decodeMap(await answer.arrayBuffer());
      return [namesIn(map), map.linkCount];
    };
    expect(await at('')).toEqual([['Newer', 'old'], 0]);
    expect(await at(`?on=${today}`)).toEqual([['Newer', 'old'], 0]);
    expect(await at(`?on=${yesterday}`)).toEqual([['Older', 'old'], 1]);
    expect(await at('?on=2020-01-01')).toEqual([[], 0]);
    // The day after it has a year of five digits.
    expect(await at('?on=9999-12-31')).toEqual([['Newer', 'old'], 0]);

    const PAST = `query ($slug: String!, $on: Date!) { past(ecosystem: $slug, on: $on) { totalCount nodes { id kind
      fields { field value } } } }`;
    const { data } = await graphql(PAST, { slug: other.slug, on: yesterday });
    expect(data.past.nodes.map(({ kind }: { kind: string }) => kind)).toEqual([
      'Stakeholder',
      'Mission',
      'Interdependency',
    ]);
    expect(data.past.nodes[0].fields).toContainEqual({ field: 'name', value: 'Older' });
  });

  test('what a reader may not see is not in the past either', async () => {
    expect(namesIn(decodeMap((await mapFor(visitor, `?on=${today}`)).bytes))).toEqual([
      'Open to all',
      'together',
    ]);
  });

  test.each(['2026-02-30', 'yesterday', '2026-1-1', ''])('"%s" is no date', async (on) => {
    expect((await mapFor(facilitator, `?on=${on}`)).status).toBe(422);
  });
});
