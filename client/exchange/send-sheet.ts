/** Hands sheets to the server's import, or to the preview of it, and follows what it says of them, line by line. */
import { tellWritten } from '../graphql/written.ts';
import type { Language } from '../language/language.ts';
import type { SheetName } from './pasted.ts';

/** One thing said about a cell; `row` counts from 1, the header included. */
export type SheetLine = { sheet: SheetName; row: number; column: string; value: string; message: string };

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
  leftOut: SheetLine[];
  revision: number;
};

/** A row that would become a record, or change one. */
export type NewRow = {
  id: string;
  kind: string;
  name: string;
  type?: string;
  sheet?: SheetName;
  row?: number;
};
export type ChangedRow = NewRow & {
  fields: { field: string; before: string | null; after: string | null }[];
};
/** A row of which a person has to say who it is; a decision names its `key`. */
export type Doubt = {
  sheet: SheetName;
  row: number;
  key: string;
  name: string;
  candidates: { is: string; name: string; row?: number }[];
  message?: string;
};
type Kept = { sheet: SheetName; row: number; name: string; field: string; said: string; stored: string };
type Match = { sheet: SheetName; row: number; key: string; name: string; now: string; by: string };

type PreviewRows = {
  newRows: NewRow[];
  changedRows: ChangedRow[];
  matches: Match[];
  kept: Kept[];
  doubts: Doubt[];
  leftOut: SheetLine[];
  notices: SheetLine[];
};
/** What an import would do: the first rows of each kind, and how many there are. */
export type Preview = PreviewRows & { revision: number | null; total: Record<keyof PreviewRows, number> };

export type Refusal = { code: string; message: string; issues?: SheetLine[]; notices?: SheetLine[] };
export type Progress = { step: string; done: number; total: number };
type Line = { report: Report } | { preview: Preview } | { error: Refusal } | { progress: Progress };

/** By key of a doubtful row: an id, `=` and the key of another row, `new` or `out`. */
export type RowDecisions = Readonly<Record<string, string>>;
export type Decisions = {
  elements?: RowDecisions;
  allBut?: boolean;
  overwrite?: boolean;
  revision?: number;
};

/** Files of any format; of some it is said what they are. */
export type Sheets = readonly { as: SheetName | 'file'; file: Blob; name: string }[];

type Sent = {
  ecosystem: string;
  sheets: Sheets;
  decisions?: Decisions;
  language: Language;
  signal?: AbortSignal;
};

/** What would come of it; `undefined` when the server cannot be reached. */
export async function previewSheets(
  sent: Sent,
  onProgress: (progress: Progress) => void,
): Promise<{ preview: Preview } | { error: Refusal } | undefined> {
  try {
    const line = await lastLine(await post('import/preview', sent), onProgress);
    return line && 'report' in line ? undefined : line;
  } catch {
    return undefined;
  }
}

/** What came of it; `undefined` when the server cannot be reached, went away meanwhile, or was left. */
export async function sendSheets(
  sent: Sent,
  onProgress: (progress: Progress) => void,
): Promise<{ report: Report } | { error: Refusal } | undefined> {
  const told = tellWritten();
  try {
    const line = await lastLine(await post('import', sent), onProgress);
    if (line && 'report' in line) told({ revisions: [line.report.revision], fields: ['import'] });
    return line && 'preview' in line ? undefined : line;
  } catch {
    return undefined;
  } finally {
    told(undefined);
  }
}

function post(path: string, { ecosystem, sheets, decisions, language, signal }: Sent): Promise<Response> {
  const form = new FormData();
  for (const { as, file, name } of sheets) form.append(as, file, name);
  if (decisions) form.set('decisions', JSON.stringify(decisions));
  return fetch(`/api/ecosystems/${encodeURIComponent(ecosystem)}/${path}`, {
    method: 'POST',
    headers: { 'x-maillage': '1', 'accept-language': language },
    body: form,
    ...(signal && { signal }),
  });
}

async function lastLine(
  response: Response,
  onProgress: (progress: Progress) => void,
): Promise<Exclude<Line, { progress: Progress }> | undefined> {
  for await (const line of linesOf(response)) {
    if (!('progress' in line)) return line;
    onProgress(line.progress);
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
