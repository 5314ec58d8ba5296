/** Findings as a person meets them: through GraphQL, as a sheet, and over time. */

import { beforeAll, describe, expect, test } from 'vitest';
import { LOCAL_FACILITATOR } from '../../server/access/viewer.ts';
import { findEcosystem } from '../../server/ecosystem/find.ts';
import { createFindings } from '../../server/finding/findings.ts';
import { gapsDocument } from '../../server/gaps/document.ts';
import { fill } from '../../server/language/findings.ts';
import { toCsv } from '../../server/sheet.ts';
import { newKey } from '../support/database.ts';
import { codesOf, type Made, recordsIn } from '../support/records.ts';
import { appFor, ask, testServer } from '../support/server.ts';
import { unzipped } from '../support/unzipped.ts';

const { graphql, database, app, freshEcosystem } = await testServer();
let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;
let hidden: Made;
let mission: Made;
// The first look of a run plans every query of the catalogue.
const PATIENT = { timeout: 240_000 };

beforeAll(async () => {
  ecosystem = await freshEcosystem();
  make = recordsIn(graphql, ecosystem.id);
  mission = await make.mission('first-snow');
  hidden = await make.stakeholder('=Hidden', { visibility: 'FACILITATORS' });
  const open = await make.stakeholder('Open');
  await make.link(hidden, open, { type: 'DEPENDS_ON', strength: 5 });
}, 240_000);

const FINDINGS = `query ($ecosystem: String!, $filter: FindingFilter, $first: Int, $after: String) {
  findings(ecosystem: $ecosystem, filter: $filter, first: $first, after: $after) {
    totalCount revision isCurrent pageInfo { hasNextPage endCursor } counts { count severity kind { key } } elements { id count } assignees
    nodes { key severity sentence nextStep(language: FR) state openedOn openedBy closedBy dismissedReason assignee entityIds
      evidence { label value } kind { key name(language: FR) } entities { id ... on Mission { hashtag } } }
  }
}`;
type Row = { key: string; sentence: string; entities: object[]; [name: string]: unknown };
const list = async (filter: object = {}, more: object = {}) => {
  for (;;) {
    const answer = await graphql(FINDINGS, { ecosystem: ecosystem.slug, filter, ...more });
    const page = answer.data?.findings;
    // Under load a look takes longer than a request waits.
    if (page?.isCurrent) return page as { nodes: Row[]; totalCount: number; [name: string]: unknown };
    if (!page && codesOf(answer)[0] !== 'UNAVAILABLE') throw new Error(JSON.stringify(answer.errors));
  }
};
const say = (mutation: string, input: object) =>
  graphql(
    `mutation ($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { finding { key state dismissedReason assignee } } }`,
    { input: { ecosystem: ecosystem.id, ...input } },
  );

