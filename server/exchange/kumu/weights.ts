// What other tools call the weight of a link, as a strength from 1 to 5.
import { sentence } from '../../language/sentence.ts';
import type { ConnectionColumn } from './columns.ts';
import type { Report } from './report.ts';
import type { Table } from './table.ts';

const [LEAST, MOST] = [1, 5];

/**
 * How the weights of a table are read: whole numbers from 1 to 5 are strengths; others are scaled between the smallest and the
 * largest, with a notice. One weight for all links is what tools write unasked, and says no strength.
 */
export function weightsOf(
  { sheet, file, headers, columns, rows, firstRow }: Table<ConnectionColumn>,
  report: Report,
): (weight: string) => number | undefined {
  const index = columns.get('weight');
  if (index === undefined) return () => undefined;
  const weights = rows.flatMap((row) => numberOf(row[index] ?? '') ?? []);
  const [least, most] = weights.reduce(
    ([low, high], weight) => [Math.min(low, weight), Math.max(high, weight)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const at = { sheet, row: firstRow, column: headers[index] ?? '', ...(file !== undefined && { file }) };
  const unread = rows.findIndex((row) => row[index]?.trim() && numberOf(row[index] ?? '') === undefined);
  if (unread >= 0)
    report.notice(
      { ...at, row: firstRow + unread, value: rows[unread]?.[index] ?? '' },
      sentence('connection.weight'),
    );
  if (!(least < most)) return () => undefined;
  const areStrengths = least >= LEAST && most <= MOST && weights.every(Number.isInteger);
  if (areStrengths) return numberOf;
  report.notice(at, sentence('connection.weights', { least, most }));
  return (text) => {
    const weight = numberOf(text);
    return weight === undefined
      ? undefined
      : LEAST + Math.round(((MOST - LEAST) * (weight - least)) / (most - least));
  };
}

function numberOf(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  const number = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}
