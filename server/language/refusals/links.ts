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
  'link.over': {
    en: 'This link has ended, and stays so: declare a new link.',
    fr: 'Ce lien est terminé, et le reste : déclarez un nouveau lien.',
  },
  'link.confirmed': {
    en: 'This link is confirmed already: both sides say so.',
    fr: 'Ce lien est déjà confirmé : les deux parties le disent.',
  },
  'link.disputed': {
    en: 'This link is disputed already.',
    fr: 'Ce lien est déjà contesté.',
  },
  'link.notAsked': {
    en: 'This link does not wait for an answer of this side.',
    fr: 'Ce lien n’attend pas de réponse de cette partie.',
  },
  'link.nothingNew': {
    en: 'This side says so already: correct the type, the direction or the strength.',
    fr: 'Cette partie le dit déjà : corrigez le type, le sens ou la force.',
  },
  'link.oneAccount': {
    en: 'The same person has spoken for the other side: nobody answers for both. Invite this side to answer itself.',
    fr: 'La même personne a parlé pour l’autre partie : personne ne répond pour les deux. Invitez cette partie à répondre elle-même.',
  },
  'link.spoken': {
    en: 'This side has spoken for itself: only who speaks for it says something else.',
    fr: 'Cette partie a parlé elle-même : seul qui parle en son nom dit autre chose.',
  },
  'link.spokenFor': {
    en: 'Somebody speaks for this side here: the link waits for them.',
    fr: 'Quelqu’un parle ici pour cette partie : le lien attend sa réponse.',
  },
  'link.ownAddress': {
    en: 'This is your own address: give that of the other side.',
    fr: 'C’est votre propre adresse : donnez celle de l’autre partie.',
  },
  'link.invitationDead': {
    en: 'This invitation cannot be used: it was answered already, is over, or is for another address.',
    fr: 'Cette invitation ne peut pas servir : on y a déjà répondu, elle est passée, ou elle est pour une autre adresse.',
  },
  'reminder.unknown': {
    en: 'This link is not from one of our reminders: copy all of it.',
    fr: 'Ce lien ne vient pas d’un de nos rappels : copiez-le en entier.',
  },
  'link.whose': {
    en: 'Say for which side this corrects the link.',
    fr: 'Dites pour quelle partie le lien est ainsi corrigé.',
  },
  'link.reason': {
    en: 'Say why you dispute it: the other side reads the reason.',
    fr: 'Dites pourquoi vous le contestez : l’autre partie lit la raison.',
  },
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
    en: 'Nobody answers for both sides: somebody else confirms a link of which you speak for both ends.',
    fr: 'Personne ne répond pour les deux parties : quelqu’un d’autre confirme un lien dont vous représentez les deux extrémités.',
  },
  'own.answered': {
    en: 'Only who declared a link changes it, until the other side has answered; from then on a facilitator does. You can correct, dispute or end it.',
    fr: 'Seul qui a déclaré un lien le change, tant que l’autre extrémité n’a pas répondu ; ensuite, c’est l’animation. Vous pouvez le corriger, le contester ou y mettre fin.',
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
