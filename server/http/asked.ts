/** What a request asks of GraphQL, read strictly: see json-text.ts. */
import type { GraphQLParams } from 'graphql-yoga';
import { Invalid } from '../errors.ts';
import { sentence } from '../language/sentence.ts';
import { readJson, readJsonBytes } from './json-text.ts';

/** Throws `Invalid` for a body or a parameter that is no JSON, or not what GraphQL is asked with. */
export async function readAsked(request: Request): Promise<GraphQLParams> {
  if (request.method === 'GET') return inAddress(new URL(request.url).searchParams);
  return objectOf(readJsonBytes(await request.arrayBuffer()));
}

function inAddress(query: URLSearchParams): GraphQLParams {
  const asked: GraphQLParams = {};
  for (const name of ['query', 'operationName'] as const) {
    const given = query.get(name);
    if (given) asked[name] = given;
  }
  for (const name of ['variables', 'extensions'] as const) {
    const given = query.get(name);
    if (given) asked[name] = objectOf(readJson(given));
  }
  return asked;
}

function objectOf(value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>;
  }
  throw new Invalid(sentence('request.notObject'));
}
