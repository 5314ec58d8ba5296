/** What a question is given: what was answered before, what is half typed, and what it writes its answers through. */
import type { Answer, Choices, Given } from './joining.documents.ts';

export type Through = {
  /** Writes answers; false when they were refused, which is said beside them. */
  give(answers: readonly Given[]): Promise<boolean>;
  takeBack(answer: Answer): Promise<boolean>;
};

export type Question<Draft> = {
  /** The slug of the ecosystem. */
  slug: string;
  choices: Choices;
  given: readonly Answer[];
  draft: Draft | undefined;
  onDraft(draft: Draft | undefined): void;
  through: Through;
  onDone(): void;
};
