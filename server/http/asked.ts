/** What a request asks of GraphQL, read strictly: see json-text.ts. */
import type { IncomingMessage } from 'node:http';
import type { GraphQLParams } from 'graphql-yoga';
import { Invalid } from '../errors.ts';
import { sentence } from '../language/sentence.ts';
import { readJson, readJsonBytes } from './json-text.ts';

/** Largest GraphQL request, in bytes. */
const MOST = 256 * 1024;

/** The body of a request was larger than it may be. */
export class TooLarge extends Invalid {}

/** Throws `Invalid` for a body or a parameter that is no JSON, or not what GraphQL is asked with, `TooLarge` for one beyond 256 kB. */
export async function readAsked(request: IncomingMessage, url: string): Promise<GraphQLParams> {
  if (request.method !== 'POST') return inAddress(new URL(url).searchParams);
  return objectOf(readJsonBytes(await bytesOf(request)));
}

/** The bytes of a body, counted as they come: one that says how large it is, and is too large, is not read at all. */
async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = Number(request.headers['content-length'] ?? 0);
  if (size > MOST) throw tooLarge();
  size = 0;
  // Not ended with the reading: what follows on the connection is answered once the rest has come, or the connection is closed.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const tooLarge = () => new TooLarge(sentence('request.tooLarge', { most: MOST / 1024 }));

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
