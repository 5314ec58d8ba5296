/** Says findings in English and French: templates filled with facts, and the words of enumerations. */

import { enumWords } from './enum-words.ts';
import { inLanguage, type Language, type Words } from './language.ts';
import { dayText, typeset } from './typeset.ts';

/**
 * Names, quantities and dates that a sentence and its evidence need. A name whose French differs has it beside it:
 * `place` and `placeFr`; a list that names only the first of many has its whole number: `lost` and `lostInAll`. `which` tells apart two findings of one kind about the same record. Dates are ISO 8601.
 */
export type Facts = Readonly<Record<string, unknown>>;

/** How a fact is written: as it stands, or as a share, a day, a role, a sector, a type of link. */
export type Wording = 'text' | 'number' | 'percent' | 'date' | 'role' | 'sector' | 'link' | 'what' | 'state';

/** In a sentence, a role of a kind of its own is named as one. */
const OTHER_ROLE: Words = { en: 'other role', fr: 'autre rôle' };

/** Sectors as adjectives: « acteur de la santé ». */
const SECTORS: Record<string, Words> = {
  MUNICIPAL: { en: 'municipal', fr: 'municipal' },
  PUBLIC: { en: 'public', fr: 'public' },
  PRIVATE: { en: 'private', fr: 'privé' },
  SOCIAL_ECONOMY: { en: 'social economy', fr: 'de l’économie sociale' },
  COMMUNITY: { en: 'community', fr: 'communautaire' },
  EDUCATION: { en: 'education', fr: 'de l’éducation' },
  HEALTH: { en: 'health', fr: 'de la santé' },
  PHILANTHROPY: { en: 'philanthropy', fr: 'philanthropique' },
  CITIZEN: { en: 'citizen', fr: 'citoyen' },
  OTHER: { en: 'other', fr: 'autre' },
};

const STATES: Record<string, Words> = {
  PROPOSED: { en: 'proposed', fr: 'proposée' },
  ACTIVE: { en: 'under way', fr: 'en cours' },
};

const WHATS: Record<string, Words> = {
  LINK: { en: 'link', fr: 'lien' },
  NEED: { en: 'need', fr: 'besoin' },
  OFFER: { en: 'offer', fr: 'offre' },
  MISSION: { en: 'mission', fr: 'mission' },
};

const LINK_TYPES = new Map<string, Words>();

/** Says how a type of link is called. Those that every ecosystem has are named where they are declared. */
export function nameLinkType(key: string, words: Words): void {
  LINK_TYPES.set(key, words);
}

/** A type of link in words: "depends on". A type of an ecosystem's own by its key. */
function linkWord(key: string, language: Language): string {
  return (LINK_TYPES.get(key)?.[language] ?? key.replace(/_/g, ' ')).toLowerCase();
}

const YES: Record<Language, [string, string]> = { en: ['yes', 'no'], fr: ['oui', 'non'] };

/** Names listed in a sentence: more than six of them `inAll` end in a count of those that are not named. */
function list(values: readonly string[], language: Language, inAll: number): string {
  const shown = values.slice(0, inAll > 6 ? 5 : 6);
  const rest = inAll - shown.length;
  const count = NUMBERS[language].format(rest);
  const more = language === 'fr' ? `${count} autres` : `${count} others`;
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(rest > 0 ? [...shown, more] : shown);
}

/** Made once: a formatter costs far more than what it writes. */
const NUMBERS: Record<Language, Intl.NumberFormat> = {
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 2 }),
  fr: new Intl.NumberFormat('fr', { maximumFractionDigits: 2 }),
};
const PLURALS: Record<Language, Intl.PluralRules> = {
  en: new Intl.PluralRules('en'),
  fr: new Intl.PluralRules('fr'),
};

/** One fact in words, under its name; undefined when it is missing. */
export function sayFact(facts: Facts, name: string, as: Wording, language: Language): string | undefined {
  const inAll = facts[`${name}InAll`];
  return say(factIn(facts, name, language), as, language, typeof inAll === 'number' ? inAll : 0);
}

/** A value in words; of a list, `inAll` says how many there are where only the first are in it. */
export function say(value: unknown, as: Wording, language: Language, inAll = 0): string | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (Array.isArray(value)) {
    const said = value.flatMap((each) => say(each, as, language) ?? []);
    return said.length === 0 ? undefined : list(said, language, Math.max(inAll, said.length));
  }
  if (typeof value === 'boolean') return YES[language][value ? 0 : 1];
  const text = String(value);
  switch (as) {
    case 'percent':
      return new Intl.NumberFormat(language, { style: 'percent' }).format(Number(value));
    case 'date':
      return dayText(language, text);
    case 'role':
      return text === 'OTHER' ? OTHER_ROLE[language] : enumWords('RoleKind', text)[language].toLowerCase();
    case 'sector':
      return SECTORS[text]?.[language] ?? text;
    case 'what':
      return WHATS[text]?.[language] ?? text;
    case 'state':
      return STATES[text]?.[language] ?? text;
    case 'link':
      return linkWord(text, language);
    default:
      return typeof value === 'number' ? NUMBERS[language].format(value) : text;
  }
}

/** A fact under its name, in French under that with `Fr` where there is one. */
function factIn(facts: Facts, name: string, language: Language): unknown {
  return inLanguage(language, facts[name], facts[`${name}Fr`]);
}

/**
 * Fills a template. `{name}` is a fact, `{due:date}` one with its wording, `{days#day|days}` a count with its noun; a
 * part in brackets is left out unless all facts in it are there, and true where they are only asked for: `[{?isDue}late]`.
 */
export function fill(template: string, facts: Facts, language: Language): string {
  const set = language === 'fr' ? typeset(template) : template;
  const whole = set.replace(/\[([^\]]*)\]/g, (_, part: string) => fillPart(part, facts, language) ?? '');
  return (fillPart(whole, facts, language, '…') ?? '').replace(/ {2,}/g, ' ').trim();
}

function fillPart(part: string, facts: Facts, language: Language, missing?: string): string | undefined {
  let isWhole = true;
  const text = part.replace(
    /\{(\?|!)?(\w+)(?::(\w+))?(?:#([^|}]*)\|([^}]*))?\}/g,
    (_, asked?: string, name = '', as?: string, one?: string, many?: string) => {
      const value = factIn(facts, name, language);
      if (asked) {
        if (Boolean(value) !== (asked === '?')) isWhole = false;
        return '';
      }
      const said = sayFact(facts, name, (as ?? 'text') as Wording, language);
      if (said === undefined) {
        isWhole = false;
        return missing ?? '';
      }
      if (one === undefined) return said;
      const isOne = PLURALS[language].select(Number(value)) === 'one';
      return `${said} ${isOne ? one : many}`;
    },
  );
  return isWhole || missing !== undefined ? text : undefined;
}
