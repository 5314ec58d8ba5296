import type { CoverageRolesRow } from '../coverage/coverage.queries.ts';
import { say } from '../language/findings.ts';
import type { Language, Words } from '../language/language.ts';

/** A role of a mission: what it is called, and whose it is. */
export function roleName(
  { kind, title, titleFr }: Pick<CoverageRolesRow, 'kind' | 'title' | 'titleFr'>,
  hashtag: string,
): Words {
  const named = (language: Language) =>
    (language === 'fr' && titleFr) || title || say(kind, 'role', language);
  return { en: `#${hashtag}: ${named('en')}`, fr: `#${hashtag} : ${named('fr')}` };
}
