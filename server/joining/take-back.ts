/** Taking an answer back: out of the claim, and off the map where it has become a record that is still as it was made. */
import { NotFound } from '../errors.ts';
import { ecosystemOf, kindOfId } from '../kind/ids.ts';
import { sentence } from '../language/sentence.ts';
import { change } from '../write/change.ts';
import { withDependents } from '../write/dependents.ts';
import { speaking, type Writing } from './answers.ts';
import { claimOf, withClaim } from './claim.ts';

type Of = { ecosystem: string; account: { id: string } };

export async function takeBack(writing: Writing, of: Of, id: string): Promise<void> {
  const { database, changes } = writing;
  const claim = await claimOf(database, of.ecosystem, of.account.id);
  const answer = claim?.answers.find((each) => each.id === id);
  if (!claim || !answer) throw new NotFound(sentence('record.gone'));
  const { record } = answer;
  if (record && claim.stakeholder && ecosystemOf(record) === of.ecosystem) {
    const isLink = kindOfId(record)?.storedAs !== undefined;
    const opening = {
      ecosystem: of.ecosystem,
      ...(isLink ? { links: [record] } : { ids: [record], around: [record] }),
    };
    const viewer = speaking(claim, claim.stakeholder);
    await change(
      { database, changes, viewer },
      { action: 'takeBackAnswer', input: {} },
      opening,
      (opened) => {
        const before = opened.records.get(record);
        // Somebody has removed it meanwhile: nothing is left to take away.
        return { changes: before ? withDependents([before], opened) : [], answer: undefined };
      },
    );
  }
  await withClaim(database, of, (current, keep) =>
    keep({ answers: current.answers.filter((each) => each.id !== id) }),
  );
}
