/** The two ends of a link, as far as the reader sees it. */
import { seesOf } from '../access/sees.ts';
import type { Viewer } from '../access/viewer.ts';
import { NotFound } from '../errors.ts';
import { ecosystemOf } from '../kind/ids.ts';
import { sentence } from '../language/sentence.ts';
import type { Database } from '../neo4j/database.ts';
import { sidesEnds } from './sides.queries.ts';

/** Throws `NotFound` where there is no such link for them. */
export async function readEnds(
  { database, viewer }: { database: Database; viewer: Viewer },
  link: string,
): Promise<{ id: string; name: string }[]> {
  const ecosystem = ecosystemOf(link);
  const sees = seesOf(viewer, ecosystem);
  const rows = await database.read(sidesEnds, { ecosystem, link, sees: sees === true ? null : [...sees] });
  if (rows.length < 2) throw new NotFound(sentence('record.gone'));
  return rows;
}
