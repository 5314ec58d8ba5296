/** What a matrix says, in English and French: what a state means, and sentences. */

import { fill, say as sayValue } from '../language/findings.ts';
import type { Language, Words } from '../language/language.ts';
import type { CoverageRule, CoverageSentence, CoverageState } from './coverage.ts';

/** The id of the header of what does not say where it belongs. */
export const UNSAID = 'NONE';

/** The header of a place or a resource without its parts, which have their own. */
export const THE_REST = ({ en, fr }: Words): Words => ({ en: `${en} as a whole`, fr: `${fr} (ensemble)` });

/** What each state means, by the rule that judges the cell. */
export const MEANINGS: Record<CoverageRule, Record<CoverageState, Words>> = {
  MARKET: {
    NONE: {
      en: 'Something is needed and nobody offers anything that suits.',
      fr: 'Il y a un besoin, et personne n’offre rien qui convienne.',
    },
    PARTIAL: {
      en: 'Some of what is needed is missing.',
      fr: 'Une partie de ce qu’il faut manque.',
    },
    ONE_PROVIDER: {
      en: 'All that is needed is offered, but a need hangs on a single provider.',
      fr: 'Tout ce qu’il faut est offert, mais un besoin tient à un seul fournisseur.',
    },
    COVERED: {
      en: 'Each need has two providers or more, is said to be met, or something is offered that nobody needs.',
      fr: 'Chaque besoin a deux fournisseurs ou plus, ou est dit comblé, ou ce qui est offert n’est demandé par personne.',
    },
    NOT_SURVEYED: {
      en: 'Nobody has said that they need or offer it: this is not the same as no need.',
      fr: 'Personne n’a dit en avoir besoin ni en offrir : ce n’est pas la même chose que l’absence de besoin.',
    },
  },
  SEATS: {
    NONE: {
      en: 'The mission expects this role and nobody holds it.',
      fr: 'La mission attend ce rôle et personne ne le tient.',
    },
    PARTIAL: {
      en: 'Fewer seats are held than the mission needs.',
      fr: 'Moins de sièges sont occupés que la mission n’en demande.',
    },
    ONE_PROVIDER: {
      en: 'Several seats are needed, and a single stakeholder holds them all.',
      fr: 'Il faut plusieurs sièges, et une seule partie prenante les occupe tous.',
    },
    COVERED: {
      en: 'As many seats are held as the mission needs.',
      fr: 'Autant de sièges sont occupés que la mission en demande.',
    },
    NOT_SURVEYED: {
      en: 'The mission has not said whether it expects this role.',
      fr: 'La mission n’a pas dit si elle attend ce rôle.',
    },
  },
  PRESENCE: {
    NONE: {
      en: 'Nobody, although others are known in this row and in this column.',
      fr: 'Personne, alors que d’autres sont connus dans cette ligne et dans cette colonne.',
    },
    PARTIAL: {
      en: 'Somebody was nominated, and nobody has been reached.',
      fr: 'Quelqu’un a été recommandé, et personne n’a été joint.',
    },
    ONE_PROVIDER: {
      en: 'One stakeholder only has been reached.',
      fr: 'Une seule partie prenante a été jointe.',
    },
    COVERED: {
      en: 'Two stakeholders or more have been reached.',
      fr: 'Deux parties prenantes ou plus ont été jointes.',
    },
    NOT_SURVEYED: {
      en: 'Nobody at all has been reached in this row or in this column: this does not say that nobody is there.',
      fr: 'Personne n’a été joint dans toute la ligne ou toute la colonne : cela ne dit pas qu’il n’y a personne.',
    },
  },
};

/** What the numbers in the cells are. */
export const COUNTED: Record<CoverageRule, Words> = {
  MARKET: { en: 'Needs met, of all needs.', fr: 'Besoins comblés, sur tous les besoins.' },
  SEATS: { en: 'Seats held, of those needed.', fr: 'Sièges occupés, sur ceux qu’il faut.' },
  PRESENCE: { en: 'Stakeholders reached.', fr: 'Parties prenantes jointes.' },
};

