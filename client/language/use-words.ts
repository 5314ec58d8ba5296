import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from './i18n.ts';
import type { Language } from './language.ts';

/** What it takes to say something in the reader's language. */
export type Words = { t: TFunction; language: Language };

export function useWords(): Words {
  const { t } = useTranslation();
  const language = useLanguage();
  return useMemo(() => ({ t, language }), [t, language]);
}
