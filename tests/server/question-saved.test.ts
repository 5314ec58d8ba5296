/** Questions that are saved: kept like any record, asked again when something changes, and asked from a terminal. */
import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pino from 'pino';
import { beforeAll, expect, inject, test } from 'vitest';
import { createWatches } from '../../server/question/watch.ts';
import { codesOf, fieldsOf, type Input, type Made, recordsIn } from '../support/records.ts';
import { appFor, ask as send, testServer } from '../support/server.ts';

const { graphql, database, freshEcosystem } = await testServer();
const PATIENT = { timeout: 240_000 };
const watches = createWatches({ database, log: pino({ level: 'silent' }) });
const WITHOUT_NEEDS = { of: 'STAKEHOLDER', has: [{ count: 'NONE', what: 'needs' }] };
let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;
let room: Made;
let school: Made;
let question: Made;

beforeAll(async () => {
  ecosystem = await freshEcosystem();
  make = recordsIn(graphql, ecosystem.id);
  room = await make.resource('Room');
  school = await make.stakeholder('School');
  question = await save({
    name: 'Who needs nothing?',
    nameFr: 'Qui n’a besoin de rien?',
    definition: WITHOUT_NEEDS,
  });
}, 240_000);

const save = (input: Input) => make.of('Question', { ecosystem: ecosystem.id, ...input });
const READ = `query ($id: ID!) { question(id: $id) {
  name definition sentence(language: FR) answer { totalCount nodes { id } }
  watch { count revision changedAt changedBy added removed } } }`;
const read = async (id: string) => (await graphql(READ, { id })).data.question;

test('A question is kept whole, says what it asks and answers', PATIENT, async () => {
  expect(await read(question.id)).toMatchObject({
    definition: { of: 'STAKEHOLDER', where: [], has: [{ count: 'NONE', what: 'needs', where: [], has: [] }] },
    sentence: 'Tout acteur qui n’a aucun besoin.',
    answer: { totalCount: 1, nodes: [{ id: school.id }] },
  });
});

test('One that cannot be asked is not saved', async () => {
  const answer = await graphql(
    'mutation ($input: CreateQuestionInput!) { createQuestion(input: $input) { revision } }',
    {
      input: {
        ecosystem: ecosystem.id,
        name: 'Odd',
        definition: { of: 'MISSION', has: [{ count: 'NONE', what: 'odd' }] },
      },
    },
  );
  expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], ['has.1.what']]);
});

test('It is watched: what came into the answer, what left it, and by which revision', PATIENT, async () => {
  await watches.look(ecosystem.id);
  expect((await read(question.id)).watch).toMatchObject({
    count: 1,
    changedAt: null,
    changedBy: null,
    added: [],
  });

  const clinic = await make.stakeholder('Clinic');
  await watches.look(ecosystem.id);
  const { watch } = await read(question.id);
  expect(watch).toMatchObject({ count: 2, changedBy: watch.revision, added: [clinic.id], removed: [] });

  await make.of('Need', { by: school.id, resource: room.id });
  await watches.look(ecosystem.id);
  const later = (await read(question.id)).watch;
  expect(later).toMatchObject({ count: 1, added: [], removed: [school.id] });
  expect(later.changedBy).toBeGreaterThan(watch.changedBy);

  // What changes nothing of the answer is looked at, and is no news.
  await make.place('Elsewhere');
  await watches.look(ecosystem.id);
  const same = (await read(question.id)).watch;
  expect(same.revision).toBeGreaterThan(later.revision);
  expect({ ...same, revision: 0 }).toEqual({ ...later, revision: 0 });
});

test('Who is hidden from a reader is no news to them', PATIENT, async () => {
  const visitor = appFor(database, { id: 'visitor', role: 'VISITOR' });
  const seen = async () => (await send(visitor, READ, { id: question.id })).data.question;
  await watches.look(ecosystem.id);
  const before = (await seen()).watch;
  const ghost = await make.stakeholder('Ghost', { visibility: 'FACILITATORS' });
  await watches.look(ecosystem.id);
  expect((await read(question.id)).watch).toMatchObject({ count: 2, added: [ghost.id] });
  const after = await seen();
  expect(after.watch).toMatchObject({ count: 1, changedBy: before.changedBy });
  expect(after.answer.totalCount).toBe(1);
});

