// What a person has agreed to after a preview: who is who, what is left out, whether worse values replace better ones.
import { z } from 'zod';
import { Invalid } from '../errors.ts';
import { sentence } from '../language/sentence.ts';

/** Of a row that is doubtful: somebody new, or nobody at all. Any other word is the id of whom it means, or `=` and the key of a row. */
export const NEW = 'new';
export const OUT = 'out';

const KEYS_MAX = 200_000;

const text = z.string().max(400);
const decisions = z.strictObject({
  /** By key of an element: an id, `=` and the key of another row, `new` or `out`. */
  elements: z.record(text, text).default({}),
  /** Rows that are left out, such as `connections 12`. */
  rows: z.array(text).max(KEYS_MAX).default([]),
  /** Everything but the rows that have a problem. */
  allBut: z.boolean().default(false),
  /** And but those of which nobody has said who they are. */
  allButDoubtful: z.boolean().default(false),
  /** A value that lost its accents or capitals replaces one that has them. */
  overwrite: z.boolean().default(false),
  /** The revision that the preview was made of. */
  revision: z.int().nonnegative().optional(),
});

/** As it is sent. */
export type Decisions = z.input<typeof decisions>;

export type Agreed = {
  /** By key of an element: an id, or `new`. */
  choices: ReadonlyMap<string, string>;
  /** By key of a row, the key of the row that says who it is. */
  joins: ReadonlyMap<string, string>;
  out: { rows: ReadonlySet<string>; keys: ReadonlySet<string> };
  isAllBut: boolean;
  isAllButDoubtful: boolean;
  isOverwriting: boolean;
  /** The revision that was seen. */
  seen: number | undefined;
};

/** Nothing was said: whole or not at all. */
export const NOTHING_AGREED: Agreed = agreedIn({});

/** Throws `Invalid` when the text is none that a preview leads to. */
export function readDecisions(json: string): Agreed {
  let said: unknown;
  try {
    said = JSON.parse(json);
  } catch (cause) {
    throw new Invalid(sentence('import.decisions'), [], { cause });
  }
  const read = decisions.safeParse(said);
  if (!read.success) throw new Invalid(sentence('import.decisions'), [], { cause: read.error });
  return agreedIn(read.data);
}

/** Decisions as the import asks for them. */
export function agreedIn(said: Decisions): Agreed {
  const { elements, rows, allBut, allButDoubtful, overwrite, revision } = decisions.parse(said);
  const all = Object.entries(elements);
  return {
    choices: new Map(all.filter(([, word]) => word !== OUT && !word.startsWith('='))),
    joins: new Map(all.flatMap(([key, word]) => (word.startsWith('=') ? [[key, word.slice(1)]] : []))),
    out: {
      rows: new Set(rows),
      keys: new Set(all.flatMap(([key, word]) => (word === OUT ? [key] : []))),
    },
    isAllBut: allBut || allButDoubtful,
    isAllButDoubtful: allButDoubtful,
    isOverwriting: overwrite,
    seen: revision,
  };
}
