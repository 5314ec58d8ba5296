/** Who asks to join and is answered: it stands among what facilitators have decided, and is taken back there. */
import { describe, expect, test } from 'vitest';
import { testServer } from '../support/server.ts';
import { signingIn } from '../support/signing-in.ts';

const { database, driver, freshEcosystem } = await testServer();
const { sink, somebody } = await signingIn(database);

const MATTERS = `query ($e: String!, $d: Boolean!) { ecosystem(slug: $e) { waitingMatters matters(isDecided: $d) {
  kind decision why deed said { words } } } }`;
const UNDO =
  'mutation ($input: UndoDecisionsInput!) { undoDecisions(input: $input) { refused { message } } }';

async function moderated() {
  const ecosystem = await freshEcosystem('Harbour');
  const facilitator = await somebody();
  await driver.executeQuery(
    "MATCH (a:Account {id: $id}), (e:Ecosystem {id: $ecosystem}) MERGE (a)-[h:HOLDS_ROLE]->(e) SET h.role = 'FACILITATOR'",
    { id: facilitator.id, ecosystem: ecosystem.id },
  );
  const matters = async (d = false) => (await facilitator.done(MATTERS, { e: ecosystem.slug, d })).ecosystem;
  const undo = async (deeds: string[]) =>
    (await facilitator.done(UNDO, { input: { ecosystem: ecosystem.id, deeds } })).undoDecisions;
  return { ...ecosystem, facilitator, matters, undo };
}

describe('who asks to join', () => {
  const ASK = 'mutation ($input: AskToJoinInput!) { askToJoin(input: $input) { isDone } }';
  const ANSWER = 'mutation ($input: AnswerAskingInput!) { answerAsking(input: $input) { isDone } }';
  const ASKING = 'query ($e: String!) { ecosystem(slug: $e) { asking { account note at } } }';
  const ROLE = 'query ($e: String!) { ecosystem(slug: $e) { role } }';

  async function asked() {
    const place = await moderated();
    const leo = await somebody();
    await leo.done(ASK, { input: { ecosystem: place.slug, note: 'I bake bread.' } });
    const asking = async () => (await place.facilitator.done(ASKING, { e: place.slug })).ecosystem.asking;
    const answer = async (role: string | null, reason?: string) => {
      await place.facilitator.done(ANSWER, {
        input: { ecosystem: place.id, account: leo.id, role, ...(reason && { reason }) },
      });
      // Who is let in is told so.
      if (role) await sink.next();
    };
    const role = async () => (await leo.done(ROLE, { e: place.slug })).ecosystem.role;
    return { ...place, leo, asking, answer, role };
  }

  test('and is declined stands among what was decided, and asks again when that is taken back', async () => {
    const place = await asked();
    const before = await place.asking();
    await place.answer(null, 'Not from here');
    expect(await place.asking()).toEqual([]);
    const { matters } = await place.matters(true);
    expect(matters).toMatchObject([
      { kind: 'ASKING', decision: 'DECLINED', why: 'Not from here', said: [{ words: 'I bake bread.' }] },
    ]);
    expect((await place.undo([matters[0].deed])).refused).toEqual([]);
    expect(await place.asking()).toEqual(before);
    expect((await place.matters(true)).matters).toEqual([]);
    expect((await place.matters()).waitingMatters).toBe(0);
  });

  test('and is let in belongs no more when that is taken back, unless given another role since', async () => {
    const place = await asked();
    await place.answer('PARTNER');
    expect(await place.role()).toBe('PARTNER');
    const deed = async () => (await place.matters(true)).matters[0].deed;
    expect((await place.undo([await deed()])).refused).toEqual([]);
    expect(await place.role()).not.toBe('PARTNER');
    expect(await place.asking()).toMatchObject([{ account: place.leo.id, note: 'I bake bread.' }]);
    await place.answer('PARTNER');
    await place.facilitator.done(
      'mutation ($input: ChangeRoleInput!) { changeRole(input: $input) { isDone } }',
      { input: { ecosystem: place.id, account: place.leo.id, role: 'PLANNER' } },
    );
    expect((await place.undo([await deed()])).refused).toHaveLength(1);
    expect(await place.role()).toBe('PLANNER');
  });

  test('leaves nothing of themselves once they erase their account', async () => {
    const place = await asked();
    await place.answer(null);
    await place.leo.done(
      'mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { __typename } }',
      { input: { confirm: place.leo.email } },
    );
    expect((await place.matters(true)).matters).toEqual([]);
  });
});
