/** What missions lack: roles, seats, indicators, measures, sectors and places. */
import { type Evidence, type FindingKind, number } from '../../finding/finding.ts';
import type { Words } from '../../language/language.ts';
import {
  gapsIndicatorsBehind,
  gapsIndicatorsWithoutMeasure,
  gapsIndicatorsWithoutRecentMeasure,
  gapsMissionsWithoutIndicator,
  gapsMissionsWithoutRole,
  gapsMissionsWithoutSector,
  gapsPlacesWithoutMissionStakeholder,
  gapsPlacesWithoutStakeholder,
  gapsVacantSeats,
} from '../gaps.queries.ts';
import { OLD } from './old.ts';

const MISSION: Evidence = { label: { en: 'Mission', fr: 'Mission' }, as: 'text' };
const TITLE: Evidence = { label: { en: 'Title', fr: 'Titre' }, as: 'text' };
const INDICATOR: Evidence = { label: { en: 'Indicator', fr: 'Indicateur' }, as: 'text' };
const ROLE: Evidence = { label: { en: 'Role', fr: 'Rôle' }, as: 'role' };
const HORIZON: Evidence = { label: { en: 'Horizon', fr: 'Horizon' }, as: 'date' };
const FOUNDING: Words = {
  en: 'Own rule, after practice in collaborative communities',
  fr: 'Règle propre, d’après la pratique des communautés collaboratives',
};

const missionWithoutRole: FindingKind = {
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
  method: {
    en: 'No seat of such a role is held today and, for the funder, no link that holds today and that nobody disputes says that somebody funds the mission. Missions that have ended are left out.',
    fr: 'Aucun siège d’un tel rôle n’est occupé aujourd’hui et, pour le bailleur de fonds, aucun lien en vigueur et que personne ne conteste ne dit que quelqu’un finance la mission. Les missions terminées sont laissées de côté.',
  },
  source: FOUNDING,
  query: {
    file: 'gaps/missions-without-role',
    run: (database, given) => database.read(gapsMissionsWithoutRole, given),
  },
};

const missionWithoutIndicator: FindingKind = {
  key: 'MISSION_WITHOUT_INDICATOR',
  group: 'missions',
  name: { en: 'Mission without indicator', fr: 'Mission sans indicateur' },
  meaning: {
    en: 'Nobody will be able to say whether the mission succeeds.',
    fr: 'Personne ne pourra dire si la mission réussit.',
  },
  severity: {
    rule: {
      en: 'High when the mission is under way, else medium.',
      fr: 'Élevée quand la mission est en cours, sinon moyenne.',
    },
    of: ({ state }) => (state === 'ACTIVE' ? 'HIGH' : 'MEDIUM'),
  },
  sentence: {
    en: '{mission} has no indicator of its progress.',
    fr: '{mission} n’a aucun indicateur de progrès.',
  },
  next: {
    en: 'Agree on one thing to measure, with its value today and the one aimed at.',
    fr: 'Convenir d’une chose à mesurer, avec sa valeur d’aujourd’hui et celle que l’on vise.',
  },
  evidence: {
    mission: MISSION,
    title: TITLE,
    state: { label: { en: 'State', fr: 'État' }, as: 'state' },
    horizon: HORIZON,
  },
  dependsOn: { Mission: ['name', 'nameFr', 'hashtag', 'state', 'horizon'], Indicator: ['mission'] },
  method: { en: 'No indicator is recorded.', fr: 'Aucun indicateur n’est inscrit.' },
  source: FOUNDING,
  query: {
    file: 'gaps/missions-without-indicator',
    run: (database, { ecosystem }) => database.read(gapsMissionsWithoutIndicator, { ecosystem }),
  },
};

