/** Findings about who is linked to whom, on maps that are larger than what a finding names. */
import '../../server/readings.ts';
import '../../server/things.ts';
import { describe, expect, test } from 'vitest';
import { findingKind, findingKinds } from '../../server/finding/reading.ts';
import { evidenceOf, sentenceOf } from '../../server/finding/select.ts';
import { toldOnce } from '../../server/finding/told-once.ts';
import { structuralGaps } from '../../server/gaps/structural.ts';
import { NO_FIRST_DAY, NO_LAST_DAY } from '../../server/kind/holds.ts';
import { makeSnapshot } from '../../server/map/snapshot.ts';

const LEAVES = 1_200;
const MISSION = 2;
const TODAY = '2026-11-21';

/** A hub, row 0, with `count` leaves, the last of them a mission. */
const star = (count: number) => web(count, () => 0);

/** Row 0 and `count` others, each linked with one before it. */
function web(count: number, before: (row: number) => number) {
  const nodes = Array.from({ length: count + 1 }, (_, row) => row);
  const ends = nodes.slice(1).map((row): [number, number] => [before(row), row]);
  const links = (value: number) => new Uint8Array(ends.length).fill(value);
  return makeSnapshot({
    ecosystem: { id: 'k3f9x2ab', slug: 'star' },
    revision: 1,
    nodes: {
      number: Uint32Array.from(nodes, (row) => row + 1),
      kind: Uint8Array.from(nodes, (row) => (row === count ? MISSION : 0)),
      ...{ sector: new Uint8Array(count + 1), status: new Uint8Array(count + 1).fill(1) },
      ...{ visibility: new Uint8Array(count + 1), place: new Uint16Array(count + 1) },
      name: nodes.map((row) => (row === 0 ? 'Hub' : `Leaf ${row}`)),
      ...{ nameFr: nodes.map(() => ''), hashtag: nodes.map((row) => (row === count ? 'last' : '')) },
      ...{ x: new Float32Array(count + 1), y: new Float32Array(count + 1) },
      pinned: new Uint8Array(count + 1),
    },
    links: {
      number: Uint32Array.from(ends, (_, link) => count + 2 + link),
      source: Uint32Array.from(ends, ([from]) => from),
      target: Uint32Array.from(ends, ([, to]) => to),
      ...{ type: links(0), strength: links(0), status: links(1), direction: links(0), visibility: links(0) },
      since: new Uint32Array(ends.length).fill(NO_FIRST_DAY),
      until: new Uint32Array(ends.length).fill(NO_LAST_DAY),
    },
    ...{ places: [], linkTypes: [] },
  });
}

/** What the sentence of a finding counts: the names that it lists, and the others. */
function countedIn(sentence: string): number {
  const names = sentence.match(/Leaf \d+|#last/g)?.length ?? 0;
  const others = /and ([\d,]+) others/.exec(sentence)?.[1] ?? '0';
  return names + Number(others.replaceAll(',', ''));
}

describe('a cut point on which more hang than are named', () => {
  const [row] = structuralGaps(star(LEAVES), TODAY, []).CUT_POINT;
  const finding = { kind: 'CUT_POINT', facts: row?.facts ?? {} };

  test('counts all of them in its sentence, as in its evidence, in both languages', () => {
    // One leaf is what is left of the map when the hub is gone: it is cut off from nobody.
    expect(countedIn(sentenceOf(finding, 'en'))).toBe(LEAVES - 1);
    expect(sentenceOf(finding, 'en')).toContain('and 1,194 others');
    expect(sentenceOf(finding, 'fr')).toMatch(/et 1\s194 autres/);
    const evidence = Object.fromEntries(evidenceOf(finding, 'en').map(({ label, value }) => [label, value]));
    expect(evidence['How many']).toBe('1,199');
    expect(countedIn(evidence['Cut off'] ?? '')).toBe(LEAVES - 1);
  });

  test('lists every one of them, so that each finds it among what is missing here', () => {
    expect(new Set(row?.entities).size).toBe(LEAVES);
  });

  test('is judged by all of them: a mission among those that are not named counts', () => {
    expect(row?.facts.missions).toBe(1);
    expect(findingKind('CUT_POINT')?.severity.of(finding.facts)).toBe('HIGH');
  });
});

test('a link to each of many who hang on one is one finding with their number, not one for each', () => {
  const found = structuralGaps(star(LEAVES), TODAY, []);
  expect(found.BRIDGE).toHaveLength(LEAVES);
  const told = toldOnce(findingKinds(), new Map(Object.entries(found)));
  expect(told.get('BRIDGE')).toEqual([]);
  expect(told.get('CUT_POINT')).toEqual(found.CUT_POINT);
  // Nor does the go-between of contacts who meet nowhere else say it once more.
  expect([found.STRUCTURAL_HOLE.length, told.get('STRUCTURAL_HOLE')]).toEqual([1, []]);
});

test('where each of many hangs on the next, findings list the first of those they concern, and count all', () => {
  const CHAIN = 1_300;
  const points = structuralGaps(
    web(CHAIN, (row) => row - 1),
    TODAY,
    [],
  ).CUT_POINT;
  expect(points.length).toBeGreaterThan(CHAIN - 3);
  const listed = points.reduce((sum, { entities }) => sum + entities.length, 0);
  expect(listed).toBeLessThan(250_000);
  expect(Math.max(...points.map(({ facts }) => Number(facts.fallen)))).toBeGreaterThan(600);
});

test('a go-between is said to have as many contacts as are listed and not listed', () => {
  const rows = structuralGaps(star(LEAVES), TODAY, []).STRUCTURAL_HOLE;
  const facts = rows[0]?.facts ?? {};
  // Missions are left out among contacts.
  expect(facts.contacts).toBe(LEAVES - 1);
  const who = evidenceOf({ kind: 'STRUCTURAL_HOLE', facts }, 'en').find(({ label }) => label === 'Who');
  expect(countedIn(who?.value ?? '')).toBe(LEAVES - 1);
});

test('a list of seven, or of six, is said in whole or with a number of at least two', () => {
  const said = (count: number) => {
    const [row] = structuralGaps(star(count + 1), TODAY, []).CUT_POINT;
    return sentenceOf({ kind: 'CUT_POINT', facts: row?.facts ?? {} }, 'en');
  };
  expect(said(6)).not.toContain('others');
  expect(said(7)).toContain('and 2 others');
});
