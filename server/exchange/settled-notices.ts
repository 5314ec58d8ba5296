// What a person should know of an import beside what it made: how rows were understood, and what stayed as it was.
import { sentence } from '../language/sentence.ts';
import type { SheetIssue } from './kumu/plan.ts';
import type { Settled } from './settle.ts';
import type { Kept } from './trail.ts';

export function noticesOf({ plan, trail }: Settled): SheetIssue[] {
  const alike = trail.doubts.map(({ sheet, row, name: value, candidates }) => ({
    ...{ sheet, row, column: '', value },
    ...sentence('import.alike', { names: candidates.map(({ name }) => name) }),
  }));
  return [...plan.notices, ...trail.notices, ...alike, ...trail.kept.map(keptNotice)];
}

function keptNotice({ sheet, row, field, said, stored }: Kept): SheetIssue {
  return { sheet, row, column: field, value: said, ...sentence('import.kept', { stored }) };
}
