import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';

const CYPHER = join(import.meta.dirname, '../../cypher');
/** What a first visitor asks for. What they share is most of the cost: the rest is then planned quickly. */
const FIRST = ['ecosystem', 'map', 'stakeholder', 'element'];

/**
 * Lets Neo4j plan the reading queries before somebody waits for them, one at a time: in a JVM that has just started
 * the first page of stakeholders takes 5 s of CPU, which on a busy machine is past the time that a read is given, and
 * 1.6 s after this. EXPLAIN plans and runs nothing. Ends early, and says nothing, when it is stopped or Neo4j goes away.
 */
export async function planAhead(driver: Driver, database: string, stopping: AbortSignal): Promise<void> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    for (const text of readingQueries()) {
      if (stopping.aborted) return;
      const names = [...text.matchAll(/\$(\w+)/g)].map(([, name = '']) => [name, null]);
      await session.run(`EXPLAIN ${text}`, Object.fromEntries(names), { timeout: 60_000 });
    }
  } catch {
    // It is an aid only: the queries are planned when they are asked.
  } finally {
    await session.close().catch(() => undefined);
  }
}

function readingQueries(): string[] {
  return FIRST.flatMap((noun) => globSync(`${noun}/*.cypher`, { cwd: CYPHER }).sort())
    .map((file) => readFileSync(join(CYPHER, file), 'utf8'))
    .filter((text) => /^\/\/ @access read$/m.test(text))
    .map((text) => text.replace(/^(\/\/.*\n)+/, '\n'));
}
