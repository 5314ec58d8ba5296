/** Adds up what was given: pure. */
import { type Given, kindsOf, type Received, VALUE_KINDS, type ValueKind } from './value.ts';

export function sumsOf(given: readonly Given[]): Received {
  const kinds = Object.fromEntries(VALUE_KINDS.map((kind) => [kind, 0])) as Record<ValueKind, number>;
  for (const each of given) for (const kind of kindsOf(each)) kinds[kind]++;
  const valued = Map.groupBy(
    given.flatMap(({ worth }) => worth ?? []),
    ({ currency }) => currency,
  );
  const measured = Map.groupBy(
    given.filter(({ quantity }) => quantity !== undefined),
    ({ resource, unit }) => `${resource?.id ?? ''} ${unit ?? ''}`,
  );
  return {
    contributions: given.length,
    givers: new Set(given.map(({ by }) => by.id)).size,
    kinds,
    amounts: [...valued]
      .map(([currency, own]) => ({
        ...{ currency, contributions: own.length },
        amount: total(own.map(({ amount }) => amount)),
      }))
      .sort((one, other) => one.currency.localeCompare(other.currency, 'en')),
    quantities: [...measured]
      .map(([key, own]) => ({
        ...{ key, resource: own[0]?.resource, unit: own[0]?.unit, contributions: own.length },
        quantity: total(own.map(({ quantity = 0 }) => quantity)),
      }))
      .sort(
        (one, other) =>
          (one.resource?.name ?? '').localeCompare(other.resource?.name ?? '', 'en') ||
          one.key.localeCompare(other.key, 'en'),
      )
      .map(({ key: _key, ...each }) => each),
    unmeasured: given.filter(({ quantity }) => quantity === undefined).length,
    vouched: given.filter(({ vouched }) => vouched > 0).length,
  };
}

/** Without the dust of adding fractions in binary: as many digits as a number holds for sure. */
const total = (numbers: readonly number[]): number =>
  Number(numbers.reduce((sum, each) => sum + each, 0).toPrecision(15));
