import { isClosed, type Viewer } from '../access/viewer.ts';
import { NotFound } from '../errors.ts';
import { sentence } from '../language/sentence.ts';
import type { Reader } from '../neo4j/database.ts';
import { ecosystemFind } from './ecosystem.queries.ts';

/** An ecosystem and the revision that the database gave a moment ago. */
export type Current = { id: string; slug: string; revision: number };

/** An ecosystem by its slug, for somebody who wants to read it. Throws `NotFound`, also where it is closed to them. */
export async function findEcosystem(database: Reader, slug: string, viewer: Viewer): Promise<Current> {
  const [found] = await database.read(ecosystemFind, { slug, id: null });
  if (!found || isClosed(viewer, found.id)) throw new NotFound(sentence('ecosystem.unknown', { slug }));
  return found;
}

/** An ecosystem by its id; undefined when it is gone. */
export async function ecosystemById(database: Reader, id: string): Promise<Current | undefined> {
  const [found] = await database.read(ecosystemFind, { slug: null, id });
  return found;
}
