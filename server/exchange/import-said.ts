/** How an import ended, in the language of whoever asked for it. */
import { KnownError, refusalIn } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { sentence, speak } from '../language/sentence.ts';
import { ImportRefused } from './import-refused.ts';
import type { ImportReport } from './import-report.ts';
import { linesIn, type SheetLine } from './kumu/plan.ts';

export type SaidReport = Omit<ImportReport, 'notices'> & { notices: SheetLine[] };

export type SaidRefusal = {
  code: string;
  message: string;
  issues?: SheetLine[];
  notices?: SheetLine[];
};

export function reportIn({ notices, ...report }: ImportReport, language: Language): SaidReport {
  return { ...report, notices: linesIn(notices, language) };
}

/** Why nothing was imported; what nobody expected is masked. */
export function importRefusalIn(error: unknown, language: Language): SaidRefusal {
  if (!(error instanceof KnownError))
    return { code: 'INTERNAL', message: speak(sentence('import.failed'), language) };
  const { code, message } = refusalIn(error, language);
  if (!(error instanceof ImportRefused)) return { code, message };
  const { sheetIssues, notices } = error;
  return { code, message, issues: linesIn(sheetIssues, language), notices: linesIn(notices, language) };
}
