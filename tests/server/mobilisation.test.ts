/** The call of Newmarket, replayed: who answers it and why, what changes when one refuses, and what is wrong with a call. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { demoFolders, readDestination } from '../../server/exchange/demo.ts';
import { importPlan } from '../../server/exchange/import.ts';
import { readKumuSheets } from '../../server/exchange/kumu/kumu.ts';
import { newEcosystemId } from '../../server/kind/ids.ts';
import { fieldsOf, type Input } from '../support/records.ts';
import { ask, testServer } from '../support/server.ts';

const { app, graphql, database } = await testServer();
let slug: string;
const idOf = new Map<string, string>();

beforeAll(async () => {
  const folder = demoFolders().find((path) => path.endsWith('newmarket')) ?? '';
  const sheet = (file: string) => readFileSync(join(folder, file));
  const reading = readKumuSheets({ elements: sheet('elements.csv'), connections: sheet('connections.csv') });
  if (!('plan' in reading)) throw new Error(JSON.stringify(reading.issues));
  const { ecosystem } = await importPlan({
    database,
    ecosystem: { ...readDestination(folder), slug: `call-${newEcosystemId()}` },
    plan: reading.plan,
    viewer: { id: 'tester', role: 'FACILITATOR' },
  });
  slug = ecosystem.slug;
  const { data } = await graphql(
    `query ($e: String!) { stakeholders(ecosystem: $e, first: 100) { nodes { id name } }
      missions(ecosystem: $e, first: 50) { nodes { id hashtag } } resources(ecosystem: $e, first: 50) { nodes { id name } } }`,
    { e: slug },
  );
  for (const { id, name } of [...data.stakeholders.nodes, ...data.resources.nodes]) idOf.set(name, id);
  for (const { id, hashtag } of data.missions.nodes) idOf.set(`#${hashtag}`, id);
}, 120_000);

const CALL = `query ($e: String!, $call: Call!) { mobilisation(ecosystem: $e, call: $call) {
  teams { isExact calls members { who { id name } isConvenor via { name } gives shorter: gives(language: FR) reasons french: reasons(language: FR) }
    covered { want asked covered isWhole } weakestTrust }
  refusals { who { id name } standIns { name } isStillWhole sentence french: sentence(language: FR) }
  uncovered { missing sentence mayKnow { name } }
  changes { who { name } comesIn { name } sentence french: sentence(language: FR) } } }`;

const want = (name: string, quantity: number | null, unit: string | null): Input => ({
  ...{ resource: idOf.get(name), quantity, unit },
});
const callOf = (more: Input = {}): Input => ({
  convenor: idOf.get('Newmarket Chamber of Commerce'),
  mission: idOf.get('#keepthestudio'),
  wants: [want('Bandwidth', 1, 'Gb/s'), want('Space', 50, 'seats'), want('Skill', 40, 'hours')],
  ...more,
});

async function called(more: Input = {}) {
  const answer = await ask(app, CALL, { e: slug, call: callOf(more) });
  expect(answer.errors).toEqual([]);
  return answer.data.mobilisation;
}
type Named = { who: { id: string; name: string } };
const namesOf = (team: { members: Named[] }) => team.members.map(({ who }) => who.name);

test('the coalition holds the Chamber, a line, a floor and advice, and says why; one who refuses is replaced', async () => {
  const { teams, refusals, uncovered } = await called();
  const [best] = teams;
  expect(uncovered).toEqual([]);
  expect(namesOf(best)[0]).toBe('Newmarket Chamber of Commerce');
  expect(namesOf(best)).toEqual(expect.arrayContaining(['Davis Drive Properties']));
  expect(best.covered.every(({ isWhole }: { isWhole: boolean }) => isWhole)).toBe(true);
  const said = best.members.flatMap(({ reasons, french }: { reasons: string[]; french: string[] }) => [
    ...reasons,
    ...french,
  ]);
  const given = (who: RegExp) =>
    best.members.find(({ who: { name } }: Named) => who.test(name))?.gives.join();
  expect(given(/Davis Drive/)).toMatch(/^\d+ seats$/);
  expect(given(/Fibre|Trunkline/)).toMatch(/^[\d.]+ Gb\/s$/);
  expect(said).toContain('Convenes.');
  expect(said.join(' ')).toContain('cannery floor');
  expect(said.join(' ')).not.toMatch(/undefined|null|NaN|…|[{}[\]]/);
  const line = refusals.find(({ who }: Named) => /Fibre|Trunkline/.test(who.name));
  expect(line.sentence).toContain(line.who.name);
  const after = await called({ answers: [{ who: line.who.id, says: 'NO' }] });
  expect(namesOf(after.teams[0])).not.toContain(line.who.name);
  for (const { name } of line.standIns) expect(namesOf(after.teams[0])).toContain(name);
  expect(after.changes).toHaveLength(1);
  expect(after.changes[0].sentence).toBe(
    'Trunkline Telecom said no: Holland River Fibre Co-operative comes in for Bandwidth; Northern Lantern Games makes the link; nothing else changes.',
  );
  expect(after.changes[0].french).toMatch(/a dit non\s:/);
  // Who came in and said yes since then was no part of the plan that the no changed.
  const later = await called({
    answers: [
      { who: line.who.id, says: 'NO' },
      { who: idOf.get('Holland River Fibre Co-operative'), says: 'YES' },
    ],
  });
  expect(later.changes).toEqual(after.changes);
  const floor = refusals.find(({ who }: Named) => who.name === 'Davis Drive Properties');
  expect(floor.isStillWhole).toBe(false);
  expect(floor.sentence).toContain('no longer be covered');
});

test('what cannot be covered is told with who might know, and is no error', async () => {
  const { teams, uncovered } = await called({
    wants: [want('Space', 5000, 'seats'), want('Bandwidth', 1, 'Gb/s')],
  });
  expect(teams[0].covered[1].isWhole).toBe(true);
  expect(teams[0].covered[0]).toMatchObject({ asked: 5000, isWhole: false });
  expect(uncovered).toHaveLength(1);
  expect(uncovered[0].missing).toBe(5000 - teams[0].covered[0].covered);
  expect(uncovered[0].mayKnow.length).toBeGreaterThan(0);
});

test('a call says of each field what is wrong with it', async () => {
  const wrong = async (more: Input) => {
    const answer = await ask(app, CALL, { e: slug, call: callOf(more) });
    expect(answer.errors[0]?.extensions.code).toBe('INVALID');
    return fieldsOf(answer);
  };
  const library = idOf.get('Newmarket Public Library');
  expect(await wrong({ wants: [] })).toEqual(['wants']);
  expect(await wrong({ wants: [want('Space', -1, 'seats')] })).toEqual(['wants.0.quantity']);
  expect(await wrong({ wants: [want('Space', 1, 'Gb/s')] })).toEqual(['wants.0.unit']);
  expect(await wrong({ wants: [{ resource: 'nothing' }] })).toEqual(['wants.0.resource']);
  expect(await wrong({ convenor: 'nobody' })).toEqual(['convenor']);
  expect(await wrong({ include: [library], exclude: [library] })).toEqual(['exclude']);
  expect(await wrong({ deadline: '2001-01-01' })).toEqual(['deadline']);
  const chamber = idOf.get('Newmarket Chamber of Commerce');
  expect(await wrong({ exclude: [chamber] })).toEqual(['exclude']);
  expect(await wrong({ answers: [{ who: chamber, says: 'NO' }] })).toEqual(['answers']);
  expect(await wrong({ answers: [{ who: 'nobody', says: 'YES' }] })).toEqual(['answers']);
  expect(await wrong({ place: 'nowhere', mission: 'none' })).toEqual(['place', 'mission']);
});

test('in words, and as a sheet to call by', async () => {
  const { data } = await graphql(
    'query ($e: String!, $text: String!) { callInWords(ecosystem: $e, text: $text) { wants { resource quantity unit } notUnderstood } }',
    { e: slug, text: '1 Gb/s and room for fifty, 60 000 CAD, 80 hours of volunteers; a brass band' },
  );
  expect(data.callInWords).toEqual({
    wants: [
      want('Bandwidth', 1, 'Gb/s'),
      want('Space', 50, 'seats'),
      want('Money', 60_000, 'CAD'),
      want('Time', 80, 'hours'),
    ],
    notUnderstood: ['a brass band'],
  });
  const query = new URLSearchParams({
    for: '1 Gb/s',
    convenor: idOf.get('Newmarket Chamber of Commerce') ?? '',
    language: 'fr',
  });
  query.set('mission', idOf.get('#keepthestudio') ?? '');
  const text = await (await app.request(`/api/ecosystems/${slug}/coalition.csv?${query}`)).text();
  expect(text).toContain('Rassemble.');
});
