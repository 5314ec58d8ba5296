/** Whether two accounts are one person's: addresses that lead into one mailbox are. */
import { LOCAL_FACILITATOR, type Viewer } from '../access/viewer.ts';
import type { RecordState } from '../kind/kind.ts';
import type { Run } from '../neo4j/database.ts';
import { type Declaration, declarationsOf } from './declarations.ts';
import { interdependencyAddresses } from './interdependency.queries.ts';

/** `ana+map@example.org` arrives where `ana@example.org` does. */
export const mailboxOf = (email: string): string => email.toLowerCase().replace(/\+[^@]*(?=@)/, '');

/**
 * Tells of what is said of a link whether the same person said it. Where nobody signs in, whoever sits at this machine writes down
 * what others say.
 */
export async function samePerson(
  run: Run,
  { id, account }: Viewer,
  link: RecordState,
): Promise<(declaration: Declaration) => boolean> {
  if (id === LOCAL_FACILITATOR.id) return () => false;
  const others = [...new Set(declarationsOf(link).map(({ by }) => by))].filter((by) => by !== id);
  const rows = account && others.length > 0 ? await run(interdependencyAddresses, { ids: others }) : [];
  const own = account && mailboxOf(account.email);
  const same = new Set(rows.flatMap((row) => (mailboxOf(row.email) === own ? [row.id] : [])));
  return ({ by }) => by === id || same.has(by);
}
