// The report of an import, as it is kept with its revision and read again.
import type { ImportReport } from './import-report.ts';

export type KeptReport = Pick<ImportReport, 'created' | 'changed' | 'unchanged' | 'notices' | 'leftOut'> & {
  /** How many there were of what is kept in part only. */
  total: { notices: number; leftOut: number };
};

/** Most lines of each kind that are kept. */
const MOST = 500;

export function keptReport({
  created,
  changed,
  unchanged,
  notices,
  leftOut,
}: Omit<KeptReport, 'total'>): string {
  return JSON.stringify({
    ...{ created, changed, unchanged },
    ...{ notices: notices.slice(0, MOST), leftOut: leftOut.slice(0, MOST) },
    total: { notices: notices.length, leftOut: leftOut.length },
  } satisfies KeptReport);
}

export const readReport = (json: string): KeptReport => JSON.parse(json) as KeptReport;
