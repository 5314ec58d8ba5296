/** A network that fails when a test says so: stands between the driver and Neo4j and cuts the line at a chosen message. */

import type { AddressInfo } from 'node:net';
import { createConnection, createServer, type Socket } from 'node:net';

/** COMMIT as it travels: a chunk of two bytes (a structure without fields, signature 12) and the end of the message. */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);
/** The end of the statement that makes a change by itself, and is committed with it. */
const AT_ONCE = Buffer.from('RETURN true AS isWritten');
/** What an answer has once something was committed. */
const BOOKMARK = Buffer.from('bookmark');
/** The beginning of RUN: a structure of three fields, signature 10. */
const RUN = Buffer.from([0xb3, 0x10]);

type BoltProxy = {
  uri: string;
  /** What the next `times` commit is committed, and the answer is lost with the connection. */
  loseCommitAnswers(times: number): void;
  /** The same of the next `times` reads. */
  loseAnswers(times: number): void;
  /** From now on what the database says no longer arrives, though the connections stay open. */
  fallSilent(): void;
  /** The connections of now stay open and carry nothing any more; those that are opened later do. */
  forget(): void;
  /** How many answers were lost so far. */
  lost(): number;
  close(): Promise<void>;
};

export async function boltProxy(target: string): Promise<BoltProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let forgotten = new WeakSet<Socket>();
  let toLose = 0;
  let losing = [COMMIT];
  /** What the answer that is lost has to hold. */
  let until = Buffer.from('');
  let lost = 0;
  let isSilent = false;
  const server = createServer((client) => {
    const database = createConnection(Number(port), hostname);
    let isLosing = false;
    const cut = () => {
      client.destroy();
      database.destroy();
    };
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.on('error', cut);
      socket.on('close', cut);
    }
    client.on('data', (bytes) => {
      if (forgotten.has(client)) return;
      if (toLose > 0 && losing.some((message) => bytes.includes(message))) {
        toLose -= 1;
        isLosing = true;
      }
      database.write(bytes);
    });
    database.on('data', (bytes) => {
      if (isSilent || forgotten.has(client)) return;
      if (!isLosing) return void client.write(bytes);
      if (!bytes.includes(until)) return;
      lost += 1;
      cut();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    loseCommitAnswers: (times) => {
      [losing, until, toLose] = [[COMMIT, AT_ONCE], BOOKMARK, times];
    },
    loseAnswers: (times) => {
      [losing, until, toLose] = [[RUN], Buffer.from(''), times];
    },
    fallSilent: () => {
      isSilent = true;
    },
    forget: () => {
      forgotten = new WeakSet(sockets);
    },
    lost: () => lost,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** A port on which nobody listens. */
export async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 1;
}
