/** What an estimate says, in English and French: the headline, what it is to be read with, and what it cannot see. */
import { fill } from '../language/findings.ts';
import type { Language, Words } from '../language/language.ts';
import type { Caution } from './estimate.ts';
import { heldBy } from './incidence.ts';
import type { Unseen } from './unseen.ts';

/** How much too low the new-name rate is where lists come by snowball, as measured (`docs/unseen.md`). */
export const OPTIMISM = { least: 0.04, most: 0.09 } as const;

const HEADLINES = {
  missing: {
    en: 'At least {missing#stakeholder is|stakeholders are} still missing.',
    fr: 'Au moins {missing#partie prenante reste|parties prenantes restent} à identifier.',
  },
  /** Too little was asked for more. */
  hint: {
    en: 'A first hint, from little data: at least {missing#stakeholder is|stakeholders are} still missing.',
    fr: 'Premier indice, sur peu de données : au moins {missing#partie prenante reste|parties prenantes restent} à identifier.',
  },
  uncertain: {
    en: 'The lists do not show for certain that anybody is missing. They do not show either that nobody is.',
    fr: 'Les listes ne montrent pas avec certitude qu’il manque quelqu’un. Elles ne montrent pas non plus qu’il ne manque personne.',
  },
  noLists: {
    en: 'No estimate yet: nobody has been asked who else should be invited.',
    fr: 'Pas encore d’estimation : on n’a demandé à personne qui d’autre il faut inviter.',
  },
  noEstimate: {
    en: 'No estimate: {lists#list does|lists do} not say who is missing. This does not say that nobody is.',
    fr: 'Pas d’estimation : {lists#liste ne dit|listes ne disent} pas qui manque. Cela ne dit pas qu’il ne manque personne.',
  },
} satisfies Record<string, Words>;

const TOLD = {
  estimate: {
    en: 'Asked who else should be invited, people gave {lists#list|lists} with {names#name|names} in all. From how often the same names come back, there are about {total} at a prudent guess, and rather more than fewer.',
    fr: 'À la question « qui d’autre faut-il inviter ? », on a reçu {lists#liste|listes}, {names#nom|noms} en tout. D’après le nombre de fois où les mêmes noms reviennent, il y a environ {total} parties prenantes, estimation prudente : plutôt plus que moins.',
  },
  rate: {
    en: 'Of 100 names in the next list, about {rate} will be new; {from} to {to} where those who are asked were named by others who were asked.',
    fr: 'Sur 100 noms de la prochaine liste, environ {rate} seront nouveaux; de {from} à {to} si ceux qu’on interroge ont été nommés par d’autres interrogés.',
  },
} satisfies Record<string, Words>;

const CAUTION_WORDS: Record<Caution, Words> = {
  FEW_LISTS: {
    en: 'Only {lists#list was|lists were} given so far. Below 10, take every number here as a hint, not as a result.',
    fr: 'Il n’y a que {lists#liste|listes}. En dessous de 10, chaque nombre est un indice, pas un résultat.',
  },
  LOW_COVERAGE: {
    en: 'The lists reach less than half of those whom people would name: far more may be missing than is said here.',
    fr: 'Les listes atteignent moins de la moitié de ceux qu’on nommerait : il en manque peut-être bien plus qu’on ne le dit ici.',
  },
  MOSTLY_NAMED_ONCE: {
    en: '{once#name stands|names stand} in one list only and {twice} in two: the lists hardly overlap, and each opens a circle of its own.',
    fr: '{once#nom figure|noms figurent} dans une seule liste et {twice} dans deux : les listes se recoupent à peine, et chacune ouvre un autre cercle.',
  },
  FEW_NAMED_TWICE: {
    en: 'The estimate leans on {twice#name|names} that two lists hold: one more or less would change it much.',
    fr: 'L’estimation repose sur {twice#nom présent|noms présents} dans deux listes : un de plus ou de moins la changerait beaucoup.',
  },
};

const BLIND: readonly Words[] = [
  {
    en: 'Those whom nobody would name are in no number here. In a project that was studied, 18% of its stakeholders were never named by anybody: vacant seats and similar missions show where to look.',
    fr: 'Ceux que personne ne nommerait ne sont dans aucun nombre ici. Dans un projet étudié, 18 % des parties prenantes n’ont jamais été nommées : les sièges vacants et les missions semblables montrent où chercher.',
  },
  {
    en: 'A circle in which nobody was asked stays unseen, however many lists others give.',
    fr: 'Un cercle où l’on n’a interrogé personne reste invisible, quel que soit le nombre des autres listes.',
  },
  {
    en: 'People name those they know well: who is well known is named too often, who is not, too rarely.',
    fr: 'On nomme ceux qu’on connaît bien : les plus connus sont nommés trop souvent, les autres trop rarement.',
  },
  {
    en: '[{unnamed#stakeholder of this map was|stakeholders of this map were} named by nobody: some of those who are missing from the lists may be among them.]',
    fr: '[{unnamed#partie prenante de cette carte n’a été nommée|parties prenantes de cette carte n’ont été nommées} par personne : certaines de celles qui manquent aux listes sont peut-être parmi elles.]',
  },
];

const facts = ({ incidence, estimate, newNameRate, unnamed }: Unseen) => ({
  ...{ lists: incidence.lists, names: incidence.names },
  ...{ once: heldBy(incidence, 1), twice: heldBy(incidence, 2) },
  missing: estimate?.missingAtLeast,
  total: estimate && Math.round(estimate.total),
  rate: share(newNameRate),
  from: share(newNameRate + OPTIMISM.least),
  to: share(newNameRate + OPTIMISM.most),
  unnamed: unnamed || undefined,
});

/** Out of a hundred. */
const share = (rate: number) => Math.round(100 * Math.min(1, rate));

export const headline = (found: Unseen, language: Language): string =>
  fill(HEADLINES[headlineOf(found)][language], facts(found), language);

function headlineOf({ incidence, estimate, isThin }: Unseen): keyof typeof HEADLINES {
  if (incidence.lists === 0) return 'noLists';
  if (!estimate) return 'noEstimate';
  if (estimate.missingAtLeast === 0) return 'uncertain';
  return isThin ? 'hint' : 'missing';
}

/** What stands behind the headline; none where there is no list. */
export function toldOf(found: Unseen, language: Language): string[] {
  if (found.incidence.lists === 0) return [];
  const told = [...(found.estimate ? [TOLD.estimate] : []), TOLD.rate];
  return told.map((words) => fill(words[language], facts(found), language));
}

export const cautionText = (found: Unseen, caution: Caution, language: Language): string =>
  fill(CAUTION_WORDS[caution][language], facts(found), language);

/** What no estimate can see. */
export const blindSpots = (found: Unseen, language: Language): string[] =>
  BLIND.map((words) => fill(words[language], facts(found), language)).filter(Boolean);

export const SOURCES: readonly string[] = [
  'Chao (1987), Estimating the population size for capture–recapture data with unequal catchability',
  'Colwell, Mao and Chang (2004), Interpolating, extrapolating, and comparing incidence-based species accumulation curves',
  'Chao and Jost (2012), Coverage-based rarefaction and extrapolation',
  'Colwell et al. (2012), Models and estimators linking individual-based and sample-based rarefaction, extrapolation and comparison of assemblages',
  'Chapman (1951), Some properties of the hypergeometric distribution with applications to zoological sample censuses',
];
