/** Likely duplicates are proposed, and two records of one stakeholder become one. */
import { beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../server/neo4j/database.ts';
import { connect } from '../../server/neo4j/driver.ts';
import { boltProxy } from '../support/bolt-proxy.ts';
import { contentsOf, revisionsIn } from '../support/contents.ts';
import { codesOf, fieldsOf, type Input, type Made, recordsIn, revisionOf } from '../support/records.ts';
import { type Answer, appFor, ask, testServer } from '../support/server.ts';

const { graphql, freshEcosystem, driver } = await testServer();
let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;
beforeAll(async () => {
  ecosystem = await freshEcosystem();
  make = recordsIn(graphql, ecosystem.id);
});

const CREATE = `mutation ($input: CreateStakeholderInput!) {
  createStakeholder(input: $input) { stakeholder { id name version } revision } }`;
const create = (name: string, more: Input = {}, id = ecosystem.id) =>
  graphql(CREATE, { input: { ecosystem: id, kind: 'INSTITUTION', name, ...more } });
const update = (input: Input) =>
  graphql(
    'mutation ($input: UpdateStakeholderInput!) { updateStakeholder(input: $input) { stakeholder { name version } } }',
    {
      input,
    },
  );
const merge = (keep: Made, absorb: Made) =>
  graphql(
    `mutation ($input: MergeStakeholdersInput!) { merged: mergeStakeholders(input: $input) {
      stakeholder { id name nameFr otherNames summary website sector status tags skills version degree } revision } }`,
    { input: { keep: keep.id, keepVersion: keep.version, absorb: absorb.id, absorbVersion: absorb.version } },
  );
const undo = (revision: number, id = ecosystem.id) =>
  graphql('mutation ($input: UndoInput!) { undoRevision(input: $input) { revision } }', {
    input: { ecosystem: id, revision },
  });
const times = <T>(n: number, work: (i: number) => Promise<T>) =>
  Promise.all(Array.from({ length: n }, (_, i) => work(i)));
const count = async (name: string) => {
  const { records } = await driver.executeQuery(
    'MATCH (s:Stakeholder {ecosystem: $id, name: $name}) RETURN count(s) AS n',
    { id: ecosystem.id, name },
  );
  return records[0]?.get('n');
};

describe('a new stakeholder that looks like one that is there', () => {
  test.each([
    ['by its accents and case', 'École Saint-Éloi', {}, 'ECOLE SAINT-ELOI', {}, 'NAME'],
    ['by its legal form', 'Horizon Health', {}, 'Horizon Health Inc.', {}, 'NAME'],
    ['by an abbreviation', 'Saint John Cathedral', {}, 'St. John Cathedral', {}, 'NAME'],
    ['by look-alike letters', 'Aurora Bank', {}, 'Аurоra Bаnk', {}, 'NAME'],
    ['by another name', 'Ice Palace', { otherNames: ['Magna rink'] }, 'Magna Rink', {}, 'OTHER_NAME'],
    ['by its French name', 'Snow House', { nameFr: 'Maison des neiges' }, 'La maison des neiges', {}, 'NAME'],
    [
      'by its website',
      ...(['Upper Sky', { website: 'https://www.sky.example.org/' }] as const),
      ...(['Lower Sea', { website: 'http://sky.example.org' }, 'WEBSITE'] as const),
    ],
  ])('%s is refused, with the one that is there', async (_, name, more, like, also, because) => {
    const { id } = await make.stakeholder(name, more);
    const revision = await revisionOf(graphql, ecosystem.slug);
    const answer = await create(like, also);
    expect([codesOf(answer), fieldsOf(answer)]).toEqual([['CONFLICT'], ['name']]);
    const { duplicates } = (answer.errors[0]?.extensions ?? {}) as { duplicates: Input[] };
    expect(duplicates).toContainEqual(
      expect.objectContaining({ id, name, because: expect.arrayContaining([because]) }),
    );
    expect(await revisionOf(graphql, ecosystem.slug)).toBe(revision);
    const even = await create(like, { ...also, evenIfAlike: true });
    expect(even.errors).toEqual([]);
    const { data } = await graphql(
      'query ($slug: String!) { ecosystem(slug: $slug) { likelyDuplicates(first: 200) { one { id } other { id } because } } }',
      { slug: ecosystem.slug },
    );
    expect(data.ecosystem.likelyDuplicates).toContainEqual({
      ...{ one: { id }, other: { id: even.data.createStakeholder.stakeholder.id } },
      because: expect.arrayContaining([because]),
    });
  });

  test('in another ecosystem is none', async () => {
    await make.stakeholder('Only here');
    expect(codesOf(await create('Only here', {}, (await freshEcosystem()).id))).toEqual([]);
  });

  test('may take the name when it is changed later, and is then told of', async () => {
    const [, other] = [await make.stakeholder('Lake House'), await make.stakeholder('River House')];
    expect(codesOf(await update({ ...other, name: 'Lake House' }))).toEqual([]);
  });
});

describe('at the same moment', () => {
  test('of thirty creations of one name, one stakeholder comes and 29 proposals of a duplicate', async () => {
    const answers = await times(30, () => create('Thirty at once'));
    const won = answers.filter(({ errors }) => errors.length === 0);
    expect(won).toHaveLength(1);
    const { id } = won[0]?.data.createStakeholder.stakeholder ?? {};
    for (const answer of answers.filter(({ errors }) => errors.length > 0)) {
      expect(codesOf(answer)).toEqual(['CONFLICT']);
      const { duplicates } = (answer.errors[0]?.extensions ?? {}) as { duplicates: Input[] };
      expect(duplicates.map((each) => each.id)).toEqual([id]);
    }
    expect(await count('Thirty at once')).toBe(1);
  });

  test('of fifty editors of one stakeholder, one wins each version, and nobody’s change is lost', async () => {
    const { id } = await make.stakeholder('Fifty editors');
    const start = await revisionOf(graphql, ecosystem.slug);
    for (const version of [1, 2, 3]) {
      const answers = await times(50, (i) => update({ id, version, summary: `Editor ${i} of ${version}` }));
      expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
      expect(answers.flatMap(codesOf)).toEqual(Array.from({ length: 49 }, () => 'CONFLICT'));
    }
    const kept = (await revisionsIn(driver, ecosystem.id)).filter(({ revision }) => revision > start);
    expect(kept.map(({ changes }) => changes[0]?.after.properties.version)).toEqual([2, 3, 4]);
    for (const [index, { changes }] of kept.entries())
      expect(changes[0]?.before.properties.summary).toBe(
        kept[index - 1]?.changes[0]?.after.properties.summary,
      );
    const { data } = await graphql('query ($id: ID!) { stakeholder(id: $id) { summary version } }', { id });
    expect(data.stakeholder).toEqual({
      ...{ version: 4, summary: kept.at(-1)?.changes[0]?.after.properties.summary },
    });
  });

  test('a write whose COMMIT is not acknowledged happens once, in the history too', async () => {
    const connection = inject('neo4j');
    const proxy = await boltProxy(connection.uri);
    const far = connect({ ...connection, uri: proxy.uri });
    onTestFinished(async () => {
      await proxy.close();
      await far.close().catch(() => undefined);
    });
    const app = appFor(openDatabase(far, connection.database));
    const send = (text: string, input: Input): Promise<Answer> => ask(app, text, { input });
    const [kept, gone] = [await make.stakeholder('Merged once'), await make.stakeholder('Merged away')];
    const start = await revisionOf(graphql, ecosystem.slug);
    const steps = [
      [CREATE, { ecosystem: ecosystem.id, kind: 'INSTITUTION', name: 'Cut off once' }],
      [
        'mutation ($input: MergeStakeholdersInput!) { mergeStakeholders(input: $input) { revision } }',
        { keep: kept.id, keepVersion: 1, absorb: gone.id, absorbVersion: 1 },
      ],
      [
        'mutation ($input: UndoInput!) { undoRevision(input: $input) { revision } }',
        { ecosystem: ecosystem.id, revision: start + 2 },
      ],
    ] as const;
    await ask(app, '{ ecosystems(first: 1) { nodes { id } } }', {});
    for (const [index, [text, input]] of steps.entries()) {
      proxy.loseCommitAnswers(1);
      const answer = await send(text, input);
      expect([index, answer.errors, proxy.lost()]).toEqual([index, [], index + 1]);
    }
    expect(await revisionOf(graphql, ecosystem.slug)).toBe(start + 3);
    const told = (await revisionsIn(driver, ecosystem.id)).filter(({ revision }) => revision > start);
    expect(told.map(({ revision, action }) => [revision - start, action])).toEqual([
      [1, 'createStakeholder'],
      [2, 'mergeStakeholders'],
      [3, 'undoRevision'],
    ]);
    expect(await count('Cut off once')).toBe(1);
  });
});

describe('two records of one stakeholder', () => {
  type Pair = { there: ReturnType<typeof recordsIn>; id: string; keep: Made; absorb: Made; third: Made };
  async function pair(): Promise<Pair> {
    const { id } = await freshEcosystem();
    const there = recordsIn(graphql, id);
    const keep = await there.stakeholder('Ville de Québec', {
      ...{ otherNames: ['La Ville'], tags: ['ice', 'snow'], summary: 'Kept.', status: 'LISTED' },
    });
    const absorb = await there.stakeholder('City of Quebec', {
      ...{ nameFr: 'Cité de Québec', otherNames: ['Quebec'], tags: ['Snow', 'roads'], summary: 'Lost.' },
      ...{
        website: 'https://quebec.example.org/',
        sector: 'MUNICIPAL',
        status: 'REGISTERED',
        skills: ['ploughs'],
      },
    });
    return { there, id, keep, absorb, third: await there.stakeholder('Third') };
  }

  test('become one: facts are joined, names kept, what was empty is filled', async () => {
    const { keep, absorb } = await pair();
    const { data, errors } = await merge(keep, absorb);
    expect(errors).toEqual([]);
    expect(data.merged.stakeholder).toEqual({
      ...{ id: keep.id, name: 'Ville de Québec', nameFr: 'Cité de Québec', summary: 'Kept.' },
      otherNames: expect.arrayContaining(['La Ville', 'City of Quebec', 'Cité de Québec', 'Quebec']),
      ...{ website: 'https://quebec.example.org/', sector: 'MUNICIPAL', status: 'REGISTERED' },
      ...{ tags: ['ice', 'snow', 'roads'], skills: ['ploughs'], version: 2, degree: 0 },
    });
  });

  test('become one with everything that pointed to either, and come apart again', async () => {
    const { there, id, keep, absorb, third } = await pair();
    const mission = await there.mission('m');
    const resource = (await there.resource('r')).id;
    const role = (await there.of('Role', { mission: mission.id, kind: 'FUNDER' })).id;
    const community = (
      await there.of('Community', { ecosystem: id, kind: 'SECTOR', name: 'c', animator: absorb.id })
    ).id;
    const both = (await there.of('Community', { ecosystem: id, kind: 'SECTOR', name: 'b' })).id;
    const moved = {
      need: await there.of('Need', { resource, by: absorb.id }),
      offer: await there.of('Offer', { resource, by: absorb.id }),
      seat: await there.of('Seat', { role, holder: absorb.id }),
      membership: await there.of('Membership', { community, member: absorb.id }),
      contribution: await there.of('Contribution', { name: 'n', by: absorb.id, mission: mission.id }),
      named: await there.of('Nomination', { nominator: third.id, nominee: absorb.id }),
      naming: await there.of('Nomination', { nominator: absorb.id, nominee: third.id }),
      link: await there.link(absorb, third, { declaredBy: absorb.id }),
      other: await there.link(mission, absorb, { type: 'DEPENDS_ON' }),
    };
    // Of these, one is left: both already have it, or it would point from the one to itself.
    await there.of('Membership', { community: both, member: keep.id });
    const twice = await there.of('Membership', { community: both, member: absorb.id });
    const itself = await there.of('Nomination', { nominator: keep.id, nominee: absorb.id });
    const between = await there.link(keep, absorb);
    const gift = await there.of('Contribution', { name: 'g', by: keep.id, mission: mission.id });
    const praise = await there.of('Endorsement', { contribution: gift.id, by: absorb.id });
    const other = await there.of('Endorsement', { contribution: moved.contribution.id, by: keep.id });
    await there.link(keep, third, { type: 'ADVISES', note: 'Kept' });
    const twin = await there.link(absorb, third, { type: 'ADVISES', strength: 4, note: 'Lost' });
    const before = await contentsOf(driver, id);

    const { data, errors } = await merge(keep, absorb);
    expect(errors).toEqual([]);
    expect(data.merged.stakeholder.degree).toBe(3);
    const after = await contentsOf(driver, id);
    const pointing = (to: string) =>
      Object.entries(after).flatMap(([from, { refs }]) =>
        refs.some((ref) => ref.split(' ').at(-1) === to) ? [from] : [],
      );
    expect(pointing(absorb.id)).toEqual([]);
    expect(pointing(keep.id)).toEqual(
      expect.arrayContaining([...Object.values(moved).map((made) => made.id), community]),
    );
    for (const made of [twice, itself, between, praise, other, twin])
      expect(after).not.toHaveProperty(made.id);
    const links = Object.values(after).filter(({ properties }) => 'type' in properties);
    expect(links.map(({ properties }) => properties)).toContainEqual(
      expect.objectContaining({ type: 'ADVISES', note: 'Kept', strength: 4 }),
    );
    expect(after[moved.link.id]?.properties).toMatchObject({ declaredBy: keep.id });

    expect((await undo(data.merged.revision, id)).errors).toEqual([]);
    expect(await contentsOf(driver, id)).toEqual(before);
  });

  test('answer to both ids from then on, also when they are merged again; until it is undone', async () => {
    const { keep, absorb, third } = await pair();
    const names = async (of: string) => {
      const { data } = await graphql(
        'query ($id: ID!) { node(id: $id) { id } stakeholder(id: $id) { id name } }',
        { id: of },
      );
      return [data.node?.id, data.stakeholder?.id, data.stakeholder?.name];
    };
    await merge(keep, absorb);
    expect(await names(absorb.id)).toEqual([keep.id, keep.id, 'Ville de Québec']);
    const again = await merge(third, { id: keep.id, version: 2 });
    expect(again.errors).toEqual([]);
    for (const id of [absorb.id, keep.id]) expect(await names(id)).toEqual([third.id, third.id, 'Third']);
    expect((await undo(again.data.merged.revision, keep.id.slice(0, 8))).errors).toEqual([]);
    expect(await names(keep.id)).toEqual([keep.id, keep.id, 'Ville de Québec']);
    expect(await names(absorb.id)).toEqual([keep.id, keep.id, 'Ville de Québec']);
  });

  test('are two different ones of one ecosystem, of the versions that were seen', async () => {
    const { keep, absorb } = await pair();
    const elsewhere = await make.stakeholder('Elsewhere');
    const mission = await make.mission('no-stakeholder');
    for (const [one, other, path] of [
      [keep, keep, 'absorb'],
      [keep, elsewhere, 'absorb'],
      [mission, elsewhere, 'keep'],
      [keep, { id: 'nonsense', version: 1 }, 'absorb'],
    ] as const) {
      const answer = await merge(one, other);
      expect([path, codesOf(answer), fieldsOf(answer)]).toEqual([path, ['INVALID'], [path]]);
    }
    for (const [one, other] of [
      [{ ...keep, version: 2 }, absorb],
      [keep, { ...absorb, version: 9 }],
    ] as const)
      expect(codesOf(await merge(one, other))).toEqual(['CONFLICT']);
    expect(codesOf(await merge(keep, { id: `${keep.id.slice(0, 8)}-s9999`, version: 1 }))).toEqual([
      'NOT_FOUND',
    ]);
  });
});