const indicatorWithoutMeasure: FindingKind = {
  key: 'INDICATOR_WITHOUT_MEASURE',
  group: 'missions',
  name: { en: 'Indicator never measured', fr: 'Indicateur jamais mesuré' },
  meaning: { en: 'It was agreed on and never measured.', fr: 'Convenu, mais jamais mesuré.' },
  severity: {
    rule: {
      en: 'High when its due day has passed, else medium.',
      fr: 'Élevée quand son échéance est passée, sinon moyenne.',
    },
    of: ({ isDue }) => (isDue ? 'HIGH' : 'MEDIUM'),
  },
  sentence: {
    en: '“{indicator}” of {mission} has never been measured[ and is due on {due:date}].',
    fr: '« {indicator} » de {mission} n’a jamais été mesuré[; échéance le {due:date}].',
  },
  next: {
    en: 'Find who holds the figures, and record a first value.',
    fr: 'Trouver qui détient les chiffres, et inscrire une première valeur.',
  },
  evidence: {
    indicator: INDICATOR,
    mission: MISSION,
    baseline: { label: { en: 'Baseline', fr: 'Valeur de départ' }, as: 'number' },
    target: { label: { en: 'Target', fr: 'Cible' }, as: 'number' },
    unit: { label: { en: 'Unit', fr: 'Unité' }, as: 'text' },
    due: { label: { en: 'Due', fr: 'Échéance' }, as: 'date' },
  },
  dependsOn: {
    Indicator: ['name', 'nameFr', 'unit', 'baseline', 'target', 'due', 'mission'],
    Measure: ['on', 'indicator'],
    Mission: ['hashtag', 'state', 'horizon'],
  },
  method: {
    en: 'No measure up to today is recorded. Missions that have ended are left out.',
    fr: 'Aucune mesure jusqu’à aujourd’hui n’est inscrite. Les missions terminées sont laissées de côté.',
  },
  source: FOUNDING,
  query: {
    file: 'gaps/indicators-without-measure',
    run: (database, given) => database.read(gapsIndicatorsWithoutMeasure, given),
  },
};

const indicatorWithoutRecentMeasure: FindingKind = {
  key: 'INDICATOR_WITHOUT_RECENT_MEASURE',
  group: 'missions',
  name: { en: 'Indicator without recent measure', fr: 'Indicateur sans mesure récente' },
  meaning: {
    en: 'What is known of the progress is out of date.',
    fr: 'Ce que l’on sait du progrès n’est plus à jour.',
  },
  severity: {
    rule: { en: 'Medium from two years on, else low.', fr: 'Moyenne à partir de deux ans, sinon faible.' },
    of: ({ days }) => (number(days) > 730 ? 'MEDIUM' : 'LOW'),
  },
  sentence: {
    en: '“{indicator}” of {mission} was last measured on {measuredOn:date}, {days#day|days} ago.',
    fr: '« {indicator} » de {mission} a été mesuré pour la dernière fois le {measuredOn:date}, il y a {days#jour|jours}.',
  },
  next: { en: 'Measure it again.', fr: 'Mesurer de nouveau.' },
  evidence: {
    indicator: INDICATOR,
    mission: MISSION,
    measuredOn: { label: { en: 'Last measured', fr: 'Dernière mesure' }, as: 'date' },
    days: { label: { en: 'Days ago', fr: 'Jours écoulés' }, as: 'number' },
  },
  dependsOn: {
    Indicator: ['name', 'nameFr', 'mission'],
    Measure: ['on', 'indicator'],
    Mission: ['hashtag', 'state'],
  },
  method: {
    en: `The last measure is older than ${OLD.measure} days. Missions that have ended are left out.`,
    fr: `La dernière mesure a plus de ${OLD.measure} jours. Les missions terminées sont laissées de côté.`,
  },
  source: FOUNDING,
  query: {
    file: 'gaps/indicators-without-recent-measure',
    run: (database, given) =>
      database.read(gapsIndicatorsWithoutRecentMeasure, { ...given, days: OLD.measure }),
  },
};

