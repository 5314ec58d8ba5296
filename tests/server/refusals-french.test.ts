import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pino from 'pino';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { VISITOR } from '../../server/access/viewer.ts';
import type { ImportLine } from '../../server/exchange/import.route.ts';
import type { Database } from '../../server/neo4j/database.ts';
import { recordsIn } from '../support/records.ts';
import { appFor, ask, testServer } from '../support/server.ts';

const { app, database, graphql, freshEcosystem } = await testServer();
let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;
beforeAll(async () => {
  ecosystem = await freshEcosystem();
  make = recordsIn(graphql, ecosystem.id);
});

const FRENCH = { 'accept-language': 'fr-CA, en;q=0.5' };
/** The sentence and the issues of a refusal, in French and then in English. */
async function refused(query: string, variables: Record<string, unknown>) {
  const french = await graphql(query, variables, FRENCH);
  const english = await graphql(query, variables, { 'accept-language': 'en' });
  const unsaid = await graphql(query, variables);
  expect(unsaid.errors[0]?.message).toBe(english.errors[0]?.message);
  expect(french.errors[0]?.extensions.code).toBe(english.errors[0]?.extensions.code);
  return [french, english].map(({ errors }) => ({
    message: errors[0]?.message,
    issues: errors[0]?.extensions.issues as { path: string; message: string }[],
  }));
}

const CREATE = 'mutation ($input: CreatePlaceInput!) { createPlace(input: $input) { place { id } } }';
const UPDATE = 'mutation ($input: UpdatePlaceInput!) { updatePlace(input: $input) { place { id } } }';

