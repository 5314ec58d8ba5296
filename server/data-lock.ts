import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartError } from './errors.ts';
import { sentence } from './language/sentence.ts';
import { makeFolder } from './make-folder.ts';

// One server per data folder. The holder listens on a socket named from the folder and answers who it is. The
// operating system closes the socket with the process, so unlike a file with a pid it cannot be left behind by
// kill -9, nor be mistaken for a later process of the same number.

/** The server of a data folder; without `url` it is still starting. */
export type Holder = { pid: number; url?: string };

export type DataLock = {
  /** Lets `readHolder` and refused servers know the address of this one. */
  announce: (url: string) => void;
  release: () => Promise<void>;
};

type Answer = Holder & { token: string };

/** How long a holder that is busy may take to answer. Milliseconds. */
const PATIENCE = 3_000;
/** Longer than any other process takes from finding the lock free to taking it. Milliseconds. */
const SETTLE = 100;
/** The system limits the path of a socket to 104 bytes (macOS) or 108 (Linux). */
const LONGEST_PATH = 100;

/** Takes the data folder for this process, or throws a `StartError` that names the server that has it. */
export async function lockDataDir(dataDir: string): Promise<DataLock> {
  const path = socketPath(realFolder(dataDir));
  await refuseIfHeld(path, dataDir);

  const me: Answer = { pid: process.pid, token: randomUUID() };
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.end(JSON.stringify(me));
  });
  await take(server, path, dataDir);
  // Of several that found it free at once, the last one has it.
  await pause(SETTLE);
  const holder = await ask(path, dataDir);
  if (holder?.token !== me.token) {
    await close(server);
    throw refusal(holder, dataDir);
  }
  // The lock alone must not keep the process alive.
  server.unref();
  return {
    announce: (url) => {
      me.url = url;
    },
    release: async () => {
      if (!server.listening) return;
      if (!isWindows) rmSync(path, { force: true });
      await close(server);
    },
  };
}

/** The server that has the data folder, if one runs. Throws a `StartError` when it runs and does not answer. */
export async function readHolder(dataDir: string): Promise<Holder | undefined> {
  let real: string;
  try {
    real = realpathSync(dataDir);
  } catch {
    return undefined;
  }
  const answer = await ask(socketPath(real), dataDir);
  return answer && { pid: answer.pid, ...(answer.url !== undefined && { url: answer.url }) };
}

const isWindows = process.platform === 'win32';

function realFolder(dataDir: string): string {
  try {
    makeFolder(dataDir);
    return realpathSync(dataDir);
  } catch (error) {
    throw unwritable(dataDir, error);
  }
}

/** Inside the folder wherever possible: independent of TMPDIR, and out of reach of other users. */
function socketPath(realDataDir: string): string {
  const inside = join(realDataDir, 'server.sock');
  if (!isWindows && Buffer.byteLength(inside) <= LONGEST_PATH) return inside;
  const hash = createHash('sha256').update(realDataDir).digest('hex').slice(0, 24);
  return isWindows ? `\\\\.\\pipe\\maillage-${hash}` : join(tmpdir(), `maillage-${hash}.sock`);
}

async function refuseIfHeld(path: string, dataDir: string): Promise<void> {
  const holder = await ask(path, dataDir);
  if (holder) throw refusal(holder, dataDir);
}

/** Listens under a name of its own, then renames: whatever a dead holder left is replaced in one step. */
async function take(server: Server, path: string, dataDir: string): Promise<void> {
  const own = isWindows ? path : `${path}.${randomUUID().slice(0, 4)}`;
  try {
    await new Promise<void>((done, fail) => {
      server.once('error', fail).listen(own, done);
    });
    if (isWindows) return;
    chmodSync(own, 0o600);
    renameSync(own, path);
  } catch (error) {
    server.close();
    const code = (error as NodeJS.ErrnoException).code;
    if (isWindows && (code === 'EADDRINUSE' || code === 'EACCES')) throw refusal(undefined, dataDir);
    throw unwritable(dataDir, error);
  }
}

/** Who listens; undefined when nobody does. */
function ask(path: string, dataDir: string): Promise<Answer | undefined> {
  return new Promise((done, fail) => {
    let text = '';
    const socket = connect(path);
    socket.setTimeout(PATIENCE, () => socket.destroy(refusal(undefined, dataDir)));
    socket.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    socket.on('end', () => {
      try {
        done(JSON.parse(text) as Answer);
      } catch {
        fail(refusal(undefined, dataDir));
      }
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error instanceof StartError) fail(error);
      else if (GONE.has(error.code ?? '')) done(undefined);
      else fail(unwritable(dataDir, error));
    });
  });
}

// Nothing there, a dead holder's socket, a plain file, a holder that left while it was asked.
const GONE = new Set(['ENOENT', 'ECONNREFUSED', 'ENOTSOCK', 'ECONNRESET', 'EPIPE']);

function refusal(holder: Holder | undefined, dataDir: string): StartError {
  const folder = dataDir;
  if (!holder) return new StartError(sentence('data.inUseSilent', { folder }));
  const { pid, url } = holder;
  return new StartError(
    url ? sentence('data.inUse', { folder, url, pid }) : sentence('data.inUseStarting', { folder, pid }),
  );
}

function unwritable(dataDir: string, error: unknown): StartError {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
  return new StartError(sentence('data.unwritable', { folder: dataDir, code }), { cause: error });
}

function close(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
  });
}
