import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import en from '../../client/app/locales/en.json' with { type: 'json' };
import fr from '../../client/app/locales/fr.json' with { type: 'json' };
import { LANGUAGE_TAGS, languageChoices, languageWord } from '../../client/stakeholder/spoken-languages.ts';

const words = i18next.createInstance();
await words.init({ resources: { en: { translation: en }, fr: { translation: fr } }, lng: 'en' });
const t = { en: words.getFixedT('en'), fr: words.getFixedT('fr') };

describe('the languages that a stakeholder works in', () => {
  it('read as words of the language of the interface', () => {
    expect(languageWord(t.en, 'en', 'ar')).toBe('Arabic');
    expect(languageWord(t.fr, 'fr', 'ar')).toBe('arabe');
  });

  it('have words of ours where browsers have none', () => {
    expect(languageWord(t.en, 'en', 'atj')).toBe('Atikamekw');
    expect(languageWord(t.fr, 'fr', 'fcs')).toBe('langue des signes québécoise');
    // Intl.DisplayNames, as browsers ship it, knows none of these.
    const small = LANGUAGE_TAGS.filter((tag) => tag.length > 2 && !['fil', 'yue'].includes(tag));
    for (const tag of ['cr', 'iu', 'oj', 'rn', ...small]) {
      expect(Object.keys(en.languageName), tag).toContain(tag);
    }
  });

  it('are shown by their tag when nothing knows them', () => {
    expect(languageWord(t.en, 'en', 'qaa')).toBe('qaa');
    expect(languageWord(t.en, 'en', 'not a tag')).toBe('not a tag');
  });

  it('are all tags that the server takes, each once', () => {
    expect(new Set(LANGUAGE_TAGS).size).toBe(LANGUAGE_TAGS.length);
    for (const tag of LANGUAGE_TAGS) expect(new Intl.Locale(tag).toString()).toBe(tag);
  });

  it('are offered official ones first, then by word, with those already chosen', () => {
    const choices = languageChoices(t.fr, 'fr', ['qaa', 'ar']);
    expect(choices.slice(0, 3).map(({ label }) => label)).toEqual(['français', 'anglais', 'abénaquis']);
    expect(choices.filter(({ value }) => value === 'ar')).toHaveLength(1);
    expect(choices.map(({ value }) => value)).toContain('qaa');
  });
});
