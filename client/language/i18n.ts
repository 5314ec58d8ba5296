import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { isLanguage, type Language, storeLanguage } from './language.ts';

/** Changes the language of the interface and keeps the choice. */
export function chooseLanguage(language: Language): void {
  storeLanguage(language);
  void i18next.changeLanguage(language);
}

/** The language the interface is in. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return isLanguage(i18n.language) ? i18n.language : 'en';
}
