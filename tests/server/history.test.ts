/** Every change is kept with who, what, before and after, and can be undone. */
import { beforeAll, describe, expect, test } from 'vitest';
import { VISITOR, type Viewer } from '../../server/access/viewer.ts';
import { changedSince } from '../../server/history/changed-since.ts';
import { mapBeginPlacing } from '../../server/map/map.queries.ts';
import { contentsOf, revisionsIn } from '../support/contents.ts';
import { codesOf, fieldsOf, type Input, type Made, recordsIn, revisionOf } from '../support/records.ts';
import { appFor, ask, testServer } from '../support/server.ts';
import { KINDS, sampleOf, singularOf, specimensIn } from '../support/specimens.ts';

const { graphql, freshEcosystem, driver, database } = await testServer();
let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;
let specimens: ReturnType<typeof specimensIn>;
beforeAll(async () => {
  ecosystem = await freshEcosystem();
  make = recordsIn(graphql, ecosystem.id);
  specimens = specimensIn(graphql, ecosystem.id);
});

const contents = (id = ecosystem.id) => contentsOf(driver, id);
const revision = () => revisionOf(graphql, ecosystem.slug);
const send = (mutation: string, type: string, input: Input, answer = 'revision') =>
  graphql(`mutation ($input: ${type}!) { done: ${mutation}(input: $input) { ${answer} } }`, { input });
const remove = (kind: string, { id, version }: Made) => send(`remove${kind}`, 'RemoveInput', { id, version });
const undo = (number: number, id = ecosystem.id) =>
  send('undoRevision', 'UndoInput', { ecosystem: id, revision: number }, 'revision records');
const versionOf = async (id: string) =>
  (await graphql('query ($id: ID!) { node(id: $id) { ... on Recorded { version } } }', { id })).data.node
    .version;

const each = KINDS.map((kind) => [kind.name, kind] as const);

describe.each(each)('%s', (_, kind) => {
  test('leaves one revision for each change, with what was before and after; a refused one leaves none', async () => {
    const input = await specimens.least(kind.name);
    const start = await revision();
    const created = await send(
      `create${kind.name}`,
      `Create${kind.name}Input`,
      input,
      `made: ${singularOf(kind)} { id } revision`,
    );
    const { id } = created.data.done.made;
    const [field = ''] = Object.entries(kind.fields)
      .filter(([name, { fixed }]) => !fixed && !['quantity', 'latitude'].includes(name))
      .map(([name]) => name);
    const changes = { [field]: sampleOf(kind, field) };
    await send(`update${kind.name}`, `Update${kind.name}Input`, { id, version: 1, ...changes });
    expect(codesOf(await remove(kind.name, { id, version: 1 }))).toEqual(['CONFLICT']);
    await remove(kind.name, { id, version: 2 });
    const kept = (await revisionsIn(driver, ecosystem.id)).filter((each) => each.revision > start);
    const [made, changed, gone] = kept.map(({ changes: [change] }) => change);
    expect(
      kept.map(({ revision: number, action, by, changes }) => [number - start, action, by, changes.length]),
    ).toEqual([
      [1, `create${kind.name}`, 'local', 1],
      [2, `update${kind.name}`, 'local', 1],
      [3, `remove${kind.name}`, 'local', 1],
    ]);
    for (const change of [made, changed, gone])
      expect(change).toMatchObject({ record: id, kind: kind.name, isDatedAlike: true });
    expect([made?.before, made?.after.id, made?.after.properties.version]).toEqual([undefined, id, 1]);
    expect(changed?.before).toEqual(made?.after);
    expect(changed?.after.properties).toMatchObject({ version: 2, ...changes });
    expect([gone?.before, gone?.after]).toEqual([changed?.after, undefined]);
    expect(await revision()).toBe(start + 3);
  });

  test('is as it was when its creation, a change and its removal are undone one after the other', async () => {
    const input = await specimens.most(kind.name);
    const empty = await contents();
    const created = await send(
      `create${kind.name}`,
      `Create${kind.name}Input`,
      input,
      `made: ${singularOf(kind)} { id version } revision`,
    );
    const { made, revision: creation } = created.data.done;
    expect((await undo(creation)).errors).toEqual([]);
    expect(await contents()).toEqual(empty);
    expect((await undo(await revision())).errors).toEqual([]);
    const full = await contents();
    const cleared = Object.fromEntries(
      Object.entries({ ...kind.fields, ...kind.refs })
        .filter(
          ([name, { required, fixed }]) => !required && !fixed && name !== 'units' && name !== 'mission',
        )
        .map(([name]) => [name, null]),
    );
    const change = await send(`update${kind.name}`, `Update${kind.name}Input`, {
      ...{ id: made.id, version: await versionOf(made.id) },
      ...cleared,
    });
    expect(change.errors).toEqual([]);
    const changed = await contents();

    const undone = await undo(change.data.done.revision);
    expect([undone.errors, undone.data.done.records]).toEqual([[], [made.id]]);
    expect(await contents()).toEqual(full);
    expect((await undo(undone.data.done.revision)).errors).toEqual([]);
    expect(await contents()).toEqual(changed);
    expect((await undo(await revision())).errors).toEqual([]);

    const removed = await remove(kind.name, { id: made.id, version: await versionOf(made.id) });
    expect(removed.errors).toEqual([]);
    expect((await undo(removed.data.done.revision)).errors).toEqual([]);
    expect(await contents()).toEqual(full);

    // It is back, but no longer as it was created: others have come and gone since.
    expect(codesOf(await undo(creation))).toEqual(['CONFLICT']);
  });
});