const indicatorBehind: FindingKind = {
  key: 'INDICATOR_BEHIND',
  group: 'missions',
  name: { en: 'Indicator behind its target', fr: 'Indicateur en retard sur sa cible' },
  meaning: {
    en: 'At an even pace, the target would not be reached in time. It may still be: few things progress evenly.',
    fr: 'À rythme égal, la cible ne serait pas atteinte à temps. Elle peut l’être : peu de choses avancent à rythme égal.',
  },
  severity: {
    rule: {
      en: 'High when its due day has passed; medium when it lags by a quarter of the way or more; else low.',
      fr: 'Élevée quand l’échéance est passée; moyenne quand le retard est d’un quart du chemin ou plus; sinon faible.',
    },
    of: ({ isDue, elapsed, progress }) => {
      if (isDue) return 'HIGH';
      return number(elapsed) - number(progress) >= 0.25 ? 'MEDIUM' : 'LOW';
    },
  },
  sentence: {
    en: '“{indicator}” of {mission} had gone {progress:percent} of the way to its target when last measured ({measuredOn:date}), and {elapsed:percent} of the time to {due:date} has gone: it may be falling behind.',
    fr: '« {indicator} » de {mission} avait fait {progress:percent} du chemin vers sa cible à la dernière mesure ({measuredOn:date}), et {elapsed:percent} du temps jusqu’au {due:date} est passé : il prend peut-être du retard.',
  },
  next: {
    en: 'Measure it again; if it is still behind, change the means, the target or the day.',
    fr: 'Mesurer de nouveau; si le retard demeure, changer les moyens, la cible ou l’échéance.',
  },
  evidence: {
    indicator: INDICATOR,
    mission: MISSION,
    value: { label: { en: 'Last value', fr: 'Dernière valeur' }, as: 'number' },
    unit: { label: { en: 'Unit', fr: 'Unité' }, as: 'text' },
    measuredOn: { label: { en: 'Measured', fr: 'Mesuré le' }, as: 'date' },
    baseline: { label: { en: 'Baseline', fr: 'Valeur de départ' }, as: 'number' },
    target: { label: { en: 'Target', fr: 'Cible' }, as: 'number' },
    progress: { label: { en: 'Share of the way', fr: 'Part du chemin' }, as: 'percent' },
    since: { label: { en: 'Counted from', fr: 'Compté à partir du' }, as: 'date' },
    elapsed: { label: { en: 'Share of the time', fr: 'Part du temps' }, as: 'percent' },
    due: { label: { en: 'Due', fr: 'Échéance' }, as: 'date' },
  },
  dependsOn: {
    Indicator: ['name', 'nameFr', 'unit', 'baseline', 'target', 'due', 'mission'],
    Measure: ['value', 'on', 'indicator'],
    Mission: ['hashtag', 'state', 'horizon'],
  },
  method: {
    en: 'Share of the way from baseline to target at the last measure, against the share of the time gone from the first measure (or the recording, if earlier) to the due day, else the horizon of the mission.',
    fr: 'Part du chemin de la valeur de départ à la cible à la dernière mesure, comparée à la part du temps passé depuis la première mesure (ou l’inscription, si elle est antérieure) jusqu’à l’échéance, sinon l’horizon de la mission.',
  },
  source: 'Planned against earned progress: earned schedule (Lipke 2003) in its simplest form',
  query: {
    file: 'gaps/indicators-behind',
    run: (database, given) => database.read(gapsIndicatorsBehind, given),
  },
};

const vacantSeat: FindingKind = {
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
  dependsOn: {
    Role: ['kind', 'title', 'titleFr', 'minimum', 'mission'],
    Seat: ['sector', 'skill', 'since', 'until', 'role', 'holder'],
    Mission: ['hashtag', 'state'],
  },
  method: {
    en: 'Seats held today against the minimum of the role, or the vacant seats described, whichever is more.',
    fr: 'Sièges occupés aujourd’hui comparés au minimum du rôle, ou sièges vacants décrits, selon ce qui est le plus grand.',
  },
  source: {
    en: 'Own rule: seat coverage = filled / required',
    fr: 'Règle propre : couverture des sièges = occupés / requis',
  },
  query: { file: 'gaps/vacant-seats', run: (database, given) => database.read(gapsVacantSeats, given) },
};

