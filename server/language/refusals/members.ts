/** Of who belongs to an ecosystem, and of invitations. */
import type { Entries } from './entries.ts';

export const MEMBERS = {
  'members.noSignIn': {
    en: 'Nobody signs in on this server, so there are no roles: start it with --sign-in, or where others can reach it.',
    fr: 'Personne ne se connecte à ce serveur, il n’y a donc pas de rôles : démarrez-le avec --sign-in, ou là où d’autres peuvent l’atteindre.',
  },
  'members.gone': {
    en: 'This person is no member of the ecosystem any more.',
    fr: 'Cette personne n’est plus membre de l’écosystème.',
  },
  'members.last': {
    en: 'An ecosystem keeps at least one facilitator: make somebody else one first.',
    fr: 'Un écosystème garde au moins un animateur : donnez d’abord ce rôle à quelqu’un d’autre.',
  },
  'members.stakeholder': {
    en: 'One of these is no stakeholder of this ecosystem.',
    fr: 'L’un d’eux n’est pas une partie prenante de cet écosystème.',
  },
  'members.notAsking': {
    en: 'This person does not ask to join any more: somebody may have answered.',
    fr: 'Cette personne ne demande plus à se joindre : quelqu’un a peut-être répondu.',
  },
  'invitation.addresses': {
    en: 'These are no e-mail addresses: {{all, list}}.',
    fr: 'Ce ne sont pas des adresses de courriel : {{all, list}}.',
  },
  'invitation.between': {
    en: 'A whole number from {{least}} to {{most}} is wanted.',
    fr: 'Il faut un nombre entier de {{least}} à {{most}}.',
  },
  'invitation.facilitators': {
    en: 'A link that makes facilitators works once.',
    fr: 'Un lien qui donne le rôle d’animateur ne sert qu’une fois.',
  },
  'invitation.quota': {
    en: 'You have made {{most}} invitations in a day: go on tomorrow, or share one link for many.',
    fr: 'Vous avez fait {{most}} invitations en un jour : continuez demain, ou partagez un seul lien pour plusieurs.',
  },
  'invitation.gone': {
    en: 'There is no such invitation.',
    fr: 'Cette invitation n’existe pas.',
  },
  'invitation.over': {
    en: 'This invitation is used up or withdrawn: make a new one.',
    fr: 'Cette invitation est déjà utilisée ou retirée : faites-en une nouvelle.',
  },
  'invitation.sentOften': {
    en: 'This invitation was sent {{most}} times: make a new one, or ask whether its address is right.',
    fr: 'Cette invitation a été envoyée {{most}} fois : faites-en une nouvelle, ou vérifiez que l’adresse est la bonne.',
  },
  'invitation.dead': {
    en: 'This invitation cannot be used: it may be used, withdrawn or too old, or for another address than yours. Ask whoever sent it for a new one.',
    fr: 'Cette invitation ne peut pas servir : elle est peut-être déjà utilisée, retirée ou trop ancienne, ou pour une autre adresse que la vôtre. Demandez-en une nouvelle à qui vous l’a envoyée.',
  },
} as const satisfies Entries;
