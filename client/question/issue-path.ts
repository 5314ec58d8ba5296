/** Where in the form a refusal of the server belongs. */
import type { Issue } from '../graphql/failure.ts';

/** The path of an issue as the form names it: rows from 0, no word in front. The server counts rows from 1. */
export function formPath(path: string): string {
  const parts = path
    .split('.')
    .filter((part) => part !== 'input' && part !== 'definition' && part !== 'question');
  return parts.map((part) => (/^\d+$/.test(part) ? String(Number(part) - 1) : part)).join('.');
}

/** The path of the part of the form that shows an issue: a condition, one `has`, or a part of it. */
function shownAt(path: string): string {
  const parts = formPath(path).split('.');
  while (parts.length > 1 && !isPart(parts)) parts.pop();
  return parts.join('.');
}

const isPart = (parts: readonly string[]) =>
  ['kilometres', 'types'].includes(parts.at(-1) ?? '') || /^\d+$/.test(parts.at(-1) ?? '');

/** Tells what is wrong at a path; an issue about a whole list or the question itself is nowhere in particular. */
export function issueFinder(issues: readonly Issue[]): (path: string) => string | undefined {
  const placed = new Map(issues.map(({ path, message }) => [shownAt(path), message]));
  return (path) => placed.get(path);
}
