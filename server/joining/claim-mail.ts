/** The mail that tells somebody what became of their request to join. */
import { inLanguage, type Language, type Words } from '../language/language.ts';
import { wordsIn } from '../language/typeset.ts';
import { letter, nameIn, sayingIn } from '../mail/letter.ts';
import type { Mail } from '../mail/mail.ts';

const DAY = 86_400_000;
const WORDS = {
  approved: { en: 'You are on the map of {name}', fr: 'Vous êtes sur la carte de {name}' },
  declined: { en: 'Your request to join {name}', fr: 'Votre demande d’inscription à {name}' },
  isApproved: {
    en: 'You now speak for {who} on the map of {name}. What you answered is there.',
    fr: 'Vous parlez maintenant pour {who} sur la carte de {name}. Ce que vous avez répondu s’y trouve.',
  },
  isDeclined: {
    en: 'A facilitator of {name} has declined that you speak for {who}. What you answered is kept, and shown to nobody else.',
    fr: 'L’animation de {name} a refusé que vous parliez pour {who}. Ce que vous avez répondu est gardé, et montré à personne d’autre.',
  },
  because: { en: 'They say:', fr: 'On vous dit :' },
  link: { en: 'See where you stand:', fr: 'Voir où vous en êtes :' },
  button: { en: 'See where I stand', fr: 'Voir où j’en suis' },
  somebody: { en: 'your organisation', fr: 'votre organisation' },
} satisfies Record<string, Words>;

export type Told = {
  to: string;
  language: Language;
  publicUrl: string;
  slug: string;
  name: string;
  nameFr?: string | null;
  who?: string | undefined;
  isApproved: boolean;
  reason?: string | null | undefined;
};

export function claimMail({ to, language, publicUrl, slug, isApproved, reason, ...given }: Told): Mail {
  const facts = {
    name: nameIn(inLanguage(language, given.name, given.nameFr)),
    who: nameIn(given.who ?? '') || wordsIn(WORDS.somebody, language),
  };
  const said = sayingIn(WORDS, language, facts);
  return letter({
    ...{ to, language, publicUrl, useful: DAY, subject: said(isApproved ? 'approved' : 'declined') },
    lines: [
      { text: said(isApproved ? 'isApproved' : 'isDeclined') },
      ...(reason ? [{ text: said('because') }, { quote: reason }] : []),
      { label: said('link'), link: `${publicUrl}/${slug}/join`, button: said('button') },
    ],
  });
}
