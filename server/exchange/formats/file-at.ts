import type { Sentence } from '../../language/sentence.ts';
import type { SheetName } from '../kumu/plan.ts';

/** How a reader of a format speaks of its file. */
export type FileAt = {
  /** The file as a person knows it. */
  file?: string;
  as?: SheetName;
  refuse(said: Sentence, row?: number): undefined;
  notice(said: Sentence, cell?: { row?: number; column?: string; value?: string }): void;
};
