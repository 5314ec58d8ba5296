import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import {
  dateIn,
  firstLanguage,
  listIn,
  nameIn,
  numberIn,
  summaryIn,
} from '../../client/language/language.ts';
import { typography } from '../../client/language/typography.ts';

describe('the language of the interface', () => {
  it('is that of the address, else the one kept, else the browser’s, else English', () => {
    expect(firstLanguage('?lang=fr', 'en', ['en-CA'])).toBe('fr');
    expect(firstLanguage('?lang=xx', 'fr', ['en-CA'])).toBe('fr');
    expect(firstLanguage('', null, ['de', 'fr-CA', 'en'])).toBe('fr');
    expect(firstLanguage('', 'nonsense', ['de'])).toBe('en');
  });

  it('falls back to the other language where a name or summary is missing', () => {
    expect(nameIn('fr', { name: 'Town', nameFr: 'Ville' })).toBe('Ville');
    expect(nameIn('fr', { name: 'Town', nameFr: null })).toBe('Town');
    expect(nameIn('en', { name: 'Town', nameFr: 'Ville' })).toBe('Town');
    expect(summaryIn('en', { summary: null, summaryFr: 'Une ville' })).toBe('Une ville');
    expect(summaryIn('en', { summary: '', summaryFr: null })).toBeUndefined();
  });

  it('writes numbers, dates and lists as its readers do', () => {
    expect(numberIn('en', 12345.5)).toBe('12,345.5');
    expect(numberIn('fr', 12345.5)).toBe('12\u00a0345,5');
    expect(listIn('fr', ['un', 'deux', 'trois'], 'disjunction')).toBe('un, deux ou trois');
  });

  it('shows a calendar date as that day wherever the reader is', () => {
    expect(dateIn('fr', '2026-01-01')).toBe('1er janv. 2026');
    expect(dateIn('fr', '2026-01-21')).toBe('21 janv. 2026');
    expect(dateIn('en', '2026-01-01')).toMatch(/Jan/);
    expect(dateIn('en', 'soon')).toBe('soon');
  });

  it('keeps French punctuation on the line of its word, also around what it quotes, and leaves English alone', async () => {
    const words = { translation: { ask: 'Retirer « {{name}} » ? Oui : 10 %' } };
    const i18n = createInstance();
    await i18n
      .use(typography)
      .init({ lng: 'fr', resources: { fr: words, en: words }, postProcess: [typography.name] });
    const spaces = (text: string) => text.replaceAll('\u00a0', '_');
    expect(spaces(i18n.t('ask', { name: 'Où ? Ici' }))).toBe('Retirer «_Où_? Ici_»_? Oui_: 10_%');
    expect(i18n.t('ask', { lng: 'en', name: 'x' })).toBe('Retirer « x » ? Oui : 10 %');
  });
});
