/** Of who puts themselves on a map. */
import type { Entries } from './entries.ts';

export const JOINING = {
  'field.domains': {
    en: 'A domain is wanted, as it stands after the @ of an address, such as "example.org".',
    fr: 'Il faut un domaine, comme il se trouve après le @ d’une adresse, par exemple « example.org ».',
  },
  'joining.nobody': {
    en: 'Partners join this ecosystem by invitation: ask a facilitator for one.',
    fr: 'Les partenaires se joignent à cet écosystème sur invitation : demandez-en une à l’animation.',
  },
  'joining.domains': {
    en: 'Only addresses of {{all, list}} join here by themselves: sign in with such an address, or ask a facilitator for an invitation.',
    fr: 'Seules les adresses de {{all, list}} s’inscrivent ici par elles-mêmes : connectez-vous avec une telle adresse, ou demandez une invitation à l’animation.',
  },
  'joining.facilitates': {
    en: 'You facilitate this ecosystem: add yourself as any other stakeholder.',
    fr: 'Vous animez cet écosystème : ajoutez-vous comme toute autre partie prenante.',
  },
  'joining.who': {
    en: 'Say who you are: somebody who is on the map already, or a new name.',
    fr: 'Dites qui vous êtes : quelqu’un qui est déjà sur la carte, ou un nouveau nom.',
  },
  'joining.first': {
    en: 'Say who you are first.',
    fr: 'Dites d’abord qui vous êtes.',
  },
  'joining.done': {
    en: 'You already speak for somebody here; ask a facilitator to speak for another one too.',
    fr: 'Vous parlez déjà pour quelqu’un ici ; demandez à l’animation de parler aussi pour quelqu’un d’autre.',
  },
  'joining.tooOften': {
    en: 'That is very often in a short time: go on in a while.',
    fr: 'Cela fait très souvent en peu de temps : continuez dans un moment.',
  },
  'joining.answers': {
    en: 'So far {{most}} answers are kept: add others on the map once you are approved.',
    fr: 'On garde {{most}} réponses au plus : ajoutez les autres sur la carte une fois accepté.',
  },
  'claim.draft': {
    en: 'At most {{most}} characters are kept of what is not sent yet.',
    fr: 'On garde au plus {{most}} caractères de ce qui n’est pas encore envoyé.',
  },
  'claim.gone': {
    en: 'There is no such request to join.',
    fr: 'Cette demande d’inscription n’existe pas.',
  },
  'claim.stakeholderGone': {
    en: 'Whom they claim to be is not on the map any more: say who they are, or decline.',
    fr: 'La partie prenante demandée n’est plus sur la carte : dites qui c’est, ou refusez.',
  },
  'claim.already': {
    en: 'This was decided already.',
    fr: 'Cela a déjà été décidé.',
  },
} as const satisfies Entries;
