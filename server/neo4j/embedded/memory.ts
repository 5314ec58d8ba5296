/** How much memory the embedded database may take: a part of what the machine has, and of what its data needs. */
import { lstatSync, readdirSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';

/** In MB. */
export type Memory = {
  /** What a transaction and its answers are held in. */
  heap: number;
  /** Pages of the store that are kept from the disk, beside the heap. */
  pageCache: number;
};

const MB = 1024 * 1024;

/**
 * A quarter of the machine for the heap, from 512 MB, below which Neo4j spends its time collecting, to 2 GB, beyond which
 * its one collector pauses for long; an import of 10,000 elements and 30,000 links is one transaction of 400 MB. For the
 * pages as much as the store takes now and half of that again, from 128 MB to an eighth of the machine. `machine` and
 * `store` are bytes.
 */
export function memoryFor({ machine, store }: { machine: number; store: number }): Memory {
  return {
    heap: between(machine / MB / 4, 512, 2_048),
    pageCache: between((store / MB) * 1.5, 128, Math.max(128, machine / MB / 8)),
  };
}

const between = (value: number, least: number, most: number): number =>
  Math.round(Math.min(Math.max(value, least), most));

/** The memory of this machine, or of the part of it that this process may use, in bytes. */
export function machineMemory(): number {
  const part = process.constrainedMemory();
  return part > 0 ? Math.min(part, totalmem()) : totalmem();
}

/** What the store of the embedded database takes on disk, without the log of its transactions, in bytes. */
export function storeSize(home: string): number {
  const folder = join(home, 'data', 'databases');
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, { parentPath, name }) => sum + lstatSync(join(parentPath, name)).size, 0);
  } catch {
    // None yet, or one that another process is at: the least is enough to begin with.
    return 0;
  }
}
