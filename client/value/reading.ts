import { IconTargetArrow } from '@tabler/icons-react';
import { type AddressOf, oneOf, pair, readParts } from '../app/address-parts.ts';
import type { Reading } from '../app/reading.ts';
import { GROUPINGS, KINDS } from './value.documents.ts';

const parts = {
  /** What stakeholders are grouped by; their sector when left out. */
  givers: oneOf(GROUPINGS),
  /** What is opened: `mission~group`, either of which may be ALL. */
  cell: pair,
  /** Of which kind of value alone. */
  worth: oneOf(KINDS),
};

/** The address of a page of results. */
export type ResultsAddress = AddressOf<typeof parts>;

/** What is written into it; what is undefined is taken out. */
export type ResultsChange = { [Name in keyof ResultsAddress]?: ResultsAddress[Name] | undefined };

/** Checks what an address of results says. */
export const readResultsAddress = (raw: Record<string, unknown>): ResultsAddress => readParts(parts, raw);

/** The results of missions, what they received and from whom: a page of its own. */
export const results: Reading = {
  name: 'results',
  title: (t) => t('value.title'),
  about: (t) => t('value.tells'),
  Icon: IconTargetArrow,
  parts,
  stands: 'page',
  to: '/$slug/results',
};
