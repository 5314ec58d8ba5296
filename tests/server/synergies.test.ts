/** Who could act together: what was planted in the demonstrations, near-misses, for whom it is told, and what became of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '../../server/access/viewer.ts';
import { demoFolders, readDestination } from '../../server/exchange/demo.ts';
import { importPlan } from '../../server/exchange/import.ts';
import { readKumuSheets } from '../../server/exchange/kumu/kumu.ts';
import { newEcosystemId } from '../../server/kind/ids.ts';
import { codesOf, type Input, type Made, recordsIn } from '../support/records.ts';
import { appFor, ask, testServer } from '../support/server.ts';

const { app, graphql, database, freshEcosystem } = await testServer();

const SYNERGIES = `query ($ecosystem: String!, $kinds: [SynergyKind!], $about: ID, $setAside: Boolean, $skip: Int) {
  synergies(ecosystem: $ecosystem, kinds: $kinds, about: $about, setAside: $setAside, first: 200, skip: $skip) {
    totalCount setAside counts { kind count }
    nodes { key kind score isLinked one { id name } other { id name } reasons french: reasons(language: FR) message
      factors { kind value } exchanges { asked offered given unit } proposal { id version state note oneSays otherSays } } } }`;

type Told = {
  key: string;
  kind: string;
  score: number;
  isLinked: boolean;
  one: { id: string; name: string };
  other: { id: string; name: string } | null;
  reasons: string[];
  french: string[];
  message: string;
  factors: { kind: string; value: number }[];
  exchanges: { given: number | null }[];
  proposal: { id: string; version: number; state: string } | null;
};

async function told(ecosystem: string, more: Input = {}, viewer?: Viewer): Promise<Told[]> {
  const asked = viewer ? appFor(database, viewer) : app;
  const answer = await ask(asked, SYNERGIES, { ecosystem, ...more });
  if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
  return answer.data.synergies.nodes;
}

const namesOf = ({ one, other }: Told) => [one.name, other?.name ?? ''].sort().join(' + ');
const pair = (...names: string[]) => names.sort().join(' + ');

async function demonstration(name: string): Promise<string> {
  const folder = demoFolders().find((path) => path.endsWith(name)) ?? '';
  const sheet = (file: string) => readFileSync(join(folder, file));
  const reading = readKumuSheets({ elements: sheet('elements.csv'), connections: sheet('connections.csv') });
  if (!('plan' in reading)) throw new Error(JSON.stringify(reading.issues));
  const { ecosystem } = await importPlan({
    database,
    ecosystem: { ...readDestination(folder), slug: `synergies-${newEcosystemId()}` },
    plan: reading.plan,
    viewer: { id: 'tester', role: 'FACILITATOR' },
  });
  return ecosystem.slug;
}

/** The pairs of fixtures/README.md, by the kind that finds them. */
const PLANTED: Record<string, Record<string, [string, string][]>> = {
  newmarket: {
    HYBRIDISATION: [
      ['Newmarket Public Library', 'Sound Barn Audio'],
      ['Southlake Regional Hospital', 'Northern Lantern Games'],
    ],
    COOPETITION: [
      ['Northern Lantern Games', 'Pixel Orchard'],
      ['Holland River Fibre Co-operative', 'Trunkline Telecom'],
    ],
    SAME_MISSION: [
      ['York North College', 'Northern Lantern Games'],
      ['Lakeside Rehabilitation Centre', 'Northern Lantern Games'],
    ],
    UNUSED_OFFER: [
      ['Commuter Coaches of York', ''],
      ['Yonge Corridor Utilities', ''],
    ],
  },
  'saint-john': {
    NEED_MEETS_OFFER: [['Saint John Region Transit', 'Partridge Point Diesel']],
    HYBRIDISATION: [
      ['Snug Walls Insulation', 'Bright Wire Electrical'],
      ['Undertow Software', 'Sextant Data Analysis'],
    ],
    COOPETITION: [
      ['Tidewater Welding', 'Marsh Creek Ironworks'],
      ['Slack Tide Café', 'Princess Street Coffee'],
      ['Snug Walls Insulation', 'Valley Foam and Seal'],
      ['Fundy Pound Lobster', 'St. Martins Sea Harvest'],
    ],
    SAME_MISSION: [
      ['Good Crate Food Co-operative', 'Bayshore Cold Storage'],
      ['Fundy Pound Lobster', 'Loyalist Table Catering'],
    ],
  },
  'healthy-ageing': {
    NEED_MEETS_OFFER: [
      ['Popote roulante La Bonne Assiette', 'Résidence Le Manoir des Ormes'],
      ['Club Les Cheveux d’argent', 'Paroisse Saint-Rédempteur-du-Moulin'],
    ],
    HYBRIDISATION: [
      ['Habitations Belle-Rive, promoteur immobilier', 'Coopérative d’habitation Les Toits-Partagés'],
      ['Déneigement Lavoie et filles', 'Collectif Les Jeunes Pousses créatives'],
    ],
    COOPETITION: [
      ['Déneigement Lavoie et filles', 'Neige Express du Moulin'],
      ['Café du Coin rond', 'Café L’Entracte'],
      ['Coopérative de solidarité en informatique Le Fil', 'Branche-toi, dépannage à domicile'],
      ['Résidence Le Manoir des Ormes', 'Résidence Les Bouleaux'],
    ],
  },
  'education-coalition': {
    NEED_MEETS_OFFER: [['#breakfastready', 'Lower Bend United Hall']],
    HYBRIDISATION: [
      ['Loon Call Software', 'Two Tongues Translation Co-operative'],
      ['Pine River Public Library', 'Storytellers of the Long Table'],
    ],
    COOPETITION: [
      ['Loon Call Software', 'ClassWire'],
      ['Little Otters Child Care Co-operative', 'Garderie La Ribambelle'],
    ],
    SAME_MISSION: [
      ['House of the First Step', 'St. Aubin College, Pine River campus'],
      ['Pine River Secondary School', 'St. Aubin College, Pine River campus'],
    ],
  },
};

