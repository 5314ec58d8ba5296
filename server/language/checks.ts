/** Sentences through zod, which carries text alone: one travels as JSON until its check has failed. */
import type { z } from 'zod';
import { fr } from 'zod/locales';
import { type Sentence, sentence } from './sentence.ts';

const MARK = '{"key":';

/** A sentence as the message of a check. */
export const asMessage = (said: Sentence): string => JSON.stringify(said);

/** The sentence of a check that failed; what zod says by itself is known in both languages too. */
export function sentenceOf(issue: { message: string }): Sentence {
  const { message } = issue;
  if (message.startsWith(MARK)) return JSON.parse(message) as Sentence;
  const french = FRENCH(issue as z.core.$ZodRawIssue);
  const inFrench = typeof french === 'string' ? french : french?.message;
  return sentence('as.given', { words: { en: message, fr: inFrench ?? message } });
}

const FRENCH = fr().localeError;
