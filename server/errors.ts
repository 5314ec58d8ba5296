/**
 * The six ways a request can fail for a reason that a person can act upon. Each has a stable `code`, on which
 * clients and tests match, and a sentence, as a key and facts, that says what is wrong and what to do: it is said in the
 * reader's language at the edge (`refusalIn`). Everything else is masked.
 */
import type { Language } from './language/language.ts';
import { type Complaint, type Sentence, speak } from './language/sentence.ts';

const ERROR_CODES = ['NOT_FOUND', 'NOT_ALLOWED', 'INVALID', 'CONFLICT', 'TOO_MANY', 'UNAVAILABLE'] as const;
type ErrorCode = (typeof ERROR_CODES)[number];

/** What goes out with the code, as plain JSON; `issues` are said in the reader's language. */
type Details = { issues?: readonly Complaint[]; [name: string]: unknown };

export abstract class KnownError extends Error {
  abstract readonly code: ErrorCode;
  abstract readonly httpStatus: number;
  readonly sentence: Sentence;
  readonly details: Details;

  /** `message`, for logs, is the sentence in English. */
  constructor(sentence: Sentence, details: Details = {}, options?: ErrorOptions) {
    super(speak(sentence, 'en'), options);
    this.name = new.target.name;
    this.sentence = sentence;
    this.details = details;
  }
}

/** The thing asked for does not exist, or this person may not know that it does. */
export class NotFound extends KnownError {
  readonly code = 'NOT_FOUND';
  readonly httpStatus = 404;
}

/** The person is known and may not do this. */
export class NotAllowed extends KnownError {
  readonly code = 'NOT_ALLOWED';
  readonly httpStatus = 403;
}

/** The same where a facilitator may let it be: what would have been done is told to them, or kept for them. */
export class NeedsApproval extends NotAllowed {}

/** A value is outside what is allowed; `issues` names each field and says what is allowed there. */
export class Invalid extends KnownError {
  readonly code = 'INVALID';
  readonly httpStatus = 422;

  constructor(sentence: Sentence, issues: readonly Complaint[] = [], options?: ErrorOptions) {
    super(sentence, { issues }, options);
  }
}

/** Somebody else changed it first, or it exists already; `details` holds both versions. */
export class Conflict extends KnownError {
  readonly code = 'CONFLICT';
  readonly httpStatus = 409;
}

/** What may succeed when it is asked again after `retryAfter` seconds. */
export abstract class Passing extends KnownError {
  readonly retryAfter: number;

  constructor(sentence: Sentence, retryAfter = 2, options?: ErrorOptions) {
    super(sentence, { retryAfter }, options);
    this.retryAfter = retryAfter;
  }
}

/** The database is away or too slow, or the server has too much to do. */
export class Unavailable extends Passing {
  readonly code = 'UNAVAILABLE';
  readonly httpStatus = 503;
}

/** This client, or all who ask about one ecosystem, have more under way than they may. */
export class TooMany extends Passing {
  readonly code = 'TOO_MANY';
  readonly httpStatus = 429;
}

/** What a reader is told: the code, the sentence in their language, and what else goes out, its issues said too. */
export function refusalIn({ code, sentence, details }: KnownError, language: Language) {
  const { issues, ...others } = details;
  const said = issues?.map(({ path, ...issue }) => ({ path, message: speak(issue, language) }));
  return { code, message: speak(sentence, language), ...others, ...(said && { issues: said }) };
}

/** A start that cannot succeed: one sentence for the terminal, exit code 1, no stack trace. */
export class StartError extends Error {
  override readonly name = 'StartError';
  readonly sentence: Sentence;

  constructor(sentence: Sentence, options?: ErrorOptions) {
    super(speak(sentence, 'en'), options);
    this.sentence = sentence;
  }
}
