/**
 * Where the answers of somebody are kept, while they become records: what becomes of each is written in the very statement that makes the
 * records. So a step is one change, and no answer is on the map and unknown to who gave it, or the other way round.
 */
import { randomUUID } from 'node:crypto';
import { Invalid } from '../errors.ts';
import { type Cypher, cypher, given, name } from '../kind/cypher.ts';
import { sentence } from '../language/sentence.ts';
import type { Run } from '../neo4j/database.ts';
import { fold } from '../text.ts';
import { ANSWERS_MOST, type Answer, type Claim, entryStored } from './claim.ts';

/** What has become of an answer. */
export type Outcome = Pick<Answer, 'record' | 'refused'>;
export type Outcomes = ReadonlyMap<string, Outcome>;

export type Keeping = {
  /** All answers, with those that are given now. */
  all(): readonly Answer[];
  /** A part of the statement that writes what became of answers; behind the lock of the ecosystem they are read anew. */
  beside(outcomes: Outcomes, behindLock?: Run): Promise<Cypher>;
  /** That statement is written. */
  done(): void;
  /** The answers as they are kept by now. */
  kept(): readonly Answer[];
  /** Keeps what became of answers by itself, where no record was made of them. */
  alone(outcomes: Outcomes): Promise<readonly Answer[]>;
};

/** What holds the answers: a claim by its key, a phone in a room by its id. */
type Holder = { label: 'Claim' | 'RoomSeat'; by: 'key' | 'id'; value: string };

type Ways = {
  /** The answers as they were read, and those that are given now. */
  read: readonly Answer[];
  fresh: readonly Answer[];
  /** Reads them anew, behind their lock. */
  held(run: Run): Promise<readonly Answer[]>;
  /** Writes them behind their lock, as `change` makes them of what they are by then. */
  keep(change: (before: readonly Answer[]) => readonly Answer[]): Promise<readonly Answer[]>;
};

export function keepingOf(holder: Holder, { read, fresh, held, keep }: Ways): Keeping {
  let known = read;
  let next = read;
  const after = (before: readonly Answer[], outcomes: Outcomes) =>
    withOutcomes(withFresh(before, fresh), outcomes);
  return {
    all: () => withFresh(known, fresh),
    async beside(outcomes, behindLock) {
      if (behindLock) known = await held(behindLock);
      next = after(known, outcomes);
      return besideOf(holder, known, next);
    },
    done() {
      known = next;
    },
    kept: () => known,
    alone: (outcomes) => keep((before) => after(before, outcomes)),
  };
}

export const withOutcomes = (answers: readonly Answer[], outcomes: Outcomes): readonly Answer[] =>
  answers.map((each) => ({ ...each, ...outcomes.get(each.id) }));

function besideOf(
  { label, by, value }: Holder,
  before: readonly Answer[],
  answers: readonly Answer[],
): Cypher {
  return cypher`MATCH (holder:${name(label)} {${name(by)}: ${given(value, 'holder')}})
SET holder.lock = true
REMOVE holder.lock
WITH ecosystem, holder WHERE coalesce(holder.answers, '[]') = ${given(JSON.stringify(before), 'answersSeen')} AND holder.state = 'APPROVED'
SET holder += ${given(entryStored({ answers }), 'held')}
WITH ecosystem`;
}

/** Answers that are given now, each under an id of its own. */
export const freshOf = (answers: readonly Omit<Answer, 'id'>[]): Answer[] =>
  answers.map((answer) => ({ ...answer, id: randomUUID() }));

/** Two answers that say the same: the second is the first. */
const same = (answer: Answer): string =>
  JSON.stringify([
    answer.part,
    answer.about,
    fold(answer.name ?? ''),
    answer.type,
    answer.isFrom,
    answer.mission,
  ]);

/** What was answered before and now; what was answered before in the same words is not kept twice. Throws `Invalid` for too many. */
export function withFresh(before: readonly Answer[], fresh: readonly Answer[]): readonly Answer[] {
  const known = new Set(before.map(same));
  const added = fresh.filter((answer) => !known.has(same(answer)) && known.add(same(answer)));
  const answers = [...before, ...added];
  if (answers.length > ANSWERS_MOST) throw new Invalid(sentence('joining.answers', { most: ANSWERS_MOST }));
  return answers;
}

/** Throws `Invalid` for who has not said who they are. */
export function requireBegun({ state }: Pick<Claim, 'state'>): void {
  if (state === 'BEGUN') throw new Invalid(sentence('joining.first'));
}
