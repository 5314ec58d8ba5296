import { may, type Viewer } from '../../access/viewer.ts';
import { NotAllowed } from '../../errors.ts';
import { ecosystemOf } from '../../kind/ids.ts';
import { sentence } from '../../language/sentence.ts';

/** Who was let in where last: all rows of a request ask the same. */
let last: { viewer: Viewer; ecosystem: string } | undefined;

/** Asks of a record that goes out whether its ecosystem may be read. Throws `NotAllowed`. */
export function requireRead(viewer: Viewer, id: string): void {
  if (last?.viewer === viewer && id.startsWith(last.ecosystem)) return;
  const ecosystem = ecosystemOf(id);
  if (!may(viewer, 'read', ecosystem)) throw new NotAllowed(sentence('ecosystem.hidden'));
  if (ecosystem !== '') last = { viewer, ecosystem };
}
