/** The mail that says what waits for somebody, all of it in one, with a way out of such mails. */
import { inLanguage, type Language, type Words } from '../language/language.ts';
import { wordsIn } from '../language/typeset.ts';
import { type Line, letter, nameIn, sayingIn } from '../mail/letter.ts';
import type { Mail } from '../mail/mail.ts';

const DAY = 86_400_000;
const WORDS = {
  subject: { en: 'What waits for you on the map', fr: 'Ce qui vous attend sur la carte' },
  opening: {
    en: 'Others have said that they are linked with whom you speak for. Is it right?',
    fr: 'D’autres ont dit être liés à qui vous représentez. Est-ce juste ?',
  },
  one: { en: '{name}: one link waits for your answer.', fr: '{name} : un lien attend votre réponse.' },
  several: {
    en: '{name}: {links} links wait for your answer.',
    fr: '{name} : {links} liens attendent votre réponse.',
  },
  button: { en: 'Answer', fr: 'Répondre' },
  closing: {
    en: 'You are mailed this once a week at most, as long as something waits.',
    fr: 'Vous recevez ceci une fois par semaine au plus, tant que quelque chose attend.',
  },
  stop: { en: 'To receive no such mail any more:', fr: 'Pour ne plus recevoir ces courriels :' },
  stopButton: { en: 'No more reminders', fr: 'Plus de rappels' },
} satisfies Record<string, Words>;

type Waiting = { slug: string; name: string; nameFr?: string | null | undefined; links: number };
type Reminder = {
  to: string;
  language: Language;
  publicUrl: string;
  waiting: readonly Waiting[];
  /** The page that stops them, and where a program of mails posts to. */
  stop: string;
  unsubscribe: string;
};

export function reminderMail({ to, language, publicUrl, waiting, stop, unsubscribe }: Reminder): Mail {
  const said = sayingIn(WORDS, language, {});
  const lines = waiting.map(({ slug, name, nameFr, links }): Line => {
    const facts = { name: nameIn(inLanguage(language, name, nameFr)), links: String(links) };
    const label = sayingIn(WORDS, language, facts)(links === 1 ? 'one' : 'several');
    return { label, link: `${publicUrl}/${slug}?panel=to-answer`, button: `${label} ${said('button')}` };
  });
  return {
    ...letter({
      ...{ to, language, publicUrl, subject: said('subject'), useful: DAY },
      lines: [
        { text: said('opening') },
        ...lines,
        { text: said('closing') },
        { label: said('stop'), link: stop, button: wordsIn(WORDS.stopButton, language) },
      ],
    }),
    unsubscribe,
  };
}
