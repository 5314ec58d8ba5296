/** Reads a question back in plain words, in English and in French. */
import { fieldWords } from '../language/fields.ts';
import type { Language } from '../language/language.ts';
import type { Condition, Definition, Field, Has, Value } from '../read/question.ts';
import { type Subject, subjectOf } from './subjects.ts';
import { linkTypeWord, SUBJECT_WORDS, valueWord } from './words.ts';

/** What the records that a question names by their ids are called. */
export type Names = ReadonlyMap<string, { name: string; nameFr?: string | null | undefined }>;

/** "Every mission whose state is Active, that has no indicator." */
export function sentenceOf({ of, where, has }: Definition, names: Names, language: Language): string {
  const subject = subjectOf(of);
  const noun = SUBJECT_WORDS[of];
  const [en = of, fr = of] = [noun?.en[0], noun?.fr[0]];
  const start = language === 'fr' ? `${noun?.isFeminine ? 'Toute' : 'Tout'} ${fr}` : `Every ${en}`;
  const said = [
    ...(where.length > 0 ? [conditions(subject, where, names, language)] : []),
    ...(has.length > 0 ? [having(subject, has, names, language)] : []),
  ];
  return `${start} ${said.join(', ')}`.trim().concat('.');
}

/** The ids that a question names. */
export function idsIn(definition: Definition): string[] {
  const inside = (subject: Subject, { where, has }: Pick<Definition, 'where' | 'has'>): string[] => [
    ...where.flatMap((condition) => {
      const type = subject.fields.get(condition.field)?.type;
      if (type !== 'PLACE' && type !== 'REFERENCE') return [];
      if ('is' in condition) return condition.is.map(String);
      return 'isNot' in condition ? condition.isNot.map(String) : [];
    }),
    ...has.flatMap((each) => inside(targetOf(subject, each), each)),
  ];
  return [...new Set(inside(subjectOf(definition.of), definition))];
}

const targetOf = (subject: Subject, { what }: Has): Subject =>
  subjectOf((subject.relations.get(what)?.to ?? '').toUpperCase());

const AND: Record<Language, string> = { en: 'and', fr: 'et' };

function having(subject: Subject, list: readonly Has[], names: Names, language: Language): string {
  const [that, has] = language === 'fr' ? ['qui', 'a'] : ['that', 'has'];
  const said = list.map((each, index) => {
    const words = subject.relations.get(each.what)?.words;
    if (!words) throw new Error(`${subject.key} has no relation ${each.what}`);
    const counted = count(each, words, language, has);
    const target = targetOf(subject, each);
    return [
      index === 0 ? `${that} ${counted}` : counted,
      ...(each.types ? [linkedBy(each.types, language)] : []),
      ...(each.kilometres === undefined ? [] : [within(each.kilometres, language)]),
      ...(each.where.length > 0 ? [conditions(target, each.where, names, language)] : []),
      ...(each.has.length > 0 ? [having(target, each.has, names, language)] : []),
    ].join(' ');
  });
  return said.join(language === 'fr' ? ', et qui ' : ', and that ');
}

type Words = { en: readonly [string, string]; fr: readonly [string, string]; isFeminine?: true };

function count({ count: how, number = 0 }: Has, words: Words, language: Language, has: string): string {
  const rule = new Intl.PluralRules(language).select(number);
  const noun = words[language][rule === 'one' ? 0 : 1];
  const shown = numberText(number, language);
  if (language === 'en')
    return {
      NONE: `${has} no ${words.en[0]}`,
      FEWER_THAN: `${has} fewer than ${shown} ${noun}`,
      EXACTLY: `${has} exactly ${shown} ${noun}`,
      AT_LEAST: `${has} at least ${shown} ${noun}`,
    }[how];
  return {
    NONE: `n’${has} ${words.isFeminine ? 'aucune' : 'aucun'} ${words.fr[0]}`,
    FEWER_THAN: `${has} moins de ${shown} ${noun}`,
    EXACTLY: `${has} exactement ${shown} ${noun}`,
    AT_LEAST: `${has} au moins ${shown} ${noun}`,
  }[how];
}

function linkedBy(types: readonly string[], language: Language): string {
  const named = oneOf(
    types.map((type) => quote(linkTypeWord(type, language), language)),
    language,
  );
  return language === 'fr' ? `(lien : ${named})` : `(by a link “${named.replace(/[“”]/g, '')}”)`;
}

