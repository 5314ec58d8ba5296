/** Of how people are reached, and of what is kept of them. */
import type { Entries } from './entries.ts';

export const CONTACT = {
  'contact.email': {
    en: 'Give one e-mail address, such as name@example.org.',
    fr: 'Donnez une seule adresse courriel, comme nom@exemple.org.',
  },
  'contact.phone': {
    en: 'Give one telephone number of 6 to 15 figures, such as 416 555-0123 or +33 1 23 45 67 89.',
    fr: 'Donnez un seul numéro de téléphone, de 6 à 15 chiffres, comme 416 555-0123 ou +33 1 23 45 67 89.',
  },
  'contact.consentLater': {
    en: 'Give a day that is not in the future.',
    fr: 'Donnez un jour qui n’est pas dans l’avenir.',
  },
  'contact.changed': {
    en: 'Somebody has changed this since you opened it: look at it again.',
    fr: 'Quelqu’un l’a modifié depuis que vous l’avez ouvert : regardez de nouveau.',
  },
  'message.none': {
    en: 'It takes no messages here.',
    fr: 'Aucun message ne lui est transmis ici.',
  },
  'message.noMail': {
    en: 'This server sends no mail.',
    fr: 'Ce serveur n’envoie pas de courriel.',
  },
  'message.tooOften': {
    en: 'That is as many messages as are passed on for now: try again tomorrow.',
    fr: 'C’est autant de messages qu’il s’en transmet pour le moment : réessayez demain.',
  },
  'message.empty': {
    en: 'Write something.',
    fr: 'Écrivez quelque chose.',
  },
  'history.erased': {
    en: 'This change was about somebody who was erased: nothing of it can be brought back.',
    fr: 'Cette modification concernait une personne effacée : rien n’en peut être ramené.',
  },
  'erase.institution': {
    en: 'Only individuals are erased; an institution is removed.',
    fr: 'Seuls les individus sont effacés ; une institution est supprimée.',
  },
  'erase.confirm': {
    en: 'Type the name exactly as it stands: {{name}}.',
    fr: 'Tapez le nom exactement comme il est écrit : {{name}}.',
  },
  'erase.onlyFacilitator': {
    en: 'You alone facilitate {{all, list}}: make somebody else a facilitator there first, or remove it.',
    fr: 'Vous êtes seul à animer {{all, list}} : donnez-y d’abord ce rôle à quelqu’un d’autre, ou supprimez-le.',
  },
  'erase.onlyHost': {
    en: 'You alone run this server: let somebody else run it too first.',
    fr: 'Vous êtes seul à gérer ce serveur : laissez d’abord quelqu’un d’autre le gérer aussi.',
  },
  'erase.address': {
    en: 'Type your e-mail address exactly as it stands: {{email}}.',
    fr: 'Tapez votre adresse de courriel exactement comme elle est écrite : {{email}}.',
  },
  'host.only': {
    en: 'This is for who runs this server.',
    fr: 'C’est réservé à qui gère ce serveur.',
  },
  'host.unknown': {
    en: 'Nobody has signed in with this address yet: let them sign in once first.',
    fr: 'Personne ne s’est encore connecté avec cette adresse : qu’on se connecte d’abord une fois.',
  },
} as const satisfies Entries;
