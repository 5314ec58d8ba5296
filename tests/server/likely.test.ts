/** Relations that nobody has declared, as questions: for whom they are asked, and what an answer does. */
import { beforeAll, expect, test } from 'vitest';
import type { Viewer } from '../../server/access/viewer.ts';
import { codesOf, type Made, recordsIn } from '../support/records.ts';
import { appFor, ask, testServer } from '../support/server.ts';

const { graphql, freshEcosystem, database } = await testServer();
let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;
let [one, other, between, hidden]: Made[] = [];

beforeAll(async () => {
  ecosystem = await freshEcosystem();
  make = recordsIn(graphql, ecosystem.id);
  one = await make.stakeholder('One');
  other = await make.stakeholder('Other');
  between = await make.stakeholder('Between');
  hidden = await make.stakeholder('Hidden', { visibility: 'FACILITATORS' });
  for (const each of [one, other, hidden]) await make.link(each, between);
});

const QUESTIONS = `query ($ecosystem: String!, $about: ID) {
  likelyLinks(ecosystem: $ecosystem, about: $about) {
    byPartners { one { name } other { name } reasons { kind name among } } byOthers { one { name } }
  } }`;

async function questionsOf(viewer: Viewer | undefined, about?: string) {
  const variables = { ecosystem: ecosystem.slug, about };
  const answer = viewer
    ? await ask(appFor(database, viewer), QUESTIONS, variables)
    : await graphql(QUESTIONS, variables);
  expect(answer.errors).toEqual([]);
  type Question = { one: { name: string }; other: { name: string }; reasons: { among: number }[] };
  return answer.data.likelyLinks.byPartners as Question[];
}
const namesOf = (questions: Awaited<ReturnType<typeof questionsOf>>) =>
  questions.map((each) => [each.one.name, each.other.name].sort().join(' ')).sort();

test('Each reader is asked as if what is hidden from them did not exist', async () => {
  expect(namesOf(await questionsOf(undefined))).toEqual(['Hidden One', 'Hidden Other', 'One Other']);
  const visitor = await questionsOf({ id: 'v', role: 'VISITOR' });
  expect(namesOf(visitor)).toEqual(['One Other']);
  expect(visitor[0]?.reasons).toEqual([{ kind: 'PARTNER', name: 'Between', among: 2 }]);
  expect(await questionsOf({ id: 'v', role: 'VISITOR' }, hidden?.id)).toEqual([]);
});

test('A no is not asked again, by whichever side, until it is taken back; a yes is a link', async () => {
  const deny = (input: Record<string, unknown>) =>
    graphql(
      'mutation ($input: CreateDeniedLinkInput!) { createDeniedLink(input: $input) { revision deniedLink { id } } }',
      { input },
    );
  const said = await deny({ one: other?.id, other: one?.id });
  expect(said.errors).toEqual([]);
  expect(namesOf(await questionsOf(undefined))).toEqual(['Hidden One', 'Hidden Other']);
  expect(await questionsOf({ id: 'v', role: 'VISITOR' }, one?.id)).toEqual([]);

  expect(codesOf(await deny({ one: other?.id, other: one?.id }))).toEqual(['INVALID']);
  expect(codesOf(await deny({ one: one?.id, other: one?.id }))).toEqual(['INVALID']);

  const undone = await graphql('mutation ($input: UndoInput!) { undoRevision(input: $input) { revision } }', {
    input: { ecosystem: ecosystem.id, revision: said.data.createDeniedLink.revision },
  });
  expect(undone.errors).toEqual([]);
  expect(namesOf(await questionsOf(undefined))).toContain('One Other');
  await make.link(one as Made, other as Made);
  expect(namesOf(await questionsOf(undefined))).toEqual(['Hidden One', 'Hidden Other']);
});