describe('GraphQL refuses in the language of the reader', () => {
  test('the checks of single fields', async () => {
    const input = { ecosystem: ecosystem.id, name: ' ', latitude: 91, longitude: 0 };
    const [french, english] = await refused(CREATE, { input });
    expect(french?.message).toBe(
      'Nom\u00a0: Donnez un nom\u00a0: il ne peut pas être vide. Latitude\u00a0: Donnez un nombre, d’au moins -90 et d’au plus 90.',
    );
    expect(french?.issues.map(({ path }) => path)).toEqual(['name', 'latitude']);
    expect(english?.message).toBe(
      'name: Give a name: it cannot be empty. latitude: Give a number, at least -90 and at most 90.',
    );
  });

  test('the rules of a kind', async () => {
    const [french, english] = await refused(CREATE, {
      input: { ecosystem: ecosystem.id, name: 'Half', latitude: 1 },
    });
    expect(french).toEqual({
      message: 'Les coordonnées vont par deux\u00a0: donnez la latitude et la longitude, ou aucune des deux.',
      issues: [{ path: 'longitude', message: expect.stringMatching(/^Les coordonnées vont par deux/) }],
    });
    expect(english?.message).toMatch(/^Coordinates come in pairs/);
  });

  test('references, with kinds and fields by their names', async () => {
    const place = await make.place('Here');
    const input = { id: place.id, version: 1, within: place.id };
    expect((await refused(UPDATE, { input })).map(({ message }) => message)).toEqual([
      '«\u00a0Lieu qui l’entoure\u00a0» ramènerait à la fiche même (un lieu)\u00a0: choisissez-en une autre.',
      'within would lead back to a place itself: choose another one.',
    ]);
    const nowhere = { id: place.id, version: 1, within: ecosystem.id };
    const [french, english] = await refused(UPDATE, { input: nowhere });
    expect(french?.message).toBe(
      '«\u00a0Lieu qui l’entoure\u00a0»\u00a0: il faut un lieu de cet écosystème.',
    );
    expect(english?.issues).toEqual([{ path: 'within', message: 'the id of a place of this ecosystem' }]);
  });

  test('what somebody else changed, and what is gone', async () => {
    const place = await make.place('Changing');
    const stale = { id: place.id, version: 7, name: 'Other' };
    expect((await refused(UPDATE, { input: stale }))[0]?.message).toMatch(
      /^Quelqu’un a modifié cette fiche .* \(vous aviez la version 7, elle en est à la 1, de /,
    );
    const gone = { id: `${ecosystem.id}-p999999`, version: 1, name: 'Other' };
    expect((await refused(UPDATE, { input: gone }))[0]?.message).toMatch(/^Il n’y a rien de tel ici/);
  });

  test('links: their ends, their status', async () => {
    const [one, two] = [await make.stakeholder('One'), await make.stakeholder('Two')];
    const create =
      'mutation ($input: CreateInterdependencyInput!) { createInterdependency(input: $input) { interdependency { id } } }';
    const input = { from: one.id, to: one.id, type: 'FUNDS' };
    expect((await refused(create, { input }))[0]?.message).toMatch(
      /^Un élément ne peut pas dépendre de lui-même/,
    );
    const made = await graphql(create, { input: { ...input, to: two.id } });
    const { id } = made.data.createInterdependency.interdependency;
    const status =
      'mutation ($input: AnswerInterdependencyInput!) { answerInterdependency(input: $input) { interdependency { id } } }';
    const [french, english] = await refused(status, { input: { id, version: 1, answer: 'DISPUTE' } });
    expect(french?.message).toBe('Dites pourquoi vous le contestez\u00a0: l’autre partie lit la raison.');
    expect(english?.message).toBe('Say why you dispute it: the other side reads the reason.');
  });

  test('a value that its scalar refuses, as a variable and in the query itself', async () => {
    const answers = await refused(
      'mutation ($input: CreateNominationInput!) { createNomination(input: $input) { nomination { id } } }',
      { input: { nominee: 'x', nominator: 'y', on: 'soon' } },
    );
    expect(answers[0]?.message).toBe(
      '«\u00a0soon\u00a0» n’est pas une date\u00a0: écrivez-la comme 2026-11-21.',
    );
    expect(answers[1]?.message).toMatch(
      /^Variable "\$input" got invalid value .*"soon" is not a date: write it/,
    );
  });

  test('questions, by the part that is wrong', async () => {
    const answer =
      'query ($e: String!, $d: QuestionDefinition!) { ask(ecosystem: $e, question: $d) { totalCount } }';
    const [french, english] = await refused(answer, {
      e: ecosystem.slug,
      d: { of: 'MISSION', where: [{ field: 'smell', is: ['good'] }] },
    });
    expect(french?.message).toBe(
      'where.1.field\u00a0: Une mission\u00a0: il n’y a pas de champ «\u00a0smell\u00a0».',
    );
    expect(english?.message).toBe('where.1.field: Mission has no field "smell".');
    expect((await refused(answer, { e: ecosystem.slug, d: { of: 3 } }))[0]?.message).toBe(
      'of\u00a0: Dites sur quoi porte la question.',
    );
  });

  test('rights, and what went wrong on our side', async () => {
    const { errors } = await ask(
      appFor(database, VISITOR),
      CREATE,
      { input: { ecosystem: ecosystem.id, name: 'x' } },
      FRENCH,
    );
    expect(errors[0]?.message).toMatch(/^Seule l’animation de cet écosystème peut le faire/);
    const log: string[] = [];
    const broken = { ...database, read: () => Promise.reject(new Error('a secret')) } as Database;
    const failing = appFor(broken, undefined, { log: pino({}, { write: (line) => void log.push(line) }) });
    const masked = await ask(failing, '{ ecosystems { nodes { id } } }', {}, FRENCH);
    expect(masked.errors[0]?.message).toMatch(/^Quelque chose s’est mal passé de notre côté/);
    expect(masked.errors[0]?.extensions.code).toBe('INTERNAL');
    expect(log.join('')).toContain('a secret');
  });
});

describe('every route refuses in the language of the reader', () => {
  const get = async (path: string, headers: Record<string, string> = FRENCH) => {
    const response = await app.request(`http://127.0.0.1${path}`, {
      headers: { host: '127.0.0.1', ...headers },
    });
    const { error } = (await response.json()) as { error: { message: string } };
    return { message: error.message, vary: response.headers.get('vary') ?? '' };
  };

  test.each([
    ['/api/nothing', 'Il n’y a rien à cette adresse.'],
    ['/api/ecosystems/nowhere/map', 'Il n’y a pas d’écosystème «\u00a0nowhere\u00a0».'],
    ['/api/ecosystems/nowhere/findings.json', 'Il n’y a pas d’écosystème «\u00a0nowhere\u00a0».'],
    ['/api/ecosystems/nowhere/answer.json', 'Il n’y a pas d’écosystème «\u00a0nowhere\u00a0».'],
    ['/api/ecosystems/nowhere/coverage.csv', 'Il n’y a pas d’écosystème «\u00a0nowhere\u00a0».'],
    ['/graphql', /^Envoyez l’en-tête «\u00a0graphql-preflight: 1/],
  ])('%s', async (path, message) => {
    const french = await get(path);
    expect(french.message).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
    expect(french.vary).toContain('Accept-Language');
    expect((await get(path, {})).message).not.toBe(french.message);
  });

  test('a download says it in the language that its address asks for', async () => {
    const path = `/api/ecosystems/${ecosystem.slug}/coverage.csv?rows=wrong`;
    expect((await get(`${path}&language=fr`, {})).message).toMatch(
      /^«\u00a0rows\u00a0» vaut «\u00a0wrong\u00a0»/,
    );
    expect((await get(`${path}&language=en`)).message).toMatch(/^rows is "wrong": it takes one of place, /);
  });

  test('an import: its refusal, each line of it, and its notices', async () => {
    const send = async (slug: string, elements: string): Promise<ImportLine> => {
      const body = new FormData();
      body.set('elements', new Blob([elements]), 'elements.csv');
      const headers = { host: '127.0.0.1', 'x-maillage': '1', ...FRENCH };
      const url = `http://127.0.0.1/api/ecosystems/${slug}/import`;
      const response = await app.request(url, { method: 'POST', headers, body });
      return JSON.parse((await response.text()).trim().split('\n').at(-1) ?? '') as ImportLine;
    };
    expect(await send(ecosystem.slug, 'Label,Type,Horizon\nA,Mission,bientôt\nB,Mission,un jour')).toEqual({
      error: {
        code: 'INVALID',
        message: 'Les tableaux ont 2 problèmes\u00a0: rien n’a été importé.',
        issues: [
          ...[
            { row: 2, value: 'bientôt' },
            { row: 3, value: 'un jour' },
          ].map((cell) =>
            expect.objectContaining({
              ...cell,
              column: 'Horizon',
              message: expect.stringMatching(/^Ce n’est pas une date/),
            }),
          ),
        ],
        notices: [],
      },
    });
    const done = await send(ecosystem.slug, 'Label,Needs\nA,money: -3 CAD');
    expect('report' in done && done.report.notices.map(({ message }) => message)).toEqual([
      'Une quantité n’est pas négative. Gardé comme attribut.',
    ]);
  });
});

describe('a terminal is answered in the language of its machine, or in the one asked for', {
  timeout: 120_000,
}, () => {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-french-'));
  const run = async (file: string, args: string[], env: Record<string, string>) => {
    const { uri, user, password } = inject('neo4j') as { uri: string; user: string; password: string };
    const own = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, LOG_LEVEL: 'silent' };
    const main = join(import.meta.dirname, '../../server', file);
    return promisify(execFile)(process.execPath, [main, ...args, '--data-dir', folder], {
      env: { ...process.env, ...own, LC_ALL: '', LC_MESSAGES: '', LANG: 'C', INIT_CWD: folder, ...env },
    }).then(
      ({ stdout, stderr }) => ({ stdout, stderr }),
      ({ stdout, stderr }) => ({ stdout: String(stdout), stderr: String(stderr) }),
    );
  };

  test('a command', async () => {
    const asked = ['ask', 'nowhere', '--question', 'x'];
    const french = 'Il n’y a pas d’écosystème «\u00a0nowhere\u00a0».';
    expect((await run('cli/maillage.ts', asked, { LANG: 'fr_CA.UTF-8' })).stderr).toContain(french);
    expect((await run('cli/maillage.ts', [...asked, '--language', 'fr'], {})).stderr).toContain(french);
    expect((await run('cli/maillage.ts', asked, {})).stderr).toContain('There is no ecosystem "nowhere".');
    const wrong = await run('cli/maillage.ts', ['gaps', '--language', 'fr'], {});
    expect(wrong.stderr).toMatch(
      /Nommez un écosystème par son adresse\.\nUtilisation\u00a0: npm run maillage/,
    );
  });

  test('an import, with the rows of its table', async () => {
    writeFileSync(join(folder, 'elements.csv'), 'Label,Type\nA,Wizard\nB,');
    writeFileSync(join(folder, 'wrong.csv'), 'Label,Type,Horizon\nA,Mission,bientôt');
    const slug = `french-${ecosystem.id}`;
    const done = await run('exchange/import.cli.ts', [slug, 'elements.csv', '--language', 'fr'], {});
    expect(done.stdout).toMatch(
      /Remarques\n {2}elements {2}ligne 2 {2}Type {2}Wizard {2}Ce type n’est pas connu/,
    );
    expect(done.stdout).toMatch(/Créé +2 parties prenantes/);
    expect(done.stdout).toMatch(/en est à la révision \d/);
    const refused = await run('exchange/import.cli.ts', [slug, 'wrong.csv'], { LANG: 'fr' });
    expect(refused.stdout).toContain('Problèmes');
    expect(refused.stderr).toContain('Les tableaux ont un problème\u00a0: rien n’a été importé.');
  });

  test('a start that cannot succeed', async () => {
    const { stderr } = await run('main.ts', ['--port', '70000'], { LANG: 'fr_FR' });
    expect(stderr).toContain('PORT vaut «\u00a070000\u00a0»\u00a0: il faut un nombre entier de 0 à 65535.');
  });
});
