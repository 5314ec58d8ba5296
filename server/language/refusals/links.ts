/** Of links: their ends, their types, their periods, and what either side may say of them. */
import type { Entries } from './entries.ts';

export const LINKS = {
  'link.self': {
    en: 'An element cannot depend on itself: choose another one.',
    fr: 'Un élément ne peut pas dépendre de lui-même : choisissez-en un autre.',
  },
  'link.type': {
    en: '"{{type}}" is no type of link here: use one of {{known, list}}.',
    fr: '« {{type}} » n’est pas un type de lien d’ici : prenez l’un de {{known, list}}.',
  },
  'link.typeWanted': { en: 'one of {{known, list}}', fr: 'l’un de {{known, list}}' },
  'link.twin': {
    en: 'These two already have a link of this type in this period: change that one, or give another period.',
    fr: 'Ces deux éléments ont déjà un lien de ce type dans cette période : modifiez-le, ou donnez une autre période.',
  },
  'link.twinWanted': {
    en: 'a type or a period that no other link between the two has',
    fr: 'un type ou une période qu’aucun autre lien entre les deux n’a',
  },
  'link.side': {
    en: '{{field, field}} is neither end of this link.',
    fr: '« {{field, field}} » n’est aucune des extrémités de ce lien.',
  },
  'link.sideWanted': {
    en: 'the id of one of the two ends',
    fr: 'l’identifiant de l’une des deux extrémités',
  },
  'link.status': {
    en: 'This link is {{was, words}}: {{allowed, said}}.',
    fr: 'Ce lien est {{was, words}} : {{allowed, said}}.',
  },
  'link.canBecome': { en: 'it can become {{next, words}}', fr: 'il peut devenir {{next, words}}' },
  'link.stays': { en: 'it stays so: declare a new link', fr: 'il le reste : déclarez un nouveau lien' },
  'link.ownDeclaration': {
    en: 'Nobody confirms or disputes their own declaration: the other side does.',
    fr: 'Personne ne confirme ni ne conteste sa propre déclaration : c’est à l’autre partie de le faire.',
  },
  'own.declares': {
    en: 'Declare the link for the end that you speak for; only facilitators declare one for others.',
    fr: 'Déclarez le lien au nom de l’extrémité pour laquelle vous parlez ; seule l’animation en déclare pour d’autres.',
  },
  'own.side': {
    en: 'Say this for the end that you speak for; only facilitators speak for others.',
    fr: 'Dites-le au nom de l’extrémité pour laquelle vous parlez ; seule l’animation parle pour d’autres.',
  },
  'own.confirms': {
    en: 'Nobody confirms their own declaration: only a facilitator may, where you speak for both ends.',
    fr: 'Personne ne confirme sa propre déclaration : seule l’animation le peut quand vous parlez pour les deux extrémités.',
  },
  'own.answered': {
    en: 'Only who declared a link changes it, until the other side has answered; from then on a facilitator does. You can dispute or end it.',
    fr: 'Seul qui a déclaré un lien le change, tant que l’autre extrémité n’a pas répondu ; ensuite, c’est l’animation. Vous pouvez le contester ou y mettre fin.',
  },
  'link.endsFirst': {
    en: 'It cannot end before its first day.',
    fr: 'Il ne peut pas se terminer avant son premier jour.',
  },
  'link.between': {
    en: 'between takes the ids of two elements, and does not go with element.',
    fr: '« between » prend les identifiants de deux éléments, et ne va pas avec « element ».',
  },
  'link.betweenWanted': { en: 'two ids, without element', fr: 'deux identifiants, sans « element »' },
} as const satisfies Entries;
