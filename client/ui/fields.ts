/** What a form sends: everything that was filled in when something is created, only what changed when it is updated. */

export type Fields = { [name: string]: unknown };

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

function isBlank(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** The fields whose value is not the one that was there before. */
export function changedFields<T extends Fields>(before: T, after: T): Partial<T> {
  const changed = Object.entries(after).filter(([name, value]) => !same(before[name], value));
  return Object.fromEntries(changed) as Partial<T>;
}

/**
 * What was typed into a form while it was being sent, which the next one begins with: what stands behind a text that was sent
 * is another text, unless the next one keeps that field.
 */
export function typedMeanwhile<T extends Fields>(sent: T, now: T, keeps: readonly string[]): Partial<T> {
  const next = (name: string, value: unknown): unknown => {
    const before = sent[name];
    const isBehind = typeof before === 'string' && typeof value === 'string' && value.startsWith(before);
    return isBehind && !keeps.includes(name) ? value.slice(before.length) : value;
  };
  const typed = Object.entries(changedFields(sent, now)).map(([name, value]) => [name, next(name, value)]);
  return Object.fromEntries(typed) as Partial<T>;
}

/** The fields that hold something. */
export function filledFields<T extends Fields>(fields: T): { [Name in keyof T]?: NonNullable<T[Name]> } {
  const filled = Object.entries(fields).filter(([, value]) => !isBlank(value));
  return Object.fromEntries(filled) as { [Name in keyof T]?: NonNullable<T[Name]> };
}

// What a browser draws nothing for: the server takes the same for empty (server/text.ts).
const UNSEEN = /^[\s\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\u2800\u{16fe4}\u{1d159}]*$/u;

/** Whether nobody would see anything of a text: a name of that kind is none. */
export const isUnseen = (text: string): boolean => UNSEEN.test(text);

/** A text without the blanks around it, or null when nothing is left. */
export function textOrNull(text: string): string | null {
  return isUnseen(text) ? null : text.replace(/^[^\S\ufeff]+|[^\S\ufeff]+$/g, '');
}

/**
 * Keys that let a server recognise a repeated submission: the same content keeps its key over retries, other
 * content gets another.
 */
export function submissionKeys(newKey: () => string): (content: unknown) => string {
  let last: { content: string; key: string } | undefined;
  return (content) => {
    const written = JSON.stringify(content);
    if (last?.content !== written) last = { content: written, key: newKey() };
    return last.key;
  };
}
