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
} as const satisfies Entries;
