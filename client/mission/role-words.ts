import type { Words } from '../language/use-words.ts';

export const ROLE_KINDS = [
  'CONVENOR',
  'FUNDER',
  'OPERATOR',
  'ADVISER',
  'EVALUATOR',
  'VOICE',
  'AMBASSADOR',
  'OTHER',
] as const;
export type RoleKind = (typeof ROLE_KINDS)[number];

type Role = { kind: RoleKind; title: string | null; titleFr: string | null };

/** What a role is called: its own title, or the part that it is. */
export function roleWords({ kind, title, titleFr }: Role, { t, language }: Words): string {
  return (language === 'fr' && titleFr) || title || t(`roleKind.${kind}`);
}
