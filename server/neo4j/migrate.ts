import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import neo4j, { type Driver, type Neo4jError, type Session } from 'neo4j-driver';
import { StartError } from '../errors.ts';
import { sentence } from '../language/sentence.ts';

const SCHEMA = join(dirname(fileURLToPath(import.meta.url)), '../../cypher/schema');

type Report = (message: string) => void;
type Migration = { name: string; text: string; hash: string };

/**
 * Applies the files of `cypher/schema` that this database has not seen, in order, each once: of several servers that
 * start at once, one applies them and the others wait. Throws `StartError` for a database that another version prepared.
 */
export async function migrate(
  driver: Driver,
  database: string,
  report: Report,
  folder = SCHEMA,
): Promise<void> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.WRITE });
  try {
    const known = readMigrations(folder);
    if ((await lacking(session, known)).length === 0) return;
    await behindLock(driver, database, report, async () => {
      // Again: whoever had the lock before may have applied them all.
      for (const migration of await lacking(session, known)) await apply(session, migration, report);
    });
  } catch (error) {
    if (!(error instanceof neo4j.Neo4jError)) throw error;
    const said = isTheirs(error) ? 'start.othersData' : 'start.prepare';
    throw new StartError(sentence(said, { reason: error.message }), { cause: error });
  } finally {
    await session.close();
  }
}

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.cypher'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return { name, text, hash: createHash('sha256').update(text).digest('hex').slice(0, 16) };
    });
}

/** Those that the database has not seen; it must have seen nothing else, and none that changed since. */
async function lacking(session: Session, known: readonly Migration[]): Promise<Migration[]> {
  // Others keep a list of theirs under the same label.
  const { records } = await session.run(
    "MATCH (m:Migration) WHERE m.name ENDS WITH '.cypher' AND m.hash IS NOT NULL RETURN m.name AS name, m.hash AS hash",
  );
  const applied = new Map<string, string>(records.map((row) => [row.get('name'), row.get('hash')]));
  const unknown = [...applied.keys()].filter((name) => !known.some((each) => each.name === name)).sort();
  if (unknown.length > 0) throw new StartError(sentence('start.newerDatabase', { names: unknown }));
  const changed = known.find(({ name, hash }) => applied.has(name) && applied.get(name) !== hash);
  if (changed) throw new StartError(sentence('start.migration', { name: changed.name }));
  return known.filter(({ name }) => !applied.has(name));
}

/**
 * Statements are written so that running one twice is harmless (IF NOT EXISTS), since schema changes cannot share a
 * transaction with data.
 */
async function apply(session: Session, { name, text, hash }: Migration, report: Report): Promise<void> {
  report(`Database: applying ${name}`);
  const statements = statementsOf(text);
  // What brings stored data forward finds somebody else's where there is none of ours yet.
  const wanted = (await isInUse(session))
    ? statements
    : statements.filter((each) => SCHEMA_CHANGE.test(each));
  for (const statement of wanted) await session.run(statement);
  // Before the file counts as applied: a start never meets an index that is still being filled.
  await session.run('CALL db.awaitIndexes(300)');
  await session.run('MERGE (m:Migration {name: $name}) SET m.hash = $hash, m.at = datetime()', {
    name,
    hash,
  });
}

const SCHEMA_CHANGE = /^(?:CREATE|DROP) (?:\w+ )*(?:CONSTRAINT|INDEX) /;

/** Whether anything of ours is stored that may have to be brought forward. */
async function isInUse(session: Session): Promise<boolean> {
  const ours = 'EXISTS { MATCH (e:Ecosystem) WHERE e.counter IS NOT NULL }';
  const { records } = await session.run(`RETURN ${ours} AS isInUse`);
  return records[0]?.get('isInUse') === true;
}

/** Whether a constraint cannot be made because of what others have stored, or asked for, under the same label. */
const isTheirs = ({ code }: Neo4jError): boolean =>
  /\.Schema\.(?:ConstraintCreationFailed|IndexAlreadyExists|ConstraintWithNameAlreadyExists|IndexWithNameAlreadyExists|ConstraintValidationFailed)$/.test(
    code,
  );

/** How long the lock can be held, and so how long the others wait for one whose machine has vanished. Milliseconds. */
const LONGEST = 30 * 60_000;
/** How long others wait before they say so. */
const UNSAID = 2_000;

/**
 * Runs `work` while no other server does. The lock is a node that a transaction holds and never keeps: the database
 * lets go of it when the server that had it is gone, so that nobody has to find out whether it is.
 */
async function behindLock(
  driver: Driver,
  database: string,
  report: Report,
  work: () => Promise<void>,
): Promise<void> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.WRITE });
  const timer = setTimeout(() => report('Database: another server is preparing it'), UNSAID);
  try {
    await makeLock(session);
    const holding = session.beginTransaction({
      timeout: LONGEST,
      metadata: { app: 'maillage', query: 'lock' },
    });
    await holding.run("MERGE (l:SchemaLock {name: 'schema'}) SET l.at = datetime()");
    clearTimeout(timer);
    await work();
    await holding.rollback();
  } finally {
    clearTimeout(timer);
    await session.close();
  }
}

/** Two servers that make the same constraint at once can stand in each other's way: then it is there, or free again. */
async function makeLock(session: Session, tries = 20): Promise<void> {
  try {
    await session.run(
      'CREATE CONSTRAINT schema_lock IF NOT EXISTS FOR (l:SchemaLock) REQUIRE l.name IS UNIQUE',
    );
  } catch (error) {
    if (tries === 1 || !isClash(error)) throw error;
    await pause(250);
    await makeLock(session, tries - 1);
  }
}

function isClash(error: unknown): boolean {
  if (!(error instanceof neo4j.Neo4jError)) return false;
  return error.retriable || /^Neo\.(Client|Database)Error\.Schema\./.test(error.code);
}

function statementsOf(text: string): string[] {
  return text
    .replace(/^\/\/.*$/gm, '')
    .split(/;\s*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
