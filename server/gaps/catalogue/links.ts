/** What is doubtful in links: dependencies without an answer, disputes, declarations that nobody confirmed. */
import {
  type Evidence,
  type FindingKind,
  type FindingRow,
  number,
  type Twin,
} from '../../finding/finding.ts';
import {
  gapsDependenciesOnNominated,
  gapsDependenciesOnNominatedOf,
  gapsDisputedLinks,
  gapsDisputedLinksOf,
  gapsOneSidedDependencies,
  gapsOneSidedDependenciesOf,
  gapsUnconfirmedLinks,
  gapsUnconfirmedLinksOf,
} from '../gaps.queries.ts';
import { OLD } from './old.ts';
import { UNDER_LINK, UNDER_LINK_OF_TWO } from './ways.ts';

const FROM: Evidence = { label: { en: 'From', fr: 'De' }, as: 'text' };
const TO: Evidence = { label: { en: 'To', fr: 'À' }, as: 'text' };
const TYPE: Evidence = { label: { en: 'Type of link', fr: 'Type de lien' }, as: 'link' };
const STRENGTH: Evidence = { label: { en: 'Strength, 1 to 5', fr: 'Force, de 1 à 5' }, as: 'number' };

/** Of a link and its two ends: who stands at the other end. */
const otherSide = ({ entities }: FindingRow) => entities.slice(2, 3);

/** That the same link is told as another kind, which asks the same of the same one. */
const ofTheLink = (kind: string, when: string): Twin => {
  const link = ({ entities }: FindingRow) => entities[0];
  return { kind, when, here: link, there: link };
};

const oneSidedDependency: FindingKind = {
  key: 'ONE_SIDED_DEPENDENCY',
  group: 'links',
  name: { en: 'One-sided dependency', fr: 'Dépendance à sens unique' },
  meaning: {
    en: 'One depends on another that has declared no tie in return, and may not know what hangs on it.',
    fr: 'L’un dépend d’un autre qui n’a déclaré aucun lien en retour, et ne sait peut-être pas ce qui en dépend.',
  },
  severity: {
    rule: {
      en: 'High when the tie is strong (4 or 5) and not confirmed, or a mission depends; medium when it is strong; else low.',
      fr: 'Élevée quand le lien est fort (4 ou 5) et non confirmé, ou qu’une mission dépend; moyenne quand il est fort; sinon faible.',
    },
    of: ({ strength, status, isMission }) => {
      const isStrong = number(strength) >= 4;
      if (isMission || (isStrong && status !== 'CONFIRMED')) return 'HIGH';
      return isStrong ? 'MEDIUM' : 'LOW';
    },
  },
  sentence: {
    en: '{from} depends on {to}, which has declared nothing in return.',
    fr: '{from} dépend de {to}, qui n’a rien déclaré en retour.',
  },
  next: {
    en: 'Ask {to} whether it knows, and agree on what happens when it cannot.',
    fr: 'Demander à {to} si cela se sait, et convenir de ce qui se passe en cas d’empêchement.',
  },
  evidence: {
    from: FROM,
    to: TO,
    strength: STRENGTH,
    since: { label: { en: 'Since', fr: 'Depuis' }, as: 'date' },
  },
  call: otherSide,
  dependsOn: {
    Interdependency: ['type', 'direction', 'status', 'strength', 'since', 'until'],
    Stakeholder: ['name', 'nameFr'],
    Mission: ['hashtag'],
  },
  keptUp: UNDER_LINK_OF_TWO,
  method: {
    en: 'A directed “depends on” that holds today and that nobody disputes, and today no link of any type from the other side, nor one without direction, disputed or not.',
    fr: 'Un « dépend de » orienté, en vigueur et que personne ne conteste, sans aujourd’hui aucun lien d’aucun type venant de l’autre, ni lien sans direction, contesté ou non.',
  },
  source: { en: 'Power and dependence (Emerson 1962)', fr: 'Pouvoir et dépendance (Emerson 1962)' },
  toldBy: [
    ofTheLink(
      'DEPENDENCY_ON_NOMINATED',
      'it depends on somebody not reached, who can have declared nothing.',
    ),
  ],
  query: {
    file: 'gaps/one-sided-dependencies',
    run: (database, given) => database.read(gapsOneSidedDependencies, given),
    some: (database, given) => database.read(gapsOneSidedDependenciesOf, given),
  },
};

const dependencyOnNominated: FindingKind = {
  key: 'DEPENDENCY_ON_NOMINATED',
  group: 'links',
  name: { en: 'Dependency on somebody not reached', fr: 'Dépendance envers quelqu’un pas encore joint' },
  meaning: {
    en: 'Something rests on a stakeholder that was only named: nobody has asked it.',
    fr: 'Quelque chose repose sur une partie prenante seulement recommandée : personne ne lui a demandé.',
  },
  severity: {
    rule: {
      en: 'High when a mission depends, else medium.',
      fr: 'Élevée quand une mission dépend, sinon moyenne.',
    },
    of: ({ isMission }) => (isMission ? 'HIGH' : 'MEDIUM'),
  },
  sentence: {
    en: '{from} counts on {to}, which was only nominated.',
    fr: '{from} compte sur {to}, qui n’est qu’une recommandation.',
  },
  next: { en: 'Reach {to}.', fr: 'Joindre {to}.' },
  evidence: {
    from: FROM,
    to: TO,
    type: TYPE,
    nominations: { label: { en: 'Named by', fr: 'Recommandé par' }, as: 'number' },
  },
  call: otherSide,
  dependsOn: {
    Interdependency: ['type', 'status', 'strength', 'since', 'until'],
    Stakeholder: ['name', 'nameFr', 'status'],
    Mission: ['hashtag'],
    Nomination: ['nominee'],
  },
  keptUp: UNDER_LINK,
  method: {
    en: 'A depends on B, or B funds or supplies A, in a link that holds today and that nobody disputes, and B is nominated.',
    fr: 'A dépend de B, ou B finance ou fournit A, par un lien en vigueur et que personne ne conteste, et B n’est que recommandé.',
  },
  source: {
    en: 'Own rule: who was only nominated was never asked',
    fr: 'Règle propre : une simple recommandation n’a pas été vérifiée',
  },
  query: {
    file: 'gaps/dependencies-on-nominated',
    run: (database, given) => database.read(gapsDependenciesOnNominated, given),
    some: (database, given) => database.read(gapsDependenciesOnNominatedOf, given),
  },
};