test('Another definition starts anew; what is removed can be brought back', PATIENT, async () => {
  const other = await save({ name: 'Missions', definition: { of: 'MISSION' } });
  await make.mission('snow');
  await watches.look(ecosystem.id);
  await graphql('mutation ($input: UpdateQuestionInput!) { updateQuestion(input: $input) { revision } }', {
    input: { id: other.id, version: 1, definition: { of: 'PLACE' } },
  });
  await watches.look(ecosystem.id);
  expect((await read(other.id)).watch).toMatchObject({ changedAt: null, changedBy: null });

  const { data } = await graphql(
    'mutation ($input: RemoveInput!) { removeQuestion(input: $input) { revision } }',
    {
      input: { id: other.id, version: 2 },
    },
  );
  expect(await read(other.id)).toBeNull();
  await watches.look(ecosystem.id);
  const undone = await graphql('mutation ($input: UndoInput!) { undoRevision(input: $input) { revision } }', {
    input: { ecosystem: ecosystem.id, revision: data.removeQuestion.revision },
  });
  expect(undone.errors).toEqual([]);
  expect(await read(other.id)).toMatchObject({ name: 'Missions', definition: { of: 'PLACE' }, watch: null });
});

test(
  'From a terminal it is asked by name, and the exit code says whether anything was found',
  PATIENT,
  async () => {
    const { uri, user, password } = inject('neo4j') as { uri: string; user: string; password: string };
    const env = {
      ...process.env,
      LC_ALL: 'C',
      ...{ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, LOG_LEVEL: 'silent' },
    };
    const folder = mkdtempSync(join(tmpdir(), 'maillage-cli-'));
    const main = join(import.meta.dirname, '../../server/cli/maillage.ts');
    const run = async (...args: string[]) => {
      const shared = ['--data-dir', folder];
      const done = promisify(execFile)(process.execPath, [main, ...args, ...shared], { env });
      return done.then(
        ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
        ({ code, stdout, stderr }) => ({
          code: Number(code),
          stdout: String(stdout),
          stderr: String(stderr),
        }),
      );
    };
    const asked = await run(
      'ask',
      ecosystem.slug,
      '--question',
      'qui n’a besoin de rien?',
      '--language',
      'fr',
    );
    expect(asked.code).toBe(1);
    expect(asked.stdout).toContain('Tout acteur qui n’a aucun besoin.');
    expect(asked.stdout).toMatch(/Clinic +acteur/);
    const typed = await run('ask', ecosystem.slug, 'stakeholders without needs');
    expect([typed.code, typed.stdout]).toEqual([1, expect.stringContaining('that has no need')]);
    const guessed = await run('ask', ecosystem.slug, 'stakeholders without unicorns');
    expect([guessed.code, guessed.stderr]).toEqual([
      2,
      expect.stringContaining('Not understood, and so not asked: without, unicorns.'),
    ]);
    const none = await run(
      'ask',
      ecosystem.slug,
      '--definition',
      '{"of":"CONTRIBUTION"}',
      '--format',
      'json',
    );
    expect([none.code, JSON.parse(none.stdout)]).toMatchObject([0, { count: 0, answers: [] }]);
    const listed = await run('questions', ecosystem.slug, '--format', 'csv');
    expect([listed.code, listed.stdout]).toEqual([1, expect.stringContaining('Who needs nothing?')]);
    const wrong = await run('ask', ecosystem.slug, '--definition', '{"of":"NOTHING"}');
    expect([wrong.code, wrong.stderr]).toEqual([
      2,
      expect.stringContaining('of: Nothing is called "NOTHING"'),
    ]);
  },
);
