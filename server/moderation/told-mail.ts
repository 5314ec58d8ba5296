/** The mail that tells somebody what became of what they suggested, where they left an address for it. */
import type { Language, Words } from '../language/language.ts';
import { wordsIn } from '../language/typeset.ts';
import { letter, nameIn, sayingIn } from '../mail/letter.ts';
import type { Mail } from '../mail/mail.ts';

const DAY = 86_400_000;
const WORDS = {
  subject: { en: 'What you suggested for {name}', fr: 'Votre suggestion pour {name}' },
  taken: {
    en: 'Thank you: a facilitator of {name} has taken over what you suggested about {who}.',
    fr: 'Merci : l’animation de {name} a repris votre suggestion à propos de {who}.',
  },
  declined: {
    en: 'Thank you: a facilitator of {name} has read what you suggested about {who}, and leaves the map as it is.',
    fr: 'Merci : l’animation de {name} a lu votre suggestion à propos de {who}, et laisse la carte comme elle est.',
  },
  because: { en: 'They say:', fr: 'On vous dit :' },
  link: { en: 'The map:', fr: 'La carte :' },
  button: { en: 'Open the map', fr: 'Ouvrir la carte' },
  once: {
    en: 'You left your address to be told of this. It is forgotten within thirty days, and no other mail follows.',
    fr: 'Vous avez laissé votre adresse pour en être informé. Elle est oubliée d’ici trente jours, et aucun autre courriel ne suivra.',
  },
  map: { en: 'the map', fr: 'la carte' },
} satisfies Record<string, Words>;

export type ToldOf = {
  to: string;
  language: Language;
  publicUrl: string;
  slug: string;
  ecosystem: string;
  who: string;
  isTaken: boolean;
  reason?: string | undefined;
};

export function toldMail({ to, language, publicUrl, slug, ecosystem, who, isTaken, reason }: ToldOf): Mail {
  const facts = { name: nameIn(ecosystem), who: nameIn(who) || wordsIn(WORDS.map, language) };
  const said = sayingIn(WORDS, language, facts);
  return letter({
    ...{ to, language, publicUrl, useful: DAY, subject: said('subject') },
    lines: [
      { text: said(isTaken ? 'taken' : 'declined') },
      ...(reason ? [{ text: said('because') }, { quote: reason }] : []),
      { label: said('link'), link: `${publicUrl}/${slug}`, button: said('button') },
      { text: said('once') },
    ],
  });
}
