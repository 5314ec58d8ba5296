/** The mail that carries a code, and a link that opens our page with the code filled in: opening it uses nothing up. */
import type { Words } from '../language/language.ts';
import { letter, sayingIn } from '../mail/letter.ts';
import type { Mail } from '../mail/mail.ts';
import { CODE_LASTS, type SentCode } from './auth.ts';

const MINUTES = CODE_LASTS / 60;
const WORDS = {
  subject: { en: '{code} is your code for Maillage', fr: '{code} est votre code pour Maillage' },
  code: { en: 'Your code:', fr: 'Votre code :' },
  link: {
    en: 'Or open the page with the code filled in:',
    fr: 'Ou ouvrez la page avec le code déjà inscrit :',
  },
  button: { en: 'Open the sign-in page', fr: 'Ouvrir la page de connexion' },
  lasts: {
    en: `It works once, for ${MINUTES} minutes.`,
    fr: `Il sert une seule fois, pendant ${MINUTES} minutes.`,
  },
  unasked: {
    en: 'If you did not ask for it, do nothing: nobody comes in without this code.',
    fr: 'Si vous ne l’avez pas demandé, ne faites rien : sans ce code, personne n’entre.',
  },
} satisfies Record<string, Words>;

/** `1234 5678`: read and typed more easily. */
export const spaced = (code: string): string => code.replace(/(\d{4})(?=\d)/g, '$1 ');

/** What stands after # is not sent to a server, and so not to who scans mails by opening what they link to. */
export function linkTo(publicUrl: string, { email, code }: Pick<SentCode, 'email' | 'code'>): string {
  return `${publicUrl}/sign-in#${new URLSearchParams({ email, code })}`;
}

export function codeMail(publicUrl: string, sent: SentCode): Mail {
  const [code, link] = [spaced(sent.code), linkTo(publicUrl, sent)];
  const said = sayingIn(WORDS, sent.language, { code });
  return letter({
    ...{ to: sent.email, language: sent.language, publicUrl, useful: CODE_LASTS * 1_000 },
    subject: said('subject'),
    lines: [
      { label: said('code'), code },
      { text: said('lasts') },
      { label: said('link'), link, button: said('button') },
      { text: said('unasked') },
    ],
  });
}
