/** Of signing in. */
import type { Entries } from './entries.ts';

export const SIGN_IN = {
  'signIn.address': {
    en: 'This is not an e-mail address: write one, such as name@example.org.',
    fr: 'Ce n’est pas une adresse de courriel : écrivez-en une, comme nom@exemple.org.',
  },
  'signIn.code': {
    en: 'This code does not work: it may be mistyped, used or too old. Ask for a new one.',
    fr: 'Ce code ne fonctionne pas : il est peut-être mal tapé, déjà utilisé ou trop ancien. Demandez-en un nouveau.',
  },
  'signIn.first': {
    en: 'Sign in first.',
    fr: 'Connectez-vous d’abord.',
  },
  'signIn.providerAway': {
    en: 'The provider of identities does not answer: try again in a moment, or sign in by a code.',
    fr: 'Le fournisseur d’identité ne répond pas : réessayez dans un instant, ou connectez-vous par un code.',
  },
  'signIn.setUpCode': {
    en: 'This set-up code does not work: use the one that the terminal of the server showed at its last start. It works once.',
    fr: 'Ce code d’installation ne fonctionne pas : prenez celui que le terminal du serveur a montré à son dernier démarrage. Il sert une seule fois.',
  },
  'signIn.tooOften': {
    en: 'Too many tries: wait a while, then try again.',
    fr: 'Trop d’essais : attendez un peu, puis réessayez.',
  },
} as const satisfies Entries;
