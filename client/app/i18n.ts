import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import coverageEn from '../coverage/locales/en.json' with { type: 'json' };
import coverageFr from '../coverage/locales/fr.json' with { type: 'json' };
import duplicatesEn from '../duplicates/locales/en.json' with { type: 'json' };
import duplicatesFr from '../duplicates/locales/fr.json' with { type: 'json' };
import gapsEn from '../gaps/locales/en.json' with { type: 'json' };
import gapsFr from '../gaps/locales/fr.json' with { type: 'json' };
import historyEn from '../history/locales/en.json' with { type: 'json' };
import historyFr from '../history/locales/fr.json' with { type: 'json' };
import mapEn from '../map/locales/en.json' with { type: 'json' };
import mapFr from '../map/locales/fr.json' with { type: 'json' };
import questionEn from '../question/locales/en.json' with { type: 'json' };
import questionFr from '../question/locales/fr.json' with { type: 'json' };
import recordEn from '../record/locales/en.json' with { type: 'json' };
import recordFr from '../record/locales/fr.json' with { type: 'json' };
import reportEn from '../report/locales/en.json' with { type: 'json' };
import reportFr from '../report/locales/fr.json' with { type: 'json' };
import { firstLanguage, isLanguage, type Language, storedLanguage, storeLanguage } from './language.ts';
import en from './locales/en.json' with { type: 'json' };
import fr from './locales/fr.json' with { type: 'json' };

/** Brings up the interface's words; both languages are in the bundle, so changing is instant. */
export function startI18n(): void {
  const language = firstLanguage(location.search, storedLanguage(), navigator.languages);
  i18next.on('languageChanged', (next) => {
    document.documentElement.lang = next;
  });
  void i18next.use(initReactI18next).init({
    resources: {
      en: {
        translation: {
          ...mapEn,
          ...historyEn,
          ...duplicatesEn,
          ...recordEn,
          ...gapsEn,
          ...questionEn,
          ...coverageEn,
          ...reportEn,
          ...en,
        },
      },
      fr: {
        translation: {
          ...mapFr,
          ...historyFr,
          ...duplicatesFr,
          ...recordFr,
          ...gapsFr,
          ...questionFr,
          ...coverageFr,
          ...reportFr,
          ...fr,
        },
      },
    },
    lng: language,
    fallbackLng: 'en',
    interpolation: { escapeValue: false },
  });
}

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
