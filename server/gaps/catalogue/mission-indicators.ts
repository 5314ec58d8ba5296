/** What missions lack to show how far they are: indicators and measures. */
import { type FindingKind, number } from '../../finding/finding.ts';
import {
  gapsIndicatorsBehind,
  gapsIndicatorsBehindOf,
  gapsIndicatorsWithoutMeasure,
  gapsIndicatorsWithoutMeasureOf,
  gapsIndicatorsWithoutRecentMeasure,
  gapsIndicatorsWithoutRecentMeasureOf,
  gapsMissionsWithoutIndicator,
  gapsMissionsWithoutIndicatorOf,
} from '../gaps.queries.ts';
import { FOUNDING, HORIZON, INDICATOR, MISSION, TITLE } from './mission-evidence.ts';
import { OLD } from './old.ts';
import { underMission } from './ways.ts';

export const missionWithoutIndicator: FindingKind = {
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
  keptUp: underMission(0),
  method: { en: 'No indicator is recorded.', fr: 'Aucun indicateur n’est inscrit.' },
  source: FOUNDING,
  query: {
    file: 'gaps/missions-without-indicator',
    run: (database, given) => database.read(gapsMissionsWithoutIndicator, given),
    some: (database, given) => database.read(gapsMissionsWithoutIndicatorOf, given),
  },
};

export const indicatorWithoutMeasure: FindingKind = {
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
  keptUp: underMission(1),
  method: {
    en: 'No measure up to today is recorded. Missions that have ended are left out.',
    fr: 'Aucune mesure jusqu’à aujourd’hui n’est inscrite. Les missions terminées sont laissées de côté.',
  },
  source: FOUNDING,
  query: {
    file: 'gaps/indicators-without-measure',
    run: (database, given) => database.read(gapsIndicatorsWithoutMeasure, given),
    some: (database, given) => database.read(gapsIndicatorsWithoutMeasureOf, given),
  },
};

export const indicatorWithoutRecentMeasure: FindingKind = {
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
  keptUp: underMission(1),
  method: {
    en: `The last measure is older than ${OLD.measure} days. Missions that have ended are left out.`,
    fr: `La dernière mesure a plus de ${OLD.measure} jours. Les missions terminées sont laissées de côté.`,
  },
  source: FOUNDING,
  toldBy: [
    {
      kind: 'INDICATOR_BEHIND',
      when: 'the last measure is old and behind; both ask to measure again.',
      here: ({ entities: [indicator] }) => indicator,
      there: ({ entities: [indicator] }) => indicator,
    },
  ],
  query: {
    file: 'gaps/indicators-without-recent-measure',
    run: (database, given) =>
      database.read(gapsIndicatorsWithoutRecentMeasure, { ...given, days: OLD.measure }),
    some: (database, given) =>
      database.read(gapsIndicatorsWithoutRecentMeasureOf, { ...given, days: OLD.measure }),
  },
};

export const indicatorBehind: FindingKind = {
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
  keptUp: underMission(1),
  method: {
    en: 'Share of the way from baseline to target at the last measure, against the share of the time gone from the first measure (or the recording, if earlier) to the due day, else the horizon of the mission.',
    fr: 'Part du chemin de la valeur de départ à la cible à la dernière mesure, comparée à la part du temps passé depuis la première mesure (ou l’inscription, si elle est antérieure) jusqu’à l’échéance, sinon l’horizon de la mission.',
  },
  source: 'Planned against earned progress: earned schedule (Lipke 2003) in its simplest form',
  query: {
    file: 'gaps/indicators-behind',
    run: (database, given) => database.read(gapsIndicatorsBehind, given),
    some: (database, given) => database.read(gapsIndicatorsBehindOf, given),
  },
};
