import type { CombinedError } from '@urql/core';

/** One rejected field: `path` names it, dotted; `message` says what is allowed. */
export type Issue = { path: string; message: string };

/** Why a request failed, in the terms of the server's six errors; `UNKNOWN` for everything else. */
export type Failure = {
  code: 'NOT_FOUND' | 'NOT_ALLOWED' | 'INVALID' | 'CONFLICT' | 'TOO_MANY' | 'UNAVAILABLE' | 'UNKNOWN';
  message: string;
  issues: readonly Issue[];
  /** What is stored now, when somebody else changed it first. */
  current: Record<string, unknown> | undefined;
  /** It was kept, and waits for a facilitator: nothing is to be sent again. */
  isKept?: boolean;
};

const CODES = ['NOT_FOUND', 'NOT_ALLOWED', 'INVALID', 'CONFLICT', 'TOO_MANY', 'UNAVAILABLE'] as const;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function issuesOf(extensions: Record<string, unknown>): Issue[] {
  const { issues } = extensions;
  if (!Array.isArray(issues)) return [];
  return issues.filter(
    (issue): issue is Issue =>
      isRecord(issue) && typeof issue.path === 'string' && typeof issue.message === 'string',
  );
}

/** Reads what went wrong out of a GraphQL response or a broken connection. */
export function failureOf(error: CombinedError): Failure {
  const first = error.graphQLErrors[0];
  if (!first) {
    // What the browser says of a connection is for nobody who reads this page.
    return { code: 'UNAVAILABLE', message: '', issues: [], current: undefined };
  }
  const extensions = isRecord(first.extensions) ? first.extensions : {};
  const { current } = extensions;
  return {
    code: CODES.find((code) => code === extensions.code) ?? 'UNKNOWN',
    message: first.message,
    issues: issuesOf(extensions),
    current: isRecord(current) ? current : undefined,
    ...(extensions.isKept === true && { isKept: true }),
  };
}

/** What the server itself says of it, in the language of the page; undefined when it said nothing that a person can act upon. */
export function saidOf({ code, message }: Failure): string | undefined {
  return code === 'UNKNOWN' || message === '' ? undefined : message;
}

/** What went wrong, in words: those of the server, else those of the page for its code. */
export function failureText(t: (key: `failure.${Failure['code']}`) => string, failure: Failure): string {
  return saidOf(failure) ?? t(`failure.${failure.code}`);
}

/** Whether the same request may succeed in a moment: nothing was done. */
export const isPassing = ({ code }: Pick<Failure, 'code'>): boolean =>
  code === 'UNAVAILABLE' || code === 'TOO_MANY';
