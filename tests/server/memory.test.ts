import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { machineMemory, memoryFor, storeSize } from '../../server/neo4j/embedded/memory.ts';

const GB = 1024 ** 3;

test.each([
  ['a small machine', 1, 0, 512, 128],
  ['a laptop', 8, 0, 2_048, 128],
  ['a laptop with a large store', 8, 10, 2_048, 1_024],
  ['a machine between', 4, 0.2, 1_024, 307],
  ['a server', 64, 2, 2_048, 3_072],
])('the embedded database takes of %s what it can give', (_, machine, store, heap, pageCache) => {
  expect(memoryFor({ machine: machine * GB, store: store * GB })).toEqual({ heap, pageCache });
});

test('what the store takes is counted, and a store that is not there takes nothing', () => {
  const home = mkdtempSync(join(tmpdir(), 'maillage-store-'));
  onTestFinished(() => rmSync(home, { recursive: true }));
  expect(storeSize(home)).toBe(0);
  mkdirSync(join(home, 'data/databases/neo4j'), { recursive: true });
  writeFileSync(join(home, 'data/databases/neo4j/store'), 'x'.repeat(2_000));
  expect(storeSize(home)).toBe(2_000);
  expect(machineMemory()).toBeGreaterThan(128 * 1024 ** 2);
});
