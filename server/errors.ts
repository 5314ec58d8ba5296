/**
 * The five ways a request can fail for a reason that a person can act upon. Each has a stable `code`, on which
 * clients and tests match, and a sentence that says what is wrong and what to do. Everything else is masked.
 */
export const ERROR_CODES = ['NOT_FOUND', 'NOT_ALLOWED', 'INVALID', 'CONFLICT', 'UNAVAILABLE'] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** One rejected value: `path` names the field (dotted, rows from 1), `message` says what is allowed. */
export type Issue = { path: string; message: string };

export abstract class KnownError extends Error {
  abstract readonly code: ErrorCode;
  abstract readonly httpStatus: number;
  /** What goes out with the code in `extensions`; plain JSON. */
  readonly details: Record<string, unknown>;

  constructor(message: string, details: Record<string, unknown> = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
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

/** A value is outside what is allowed; `issues` names each field. */
export class Invalid extends KnownError {
  readonly code = 'INVALID';
  readonly httpStatus = 422;
  readonly issues: readonly Issue[];

  constructor(message: string, issues: readonly Issue[] = [], options?: ErrorOptions) {
    super(message, { issues }, options);
    this.issues = issues;
  }
}

/** Somebody else changed it first, or it exists already; `details` holds both versions. */
export class Conflict extends KnownError {
  readonly code = 'CONFLICT';
  readonly httpStatus = 409;
}

/** The database is away or too slow; the same request may succeed after `retryAfter` seconds. */
export class Unavailable extends KnownError {
  readonly code = 'UNAVAILABLE';
  readonly httpStatus = 503;
  readonly retryAfter: number;

  constructor(message: string, retryAfter = 2, options?: ErrorOptions) {
    super(message, { retryAfter }, options);
    this.retryAfter = retryAfter;
  }
}

/** A start that cannot succeed: one sentence for the terminal, exit code 1, no stack trace. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
