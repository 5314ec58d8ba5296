/** Where missions have nobody: sectors and places. */
import { type FindingKind, number } from '../../finding/finding.ts';
import {
  gapsMissionsWithoutSector,
  gapsPlacesWithoutMissionStakeholder,
  gapsPlacesWithoutMissionStakeholderOf,
  gapsPlacesWithoutStakeholder,
} from '../gaps.queries.ts';
import { MISSION } from './mission-evidence.ts';
import { AMONG_MISSIONS, MISSIONS_AND_PLACES } from './ways.ts';

export const missionWithoutSector: FindingKind = {
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
  keptUp: AMONG_MISSIONS,
  method: {
    en: 'Sectors that at least half of the other missions have, among missions under way with three stakeholders or more, of which there must be four. On a mission is who holds a seat, is linked with it, gave to it or offers something for it.',
    fr: 'Secteurs qu’ont au moins la moitié des autres missions, parmi les missions en cours d’au moins trois parties prenantes, qui doivent être quatre. Fait partie d’une mission qui y tient un siège, lui est lié, lui a donné ou offre quelque chose pour elle.',
  },
  source: {
    en: 'Own rule: what comparable missions have completes the picture',
    fr: 'Règle propre : ce qu’ont les missions comparables complète le portrait',
  },
  query: {
    file: 'gaps/missions-without-sector',
    run: (database, given) => database.read(gapsMissionsWithoutSector, given),
  },
};

export const placeWithoutMissionStakeholder: FindingKind = {
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
  // Who is recorded at the place is to be invited.
  call: ({ entities }) => entities.slice(1, 2),
  dependsOn: {
    Mission: ['hashtag', 'state', 'place'],
    Role: ['mission'],
    Seat: ['since', 'until', 'role', 'holder'],
    Interdependency: ['status', 'since', 'until'],
    Contribution: ['by', 'mission'],
    Stakeholder: ['status', 'place'],
    Place: ['name', 'nameFr', 'within'],
  },
  keptUp: MISSIONS_AND_PLACES,
  method: {
    en: 'Places directly within that of the mission (within the widest places where it has none) in which stakeholders are recorded; told where the mission reaches at least half of them, and two.',
    fr: 'Lieux situés directement dans celui de la mission (dans les plus vastes quand elle n’en a pas) où des parties prenantes sont recensées; signalé quand la mission en rejoint au moins la moitié, et deux.',
  },
  source: {
    en: 'Own rule: coverage by place, from half of the places on',
    fr: 'Règle propre : couverture par lieu, à partir de la moitié des lieux',
  },
  about: 2,
  query: {
    file: 'gaps/places-without-mission-stakeholder',
    run: (database, given) => database.read(gapsPlacesWithoutMissionStakeholder, given),
    some: (database, given) => database.read(gapsPlacesWithoutMissionStakeholderOf, given),
  },
};

export const placeWithoutStakeholder: FindingKind = {
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
  query: {
    file: 'gaps/places-without-stakeholder',
    run: (database, given) => database.read(gapsPlacesWithoutStakeholder, given),
  },
};
