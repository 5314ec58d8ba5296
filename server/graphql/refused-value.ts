import { GraphQLError } from 'graphql';
import { Invalid } from '../errors.ts';
import type { Sentence } from '../language/sentence.ts';

/**
 * The refusal of a value by its scalar, or of a whole document, as an error of GraphQL's own: it is said in the reader's language
 * when the answer is made. Before that of a value, GraphQL says in English where it stands.
 */
export function refusedValue(sentence: Sentence): GraphQLError {
  const refusal = new Invalid(sentence);
  return new GraphQLError(refusal.message, { originalError: refusal, extensions: { code: refusal.code } });
}
