import { GraphQLError } from 'graphql';
import { Invalid } from '../errors.ts';
import type { Sentence } from '../language/sentence.ts';

/** The refusal of a value by its scalar. GraphQL says in English, before the sentence, where the value stands. */
export function refusedValue(sentence: Sentence): GraphQLError {
  const refusal = new Invalid(sentence);
  return new GraphQLError(refusal.message, { originalError: refusal, extensions: { code: refusal.code } });
}
