// What one transaction can hold: an import that is too large for it is refused before anything is written.
import { Invalid } from '../errors.ts';
import { sentence } from '../language/sentence.ts';
import type { Database } from '../neo4j/database.ts';
import type { Work } from './import-work.ts';

/** Records that a MB of the heap holds until they are committed, of those that are created with a few fields each. */
const RECORDS_PER_MB = 60;

/** Throws `Invalid` when the database is known to have no room for it. */
export function requireRoom(work: Work, { heap }: Pick<Database, 'heap'>): void {
  if (heap === undefined) return;
  const most = Math.floor((heap * RECORDS_PER_MB) / 1_000) * 1_000;
  const parts = [work.places, work.elements, work.records, work.links];
  const count = parts.reduce((sum, { created, changed }) => sum + created.length + changed.length, 0);
  if (count > most) throw new Invalid(sentence('import.tooManyAtOnce', { count, most }));
}
