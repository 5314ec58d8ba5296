/**
 * CPU of server and database a request: a bare driver over node:http (the floor), @neo4j/graphql over Yoga, and ours; same
 * run, same data, by turns.
 *
 *   node bench/api.ts [requests] [operation...]      10,000 stakeholders, 30,000 links; all operations unless some are
 *                                                    named; Linux only (reads /proc)
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { type Operation, operations } from './api-operations.ts';
import { cpuOf } from './cpu.ts';
import { ECOSYSTEM, openBench, report } from './database.ts';
import { seedMissions } from './seed-missions.ts';

const requests = Number(process.argv[2] ?? 600);
const named = process.argv.slice(3);
const rounds = 3;
/** Requests that are not counted: the database compiles what it runs often, and what runs once is slow anywhere. */
const WARMING = 900;
const PEER = join(import.meta.dirname, 'neo4j-graphql');
const children: ChildProcess[] = [];

if (!existsSync(join(PEER, 'node_modules')))
  execFileSync('npm', ['ci', '--silent'], { cwd: PEER, stdio: ['ignore', 'inherit', 'inherit'] });
const bench = await openBench(10_000);
try {
  await seedMissions(bench.driver, ECOSYSTEM);
  const sides = {
    floor: await server('floor', 'floor', 'api-server.ts'),
    yoga: await server('floor', 'yoga', 'api-server.ts'),
    peer: await server('peer', 'peer', 'neo4j-graphql/server.mjs'),
    ours: await server('ours', 'ours', 'api-server.ts'),
  };
  console.log(
    `${requests} requests, ${rounds} rounds by turns, after ${WARMING}; load ${said(loadavg()[0] ?? 0)}`,
  );
  console.log(
    '| operation | bare driver, ms | @neo4j/graphql 7 | ours | aim | ours, ms: server + database |',
  );
  console.log('| --- | --- | --- | --- | --- | --- |');
  const wanted = operations.filter(
    ({ name }) => named.length === 0 || named.some((each) => name.includes(each)),
  );
  for (const operation of wanted) {
    const floor = operation.against === 'yoga' ? sides.yoga : sides.floor;
    const asked = [floor, ...(operation.peer ? [sides.peer] : []), sides.ours];
    const spent = await measured(operation, asked);
    const of = (side: Server) => spent.get(side) as Cost;
    const ratio = (side: Server) => (sum(of(side)) / sum(of(floor))).toFixed(2);
    const ours = of(sides.ours);
    const cells = [
      operation.name,
      `${said(sum(of(floor)))}${operation.against === 'yoga' ? ' (Yoga)' : ''}`,
      operation.peer ? ratio(sides.peer) : '–',
      ratio(sides.ours),
      operation.aim === undefined ? '–' : `≤ ${operation.aim}`,
      `${said(ours.server)} + ${said(ours.database)}`,
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
} finally {
  for (const child of children) child.kill();
  await bench.close();
}

type Server = { speaks: 'ours' | 'floor' | 'peer'; url: string; pid: number };
type Cost = { server: number; database: number };

function said(milliseconds: number): string {
  return milliseconds.toFixed(2);
}

function sum({ server, database }: Cost): number {
  return server + database;
}

/** What a request costs each side, in milliseconds. */
async function measured(operation: Operation, sides: readonly Server[]): Promise<Map<Server, Cost>> {
  const total = new Map(sides.map((side) => [side, { server: 0, database: 0 }]));
  for (const side of sides) await warm(operation, side);
  for (let round = 0; round < rounds; round++) {
    for (const side of sides) {
      const before = { server: cpuOf(side.pid), database: bench.cpu() };
      await load(operation, side, requests);
      const sofar = total.get(side) as Cost;
      sofar.server += (cpuOf(side.pid) - before.server) / rounds / requests;
      sofar.database += (bench.cpu() - before.database) / rounds / requests;
    }
  }
  return total;
}

/** A database that has only now started plans for seconds, and says 503 meanwhile on a busy machine. */
async function warm(operation: Operation, side: Server): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await load(operation, side, WARMING);
    } catch (error) {
      if (tries === 5) throw error;
    }
  }
}

async function server(speaks: Server['speaks'], name: string, file: string): Promise<Server> {
  const env = {
    ...process.env,
    NEO4J_URI: bench.embedded.uri,
    NEO4J_PASSWORD: bench.embedded.password,
    NODE_ENV: 'production',
  };
  const child = spawn(process.execPath, [join(import.meta.dirname, file), name], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const url = await new Promise<string>((resolve) =>
    child.stdout?.once('data', (data) => resolve(String(data).trim())),
  );
  report(`${name}: ${url}`);
  return { speaks, url, pid: child.pid ?? 0 };
}

/** Sends the requests, eight at a time. */
async function load(operation: Operation, { speaks, url }: Server, count: number): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const request = operation[speaks]?.(next++);
      if (!request) return;
      const response = await fetch(url + request.path, request.init);
      const text = await response.text();
      if (!response.ok || text.includes('"errors"') || !text.includes(operation.expect))
        throw new Error(`${operation.name} ${speaks}: ${text.slice(0, 300)}`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}
