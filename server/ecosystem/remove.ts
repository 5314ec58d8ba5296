/** Removing an ecosystem: gone for everybody at once, by one switch; then what it held is swept, however long that takes. */
import { within } from '../background/within.ts';
import { Invalid, NotFound } from '../errors.ts';
import type { Context } from '../graphql/context.ts';
import { sentence } from '../language/sentence.ts';
import { begin } from '../write/change.ts';
import { once } from '../write/once.ts';
import { requireVersion } from '../write/require-version.ts';
import { writeReceiptCreate } from '../write/write.queries.ts';
import { ecosystemRemove, ecosystemTied } from './ecosystem.queries.ts';
import { ecosystem as kind } from './ecosystem.ts';
import { sweep } from './sweep.ts';

/** How long who removes waits for the sweeping, in milliseconds: thousands of records are gone by then. */
const SOON = 5_000;

type Input = { id: string; version: number; idempotencyKey?: string | null | undefined };

/** Throws `Invalid`, and removes nothing, where somebody else has tied something to it. */
export async function removeEcosystem(
  { database, viewer, log }: Pick<Context, 'database' | 'viewer' | 'log'>,
  input: Input,
): Promise<{ id: string; revision: number }> {
  const { id } = input;
  const receipt = begin({ viewer }, { action: 'removeEcosystem', input });
  const [found] = await database.readLatest(ecosystemTied, { id });
  if (found?.isTied) throw new Invalid(sentence('record.tiedByOthers'));
  const answer = await once(database, 'ecosystem/remove', receipt, async (run) => {
    const [row] = await run(ecosystemRemove, { id });
    if (!row) throw new NotFound(sentence('ecosystem.gone'));
    const { version, updatedBy, revision } = row.before;
    const before = { id, kind: kind.name, properties: { version, updatedBy }, refs: {} };
    requireVersion(before, input, { viewer, ecosystem: id });
    const given = { id, revision };
    await run(writeReceiptCreate, { ...receipt, answer: JSON.stringify(given) });
    return given;
  });
  const swept = sweep(database, id).catch((error: unknown) =>
    log.warn({ err: error }, 'what is left of a removed ecosystem is swept another day'),
  );
  await within(swept, SOON);
  return answer;
}
