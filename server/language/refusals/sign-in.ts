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
  'signIn.noCodes': {
    en: 'This server sends no codes: sign in by its provider of identities.',
    fr: 'Ce serveur n’envoie pas de codes : connectez-vous par son fournisseur d’identité.',
  },
  'signIn.providerAway': {
    en: 'The provider of identities does not answer: try again in a moment.',
    fr: 'Le fournisseur d’identité ne répond pas : réessayez dans un instant.',
  },
  'signIn.setUpCode': {
    en: 'This set-up code does not work: use the one that the terminal of the server showed at its last start. It works once.',
    fr: 'Ce code d’installation ne fonctionne pas : prenez celui que le terminal du serveur a montré à son dernier démarrage. Il sert une seule fois.',
  },
  'signIn.tooOften': {
    en: 'Too many tries: wait a while, then try again.',
    fr: 'Trop d’essais : attendez un peu, puis réessayez.',
  },
  'token.unknown': {
    en: 'This token does not work: it was revoked, mistyped, or its owner has no role here any more. Make another one on the page of your account.',
    fr: 'Ce jeton ne fonctionne pas : il a été révoqué, mal copié, ou son propriétaire n’a plus de rôle ici. Créez-en un autre sur la page de votre compte.',
  },
  'token.expired': {
    en: 'This token expired on {{day}}: make another one on the page of your account.',
    fr: 'Ce jeton a expiré le {{day}} : créez-en un autre sur la page de votre compte.',
  },
  'token.reads': {
    en: 'This token only reads: make one that may change things on the page of your account.',
    fr: 'Ce jeton ne fait que lire : créez-en un qui peut modifier sur la page de votre compte.',
  },
  'token.notAccount': {
    en: 'A token cannot do this: sign in, and do it on the page of your account.',
    fr: 'Un jeton ne le peut pas : connectez-vous, et faites-le sur la page de votre compte.',
  },
  'token.lasts': {
    en: 'A token lasts for {{most}} days at most, and for one at least.',
    fr: 'Un jeton dure {{most}} jours au plus, et un au moins.',
  },
  'token.tooMany': {
    en: 'You have {{most}} tokens, or hold no role in this ecosystem: revoke one that is not used any more, or choose another ecosystem.',
    fr: 'Vous avez {{most}} jetons, ou aucun rôle dans cet écosystème : révoquez-en un qui ne sert plus, ou choisissez un autre écosystème.',
  },
  'account.noSession': {
    en: 'There is no such session: it may have ended already.',
    fr: 'Il n’y a pas de telle session : elle est peut-être déjà terminée.',
  },
  'account.noToken': {
    en: 'There is no such token: it may have been revoked already.',
    fr: 'Il n’y a pas de tel jeton : il est peut-être déjà révoqué.',
  },
} as const satisfies Entries;