describe('undo', () => {
  test('brings back everything that a removal took along, links too', async () => {
    const fresh = await freshEcosystem();
    const there = recordsIn(graphql, fresh.id);
    const all = await specimensIn(graphql, fresh.id).everything();
    for (const kind of [
      'Stakeholder',
      'Mission',
      'Place',
      'Resource',
      'Community',
      'Charter',
      'Need',
      'Offer',
    ]) {
      // The record that most others lean on is the first of its kind.
      const { records } = await driver.executeQuery(
        `MATCH (n:${kind} {ecosystem: $id}) RETURN n.id AS id, COUNT { (n)<--(:Record) } AS leaning ORDER BY leaning DESC LIMIT 1`,
        { id: fresh.id },
      );
      const id = records[0]?.get('id');
      if (kind === 'Stakeholder') {
        await there.link(id, all.Mission?.id ?? '');
        await there.link(await there.stakeholder('Beside'), id, { type: 'ADVISES' });
      }
      const before = await contents(fresh.id);
      const removed = await remove(kind, { id, version: await versionOf(id) });
      expect([kind, removed.errors]).toEqual([kind, []]);
      const after = await contents(fresh.id);
      expect(after).not.toEqual(before);
      const undone = await undo(removed.data.done.revision, fresh.id);
      expect([kind, undone.errors]).toEqual([kind, []]);
      expect(await contents(fresh.id)).toEqual(before);
      const redone = await undo(undone.data.done.revision, fresh.id);
      expect([kind, redone.errors]).toEqual([kind, []]);
      expect(await contents(fresh.id)).toEqual(after);
      await undo(redone.data.done.revision, fresh.id);
    }
  });

  test('turns a link round: made, changed, confirmed, removed', async () => {
    const [a, b] = [await make.stakeholder('a'), await make.stakeholder('b')];
    const empty = await contents();
    const link = await make.link(a, b, { strength: 3, since: '2026-01-01', declaredBy: a.id });
    const creation = await revision();
    const steps = [
      () =>
        send('updateInterdependency', 'UpdateInterdependencyInput', {
          id: link.id,
          version: 1,
          strength: null,
          since: '2026-02-01',
        }),
      () =>
        send('answerInterdependency', 'AnswerInterdependencyInput', {
          id: link.id,
          version: 1,
          answer: 'CONFIRM',
        }),
      () => remove('Interdependency', link),
    ];
    const before = await contents();
    for (const step of steps) {
      const version = await versionOf(link.id);
      link.version = version;
      const done = await step().then((answer) => answer);
      if (done.errors.length > 0) {
        expect(codesOf(done)).toEqual(['CONFLICT']);
        continue;
      }
      expect((await undo(done.data.done.revision)).errors).toEqual([]);
      expect(await contents()).toEqual(before);
    }
    expect(codesOf(await undo(creation))).toEqual(['CONFLICT']);
    const second = await make.link(b, a, { type: 'ADVISES' });
    expect((await undo(await revision())).errors).toEqual([]);
    expect(Object.keys(await contents())).toEqual([...Object.keys(empty), link.id].sort());
    expect(second.id).not.toBe(link.id);
  });

  test('is refused when what it would turn round has changed since, and says by whom', async () => {
    const { id } = await make.stakeholder('Changed since');
    const creation = await revision();
    await send('updateStakeholder', 'UpdateStakeholderInput', { id, version: 1, name: 'Newer' });
    const change = await revision();
    const before = await contents();
    const refused = await undo(creation);
    expect(codesOf(refused)).toEqual(['CONFLICT']);
    expect(refused.errors[0]?.message).toContain('has changed since by local');
    expect([await contents(), await revision()]).toEqual([before, change]);
    expect(codesOf(await undo(change))).toEqual([]);
    expect(codesOf(await undo(change))).toEqual(['CONFLICT']);
  });

  test('is refused when something that was added since leans on what would go', async () => {
    const place = await make.place('Leant on');
    const creation = await revision();
    const resident = await make.stakeholder('Leans', { place: place.id });
    expect(codesOf(await undo(creation))).toEqual(['CONFLICT']);
    await remove('Stakeholder', resident);
    expect(codesOf(await undo(creation))).toEqual([]);
  });

  test('is refused when what comes back would belong to what is gone', async () => {
    const mission = await make.mission('leaves');
    const role = await make.of('Role', { mission: mission.id, kind: 'VOICE' });
    const removal = (await remove('Role', role)).data.done.revision;
    await remove('Mission', mission);
    const refused = await undo(removal);
    expect([codesOf(refused), refused.errors[0]?.message]).toEqual([
      ['CONFLICT'],
      'What this belonged to is gone: bring that back first.',
    ]);
    expect(codesOf(await undo(await revision()))).toEqual([]);
    expect(codesOf(await undo(removal))).toEqual([]);
  });

  test('gives back a name, a #tag or a membership only while it is free', async () => {
    const first = await make.mission('wanted');
    const removal = (await remove('Mission', first)).data.done.revision;
    await make.mission('wanted');
    const refused = await undo(removal);
    expect([codesOf(refused), fieldsOf(refused)]).toEqual([['INVALID'], ['hashtag']]);
  });

  test('does not unmake the founding of an ecosystem, nor what was never done', async () => {
    const founded = await graphql(
      'mutation ($input: CreateEcosystemInput!) { createEcosystem(input: $input) { ecosystem { id slug revision } } }',
      { input: { slug: `founded-${ecosystem.id}`, name: 'Founded' } },
    );
    const { id } = founded.data.createEcosystem.ecosystem;
    const founding = (await revisionsIn(driver, id))[0];
    expect([founding?.action, founding?.revision, founding?.changes.length]).toEqual([
      'createEcosystem',
      1,
      9,
    ]);
    const refused = await undo(1, id);
    expect([codesOf(refused), fieldsOf(refused)]).toEqual([['INVALID'], ['revision']]);
    for (const number of [2, 0, -1]) expect(codesOf(await undo(number, id))).toEqual(['NOT_FOUND']);
    expect(codesOf(await undo(1, 'zzzzzzzz'))).toEqual(['NOT_FOUND']);
    const renamed = await send(
      'updateEcosystem',
      'UpdateEcosystemInput',
      { id, version: 1, name: 'Renamed' },
      'ecosystem { revision }',
    );
    expect((await undo(renamed.data.done.ecosystem.revision, id)).errors).toEqual([]);
    const { data } = await graphql(
      'query ($id: ID!) { node(id: $id) { ... on Ecosystem { name version revision } } }',
      { id },
    );
    expect(data.node).toEqual({ name: 'Founded', version: 3, revision: 3 });
  });
});

