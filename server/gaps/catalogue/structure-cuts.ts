/** Elements and links without which the map falls apart: found by structural.ts. */
import { type FindingKind, number, type Severity } from '../../finding/finding.ts';
import type { Facts } from '../../language/findings.ts';
import type { Words } from '../../language/language.ts';
import { allOf, count, share, TIES, text } from './structure-evidence.ts';

const FALL_RULE: Words = {
  en: 'High when a mission is cut off or a tenth more of all pairs could no longer reach one another; medium when two or more are cut off; else low.',
  fr: 'Élevée quand une mission est coupée du reste ou qu’un dixième de plus des paires ne pourraient plus se joindre; moyenne quand deux ou plus sont coupés; sinon faible.',
};
const severityOfFall = (facts: Facts): Severity => {
  if (number(facts.missions) > 0 || number(facts.worse) >= 0.1) return 'HIGH';
  return number(facts.fallen) > 1 ? 'MEDIUM' : 'LOW';
};
const DAMAGE = share(
  'Pairs that cannot reach one another without it',
  'Paires qui ne se joignent plus sans ce point',
);

export const cutPoint: FindingKind = {
  key: 'CUT_POINT',
  group: 'structure',
  name: { en: 'Single point of failure', fr: 'Point de défaillance unique' },
  meaning: {
    en: 'Without this one, some others have no path to the rest of the map.',
    fr: 'Sans ce point, d’autres n’ont plus aucun chemin vers le reste de la carte.',
  },
  severity: { rule: FALL_RULE, of: severityOfFall },
  sentence: {
    en: 'Without {name}, the map falls apart: {lost} would be cut off from the rest.',
    fr: 'Sans {name}, la carte se défait : {lost} seraient coupés du reste.',
  },
  next: {
    en: 'Introduce one of those cut off to somebody else than {name}.',
    fr: 'Mettre en relation l’un de ceux qui seraient coupés avec quelqu’un d’autre que {name}.',
  },
  evidence: {
    name: text('Point', 'Point'),
    lost: text('Cut off', 'Coupés du reste'),
    fallen: count('How many', 'Combien'),
    parts: count('Parts', 'Morceaux'),
    damage: DAMAGE,
  },
  concerns: ({ fallen }) => number(fallen) + 1,
  // Who would be cut off is to be introduced to somebody else; it knows them.
  call: ({ entities: [point = '', ...lost] }) => [...lost.slice(0, 2), point],
  dependsOn: TIES,
  mayLag: true,
  method: {
    en: 'Articulation points of all elements and the links that hold today (begun, not over, not ended; disputed ones count), ranked by the fragmentation F that removal leaves.',
    fr: 'Points d’articulation de tous les éléments et des liens en vigueur (commencés, ni échus ni terminés; les liens contestés comptent), classés par la fragmentation F que laisse leur retrait.',
  },
  source: 'Tarjan 1972; Borgatti 2006',
};

export const bridge: FindingKind = {
  key: 'BRIDGE',
  group: 'structure',
  name: { en: 'Link without alternative', fr: 'Lien sans autre chemin' },
  meaning: {
    en: 'If this link ends, some have no other path to the rest of the map.',
    fr: 'Si ce lien prend fin, certains n’ont aucun autre chemin vers le reste de la carte.',
  },
  severity: { rule: FALL_RULE, of: severityOfFall },
  sentence: {
    en: 'The link between {near} and {far} is the only path to {fallen#element|elements}: {lost}.',
    fr: 'Le lien entre {near} et {far} est le seul chemin vers {fallen#élément|éléments} : {lost}.',
  },
  next: {
    en: 'Look for a second link between {far} and the rest of the map.',
    fr: 'Chercher un second lien entre {far} et le reste de la carte.',
  },
  evidence: {
    near: text('From', 'De'),
    far: text('To', 'À'),
    lost: text('Cut off', 'Coupés du reste'),
    fallen: count('How many', 'Combien'),
    damage: DAMAGE,
  },
  concerns: ({ fallen }) => number(fallen) + 1,
  call: ({ entities, facts }) => entities.slice(0, 2).filter((id) => id !== facts.nearId),
  dependsOn: TIES,
  mayLag: true,
  method: {
    en: 'Bridges of the same graph (several links between the same two count as one), ranked by the fragmentation F that removal leaves.',
    fr: 'Ponts du même graphe (plusieurs liens entre les deux mêmes comptent pour un), classés par la fragmentation F que laisse leur retrait.',
  },
  source: 'Tarjan 1972; Borgatti 2006',
  about: 2,
  toldBy: [
    {
      kind: 'CUT_POINT',
      when: 'one element hangs by the link; the other end is told with all that hang on it, as one finding.',
      here: ({ facts }) => (facts.fallen === 1 ? String(facts.nearId) : undefined),
      there: ({ entities: [point] }) => point,
    },
    {
      kind: 'SEPARATE_COMPONENT',
      when: 'the two ends of the link are a separate group.',
      here: ({ facts, entities }) =>
        facts.fallen === 1 ? entities.slice(0, 2).toSorted().join(' ') : undefined,
      there: allOf,
    },
  ],
};
