// The form that an import and its preview are sent as.
import type { Context } from 'hono';
import { Invalid } from '../errors.ts';
import { sentence } from '../language/sentence.ts';
import { isBlank } from '../text.ts';
import { type Agreed, NOTHING_AGREED, readDecisions } from './decisions.ts';
import type { GivenFile } from './formats/read-files.ts';

/** The parts of the form, and what each of them is. */
const PARTS: Record<string, 'file' | 'text'> = {
  ...{ file: 'file', elements: 'file', connections: 'file', nominations: 'file' },
  ...{ name: 'text', decisions: 'text', rows: 'text' },
};

export type ImportForm = {
  /** In any format; of some it is said what they are. */
  files: GivenFile[];
  name: string | undefined;
  agreed: Agreed;
  /** Of a preview: every row is asked for, not the first ones. */
  isWhole: boolean;
};

/** Throws `Invalid` for a form that is none, or not of these parts. */
export async function readForm(context: Context): Promise<ImportForm> {
  const form = await context.req.formData().catch((error: unknown) => {
    throw new Invalid(sentence('import.form'), [], { cause: error });
  });
  requireParts(form);
  const files: GivenFile[] = [];
  for (const as of ['elements', 'connections', 'nominations'] as const) {
    const file = form.get(as);
    if (file instanceof File) files.push({ as, bytes: new Uint8Array(await file.arrayBuffer()) });
  }
  for (const file of form.getAll('file'))
    if (file instanceof File)
      files.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  const [name, decisions] = [form.get('name'), form.get('decisions')];
  return {
    files,
    name: typeof name === 'string' && !isBlank(name) ? name : undefined,
    agreed: typeof decisions === 'string' ? readDecisions(decisions) : NOTHING_AGREED,
    isWhole: form.get('rows') === 'all',
  };
}

/** Throws `Invalid` for a part that would be left out unsaid: one of two of a name, an unknown one, text for a file. */
function requireParts(form: FormData): void {
  for (const part of new Set(form.keys())) {
    const wanted = Object.hasOwn(PARTS, part) ? PARTS[part] : undefined;
    if (!wanted) {
      const [known, given] = [Object.keys(PARTS), part.slice(0, 40)];
      throw new Invalid(sentence('import.partUnknown', { part: given, known }));
    }
    const [value, ...more] = form.getAll(part);
    if (more.length > 0 && part !== 'file') throw new Invalid(sentence('import.partTwice', { part }));
    if ((value instanceof File ? 'file' : 'text') === wanted) continue;
    const key = wanted === 'file' ? 'import.partFile' : 'import.partText';
    throw new Invalid(sentence(key, { part }));
  }
}
