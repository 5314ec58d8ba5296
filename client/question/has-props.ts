import type { Has } from './definition.ts';
import type { Subject } from './question.documents.ts';

/** All that each of a subject must have. */
export type HasListProps = {
  subject: Subject;
  has: readonly Has[];
  /** Where in the question it stands: `has`, `has.0.has`. */
  path: string;
  onChange(has: Has[]): void;
};

/** One of them. */
export type HasProps = {
  subject: Subject;
  has: Has;
  path: string;
  legend: string;
  word: string;
  onChange(has: Has): void;
  onRemove(): void;
};
