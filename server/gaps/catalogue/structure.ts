/** Gaps in who is linked to whom: found by structural.ts. */
import { type FindingKind, number } from '../../finding/finding.ts';
import { bridge, cutPoint } from './structure-cuts.ts';
import { allOf, count, share, TIES, text } from './structure-evidence.ts';
import { SEPARATE_GROUPS, UNDER_ELEMENT } from './ways.ts';

const isolated: FindingKind = {
  key: 'ISOLATED',
  group: 'structure',
  name: { en: 'Isolated', fr: 'Isolé' },
  meaning: {
    en: 'It is on the map, and no link with anybody holds today.',
    fr: 'Présent sur la carte, mais sans aucun lien en vigueur.',
  },
  severity: {
    rule: {
      en: 'High for a mission, medium for a stakeholder.',
      fr: 'Élevée pour une mission, moyenne pour une partie prenante.',
    },
    of: (facts) => (facts.isMission ? 'HIGH' : 'MEDIUM'),
  },
  sentence: { en: '{name} has no link with anybody.', fr: '{name} n’a de lien avec personne.' },
  next: {
    en: 'Ask {name} whom it works with, and record it.',
    fr: 'Demander avec qui {name} travaille, et l’inscrire.',
  },
  evidence: {
    name: text('Who', 'Qui'),
    past: count('Links that ended or are over', 'Liens terminés ou échus'),
    toCome: count('Links to come', 'Liens à venir'),
  },
  dependsOn: { ...TIES, Stakeholder: [...TIES.Stakeholder, 'status'] },
  keptUp: UNDER_ELEMENT,
  method: {
    en: 'Elements without any link that holds today, disputed ones included; who was only nominated is left out.',
    fr: 'Éléments sans aucun lien en vigueur, contesté ou non; les simples recommandations sont laissées de côté.',
  },
  source: 'Degree zero (Wasserman and Faust 1994)',
};

const separateComponent: FindingKind = {
  key: 'SEPARATE_COMPONENT',
  group: 'structure',
  name: { en: 'Separate group', fr: 'Groupe séparé' },
  meaning: {
    en: 'These are linked with one another and with nobody else.',
    fr: 'Ceux-ci sont liés entre eux et à personne d’autre.',
  },
  severity: {
    rule: {
      en: 'High when a mission is in it, else medium.',
      fr: 'Élevée quand une mission en fait partie, sinon moyenne.',
    },
    of: (facts) => (number(facts.missions) > 0 ? 'HIGH' : 'MEDIUM'),
  },
  sentence: {
    en: 'No path leads from {members} to the {largest} elements of the main part of the map.',
    fr: 'Aucun chemin ne mène de ce groupe ({members}) aux {largest} éléments de la partie principale de la carte.',
  },
  next: {
    en: 'Find who could introduce them: somebody at the same place or with the same need.',
    fr: 'Trouver qui pourrait les mettre en relation : quelqu’un du même lieu ou ayant le même besoin.',
  },
  evidence: {
    members: text('Members', 'Membres'),
    size: count('How many', 'Combien'),
    largest: count('Main part', 'Partie principale'),
  },
  concerns: ({ size }) => number(size),
  dependsOn: TIES,
  keptUp: SEPARATE_GROUPS,
  method: {
    en: 'Connected components of two or more, other than the largest.',
    fr: 'Composantes connexes de deux ou plus, autres que la plus grande.',
  },
  source: 'Wasserman and Faust 1994',
  toldBy: [
    {
      kind: 'COMMUNITY_APART',
      when: 'the group is a community of which no link leads out.',
      here: allOf,
      there: (row) =>
        row.facts.external === 0 ? allOf({ ...row, entities: row.entities.slice(1) }) : undefined,
    },
  ],
};

