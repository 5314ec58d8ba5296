/** How a server ends that is told to, or fails, while its database still starts: each time another one, in a folder of its own. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { fakeCommand, jvmsOf, newFolder, runServer, until } from '../support/process.ts';

describe('Ctrl+C while Neo4j starts', { timeout: 60_000 }, () => {
  const starting = async (folder: string, env: Record<string, string | undefined> = {}) => {
    const server = runServer(['--port', '0', '--data-dir', folder], env);
    await until('Neo4j is starting', () => server.said().stdout.includes('Neo4j: starting'), 30);
    await until('the JVM is there', () => jvmsOf(folder).length === 1, 10);
    return server;
  };

  it('leaves no JVM and no lock', async () => {
    const folder = newFolder();
    const server = await starting(folder);
    server.child.kill('SIGINT');
    expect(await server.ended).toBe(0);
    expect(jvmsOf(folder)).toEqual([]);
    expect(existsSync(join(folder, 'server.sock'))).toBe(false);
    expect(server.said().stderr).toBe('');
  });

  it('ends at once when it is said twice', async () => {
    const folder = newFolder();
    // A JVM that does not listen; npm passes on what the terminal has sent already, which counts as once.
    const PATH = fakeCommand(
      'java',
      '[ "$1" = -version ] && exec "$real" "$@"',
      'while :; do /bin/sleep 0.1; done',
    );
    const server = await starting(folder, { PATH, JAVA_HOME: undefined });
    const [jvm] = jvmsOf(folder);
    server.child.kill('SIGINT');
    server.child.kill('SIGINT');
    await until('it has heard', () => server.said().stdout.includes('Stopping'), 20);
    await pause(700);
    expect(server.child.exitCode).toBeNull();
    server.child.kill('SIGINT');
    expect(await server.ended).toBe(1);
    process.kill(jvm as number, 'SIGKILL');
  });
});

describe('an error that nobody expected', { timeout: 60_000 }, () => {
  it('ends the server with code 1, and is told in its log', async () => {
    const boom = join(newFolder(), 'boom.mjs');
    writeFileSync(boom, "process.on('SIGUSR2', () => Promise.reject(new Error('boom')));");
    const args = ['--port', '0', '--data-dir', newFolder()];
    const failing = runServer(args, { NODE_OPTIONS: `--import=${boom}` });
    await until('Neo4j is starting', () => failing.said().stdout.includes('Neo4j: starting'), 30);
    failing.child.kill('SIGUSR2');
    expect(await failing.ended).toBe(1);
    expect(failing.said().stdout).toMatch(/^\{"level":60,.*boom/m);
  });
});
