/** What is asked of a link in whatever way it is written: that its type is there, and that it is not there already. */
import { may, type Viewer, voicesOf } from '../access/viewer.ts';
import { Conflict, Invalid } from '../errors.ts';
import { ecosystemOf } from '../kind/ids.ts';
import type { RecordState } from '../kind/kind.ts';
import { complaint, sentence } from '../language/sentence.ts';
import type { Run } from '../neo4j/database.ts';
import type { Opened } from '../write/opened.ts';
import { interdependencyTypes } from './interdependency.queries.ts';
import { BUILT_IN, twinOf } from './interdependency.ts';
import { ownEnd } from './one-end.ts';

/** For which end somebody speaks who does not say: the one that is theirs; for none in particular, who facilitates. */
export function ownSide(ends: readonly string[], viewer: Viewer): string | undefined {
  const ecosystem = ecosystemOf(ends[0] ?? '');
  return may(viewer, 'curate', ecosystem) ? undefined : ownEnd(ends, voicesOf(viewer, ecosystem));
}

/** Throws `Invalid` for a type that the ecosystem does not have. */
export async function requireType(
  type: string | null | undefined,
  { ecosystem }: Opened,
  run: Run,
): Promise<void> {
  if (!type || BUILT_IN.has(type)) return;
  const own = (await run(interdependencyTypes, { ecosystems: [ecosystem] })).map((row) => row.type);
  if (own.some(({ key }) => key === type)) return;
  const known = [...BUILT_IN.keys(), ...own.map(({ key }) => key)];
  throw new Invalid(sentence('link.type', { type, known }), [
    complaint('type', 'link.typeWanted', { known }),
  ]);
}

/** Throws `Conflict` where the same two have such a link in the same period. */
export function requireNoTwin(link: RecordState, { links }: Opened): void {
  const twin = twinOf(link, links);
  if (!twin) return;
  throw new Conflict(sentence('link.twin'), {
    existing: twin.id,
    issues: [complaint('type', 'link.twinWanted')],
  });
}
