/** Individuals who were only named are forgotten after some months, and nobody else is. */
import { beforeAll, describe, expect, test } from 'vitest';
import { forgetNominatedIn } from '../../server/personal/forget-nominated.ts';
import { codesOf, recordsIn } from '../support/records.ts';
import { appFor, ask, testServer } from '../support/server.ts';

const { app, graphql, freshEcosystem, database, driver } = await testServer();
const MONTH = 30.5 * 86_400_000;
const monthsOn = (months: number) => new Date(Date.now() + months * MONTH);
const forgotten = (at: Date) => forgetNominatedIn({ database }, ecosystem.id, at);

let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;
const ids = { Firm: '', one: '', two: '', link: '', needs: '', agreed: '', spoken: '', listed: '' };

const named = async (name: string, more = {}) => {
  const { id } = await make.stakeholder(name, { kind: 'INDIVIDUAL', status: 'NOMINATED', ...more });
  await make.of('Nomination', { nominator: ids.Firm, nominee: id, reason: `${name} knows all` });
  return id;
};
const set = async (forgetsAfter: number | null) => {
  const { data } = await graphql(`{ ecosystem(slug: "${ecosystem.slug}") { id version } }`);
  return graphql(
    'mutation ($input: UpdateEcosystemInput!) { updateEcosystem(input: $input) { ecosystem { forgetsAfter } } }',
    { input: { ...data.ecosystem, forgetsAfter } },
  );
};
const there = async () => {
  const { data } = await graphql(
    `{ stakeholders(ecosystem: "${ecosystem.slug}", first: 200) { nodes { name } } }`,
  );
  return data.stakeholders.nodes.map(({ name }: { name: string }) => name).sort();
};
const soon = `{ ecosystem(slug: "SLUG") { soonForgotten { id name on } } }`;

beforeAll(async () => {
  ecosystem = await freshEcosystem();
  make = recordsIn(graphql, ecosystem.id);
  ids.Firm = (await make.stakeholder('Firm', { summary: 'Wilhelmina Zq recommends it' })).id;
  ids.one = await named('Wilhelmina Zq');
  ids.two = await named('Theodora Zq');
  ids.link = await named('Linked Lena');
  const link = await make.link(ids.Firm, ids.link);
  await driver.executeQuery('MATCH ()-[r:INTERDEPENDS {id: $id}]->() SET r.status = "CONFIRMED"', {
    id: link.id,
  });
  ids.needs = await named('Needy Ned');
  const resource = await make.resource('Room');
  await make.of('Need', { by: ids.needs, resource: resource.id });
  ids.agreed = await named('Agreed Ann');
  await graphql('mutation ($input: UpdateContactInput!) { updateContact(input: $input) { version } }', {
    input: { stakeholder: ids.agreed, version: 0, consentOn: '2026-01-02' },
  });
  ids.spoken = await named('Spoken Sam');
  await driver.executeQuery(
    'MATCH (e:Ecosystem {id: $e}) CREATE (:Account {id: $e, email: $e + "@example.org"})-[:HOLDS_ROLE {role: "PARTNER", speaksFor: [$id]}]->(e)',
    { e: ecosystem.id, id: ids.spoken },
  );
  ids.listed = (await make.stakeholder('Listed Lou', { kind: 'INDIVIDUAL', status: 'LISTED' })).id;
});

