/** Needs held against offers: found by need-matching.ts. */
import { type Evidence, type FindingKind, type FindingRow, number } from '../../finding/finding.ts';
import { parseId } from '../../kind/ids.ts';
import type { Facts } from '../../language/findings.ts';
import type { Words } from '../../language/language.ts';
import { UNDER_NEED } from './ways.ts';

const EVIDENCE: Record<string, Evidence> = {
  who: { label: { en: 'Needed by', fr: 'Besoin de' }, as: 'text' },
  what: { label: { en: 'What', fr: 'Quoi' }, as: 'text' },
  resource: { label: { en: 'Resource', fr: 'Ressource' }, as: 'text' },
  quantity: { label: { en: 'Asked', fr: 'Demandé' }, as: 'number' },
  offered: { label: { en: 'Offered and free', fr: 'Offert et libre' }, as: 'number' },
  missing: { label: { en: 'Missing', fr: 'Manque' }, as: 'number' },
  unit: { label: { en: 'Unit', fr: 'Unité' }, as: 'text' },
  provider: { label: { en: 'Provider', fr: 'Fournisseur' }, as: 'text' },
  providers: { label: { en: 'Providers', fr: 'Fournisseurs' }, as: 'text' },
  place: { label: { en: 'Place', fr: 'Lieu' }, as: 'text' },
  mission: { label: { en: 'For the mission', fr: 'Pour la mission' }, as: 'text' },
  since: { label: { en: 'From', fr: 'À partir du' }, as: 'date' },
  until: { label: { en: 'Until', fr: 'Jusqu’au' }, as: 'date' },
};

const NEEDS_AND_OFFERS = {
  Need: ['name', 'quantity', 'unit', 'since', 'until', 'state', 'resource', 'by', 'mission', 'place'],
  Offer: ['quantity', 'unit', 'since', 'until', 'state', 'resource', 'by', 'mission', 'place'],
  Commitment: ['quantity', 'until', 'offer', 'need'],
  Resource: ['name', 'nameFr', 'broader'],
  Stakeholder: ['name', 'nameFr', 'place'],
  Mission: ['hashtag', 'state', 'place'],
  Place: ['name', 'nameFr', 'within'],
} as const;

const METHOD: Words = {
  en: 'An offer suits by resource (or a part of it), unit, a period that has a day in common, place (one within the other, or none named), the mission it is meant for, and another provider than who needs it; what is committed to others is not counted. What a note says is not compared.',
  fr: 'Une offre convient par la ressource (ou une partie de celle-ci), l’unité, une période qui a un jour en commun, le lieu (l’un dans l’autre, ou aucun nommé), la mission visée, et un fournisseur autre que le demandeur; ce qui est promis à d’autres ne compte pas. Le texte des notes n’est pas comparé.',
};
const SOURCE: Words = {
  en: 'Coverage models (Church and ReVelle 1974): max(0, needs - offers usable there)',
  fr: 'Modèles de couverture (Church et ReVelle 1974) : max(0, besoins - offres utilisables sur place)',
};

/** The providers, then who needs it: after the need come who needs it, what it is for, where and what, then the offers. */
const providersFirst = ({ entities: [, by = '', ...others] }: FindingRow) => [
  ...others.filter((id) => parseId(id)?.type === 'Stakeholder'),
  by,
];

const servesMission = (facts: Facts) => facts.isForMission === true;
const MISSION_RULE: Words = {
  en: 'High when a mission depends on it, else medium.',
  fr: 'Élevée quand une mission en dépend, sinon moyenne.',
};

