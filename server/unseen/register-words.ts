/** What a second list says, in English and French. */
import { fill } from '../language/findings.ts';
import type { Language, Words } from '../language/language.ts';
import type { Register } from './register.ts';

const HEADLINES = {
  missing: {
    en: 'At least {missing#stakeholder stands|stakeholders stand} in neither list.',
    fr: 'Au moins {missing#partie prenante ne figure|parties prenantes ne figurent} dans aucune des deux listes.',
  },
  hint: {
    en: 'A first hint, as few names stand in both: at least {missing#stakeholder stands|stakeholders stand} in neither list.',
    fr: 'Premier indice, car peu de noms figurent dans les deux : au moins {missing#partie prenante ne figure|parties prenantes ne figurent} dans aucune des deux listes.',
  },
  uncertain: {
    en: 'The two lists do not show for certain that anybody is missing from both. They do not show either that nobody is.',
    fr: 'Les deux listes ne montrent pas avec certitude qu’il manque quelqu’un aux deux. Elles ne montrent pas non plus qu’il ne manque personne.',
  },
  doubtful: {
    en: 'Decide about {doubtful#name|names} first: are they the same as somebody on the map?',
    fr: 'Décidez d’abord de {doubtful#nom|noms} : est-ce quelqu’un de la carte ?',
  },
  none: {
    en: 'No estimate: no name stands in both lists. This does not say that nobody is missing.',
    fr: 'Pas d’estimation : aucun nom ne figure dans les deux listes. Cela ne dit pas qu’il ne manque personne.',
  },
} satisfies Record<string, Words>;

const TOLD: readonly Words[] = [
  {
    en: '{first#name|names} in the lists, {second} in the register, {both} in both.',
    fr: '{first#nom|noms} dans les listes, {second} dans le registre, {both} dans les deux.',
  },
  {
    en: '[{duplicates} stood in the register more than once: each counts once.]',
    fr: '[{duplicates} figurait plus d’une fois dans le registre : chaque nom compte une fois.]',
  },
  {
    en: '[Between {low} and {high} in all, most likely about {total}.]',
    fr: '[Entre {low} et {high} en tout, environ {total} selon toute vraisemblance.]',
  },
  {
    en: '[Chapman (1951): N = (n1+1)(n2+1)/(m+1) − 1 = {n1}·{n2}/{m} − 1 = {exact}.]',
    fr: '[Chapman (1951) : N = (n1+1)(n2+1)/(m+1) − 1 = {n1}·{n2}/{m} − 1 = {exact}.]',
  },
];

const facts = ({ first, second, both, doubtful, duplicates, estimate }: Register) => ({
  ...{ first, second, both, doubtful: doubtful.length, duplicates, missing: estimate?.missingAtLeast },
  ...(estimate && {
    ...{ total: Math.round(estimate.total), exact: estimate.total },
    ...{ low: Math.floor(estimate.interval.low), high: Math.ceil(estimate.interval.high) },
    ...{ n1: first + 1, n2: second + 1, m: both + 1 },
  }),
});

export const registerHeadline = (register: Register, language: Language): string =>
  fill(HEADLINES[headlineOf(register)][language], facts(register), language);

function headlineOf({ doubtful, estimate, isThin }: Register): keyof typeof HEADLINES {
  if (doubtful.length > 0) return 'doubtful';
  if (!estimate) return 'none';
  if (estimate.missingAtLeast === 0) return 'uncertain';
  return isThin ? 'hint' : 'missing';
}

/** The interval, two-sided, only where enough names stand in both. */
export function registerTold(register: Register, language: Language): string[] {
  const told = { ...facts(register), ...(register.isThin && { total: undefined }) };
  return TOLD.map((words) => fill(words[language], told, language)).filter(Boolean);
}
