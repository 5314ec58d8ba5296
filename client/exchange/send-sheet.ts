/** Hands a sheet to the server's import and follows what it says of it, line by line. */
import { tellWritten } from '../graphql/written.ts';
import type { Language } from '../language/language.ts';
import type { SheetName } from './pasted.ts';

/** One thing said about a cell; `row` counts from 1, the header included. */
export type SheetLine = { row: number; column: string; value: string; message: string };

type Counts = {
  places: number;
  stakeholders: number;
  missions: number;
  interdependencies: number;
  types: number;
  records: Record<string, number>;
};

export type Report = {
  created: Counts;
  changed: Counts;
  unchanged: Counts;
  notices: SheetLine[];
  revision: number;
};
export type Refusal = { code: string; message: string; issues?: SheetLine[]; notices?: SheetLine[] };
export type Progress = { step: string; done: number; total: number };
export type Outcome = { report: Report } | { error: Refusal };
type Line = Outcome | { progress: Progress };

type Sent = { ecosystem: string; sheet: SheetName; text: string; language: Language };

/** What came of it; `undefined` when the server cannot be reached or went away meanwhile. */
export async function sendSheet(
  { ecosystem, sheet, text, language }: Sent,
  onProgress: (progress: Progress) => void,
): Promise<Outcome | undefined> {
  const form = new FormData();
  form.set(sheet, new Blob([text], { type: 'text/csv' }), `${sheet}.csv`);
  const told = tellWritten();
  try {
    const response = await fetch(`/api/ecosystems/${encodeURIComponent(ecosystem)}/import`, {
      method: 'POST',
      headers: { 'x-maillage': '1', 'accept-language': language },
      body: form,
    });
    for await (const line of linesOf(response)) {
      if ('progress' in line) onProgress(line.progress);
      else {
        if ('report' in line) told({ revisions: [line.report.revision], fields: ['import'] });
        return line;
      }
    }
  } catch {
    return undefined;
  } finally {
    told(undefined);
  }
  return undefined;
}

/** Lines of JSON as they come; a refusal before anything was read is one line. */
async function* linesOf({ body }: Response): AsyncGenerator<Line> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value = '' } = (await reader?.read()) ?? { done: true };
    const lines = (rest + value).split('\n');
    rest = done ? '' : (lines.pop() ?? '');
    for (const line of lines) if (line.trim() !== '') yield JSON.parse(line) as Line;
    if (done) return;
  }
}

/** The lines of a sheet as its rows were pasted: without a header of their own, the first is row 1. */
export const asPasted = (lines: readonly SheetLine[], headed: boolean): SheetLine[] =>
  headed ? [...lines] : lines.map((line) => ({ ...line, row: line.row - 1 }));
