/** The mails of a campaign: what is asked, that it still waits, whether it is still true. Each has a way out. */
import { inLanguage, type Language, type Words } from '../language/language.ts';
import { wordsIn } from '../language/typeset.ts';
import { letter, nameIn, sayingIn } from '../mail/letter.ts';
import type { Mail } from '../mail/mail.ts';
import type { Campaign } from './campaign.ts';

/** So long it is tried, in milliseconds: a mailbox that asks for patience is mailed within minutes. */
const USEFUL = 4 * 3_600_000;

export const MAIL_KINDS = ['ASK', 'REMIND', 'AGAIN'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

const WORDS = {
  somebody: { en: 'Somebody', fr: 'Quelqu’un' },
  askSubject: { en: '{title}: what do you say for {who}?', fr: '{title} : que dites-vous pour {who} ?' },
  ask: {
    en: '{by} keeps the map of {place}, and asks you, for {who}:',
    fr: '{by} tient la carte de {place} et vous demande, pour {who} :',
  },
  remindSubject: { en: 'Still open: {title}', fr: 'Toujours en attente : {title}' },
  remind: {
    en: 'You were asked some questions for {who}, on the map of {place}. Nothing has come back yet; a few minutes are enough.',
    fr: 'On vous a posé quelques questions pour {who}, sur la carte de {place}. Rien n’est encore revenu ; quelques minutes suffisent.',
  },
  againSubject: {
    en: 'Is it still true? {who} on the map of {place}',
    fr: 'Est-ce toujours vrai ? {who} sur la carte de {place}',
  },
  again: {
    en: 'Some time ago you said for {who} what stands on the map of {place}. Is it still true? A look is enough.',
    fr: 'Il y a quelque temps, vous avez dit pour {who} ce qui figure sur la carte de {place}. Est-ce toujours vrai ? Un coup d’œil suffit.',
  },
  link: { en: 'To answer, without an account:', fr: 'Pour répondre, sans compte :' },
  button: { en: 'Answer', fr: 'Répondre' },
  lasts: {
    en: 'This link is yours: it stays good for changing the answer later. Who has it answers for {who}.',
    fr: 'Ce lien est le vôtre : il reste bon pour changer la réponse plus tard. Qui l’a répond pour {who}.',
  },
  weekly: {
    en: 'You are mailed about this once a week at most, until you have answered.',
    fr: 'Vous recevez un courriel à ce sujet une fois par semaine au plus, jusqu’à votre réponse.',
  },
  stop: {
    en: 'To receive no more questions from this map:',
    fr: 'Pour ne plus recevoir de questions de cette carte :',
  },
  stopButton: { en: 'No more questions', fr: 'Plus de questions' },
} satisfies Record<string, Words>;

type Asked = {
  kind: MailKind;
  campaign: Pick<Campaign, 'title' | 'titleFr' | 'text' | 'textFr'>;
  language: Language;
  who: string;
  whoFr?: string | null | undefined;
  place: string;
  placeFr?: string | null | undefined;
  by?: string | null | undefined;
};
type Sent = { to: string; publicUrl: string; link: string; stop: string; unsubscribe: string };

/** What a mail says, line by line: a facilitator is shown it before it goes out. */
export function wordsOf({ kind, campaign, language, by, ...given }: Asked) {
  const said = sayingIn(WORDS, language, {
    title: nameIn(inLanguage(language, campaign.title, campaign.titleFr)),
    by: nameIn(by && !by.includes('@') ? by : '') || wordsIn(WORDS.somebody, language),
    who: nameIn(inLanguage(language, given.who, given.whoFr)),
    place: nameIn(inLanguage(language, given.place, given.placeFr)),
  });
  const opening = { ASK: 'ask', REMIND: 'remind', AGAIN: 'again' } as const;
  const text = inLanguage(language, campaign.text, campaign.textFr) ?? '';
  return {
    subject: said(`${opening[kind]}Subject`),
    opening: said(opening[kind]),
    text: kind === 'ASK' ? text : '',
    ...{ link: said('link'), button: said('button'), lasts: said('lasts') },
    weekly: kind === 'AGAIN' ? '' : said('weekly'),
    ...{ stop: said('stop'), stopButton: said('stopButton') },
  };
}

export function campaignMail(asked: Asked, { to, publicUrl, link, stop, unsubscribe }: Sent): Mail {
  const words = wordsOf(asked);
  const text = (line: string) => (line === '' ? [] : [{ text: line }]);
  return {
    ...letter({
      ...{ to, language: asked.language, publicUrl, subject: words.subject, useful: USEFUL },
      lines: [
        { text: words.opening },
        // What a facilitator wrote is marked as theirs.
        ...(words.text === '' ? [] : [{ quote: words.text }]),
        { label: words.link, link, button: words.button },
        { text: words.lasts },
        ...text(words.weekly),
        { label: words.stop, link: stop, button: words.stopButton },
      ],
    }),
    unsubscribe,
  };
}
