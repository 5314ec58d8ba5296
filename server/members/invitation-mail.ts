/** The mail that invites somebody: who invites to what, and a link that opens our page. Opening it uses nothing up. */
import { inLanguage, type Language, type Words } from '../language/language.ts';
import { wordsIn } from '../language/typeset.ts';
import { letter, nameIn, sayingIn } from '../mail/letter.ts';
import type { Mail } from '../mail/mail.ts';

const DAY = 86_400_000;
const WORDS = {
  subject: { en: '{by} invites you to {name}', fr: '{by} vous invite à {name}' },
  somebody: { en: 'A facilitator', fr: 'L’animation' },
  invites: {
    en: '{by} invites you to the map of {name}: who acts there, who depends on whom, and what is still missing.',
    fr: '{by} vous invite à la carte de {name} : qui agit là, qui dépend de qui, et ce qui manque encore.',
  },
  link: { en: 'See the invitation:', fr: 'Voir l’invitation :' },
  button: { en: 'See the invitation', fr: 'Voir l’invitation' },
  lasts: {
    en: 'It is for this address alone, works once, and until {day}.',
    fr: 'Elle est pour cette adresse seulement, sert une seule fois, et jusqu’au {day}.',
  },
  unasked: {
    en: 'If it tells you nothing, do nothing: nothing is kept of you but this address, until the invitation is over.',
    fr: 'Si cela ne vous dit rien, ne faites rien : rien n’est gardé de vous que cette adresse, jusqu’à la fin de l’invitation.',
  },
} satisfies Record<string, Words>;

type Invitation = {
  to: string;
  language: Language;
  publicUrl: string;
  link: string;
  name: string;
  nameFr?: string | null;
  by?: string | null;
  expiresAt: string;
};

export function invitationMail({ to, language, publicUrl, link, expiresAt, ...given }: Invitation): Mail {
  const facts: Record<string, string> = {
    by: nameIn(given.by ?? '') || wordsIn(WORDS.somebody, language),
    name: nameIn(inLanguage(language, given.name, given.nameFr)),
    day: new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(expiresAt),
    ),
  };
  const said = sayingIn(WORDS, language, facts);
  return letter({
    ...{ to, language, publicUrl, subject: said('subject'), useful: DAY },
    lines: [
      { text: said('invites') },
      { label: said('link'), link, button: said('button') },
      { text: said('lasts') },
      { text: said('unasked') },
    ],
  });
}
