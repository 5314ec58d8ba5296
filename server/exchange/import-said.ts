/** How an import ended, in the language of whoever asked for it. */
import { KnownError, refusalIn } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { sentence, speak } from '../language/sentence.ts';
import type { ExchangeFindReportRow } from './exchange.queries.ts';
import type { ImportPreview } from './import-preview.ts';
import { ImportRefused } from './import-refused.ts';
import type { ImportReport } from './import-report.ts';
import { type KeptReport, readReport } from './kept-report.ts';
import { linesIn, type SheetLine } from './kumu/plan.ts';
import type { Doubt } from './trail.ts';

export type SaidReport = Omit<ImportReport, 'notices' | 'leftOut'> & {
  notices: SheetLine[];
  leftOut: SheetLine[];
};

/** What an import would do. */
export type SaidPreview = Omit<ImportPreview, 'notices' | 'leftOut' | 'doubts'> & {
  notices: SheetLine[];
  leftOut: SheetLine[];
  doubts: (Omit<Doubt, 'blocks'> & { message?: string })[];
};

/** A report that was kept with its revision. */
export type SaidKeptReport = Omit<KeptReport, 'notices' | 'leftOut'> &
  Pick<SaidReport, 'notices' | 'leftOut' | 'revision'> & { at: string; undoneBy: number | null };

export type SaidRefusal = {
  code: string;
  message: string;
  issues?: SheetLine[];
  notices?: SheetLine[];
};

export function reportIn({ notices, leftOut, ...report }: ImportReport, language: Language): SaidReport {
  return { ...report, notices: linesIn(notices, language), leftOut: linesIn(leftOut, language) };
}

export function previewIn(
  { notices, leftOut, doubts, ...preview }: ImportPreview,
  language: Language,
): SaidPreview {
  return {
    ...preview,
    ...{ notices: linesIn(notices, language), leftOut: linesIn(leftOut, language) },
    doubts: doubts.map(({ blocks, ...doubt }) => ({
      ...doubt,
      ...(blocks && { message: speak(blocks, language) }),
    })),
  };
}

export function keptReportIn(
  { report, revision, at, undoneBy = null }: ExchangeFindReportRow & { revision: number },
  language: Language,
): SaidKeptReport {
  const { notices, leftOut, ...kept } = readReport(report);
  const lines = { notices: linesIn(notices, language), leftOut: linesIn(leftOut, language) };
  return { ...kept, ...lines, revision, at, undoneBy };
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
