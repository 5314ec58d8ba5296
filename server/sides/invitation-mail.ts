/** The mail that asks a side of a link for its answer: who says what of it, and a link that opens our page. Opening it answers nothing. */
import { inLanguage, type Language, type Words } from '../language/language.ts';
import { wordsIn } from '../language/typeset.ts';
import { letter, nameIn, sayingIn } from '../mail/letter.ts';
import type { Mail } from '../mail/mail.ts';

const DAY = 86_400_000;
const WORDS = {
  subject: { en: '{other} and {side}: is it right?', fr: '{other} et {side} : est-ce juste ?' },
  somebody: { en: 'Somebody', fr: 'Quelqu’un' },
  says: {
    en: 'On the map of {place} stands a link between {other} and {side}. {by} asks you, for {side}, whether it is right.',
    fr: 'Sur la carte de {place} figure un lien entre {other} et {side}. {by} vous demande, pour {side}, s’il est juste.',
  },
  link: {
    en: 'See it, and confirm, correct or dispute it:',
    fr: 'Le voir, et le confirmer, le corriger ou le contester :',
  },
  button: { en: 'See the link', fr: 'Voir le lien' },
  lasts: {
    en: 'No account is needed. The answer is given once, until {day}.',
    fr: 'Aucun compte n’est nécessaire. La réponse se donne une fois, jusqu’au {day}.',
  },
  unasked: {
    en: 'If it tells you nothing, do nothing: your address is not kept.',
    fr: 'Si cela ne vous dit rien, ne faites rien : votre adresse n’est pas gardée.',
  },
} satisfies Record<string, Words>;

type Asked = {
  to: string;
  language: Language;
  publicUrl: string;
  link: string;
  place: string;
  placeFr?: string | null | undefined;
  by?: string | null | undefined;
  side: string;
  other: string;
  expiresAt: string;
};

export function linkInvitationMail({ to, language, publicUrl, link, expiresAt, ...given }: Asked): Mail {
  const said = sayingIn(WORDS, language, {
    by: nameIn(given.by ?? '') || wordsIn(WORDS.somebody, language),
    place: nameIn(inLanguage(language, given.place, given.placeFr)),
    ...{ side: nameIn(given.side), other: nameIn(given.other) },
    day: new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(expiresAt),
    ),
  });
  return letter({
    ...{ to, language, publicUrl, subject: said('subject'), useful: DAY },
    lines: [
      { text: said('says') },
      { label: said('link'), link, button: said('button') },
      { text: said('lasts') },
      { text: said('unasked') },
    ],
  });
}
