/** What was answered before somebody else changed the ecosystem is shown at once and asked again. */
import { mapExchange, type Operation } from '@urql/core';

let round = 0;
const asked = new Map<number, number>();

/** Says that what was answered so far may be out of date. */
export function distrustAnswers(): void {
  round += 1;
}

/** The same question, asked again over the network when its answer was distrusted since. */
export function renewed(operation: Operation): Operation {
  if (operation.kind !== 'query') return operation;
  const before = asked.get(operation.key);
  asked.set(operation.key, round);
  const { requestPolicy } = operation.context;
  if (before === undefined || before === round || requestPolicy !== 'cache-first') return operation;
  return { ...operation, context: { ...operation.context, requestPolicy: 'cache-and-network' } };
}

/** To be put before the cache. */
export const freshness = mapExchange({ onOperation: renewed });
