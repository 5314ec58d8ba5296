import i18next, { type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { firstLanguage, LANGUAGES, storedLanguage } from '../language/language.ts';
import { typography } from '../language/typography.ts';

// Every room that has words of its own keeps them in locales/en.json and locales/fr.json: no list names them. What rooms
// share, as the words of fields or of kinds of record, each may add to: they are put together key by key.
const files = import.meta.glob<ResourceKey>('../*/locales/*.json', { eager: true, import: 'default' });

/** Brings up the interface's words; both languages are in the bundle, so changing is instant. */
export function startI18n(): void {
  const language = firstLanguage(location.search, storedLanguage(), navigator.languages);
  i18next.on('languageChanged', (next) => {
    document.documentElement.lang = next;
  });
  void i18next
    .use(initReactI18next)
    .use(typography)
    .init({
      resources: Object.fromEntries(LANGUAGES.map((each) => [each, { translation: {} }])),
      lng: language,
      fallbackLng: 'en',
      postProcess: [typography.name],
      interpolation: { escapeValue: false },
    });
  for (const [path, words] of Object.entries(files)) {
    const language = LANGUAGES.find((each) => path.endsWith(`/${each}.json`));
    if (language) i18next.addResourceBundle(language, 'translation', words, true);
  }
}
