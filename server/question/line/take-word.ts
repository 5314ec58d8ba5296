/** What the words that hold a line together do to what follows them. */
import { add } from './clause-of.ts';
import type { Does } from './phrases.ts';
import type { Reading } from './reading.ts';

/** Whether the word means something here; `WAITS` when it means nothing without what follows. */
export function takeWord(does: Does, reading: Reading): boolean | 'WAITS' {
  switch (does.does) {
    case 'SKIP':
      return true;
    case 'TALLY':
      if (!reading.subject) return false;
      // "with at least": the second word says it.
      reading.count = { count: does.count, ...(does.more && { more: does.more }) };
      return 'WAITS';
    case 'NOT':
      reading.isNot = true;
      return 'WAITS';
    case 'AND':
    case 'OR':
      return join(does.does, reading);
    case 'NOBODY':
      return nobody(reading);
    default:
      if (!reading.subject) return false;
      reading.verb = does;
      delete reading.about;
      return 'WAITS';
  }
}

function join(how: 'AND' | 'OR', reading: Reading): boolean | 'WAITS' {
  if (reading.clauses.length === 0) return false;
  // One group of alternatives is all that a question takes here.
  if (how === 'OR' && hasGroupBefore(reading)) return false;
  reading.joined = how;
  delete reading.about;
  return 'WAITS';
}

/** Whether a group of alternatives is complete: the clause before is none of it. */
function hasGroupBefore({ clauses }: Reading): boolean {
  const last = clauses.at(-1);
  return clauses.some(({ or }) => or) && last?.or === false;
}

/** "linked to nobody": that there is none; what follows says of whom. */
function nobody(reading: Reading): boolean {
  const verb = reading.verb ?? reading.lastVerb;
  if (verb?.does !== 'LINKED' || (reading.subject !== 'STAKEHOLDER' && reading.subject !== 'MISSION'))
    return false;
  const has = { count: 'NONE' as const, what: 'linkedStakeholders', where: [], has: [] };
  add(reading, { has });
  reading.about = has;
  reading.lastVerb = verb;
  reading.isNot = false;
  delete reading.verb;
  delete reading.waiting;
  return true;
}
