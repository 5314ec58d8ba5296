// Prints what synergies and a coalition cost on a made-up market: see README.md.
import { NO_FIRST_DAY, NO_LAST_DAY } from '../server/kind/holds.ts';
import { makeSnapshot } from '../server/map/snapshot.ts';
import { mobilise } from '../server/mobilisation/mobilise.ts';
import { seededRandom } from '../server/structure/random.ts';
import { findSynergies } from '../server/synergy/find-synergies.ts';
import type { SynergyTask } from '../server/synergy/ground.ts';

const count = Number(process.argv[2] ?? 10_000);
const random = seededRandom(7);
const pick = (most: number) => Math.floor(random() * most);
const WORDS = Array.from({ length: 600 }, (_, row) => `word${String.fromCharCode(97 + (row % 26))}${row}`);
const word = () => WORDS[pick(WORDS.length)] ?? '';
const links = 3 * count;
const zeros = (length: number) => new Uint8Array(length);

const source = Uint32Array.from({ length: links }, () => pick(count));
const target = Uint32Array.from(
  source,
  (row) => (row + 1 + (random() < 0.8 ? pick(30) : pick(count - 1))) % count,
);
const snapshot = makeSnapshot({
  ecosystem: { id: 'bbbbbbbb', slug: 'bench' },
  revision: 1,
  nodes: {
    number: Uint32Array.from({ length: count }, (_, row) => row + 1),
    ...{ kind: zeros(count), sector: zeros(count), visibility: zeros(count), pinned: zeros(count) },
    ...{ status: zeros(count).fill(1), place: Uint16Array.from({ length: count }, () => pick(40)) },
    name: Array.from({ length: count }, (_, row) => `Actor ${row}`),
    ...{ nameFr: Array(count).fill(''), hashtag: Array(count).fill('') },
    ...{ x: new Float32Array(count), y: new Float32Array(count) },
  },
  links: {
    number: Uint32Array.from({ length: links }, (_, row) => row + 1),
    ...{ source, target, type: zeros(links), direction: zeros(links), visibility: zeros(links) },
    ...{ strength: Uint8Array.from({ length: links }, () => 1 + pick(5)), status: zeros(links).fill(1) },
    ...{ since: new Uint32Array(links).fill(NO_FIRST_DAY), until: new Uint32Array(links).fill(NO_LAST_DAY) },
  },
  places: Array.from({ length: 40 }, (_, row) => ({
    ...{
      number: row + 1,
      id: `bbbbbbbb-p${row + 1}`,
      name: `Place ${row}`,
      nameFr: null,
      within: row === 0 ? -1 : 0,
    },
  })),
  linkTypes: [{ key: 'COLLABORATES_WITH', label: 'works with', labelFr: null, own: false }],
});

const resources = ['space', 'money', 'skill', 'time', 'contact', 'equipment'].map((key, row) => ({
  ...{ id: `bbbbbbbb-re${row + 1}`, key, name: key, nameFr: null, units: ['pieces'] },
}));
const by = (row: number) => ({ id: `bbbbbbbb-s${row + 1}`, name: `Actor ${row}`, nameFr: null });
const thing = () => {
  const resource = resources[pick(resources.length)] as (typeof resources)[number];
  return {
    resource,
    within: [resource.id],
    name: `${word()} ${word()}`,
    quantity: 1 + pick(20),
    unit: 'pieces',
  };
};
const none = { mission: null, since: null, until: null };
const needs = Array.from({ length: count / 2 }, (_, row) => ({
  ...{
    ...none,
    ...thing(),
    id: `bbbbbbbb-ne${row + 1}`,
    by: { ...by(pick(count)), isMission: false },
    place: null,
    stated: false,
  },
}));
const offers = Array.from({ length: count / 2 }, (_, row) => ({
  ...{ ...none, ...thing(), id: `bbbbbbbb-of${row + 1}`, by: by(pick(count)), place: null, isTaken: false },
}));
const changedOn = '2026-10-01';
const task: SynergyTask = {
  ...{ snapshot, today: '2026-11-30', onMissions: [], communities: [], elsewhere: [] },
  market: { needs, offers, commitments: [], within: new Map() },
  needed: needs.map(({ id, resource }) => ({ id, key: resource.key, changedOn })),
  offered: offers.map(({ id, name, resource }) => ({ id, name, resource, changedOn })),
  people: Array.from({ length: count }, (_, row) => ({
    ...{
      number: row + 1,
      kind: 'INSTITUTION',
      seeks: [word()],
      brings: [word()],
      skills: [],
      interests: [word()],
    },
  })),
};

async function measured<A>(
  name: string,
  work: () => A | Promise<A>,
  told: (found: A) => string,
): Promise<void> {
  const before = process.cpuUsage();
  const found = await work();
  const { user, system } = process.cpuUsage(before);
  console.log(`${name}: ${((user + system) / 1e6).toFixed(2)} s of CPU, ${told(found)}`);
}

await measured(
  'synergies',
  () => findSynergies(task),
  (found) => `${found.length} kept`,
);
const wants = resources
  .slice(0, 5)
  .map(({ id }, row) => ({ resource: id, quantity: 10 + 10 * row, unit: 'pieces' }));
const call = { convenor: 'bbbbbbbb-s1', wants, include: [], exclude: [], confirmedOnly: false };
await measured(
  'a coalition of five things, and one for each who could refuse',
  () => mobilise({ ground: task, call, resources }),
  ({ teams, refusals }) => `${teams[0]?.calls} to call, ${refusals.length} who could refuse`,
);
