/** Checks of what people give, shared by the inputs of every noun. */
import { z } from 'zod';
import { asMessage } from '../language/checks.ts';
import { sentence } from '../language/sentence.ts';
import { checkText, checkWebsite, isBlank, NAME_MAX, PROSE_MAX } from '../text.ts';

function text(max: number, lines: boolean) {
  return z.string().superRefine((value, context) => {
    const wrong = checkText(value, { max, lines });
    if (wrong) context.addIssue({ code: 'custom', message: asMessage(wrong) });
  });
}

/** A name: one line, not empty. */
export const nameText = text(NAME_MAX, false).refine((value) => !isBlank(value), {
  message: asMessage(sentence('field.name')),
});
/** One line that may be empty. */
export const lineText = text(NAME_MAX, false);
/** Several lines that say something. */
export const linesText = (max: number) =>
  text(max, true).refine((value) => !isBlank(value), { message: asMessage(sentence('message.empty')) });
/** Several lines. */
export const proseText = text(PROSE_MAX, true);
export const websiteText = z.string().superRefine((value, context) => {
  const wrong = value === '' ? undefined : checkWebsite(value);
  if (wrong) context.addIssue({ code: 'custom', message: asMessage(wrong) });
});
/** Most items of a list. */
const MOST_LINES = 50;
export const listOfLines = z
  .array(nameText)
  .max(MOST_LINES, { message: asMessage(sentence('field.list', { most: MOST_LINES })) });
export const slugText = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])$/, {
  message: asMessage(sentence('field.slug')),
});
export const idempotencyKey = z.string().regex(/^[\w-]{8,100}$/, {
  message: asMessage(sentence('field.key')),
});

/** The checks of an input. What passes goes on to the resolver: a strict object would drop the fields it does not name. */
export const checksOf = <S extends z.ZodRawShape>(shape: S) => z.looseObject(shape);

/** The description of the field that every input carries. */
export const KEY_TEXT =
  'Makes a retry safe: the same key with the same input is done once and answered alike. A UUID, new for each change.';
