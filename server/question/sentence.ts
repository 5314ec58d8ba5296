/** Reads a question back in plain words, in English and in French. */
import { fieldWords } from '../language/fields.ts';
import type { Language } from '../language/language.ts';
import type { Condition, Definition, Field, Group, Has, Part } from '../read/question.ts';
import { type Names, numberText, oneOf, quote, valueText } from './sentence-values.ts';
import { type Subject, subjectOf } from './subjects.ts';
import { linkTypeWord, linkVerb, SUBJECT_WORDS } from './words.ts';

export type { Names } from './sentence-values.ts';

/** In whose words, and what is called how. */
type Saying = { language: Language; names: Names };

/** "Every mission whose state is Active, that has no indicator." */
export function sentenceOf(definition: Definition, names: Names, language: Language): string {
  const { of } = definition;
  const subject = subjectOf(of);
  const noun = SUBJECT_WORDS[of];
  const [en = of, fr = of] = [noun?.en[0], noun?.fr[0]];
  const start = language === 'fr' ? `${noun?.isFeminine ? 'Toute' : 'Tout'} ${fr}` : `Every ${en}`;
  return `${start} ${saidOf(subject, definition, { language, names }).join(', ')}`.trim().concat('.');
}

/** The ids that a question names. */
export function idsIn(definition: Definition): string[] {
  const inside = (subject: Subject, { where, has, any = [] }: Group): string[] => [
    ...where.flatMap((condition) => {
      const type = subject.fields.get(condition.field)?.type;
      if (type !== 'PLACE' && type !== 'REFERENCE') return [];
      if ('is' in condition) return condition.is.map(String);
      return 'isNot' in condition ? condition.isNot.map(String) : [];
    }),
    ...has.flatMap((each) => inside(targetOf(subject, each), each)),
    ...any.flatMap((each) => inside(subject, each)),
  ];
  return [...new Set(inside(subjectOf(definition.of), definition))];
}

const targetOf = (subject: Subject, { what }: Has): Subject =>
  subjectOf((subject.relations.get(what)?.to ?? '').toUpperCase());

/** What is said of a subject: its conditions, what it has, and its alternatives. */
function saidOf(subject: Subject, group: Group, saying: Saying): string[] {
  const { any = [] } = group;
  return [...partOf(subject, group, saying), ...(any.length > 0 ? [either(subject, any, saying)] : [])];
}

const partOf = (subject: Subject, { where, has }: Part, saying: Saying): string[] => [
  ...(where.length > 0 ? [conditions(subject, where, saying)] : []),
  ...(has.length > 0 ? [having(subject, has, saying)] : []),
];

/** Alternatives, each in brackets: nobody has to guess what belongs together. */
function either(subject: Subject, any: readonly Part[], saying: Saying): string {
  const each = any.map((part) => `(${partOf(subject, part, saying).join(', ')})`);
  return saying.language === 'fr' ? `soit ${each.join(', soit ')}` : `either ${each.join(' or ')}`;
}

function having(subject: Subject, list: readonly Has[], saying: Saying): string {
  const isFrench = saying.language === 'fr';
  const that = isFrench ? 'qui' : 'that';
  const said = list.map((each) => `${that} ${oneHad(subject, each, saying)}`);
  return said.join(isFrench ? ', et ' : ', and ');
}

/** "takes part in #A", else "has no offer meant for it within 10 km whose state is Open". */
function oneHad(subject: Subject, has: Has, saying: Saying): string {
  const { language } = saying;
  const relation = subject.relations.get(has.what);
  if (!relation) throw new Error(`${subject.key} has no relation ${has.what}`);
  const target = targetOf(subject, has);
  const verb = verbOf(has, relation.verb?.[language], language);
  if (verb) return `${verb} ${namedIn(target, has, saying)}`;
  const inner = saidOf(target, has, saying);
  // What is said of what is had ends where the bracket does.
  const parts = has.has.length + (has.any?.length ?? 0);
  return [
    count(has, relation.words, language),
    ...(has.types ? [linkedBy(has.types, language)] : []),
    ...(has.kilometres === undefined ? [] : [within(has.kilometres, language)]),
    ...(parts > 1 ? [`(${inner.join(', ')})`] : inner),
  ].join(' ');
}

/** The verb for what is asked of one that is named, where there is one. */
function verbOf(has: Has, verbs: readonly [string, string] | undefined, language: Language) {
  const { count: how, number, where, types, kilometres } = has;
  const [only] = where;
  const isNamed = where.length === 1 && only?.field === 'itself' && 'is' in only;
  if (!isNamed || has.has.length > 0 || has.any || kilometres !== undefined) return undefined;
  const isSome = how === 'AT_LEAST' && number === 1;
  if (types) return isSome && has.what.startsWith('linksTo') ? linkVerb(types, language) : undefined;
  if (isSome) return verbs?.[0];
  return how === 'NONE' ? verbs?.[1] : undefined;
}

function namedIn(target: Subject, { where: [only] }: Has, { names, language }: Saying): string {
  const field = target.fields.get('itself');
  const values = only && 'is' in only ? only.is : [];
  return field
    ? oneOf(
        values.map((value) => valueText(field, value, names, language)),
        language,
      )
    : '';
}

