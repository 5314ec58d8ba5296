/** A condition on a field as the form shows it: which field, how it is compared, and with what. */
import type { Condition } from './definition.ts';
import type { Term } from './question.documents.ts';

export type Operator = 'IS' | 'IS_NOT' | 'CONTAINS' | 'BETWEEN' | 'SET' | 'NOT_SET';

const COMPARED: { [is in Term['is']]: readonly Operator[] } = {
  ENUM: ['IS', 'IS_NOT'],
  PLACE: ['IS', 'IS_NOT'],
  REFERENCE: ['IS', 'IS_NOT'],
  BOOLEAN: ['IS'],
  TEXT: ['CONTAINS'],
  NUMBER: ['BETWEEN'],
  DATE: ['BETWEEN'],
};

/** How a field can be compared, the usual way first. */
export const operatorsOf = (term: Term): readonly Operator[] =>
  // Which one it is, is always known.
  term.key === 'itself' ? COMPARED[term.is] : [...COMPARED[term.is], 'SET', 'NOT_SET'];

export function operatorOf({ is, isNot, contains, from, until, isSet }: Condition): Operator {
  if (isSet !== undefined) return isSet ? 'SET' : 'NOT_SET';
  if (contains !== undefined) return 'CONTAINS';
  if (from !== undefined || until !== undefined) return 'BETWEEN';
  return isNot && !is ? 'IS_NOT' : 'IS';
}

/** The same condition compared in another way; what was chosen stays where it still means something. */
export function compared(condition: Condition, operator: Operator): Condition {
  const { field } = condition;
  const chosen = condition.is ?? condition.isNot ?? [];
  switch (operator) {
    case 'IS':
      return { field, is: chosen };
    case 'IS_NOT':
      return { field, isNot: chosen };
    case 'CONTAINS':
      return { field, contains: condition.contains ?? '' };
    case 'BETWEEN':
      return { field, from: condition.from ?? '', until: condition.until ?? '' };
    default:
      return { field, isSet: operator === 'SET' };
  }
}

/** A condition on a field that says nothing yet. */
export const blankCondition = (term: Term): Condition =>
  compared({ field: term.key }, operatorsOf(term)[0] ?? 'SET');

/** The two bounds as typed; a number stays a number. */
export function bounded(
  condition: Condition,
  end: 'from' | 'until',
  typed: string,
  isNumber: boolean,
): Condition {
  const number = Number(typed.trim().replace(',', '.'));
  const value = isNumber && typed.trim() !== '' && Number.isFinite(number) ? number : typed;
  return { ...condition, [end]: value };
}
