import { GraphQLError } from 'graphql';
import { builder } from './builder.ts';

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function toDate(value: unknown): string {
  const real =
    typeof value === 'string' &&
    DATE.test(value) &&
    new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
  if (!real)
    throw new GraphQLError(`"${value}" is not a date: write it as 2026-11-21.`, {
      extensions: { code: 'INVALID' },
    });
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
    throw new GraphQLError('Instants are set by the server.', { extensions: { code: 'INVALID' } });
  },
  serialize: (value) => String(value),
});
