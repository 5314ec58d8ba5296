import type { Settings } from '../access/sees.ts';
import type { Reader } from '../neo4j/database.ts';
import { readSettings } from './read.queries.ts';

/** What an ecosystem, known by its id, allows the public to see; nothing said when it is gone. */
export async function settingsOf(database: Reader, id: string): Promise<Settings> {
  const [found] = await database.read(readSettings, { id });
  return found?.settings ?? {};
}
