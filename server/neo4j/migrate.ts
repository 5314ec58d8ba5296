import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import neo4j, { type Driver } from 'neo4j-driver';
import { StartError } from '../errors.ts';
import { sentence } from '../language/sentence.ts';

const SCHEMA = join(dirname(fileURLToPath(import.meta.url)), '../../cypher/schema');

/**
 * Applies the files of `cypher/schema` that this database has not seen, in order, each once. Statements are written
 * so that running one twice is harmless (IF NOT EXISTS), since schema changes cannot share a transaction with data.
 */
export async function migrate(
  driver: Driver,
  database: string,
  report: (message: string) => void,
  folder = SCHEMA,
): Promise<void> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.WRITE });
  try {
    const { records } = await session.run('MATCH (m:Migration) RETURN m.name AS name, m.hash AS hash');
    const applied = new Map(records.map((record) => [record.get('name'), record.get('hash')]));
    for (const name of readdirSync(folder)
      .filter((file) => file.endsWith('.cypher'))
      .sort()) {
      const text = readFileSync(join(folder, name), 'utf8');
      const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
      if (applied.get(name) === hash) continue;
      if (applied.has(name)) {
        throw new StartError(sentence('start.migration', { name }));
      }
      report(`Database: applying ${name}`);
      for (const statement of statementsOf(text)) await session.run(statement);
      // Before the file counts as applied: a start never meets an index that is still being filled.
      await session.run('CALL db.awaitIndexes(300)');
      await session.run('MERGE (m:Migration {name: $name}) SET m.hash = $hash, m.at = datetime()', {
        name,
        hash,
      });
    }
  } finally {
    await session.close();
  }
}

function statementsOf(text: string): string[] {
  return text
    .replace(/^\/\/.*$/gm, '')
    .split(/;\s*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
