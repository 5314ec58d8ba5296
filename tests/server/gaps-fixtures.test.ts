/** What fixtures/README.md says was planted in Newmarket, against what is found there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import '../../server/readings.ts';
import { beforeAll, expect, test } from 'vitest';
import { demoFolders, readDestination } from '../../server/exchange/demo.ts';
import { importPlan } from '../../server/exchange/import.ts';
import { readKumuSheets } from '../../server/exchange/kumu/kumu.ts';
import { computeFindings, type Finding } from '../../server/finding/compute.ts';
import { sentenceOf } from '../../server/finding/select.ts';
import { newEcosystemId } from '../../server/kind/ids.ts';
import { readSnapshot } from '../../server/map/read-snapshot.ts';
import { testDatabase } from '../support/database.ts';

const { database } = await testDatabase();
let findings: Finding[];

beforeAll(async () => {
  const folder = demoFolders().find((path) => path.endsWith('newmarket')) ?? '';
  const read = (file: string) => readFileSync(join(folder, file));
  const reading = readKumuSheets({ elements: read('elements.csv'), connections: read('connections.csv') });
  if (!('plan' in reading)) throw new Error(JSON.stringify(reading.issues));
  const slug = `gaps-${newEcosystemId()}`;
  const { ecosystem, revision } = await importPlan({
    database,
    ecosystem: { ...readDestination(folder), slug },
    plan: reading.plan,
    viewer: { id: 'tester', role: 'FACILITATOR' },
  });
  const snapshot = await readSnapshot(database, { id: ecosystem.id, slug, revision });
  // The day from which fixtures/README.md reads its dates.
  findings = await computeFindings({ database, snapshot, today: '2026-11-21', hidden: {} });
}, 240_000);

const said = (kind: string) =>
  findings.filter((finding) => finding.kind === kind).map((finding) => sentenceOf(finding, 'en'));

test('twelve kinds and more show in Newmarket', () => {
  expect(new Set(findings.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(12);
});

test.each([
  ['NEED_WITHOUT_OFFER', /#gigabityork needs “ducts outside Newmarket”, Money \(400,000 CAD\)/],
  ['NEED_WITHOUT_OFFER', /Newcomers’ Table of York North needs “evenings”, Equipment \(2 vans\)/],
  ['NEED_MET_IN_PART', /#gigabityork needs 9 Gb\/s .*Holland River Fibre Co-operative/],
  ['NEED_MET_IN_PART', /#playtorecover needs 90,000 CAD .* 25,000 are offered/],
  ['NEED_WITH_ONE_PROVIDER', /Only Sound Barn Audio offers what Newmarket Public Library needs/],
  ['NEED_WITH_ONE_PROVIDER', /Only Southlake Regional Hospital offers what #playtorecover needs/],
  ['VACANT_SEAT', /#keepthestudio lacks 1 seat of evaluator/],
  ['VACANT_SEAT', /#gigabityork lacks 2 seats of funder/],
  ['MISSION_WITHOUT_SECTOR', /#gigabityork has nobody of the private sector/],
  ['MISSION_WITHOUT_SECTOR', /#gigabityork has nobody of the health sector/],
  ['PLACE_WITHOUT_STAKEHOLDER', /Richmond Hill/],
  ['INDICATOR_BEHIND', /#truevalue had gone .* when last measured \(June 30, 2023\)/],
  ['SEPARATE_COMPONENT', /Town of Georgina, Keswick Maker Shed, and Lake Simcoe Boat Builders/],
  ['LINK_UNCONFIRMED', /Town of Aurora to #truevalue/],
  ['FACT_OVER', /Old Mill Lofts, offer/],
  ['FACT_OVER', /Town of Newmarket, link “Newmarket Business Accelerator” \(funds\)/],
])('%s: %s', (kind, sentence) => {
  expect(said(kind)).toContainEqual(expect.stringMatching(sentence));
});

test.each([
  ['CUT_POINT', ['Holland River Fibre', 'Newmarket Chamber', 'Centre culturel']],
  ['ISOLATED', ['Commuter Coaches of York', 'Interactive Media Fund']],
  ['ONE_SIDED_DEPENDENCY', ['Town of East Gwillimbury', 'Newcomers’ Table']],
  ['LINK_DISPUTED', ['Pixel Orchard', 'Northern Lantern Games']],
  ['MISSION_WITHOUT_INDICATOR', ['#gigabityork', '#playtorecover']],
])('%s: %j, and no others', (kind, names) => {
  const sentences = said(kind);
  expect(sentences).toHaveLength(names.length);
  for (const name of names) expect(sentences).toContainEqual(expect.stringContaining(name));
});

test('no mission lacks a funder but those named, and each is told once', () => {
  const funders = ['MISSION_WITHOUT_ROLE', 'VACANT_SEAT']
    .flatMap(said)
    .filter((sentence) => /funder: 0|no funder/.test(sentence));
  expect(funders.map((sentence) => sentence.split(' ')[0]).toSorted()).toEqual([
    '#gigabityork',
    '#playtorecover',
    '#truevalue',
    '#welcomenorth',
  ]);
});
