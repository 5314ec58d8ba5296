/** Taking an answer back: out of the claim, and off the map where it has become a record that is still as it was made. */
import { NotFound } from '../errors.ts';
import { ecosystemOf, kindOfId } from '../kind/ids.ts';
import { sentence } from '../language/sentence.ts';
import { change } from '../write/change.ts';
import { withDependents } from '../write/dependents.ts';
import { type Newcomer, speaking, type Writing } from './answers.ts';
import { type Answer, claimOf, withClaim } from './claim.ts';

type Of = { ecosystem: string; account: { id: string } };

export async function takeBack(writing: Writing, of: Of, id: string): Promise<void> {
  const { database, changes } = writing;
  const claim = await claimOf(database, of.ecosystem, of.account.id);
  const answer = claim?.answers.find((each) => each.id === id);
  if (!claim || !answer) throw new NotFound(sentence('record.gone'));
  if (claim.stakeholder) await removeAnswer({ database, changes }, claim, claim.stakeholder, answer);
  await withClaim(database, of, (current, keep) =>
    keep({ answers: current.answers.filter((each) => each.id !== id) }),
  );
}

/** Takes what an answer has become off the map, as far as it is there and theirs to remove. */
export async function removeAnswer(
  { database, changes }: Writing,
  who: Newcomer,
  stakeholder: string,
  { record }: Answer,
): Promise<void> {
  const { ecosystem } = who;
  if (!record || ecosystemOf(record) !== ecosystem) return;
  const isLink = kindOfId(record)?.storedAs !== undefined;
  const opening = { ecosystem, ...(isLink ? { links: [record] } : { ids: [record], around: [record] }) };
  const viewer = speaking(who, stakeholder);
  await change({ database, changes, viewer }, { action: 'takeBackAnswer', input: {} }, opening, (opened) => {
    const before = opened.records.get(record);
    // Somebody has removed it meanwhile: nothing is left to take away.
    return { changes: before ? withDependents([before], opened) : [], answer: undefined };
  });
}
