/** Of rooms of workshops. */
import type { Entries } from './entries.ts';

export const ROOM = {
  'room.none': {
    en: 'This server holds no rooms.',
    fr: 'Ce serveur n’ouvre pas de salles.',
  },
  'room.code': {
    en: 'No room opens with this code: look at the wall again, or ask who facilitates.',
    fr: 'Ce code n’ouvre aucune salle : regardez de nouveau au mur, ou demandez à l’animation.',
  },
  'room.gone': {
    en: 'There is no such room.',
    fr: 'Cette salle n’existe pas.',
  },
  'room.full': {
    en: 'The room is full: {{most}} phones are in it, or it has just ended.',
    fr: 'La salle est pleine : {{most}} téléphones y sont, ou elle vient de fermer.',
  },
  'room.first': {
    en: 'Come into a room first, with the code on the wall.',
    fr: 'Entrez d’abord dans une salle, avec le code affiché au mur.',
  },
  'room.over': {
    en: 'The room has ended: what you entered is kept, and nothing is added from here any more.',
    fr: 'La salle est fermée : ce que vous avez inscrit est gardé, et rien ne s’ajoute plus d’ici.',
  },
  'room.done': {
    en: 'You are on the map already from this phone.',
    fr: 'Vous êtes déjà sur la carte depuis ce téléphone.',
  },
  'room.kept': {
    en: 'This entry has been kept already.',
    fr: 'Cette inscription a déjà été gardée.',
  },
  'room.notYet': {
    en: 'A facilitator has not accepted this entry yet: keep it once they have.',
    fr: 'L’animation n’a pas encore accepté cette inscription : gardez-la ensuite.',
  },
  'room.wayBack': {
    en: 'This link leads back to nothing: it may have been cut short.',
    fr: 'Ce lien ne ramène à rien : il a peut-être été tronqué.',
  },
  'room.atOnce': {
    en: 'At most {{most}} entries are decided at once.',
    fr: 'On décide au plus de {{most}} inscriptions à la fois.',
  },
  'room.otherEntry': {
    en: 'This entry is of another room.',
    fr: 'Cette inscription est d’une autre salle.',
  },
  'room.tooOften': {
    en: 'That is very often in a minute: go on in a moment.',
    fr: 'Cela fait très souvent en une minute : continuez dans un instant.',
  },
} as const satisfies Entries;
