/** Answering a link by an invitation: for one side, once, without an account. */
import type { Viewer } from '../access/viewer.ts';
import type { Changes } from '../background/changes.ts';
import { termsIn } from '../interdependency/answer.schema.ts';
import { type Answer, answered, type Given, requireSaid } from '../interdependency/answer.ts';
import { requireNoTwin, requireType } from '../interdependency/link-checks.ts';
import { ecosystemOf } from '../kind/ids.ts';
import type { People } from '../members/people.ts';
import type { Database } from '../neo4j/database.ts';
import { TIMEOUTS } from '../neo4j/query.ts';
import { change } from '../write/change.ts';
import { requireVersion } from '../write/require-version.ts';
import { invitedViewer, requireLinkInvitation } from './invitations.ts';
import { sidesUseInvitation } from './sides.queries.ts';

type Parts = { database: Database; people: People; viewer: Viewer; changes: Changes };
type Said = Parameters<typeof termsIn>[0] & {
  token: string;
  version: number;
  answer: string;
  note?: string | null | undefined;
};

/** Throws `NotFound` for whatever cannot be used, and whatever an answer throws. */
export async function answerByInvitation(parts: Parts, said: Said): Promise<void> {
  const { database, changes } = parts;
  const found = await requireLinkInvitation(parts, said.token);
  const viewer = invitedViewer(found);
  const id = String((found.link as { id: string }).id);
  // Kept under one key for each invitation: sent twice at once, it is answered once.
  const input = { ...said, token: found.id, id, idempotencyKey: 'once' };
  const opening = { ecosystem: ecosystemOf(id), links: [id] };
  const request = { action: 'answerInterdependency', input };
  await change({ database, viewer, changes }, request, opening, async (opened, run) => {
    const before = opened.records.get(id);
    requireVersion(before, { id, version: said.version }, opened);
    const given: Given = {
      ...{ answer: said.answer as Answer, side: found.side, note: said.note, terms: termsIn(said) },
      isSame: ({ by }) => by === viewer.id,
    };
    requireSaid(given, before);
    if (said.answer === 'CORRECT') await requireType(said.type, opened, run);
    const after = answered(before, given, opened);
    requireNoTwin(after, opened);
    return { changes: [{ before, after }], answer: { after, revision: opened.revision } };
  });
  const at = new Date().toISOString();
  await database.transaction('sides/use-invitation', TIMEOUTS.write, (run) =>
    run(sidesUseInvitation, { id: found.id, at }),
  );
}
