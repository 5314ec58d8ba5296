/** What a GraphQL document may hold at most: refused while its signs are read, before it is parsed. */
import { Lexer, parse, Source, TokenKind } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { type Sentence, sentence } from '../language/sentence.ts';
import { refusedValue } from './refused-value.ts';

const MAX_TOKENS = 2_000;
/** How deep brackets may stand in brackets. What is parsed, checked and executed level by level runs out of stack else. */
const MAX_NESTING = 100;

const OPENING = new Set<TokenKind>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING = new Set<TokenKind>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

export function limitDocument(): Plugin {
  return {
    onParse: ({ setParseFn }) =>
      setParseFn((source: string | Source, options: Parameters<typeof parse>[1]) => {
        const wrong = excess(typeof source === 'string' ? new Source(source) : source);
        if (wrong === undefined) return parse(source, options);
        throw refusedValue(wrong);
      }),
  };
}

/** What there is too much of, if anything. Throws a `GraphQLError` for what is no token at all. */
function excess(source: Source): Sentence | undefined {
  const lexer = new Lexer(source);
  let depth = 0;
  for (let tokens = 1; lexer.advance().kind !== TokenKind.EOF; tokens += 1) {
    if (tokens > MAX_TOKENS) return sentence('request.tokens', { most: MAX_TOKENS });
    if (OPENING.has(lexer.token.kind)) depth += 1;
    if (CLOSING.has(lexer.token.kind)) depth -= 1;
    if (depth > MAX_NESTING) return sentence('request.nested', { most: MAX_NESTING });
  }
  return undefined;
}