const needWithoutOffer: FindingKind = {
  key: 'NEED_WITHOUT_OFFER',
  group: 'needs',
  name: { en: 'Need without offer', fr: 'Besoin sans offre' },
  meaning: {
    en: 'Nobody on the map offers what is needed, there and then.',
    fr: 'Personne sur la carte n’offre ce qui est demandé, à cet endroit et à ce moment.',
  },
  severity: { rule: MISSION_RULE, of: (facts) => (servesMission(facts) ? 'HIGH' : 'MEDIUM') },
  sentence: {
    en: '{who} needs “{what}”[, {of}][ ({quantity} {unit})][, {place}], and no offer recorded here suits.',
    fr: '{who} a besoin de « {what} »[, {of}][ ({quantity} {unit})][, {place}], et aucune offre recensée ne convient.',
  },
  next: {
    en: 'Ask who could offer {resource}[ in {place}]: the communities concerned, and the stakeholders nominated but not reached yet.',
    fr: 'Demander qui pourrait offrir cette ressource ({resource})[, {place}] : aux communautés concernées, et aux parties prenantes recommandées mais pas encore jointes.',
  },
  evidence: EVIDENCE,
  call: ({ entities }) => entities.slice(1, 2),
  dependsOn: NEEDS_AND_OFFERS,
  keptUp: UNDER_NEED,
  method: METHOD,
  source: SOURCE,
};

const needMetInPart: FindingKind = {
  key: 'NEED_MET_IN_PART',
  group: 'needs',
  name: { en: 'Need met in part', fr: 'Besoin comblé en partie' },
  meaning: {
    en: 'All suitable offers together are less than what is needed.',
    fr: 'Toutes les offres qui conviennent, ensemble, restent sous ce qui est demandé.',
  },
  severity: {
    rule: {
      en: 'High when a mission depends on it and less than half is offered; medium when either holds; else low.',
      fr: 'Élevée quand une mission en dépend et que moins de la moitié est offerte; moyenne quand l’un des deux est vrai; sinon faible.',
    },
    of: (facts) => {
      const scarce = number(facts.share) < 0.5;
      if (scarce && servesMission(facts)) return 'HIGH';
      return scarce || servesMission(facts) ? 'MEDIUM' : 'LOW';
    },
  },
  sentence: {
    en: '{who} needs {quantity} {unit} of “{what}”: {offered} are offered by {providers}, {missing} are missing.',
    fr: '{who} a besoin de {quantity} {unit} (« {what} ») : {offered} sont offerts par {providers}, il manque {missing}.',
  },
  next: {
    en: 'Commit what is offered, then look for the missing {missing} {unit}.',
    fr: 'Engager ce qui est offert, puis chercher ce qui manque : {missing} {unit}.',
  },
  evidence: EVIDENCE,
  call: providersFirst,
  dependsOn: NEEDS_AND_OFFERS,
  keptUp: UNDER_NEED,
  method: METHOD,
  source: SOURCE,
};

const needWithOneProvider: FindingKind = {
  key: 'NEED_WITH_ONE_PROVIDER',
  group: 'needs',
  name: { en: 'Need with a single provider', fr: 'Besoin à fournisseur unique' },
  meaning: {
    en: 'If the one provider drops out, nobody is left.',
    fr: 'Si le seul fournisseur se retire, il ne reste personne.',
  },
  severity: {
    rule: {
      en: 'Medium when a mission depends on it, else low.',
      fr: 'Moyenne quand une mission en dépend, sinon faible.',
    },
    of: (facts) => (servesMission(facts) ? 'MEDIUM' : 'LOW'),
  },
  sentence: {
    en: 'Only {provider} offers what {who} needs: “{what}”[, {of}][ ({quantity} {unit})].',
    fr: 'Seul fournisseur possible de ce dont {who} a besoin, « {what} »[, {of}][ ({quantity} {unit})] : {provider}.',
  },
  next: {
    en: 'Find a second provider, or agree with {provider} on what happens when it cannot.',
    fr: 'Trouver un second fournisseur, ou convenir avec {provider} de ce qui se passe en cas d’empêchement.',
  },
  evidence: EVIDENCE,
  call: providersFirst,
  dependsOn: NEEDS_AND_OFFERS,
  keptUp: UNDER_NEED,
  method: METHOD,
  source: {
    en: 'Own rule: a need with exactly one provider is a single point of failure',
    fr: 'Règle propre : un besoin à fournisseur unique est un point de défaillance unique',
  },
  toldBy: [
    {
      kind: 'NEED_MET_IN_PART',
      when: 'the one provider offers less than is needed; who looks for the rest looks for a second provider.',
      here: ({ entities: [need] }) => need,
      there: ({ entities: [need] }) => need,
    },
  ],
};

export const NEED_KINDS: readonly FindingKind[] = [needWithoutOffer, needMetInPart, needWithOneProvider];
