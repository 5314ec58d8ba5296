import type { Words } from '../language/use-words.ts';
import { roleWords } from '../mission/role-words.ts';
import type { VacantSeat } from './what-if.documents.ts';

/** A vacant seat on one line: "Evaluator, #keepthestudio (accountant)". */
export function seatWords({ role, skill }: VacantSeat, words: Words): string {
  return words.t(skill ? 'whatIf.seatWithSkill' : 'whatIf.seatOf', {
    role: roleWords(role, words),
    mission: `#${role.mission.hashtag}`,
    skill,
  });
}