describe('the history', () => {
  const READ = `query ($slug: String!, $record: ID, $first: Int, $after: String) { ecosystem(slug: $slug) {
    revisions(record: $record, first: $first, after: $after) { totalCount nodes { revision by action undoes undoneBy
      changes { record kind name isNew isGone fields { field before after } } } pageInfo { hasNextPage endCursor } } } }`;

  test('is read newest first, of all or of one record, with the names and fields that changed', async () => {
    const fresh = await freshEcosystem();
    const there = recordsIn(graphql, fresh.id);
    const place = await there.place('Aurora');
    const { id } = await there.stakeholder('Before', { tags: ['a', 'b'], place: place.id });
    await send('updateStakeholder', 'UpdateStakeholderInput', {
      id,
      version: 1,
      name: 'After',
      tags: [],
      place: null,
    });
    const change = await revisionOf(graphql, fresh.slug);
    await undo(change, fresh.id);
    const read = async (more: object = {}) =>
      (await graphql(READ, { slug: fresh.slug, ...more })).data.ecosystem.revisions;
    const all = await read();
    const first = await read({ first: 3 });
    const rest = await read({ first: 3, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...rest.nodes]).toEqual(all.nodes);
    expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
    expect([first.totalCount, rest.totalCount, (await read({ record: id })).totalCount]).toEqual([4, 4, 3]);
    expect(all.nodes.map(({ action }: { action: string }) => action)).toEqual([
      'undoRevision',
      'updateStakeholder',
      'createStakeholder',
      'createPlace',
    ]);
    expect(all.totalCount).toBe(4);
    expect([all.nodes[0].undoes, all.nodes[1].undoneBy]).toEqual([change, change + 1]);
    all.nodes[1].changes[0].fields.sort((a: Input, b: Input) => (String(a.field) < String(b.field) ? -1 : 1));
    expect(all.nodes[1]).toMatchObject({
      by: 'local',
      changes: [
        {
          ...{ record: id, kind: 'Stakeholder', name: 'After', isNew: false, isGone: false },
          fields: [
            { field: 'name', before: 'Before', after: 'After' },
            { field: 'place', before: 'Aurora', after: null },
            { field: 'tags', before: 'a, b', after: null },
          ],
        },
      ],
    });
    expect((await read({ record: id })).nodes).toHaveLength(3);
    expect((await read({ record: place.id })).nodes.map(({ action }: { action: string }) => action)).toEqual([
      'createPlace',
    ]);
  });

  test('keeps to its own ecosystem, whatever record is asked for', async () => {
    const { slug } = await freshEcosystem();
    const { id } = await make.place('Elsewhere');
    const answer = await graphql(READ, { slug, record: id });
    expect(answer.data.ecosystem.revisions.nodes).toEqual([]);
  });

  test('and likely duplicates are for facilitators only', async () => {
    const roles: [Viewer, boolean][] = [
      [VISITOR, false],
      [{ id: 'p', role: 'PARTNER' }, false],
      [{ id: 'p', role: 'PLANNER' }, false],
      [{ id: 'f', role: 'VISITOR', in: { [ecosystem.id]: 'FACILITATOR' } }, true],
      [{ id: 'g', role: 'FACILITATOR', in: { [ecosystem.id]: 'PLANNER' } }, false],
    ];
    for (const [viewer, isAllowed] of roles)
      for (const field of ['revisions { totalCount nodes { by } }', 'likelyDuplicates { because }']) {
        const answer = await ask(
          appFor(database, viewer),
          `query ($slug: String!) { ecosystem(slug: $slug) { ${field} } }`,
          { slug: ecosystem.slug },
        );
        expect([viewer, codesOf(answer)]).toEqual([viewer, isAllowed ? [] : ['NOT_ALLOWED']]);
      }
  });
});