const missionWithoutSector: FindingKind = {
  key: 'MISSION_WITHOUT_SECTOR',
  group: 'missions',
  name: { en: 'Sector missing from a mission', fr: 'Secteur absent d’une mission' },
  meaning: {
    en: 'Comparable missions have stakeholders of a sector that this one has nobody from.',
    fr: 'Des missions comparables ont des parties prenantes d’un secteur dont celle-ci n’a personne.',
  },
  severity: {
    rule: {
      en: 'Medium when three in four of the comparable missions have the sector, else low.',
      fr: 'Moyenne quand trois missions comparables sur quatre ont ce secteur, sinon faible.',
    },
    of: (facts) => (number(facts.with) >= 0.75 * number(facts.comparable) ? 'MEDIUM' : 'LOW'),
  },
  sentence: {
    en: '{mission} has nobody of the {sector:sector} sector; {with} of {comparable} comparable missions do.',
    fr: '{mission} n’a personne du secteur {sector:sector}; {with} missions comparables sur {comparable} en ont.',
  },
  next: {
    en: 'Ask {missions} who of that sector helped them, and invite one of them.',
    fr: 'Demander à {missions} qui, dans ce secteur, les a aidées, et en inviter un.',
  },
  evidence: {
    mission: MISSION,
    sector: { label: { en: 'Sector', fr: 'Secteur' }, as: 'sector' },
    stakeholders: { label: { en: 'Stakeholders on it', fr: 'Parties prenantes' }, as: 'number' },
    with: { label: { en: 'Missions with that sector', fr: 'Missions qui ont ce secteur' }, as: 'number' },
    comparable: { label: { en: 'Comparable missions', fr: 'Missions comparables' }, as: 'number' },
    missions: { label: { en: 'Such as', fr: 'Par exemple' }, as: 'text' },
  },
  dependsOn: {
    Mission: ['hashtag', 'state'],
    Role: ['mission'],
    Seat: ['since', 'until', 'role', 'holder'],
    Interdependency: ['status', 'since', 'until'],
    Contribution: ['by', 'mission'],
    Offer: ['since', 'until', 'state', 'by', 'mission'],
    Stakeholder: ['sector', 'status'],
  },
  method: {
    en: 'Sectors that at least half of the other missions have, among missions under way with three stakeholders or more, of which there must be four. On a mission is who holds a seat, is linked with it, gave to it or offers something for it.',
    fr: 'Secteurs qu’ont au moins la moitié des autres missions, parmi les missions en cours d’au moins trois parties prenantes, qui doivent être quatre. Fait partie d’une mission qui y tient un siège, lui est lié, lui a donné ou offre quelque chose pour elle.',
  },
  source: {
    en: 'Own rule: what comparable missions have completes the picture',
    fr: 'Règle propre : ce qu’ont les missions comparables complète le portrait',
  },
  countsEveryone: true,
  query: {
    file: 'gaps/missions-without-sector',
    run: (database, given) => database.read(gapsMissionsWithoutSector, given),
  },
};

