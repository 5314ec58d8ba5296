/**
 * A sentence in both languages: `{{name}}` is a fact, `{{name, field}}` one with its format (see `FORMATS` in
 * sentence.ts). One that counts has two forms, and the fact `count`. Both languages name the same facts.
 */
export type Entries = Record<string, { en: string; fr: string } | { en: Forms; fr: Forms }>;
type Forms = { one: string; other: string };
