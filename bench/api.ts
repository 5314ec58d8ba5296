/**
 * CPU of server and database per request, ours against a bare driver over node:http (the floor), same run, same data.
 *
 *   node bench/api.ts [requests]      10,000 stakeholders, 30,000 links; Linux only (reads /proc)
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../server/neo4j/driver.ts';
import { startEmbedded } from '../server/neo4j/embedded/embedded.ts';
import { migrate } from '../server/neo4j/migrate.ts';
import { readSettings } from '../server/settings.ts';
import { type Operation, operations } from './api-operations.ts';
import { seed } from './seed.ts';

const requests = Number(process.argv[2] ?? 600);
const rounds = 3;
const dataDir = mkdtempSync(join(tmpdir(), 'maillage-bench-'));
const report = (message: string) => console.error(message);
const { cacheDir } = readSettings([], {});
const embedded = await startEmbedded({ dataDir, cacheDir, report });
const driver = connect(embedded);
const children: ChildProcess[] = [];

try {
  await migrate(driver, embedded.database, report);
  report('Seeding 10,000 stakeholders and 30,000 links');
  await seed(driver, { ecosystem: 'benchmrk', slug: 'bench', elements: 10_000, links: 30_000 });
  const ours = await server('ours');
  const floors = { bare: await server('floor'), yoga: await server('yoga') };
  console.log(
    'CPU a request, ms:      ours (server + database)     floor (server + database)   ratio    aim',
  );
  for (const operation of operations) {
    const floor = floors[operation.against ?? 'bare'];
    await warmed(operation, ours);
    await warmed(operation, floor);
    const total = { ours: { server: 0, database: 0 }, floor: { server: 0, database: 0 } };
    for (let round = 0; round < rounds; round++) {
      for (const side of [ours, floor]) {
        const { server, database } = await load(operation, side, requests);
        const sum = total[side === ours ? 'ours' : 'floor'];
        sum.server += server;
        sum.database += database;
      }
    }
    const each = (ms: number) => (ms / rounds / requests).toFixed(2).padStart(6);
    const row = (side: 'ours' | 'floor') => {
      const { server, database } = total[side];
      return `${each(server + database)} (${each(server)} + ${each(database)})`.padStart(28);
    };
    const ratio = (total.ours.server + total.ours.database) / (total.floor.server + total.floor.database);
    console.log(
      `${operation.name.padEnd(16)}${row('ours')}${row('floor')}${ratio.toFixed(2).padStart(8)}   ≤ ${operation.aim}`,
    );
  }
} finally {
  for (const child of children) child.kill();
  await driver.close();
  await embedded.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

type Name = 'ours' | 'floor' | 'yoga';
type Server = { name: Name; url: string; pid: number };

/** A database that has only now started plans for seconds, and says 503 meanwhile on a busy machine. */
async function warmed(operation: Operation, server: Server): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return void (await load(operation, server, 300));
    } catch (error) {
      if (tries === 5) throw error;
    }
  }
}

async function server(name: Name): Promise<Server> {
  const env = {
    ...process.env,
    NEO4J_URI: embedded.uri,
    NEO4J_PASSWORD: embedded.password,
    NODE_ENV: 'production',
  };
  const child = spawn(process.execPath, [join(import.meta.dirname, 'api-server.ts'), name], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const url = await new Promise<string>((resolve) =>
    child.stdout?.once('data', (data) => resolve(String(data).trim())),
  );
  return { name, url, pid: child.pid ?? 0 };
}

/** Sends the requests, eight at a time, and returns the CPU that each side spent, in milliseconds. */
async function load(operation: Operation, { name, url, pid }: Server, count: number) {
  const before = { server: cpu(pid), database: cpu(embedded.pid() ?? 0) };
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const request = operation[name === 'ours' ? 'ours' : 'floor'](next++);
      const response = await fetch(url + request.path, request.init);
      const text = await response.text();
      if (!response.ok || text.includes('"errors"') || !text.includes(operation.expect))
        throw new Error(`${operation.name} ${name}: ${text.slice(0, 300)}`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return { server: cpu(pid) - before.server, database: cpu(embedded.pid() ?? 0) - before.database };
}

/** User and system time of a process so far, in milliseconds (clock ticks of 10 ms). */
function cpu(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
