/** What people say of findings, of one as of many: that they are none, with a reason, or who looks after them. */
import { NotFound } from '../errors.ts';
import type { Context } from '../graphql/context.ts';
import { sentence } from '../language/sentence.ts';
import type { Run } from '../neo4j/database.ts';
import { isBlank, trimmed } from '../text.ts';
import { begin, type Request } from '../write/change.ts';
import { once } from '../write/once.ts';
import { writeReceiptCreate } from '../write/write.queries.ts';
import { findingAssign, findingDismiss } from './finding.queries.ts';

/** A finding that was marked, and who looked after it before an assignment. */
export type Marked = { key: string; before?: string | null | undefined };

type Write = (run: Run, context: Context) => Promise<Marked[]>;

/** Dismisses findings with a reason, or takes that back where there is none. */
export const dismissal =
  (ecosystem: string, keys: readonly string[], reason: string | null): Write =>
  (run, { viewer }) =>
    run(findingDismiss, {
      ...{ ecosystem, keys: [...keys], author: viewer.id },
      reason: reason === null ? null : trimmed(reason),
    });

/** Names who looks after findings; nobody where the name is null or empty. */
export const assignment =
  (
    ecosystem: string,
    given: readonly { keys: readonly string[]; assignee?: string | null | undefined }[],
  ): Write =>
  (run) =>
    run(findingAssign, {
      ecosystem,
      given: given.flatMap(({ keys, assignee }) =>
        keys.map((key) => ({ key, assignee: assignee && !isBlank(assignee) ? trimmed(assignee) : null })),
      ),
    });

/** Marks all of them in one transaction, once for each request. Throws `NotFound` when none of them is there. */
export async function mark(context: Context, request: Request, write: Write): Promise<Marked[]> {
  const receipt = begin(context, request);
  return once(context.database, request.action, receipt, async (run) => {
    const marked = await write(run, context);
    if (marked.length === 0) throw new NotFound(sentence('finding.unknown'));
    await run(writeReceiptCreate, { ...receipt, answer: JSON.stringify(marked) });
    return marked;
  });
}