/** Who could introduce two, and two whom nobody can. */
const INTRODUCED: Record<string, { ways: string[][]; nobody?: [string, string, string] }> = {
  newmarket: {
    ways: [['Pixel Orchard', 'Newmarket Chamber of Commerce', 'York North College', 'Sound Barn Audio']],
    nobody: ['Pixel Orchard', 'Commuter Coaches of York', 'ALONE'],
  },
  'saint-john': {
    ways: [
      ['Kind Hands Home Care', 'Regional Hospital of Greater', 'School of Practical Nursing'],
      ['Health Innovation Hub of the Bay', 'University of the Bay', 'Undertow Software', 'Fundy Light Fibre'],
    ],
  },
  'healthy-ageing': {
    ways: [
      [
        ...['Déneigement Lavoie et filles', 'Arrondissement du Vieux-Moulin', 'Maison des jeunes L’Escale'],
        'Collectif Les Jeunes Pousses créatives',
      ],
    ],
  },
  'education-coalition': {
    ways: [
      [
        ...['Loon Call Software', 'Parents’ Round Table', 'Conseil scolaire catholique francophone'],
        'Two Tongues Translation Co-operative',
      ],
      ['Pine River Public Library', 'Bibliothèque du Presbytère', 'Storytellers of the Long Table'],
    ],
  },
};
const INTRODUCTION = `query ($ecosystem: String!, $from: ID!, $to: ID!) {
  introductionWays(ecosystem: $ecosystem, from: $from, to: $to) {
    ways { trust through { name } steps { to { name } } message { text } french: message(language: FR) { subject text } }
    none { why sentence } } }`;