type Words = { en: readonly [string, string]; fr: readonly [string, string]; isFeminine?: true };

function count({ count: how, number = 0 }: Has, words: Words, language: Language): string {
  const rule = new Intl.PluralRules(language).select(number);
  const noun = words[language][rule === 'one' ? 0 : 1];
  const shown = numberText(number, language);
  if (language === 'en')
    return {
      NONE: `has no ${words.en[0]}`,
      FEWER_THAN: `has fewer than ${shown} ${noun}`,
      EXACTLY: `has exactly ${shown} ${noun}`,
      AT_LEAST: `has at least ${shown} ${noun}`,
    }[how];
  return {
    NONE: `n’a ${words.isFeminine ? 'aucune' : 'aucun'} ${words.fr[0]}`,
    FEWER_THAN: `a moins de ${shown} ${noun}`,
    EXACTLY: `a exactement ${shown} ${noun}`,
    AT_LEAST: `a au moins ${shown} ${noun}`,
  }[how];
}

function linkedBy(types: readonly string[], language: Language): string {
  const named = oneOf(
    types.map((type) => quote(linkTypeWord(type, language), language)),
    language,
  );
  return language === 'fr' ? `(lien : ${named})` : `(by a link “${named.replace(/[“”]/g, '')}”)`;
}

const within = (kilometres: number, language: Language) =>
  language === 'fr'
    ? `à moins de ${numberText(kilometres, 'fr')} km`
    : `within ${numberText(kilometres, 'en')} km`;

const AND: Record<Language, string> = { en: 'and', fr: 'et' };

function conditions(subject: Subject, list: readonly Condition[], saying: Saying): string {
  const whose = saying.language === 'fr' ? 'dont' : 'whose';
  const said = list.map((condition) => {
    const field = subject.fields.get(condition.field);
    if (!field) throw new Error(`${subject.key} has no field ${condition.field}`);
    return field.isItself
      ? itself(field, condition, saying)
      : `${whose} ${one(subject, field, condition, saying)}`;
  });
  return said.join(` ${AND[saying.language]} `);
}

/** "that is #A": the record itself, or one within it. */
function itself(field: Field, condition: Condition, { names, language }: Saying): string {
  const isFrench = language === 'fr';
  if ('isSet' in condition) {
    const said = isFrench ? ['n’est pas là', 'est là'] : ['is not there', 'is there'];
    return `${isFrench ? 'qui' : 'that'} ${said[condition.isSet ? 1 : 0]}`;
  }
  const given = 'is' in condition ? condition.is : 'isNot' in condition ? condition.isNot : [];
  const named = oneOf(
    given.map((value) => valueText(field, value, names, language)),
    language,
  );
  const around = WITHIN[field.to ?? '']?.[language];
  const isNot = 'isNot' in condition;
  if (isFrench)
    return `qui ${isNot ? 'n’est pas' : 'est'} ${named}${around ? ` ${isNot ? 'ni' : 'ou'} ${around}` : ''}`;
  return `that is ${isNot ? 'not ' : ''}${named}${around ? ` ${isNot ? 'nor' : 'or'} ${around}` : ''}`;
}

/** What lies within another one counts as it. */
const WITHIN: Record<string, Record<Language, string>> = {
  Place: { en: 'within it', fr: 'un lieu qui s’y trouve' },
  Resource: { en: 'a part of it', fr: 'une de ses parties' },
};

function one(subject: Subject, field: Field, condition: Condition, { names, language }: Saying): string {
  const name = fieldWords(subject.key, field.key)[language];
  const values = (given: readonly (string | number | boolean)[]) =>
    oneOf(
      given.map((value) => valueText(field, value, names, language)),
      language,
    );
  const verbs = VERBS[language][field.type === 'TEXTS' ? 'many' : 'one'];
  if ('is' in condition) return `${name} ${verbs.is} ${values(condition.is)}`;
  if ('isNot' in condition) return `${name} ${verbs.isNot} ${values(condition.isNot)}`;
  if ('contains' in condition) return `${name} ${verbs.contains} ${quote(condition.contains, language)}`;
  if ('isSet' in condition) return `${name} ${condition.isSet ? verbs.isSet : verbs.isNotSet}`;
  const [from, until] = [condition.from, condition.until].map((bound) =>
    bound === undefined ? undefined : valueText(field, bound, names, language),
  );
  return `${name} ${between(from, until, field.type === 'DATE', language)}`;
}

function between(
  from: string | undefined,
  until: string | undefined,
  isDate: boolean,
  language: Language,
): string {
  if (language === 'fr') {
    if (from && until) return `va ${isDate ? `du ${from} au` : `de ${from} à`} ${until}`;
    if (from) return `est ${isDate ? `le ${from} ou après` : `d’au moins ${from}`}`;
    return `est ${isDate ? `le ${until} ou avant` : `d’au plus ${until}`}`;
  }
  if (from && until) return `is from ${from} to ${until}`;
  if (from) return `is ${isDate ? `${from} or later` : `at least ${from}`}`;
  return `is ${isDate ? `${until} or earlier` : `at most ${until}`}`;
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
