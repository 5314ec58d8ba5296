/** Who is known of and was not asked. */
import { type FindingKind, number } from '../../finding/finding.ts';
import { gapsNamedNotReached, gapsNamedNotReachedOf } from '../gaps.queries.ts';
import { UNDER_NOMINEE } from './ways.ts';

export const namedNotReached: FindingKind = {
  key: 'NAMED_NOT_REACHED',
  group: 'reach',
  name: { en: 'Named and not reached', fr: 'Recommandé et pas encore joint' },
  meaning: {
    en: 'Somebody said that they belong at the table, and nobody has asked them.',
    fr: 'Quelqu’un a dit que leur place est à la table, et personne ne leur a demandé.',
  },
  severity: {
    rule: {
      en: 'High when three stakeholders or more named them, medium for two, else low.',
      fr: 'Élevée quand trois parties prenantes ou plus les ont recommandés, moyenne pour deux, sinon faible.',
    },
    of: ({ nominators }) => {
      if (number(nominators) >= 3) return 'HIGH';
      return nominators === 2 ? 'MEDIUM' : 'LOW';
    },
  },
  // Who was only nominated has not agreed to be named in a list that is taken along.
  sentence: {
    en: '[{name}][{?isIndividual}An individual] was named[ by {nominators#stakeholder|stakeholders}] and has not been reached.',
    fr: 'Pas encore joint : [{name}][{?isIndividual}un individu][, recommandé par {nominators#partie prenante|parties prenantes}].',
  },
  next: {
    en: 'Invite them, or ask who knows them to introduce you: both stand under “Who is still missing”, “Reach”.',
    fr: 'Lancer une invitation, ou demander une présentation à qui les connaît : voir « Qui manque encore », « Joindre ».',
  },
  evidence: { nominators: { label: { en: 'Named by', fr: 'Recommandé par' }, as: 'number' } },
  concerns: () => 1,
  call: ({ entities }) => entities.slice(1),
  dependsOn: {
    Stakeholder: ['kind', 'name', 'nameFr', 'status'],
    Nomination: ['nominee', 'nominator'],
  },
  keptUp: UNDER_NOMINEE,
  method: {
    en: 'A stakeholder that is only nominated, with a nomination. How many stakeholders named it counts; what a text gave counts for nobody.',
    fr: 'Une partie prenante seulement recommandée, avec une recommandation. Compte le nombre de parties prenantes qui l’ont recommandée; ce qu’un texte a donné ne compte pour personne.',
  },
  source: { en: 'Snowball sampling (Goodman 1961)', fr: 'Échantillonnage en boule de neige (Goodman 1961)' },
  query: {
    file: 'gaps/named-not-reached',
    run: (database, given) => database.read(gapsNamedNotReached, given),
    some: (database, given) => database.read(gapsNamedNotReachedOf, given),
  },
};

export const REACH_KINDS: readonly FindingKind[] = [namedNotReached];