async function expectIntroductions(slug: string, name: string) {
  const between = async (from: string, to: string) => {
    const { data, errors } = await graphql(INTRODUCTION, { ecosystem: slug, from, to });
    expect(errors).toEqual([]);
    return data.introductionWays;
  };
  const { ways, nobody } = INTRODUCED[name] ?? { ways: [] };
  for (const names of ways) {
    const found = await between(names[0] ?? '', names.at(-1) ?? '');
    const told = found.ways.map(({ steps }: { steps: { to: { name: string } }[] }) =>
      steps.map((step) => step.to.name),
    );
    for (const { message, french } of found.ways)
      expect(`${message.text} ${french.subject} ${french.text}`).not.toMatch(/undefined|null|NaN|…|[{}[\]]/);
    expect(told).toContainEqual(names.slice(1).map((each) => expect.stringContaining(each)));
  }
  if (nobody) expect((await between(nobody[0], nobody[1])).none.why).toBe(nobody[2]);
}

describe.each(Object.entries(PLANTED))('what was planted in %s', (name, kinds) => {
  test('is found, and nobody who is linked is told for being alike', { timeout: 120_000 }, async () => {
    const slug = await demonstration(name);
    for (const [kind, pairs] of Object.entries(kinds)) {
      const first = await told(slug, { kinds: [kind] });
      const found = [...first, ...(await told(slug, { kinds: [kind], skip: first.length }))];
      const names = found.map(namesOf);
      expect(
        pairs.map((each) => pair(...each)).filter((each) => !names.includes(each)),
        kind,
      ).toEqual([]);
      if (kind !== 'NEED_MEETS_OFFER') expect(found.filter(({ isLinked }) => isLinked)).toEqual([]);
      for (const { reasons, french, factors, score } of found) {
        expect(reasons.length).toBeGreaterThan(0);
        expect([...reasons, ...french].join(' ')).not.toMatch(/undefined|null|NaN|…|[{}[\]]/);
        const product = factors.reduce((all, { value }) => all * value, 100);
        expect(Math.abs(score - product)).toBeLessThanOrEqual(0.5 + 1e-9);
      }
    }
    await expectIntroductions(slug, name);
  });
});

