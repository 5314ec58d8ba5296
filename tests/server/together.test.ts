import { beforeAll, describe, expect, test } from 'vitest';
import { codesOf, recordsIn, revisionOf } from '../support/records.ts';
import { testServer } from '../support/server.ts';

const { graphql, freshEcosystem } = await testServer();
let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;

beforeAll(async () => {
  ecosystem = await freshEcosystem();
  make = recordsIn(graphql, ecosystem.id);
});

const CHANGE = `mutation ($input: ChangeElementsInput!) { changeElements(input: $input) { changed revision } }`;
const READ = `query ($id: ID!) { node(id: $id) {
  ... on Stakeholder { id tags sector version place { id } } ... on Mission { id tags version } } }`;
const UNDO = 'mutation ($input: UndoInput!) { undoRevision(input: $input) { revision } }';

const change = (ids: string[], input: Record<string, unknown>) =>
  graphql(CHANGE, { input: { ecosystem: ecosystem.id, ids, ...input } });
const read = (ids: string[]) => Promise.all(ids.map(async (id) => (await graphql(READ, { id })).data.node));

describe('several elements changed at once', () => {
  test('get tags, a sector and a place in one revision, which one undo takes back', async () => {
    const place = await make.place('Uptown');
    const one = await make.stakeholder('One', { tags: ['a', 'gone'] });
    const two = await make.stakeholder('Two', { tags: ['b'], sector: 'HEALTH' });
    const ids = [one.id, two.id];
    const before = await read(ids);
    const answer = await change(ids, {
      ...{ addTags: ['b', 'new'], removeTags: ['gone'] },
      ...{ sector: 'HEALTH', place: place.id },
    });
    const { revision } = answer.data.changeElements;
    expect(answer.data.changeElements).toEqual({
      changed: 2,
      revision: await revisionOf(graphql, ecosystem.slug),
    });
    expect(await read(ids)).toMatchObject([
      { tags: ['a', 'b', 'new'], sector: 'HEALTH', place: { id: place.id }, version: 2 },
      { tags: ['b', 'new'], sector: 'HEALTH', place: { id: place.id }, version: 2 },
    ]);
    await graphql(UNDO, { input: { ecosystem: ecosystem.id, revision } });
    const withoutVersion = ({ version, ...rest }: Record<string, unknown>) => rest;
    expect((await read(ids)).map(withoutVersion)).toEqual(before.map(withoutVersion));
  });

  test('keep those that are so already as they are, and are refused when all are', async () => {
    const one = await make.stakeholder('Already', { tags: ['x'] });
    const two = await make.stakeholder('Not yet');
    const answer = await change([one.id, two.id], { addTags: ['x'] });
    expect(answer.data.changeElements.changed).toBe(1);
    expect(await read([one.id, two.id])).toMatchObject([{ version: 1 }, { version: 2 }]);
    const revision = await revisionOf(graphql, ecosystem.slug);
    expect(codesOf(await change([one.id, two.id], { addTags: ['x'] }))).toEqual(['INVALID']);
    expect(await revisionOf(graphql, ecosystem.slug)).toBe(revision);
  });

  test('are refused whole for one that has no such field, is gone, or belongs elsewhere', async () => {
    const one = await make.stakeholder('Whole');
    const mission = await make.mission('whole-mission');
    const other = await freshEcosystem();
    const foreign = await recordsIn(graphql, other.id).stakeholder('Foreign');
    expect(codesOf(await change([one.id, mission.id], { sector: 'HEALTH' }))).toEqual(['INVALID']);
    expect(codesOf(await change([one.id, `${ecosystem.id}-s999999`], { addTags: ['t'] }))).toEqual([
      'NOT_FOUND',
    ]);
    expect(codesOf(await change([one.id, foreign.id], { addTags: ['t'] }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await change([], { addTags: ['t'] }))).toEqual(['INVALID']);
    expect(await read([one.id])).toMatchObject([{ tags: [], sector: null, version: 1 }]);
    const tagged = await change([one.id, mission.id], { addTags: ['t'] });
    expect(tagged.data.changeElements.changed).toBe(2);
  });
});