const communityApart: FindingKind = {
  key: 'COMMUNITY_APART',
  group: 'structure',
  name: { en: 'Community that keeps to itself', fr: 'Communauté repliée sur elle-même' },
  meaning: {
    en: 'Its members are linked with one another more, and with others less, than chance would give.',
    fr: 'Ses membres sont plus liés entre eux, et moins aux autres, que le hasard ne le donnerait.',
  },
  severity: {
    rule: {
      en: 'High when no link leads out of it; medium when more links stay inside than lead out; else low.',
      fr: 'Élevée quand aucun lien n’en sort; moyenne quand plus de liens restent dedans qu’il n’en sort; sinon faible.',
    },
    of: (facts) => {
      if (number(facts.external) === 0) return 'HIGH';
      return number(facts.index) < 0 ? 'MEDIUM' : 'LOW';
    },
  },
  sentence: {
    en: 'The community “{community}” ({members#member|members}) is more closed than chance would make it: {internal#link|links} inside, {external} to others.',
    fr: 'La communauté « {community} » ({members#membre|membres}) est plus fermée que le hasard ne la ferait : {internal#lien|liens} en dedans, {external} vers d’autres.',
  },
  next: {
    en: 'Invite a member to a mission of others, or somebody else to its next meeting.',
    fr: 'Inviter un membre à la mission d’une autre communauté, ou quelqu’un d’autre à sa prochaine rencontre.',
  },
  evidence: {
    community: text('Community', 'Communauté'),
    members: count('Members', 'Membres'),
    internal: count('Links inside', 'Liens en dedans'),
    external: count('Links to others', 'Liens vers d’autres'),
    index: count('E-I index', 'Indice E-I'),
    expected: count('E-I index by chance', 'Indice E-I au hasard'),
    chance: share('Share of random maps as closed', 'Part des cartes au hasard aussi fermées'),
  },
  concerns: ({ members }) => number(members),
  dependsOn: {
    Stakeholder: [],
    Interdependency: TIES.Interdependency,
    Community: ['name', 'nameFr'],
    Membership: ['since', 'until', 'community', 'member'],
  },
  mayLag: true,
  method: {
    en: 'E-I index (E - I) / (E + I) among stakeholders, against the same map with members dealt out anew at random: told where at most one map in twenty is as closed; three members or more.',
    fr: 'Indice E-I (E - I) / (E + I) entre parties prenantes, comparé à la même carte où les membres sont tirés au hasard : signalé quand une carte sur vingt au plus est aussi fermée; trois membres ou plus.',
  },
  source: 'Krackhardt and Stern 1988; Phipson and Smyth 2010',
};

const structuralHole: FindingKind = {
  key: 'STRUCTURAL_HOLE',
  group: 'structure',
  name: { en: 'Contacts that meet in one only', fr: 'Contacts qui ne se rejoignent qu’en un point' },
  meaning: {
    en: 'It stands between others who hardly know one another: what they learn of each other goes through it.',
    fr: 'Au milieu d’autres qui se connaissent peu : ce qu’ils apprennent les uns des autres passe par là.',
  },
  severity: {
    rule: {
      en: 'Medium from ten contacts on, else low.',
      fr: 'Moyenne à partir de dix contacts, sinon faible.',
    },
    of: (facts) => (number(facts.contacts) >= 10 ? 'MEDIUM' : 'LOW'),
  },
  sentence: {
    en: 'Hardly any of the {contacts} contacts of {name} are linked with one another.',
    fr: 'Parmi les {contacts} contacts de {name}, presque aucun n’est lié à un autre.',
  },
  next: {
    en: 'Ask {name} to introduce two of its contacts who share a mission or a need.',
    fr: 'Demander à {name} de mettre en relation deux contacts qui partagent une mission ou un besoin.',
  },
  evidence: {
    name: text('Go-between', 'Intermédiaire'),
    contacts: count('Contacts', 'Contacts'),
    effective: count('Not redundant', 'Non redondants'),
    constraint: count('Constraint', 'Contrainte'),
    contactNames: text('Who', 'Qui'),
  },
  call: ({ entities }) => entities.slice(0, 1),
  dependsOn: { Stakeholder: TIES.Stakeholder, Interdependency: TIES.Interdependency },
  mayLag: true,
  method: {
    en: 'Stakeholders with five contacts or more of whom nine in ten are not redundant (effective size / contacts); missions left out.',
    fr: 'Parties prenantes de cinq contacts ou plus, dont neuf sur dix ne sont pas redondants (taille effective / contacts); missions laissées de côté.',
  },
  source: 'Burt 1992; Borgatti 1997',
  toldBy: [
    {
      kind: 'CUT_POINT',
      when: 'its contacts meet nowhere else at all: without it, each is in a part of its own.',
      here: ({ entities: [between] }) => between,
      there: ({ entities: [point], facts }) => (facts.parts === facts.contacts ? point : undefined),
    },
  ],
};

export const STRUCTURE_KINDS: readonly FindingKind[] = [
  cutPoint,
  bridge,
  isolated,
  separateComponent,
  communityApart,
  structuralHole,
];
