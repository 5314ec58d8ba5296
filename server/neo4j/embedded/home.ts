import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../../errors.ts';
import { type Sentence, sentence } from '../../language/sentence.ts';
import { makeFolder } from '../../make-folder.ts';

/** The folder of the embedded database, ready for a start. */
export type Home = { dir: string; password: string; fresh: boolean };

/** Where the password of the embedded database is kept. */
export const passwordFile = (dataDir: string): string => join(dataDir, 'neo4j-password');

/**
 * Makes the home of Neo4j in the data folder, with a random password in a file that only its owner reads. Every step
 * can be repeated: a start that was killed between two of them is completed by the next one.
 */
export function prepareHome(dataDir: string): Home {
  const dir = join(dataDir, 'neo4j');
  try {
    makeFolder(join(dir, 'data', 'dbms'));
    const fresh = !existsSync(join(dir, 'data', 'databases', 'neo4j'));
    const password = readPassword(passwordFile(dataDir), existsSync(join(dir, 'data', 'databases')));
    // Read by Neo4j while its only user still has the default password, so there is no moment to miss.
    writePrivate(join(dir, 'data', 'dbms', 'auth.ini'), `neo4j:${credential(password)}:\n`);
    return { dir, password, fresh };
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(explainFolder(dataDir, (error as NodeJS.ErrnoException).code), { cause: error });
  }
}

function explainFolder(folder: string, code = 'unknown error'): Sentence {
  return code === 'ENOSPC' || code === 'EDQUOT'
    ? sentence('data.full', { folder })
    : sentence('data.unwritable', { folder, code });
}

function readPassword(file: string, databaseExists: boolean): string {
  if (existsSync(file)) {
    const password = readFileSync(file, 'utf8').trim();
    if (password !== '') return password;
  }
  if (databaseExists) {
    throw new StartError(sentence('data.password', { file }));
  }
  const password = randomBytes(24).toString('base64url');
  writePrivate(file, `${password}\n`);
  return password;
}

/** What `dbms set-initial-password` of Neo4j would write, without the 2 s of a JVM. */
function credential(password: string): string {
  const salt = randomBytes(32);
  const iterations = 1024;
  let hash = createHash('sha256').update(salt).update(password).digest();
  for (let done = 1; done < iterations; done++) hash = createHash('sha256').update(hash).digest();
  return `SHA-256,${hash.toString('hex')},${salt.toString('hex')},${iterations}`;
}

function writePrivate(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}

/** Writes the settings of Neo4j; `port` is that of Bolt, on loopback, `pageCache` in MB. */
export function writeConfiguration(home: string, port: number, pageCache: number): string {
  const file = join(home, 'neo4j.conf');
  writePrivate(file, configuration(port, pageCache));
  return file;
}

const configuration = (port: number, pageCache: number) => `# Written at each start by Maillage.
server.bolt.enabled=true
server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=127.0.0.1:${port}
server.http.enabled=false
server.https.enabled=false
dbms.security.auth_enabled=true
dbms.usage_report.enabled=false

# Beside the heap: see server/neo4j/embedded/memory.ts.
server.memory.pagecache.size=${pageCache}m
# The room for what is being committed is taken before: a disk that fills up in the middle of a transaction leaves a log
# that Neo4j refuses to read, and with it to start. Small, because each of two databases takes as much before its first word.
db.tx_log.preallocate=true
db.tx_log.rotation.size=16m
db.tx_log.rotation.retention_policy=2 days 512M
db.logs.query.enabled=OFF

# The default waits of Neo4j make every stop last ten seconds, for clients that only this machine has.
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
db.shutdown_transaction_end_timeout=2s
`;
