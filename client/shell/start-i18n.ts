import i18next, { type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { firstLanguage, LANGUAGES, storedLanguage } from '../language/language.ts';

// Every room that has words of its own keeps them in locales/en.json and locales/fr.json: no list names them.
const files = import.meta.glob<ResourceKey>('../*/locales/*.json', { eager: true, import: 'default' });

/** Brings up the interface's words; both languages are in the bundle, so changing is instant. */
export function startI18n(): void {
  const language = firstLanguage(location.search, storedLanguage(), navigator.languages);
  i18next.on('languageChanged', (next) => {
    document.documentElement.lang = next;
  });
  void i18next.use(initReactI18next).init({
    resources: Object.fromEntries(LANGUAGES.map((each) => [each, { translation: wordsIn(each) }])),
    lng: language,
    fallbackLng: 'en',
    interpolation: { escapeValue: false },
  });
}

function wordsIn(language: string): ResourceKey {
  const own = Object.entries(files).filter(([path]) => path.endsWith(`/${language}.json`));
  return Object.assign({}, ...own.map(([, words]) => words));
}
