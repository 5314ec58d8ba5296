/** Of questions as data: their grammar and their terms. Words between quotation marks stand so in a question, in any language. */
import type { Entries } from './entries.ts';

export const QUESTIONS = {
  'question.saved': {
    en: 'There is no saved question "{{question}}" in "{{slug}}".',
    fr: 'Il n’y a pas de question enregistrée « {{question}} » dans « {{slug}} ».',
  },
  'question.several': {
    en: 'Several saved questions are called "{{question}}": name one by its id.',
    fr: 'Plusieurs questions enregistrées s’appellent « {{question}} » : nommez-en une par son identifiant.',
  },
  'question.either': {
    en: 'Say what is asked: definition, as JSON, question, a saved one, or line, in words.',
    fr: 'Dites ce qui est demandé : « definition », en JSON, « question », une question enregistrée, ou « line », en mots.',
  },
  'question.eitherWanted': {
    en: 'one of definition, question and line',
    fr: '« definition », « question » ou « line »',
  },
  'question.none': { en: 'This is no question.', fr: 'Ce n’est pas une question.' },
  'question.object': {
    en: 'A question is an object with of, where and has.',
    fr: 'Une question est un objet avec « of », « where » et « has ».',
  },
  'question.json': {
    en: 'A question is an object with of, where and has, as JSON.',
    fr: 'Une question est un objet avec « of », « where » et « has », en JSON.',
  },
  'question.wrong': { en: '{{path}}: {{why, said}}', fr: '{{path}} : {{why, said}}' },
  'question.sayField': { en: 'Say which field.', fr: 'Dites quel champ.' },
  'question.sayHas': { en: 'Say what it must have.', fr: 'Dites ce qu’il doit y avoir.' },
  'question.sayType': { en: 'Say which type of link.', fr: 'Dites quel type de lien.' },
  'question.sayOf': { en: 'Say what it asks of.', fr: 'Dites sur quoi porte la question.' },
  'question.characters': { en: 'At most {{most}} characters.', fr: '{{most}} caractères au plus.' },
  'question.text': { en: 'Give a text.', fr: 'Donnez un texte.' },
  'question.letter': { en: 'Give at least one letter.', fr: 'Donnez au moins une lettre.' },
  'question.value': {
    en: 'Give a text, a number, true or false.',
    fr: 'Donnez un texte, un nombre, true ou false.',
  },
  'question.values': { en: 'Give a list of values.', fr: 'Donnez une liste de valeurs.' },
  'question.oneValue': { en: 'Give at least one value.', fr: 'Donnez au moins une valeur.' },
  'question.mostValues': { en: 'At most {{most}} values.', fr: '{{most}} valeurs au plus.' },
  'question.bound': { en: 'Give a date or a number.', fr: 'Donnez une date ou un nombre.' },
  'question.forms': {
    en: 'Give one of is, isNot, contains, from and until, or isSet.',
    fr: 'Donnez l’une des formes « is », « isNot », « contains », « from » et « until », ou « isSet ».',
  },
  'question.trueFalse': { en: 'Give true or false.', fr: 'Donnez true ou false.' },
  'question.condition': {
    en: 'A condition is an object with a field and what it must say.',
    fr: 'Une condition est un objet avec un champ et ce qu’il doit dire.',
  },
  'question.conditions': { en: 'Give a list of conditions.', fr: 'Donnez une liste de conditions.' },
  'question.count': { en: 'Give one of {{counts, list}}.', fr: 'Donnez l’un de {{counts, list}}.' },
  'question.wholeNumber': { en: 'Give a whole number.', fr: 'Donnez un nombre entier.' },
  'question.notNegative': { en: 'Give 0 or more.', fr: 'Donnez 0 ou plus.' },
  'question.mostNumber': { en: 'At most {{most}}.', fr: '{{most}} au plus.' },
  'question.types': { en: 'Give a list of types of link.', fr: 'Donnez une liste de types de lien.' },
  'question.kilometres': { en: 'Give a number of kilometres.', fr: 'Donnez un nombre de kilomètres.' },
  'question.someKilometres': { en: 'Give more than 0 kilometres.', fr: 'Donnez plus de 0 kilomètre.' },
  'question.mostKilometres': { en: 'At most {{most}} kilometres.', fr: '{{most}} kilomètres au plus.' },
  'question.hasList': {
    en: 'Give a list of what each must have.',
    fr: 'Donnez une liste de ce que chacun doit avoir.',
  },
  'question.hasObject': {
    en: 'Give an object with count and what.',
    fr: 'Donnez un objet avec « count » et « what ».',
  },
  'question.alternatives': {
    en: 'Give a list of alternatives.',
    fr: 'Donnez une liste de possibilités.',
  },
  'question.alternative': {
    en: 'An alternative is an object with where and has.',
    fr: 'Une possibilité est un objet avec « where » et « has ».',
  },
  'question.emptyAlternative': {
    en: 'An alternative says at least one condition.',
    fr: 'Une possibilité dit au moins une condition.',
  },
  'question.mostAlternatives': {
    en: 'At most {{most}} alternatives.',
    fr: '{{most}} possibilités au plus.',
  },
  'question.notUnderstood': {
    en: 'Not understood, and so not asked: {{words, list}}.',
    fr: 'Non compris, donc non demandé : {{words, list}}.',
  },
  'question.ofWhat': {
    en: 'Say what is asked about: missions, needs, institutions...',
    fr: 'Dites sur quoi porte la question : missions, besoins, institutions...',
  },
  'question.kind': {
    en: 'No question names anything of the kind "{{given}}".',
    fr: 'Aucune question ne nomme quoi que ce soit du type « {{given}} ».',
  },
  'question.howMany': { en: 'Say how many.', fr: 'Dites combien.' },
  'question.oneOrMore': { en: 'Give 1 or more.', fr: 'Donnez 1 ou plus.' },
  'question.unknownKey': {
    en: 'There is nothing called "{{key}}" here.',
    fr: 'Rien ne s’appelle « {{key}} » ici.',
  },
  'question.mostHas': {
    en: 'A question takes at most {{most}} conditions on what each has, nested ones included.',
    fr: 'Une question prend au plus {{most}} conditions sur ce que chacun a, y compris celles qu’elles contiennent.',
  },
  'question.mostConditions': {
    en: 'A question takes at most {{most}} conditions on fields.',
    fr: 'Une question prend au plus {{most}} conditions sur des champs.',
  },
  'question.subject': {
    en: 'Nothing is called "{{given}}": take one of {{known, list}}.',
    fr: 'Rien ne s’appelle « {{given}} » : prenez l’un de {{known, list}}.',
  },
  'question.relation': {
    en: '{{subject, words}} has nothing called "{{given}}": take one of {{known, list}}.',
    fr: '{{subject, words}} : rien ne s’appelle « {{given}} » : prenez l’un de {{known, list}}.',
  },
  'question.noRelation': {
    en: '{{subject, words}} has nothing called "{{given}}": take one of nothing.',
    fr: '{{subject, words}} : rien ne s’appelle « {{given}} », et il n’y a rien d’autre à prendre.',
  },
  'question.notByLinks': {
    en: '"{{relation}}" does not go by links: leave the types of link out.',
    fr: '« {{relation}} » ne passe pas par des liens : laissez de côté les types de lien.',
  },
  'question.linkType': {
    en: '"{{type}}" is no type of link.',
    fr: '« {{type}} » n’est pas un type de lien.',
  },
  'question.notByDistance': {
    en: 'How far away cannot be said of "{{relation}}".',
    fr: 'La distance ne peut pas se dire de « {{relation}} ».',
  },
  'question.needsDistance': {
    en: 'Say within how many kilometres "{{relation}}" are looked for.',
    fr: 'Dites à combien de kilomètres au plus « {{relation}} » se cherche.',
  },
  'question.field': {
    en: '{{subject, words}} has no field "{{field}}".',
    fr: '{{subject, words}} : il n’y a pas de champ « {{field}} ».',
  },
  'question.form': {
    en: '"{{field}}" ({{type}}) cannot be asked by "{{form}}".',
    fr: '« {{field}} » ({{type}}) ne peut pas se demander par « {{form}} ».',
  },
  'question.backwards': {
    en: 'The end cannot come before the beginning.',
    fr: 'La fin ne peut pas précéder le début.',
  },
  'question.notOneOf': {
    en: '"{{given}}" is not one of {{known, list}}.',
    fr: '« {{given}} » n’est pas l’un de {{known, list}}.',
  },
  'question.notId': {
    en: '"{{given}}" is not the id of a {{wanted, words}}.',
    fr: '« {{given}} » n’est pas l’identifiant qu’il faut : {{wanted, words}}.',
  },
  'question.notNumber': { en: '"{{given}}" is no number.', fr: '« {{given}} » n’est pas un nombre.' },
  'question.notBoolean': {
    en: '"{{given}}" is neither true nor false.',
    fr: '« {{given}} » n’est ni true ni false.',
  },
  'question.notText': { en: '"{{given}}" is no text.', fr: '« {{given}} » n’est pas un texte.' },
} as const satisfies Entries;
