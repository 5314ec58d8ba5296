/** Introductions in English and French: each step, each way, why there is none, and what to write to who is asked. */
import { enumWords } from '../language/enum-words.ts';
import { fill } from '../language/findings.ts';
import { inLanguage, type Language, type Words } from '../language/language.ts';
import type { Party } from '../synergy/synergy.ts';
import { partyName } from '../synergy/synergy-words.ts';
import type { None, Step, Tie, Way, WaysFound } from './ways.ts';

const STEP: Words = {
  en: '{from} and {to}: {links}. One may count on it for {trust:percent}.',
  fr: '{from} et {to} : {links}. On peut y compter à {trust:percent}.',
};
const TIE: Words = {
  en: '{label} ({status}[, strength {strength} of 5])',
  fr: '{label} ({status}[, force {strength} sur 5])',
};
const WAY: Words = {
  en: 'Ask {first} to introduce {from} to {next}[, who introduces them to {to}].',
  fr: 'Demander à {first} de présenter {from} à {next}[, qui les présentera à {to}].',
};

const WHY: Record<None['why'], { sentence: Words; next: Words }> = {
  LINKED: {
    sentence: {
      en: '{from} and {to} are linked already: nobody needs to introduce them.',
      fr: '{from} et {to} sont déjà liées : personne n’a besoin de les mettre en relation.',
    },
    next: { en: 'Write to them.', fr: 'Leur écrire.' },
  },
  NOT_AGREED: {
    sentence: {
      en: 'A way leads through {who}, from whom no agreement to introduce others is recorded.',
      fr: 'Un chemin passe par {who}, de qui aucun accord de mettre en relation n’est inscrit.',
    },
    next: {
      en: 'Ask {who} whether they may be asked to introduce others, and record the answer in the profile.',
      fr: 'Demander à {who} son accord, et l’inscrire dans son profil.',
    },
  },
  DECLINED: {
    sentence: {
      en: 'A way leads through {who}, on record as not to be asked to introduce others.',
      fr: 'Un chemin passe par {who}, à ne pas solliciter pour une mise en relation selon le profil.',
    },
    next: {
      en: 'Look for a gathering to which both come, or for somebody else who knows both, and record that link.',
      fr: 'Chercher une rencontre où les deux viennent, ou quelqu’un d’autre qui connaît les deux, et inscrire ce lien.',
    },
  },
  UNREACHED: {
    sentence: {
      en: 'A way leads through {who}, only named here and not reached yet.',
      fr: 'Un chemin passe par {who}, sur recommandation seulement : personne ne s’en est encore approché.',
    },
    next: { en: 'Reach {who} first.', fr: 'Joindre d’abord {who}.' },
  },
  FAR: {
    sentence: {
      en: '{from} and {to} are {steps} steps apart: nobody is introduced over more than two others.',
      fr: '{from} et {to} sont à {steps} étapes : une mise en relation passe par deux intermédiaires au plus.',
    },
    next: {
      en: 'Look at the path between the two, and begin with who stands halfway.',
      fr: 'Voir le chemin entre les deux, et commencer par qui se trouve à mi-chemin.',
    },
  },
  ALONE: {
    sentence: {
      en: 'No link of {who} is recorded on which an introduction could rest.',
      fr: 'Aucun lien de {who} n’est inscrit sur lequel une mise en relation reposerait.',
    },
    next: { en: 'Record with whom {who} works.', fr: 'Inscrire avec qui {who} travaille.' },
  },
  APART: {
    sentence: {
      en: 'No links lead from {from} to {to}: they stand in different parts of the map.',
      fr: 'Aucun lien ne mène de {from} à {to} : les deux sont dans des parties différentes de la carte.',
    },
    next: {
      en: 'Invite both to the same gathering.',
      fr: 'Inviter les deux à la même rencontre.',
    },
  },
};

const SUBJECT: Words = {
  en: '{from} would like to meet {to}',
  fr: '{from} aimerait rencontrer {to}',
};
const MESSAGE: Words = {
  en: 'Hello {first},\n\n{from} would like to meet {to}.{why}\n\n{ask}\n\nIf you would rather not, just say so.\n',
  fr: 'Bonjour {first},\n\n{from} aimerait rencontrer {to}.{why}\n\n{ask}\n\nSi vous préférez ne pas le faire, dites-le simplement.\n',
};
const ASK_ONE: Words = {
  en: 'You know both. Could you introduce them to one another?',
  fr: 'Vous connaissez les deux. Pourriez-vous les mettre en relation?',
};
const ASK_TWO: Words = {
  en: 'You know {next}, who knows {to}. Could you introduce {from} to {next}?',
  fr: 'Vous connaissez {next}, qui connaît {to}. Pourriez-vous présenter {from} à {next}?',
};

const tieText = ({ label, labelFr, status, strength }: Tie, language: Language): string =>
  fill(
    TIE[language],
    {
      label: inLanguage(language, label, labelFr).toLowerCase(),
      status: enumWords('LinkStatus', status)[language].toLowerCase(),
      strength: strength || undefined,
    },
    language,
  );

export function stepText({ from, to, trust, links }: Step, language: Language): string {
  const facts = {
    ...{ from: partyName(from, language), to: partyName(to, language), trust },
    links: links.map((each) => tieText(each, language)),
  };
  return fill(STEP[language], facts, language);
}

/** Those on the way between the two, in order: the first is asked first. */
export const introducersOf = ({ steps }: Way): Party[] => steps.slice(0, -1).map(({ to }) => to);

function factsOf({ from, to }: WaysFound, way: Way, language: Language) {
  const [first, second] = introducersOf(way).map((each) => partyName(each, language));
  const sought = partyName(to, language);
  return { from: partyName(from, language), first, next: second ?? sought, to: second && sought };
}

export const wayText = (found: WaysFound, way: Way, language: Language): string =>
  fill(WAY[language], factsOf(found, way, language), language);

const noneFacts = ({ from, to }: WaysFound, { who, steps }: None, language: Language) => ({
  ...{ from: partyName(from, language), to: partyName(to, language), steps },
  who: who.map((each) => partyName(each, language)),
});

/** Why nobody can introduce them. */
export const noneText = (found: WaysFound, none: None, language: Language): string =>
  fill(WHY[none.why].sentence[language], noneFacts(found, none, language), language);

/** What could be done all the same. */
export const nextText = (found: WaysFound, none: None, language: Language): string =>
  fill(WHY[none.why].next[language], noneFacts(found, none, language), language);

export type Message = { subject: string; text: string };

/** What to write to who is asked first, with the reason to meet where there is one. */
export function messageOf(
  found: WaysFound,
  way: Way,
  reasons: readonly string[],
  language: Language,
): Message {
  const facts = { ...factsOf(found, way, language), to: partyName(found.to, language) };
  const ask = fill((way.steps.length > 2 ? ASK_TWO : ASK_ONE)[language], facts, language);
  const why = reasons.length > 0 ? ` ${reasons.join(' ')}` : '';
  // A line is filled by itself: filling sets blanks and keeps no paragraphs.
  const text = MESSAGE[language]
    .split('\n')
    .map((line) =>
      line === '{ask}'
        ? ask
        : fill(line.replace('{why}', ''), facts, language) + (line.endsWith('{why}') ? why : ''),
    )
    .join('\n');
  return { subject: fill(SUBJECT[language], facts, language), text };
}
