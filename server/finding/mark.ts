/** What people say of findings, of one as of many: that they are none, with a reason, or who looks after them. */
import { audienceOf, seesOf } from '../access/sees.ts';
import { ecosystemById } from '../ecosystem/find.ts';
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

/** Writes the marks of those that the writer may see, under their name. */
type Write = (run: Run, by: { author: string; isSeen(key: string): boolean }) => Promise<Marked[]>;

/** Dismisses findings with a reason, or takes that back where there is none. */
export const dismissal =
  (ecosystem: string, keys: readonly string[], reason: string | null): Write =>
  (run, { author, isSeen }) =>
    run(findingDismiss, {
      ...{ ecosystem, keys: keys.filter(isSeen), author },
      reason: reason === null ? null : trimmed(reason),
    });

/** Names who looks after findings; nobody where the name is null or empty. */
export const assignment =
  (
    ecosystem: string,
    given: readonly { keys: readonly string[]; assignee?: string | null | undefined }[],
  ): Write =>
  (run, { isSeen }) =>
    run(findingAssign, {
      ecosystem,
      given: given.flatMap(({ keys, assignee }) =>
        keys
          .filter(isSeen)
          .map((key) => ({ key, assignee: assignee && !isBlank(assignee) ? trimmed(assignee) : null })),
      ),
    });

type Asked = Request & { input: { ecosystem: string } };

/**
 * Marks all of them in one transaction, once for each request. Throws `NotFound` when none of them is there, also after the
 * last change was looked at: what is told from the map itself can be a moment ahead of the findings.
 */
export async function mark(context: Context, request: Asked, write: Write): Promise<Marked[]> {
  try {
    return await markKnown(context, request, write);
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    const current = await ecosystemById(context.database, request.input.ecosystem);
    if (!current) throw error;
    await context.findings.getCurrent(current, 'all');
    return markKnown(context, request, write);
  }
}

async function markKnown(context: Context, request: Asked, write: Write): Promise<Marked[]> {
  const receipt = begin(context, request);
  const isSeen = await sight(context, request.input.ecosystem);
  return once(context.database, request.action, receipt, async (run) => {
    const marked = await write(run, { author: context.viewer.id, isSeen });
    if (marked.length === 0) throw new NotFound(sentence('finding.unknown'));
    await run(writeReceiptCreate, { ...receipt, answer: JSON.stringify(marked) });
    return marked;
  });
}

/** Which findings of an ecosystem somebody sees: those of their audience, by key. */
async function sight(context: Context, ecosystem: string): Promise<(key: string) => boolean> {
  const seen = seesOf(context.viewer, ecosystem);
  if (seen === true) return () => true;
  const current = await ecosystemById(context.database, ecosystem);
  if (!current) return () => false;
  const { findings } = await context.findings.get(current, audienceOf(seen));
  const keys = new Set(findings.map(({ key }) => key));
  return (key) => keys.has(key);
}
