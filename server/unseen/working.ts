/** How an estimate was worked out: each formula with its numbers filled in, and what it means. */
import type { Language, Words } from '../language/language.ts';
import { heldBy } from './incidence.ts';
import type { Unseen } from './unseen.ts';

/** One line of the working. */
export type Step = { means: string; formula: string };

const MEANS = {
  counted: {
    en: 'What is counted: T lists (what one person answered for one mission), S names, U mentions; Q1 names in one list only, Q2 in two.',
    fr: 'Ce qu’on compte : T listes (ce qu’une personne a répondu pour une mission), S noms, U mentions; Q1 noms dans une seule liste, Q2 dans deux.',
  },
  total: {
    en: 'How many there are in all, at a prudent guess: those named, and more the more names stand in one list only.',
    fr: 'Combien il y en a en tout, estimation prudente : ceux qu’on a nommés, et d’autant plus que beaucoup de noms ne figurent que dans une liste.',
  },
  low: {
    en: 'The lower end (95%) of that guess is what is said above: it held in 98.6 to 100% of simulated projects.',
    fr: 'Le bas de cette estimation (95 %) est ce qui est dit plus haut : il s’est vérifié dans 98,6 à 100 % des projets simulés.',
  },
  high: {
    en: 'Its upper end. Do not rely on it: where people name one another, there are often more still.',
    fr: 'Le haut. Ne pas s’y fier : là où les gens se nomment entre eux, il y en a souvent encore plus.',
  },
  missing: { en: 'At least so many are still missing.', fr: 'Au moins autant restent à identifier.' },
  coverage: {
    en: 'Coverage: the share of mentions in the next list that will be of names known already.',
    fr: 'Couverture : la part des mentions de la prochaine liste dont le nom est déjà connu.',
  },
  rate: {
    en: 'The new-name rate is the rest; it is .04 to .09 too low where lists come by snowball.',
    fr: 'Le taux de nouveaux noms est le reste; il est de 0,04 à 0,09 trop bas quand les listes viennent de proche en proche.',
  },
} satisfies Record<string, Words>;

/** Nothing where nobody has been asked. */
export function workingOf(
  { incidence, estimate, coverage, newNameRate }: Unseen,
  language: Language,
): Step[] {
  const { lists, names, mentions } = incidence;
  if (lists === 0) return [];
  const [once, twice] = [heldBy(incidence, 1), heldBy(incidence, 2)];
  const n = (value: number) => NUMBERS[language].format(value);
  const step = (what: keyof typeof MEANS, formula: string): Step => ({
    means: MEANS[what][language],
    formula,
  });
  const counted = step(
    'counted',
    `T = ${n(lists)} · S = ${n(names)} · U = ${n(mentions)} · Q1 = ${n(once)} · Q2 = ${n(twice)}`,
  );
  const kind = twice > 0 ? 'twice' : 'once';
  const further = (lists - 1) * (twice > 0 ? once : once - 1);
  const reach = [
    step(
      'coverage',
      `${COVERAGE[kind]} = 1 − ${n(once)}/${n(mentions)} · ${n(further)} / (${n(further)} + ${n(2 * (twice || 1))}) = ${n(coverage)}`,
    ),
    step('rate', `1 − C = ${n(newNameRate)}`),
  ];
  if (!estimate) return [counted, ...reach];
  const { total, interval, missingAtLeast } = estimate;
  const spread = n((total - names) / (interval.low - names));
  const missing = n(total - names);
  return [
    counted,
    step(
      'total',
      `N̂ = S + (T−1)/T · Q1(Q1−1) / 2(Q2+1) = ${n(names)} + ${n(lists - 1)}/${n(lists)} · ${n(once)}·${n(once - 1)} / ${n(2 * (twice + 1))} = ${n(total)}`,
    ),
    step('low', `S + (N̂−S)/K = ${n(names)} + ${missing}/${spread} = ${n(interval.low)}`),
    step('high', `S + (N̂−S)·K = ${n(names)} + ${missing}·${spread} = ${n(interval.high)}`),
    step('missing', `⌊${n(interval.low)} − ${n(names)}⌋ = ${n(missingAtLeast)}`),
    ...reach,
  ];
}

const COVERAGE = {
  twice: 'C = 1 − Q1/U · (T−1)Q1 / ((T−1)Q1 + 2Q2)',
  once: 'C = 1 − Q1/U · (T−1)(Q1−1) / ((T−1)(Q1−1) + 2)',
};

const NUMBERS: Record<Language, Intl.NumberFormat> = {
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 3 }),
  fr: new Intl.NumberFormat('fr', { maximumFractionDigits: 3 }),
};