const within = (kilometres: number, language: Language) =>
  language === 'fr'
    ? `à moins de ${numberText(kilometres, 'fr')} km`
    : `within ${numberText(kilometres, 'en')} km`;

function conditions(subject: Subject, list: readonly Condition[], names: Names, language: Language): string {
  const said = list.map((condition) => {
    const field = subject.fields.get(condition.field);
    if (!field) throw new Error(`${subject.key} has no field ${condition.field}`);
    return one(subject, field, condition, names, language);
  });
  const whose = language === 'fr' ? 'dont' : 'whose';
  return `${whose} ${said.join(` ${AND[language]} ${whose} `)}`;
}

function one(subject: Subject, field: Field, condition: Condition, names: Names, language: Language): string {
  const name = fieldWords(subject.key, field.key)[language];
  const isMany = field.type === 'TEXTS';
  const values = (given: readonly Value[]) =>
    oneOf(
      given.map((value) => valueText(field, value, names, language)),
      language,
    );
  const verbs = VERBS[language][isMany ? 'many' : 'one'];
  if ('is' in condition) return `${name} ${verbs.is} ${values(condition.is)}`;
  if ('isNot' in condition) return `${name} ${verbs.isNot} ${values(condition.isNot)}`;
  if ('contains' in condition) return `${name} ${verbs.contains} ${quote(condition.contains, language)}`;
  if ('isSet' in condition) return `${name} ${condition.isSet ? verbs.isSet : verbs.isNotSet}`;
  const [from, until] = [condition.from, condition.until].map((bound) =>
    bound === undefined ? undefined : valueText(field, bound, names, language),
  );
  const isDate = field.type === 'DATE';
  if (language === 'fr') {
    if (from && until) return `${name} va ${isDate ? `du ${from} au` : `de ${from} à`} ${until}`;
    if (from) return `${name} est ${isDate ? `le ${from} ou après` : `d’au moins ${from}`}`;
    return `${name} est ${isDate ? `le ${until} ou avant` : `d’au plus ${until}`}`;
  }
  if (from && until) return `${name} is from ${from} to ${until}`;
  if (from) return `${name} is ${isDate ? `${from} or later` : `at least ${from}`}`;
  return `${name} is ${isDate ? `${until} or earlier` : `at most ${until}`}`;
}

const VERBS = {
  en: {
    one: { is: 'is', isNot: 'is not', contains: 'contains', isSet: 'is known', isNotSet: 'is not known' },
    many: {
      is: 'include',
      isNot: 'do not include',
      contains: 'contain',
      isSet: 'are known',
      isNotSet: 'are not known',
    },
  },
  fr: {
    one: {
      is: 'est',
      isNot: 'n’est pas',
      contains: 'contient',
      isSet: 'se connaît',
      isNotSet: 'n’est pas donné',
    },
    many: {
      is: 'comprennent',
      isNot: 'ne comprennent pas',
      contains: 'contiennent',
      isSet: 'sont donnés',
      isNotSet: 'ne sont pas donnés',
    },
  },
} as const;

function valueText(field: Field, value: Value, names: Names, language: Language): string {
  switch (field.type) {
    case 'ENUM':
      return quote(valueWord(field.enumeration, String(value), language), language);
    case 'PLACE':
    case 'REFERENCE': {
      const named = names.get(String(value));
      return (language === 'fr' ? named?.nameFr : undefined) ?? named?.name ?? String(value);
    }
    case 'NUMBER':
      return numberText(Number(value), language);
    case 'DATE':
      return new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', {
        dateStyle: 'long',
        timeZone: 'UTC',
      }).format(new Date(`${value}T00:00:00Z`));
    case 'BOOLEAN':
      return { en: ['no', 'yes'], fr: ['non', 'oui'] }[language][value ? 1 : 0] ?? '';
    default:
      return quote(String(value), language);
  }
}

const quote = (text: string, language: Language) => (language === 'fr' ? `« ${text} »` : `“${text}”`);
const numberText = (value: number, language: Language) =>
  new Intl.NumberFormat(language === 'fr' ? 'fr-CA' : 'en-CA', { maximumFractionDigits: 6 }).format(value);
const oneOf = (texts: readonly string[], language: Language) =>
  new Intl.ListFormat(language, { type: 'disjunction' }).format(texts);
