/**
 * The mail by which somebody writes to a stakeholder whose address they do not see. What stands around their words is put
 * together once, so that they are shown it as it goes out.
 */
import { inLanguage, type Language, type Words } from '../language/language.ts';
import { wordsIn } from '../language/typeset.ts';
import { letter, nameIn, sayingIn } from '../mail/letter.ts';
import type { Mail } from '../mail/mail.ts';

const DAY = 86_400_000;
const WORDS = {
  subject: { en: '{by} writes to {to}, by {place}', fr: '{by} écrit à {to}, par {place}' },
  somebody: { en: 'Somebody', fr: 'Quelqu’un' },
  opening: {
    en: '{by} writes this to {to}, from the map of {place}, and was not shown this address:',
    fr: '{by} écrit ceci à {to}, depuis la carte de {place}, sans avoir vu cette adresse :',
  },
  answered: {
    en: 'An answer to this mail goes to them: {address}',
    fr: 'Une réponse à ce courriel va à cette personne : {address}',
  },
  unanswered: {
    en: 'They did not give their own address: an answer to this mail does not reach them.',
    fr: 'Cette personne n’a pas donné son adresse : une réponse à ce courriel ne lui parvient pas.',
  },
  link: { en: '{to} on the map:', fr: '{to} sur la carte :' },
  button: { en: 'See the map', fr: 'Voir la carte' },
  closing: {
    en: 'You receive this because the map of {place} has this address for {to}. The message is not kept there. To receive none any more, turn them off in the panel of {to}, under Change contact, if you speak for it; else write to {from}.',
    fr: 'Vous recevez ceci parce que la carte de {place} a cette adresse pour {to}. Le message n’y est pas gardé. Pour n’en plus recevoir, refusez-les dans la fiche de {to}, sous Modifier les coordonnées, si vous parlez en son nom ; sinon, écrivez à {from}.',
  },
  lost: {
    en: 'Your message to {to} could not be delivered',
    fr: 'Votre message à {to} n’a pas pu être remis',
  },
  lostText: {
    en: 'What you wrote to {to}, by the map of {place}, was refused: the address that is known there may be out of date. Tell its facilitators. Nothing of the message is kept there; you wrote:',
    fr: 'Ce que vous avez écrit à {to}, par la carte de {place}, a été refusé : l’adresse connue là n’est peut-être plus la bonne. Dites-le à l’animation. Rien du message n’y est gardé ; vous aviez écrit :',
  },
} satisfies Record<string, Words>;

/** Who writes to whom, and from where. */
export type Written = {
  /** What the writer is called, where that is not their address. */
  by: string;
  /** The address of the writer, which is told only where they say so. */
  address: string;
  to: string;
  place: string;
  placeFr?: string | null | undefined;
  /** From whom mails of this server are. */
  from: string;
  /** Where the stakeholder is seen on the map. */
  link: string;
};

/** What stands around the words of the writer. */
export type Frame = {
  /** Whether the writer is named: they have given themselves a name that is not their address. */
  isNamed: boolean;
  subject: string;
  opening: string;
  answered: string;
  unanswered: string;
  /** Where the stakeholder is seen, with the words before it. */
  link: string;
  closing: string;
};

const worder = ({ by, address, to, place, placeFr, from }: Written, language: Language) => {
  const facts: Record<string, string> = {
    by: nameIn(by) || wordsIn(WORDS.somebody, language),
    to: nameIn(to),
    place: nameIn(inLanguage(language, place, placeFr)),
    ...{ address, from },
  };
  return sayingIn(WORDS, language, facts);
};

export function frameOf(written: Written, language: Language): Frame {
  const said = worder(written, language);
  return {
    isNamed: nameIn(written.by) !== '',
    link: `${said('link')} ${written.link}`,
    ...{ subject: said('subject'), opening: said('opening'), closing: said('closing') },
    ...{ answered: said('answered'), unanswered: said('unanswered') },
  };
}

type Message = { to: string; language: Language; publicUrl: string; text: string };

/** `isAnswered`: whether the writer wants to be answered, and so tells their address. */
export function messageMail(written: Written, message: Message, isAnswered: boolean): Mail {
  const { to, language, publicUrl, text } = message;
  const frame = frameOf(written, language);
  const said = worder(written, language);
  return {
    ...letter({
      ...{ to, language, publicUrl, subject: frame.subject, useful: DAY },
      lines: [
        { text: frame.opening },
        { quote: text },
        { text: isAnswered ? frame.answered : frame.unanswered },
        { label: said('link'), link: written.link, button: said('button') },
        { text: frame.closing },
      ],
    }),
    ...(isAnswered && { replyTo: written.address }),
  };
}

/** To who wrote a message that could not be delivered; `language` is theirs. */
export function lostMail(written: Written, { language, publicUrl, text }: Omit<Message, 'to'>): Mail {
  const said = worder(written, language);
  return letter({
    ...{ to: written.address, language, publicUrl, subject: said('lost'), useful: DAY },
    lines: [
      { text: said('lostText') },
      { quote: text },
      { label: said('link'), link: written.link, button: said('button') },
    ],
  });
}
