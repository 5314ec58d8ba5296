/** Fields that many nouns share. */
import type { FieldSet } from './field.ts';

export const NAMES = {
  name: { is: 'line', required: true, inTitle: true },
  nameFr: { is: 'line' },
} as const satisfies FieldSet;

export const PERIOD = {
  since: { is: 'date' },
  until: { is: 'date' },
} as const satisfies FieldSet;

export const REMARKS = {
  note: { is: 'prose' },
  source: { is: 'line', help: ({ t }) => t('field.sourceHelp') },
} as const satisfies FieldSet;

export const SOURCE = { source: REMARKS.source } as const satisfies FieldSet;
