/**
 * Forgetting an account. It ends in one transaction, with all that opens a door to it, and its address is kept aside; then each
 * ecosystem that has the address somewhere is rewritten, one after the other (most have not, which one look at all tells without
 * holding up anybody), and at last what was kept aside goes. What was cut in
 * the middle is gone on with at the next start, and each day.
 */
import { createHash } from 'node:crypto';
import type { Viewer } from '../access/viewer.ts';
import type { Changes } from '../background/changes.ts';
import { Invalid, NotFound } from '../errors.ts';
import { sentence } from '../language/sentence.ts';
import { sharedOf } from '../load/request-database.ts';
import { membersLock } from '../members/members.queries.ts';
import type { Database, Run } from '../neo4j/database.ts';
import { TIMEOUTS } from '../neo4j/query.ts';
import { sendAll, writingAll } from '../write/apply.ts';
import { begin } from '../write/change.ts';
import { open } from '../write/open.ts';
import { inTurn } from '../write/turns.ts';
import { type Scrub, scrubbingAddress } from './blank.ts';
import {
  personalEndAccount,
  personalEndErasure,
  personalErasures,
  personalFacilitated,
  personalHold,
  personalHolding,
  personalLeftAlone,
  personalMarkErased,
} from './personal.queries.ts';
import { rewriteAll, rewriteAnswers, scrubbedOthers } from './rewrite.ts';

type Eraser = { database: Database; changes?: Changes | undefined };

/** How long an ecosystem may take of the database, in milliseconds. */
const PATIENCE = 60_000;
/** How the history calls it. */
const ACTION = 'eraseAccount';

/** How better-auth calls the code of an address: without knowing it, an open code would outlive the account. */
const codeOf = (email: string): string =>
  createHash('sha256').update(`sign-in-otp-${email}`).digest('base64url');

/**
 * Ends an account: from now on nothing opens a door to it. Throws `Invalid` for who alone facilitates an ecosystem or runs the
 * server, and must hand that over first. `mailbox`: the seal of where their mail arrives. `eraseLeftOvers` does the rest.
 */
export async function endAccount(
  database: Database,
  { id, email, mailbox }: { id: string; email: string; mailbox: string },
): Promise<void> {
  await sharedOf(database).transaction('personal/end-account', TIMEOUTS.write, async (run) => {
    // In one order, so that two who go at once do not wait for each other.
    for (const { ecosystem } of await run(personalFacilitated, { account: id }))
      await run(membersLock, { ecosystem });
    const [left] = await run(personalLeftAlone, { account: id });
    if (left) requireHandedOver(left);
    const ended = await run(personalEndAccount, {
      ...{ account: id, mailbox },
      code: codeOf(email),
      at: new Date().toISOString(),
    });
    if (ended.length === 0) throw new NotFound(sentence('signIn.first'));
  });
}

function requireHandedOver({ ecosystems, server }: { ecosystems: string[]; server: boolean }): void {
  if (ecosystems.length > 0) throw new Invalid(sentence('erase.onlyFacilitator', { all: ecosystems }));
  if (server) throw new Invalid(sentence('erase.onlyHost'));
}

/** Goes on with whatever was begun, until no address of an account that has ended stands anywhere. Throws `Unavailable`. */
export async function eraseLeftOvers({ database, changes }: Eraser): Promise<void> {
  const shared = sharedOf(database);
  for (const { id, email } of await shared.readLatest(personalErasures, {})) {
    const scrub = scrubbingAddress(email);
    for (const ecosystem of await shared.readLatest(personalHolding, { needles: [...scrub.needles] }))
      if (await eraseFrom(shared, ecosystem.id, { id, scrub })) changes?.tell(ecosystem.id);
    await shared.transaction('personal/end-erasure', PATIENCE, async (run) => {
      await rewriteAnswers(run, scrub);
      await run(personalEndErasure, { id, email });
    });
  }
}

type Erasing = { id: string; scrub: Scrub };

/** Whether the ecosystem is still there. */
const eraseFrom = (database: Database, ecosystem: string, erasing: Erasing): Promise<boolean> =>
  inTurn(database, ecosystem, () =>
    database.transaction('personal/erase-account', PATIENCE, (run) => eraseIn(run, ecosystem, erasing)),
  );

async function eraseIn(run: Run, ecosystem: string, { id, scrub }: Erasing): Promise<boolean> {
  const viewer: Viewer = { id, role: 'FACILITATOR' };
  const found = await open(run, { opening: { ecosystem }, viewer, keepsLock: true });
  if (!found) return false;
  const { opened } = found;
  const { revision } = opened;
  await run(personalHold, { ecosystem });
  const { changes } = await scrubbedOthers(run, { ecosystem, scrub, opened, touched: new Set() });
  const receipt = {
    ...begin({ viewer }, { action: ACTION, input: {} }),
    answer: JSON.stringify({ revision }),
  };
  await sendAll(run, writingAll(opened, { changes, answer: undefined }, { action: ACTION, receipt }));
  await rewriteAll(run, { ecosystem, persons: new Set(), removed: new Set(), scrub });
  await run(personalMarkErased, { ecosystem, revision });
  return true;
}
