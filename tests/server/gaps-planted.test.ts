/** Every kind of gap against cases that are known: all that was planted is found, and nothing else. */
import '../../server/readings.ts';
import { describe, expect, test } from 'vitest';
import { plant } from '../../fixtures/planted.ts';
import { CASES } from '../../fixtures/planted-cases.ts';
import { computeFindings, type Finding } from '../../server/finding/compute.ts';
import { findingKinds } from '../../server/finding/reading.ts';
import { nextStepOf, sentenceOf } from '../../server/finding/select.ts';
import { LANGUAGES } from '../../server/language/language.ts';
import { readSnapshot } from '../../server/map/read-snapshot.ts';
import { testDatabase } from '../support/database.ts';
import { writePlanted } from '../support/planted.ts';

const { database, driver, freshEcosystem } = await testDatabase();
const TODAY = new Date().toISOString().slice(0, 10);
// The first look of a run plans every query of the catalogue.
const PATIENT = { timeout: 240_000 };

async function look(cases: readonly (keyof typeof CASES)[], seed: number) {
  const { id, slug } = await freshEcosystem();
  const planted = plant(
    { ecosystem: id, today: TODAY, seed },
    cases.map((name) => CASES[name] ?? (() => undefined)),
  );
  await writePlanted(driver, planted);
  const snapshot = await readSnapshot(database, { id, slug, revision: 1 });
  return {
    findings: await computeFindings({ database, snapshot, today: TODAY, hidden: {} }),
    expected: planted.expected,
  };
}

const keysOf = (findings: readonly Finding[]) => findings.map(({ key }) => key).toSorted();

test('nothing is missing where nothing was left out', PATIENT, async () => {
  const { findings, expected } = await look([], 1);
  expect(keysOf(findings)).toEqual([...expected].toSorted());
});

describe('the gap is found and its near-miss is not', () => {
  test.each(Object.keys(CASES))('%s', PATIENT, async (name) => {
    const { findings, expected } = await look([name], 1);
    expect(keysOf(findings)).toEqual([...expected].toSorted());
    expect(findings.map(({ kind }) => kind)).toContain(name);
  });
});

test('of a planted ecosystem, everything is found and nothing else', PATIENT, async () => {
  const { findings, expected } = await look(Object.keys(CASES), 42);
  expect(keysOf(findings)).toEqual([...expected].toSorted());
  expect(new Set(findings.map(({ kind }) => kind))).toEqual(new Set(findingKinds().map(({ key }) => key)));
  for (const finding of findings) {
    for (const language of LANGUAGES) {
      const said = `${sentenceOf(finding, language)} ${nextStepOf(finding, language)}`;
      expect(said, `${finding.kind} in ${language}`).not.toMatch(/[{}[\]…]|undefined|null/);
    }
  }
});
