import type { TFunction } from 'i18next';

/** A record in a sentence: "the need “Warm clothes”", or "a need" when it has no name. */
export function recordWords(t: TFunction, { kind, name }: { kind: string; name: string }): string {
  const bare = t(`recordKind.a.${kind}`, { defaultValue: kind });
  return name ? t(`recordKind.the.${kind}`, { name, defaultValue: `${bare} ${name}` }) : bare;
}
