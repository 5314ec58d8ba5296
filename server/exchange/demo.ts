// The demonstration ecosystems: the folders of fixtures/, read as any sheets are.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMONSTRATION } from '../ecosystem/ecosystem.ts';
import type { Database } from '../neo4j/database.ts';
import { exchangeAnyEcosystem, exchangeFindEcosystem } from './exchange.queries.ts';
import type { Destination } from './founding.ts';
import { importPlan } from './import.ts';
import { readKumuSheets } from './kumu/kumu.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures');

/** Whether the database holds no ecosystem at all. */
export async function isEmpty(database: Database): Promise<boolean> {
  return (await database.read(exchangeAnyEcosystem, {})).length === 0;
}

/**
 * Imports each demonstration ecosystem that the database does not have yet, and answers how many. One that people
 * have changed since is left alone. Throws when a folder cannot be read: they come with the program.
 */
export async function loadDemo({
  database,
  report,
  folders = demoFolders(),
}: {
  database: Database;
  report: (message: string) => void;
  folders?: readonly string[];
}): Promise<number> {
  let loaded = 0;
  for (const folder of folders) {
    const ecosystem = readDestination(folder);
    if ((await database.read(exchangeFindEcosystem, { slug: ecosystem.slug })).length > 0) continue;
    report(`Loading the demonstration: ${ecosystem.name}`);
    const sheet = (name: string) => readFileSync(join(folder, name));
    const reading = readKumuSheets({
      elements: sheet('elements.csv'),
      connections: sheet('connections.csv'),
    });
    if (!('plan' in reading)) throw new Error(`${folder}: ${JSON.stringify(reading.issues[0])}`);
    await importPlan({
      database,
      ecosystem,
      plan: reading.plan,
      viewer: { id: DEMONSTRATION, role: 'FACILITATOR' },
    });
    loaded += 1;
  }
  return loaded;
}

/** The folders of the demonstration ecosystems. */
export function demoFolders(): string[] {
  return readdirSync(FIXTURES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(FIXTURES, entry.name))
    .sort();
}

/** The facts of a demonstration ecosystem: its address, names, charter and rules. */
export function readDestination(folder: string): Destination {
  const facts = JSON.parse(readFileSync(join(folder, 'ecosystem.json'), 'utf8')) as Omit<
    Destination,
    'language'
  > & { language?: string };
  return { ...facts, language: facts.language === 'fr' ? 'FR' : 'EN' };
}
