import type { Logger } from 'pino';
import type { Changes } from '../background/changes.ts';
import type { Language } from '../language/language.ts';
import type { Reading } from '../read/read.ts';

/**
 * What every resolver is handed. Nothing here is global: tests pass their own. A room that brings something of its own
 * adds it to this interface, where it is declared.
 */
export interface Context extends Reading {
  /** Told of every change. */
  changes: Changes;
  log: Logger;
  /** In which the reader is answered, where the server says it in words. */
  language: Language;
  requestId: string;
  /** Whether it was found within the limits of a request before it began. */
  isWithinLimits?: boolean;
}
