import { isWebAddress } from '../element/element-fields.ts';
import type { Words } from '../language/use-words.ts';
import { isUnseen } from '../ui/fields.ts';
import { type Field, type FieldSet, numberOf, type Values } from './field.ts';

/** What is wrong with one value of a form, in words; null when nothing is. The server checks again. */
export function complaintOf(
  { t }: Words,
  name: string,
  field: Field,
  value: string | string[],
  values: Values,
): string | null {
  if (field.when && !field.when(values)) return null;
  if (value.length === 0 || (typeof value === 'string' && isUnseen(value)))
    return field.required ? t('form.required') : null;
  if (typeof value !== 'string') return null;
  if (field.is === 'website') return isWebAddress(value.trim()) ? null : t('field.websiteRule');
  if (field.is === 'number') return numberComplaint(t, field, numberOf(value));
  const first = values.since ?? values.on;
  if (name === 'until' && typeof first === 'string' && first && value < first)
    return t('interdependency.untilRule');
  return null;
}

function numberComplaint(
  t: Words['t'],
  { least, most, whole }: Extract<Field, { is: 'number' }>,
  value: number | null,
): string | null {
  if (value === null || !Number.isFinite(value)) return t('record.numberRule');
  if (whole && !Number.isInteger(value)) return t('record.wholeRule');
  if (least !== undefined && value < least) return t('record.leastRule', { least });
  if (most !== undefined && value > most) return t('record.mostRule', { most });
  return null;
}

/** The rules of a whole form, by the name of the field. */
export function rulesOf(words: Words, fields: FieldSet) {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      (value: string | string[], values: Values) => complaintOf(words, name, field, value, values),
    ]),
  );
}