describe('findings', PATIENT, () => {
  test('say what is missing, how severe it is, and read the records concerned', async () => {
    const { nodes } = await list({ kind: ['MISSION_WITHOUT_INDICATOR'] });
    expect(nodes).toEqual([
      expect.objectContaining({
        severity: 'HIGH',
        sentence: '#first-snow has no indicator of its progress.',
        kind: { key: 'MISSION_WITHOUT_INDICATOR', name: 'Mission sans indicateur' },
        ...{ state: 'OPEN', openedOn: expect.any(String), closedBy: null, entityIds: [mission.id] },
        entities: [{ id: mission.id, hashtag: 'first-snow' }],
      }),
    ]);
  });

  test('come page by page, each once, the most severe first', async () => {
    const { nodes, totalCount } = await list();
    expect(nodes).toHaveLength(totalCount);
    const seen: string[] = [];
    for (let after: unknown; ; ) {
      const page = await list({}, { first: 2, ...(after ? { after } : {}) });
      seen.push(...page.nodes.map(({ key }) => key));
      const { hasNextPage, endCursor } = page.pageInfo as { hasNextPage: boolean; endCursor: string };
      if (!hasNextPage) break;
      after = endCursor;
    }
    expect(seen).toEqual(nodes.map(({ key }) => key));
    const places = nodes.map(({ severity }) => ['HIGH', 'MEDIUM', 'LOW'].indexOf(String(severity)));
    expect(places).toEqual(places.toSorted());
  });

  test('are narrowed by mission, by record and by severity', async () => {
    const all = await list();
    const ofMission = await list({ mission: mission.id });
    expect(ofMission.totalCount).toBeLessThan(all.totalCount);
    expect(ofMission.nodes.every(({ entityIds }) => (entityIds as string[]).includes(mission.id))).toBe(true);
    expect((await list({ entity: hidden.id, kind: ['ONE_SIDED_DEPENDENCY'] })).totalCount).toBe(1);
    const high = await list({ severity: ['HIGH'] });
    expect(high.nodes.every(({ severity }) => severity === 'HIGH')).toBe(true);
  });

  test('say which elements to mark on the map, by the one that each names first', async () => {
    const { nodes, elements } = await list();
    const first = nodes.flatMap(({ entityIds }) => {
      const ids = entityIds as string[];
      return ids.find((id) => id === mission.id || /-s\d/.test(id)) ?? [];
    });
    const counted = (elements as { id: string; count: number }[]).reduce((sum, { count }) => sum + count, 0);
    expect(counted).toBe(first.length);
    expect(elements).toContainEqual({
      id: mission.id,
      count: first.filter((id) => id === mission.id).length,
    });
  });

  test('are each asked for by key, in whatever state, by who may see them', async () => {
    const one = (key: string) => ({
      query: `query ($ecosystem: String!, $key: String!) { finding(ecosystem: $ecosystem, key: $key) { key state } }`,
      variables: { ecosystem: ecosystem.slug, key },
    });
    const keyOf = async (kind: string) => (await list({ kind: [kind] })).nodes[0]?.key ?? '';
    const open = one(await keyOf('MISSION_WITHOUT_INDICATOR'));
    const secret = one(await keyOf('ONE_SIDED_DEPENDENCY'));
    const visitor = appFor(database, { id: 'visitor', role: 'VISITOR' });
    expect((await graphql(open.query, open.variables)).data.finding).toMatchObject({ state: 'OPEN' });
    expect((await graphql(secret.query, secret.variables)).data.finding).not.toBeNull();
    expect((await ask(visitor, open.query, open.variables)).data.finding).not.toBeNull();
    expect((await ask(visitor, secret.query, secret.variables)).data.finding).toBeNull();
    const none = one('NO.x1');
    expect((await graphql(none.query, none.variables)).data.finding).toBeNull();
  });

  test('name nobody to a reader who may not see them, nor count them', async () => {
    const visitor = appFor(database, { id: 'visitor', role: 'VISITOR' });
    const { data } = await ask(visitor, FINDINGS, { ecosystem: ecosystem.slug, filter: {} });
    const text = JSON.stringify(data);
    expect(data.findings.totalCount).toBeGreaterThan(0);
    expect(text).not.toContain('Hidden');
    expect(text).not.toContain(hidden.id);
    const all = await list();
    expect(JSON.stringify(all)).toContain('Hidden');
    expect(data.findings.totalCount).toBeLessThan(all.totalCount);
  });

  test('are dismissed with a reason, reopened and assigned', async () => {
    const [{ key = '' } = {}] = (await list({ kind: ['MISSION_WITHOUT_INDICATOR'] })).nodes;
    const dismissed = await say('dismissFinding', { key, reason: 'It is measured elsewhere' });
    expect(dismissed.data.dismissFinding.finding).toMatchObject({
      state: 'DISMISSED',
      dismissedReason: 'It is measured elsewhere',
    });
    expect((await list({ kind: ['MISSION_WITHOUT_INDICATOR'] })).totalCount).toBe(0);
    expect((await list({ state: 'DISMISSED' })).nodes.map((each) => each.key)).toEqual([key]);
    const reopened = await say('reopenFinding', { key });
    expect(reopened.data.reopenFinding.finding).toMatchObject({ state: 'OPEN', dismissedReason: null });
    await say('assignFinding', { key, assignee: 'Ana' });
    expect((await list({ assignee: 'Ana' })).nodes.map((each) => each.key)).toEqual([key]);
    expect((await list({ severity: ['LOW'] })).assignees).toEqual(['Ana']);
    expect(codesOf(await say('dismissFinding', { key, reason: ' ' }))).toEqual(['INVALID']);
    expect(codesOf(await say('dismissFinding', { key: 'NO.x1', reason: 'x' }))).toEqual(['NOT_FOUND']);
  });

  test('come in groups, by kind and by whom they are told of, which add up to all of them', async () => {
    const all = await list();
    const { data } = await graphql(
      `query ($ecosystem: String!) {
        kinds: findingGroups(ecosystem: $ecosystem) { totalCount nodes { key count whoms kind { key } severities { count } first { id } } }
        whoms: findingGroups(ecosystem: $ecosystem, by: WHOM, first: 200) { totalCount nodes { key count whom { id } } }
        page: findingGroups(ecosystem: $ecosystem, by: WHOM, first: 1) { pageInfo { endCursor } } }`,
      { ecosystem: ecosystem.slug },
    );
    const sum = (groups: { count: number }[]) => groups.reduce((total, { count }) => total + count, 0);
    const { kinds, whoms } = data;
    expect([sum(kinds.nodes), sum(whoms.nodes)]).toEqual([all.totalCount, all.totalCount]);
    for (const { key, kind, count, severities, first, whoms: different } of kinds.nodes) {
      expect([kind.key, sum(severities), first.length]).toEqual([key, count, Math.min(different, 3)]);
      expect((await list({ kind: [key] })).totalCount).toBe(count);
    }
    const [most] = whoms.nodes;
    expect(most.whom.id).toBe(most.key);
    expect((await list({ whom: most.key })).totalCount).toBe(most.count);
    expect(Math.max(...whoms.nodes.map(({ count }: { count: number }) => count))).toBe(most.count);
    const next = await graphql(
      'query ($e: String!, $after: String) { findingGroups(ecosystem: $e, by: WHOM, first: 1, after: $after) { nodes { key } } }',
      { e: ecosystem.slug, after: data.page.pageInfo.endCursor },
    );
    expect(next.data.findingGroups.nodes).toEqual([{ key: whoms.nodes[1].key }]);
  });

  test('each have a place among those of a filter, with the one before and the one after', async () => {
    const filter = { severity: ['HIGH'] };
    const { nodes } = await list(filter);
    const placeOf = async (key: string | undefined) =>
      (
        await graphql(
          'query ($e: String!, $key: String!, $filter: FindingFilter) { findingPlace(ecosystem: $e, key: $key, filter: $filter) { at of previous next } }',
          { e: ecosystem.slug, key, filter },
        )
      ).data.findingPlace;
    expect(nodes.length).toBeGreaterThan(2);
    const of = nodes.length;
    expect(await placeOf(nodes[0]?.key)).toEqual({ at: 1, of, previous: null, next: nodes[1]?.key });
    expect(await placeOf(nodes[1]?.key)).toEqual({ at: 2, of, previous: nodes[0]?.key, next: nodes[2]?.key });
    expect(await placeOf('NO.x1')).toBeNull();
  });

  test('tell whom to call: of a mission, who holds its seats, then who is linked with it; nobody hidden', async () => {
    const funder = await make.stakeholder('Funder of snow', { visibility: 'PUBLIC' });
    const quiet = await make.stakeholder('Quiet house', { visibility: 'FACILITATORS' });
    await make.link(quiet, mission, { strength: 5 });
    await make.link(funder, mission, { strength: 2 });
    const convenor = await make.stakeholder('Convenor of snow', { visibility: 'PUBLIC' });
    const role = await make.of('Role', { mission: mission.id, kind: 'CONVENOR' });
    await make.of('Seat', { role: role.id, holder: convenor.id });
    await list();
    const called = `query ($e: String!, $filter: FindingFilter) { findings(ecosystem: $e, filter: $filter) { isCurrent nodes { toCall { id } } } }`;
    const variables = { e: ecosystem.slug, filter: { kind: ['MISSION_WITHOUT_INDICATOR'] } };
    const of = (answer: Awaited<ReturnType<typeof graphql>>) =>
      answer.data.findings.nodes[0].toCall.map(({ id }: Made) => id);
    expect(of(await graphql(called, variables))).toEqual([convenor.id, quiet.id, funder.id]);
    const visitor = appFor(database, { id: 'visitor', role: 'VISITOR' });
    expect(of(await ask(visitor, called, variables))).toEqual([convenor.id, funder.id]);
  });

  test('are dismissed and assigned many at once, and it is told how they were', async () => {
    const { nodes } = await list();
    const keys = nodes.slice(0, 3).map(({ key }) => key);
    await say('assignFinding', { key: keys[0], assignee: 'Ana' });
    const many = (mutation: string, input: object) =>
      graphql(
        `mutation ($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!) { done: ${mutation}(input: $input) { marked { key assignee } } }`,
        { input: { ecosystem: ecosystem.id, ...input } },
      );
    const assigned = await many('assignFindings', {
      assignments: [{ keys: [...keys, 'NO.x1'], assignee: 'Bo' }],
    });
    const before = keys.map((key, at) => ({ key, assignee: at === 0 ? 'Ana' : null }));
    expect(assigned.data.done.marked).toEqual(before);
    expect((await list({ assignee: 'Bo' })).totalCount).toBe(3);
    await many('assignFindings', {
      assignments: before.map(({ key, assignee }) => ({ keys: [key], assignee })),
    });
    expect((await list({ assignee: 'Ana' })).nodes.map(({ key }) => key)).toEqual([keys[0]]);

    await many('dismissFindings', { keys, reason: 'One reason for all' });
    const dismissed = (await list({ state: 'DISMISSED' })).nodes;
    expect(dismissed.map(({ key }) => key).toSorted()).toEqual(keys.toSorted());
    expect(dismissed.every(({ dismissedReason }) => dismissedReason === 'One reason for all')).toBe(true);
    await many('reopenFindings', { keys });
    expect((await list({ state: 'DISMISSED' })).totalCount).toBe(0);
    // The same request again, whatever was said in between, gets the first answer and marks nothing.
    const request = { idempotencyKey: newKey(), assignments: [{ keys, assignee: 'Cy' }] };
    const first = await many('assignFindings', request);
    await many('assignFindings', { assignments: [{ keys, assignee: 'Di' }] });
    expect((await many('assignFindings', request)).data).toEqual(first.data);
    expect((await list({ assignee: 'Cy' })).totalCount).toBe(0);
    const single = { key: keys[0], reason: 'None at all', idempotencyKey: newKey() };
    await say('dismissFinding', single);
    await say('reopenFinding', { key: keys[0] });
    await say('dismissFinding', single);
    expect((await list({ state: 'DISMISSED' })).totalCount).toBe(0);
    const other = { ...request, assignments: [{ keys, assignee: 'Ed' }] };
    expect(codesOf(await many('assignFindings', other))).toEqual(['INVALID']);
    expect(codesOf(await many('dismissFindings', { keys: [], reason: 'x' }))).toEqual(['INVALID']);
    expect(codesOf(await many('reopenFindings', { keys: ['NO.x1'] }))).toEqual(['NOT_FOUND']);
  });

  test('close when what was missing is there, and tell with which revision', async () => {
    const [{ key = '' } = {}] = (await list({ kind: ['MISSION_WITHOUT_INDICATOR'] })).nodes;
    await make.of('Indicator', { mission: mission.id, name: 'Homes', unit: 'homes' });
    const { nodes, revision } = await list({ kind: ['MISSION_WITHOUT_INDICATOR'] });
    expect(nodes).toEqual([]);
    const closed = await list({ state: 'CLOSED' });
    expect(closed.nodes).toContainEqual(
      expect.objectContaining({ key, state: 'CLOSED', closedBy: revision }),
    );
  });

  test('go into a sheet, where no name becomes a formula', async () => {
    const response = await app.request(
      `http://127.0.0.1/api/ecosystems/${ecosystem.slug}/findings.csv?language=fr`,
      { headers: { host: '127.0.0.1' } },
    );
    const text = await response.text();
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(text).toContain('Gravité,Type,Constat');
    expect(text).toMatch(/\r\n[^\r\n]*'=Hidden dépend de Open/);
    expect(toCsv([['=1', '+1', '-1', '@x', '\tx', 'a,b', 'a"b']])).toBe(
      `\uFEFF'=1,'+1,'-1,'@x,'\tx,"a,b","a""b"\r\n`,
    );
    // A spreadsheet that reads with another delimiter sees no quotes: there a line end begins a row.
    expect(toCsv([['a\nb', 'a\rb', '\r=1', '', ' a ']])).toBe(`\uFEFF"a\nb","a\rb","'\r'=1",, a \r\n`);
  });

  test('go into a workbook, where every cell is text', async () => {
    const response = await app.request(
      `http://127.0.0.1/api/ecosystems/${ecosystem.slug}/findings.xlsx?language=fr`,
      { headers: { host: '127.0.0.1' } },
    );
    expect(response.headers.get('content-type')).toContain('spreadsheetml.sheet');
    expect(response.headers.get('content-disposition')).toMatch(/filename="[\w-]+-findings-[\d-]+\.xlsx"/);
    const parts = unzipped(Buffer.from(await response.arrayBuffer()));
    expect(parts.get('xl/workbook.xml')).toContain('Constats');
    const text = parts.get('xl/sharedStrings.xml');
    expect(text).toContain('Gravité');
    expect(text).toContain('=Hidden dépend de Open');
    expect(parts.get('xl/worksheets/sheet1.xml')).not.toContain('<f>');
  });

  test('of a kind that there is not are refused', async () => {
    const answer = await graphql(FINDINGS, { ecosystem: ecosystem.slug, filter: { kind: ['NONE'] } });
    expect(codesOf(answer)).toEqual(['INVALID']);
  });
});

test(
  'looking again waits for nobody who has older findings, and says that they are older',
  PATIENT,
  async () => {
    const loner = await recordsIn(graphql, ecosystem.id).stakeholder('Loner', { visibility: 'PUBLIC' });
    let held = Promise.resolve();
    let release = () => {};
    const hold = () => {
      held = new Promise((resolve) => {
        release = resolve;
      });
    };
    const { createSnapshots } = await import('../../server/map/snapshots.ts');
    const { default: pino } = await import('pino');
    const log = pino({ level: 'silent' });
    const snapshots = createSnapshots({ database, budget: 1e8, log });
    const slow = {
      get: async (current: Parameters<typeof snapshots.get>[0]) => {
        await held;
        return snapshots.get(current);
      },
    };
    const findings = createFindings({
      database,
      snapshots: slow,
      log,
      patience: { again: 10, first: 200_000 },
    });
    const current = await findEcosystem(database, ecosystem.slug, LOCAL_FACILITATOR);
    expect((await findings.get(current, 'all')).isCurrent).toBe(true);
    hold();
    const next = { ...current, revision: current.revision + 1 };
    expect((await findings.get(next, 'all')).isCurrent).toBe(false);
    // Who marks what the map already tells waits for findings that know of it: older ones would say that there is none.
    const waiting = findings.getCurrent(next, 'all');
    release();
    expect((await waiting).isCurrent).toBe(true);

    // Who may not see somebody any more is not told of them by older findings either.
    const named = async () => {
      const now = await findEcosystem(database, ecosystem.slug, LOCAL_FACILITATOR);
      const { findings: found } = await findings.get(now, 'public');
      return found.some(({ entities }) => entities.includes(loner.id));
    };
    expect(await named()).toBe(true);
    hold();
    await graphql(
      'mutation ($input: UpdateStakeholderInput!) { updateStakeholder(input: $input) { revision } }',
      {
        input: { ...loner, visibility: 'MEMBERS' },
      },
    );
    expect(await named()).toBe(false);
    release();
    await findings.close();
    await snapshots.close();
  },
);

test('a template leaves out what it has no facts for', () => {
  const template = '{who} needs {n#hour|hours}[, {place}][{?late} at once].';
  expect(fill(template, { who: 'Ana', n: 1 }, 'en')).toBe('Ana needs 1 hour.');
  expect(fill(template, { who: 'Ana', n: 2, place: 'York', late: true }, 'en')).toBe(
    'Ana needs 2 hours, York at once.',
  );
  expect(fill('{place}', { place: 'North', placeFr: 'Nord' }, 'fr')).toBe('Nord');
});

test('the catalogue is documented', async () => {
  const { readFileSync } = await import('node:fs');
  expect(readFileSync(new URL('../../docs/gaps.md', import.meta.url), 'utf8')).toBe(gapsDocument());
});
