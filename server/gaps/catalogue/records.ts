/** What is out of date or not agreed to: facts that are over, facts that nobody touched, the charter. */
import { type FindingKind, number } from '../../finding/finding.ts';
import {
  gapsCharterNotAccepted,
  gapsCharterNotAcceptedOf,
  gapsFactsOver,
  gapsFactsOverOf,
  gapsFactsUntouched,
  gapsFactsUntouchedOf,
} from '../gaps.queries.ts';
import { OLD } from './old.ts';
import { UNDER_ELEMENT, UNDER_FACT, UNDER_SIGNATORY } from './ways.ts';

const factOver: FindingKind = {
  key: 'FACT_OVER',
  group: 'records',
  name: { en: 'Over, and not closed', fr: 'Échu, mais pas clos' },
  meaning: {
    en: 'Its last day has passed and it still stands: it was renewed, or nobody closed it.',
    fr: 'Son dernier jour est passé et il figure toujours : renouvelé, ou jamais clos.',
  },
  severity: {
    rule: {
      en: 'Medium for a mission or after a year, else low.',
      fr: 'Moyenne pour une mission ou après un an, sinon faible.',
    },
    of: ({ what, days }) => (what === 'MISSION' || number(days) > 365 ? 'MEDIUM' : 'LOW'),
  },
  sentence: {
    en: '{who}, {what:what} “{name}”[ ({type:link})]: over since {until:date}, and not closed.',
    fr: '{who}, {what:what} « {name} »[ ({type:link})] : échu depuis le {until:date}, mais pas clos.',
  },
  next: {
    en: 'Ask {who} whether it goes on; renew or close it.',
    fr: 'Demander à {who} si cela continue; renouveler ou clore.',
  },
  evidence: {
    who: { label: { en: 'Who', fr: 'Qui' }, as: 'text' },
    what: { label: { en: 'What', fr: 'Quoi' }, as: 'what' },
    name: { label: { en: 'Name', fr: 'Nom' }, as: 'text' },
    type: { label: { en: 'Type of link', fr: 'Type de lien' }, as: 'link' },
    until: { label: { en: 'Last day', fr: 'Dernier jour' }, as: 'date' },
    days: { label: { en: 'Days ago', fr: 'Jours écoulés' }, as: 'number' },
  },
  dependsOn: {
    Interdependency: ['type', 'status', 'until'],
    Need: ['name', 'until', 'state', 'by', 'resource'],
    Offer: ['name', 'until', 'state', 'by', 'resource'],
    Mission: ['name', 'nameFr', 'hashtag', 'state', 'horizon'],
    Stakeholder: ['name', 'nameFr'],
    Resource: ['name', 'nameFr'],
  },
  keptUp: UNDER_FACT,
  method: {
    en: 'Links that are not ended, needs and offers that still stand, and missions still under way, whose last day (of a mission: the horizon) has passed.',
    fr: 'Liens non terminés, besoins et offres toujours en vigueur, et missions en cours, dont le dernier jour (pour une mission : l’horizon) est passé.',
  },
  source: { en: 'Own rule: every fact carries its date', fr: 'Règle propre : chaque fait porte sa date' },
  query: {
    file: 'gaps/facts-over',
    run: (database, given) => database.read(gapsFactsOver, given),
    some: (database, given) => database.read(gapsFactsOverOf, given),
  },
};

