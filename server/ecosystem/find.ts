import { may, type Viewer } from '../access/viewer.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { sentence } from '../language/sentence.ts';
import type { Reader } from '../neo4j/database.ts';
import { ecosystemFind } from './ecosystem.queries.ts';

/** An ecosystem and the revision that the database gave a moment ago. */
export type Current = { id: string; slug: string; revision: number };

/** An ecosystem by its slug. Throws `NotFound`. */
export async function findEcosystem(database: Reader, slug: string): Promise<Current> {
  const [found] = await database.read(ecosystemFind, { slug, id: null });
  if (!found) throw new NotFound(sentence('ecosystem.unknown', { slug }));
  return found;
}

/** The same for somebody who wants to read it. Throws `NotAllowed` too. */
export async function openEcosystem(database: Reader, slug: string, viewer: Viewer): Promise<Current> {
  const found = await findEcosystem(database, slug);
  if (!may(viewer, 'read', found.id)) throw new NotAllowed(sentence('ecosystem.hidden'));
  return found;
}

/** An ecosystem by its id; undefined when it is gone. */
export async function ecosystemById(database: Reader, id: string): Promise<Current | undefined> {
  const [found] = await database.read(ecosystemFind, { slug: null, id });
  return found;
}
