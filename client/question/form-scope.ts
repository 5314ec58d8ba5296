/** What every part of the question's form needs, whatever its depth. */
import { createContext, useContext } from 'react';
import type { Terms } from './terms.ts';

export type FormScope = {
  terms: Terms;
  ecosystem: { slug: string; interdependencyTypes: readonly LinkType[] };
  /** Whether the question may hold one more `has`. */
  mayHaveMore: boolean;
  /** What the server says is wrong at a path of the question. */
  issueAt(path: string): string | undefined;
  /** The record that was missing at a path is named now: what is missing next takes the focus. */
  named(path: string): void;
  /** Moves the focus, once it is drawn, to what stands at a path. */
  focusOn(path: string): void;
};

type LinkType = { key: string; label: string; labelFr: string | null; own: boolean };

export const QuestionFormScope = createContext<FormScope | undefined>(undefined);

/** The scope around a part of the form. Throws outside of one. */
export function useFormScope(): FormScope {
  const scope = useContext(QuestionFormScope);
  if (!scope) throw new Error('parts of a question stand inside a QuestionFormScope');
  return scope;
}
