import type { SentenceKey } from './sentence.ts';

/** What a broken uniqueness constraint means to a person: the field that they gave, and the sentence. */
export type Taken = { property: string; path: string; said: Extract<SentenceKey, `taken.${string}`> };

const TAKEN: (Taken & { label: string })[] = [];

/** Makes known what is said when another node of this label has the same value. */
export function onTaken(label: string, taken: Taken): void {
  TAKEN.push({ label, ...taken });
}

/** What the message of a broken constraint speaks of: the database names its label and properties. */
export function takenIn(message: string): Taken | undefined {
  return TAKEN.find(({ label, property }) =>
    [label, property].every((word) => message.includes(`\`${word}\``)),
  );
}
