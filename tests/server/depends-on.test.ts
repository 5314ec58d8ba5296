/** What each kind of finding says it depends on is what its query, or its pure function, looks at: no less and no more. */
import '../../server/readings.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FindingKind } from '../../server/finding/finding.ts';
import { findingKind, findingKinds } from '../../server/finding/reading.ts';
import { STRUCTURAL, webOf } from '../../server/gaps/structural.ts';
import { NO_FIRST_DAY, NO_LAST_DAY } from '../../server/kind/holds.ts';
import { kinds } from '../../server/kind/kind.ts';
import { makeSnapshot, type Snapshot } from '../../server/map/snapshot.ts';
import { readsOf } from '../support/reads-of.ts';

const inFile = (file: string) =>
  readsOf(readFileSync(join(import.meta.dirname, `../../cypher/${file}.cypher`), 'utf8'));

function declared({ dependsOn }: Pick<FindingKind, 'dependsOn'>): string[] {
  return Object.entries(dependsOn)
    .flatMap(([kind, parts]) => [
      kind,
      ...(parts === 'ALL' ? ['ALL'] : parts).map((part) => `${kind}.${part}`),
    ])
    .sort();
}

/** Of a kind of which all counts, no single part. */
function summed(reads: Iterable<string>): string[] {
  const all = new Set([...reads].filter((read) => read.endsWith('.ALL')).map((read) => read.split('.')[0]));
  return [...new Set(reads)]
    .filter((read) => read.endsWith('.ALL') || !read.includes('.') || !all.has(read.split('.')[0]))
    .sort();
}

describe('a kind that a query finds depends on what the query names', () => {
  test.each(findingKinds().flatMap(({ key, query }) => (query ? [[key, query.file] as const] : [])))(
    '%s',
    (key, file) => {
      expect(declared(findingKind(key) as FindingKind)).toEqual(summed(inFile(file)));
    },
  );
});

test.each(['NEED_WITHOUT_OFFER', 'NEED_MET_IN_PART', 'NEED_WITH_ONE_PROVIDER'])(
  '%s depends on needs, offers and commitments',
  (key) => {
    const files = ['gaps/needs', 'gaps/offers', 'gaps/commitments'];
    // Which place lies within which comes with the map.
    const reads = [...files.flatMap((file) => [...inFile(file)]), 'Place.within'];
    expect(declared(findingKind(key) as FindingKind)).toEqual(summed(reads));
  },
);

/** What the columns of a map are made from. That an element or a link is there, and where it leads, always counts. */
const COLUMNS: Record<string, string[]> = {
  ...{
    'nodes.number': [],
    'nodes.kind': [],
    'nodes.name': ['Stakeholder.name'],
    'nodes.nameFr': ['Stakeholder.nameFr'],
  },
  ...{ 'nodes.hashtag': ['Mission.hashtag'], 'nodes.status': ['Stakeholder.status'] },
  ...{
    'links.number': [],
    'links.source': [],
    'links.target': [],
    'links.status': ['Interdependency.status'],
  },
  ...{ 'links.since': ['Interdependency.since'], 'links.until': ['Interdependency.until'] },
};

/** A hub with six leaves, of which one is a mission, and a closed community; two apart; two alone. */
function smallWeb(): Snapshot {
  const clique = [8, 9, 10, 11, 12];
  const ends: [number, number][] = [
    ...[1, 2, 3, 4, 5, 6, 8].map((leaf): [number, number] => [0, leaf]),
    ...clique.flatMap((one, index) => clique.slice(index + 1).map((other): [number, number] => [one, other])),
    [13, 14],
  ];
  const [count, width] = [17, ends.length];
  const missions = [1, 14, 16];
  const rows = Array.from({ length: count }, (_, row) => row);
  return makeSnapshot({
    ecosystem: { id: 'k3f9x2ab', slug: 'web' },
    revision: 1,
    nodes: {
      ...{
        number: Uint32Array.from(rows, (row) => row + 1),
        kind: Uint8Array.from(rows, (row) => (missions.includes(row) ? 2 : 0)),
      },
      ...{
        sector: new Uint8Array(count),
        status: new Uint8Array(count).fill(1),
        visibility: new Uint8Array(count),
        pinned: new Uint8Array(count),
      },
      ...{ place: new Uint16Array(count), x: new Float32Array(count), y: new Float32Array(count) },
      ...{ name: rows.map(String), nameFr: rows.map(() => ''), hashtag: rows.map(() => 'tag') },
    },
    links: {
      number: Uint32Array.from(ends, (_, link) => link + 20),
      ...{ source: Uint32Array.from(ends, ([from]) => from), target: Uint32Array.from(ends, ([, to]) => to) },
      ...{ type: new Uint8Array(width), strength: new Uint8Array(width), status: new Uint8Array(width) },
      visibility: new Uint8Array(width),
      ...{ direction: new Uint8Array(width), since: new Uint32Array(width).fill(NO_FIRST_DAY) },
      until: new Uint32Array(width).fill(NO_LAST_DAY),
    },
    ...{ places: [], linkTypes: [] },
  });
}

/** The same, and the names of the columns that were looked at. */
function watched(snapshot: Snapshot): { snapshot: Snapshot; seen: Set<string> } {
  const seen = new Set<string>();
  const watch = <T extends object>(name: string, columns: T): T =>
    new Proxy(columns, {
      get(target, column) {
        seen.add(`${name}.${String(column)}`);
        return Reflect.get(target, column);
      },
    });
  return {
    seen,
    snapshot: { ...snapshot, nodes: watch('nodes', snapshot.nodes), links: watch('links', snapshot.links) },
  };
}

const COMMUNITY = { id: 'k3f9x2ab-c99', name: 'Closed', nameFr: null, members: [9, 10, 11, 12, 13] };

test.each(Object.entries(STRUCTURAL))(
  '%s depends on the columns of the map that it looks at',
  (key, find) => {
    const { snapshot, seen } = watched(smallWeb());
    const web = webOf(snapshot, '2026-11-21', [COMMUNITY]);
    let hasMissions = false;
    const everything = () => {
      hasMissions = true;
      return web.everything();
    };
    const found = find({ ...web, everything });
    expect(found.length).toBeGreaterThan(0);
    const reads = [...seen].flatMap((column) => COLUMNS[column] ?? [`${column} is of no record`]);
    const files = key === 'COMMUNITY_APART' ? inFile('gaps/memberships') : [];
    expect(declared(findingKind(key) as FindingKind)).toEqual(
      summed(['Stakeholder', 'Interdependency', ...(hasMissions ? ['Mission'] : []), ...reads, ...files]),
    );
  },
);

test('what kinds depend on is what there is', () => {
  const parts = (kind: string) => {
    const of = kinds().find(({ name }) => name === kind);
    return of ? [...Object.keys(of.fields), ...Object.keys(of.refs)] : [];
  };
  for (const { key, dependsOn } of findingKinds())
    for (const [kind, named] of Object.entries(dependsOn))
      expect([
        key,
        kind,
        ...(named === 'ALL' ? [] : named).filter((part) => !parts(kind).includes(part)),
      ]).toEqual([key, kind]);
});