const linkDisputed: FindingKind = {
  key: 'LINK_DISPUTED',
  group: 'links',
  name: { en: 'Disputed link', fr: 'Lien contesté' },
  meaning: {
    en: 'One side says that this is not so: what the map shows here is not agreed on.',
    fr: 'L’une des parties dit que non : ce que la carte montre ici n’est pas convenu.',
  },
  severity: {
    rule: {
      en: 'High when a mission is at one end, else medium.',
      fr: 'Élevée quand une mission est à un bout, sinon moyenne.',
    },
    of: ({ isMission }) => (isMission ? 'HIGH' : 'MEDIUM'),
  },
  sentence: {
    en: 'The link from {from} to {to} ({type:link}) is disputed.',
    fr: 'Le lien de {from} à {to} ({type:link}) est contesté.',
  },
  next: {
    en: 'Hear both sides, then confirm or end the link.',
    fr: 'Entendre les deux parties, puis confirmer le lien ou y mettre fin.',
  },
  evidence: {
    from: FROM,
    to: TO,
    type: TYPE,
    strength: STRENGTH,
    changedOn: { label: { en: 'Last changed', fr: 'Dernier changement' }, as: 'date' },
  },
  dependsOn: { Interdependency: 'ALL', Stakeholder: ['name', 'nameFr'], Mission: ['hashtag'] },
  keptUp: UNDER_LINK,
  method: {
    en: 'The status of the link, until its last day has passed.',
    fr: 'L’état du lien, tant que son dernier jour n’est pas passé.',
  },
  source: {
    en: 'Own rule: a link is declared, then confirmed or disputed by the other side',
    fr: 'Règle propre : un lien est déclaré, puis confirmé ou contesté par l’autre partie',
  },
  query: {
    file: 'gaps/disputed-links',
    run: (database, given) => database.read(gapsDisputedLinks, given),
    some: (database, given) => database.read(gapsDisputedLinksOf, given),
  },
};

const linkUnconfirmed: FindingKind = {
  key: 'LINK_UNCONFIRMED',
  group: 'links',
  name: { en: 'Link long unconfirmed', fr: 'Lien non confirmé depuis longtemps' },
  meaning: {
    en: 'One side declared it long ago, and the other has not said whether it is so.',
    fr: 'Déclaré il y a longtemps par une partie, sans que l’autre ait dit ce qu’il en est.',
  },
  severity: {
    rule: { en: 'Medium from two years on, else low.', fr: 'Moyenne à partir de deux ans, sinon faible.' },
    of: ({ days }) => (number(days) > 730 ? 'MEDIUM' : 'LOW'),
  },
  sentence: {
    en: 'The link from {from} to {to} ({type:link}), declared on {declaredOn:date}, was never confirmed.',
    fr: 'Le lien de {from} à {to} ({type:link}), déclaré le {declaredOn:date}, n’a jamais été confirmé.',
  },
  next: {
    en: 'Ask {to} to confirm or dispute it.',
    fr: 'Demander à {to} de le confirmer ou de le contester.',
  },
  evidence: {
    from: FROM,
    to: TO,
    type: TYPE,
    strength: STRENGTH,
    declaredOn: { label: { en: 'Declared', fr: 'Déclaré le' }, as: 'date' },
    days: { label: { en: 'Days ago', fr: 'Jours écoulés' }, as: 'number' },
  },
  call: otherSide,
  dependsOn: {
    Interdependency: ['type', 'status', 'strength', 'since', 'until'],
    Stakeholder: ['name', 'nameFr'],
    Mission: ['hashtag'],
  },
  keptUp: UNDER_LINK,
  method: {
    en: `Declared more than ${OLD.unconfirmed} days ago and neither confirmed, disputed, ended nor over. For a link that an import brought: its first day, else the day of the import.`,
    fr: `Déclaré il y a plus de ${OLD.unconfirmed} jours, ni confirmé, ni contesté, ni terminé, ni échu. Pour un lien importé : son premier jour, sinon le jour de l’importation.`,
  },
  source: {
    en: 'Own rule: nobody confirms their own declaration',
    fr: 'Règle propre : personne ne confirme sa propre déclaration',
  },
  toldBy: [
    ofTheLink('DEPENDENCY_ON_NOMINATED', 'the other side was never reached, and so was never asked.'),
    ofTheLink('ONE_SIDED_DEPENDENCY', 'the other side is to be asked of the same link already.'),
  ],
  query: {
    file: 'gaps/unconfirmed-links',
    run: (database, given) => database.read(gapsUnconfirmedLinks, { ...given, days: OLD.unconfirmed }),
    some: (database, given) => database.read(gapsUnconfirmedLinksOf, { ...given, days: OLD.unconfirmed }),
  },
};

export const LINK_KINDS: readonly FindingKind[] = [
  oneSidedDependency,
  dependencyOnNominated,
  linkDisputed,
  linkUnconfirmed,
];