describe('who was only named', () => {
  test('stays for two years unless the ecosystem says otherwise, for ever where it says never', async () => {
    expect(await forgotten(monthsOn(23))).toBe(0);
    expect((await set(0)).errors).toEqual([]);
    expect(await forgotten(monthsOn(240))).toBe(0);
    expect(codesOf(await set(-1))).toEqual(['INVALID']);
    expect(codesOf(await set(121))).toEqual(['INVALID']);
    expect((await set(null)).data.updateEcosystem.ecosystem.forgetsAfter).toBe(24);
  });

  test('is told to facilitators a month before, and to nobody else', async () => {
    await set(1);
    await driver.executeQuery(
      'MATCH (n:Record {ecosystem: $e}) WHERE n:Stakeholder OR n:Nomination SET n.createdAt = datetime() - duration("P10D")',
      { e: ecosystem.id },
    );
    const asked = soon.replace('SLUG', ecosystem.slug);
    const { data, errors } = await graphql(asked);
    expect(errors).toEqual([]);
    expect(data.ecosystem.soonForgotten.map(({ name }: { name: string }) => name)).toEqual([
      'Wilhelmina Zq',
      'Theodora Zq',
    ]);
    // Long due, were it not for the month in which they can be kept.
    const inMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    expect(data.ecosystem.soonForgotten[0].on).toBe(inMonth);
    const planner = appFor(database, { id: 'planner', role: 'VISITOR', in: { [ecosystem.id]: 'PLANNER' } });
    expect((await ask(planner, asked)).data.ecosystem.soonForgotten).toEqual([]);
  });

  test('goes no sooner than thirty days after the ecosystem was first looked at with the months that hold', async () => {
    const daysOn = (days: number) => new Date(Date.now() + 2 * MONTH + days * 86_400_000);
    expect(await forgotten(daysOn(0))).toBe(0);
    expect(await forgotten(daysOn(29))).toBe(0);
    // Other months begin the thirty days anew: who becomes due by them was told to nobody.
    await set(2);
    expect(await forgotten(daysOn(31))).toBe(0);
    await set(1);
    expect(await forgotten(daysOn(32))).toBe(0);
    expect(await forgotten(daysOn(61))).toBe(0);
  });

  test('is forgotten with every word of them, all in one change; who answered, agreed, has something or is spoken for stays', async () => {
    const before = await there();
    expect(await forgotten(monthsOn(5))).toBe(2);
    expect(await there()).toEqual(before.filter((name: string) => !name.includes('Zq')));
    const { records } = await driver.executeQuery(
      `MATCH (n) RETURN labels(n) AS of, properties(n) AS all UNION ALL MATCH ()-[r]->() RETURN [type(r)] AS of, properties(r) AS all`,
    );
    const left = records.flatMap((row) => {
      const text = JSON.stringify(row.get('all'), (_key, value) =>
        typeof value === 'bigint' ? String(value) : value,
      );
      return /wilhelmina|theodora/i.test(text) ? [`${row.get('of')}: ${text}`] : [];
    });
    expect(left).toEqual([]);
    const { data } = await graphql(
      `{ ecosystem(slug: "${ecosystem.slug}") { revisions(first: 1) { nodes { action by changes { record name } } } } stakeholder(id: "${ids.Firm}") { summary } }`,
    );
    const [last] = data.ecosystem.revisions.nodes;
    expect([last.action, last.by]).toEqual(['forgetNominated', 'the program itself']);
    const inFrench = await ask(
      app,
      `{ ecosystem(slug: "${ecosystem.slug}") { revisions(first: 1) { nodes { by } } } }`,
      {},
      { 'accept-language': 'fr' },
    );
    expect(inFrench.data.ecosystem.revisions.nodes).toEqual([{ by: 'le programme lui-même' }]);
    expect(last.changes.map(({ record }: { record: string }) => record)).toEqual(
      expect.arrayContaining([ids.one, ids.two]),
    );
    expect(data.stakeholder.summary).toBe('Erased person / Personne effacée recommends it');
    expect(await forgotten(monthsOn(5))).toBe(0);
  });

  test('stays when they answer in the moment before it is written', async () => {
    const late = await named('Late Lotte');
    const answering = {
      ...database,
      transaction: (async (name, timeout, work) => {
        if (name === 'personal/erase')
          await driver.executeQuery('MATCH (s:Stakeholder {id: $id}) SET s.status = "REGISTERED"', {
            id: late,
          });
        return database.transaction(name, timeout, work);
      }) as typeof database.transaction,
    };
    expect(await forgetNominatedIn({ database: answering }, ecosystem.id, monthsOn(6))).toBe(0);
    expect(await there()).toContain('Late Lotte');
  });
});