test('what happened since a revision is told record by record, once for each, until it cannot be', async () => {
  const own = await freshEcosystem();
  const makeHere = recordsIn(graphql, own.id);
  const start = await revisionOf(graphql, own.slug);
  const stays = await makeHere.stakeholder('Stays');
  const other = await makeHere.stakeholder('Goes');
  const between = await revisionOf(graphql, own.slug);
  await send('removeStakeholder', 'RemoveInput', { id: other.id, version: 1 });
  await send('updateStakeholder', 'UpdateStakeholderInput', { id: stays.id, version: 1, name: 'Stayed' });

  const all = await changedSince(database, own.id, start);
  expect(
    [...(all?.moved ?? [])].map(([id, { before, after }]) => [id, before, after?.properties.name]),
  ).toEqual([[stays.id, undefined, 'Stayed']]);
  const since = await changedSince(database, own.id, between);
  expect(since?.revision).toBe(await revisionOf(graphql, own.slug));
  expect(since?.moved.get(other.id)).toMatchObject({ before: { id: other.id } });
  expect(since?.moved.get(other.id)?.after).toBeUndefined();
  expect(since?.moved.get(stays.id)).toMatchObject({
    before: { properties: { name: 'Stays' } },
    after: { properties: { name: 'Stayed', version: 2 } },
  });
  expect((await changedSince(database, own.id, since?.revision ?? 0))?.moved.size).toBe(0);

  // A revision that nobody wrote down: elements were placed.
  await database.transaction('test', 5_000, (run) => run(mapBeginPlacing, { ecosystem: own.id }));
  expect(await changedSince(database, own.id, between)).toBeUndefined();
  const wherever = await changedSince(database, own.id, between, { wherever: true });
  expect(wherever?.moved).toEqual(since?.moved);
  expect(wherever?.revision).toBe((since?.revision ?? 0) + 1);
  // Nor one of which nothing is known.
  await driver.executeQuery('MATCH (e:Ecosystem {id: $id}) SET e.revision = e.revision + 1', { id: own.id });
  expect(await changedSince(database, own.id, between, { wherever: true })).toBeUndefined();
  expect(await changedSince(database, 'nowhere0', 1)).toBeUndefined();
});
