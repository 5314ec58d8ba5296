import { sentence } from '../language/sentence.ts';
import { builder } from './builder.ts';
import { refusedValue } from './refused-value.ts';

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function toDate(value: unknown): string {
  const real =
    typeof value === 'string' &&
    DATE.test(value) &&
    new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
  if (!real) throw refusedValue(sentence('date.wrong', { given: String(value) }));
  return value as string;
}

builder.scalarType('Date', {
  description: 'A calendar date, ISO 8601: 2026-11-21.',
  parseValue: toDate,
  serialize: (value) => String(value),
});

builder.scalarType('DateTime', {
  description: 'An instant, ISO 8601 in UTC: 2026-11-21T21:19:29.120Z. Only read, never given.',
  parseValue: () => {
    throw refusedValue(sentence('instant.given'));
  },
  serialize: (value) => String(value),
});
