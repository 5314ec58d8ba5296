import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import type { Side } from './link-status.ts';

type Named = { name: string; nameFr: string | null };

type Ends = { from?: Named | undefined; to?: Named | undefined };

/** Each side of a link by its name, to choose from; an end that is not chosen yet is "the other end". */
export function useSideWords({ from, to }: Ends, facilitator: string): { [Name in Side]: string } {
  const { t } = useTranslation();
  const language = useLanguage();
  const word = (end: Named | undefined) => (end ? nameIn(language, end) : t('interdependency.otherEnd'));
  return { FROM: word(from), TO: word(to), FACILITATOR: facilitator };
}
