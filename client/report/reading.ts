import { IconFileText } from '@tabler/icons-react';
import { type AddressOf, oneOf, readParts } from '../app/address-parts.ts';
import type { Reading } from '../app/reading.ts';
import { MATRIX_PARTS } from '../coverage/reading.ts';
import { FINDING_PARTS } from '../finding/finding-filter.ts';

const parts = {
  ...FINDING_PARTS,
  ...MATRIX_PARTS,
  /** With evidence and next steps, or sentences alone; by the number of findings when left out. */
  detail: oneOf(['full', 'short']),
};

/** The address of a report: which findings it tells of, and the two dimensions of its matrix. */
export type ReportAddress = AddressOf<typeof parts>;

/** Checks what a report's address says. */
export const readReportAddress = (raw: Record<string, unknown>): ReportAddress => readParts(parts, raw);

/** What the ecosystem is missing, to print: a page of its own. */
export const report: Reading = {
  name: 'report',
  title: (t) => t('report.title'),
  about: (t) => t('report.tells'),
  Icon: IconFileText,
  parts,
  stands: 'page',
  to: '/$slug/report',
};
