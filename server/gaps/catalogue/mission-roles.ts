/** What missions lack: roles and seats. */
import { type FindingKind, number } from '../../finding/finding.ts';
import {
  gapsMissionsWithoutRole,
  gapsMissionsWithoutRoleOf,
  gapsVacantSeats,
  gapsVacantSeatsOf,
} from '../gaps.queries.ts';
import { FOUNDING, HORIZON, MISSION, ROLE, TITLE } from './mission-evidence.ts';
import { underMission } from './ways.ts';

export const missionWithoutRole: FindingKind = {
  key: 'MISSION_WITHOUT_ROLE',
  group: 'missions',
  name: { en: 'Mission without a role filled', fr: 'Mission à laquelle manque un rôle' },
  meaning: {
    en: 'Nobody convenes, funds, operates or evaluates the mission, or speaks for those concerned.',
    fr: 'Personne ne rassemble, ne finance, n’opère ou n’évalue la mission, ou n’y parle pour les personnes concernées.',
  },
  severity: {
    rule: {
      en: 'High for a convenor or a funder; medium for another role that the mission expects; else low.',
      fr: 'Élevée pour un rassembleur ou un bailleur de fonds; moyenne pour un autre rôle attendu par la mission; sinon faible.',
    },
    of: ({ role, isExpected }) => {
      if (role === 'CONVENOR' || role === 'FUNDER') return 'HIGH';
      return isExpected ? 'MEDIUM' : 'LOW';
    },
  },
  sentence: {
    en: '{mission} has no {role:role}.',
    fr: '{mission} : rôle que personne ne tient, {role:role}.',
  },
  next: {
    en: 'Ask the stakeholders of {mission} who could be its {role:role}, and record the vacant seat.',
    fr: 'Demander aux parties prenantes de {mission} qui pourrait tenir ce rôle ({role:role}), et inscrire le siège vacant.',
  },
  evidence: {
    mission: MISSION,
    title: TITLE,
    role: ROLE,
    isExpected: { label: { en: 'The mission expects it', fr: 'La mission l’attend' }, as: 'text' },
    horizon: HORIZON,
  },
  dependsOn: {
    Mission: ['name', 'nameFr', 'hashtag', 'state', 'horizon'],
    Role: ['mission', 'kind'],
    Seat: ['role', 'holder', 'since', 'until'],
    Stakeholder: [],
    Interdependency: ['type', 'status', 'since', 'until'],
  },
  keptUp: underMission(0),
  method: {
    en: 'No seat of such a role is held today and, for the funder, no link that holds today and that nobody disputes says that somebody funds the mission. Missions that have ended are left out.',
    fr: 'Aucun siège d’un tel rôle n’est occupé aujourd’hui et, pour le bailleur de fonds, aucun lien en vigueur et que personne ne conteste ne dit que quelqu’un finance la mission. Les missions terminées sont laissées de côté.',
  },
  source: FOUNDING,
  toldBy: [
    {
      kind: 'VACANT_SEAT',
      when: 'a vacant seat of such a role is told, which says how many seats, and whom they would suit.',
      here: ({ entities: [mission], facts: { role } }) => `${mission} ${role}`,
      there: ({ entities: [, mission], facts: { role } }) => `${mission} ${role}`,
    },
  ],
  query: {
    file: 'gaps/missions-without-role',
    run: (database, given) => database.read(gapsMissionsWithoutRole, given),
    some: (database, given) => database.read(gapsMissionsWithoutRoleOf, given),
  },
};

export const vacantSeat: FindingKind = {
  key: 'VACANT_SEAT',
  group: 'missions',
  name: { en: 'Vacant seat', fr: 'Siège vacant' },
  meaning: {
    en: 'The mission expects somebody here: a stakeholder we know we do not know.',
    fr: 'La mission attend quelqu’un ici : une partie prenante que l’on sait ne pas connaître.',
  },
  severity: {
    rule: {
      en: 'High when no seat of the role is held and it is the convenor, the funder or the operator; medium when no seat is held; else low.',
      fr: 'Élevée quand aucun siège du rôle n’est occupé et qu’il s’agit du rassembleur, du bailleur de fonds ou de l’opérateur; moyenne quand aucun siège n’est occupé; sinon faible.',
    },
    of: ({ role, held }) => {
      if (number(held) > 0) return 'LOW';
      return ['CONVENOR', 'FUNDER', 'OPERATOR'].includes(String(role)) ? 'HIGH' : 'MEDIUM';
    },
  },
  sentence: {
    en: '{mission} lacks {vacant#seat|seats} of {role:role}[ ({title})]: {held} of {minimum} held.',
    fr: '{mission} : il manque {vacant#siège|sièges}, rôle de {role:role}[ ({title})]; {held} sur {minimum} occupés.',
  },
  next: {
    en: 'Ask everyone on {mission} who else should be at the table[, in the {sectors:sector} sector][, knowing {skills}].',
    fr: 'Demander à tous ceux de {mission} qui d’autre inviter[, du secteur {sectors:sector}][, qui sache : {skills}].',
  },
  evidence: {
    mission: MISSION,
    role: ROLE,
    title: TITLE,
    minimum: { label: { en: 'Needed', fr: 'Attendus' }, as: 'number' },
    held: { label: { en: 'Held', fr: 'Occupés' }, as: 'number' },
    vacant: { label: { en: 'Vacant', fr: 'Vacants' }, as: 'number' },
    sectors: { label: { en: 'Sector that would fit', fr: 'Secteur qui conviendrait' }, as: 'sector' },
    skills: { label: { en: 'Skill that would fit', fr: 'Compétence qui conviendrait' }, as: 'text' },
  },
  call: ({ entities }) => entities.slice(1, 2),
  dependsOn: {
    Role: ['kind', 'title', 'titleFr', 'minimum', 'mission'],
    Seat: ['sector', 'skill', 'since', 'until', 'role', 'holder'],
    Stakeholder: [],
    Mission: ['hashtag', 'state'],
  },
  keptUp: underMission(1),
  method: {
    en: 'Seats held today against the minimum of the role, or the vacant seats described, whichever is more.',
    fr: 'Sièges occupés aujourd’hui comparés au minimum du rôle, ou sièges vacants décrits, selon ce qui est le plus grand.',
  },
  source: {
    en: 'Own rule: seat coverage = filled / required',
    fr: 'Règle propre : couverture des sièges = occupés / requis',
  },
  query: {
    file: 'gaps/vacant-seats',
    run: (database, given) => database.read(gapsVacantSeats, given),
    some: (database, given) => database.read(gapsVacantSeatsOf, given),
  },
};