/** Sentences of cells; templates as in `fill` of server/language/findings.ts. */
export const SENTENCES = {
  met: {
    en: 'All that is needed is offered: {needs#need|needs}, with two providers or more for each.',
    fr: 'Tout ce qu’il faut est offert : {needs#besoin|besoins}, avec deux fournisseurs ou plus pour chacun.',
  },
  saidMet: {
    en: 'What was needed is said to be met: {needs#need|needs}.',
    fr: 'Ce qu’il fallait est dit comblé : {needs#besoin|besoins}.',
  },
  onlyOffered: {
    en: 'Nobody has said that they need it; {offers#offer|offers} from {providers#stakeholder|stakeholders}.',
    fr: 'Personne n’a dit en avoir besoin; {offers#offre|offres} de {providers#partie prenante|parties prenantes}.',
  },
  oneProvider: {
    en: 'All that is needed is offered, but {single#need hangs|needs hang} on one provider only[: {provider}].',
    fr: 'Tout ce qu’il faut est offert, mais {single#besoin tient|besoins tiennent} à un seul fournisseur[ : {provider}].',
  },
  inPart: {
    en: '{met} of {needs#need is|needs are} met[; {without#has|have} no offer at all][. Missing: {missing}].',
    fr: '{met} sur {needs#besoin est comblé|besoins sont comblés}[; {without} sans aucune offre][. Il manque {missing}].',
  },
  notTogether: {
    en: 'Each of {needs#need|needs} could be met, but not all at once. Missing: {missing}.',
    fr: 'Chacun de {needs#besoin|besoins} pourrait être comblé, mais pas tous à la fois. Il manque {missing}.',
  },
  noOffer: {
    en: '{needs#need|needs}, and nobody offers anything that suits[. Missing: {missing}].',
    fr: '{needs#besoin|besoins}, et personne n’offre rien qui convienne[. Il manque {missing}].',
  },
  notAsked: {
    en: 'Nobody has said that they need or offer it[; {reached#stakeholder is|stakeholders are} known here to ask].',
    fr: 'Personne n’a dit en avoir besoin ni en offrir[; {reached#partie prenante connue ici peut le dire|parties prenantes connues ici peuvent le dire}].',
  },
  notReached: {
    en: 'Nobody has been reached in “{where}” yet[, {nominated#is|are} only nominated]: this does not say that nobody is there.',
    fr: 'Personne n’a encore été joint dans « {where} »[, {nominated#est seulement recommandée|sont seulement recommandées}] : cela ne dit pas qu’il n’y a personne.',
  },
  held: {
    en: '{held#seat is|seats are} held; {minimum#is|are} needed.',
    fr: '{held#siège est occupé|sièges sont occupés}; il en faut {minimum}.',
  },
  oneHolder: {
    en: '{held} seats are held, all by one stakeholder; {minimum#is|are} needed.',
    fr: '{held} sièges sont occupés, tous par une seule partie prenante; il en faut {minimum}.',
  },
  heldInPart: {
    en: '{held} of {minimum#seat|seats} held: {missing#is|are} missing.',
    fr: '{held} sur {minimum#siège occupé|sièges occupés} : il en manque {missing}.',
  },
  nobodyHolds: {
    en: 'The mission needs {minimum#holder|holders} of this role and has none.',
    fr: 'La mission a besoin de ce rôle ({minimum#siège|sièges}) et personne ne le tient.',
  },
  roleNotSaid: {
    en: 'The mission has not said whether it expects this role.',
    fr: 'La mission n’a pas dit si elle attend ce rôle.',
  },
  present: {
    en: '{reached#stakeholder has|stakeholders have} been reached[; {nominated#is|are} only nominated].',
    fr: '{reached#partie prenante a été jointe|parties prenantes ont été jointes}[; {nominated#est seulement recommandée|sont seulement recommandées}].',
  },
  onlyOne: {
    en: 'One stakeholder only has been reached[; {nominated#is|are} nominated].',
    fr: 'Une seule partie prenante a été jointe[; {nominated#est recommandée|sont recommandées}].',
  },
  onlyNamed: {
    en: 'Nobody has been reached; {nominated#stakeholder was|stakeholders were} nominated: invite them.',
    fr: 'Personne n’a été joint; {nominated#partie prenante a été recommandée|parties prenantes ont été recommandées} : les inviter.',
  },
  nobody: {
    en: 'Nobody, while {inRow#stakeholder is|stakeholders are} known in “{row}” and {inColumn} in “{column}”.',
    fr: 'Personne, alors que {inRow#partie prenante est connue|parties prenantes sont connues} dans « {row} » et {inColumn} dans « {column} ».',
  },
  need: {
    en: '[{quantity}, ]needed by {who}[; {missing} missing][{?isMet}; met][{?isUnmet}; no offer suits][{?isSaidMet}; said to be met][; {providers#provider|providers}].',
    fr: '[{quantity}, ]besoin de {who}[; il manque {missing}][{?isMet}; comblé][{?isUnmet}; aucune offre ne convient][{?isSaidMet}; dit comblé][; {providers#fournisseur|fournisseurs}].',
  },
  offer: { en: '[{quantity}, ]offered by {who}.', fr: '[{quantity}, ]offert par {who}.' },
} satisfies Record<string, Words>;

/** A quantity with its unit, as each language writes numbers. */
export function amountWords(quantity: number, unit: string | null | undefined): Words {
  const inLanguage = (language: Language) =>
    [sayValue(quantity, 'number', language), unit].filter(Boolean).join(' ');
  return { en: inLanguage('en'), fr: inLanguage('fr') };
}

export const say = ({ template, facts }: CoverageSentence, language: Language): string =>
  fill(template[language], facts, language);