const factUntouched: FindingKind = {
  key: 'FACT_UNTOUCHED',
  group: 'records',
  name: { en: 'Not touched for long', fr: 'Sans nouvelles depuis longtemps' },
  meaning: {
    en: 'Nothing was recorded of it for so long that it may have changed.',
    fr: 'Rien n’a été inscrit depuis si longtemps que cela a pu changer.',
  },
  severity: { rule: { en: 'Always low.', fr: 'Toujours faible.' }, of: () => 'LOW' },
  sentence: {
    en: 'Nothing was recorded of {name} since {touchedOn:date}.',
    fr: 'Rien n’a été inscrit sur {name} depuis le {touchedOn:date}.',
  },
  next: {
    en: 'Ask {name} whether what is recorded still holds.',
    fr: 'Demander à {name} si ce qui est inscrit tient toujours.',
  },
  evidence: {
    name: { label: { en: 'Who', fr: 'Qui' }, as: 'text' },
    touchedOn: { label: { en: 'Last recorded', fr: 'Dernière inscription' }, as: 'date' },
    days: { label: { en: 'Days ago', fr: 'Jours écoulés' }, as: 'number' },
  },
  dependsOn: { Stakeholder: 'ALL', Mission: 'ALL', Interdependency: 'ALL' },
  keptUp: UNDER_ELEMENT,
  method: {
    en: `Stakeholders and missions that were not changed for more than ${OLD.untouched} days, nor any link of theirs. Nominated stakeholders and missions that have ended are left out.`,
    fr: `Parties prenantes et missions inchangées depuis plus de ${OLD.untouched} jours, de même que leurs liens. Les recommandations et les missions terminées sont laissées de côté.`,
  },
  source: { en: 'Own rule: every fact carries its date', fr: 'Règle propre : chaque fait porte sa date' },
  query: {
    file: 'gaps/facts-untouched',
    run: (database, given) => database.read(gapsFactsUntouched, { ...given, days: OLD.untouched }),
    some: (database, given) => database.read(gapsFactsUntouchedOf, { ...given, days: OLD.untouched }),
  },
};

const charterNotAccepted: FindingKind = {
  key: 'CHARTER_NOT_ACCEPTED',
  group: 'records',
  name: { en: 'Charter not accepted', fr: 'Charte non acceptée' },
  meaning: {
    en: 'It takes part and has not agreed to the rules in force.',
    fr: 'Prend part, sans avoir accepté les règles en vigueur.',
  },
  severity: {
    rule: {
      en: 'Medium when it holds a seat, else low.',
      fr: 'Moyenne pour qui tient un siège, sinon faible.',
    },
    of: ({ seats }) => (number(seats) > 0 ? 'MEDIUM' : 'LOW'),
  },
  sentence: {
    en: '{name} has not accepted “{charter}” ({edition}), in force since {adoptedOn:date}[{?earlier}; it accepted an earlier version].',
    fr: '{name} n’a pas accepté « {charter} » ({edition}), en vigueur depuis le {adoptedOn:date}[{?earlier}; une version antérieure l’avait été].',
  },
  next: { en: 'Send {name} the charter.', fr: 'Envoyer la charte à {name}.' },
  evidence: {
    name: { label: { en: 'Who', fr: 'Qui' }, as: 'text' },
    charter: { label: { en: 'Charter', fr: 'Charte' }, as: 'text' },
    edition: { label: { en: 'Version', fr: 'Version' }, as: 'text' },
    adoptedOn: { label: { en: 'In force since', fr: 'En vigueur depuis' }, as: 'date' },
    seats: { label: { en: 'Seats held', fr: 'Sièges occupés' }, as: 'number' },
  },
  call: ({ entities }) => entities.slice(0, 1),
  dependsOn: {
    Charter: ['title', 'edition', 'adoptedOn'],
    Acceptance: ['by', 'charter'],
    Stakeholder: ['name', 'nameFr', 'status'],
    Seat: ['since', 'until', 'holder'],
  },
  keptUp: UNDER_SIGNATORY,
  method: {
    en: 'Registered stakeholders without an acceptance of the charter adopted last.',
    fr: 'Parties prenantes inscrites sans acceptation de la dernière charte adoptée.',
  },
  source: 'The founding texts of the program: charter and rules of engagement',
  about: 2,
  query: {
    file: 'gaps/charter-not-accepted',
    run: (database, given) => database.read(gapsCharterNotAccepted, given),
    some: (database, given) => database.read(gapsCharterNotAcceptedOf, given),
  },
};

export const RECORD_KINDS: readonly FindingKind[] = [factOver, factUntouched, charterNotAccepted];
