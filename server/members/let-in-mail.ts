/** The mail that tells somebody who asked to join that they are in. */
import { inLanguage, type Language, type Words } from '../language/language.ts';
import { wordsIn } from '../language/typeset.ts';
import { letter, nameIn, sayingIn } from '../mail/letter.ts';
import type { Mail } from '../mail/mail.ts';

const DAY = 86_400_000;
const WORDS = {
  subject: { en: 'You are in: {name}', fr: 'Vous pouvez entrer : {name}' },
  somebody: { en: 'A facilitator', fr: 'L’animation' },
  isIn: {
    en: 'You asked to join the map of {name}: {by} has let you in.',
    fr: 'Vous avez demandé à vous joindre à la carte de {name} : {by} vous laisse entrer.',
  },
  link: { en: 'See the map:', fr: 'Voir la carte :' },
  button: { en: 'See the map', fr: 'Voir la carte' },
} satisfies Record<string, Words>;

type LetIn = {
  to: string;
  language: Language;
  publicUrl: string;
  slug: string;
  name: string;
  nameFr?: string | null;
  by?: string | null;
};

export function letInMail({ to, language, publicUrl, slug, ...given }: LetIn): Mail {
  const facts: Record<string, string> = {
    by: nameIn(given.by ?? '') || wordsIn(WORDS.somebody, language),
    name: nameIn(inLanguage(language, given.name, given.nameFr)),
  };
  const said = sayingIn(WORDS, language, facts);
  return letter({
    ...{ to, language, publicUrl, subject: said('subject'), useful: DAY },
    lines: [
      { text: said('isIn') },
      { label: said('link'), link: `${publicUrl}/${slug}`, button: said('button') },
    ],
  });
}
