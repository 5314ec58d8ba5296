/** Fields that many nouns share. */
import type { Words } from '../language/use-words.ts';
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

/** What helps where something is chosen from a list that facilitators keep: how to add to it, or who can. */
export const orAdded = ({ t }: Words, mayAdd: boolean): string =>
  t(mayAdd ? 'record.addHere' : 'record.askToAdd');

export const SOURCE = { source: REMARKS.source } as const satisfies FieldSet;
