/** The server as a person starts it: a real process with its own data folder, on a free port. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll } from 'vitest';
import { readHolder } from '../../server/data-lock.ts';

const root = join(import.meta.dirname, '../..');
const started = new Set<ChildProcess>();
const scratch = mkdtempSync(join(tmpdir(), 'maillage-process-'));
let folders = 0;

afterAll(async () => {
  for (const child of started) child.kill('SIGKILL');
  // One that npm started and that outlived it.
  for (let folder = 1; folder <= folders; folder++) {
    const holder = await readHolder(join(scratch, String(folder))).catch(() => undefined);
    if (holder) process.kill(holder.pid, 'SIGKILL');
  }
  await until('the processes are gone', () => jvmsOf(scratch).length === 0, 15);
  rmSync(scratch, { recursive: true, force: true });
}, 30_000);

/** An empty folder that is gone after the tests. */
export function newFolder(): string {
  folders += 1;
  const folder = join(scratch, String(folders));
  mkdirSync(folder);
  return folder;
}

export type ServerProcess = {
  child: ChildProcess;
  /** What it has said so far. */
  said: () => { stdout: string; stderr: string };
  /** Its address, once the closing block is there; fails when it ends before. */
  url: () => Promise<string>;
  /** Its exit code. */
  ended: Promise<number | null>;
};

/** Runs `node server/main.ts`, or `npm start` where the whole way matters. */
export function runServer(
  args: readonly string[],
  env: Record<string, string | undefined> = {},
  by: 'node' | 'npm' = 'node',
): ServerProcess {
  const [command, before] =
    by === 'npm' ? ['npm', ['start', '--']] : [process.execPath, [join(root, 'server/main.ts')]];
  const child = spawn(command, [...before, ...args], {
    cwd: root,
    // Halves the CPU of a start; nothing here runs for long.
    env: { ...clean, NEO4J_JAVA_OPTIONS: '-XX:TieredStopAtLevel=1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.add(child);
  const text = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (part: string) => {
      text[name] += part;
    });
  let isOver = false;
  const ended = new Promise<number | null>((done) => {
    child.once('close', (code) => {
      isOver = true;
      started.delete(child);
      done(code);
    });
  });
  const address = () => /^ {2}Maillage +(http\S+)$/m.exec(text.stdout)?.[1];
  return {
    child,
    ended,
    said: () => ({ ...text }),
    url: async () => {
      await until('the server is up', () => isOver || address() !== undefined, 100);
      const url = address();
      if (!url) throw new Error(`The server ended:\n${text.stdout}${text.stderr}`);
      return url;
    },
  };
}

/** What this run's own environment must not decide. */
const clean = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) =>
      !/^(PORT|HOST|PUBLIC_URL|DATA_DIR|LOG_LEVEL|LANG|LC_.*|NEO4J_.*|npm_lifecycle_.*)$/.test(name),
  ),
);

/** The JVMs whose home lies in a folder. */
export function jvmsOf(folder: string): number[] {
  return execFileSync('ps', ['-A', '-ww', '-o', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(' -cp ') && line.includes(folder))
    .map((line) => Number.parseInt(line, 10));
}

export async function until(what: string, met: () => unknown, seconds: number): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await met())) {
    if (Date.now() > end) throw new Error(`Not within ${seconds} s: ${what}`);
    await pause(50);
  }
}

/** A folder with a command made of shell lines; `$real` in them is the command of that name on this machine. */
export function fakeCommand(name: string, ...lines: string[]): string {
  const folder = newFolder();
  const real = execFileSync('sh', ['-c', `command -v ${name} || true`], { encoding: 'utf8' }).trim();
  writeFileSync(join(folder, name), ['#!/bin/sh', `real='${real}'`, ...lines, ''].join('\n'));
  chmodSync(join(folder, name), 0o755);
  return folder;
}

/** Sends one GraphQL request over HTTP, as the client does. */
export async function post(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
) {
  const began = performance.now();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'graphql-preflight': '1', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape that it asked for.
  const { data, errors } = (await response.json()) as { data?: any; errors?: { message: string }[] };
  return { response, data, errors, took: performance.now() - began };
}

/** Signs in where codes are shown, since no mail is sent: what the browser sends from then on. */
export async function signIn(url: string, email: string): Promise<string> {
  const send = (path: string, body: object) =>
    fetch(`${url}/api/sign-in/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const { code } = (await (await send('code', { email })).json()) as { code: string };
  const answer = await send('session', { email, code });
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}
