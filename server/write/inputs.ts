/** Checks of what people give, shared by the inputs of every noun. */
import { z } from 'zod';
import { checkText, checkWebsite, isBlank, NAME_MAX, PROSE_MAX } from '../text.ts';

function text(max: number, lines: boolean) {
  return z.string().superRefine((value, context) => {
    const wrong = checkText(value, { max, lines });
    if (wrong) context.addIssue({ code: 'custom', message: wrong });
  });
}

/** A name: one line, not empty. */
export const nameText = text(NAME_MAX, false).refine((value) => !isBlank(value), {
  message: 'Give a name: it cannot be empty.',
});
/** One line that may be empty. */
export const lineText = text(NAME_MAX, false);
/** Several lines. */
export const proseText = text(PROSE_MAX, true);
export const websiteText = z.string().superRefine((value, context) => {
  const wrong = value === '' ? undefined : checkWebsite(value);
  if (wrong) context.addIssue({ code: 'custom', message: wrong });
});
export const listOfLines = z.array(nameText).max(50, { message: 'At most 50 are allowed.' });
export const slugText = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])$/, {
  message: 'An address takes 2 to 60 lower-case letters, digits and hyphens, such as "saint-john".',
});
export const idempotencyKey = z.string().regex(/^[\w-]{8,100}$/, {
  message: 'A key takes 8 to 100 letters, digits, hyphens or underscores: a UUID is a good one.',
});

/** The checks of an input. What passes goes on to the resolver: a strict object would drop the fields it does not name. */
export const checksOf = <S extends z.ZodRawShape>(shape: S) => z.looseObject(shape);

/** The description of the field that every input carries. */
export const KEY_TEXT =
  'Makes a retry safe: the same key with the same input is done once and answered alike. A UUID, new for each change.';

/** The checks of what stakeholders and missions share. */
export const elementChecks = {
  name: nameText.nullish(),
  nameFr: lineText.nullish(),
  otherNames: listOfLines.nullish(),
  summary: proseText.nullish(),
  summaryFr: proseText.nullish(),
  website: websiteText.nullish(),
  tags: listOfLines.nullish(),
  source: lineText.nullish(),
  idempotencyKey: idempotencyKey.nullish(),
};
