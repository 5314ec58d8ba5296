/** The mail that carries a code, and a link that opens our page with the code filled in: opening it uses nothing up. */
import type { Language, Words } from '../language/language.ts';
import { wordsIn } from '../language/typeset.ts';
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
  const said = (key: keyof typeof WORDS) => wordsIn(WORDS[key], sent.language);
  const [code, link] = [spaced(sent.code), linkTo(publicUrl, sent)];
  const host = new URL(publicUrl).host;
  const text = [
    `${said('code')} ${code}`,
    said('lasts'),
    `${said('link')}\n${link}`,
    said('unasked'),
    `Maillage · ${host}`,
  ].join('\n\n');
  const body = [
    `<p style="margin:0">${escaped(said('code'))}</p>`,
    `<p style="margin:8px 0;font-size:28px;font-weight:600;letter-spacing:2px">${escaped(code)}</p>`,
    `<p>${escaped(said('lasts'))}</p>`,
    `<p><a href="${escaped(link)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#0b6b94;color:#ffffff;text-decoration:none">${escaped(said('button'))}</a></p>`,
    `<p>${escaped(said('unasked'))}</p>`,
    `<p style="color:#5b6470">Maillage · ${escaped(host)}</p>`,
  ].join('\n');
  return {
    to: sent.email,
    subject: said('subject').replace('{code}', code),
    ...{ text, html: page(sent.language, body), useful: CODE_LASTS * 1_000 },
  };
}

const page = (language: Language, body: string): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head><body style="font-family:sans-serif;font-size:16px;line-height:1.5;color:#1b2430;background:#ffffff">\n${body}\n</body></html>`;

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] as string);
