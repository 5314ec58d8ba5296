/** A change in one statement: what came between is never overwritten, and what is too late is never written. */

import { setTimeout } from 'node:timers/promises';
import type { Session, SessionConfig } from 'neo4j-driver';
import { beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { LOCAL_FACILITATOR } from '../../server/access/viewer.ts';
import { createChanges } from '../../server/background/changes.ts';
import { createDeadline } from '../../server/background/deadline.ts';
import { Invalid } from '../../server/errors.ts';
import { kindOf } from '../../server/kind/kind.ts';
import { sentence } from '../../server/language/sentence.ts';
import { requestDatabase } from '../../server/load/request-database.ts';
import { type Database, openDatabase } from '../../server/neo4j/database.ts';
import { connect } from '../../server/neo4j/driver.ts';
import { amend } from '../../server/write/amend.ts';
import type { Decide } from '../../server/write/at-once.ts';
import { change } from '../../server/write/change.ts';
import { newKey } from '../support/database.ts';
import { codesOf, type Made, recordsIn, revisionOf } from '../support/records.ts';
import { type Answer, appFor, ask, testServer } from '../support/server.ts';

const connection = inject('neo4j');
const { graphql, freshEcosystem, driver, database } = await testServer();
let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;
beforeAll(async () => {
  ecosystem = await freshEcosystem();
  make = recordsIn(graphql, ecosystem.id);
});

/** Another server over the same database: it knows nothing of whose turn it is here. */
function otherServer() {
  const own = connect(connection);
  onTestFinished(() => own.close());
  const app = appFor(openDatabase(own, connection.database));
  return (text: string, variables?: Record<string, unknown>): Promise<Answer> => ask(app, text, variables);
}

/** What is asked of a database, and how often. */
function counted(of: Database) {
  const asked = { separately: 0, transaction: 0, readLatest: 0 };
  const through: Database = {
    ...of,
    separately: (...given) => {
      asked.separately += 1;
      return of.separately(...given);
    },
    transaction: (...given) => {
      asked.transaction += 1;
      return of.transaction(...given);
    },
    readLatest: (...given) => {
      asked.readLatest += 1;
      return of.readLatest(...given);
    },
  };
  return { asked, through };
}

const writer = (of: Database) => ({ database: of, viewer: LOCAL_FACILITATOR, changes: createChanges() });

/** A session of a database that takes longer to plan than somebody waits. */
function slowToPlan(session: Session, planned: string[]): Session {
  const run = session.run.bind(session);
  session.run = ((text: string, ...more: []) => {
    if (!text.startsWith('EXPLAIN ')) return run(text, ...more);
    planned.push(text);
    return setTimeout(1_200).then(() => run(text, ...more));
  }) as Session['run'];
  return session;
}

/** Gives a stakeholder another name, and whatever is to happen before that is decided. */
function rename(of: Database, made: Made, name: string, meanwhile: () => Promise<unknown> = async () => {}) {
  const input = { id: made.id, version: made.version, name, idempotencyKey: newKey() };
  const seen: number[] = [];
  const decide: Decide<string> = async (opened, run) => {
    seen.push(opened.revision);
    if (seen.length === 1) await meanwhile();
    const before = opened.records.get(made.id);
    const outcome = await amend(kindOf('Stakeholder'), before, input, opened, run);
    return { changes: [outcome], answer: String(outcome.after.properties.summary) };
  };
  const opening = { ecosystem: ecosystem.id, ids: [made.id] };
  const again = () => change(writer(of), { action: 'rename', input }, opening, decide);
  return { seen, answer: again(), again };
}

const NAMED = 'query ($id: ID!) { stakeholder(id: $id) { name summary version } }';
const read = async ({ id }: Made) => (await graphql(NAMED, { id })).data.stakeholder;
const UPDATE = 'mutation ($input: UpdateStakeholderInput!) { updateStakeholder(input: $input) { revision } }';
const LINK =
  'mutation ($input: CreateInterdependencyInput!) { createInterdependency(input: $input) { interdependency { id } } }';

describe('of two servers at once', () => {
  const shared = <T>(n: number, work: (send: typeof graphql, index: number) => Promise<T>) => {
    const servers = [graphql, otherServer()];
    return Promise.all(
      Array.from({ length: n }, (_, index) => work(servers[index % 2] as typeof graphql, index)),
    );
  };

  test('one declares a link, and all others are told of their twin', async () => {
    const [a, b] = [await make.stakeholder('From'), await make.stakeholder('To')];
    const revision = await revisionOf(graphql, ecosystem.slug);
    const answers = await shared(40, (send) =>
      send(LINK, { input: { from: a.id, to: b.id, type: 'FUNDS' } }),
    );
    expect(answers.flatMap(codesOf)).toEqual(Array.from({ length: 39 }, () => 'CONFLICT'));
    expect(await revisionOf(graphql, ecosystem.slug)).toBe(revision + 1);
  });

  test('one changes a version, and what they change apart from each other is all kept', async () => {
    const made = await make.stakeholder('Contended');
    const answers = await shared(40, (send, index) =>
      send(UPDATE, { input: { ...made, name: `Writer ${index}` } }),
    );
    expect(answers.flatMap(codesOf)).toEqual(Array.from({ length: 39 }, () => 'CONFLICT'));
    const fields = ['summary', 'website', 'source', 'sector', 'nameFr', 'summaryFr'];
    const value: Record<string, string> = { website: 'https://example.org/', sector: 'HEALTH' };
    const apart = await shared(6, (send, index) => {
      const field = fields[index] as string;
      return send(UPDATE, { input: { id: made.id, version: 2, [field]: value[field] ?? field } });
    });
    expect(apart.flatMap(codesOf)).toEqual([]);
    expect(await read(made)).toMatchObject({ summary: 'summary', version: 8 });
  });

  test('all create, each with a number and a revision of its own', async () => {
    const revision = await revisionOf(graphql, ecosystem.slug);
    const made = await shared(40, (send, index) =>
      recordsIn(send, ecosystem.id).stakeholder(`Crowd ${index}`),
    );
    expect(new Set(made.map(({ id }) => id)).size).toBe(40);
    expect(await revisionOf(graphql, ecosystem.slug)).toBe(revision + 40);
  });

  test('one does what has a key, and the other gives its answer', async () => {
    const input = { ecosystem: ecosystem.id, kind: 'INSTITUTION', name: 'Once', idempotencyKey: newKey() };
    const text =
      'mutation ($input: CreateStakeholderInput!) { createStakeholder(input: $input) { stakeholder { id } } }';
    const answers = await shared(20, (send) => send(text, { input }));
    expect(new Set(answers.map(({ data, errors }) => JSON.stringify([data, errors]))).size).toBe(1);
  });
});

describe('a change', () => {
  test('that nothing comes between is one statement, without a transaction of its own', async () => {
    const { asked, through } = counted(database);
    const made = await make.stakeholder('Alone');
    await rename(through, made, 'Renamed').answer;
    expect(await read(made)).toMatchObject({ name: 'Renamed', version: 2 });
    expect(asked).toEqual({ separately: 1, transaction: 0, readLatest: 0 });
  });

  test('that another comes between is decided again behind the lock, from what is there then', async () => {
    const made = await make.stakeholder('Between');
    const other = otherServer();
    const revision = await revisionOf(graphql, ecosystem.slug);
    const { seen, answer } = rename(database, made, 'Mine', () =>
      other(UPDATE, { input: { ...made, summary: 'Theirs' } }),
    );
    expect(await answer).toBe('Theirs');
    expect(seen).toEqual([revision + 1, revision + 2]);
    expect(await read(made)).toEqual({ name: 'Mine', summary: 'Theirs', version: 3 });
    expect(await revisionOf(graphql, ecosystem.slug)).toBe(revision + 2);
  });

  test('that somebody else makes first, of the same field, is refused, and nothing of it is written', async () => {
    const made = await make.stakeholder('Overtaken');
    const other = otherServer();
    const { answer } = rename(database, made, 'Mine', () =>
      other(UPDATE, { input: { ...made, name: 'Theirs' } }),
    );
    await expect(answer).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await read(made)).toMatchObject({ name: 'Theirs', version: 2 });
  });

  test('that was made before is answered from its receipt, without being decided upon', async () => {
    const { asked, through } = counted(database);
    const made = await make.stakeholder('Twice');
    const { seen, answer, again } = rename(through, made, 'Renamed');
    expect(await again()).toBe(await answer);
    expect([seen.length, asked.transaction]).toEqual([1, 0]);
  });

  test('that is refused by what was read at once pays no second transaction', async () => {
    const { asked, through } = counted(database);
    const refuse = () => {
      throw new Invalid(sentence('record.gone'));
    };
    const request = { action: 'refused', input: {} };
    const refused = change(writer(through), request, { ecosystem: ecosystem.id }, refuse);
    await expect(refused).rejects.toThrow(Invalid);
    expect(asked).toEqual({ separately: 1, transaction: 0, readLatest: 0 });
  });

  test('reads what stands on the map alone where it only refers to it, and all else with what lies around', async () => {
    const within = await make.place('Within');
    const place = await make.place('At', { within: within.id });
    const by = await make.stakeholder('Placed', { place: place.id });
    let seen: string[] = [];
    const refuse: Decide<never> = ({ records }) => {
      seen = [by.id, place.id, within.id].filter((id) => records.has(id));
      throw new Invalid(sentence('record.gone'));
    };
    const read = async (to: 'referred' | 'ids', ids: string[]) => {
      const opening = { ecosystem: ecosystem.id, [to]: ids };
      await change(writer(database), { action: 'refused', input: {} }, opening, refuse).catch(
        () => undefined,
      );
      return seen;
    };
    expect(await read('referred', [by.id])).toEqual([by.id]);
    expect(await read('ids', [by.id])).toEqual([by.id, place.id]);
    expect(await read('referred', [by.id, place.id])).toEqual([by.id, place.id, within.id]);
  });

  test('that the database has still to plan is not refused for that: its deadline stands still meanwhile', async () => {
    const made = await make.stakeholder('Planned');
    const own = connect(connection);
    const planned: string[] = [];
    const slow = new Proxy(own, {
      get: (of, name) =>
        name === 'session'
          ? (config: SessionConfig) => slowToPlan(of.session(config), planned)
          : Reflect.get(of, name),
    });
    const deadline = createDeadline({ milliseconds: 900 });
    onTestFinished(async () => {
      deadline.end();
      await own.close();
    });
    const limits = { deadline, lane: 'read' as const, under: [] };
    const fresh = openDatabase(slow, connection.database);
    await rename(requestDatabase(fresh, limits, 10_000), made, 'In time').answer;
    expect(planned.length).toBe(2);
    expect(await read(made)).toMatchObject({ name: 'In time', version: 2 });
  });

  test('whose lock comes after its deadline is not written any more, whatever the ecosystem says then', async () => {
    const made = await make.stakeholder('Late');
    // Nothing is planned here yet.
    const own = connect(connection);
    const fresh = openDatabase(own, connection.database);
    const deadline = createDeadline({ milliseconds: 1_500 });
    const session = driver.session({ database: connection.database });
    const holding = session.beginTransaction();
    onTestFinished(async () => {
      deadline.end();
      await session.close();
      await own.close();
    });
    const hold = () =>
      holding.run('MATCH (e:Ecosystem {id: $id}) SET e.held = true RETURN e.held', { id: ecosystem.id });
    const limits = { deadline, lane: 'read' as const, under: [] };
    const { answer } = rename(requestDatabase(fresh, limits, 10_000), made, 'Too late', hold);
    await expect(answer).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await holding.rollback();
    await setTimeout(1_000);
    expect(await read(made)).toMatchObject({ name: 'Late', version: 1 });
  });
});
