/** A conflict that names somebody tells what they are called, not under which id they are kept. */
import { Conflict } from '../errors.ts';
import type { Words } from '../language/language.ts';
import type { Reader } from '../neo4j/database.ts';
import { authorWords } from '../sign-in/authors.ts';

/** The same error, with names. */
export async function withNames(database: Reader, error: unknown): Promise<unknown> {
  if (!(error instanceof Conflict)) return error;
  const { sentence, details } = error;
  const by = sentence.facts.by as Words | undefined;
  const current = details.current as Record<string, unknown> | undefined;
  const authors = Object.entries(current ?? {}).filter(
    ([name]) => name === 'createdBy' || name === 'updatedBy',
  );
  if (!by && authors.length === 0) return error;
  const told = by && { by: await authorWords(database, by.en) };
  const names = await Promise.all(
    authors.map(async ([name, author]) => [name, (await authorWords(database, String(author))).en]),
  );
  const facts = { ...sentence.facts, ...told };
  return new Conflict(
    { ...sentence, facts },
    { ...details, ...(current && { current: { ...current, ...Object.fromEntries(names) } }) },
    { cause: error },
  );
}