describe('near what is a synergy', () => {
  let ecosystem: { id: string; slug: string };
  let make: ReturnType<typeof recordsIn>;
  let skill: Made;
  const viewer = (role: Viewer['role'], speaksFor: string[] = []): Viewer => ({
    id: `somebody-${role}`,
    role: 'FACILITATOR',
    ...{ in: { [ecosystem.id]: role }, speaksFor },
  });
  const needs = (by: Made, name: string, more: Input = {}) =>
    make.of('Need', { by: by.id, resource: skill.id, name, quantity: 10, unit: 'hours', ...more });
  const offers = (by: Made, name: string, more: Input = {}) =>
    make.of('Offer', { by: by.id, resource: skill.id, name, quantity: 10, unit: 'hours', ...more });

  beforeAll(async () => {
    ecosystem = await freshEcosystem();
    make = recordsIn(graphql, ecosystem.id);
    skill = await make.resource('Skill');
  });

  test('words that differ, a rival already linked, who was only nominated and another trade are not told', async () => {
    const of = (name: string, more: Input = {}) => make.stakeholder(name, more);
    const [welder, electrician, nominated] = [
      await of('Wants welders', { seeks: ['steel work'], brings: ['hulls'] }),
      await of('Has electricians', { seeks: ['steel work'], brings: ['wiring'] }),
      await of('Named only', { status: 'NOMINATED', seeks: ['hulls'], brings: ['steel work'] }),
    ];
    await needs(welder, 'welders');
    await offers(electrician, 'electricians');
    await offers(nominated, 'welders');
    const [one, other] = [
      await of('One press', { seeks: ['paper'], brings: ['printing'] }),
      await of('Other press', { seeks: ['paper'], brings: ['printing'] }),
    ];
    const before = await told(ecosystem.slug);
    expect(
      before.filter(({ kind }) => kind !== 'UNUSED_OFFER').map((each) => `${each.kind} ${namesOf(each)}`),
    ).toEqual(['COOPETITION One press + Other press']);
    await make.link(one, other, { type: 'COLLABORATES_WITH' });
    expect((await told(ecosystem.slug)).filter(({ kind }) => kind !== 'UNUSED_OFFER')).toEqual([]);
  });

  test('a reader is told as if what is hidden from them did not exist', async () => {
    const seeker = await make.stakeholder('Seeks maps', { seeks: ['maps'], brings: ['boats'] });
    const hidden = await make.stakeholder('Hidden mapper', {
      ...{ visibility: 'FACILITATORS', seeks: ['boats'], brings: ['maps'] },
    });
    const [found] = await told(ecosystem.slug, { about: hidden.id });
    expect(found?.kind).toBe('HYBRIDISATION');
    expect(found?.reasons.join(' ')).toContain('looks for');
    expect(await told(ecosystem.slug, { about: seeker.id }, viewer('VISITOR'))).toEqual([]);
  });

  test('what is set aside goes for everybody and comes back; each side answers for itself', async () => {
    const one = await make.stakeholder('Needs a roof', { seeks: ['roof'], brings: ['choir'] });
    const other = await make.stakeholder('Has a roof', { seeks: ['choir'], brings: ['roof'] });
    const about = { about: one.id };
    const say = (input: Input, by?: Viewer) => {
      const text =
        'mutation ($input: CreateProposalInput!) { createProposal(input: $input) { proposal { id version } } }';
      return by ? ask(appFor(database, by), text, { input }) : graphql(text, { input });
    };
    const [found] = await told(ecosystem.slug, about);
    expect(found?.message).toContain(found?.reasons[0] ?? '?');
    const mark = { synergy: 'HYBRIDISATION', one: found?.one.id, other: found?.other?.id };
    const said = await say({ ...mark, state: 'SET_ASIDE', note: 'They tried.' });
    expect(said.errors).toEqual([]);
    expect(await told(ecosystem.slug, about)).toEqual([]);
    expect(await told(ecosystem.slug, about, viewer('VISITOR'))).toEqual([]);
    const [aside] = await told(ecosystem.slug, { ...about, setAside: true });
    expect(aside?.proposal).toMatchObject({ state: 'SET_ASIDE', note: 'They tried.' });
    expect(codesOf(await say({ ...mark, state: 'PROPOSED' }))).toEqual(['INVALID']);
    expect(codesOf(await say({ ...mark, other: mark.one, state: 'PROPOSED' }))).toEqual(['INVALID']);

    const { id, version } = said.data.createProposal.proposal;
    const update = (input: Input, by: Viewer) =>
      ask(
        appFor(database, by),
        'mutation ($input: UpdateProposalInput!) { updateProposal(input: $input) { proposal { version } } }',
        { input: { id, version, ...input } },
      );
    const partner = viewer('PARTNER', [one.id]);
    const mine = found?.one.id === one.id ? 'oneSays' : 'otherSays';
    const theirs = mine === 'oneSays' ? 'otherSays' : 'oneSays';
    expect(codesOf(await update({ state: 'PROPOSED', [theirs]: 'YES' }, partner))).toEqual(['NOT_ALLOWED']);
    const answered = await update({ state: 'PROPOSED', [mine]: 'YES' }, partner);
    expect(answered.errors).toEqual([]);
    const [proposed] = await told(ecosystem.slug, about, partner);
    expect(proposed?.proposal).toMatchObject({ state: 'PROPOSED', [mine]: 'YES', [theirs]: null });
    expect(other.id).toBeTruthy();
  });

  test('as a sheet, each factor has a column', async () => {
    const response = await app.request(
      `/api/ecosystems/${ecosystem.slug}/synergies.csv?kind=hybridisation&language=fr`,
    );
    const [head, ...lines] = (await response.text()).replace('\ufeff', '').trim().split(/\r?\n/);
    expect(head).toContain('Correspondance');
    expect(lines.length).toBeGreaterThan(0);
    const wrong = await app.request(`/api/ecosystems/${ecosystem.slug}/synergies.csv?kind=nonsense`);
    expect(wrong.status).toBe(422);
  });
});