const placeWithoutMissionStakeholder: FindingKind = {
  key: 'PLACE_WITHOUT_MISSION_STAKEHOLDER',
  group: 'missions',
  name: { en: 'Place without anybody on a mission', fr: 'Lieu sans personne dans une mission' },
  meaning: {
    en: 'The mission reaches most places around, and nobody of this one is on it.',
    fr: 'La mission rejoint la plupart des lieux autour, mais personne d’ici n’en fait partie.',
  },
  severity: {
    rule: {
      en: 'Medium when the mission reaches all other places but one, else low.',
      fr: 'Moyenne quand la mission rejoint tous les autres lieux sauf un au plus, sinon faible.',
    },
    of: ({ present, places }) => (number(places) - number(present) <= 2 ? 'MEDIUM' : 'LOW'),
  },
  sentence: {
    en: 'Nobody of {place} is on {mission}, which has stakeholders in {present} of {places} places.',
    fr: 'Personne de {place} ne fait partie de {mission}, présente dans {present} lieux sur {places}.',
  },
  next: {
    en: 'Invite one of the {there#stakeholder|stakeholders} recorded in {place}.',
    fr: 'Inviter quelqu’un de {place} ({there#partie prenante recensée|parties prenantes recensées}).',
  },
  evidence: {
    mission: MISSION,
    place: { label: { en: 'Place', fr: 'Lieu' }, as: 'text' },
    there: { label: { en: 'Stakeholders there', fr: 'Parties prenantes sur place' }, as: 'number' },
    present: { label: { en: 'Places reached', fr: 'Lieux rejoints' }, as: 'number' },
    places: { label: { en: 'Places compared', fr: 'Lieux comparés' }, as: 'number' },
  },
  dependsOn: {
    Mission: ['hashtag', 'state', 'place'],
    Role: ['mission'],
    Seat: ['since', 'until', 'role', 'holder'],
    Interdependency: ['status', 'since', 'until'],
    Contribution: ['by', 'mission'],
    Stakeholder: ['status', 'place'],
    Place: ['name', 'nameFr', 'within'],
  },
  method: {
    en: 'Places directly within that of the mission (within the widest places where it has none) in which stakeholders are recorded; told where the mission reaches at least half of them, and two.',
    fr: 'Lieux situés directement dans celui de la mission (dans les plus vastes quand elle n’en a pas) où des parties prenantes sont recensées; signalé quand la mission en rejoint au moins la moitié, et deux.',
  },
  source: {
    en: 'Own rule: coverage by place, from half of the places on',
    fr: 'Règle propre : couverture par lieu, à partir de la moitié des lieux',
  },
  about: 2,
  countsEveryone: true,
  query: {
    file: 'gaps/places-without-mission-stakeholder',
    run: (database, given) => database.read(gapsPlacesWithoutMissionStakeholder, given),
  },
};

const placeWithoutStakeholder: FindingKind = {
  key: 'PLACE_WITHOUT_STAKEHOLDER',
  group: 'missions',
  name: { en: 'Place without any stakeholder', fr: 'Lieu sans aucune partie prenante' },
  meaning: {
    en: 'Not surveyed, or nobody there: the map cannot tell which.',
    fr: 'Non recensé, ou personne : la carte ne peut pas le dire.',
  },
  severity: {
    rule: {
      en: 'Medium when something is needed there, else low.',
      fr: 'Moyenne quand on y a besoin de quelque chose, sinon faible.',
    },
    of: ({ needs }) => (number(needs) > 0 ? 'MEDIUM' : 'LOW'),
  },
  sentence: {
    en: 'No stakeholder of {place} is recorded[{?nominated}; only nominated ones: {named}].',
    fr: 'Aucune partie prenante de {place} n’est recensée[{?nominated}; seulement des recommandations : {named}].',
  },
  next: {
    en: 'Ask two stakeholders of {within} whom they know in {place}.',
    fr: 'Demander à deux parties prenantes de {within} qui elles connaissent à {place}.',
  },
  evidence: {
    place: { label: { en: 'Place', fr: 'Lieu' }, as: 'text' },
    within: { label: { en: 'Within', fr: 'Dans' }, as: 'text' },
    named: { label: { en: 'Nominated', fr: 'Recommandés' }, as: 'text' },
    needs: { label: { en: 'Needs there', fr: 'Besoins sur place' }, as: 'number' },
  },
  dependsOn: {
    Place: ['name', 'nameFr', 'within'],
    Stakeholder: ['name', 'status', 'place'],
    Need: ['until', 'state', 'place'],
  },
  method: {
    en: 'Places without any stakeholder but nominated ones, where others are recorded beside them.',
    fr: 'Lieux sans partie prenante autre que recommandée, alors que d’autres sont recensées à côté.',
  },
  source: {
    en: 'Own rule: not surveyed is not none',
    fr: 'Règle propre : non recensé ne veut pas dire aucun',
  },
  countsEveryone: true,
  query: {
    file: 'gaps/places-without-stakeholder',
    run: (database, given) => database.read(gapsPlacesWithoutStakeholder, given),
  },
};

export const MISSION_KINDS: readonly FindingKind[] = [
  missionWithoutRole,
  vacantSeat,
  missionWithoutIndicator,
  indicatorWithoutMeasure,
  indicatorWithoutRecentMeasure,
  indicatorBehind,
  missionWithoutSector,
  placeWithoutMissionStakeholder,
  placeWithoutStakeholder,
];
