import { StartError } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { sentence } from '../language/sentence.ts';
import { inName } from '../remote.ts';
import type { Decisions } from './decisions.ts';
import type { GivenFile } from './formats/read-files.ts';
import type { Destination } from './founding.ts';
import type { ImportLine } from './import.route.ts';
import type { ImportProgress } from './import-report.ts';

/** How an import through a server ended. */
export type ImportAnswer = Exclude<ImportLine, { progress: ImportProgress }>;

type Asking = {
  report(progress: ImportProgress): void;
  language: Language;
  token?: string | undefined;
  /** What would be done is asked, and nothing is done. */
  isPreview?: boolean;
  decisions?: Decisions;
};

/** Hands the files to a running server. Throws `StartError` when it cannot be reached or goes away meanwhile. */
export async function importThrough(
  server: string,
  { slug, name }: Destination,
  files: readonly GivenFile[],
  { report, language, token, isPreview, decisions = {} }: Asking,
): Promise<ImportAnswer> {
  const form = new FormData();
  for (const { as: part = 'file', bytes, name: file = part } of files)
    form.append(part, new Blob([bytes]), file);
  if (name !== undefined) form.set('name', name);
  if (Object.keys(decisions).length > 0) form.set('decisions', JSON.stringify(decisions));
  try {
    const path = `/api/ecosystems/${encodeURIComponent(slug)}/import${isPreview ? '/preview' : ''}`;
    const response = await fetch(`${server}${path}`, {
      method: 'POST',
      headers: { 'x-maillage': '1', 'accept-language': language, ...inName(token) },
      body: form,
    });
    if (response.status === 403 && token === undefined) throw await withoutToken(server, response);
    if (!response.ok || !response.body) return (await response.json()) as ImportAnswer;
    for await (const line of linesOf(response.body)) {
      if ('progress' in line) report(line.progress);
      else return line;
    }
  } catch (cause) {
    if (cause instanceof StartError) throw cause;
    throw new StartError(sentence('command.serverLeft', { server }), { cause });
  }
  throw new StartError(sentence('command.serverEnded', { server }));
}

/** Who asks in nobody's name is told how to ask in their own. */
async function withoutToken(server: string, response: Response): Promise<StartError> {
  const { error } = (await response.json()) as { error: { message: string } };
  return new StartError(
    sentence('command.noToken', { words: { en: error.message, fr: error.message }, server }),
  );
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<ImportLine> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of body) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') yield JSON.parse(line) as ImportLine;
  }
}
