/** Missions with measurable goals, the roles they expect to be filled, and the seats that fill them. */
import { visibleEnd } from '../access/sees.ts';
import {
  ELEMENT_COMPUTED,
  ELEMENT_FIELDS,
  ELEMENT_FILTERS,
  ELEMENT_PROPERTIES,
  ELEMENT_REFS,
} from '../element/element.kind.ts';
import { LINK_GROUPS } from '../interdependency/link-groups.ts';
import { type Cypher, cypher, name, where } from '../kind/cypher.ts';
import { holds } from '../kind/holds.ts';
import { declare, endsAfterStart, field, NOTE, type Sees, SINCE, SOURCE, UNTIL } from '../kind/kind.ts';
import { complaint } from '../language/sentence.ts';
import { SECTOR } from '../stakeholder/stakeholder.ts';
import { fold, HASHTAG_MAX, normalizeHashtag } from '../text.ts';

const MISSION_STATES = ['PROPOSED', 'ACTIVE', 'DONE', 'ABANDONED'] as const;
export type MissionState = (typeof MISSION_STATES)[number];

export const mission = declare({
  name: 'Mission',
  plural: 'missions',
  phrase: 'a mission',
  phraseFr: 'une mission',
  letters: 'm',
  unique: { property: 'hashtag', path: 'hashtag', said: 'taken.hashtag' },
  description: 'A shared purpose with measurable goals, named by a #tag.',
  isElement: true,
  properties: ELEMENT_PROPERTIES,
  fields: {
    hashtag: field.name({
      required: true,
      description: 'Its #tag, without the sign: letters, digits and hyphens; unique in its ecosystem.',
    }),
    ...ELEMENT_FIELDS,
    purpose: field.prose({ description: 'What it wants to change, and for whom; at most 5,000 characters.' }),
    horizon: field.date({ description: 'By when.' }),
    state: field.enum(
      {
        name: 'MissionState',
        values: MISSION_STATES,
        description: 'PROPOSED, ACTIVE, DONE (its purpose was met) or ABANDONED.',
      },
      { required: true, initial: 'ACTIVE', description: 'How far it is.' },
    ),
  },
  refs: ELEMENT_REFS,
  computed: ELEMENT_COMPUTED,
  columns: LINK_GROUPS,
  filters: ELEMENT_FILTERS,
  labels: () => ['Element'],
  derive: ({ hashtag, ...properties }) => ({
    ...properties,
    hashtag: normalizeHashtag(String(hashtag)),
    sortName: fold(String(properties.name)),
    kind: 'MISSION',
    visibility: 'PUBLIC',
  }),
  rules: ({ after: { properties } }) => {
    const { hashtag } = properties as { hashtag: string };
    return [
      hashtag === '' || hashtag.length > HASHTAG_MAX
        ? complaint('hashtag', 'mission.hashtag', { most: HASHTAG_MAX })
        : undefined,
    ];
  },
});

const latest = (v: Cypher, column: string) =>
  cypher`head(COLLECT { MATCH (${v})<-[:OF_INDICATOR]-(x:Measure) RETURN x.${name(column)} ORDER BY x.on DESC, x.number DESC LIMIT 1 })`;

export const indicator = declare({
  name: 'Indicator',
  plural: 'indicators',
  phrase: 'an indicator',
  phraseFr: 'un indicateur',
  letters: 'in',
  identity: { refs: ['mission'], fields: ['name'] },
  description: 'What a mission measures its progress by, open and machine-readable.',
  fields: {
    name: field.name({ required: true, description: 'What is measured.' }),
    nameFr: field.line({ description: 'The same in French.' }),
    unit: field.name({
      required: true,
      description: 'The unit of its values, such as hours, % or households.',
    }),
    good: field.enum(
      {
        name: 'GoodDirection',
        values: ['HIGHER', 'LOWER'],
        description: 'Whether HIGHER or LOWER values are better.',
      },
      { required: true, initial: 'HIGHER', description: 'Which way is better.' },
    ),
    baseline: field.number({ description: 'The value before the mission, in the unit.' }),
    target: field.number({ description: 'The value that the mission aims at, in the unit.' }),
    due: field.date({
      description: 'By when the target is to be reached; the horizon of the mission when null.',
    }),
    note: NOTE,
    source: SOURCE,
  },
  refs: {
    mission: {
      to: 'Mission',
      by: 'OF_MISSION',
      required: true,
      fixed: true,
      description: 'The mission it belongs to.',
      back: { name: 'indicators', description: 'What its progress is measured by.' },
    },
  },
  computed: {
    latestValue: {
      type: 'Float',
      nullable: true,
      description: 'The value of the last measure, in the unit; null when there is none.',
      cypher: (v) => latest(v, 'value'),
    },
    latestOn: {
      type: 'Date',
      nullable: true,
      description: 'The day of the last measure.',
      cypher: (v) => cypher`toString(${latest(v, 'on')})`,
    },
    progress: {
      type: 'Float',
      nullable: true,
      description:
        'How much of the way from the baseline to the target the last measure has gone: 0 at the baseline, 1 at the target, more beyond, negative when it moved away. Null without a baseline, a different target and a measure.',
      cypher: (v) =>
        cypher`CASE WHEN ${v}.baseline <> ${v}.target THEN (${latest(v, 'value')} - ${v}.baseline) / toFloat(${v}.target - ${v}.baseline) END`,
    },
  },
  rules: ({ after: { properties } }) => {
    const { baseline, target, good } = properties as { baseline?: number; target?: number; good?: string };
    if (baseline === undefined || target === undefined) return [];
    const wrongWay = good === 'HIGHER' ? target < baseline : target > baseline;
    return [wrongWay ? complaint('target', 'indicator.direction', { target, baseline }) : undefined];
  },
});

export const measure = declare({
  name: 'Measure',
  plural: 'measures',
  phrase: 'a measure',
  phraseFr: 'une mesure',
  letters: 'me',
  identity: { refs: ['indicator'], fields: ['on'] },
  description: 'One dated value of an indicator.',
  inWords: ['indicator', 'on', 'value'],
  fields: {
    value: field.number({ required: true, description: 'The value, in the unit of the indicator.' }),
    on: field.date({ required: true, description: 'The day it was true.' }),
    note: NOTE,
    source: SOURCE,
  },
  refs: {
    indicator: {
      to: 'Indicator',
      by: 'OF_INDICATOR',
      required: true,
      fixed: true,
      description: 'The indicator it belongs to.',
      back: { name: 'measures', description: 'Its values, as they were recorded.' },
    },
  },
});

export const ROLE_KINDS = [
  'CONVENOR',
  'FUNDER',
  'OPERATOR',
  'ADVISER',
  'EVALUATOR',
  'VOICE',
  'AMBASSADOR',
  'OTHER',
] as const;
export type RoleKind = (typeof ROLE_KINDS)[number];

/** The holders of a seat that a reader sees: to whom they are hidden, the seat is vacant. */
const heldBy = (sees: Sees) => visibleEnd({ to: 'Stakeholder' }, name('h'), sees);

const isVacant = (seat: Cypher, sees: Sees) =>
  cypher`NOT EXISTS { (${seat})-[:HELD_BY]->(h:Stakeholder)${where(...heldBy(sees))} }`;

const heldSeats = (v: Cypher, sees: Sees) =>
  cypher`COUNT { (${v})<-[:OF_ROLE]-(x:Seat)-[:HELD_BY]->(h:Stakeholder)${where(holds(name('x')), ...heldBy(sees))} }`;

export const role = declare({
  name: 'Role',
  plural: 'roles',
  phrase: 'a role',
  phraseFr: 'un rôle',
  letters: 'ro',
  identity: { refs: ['mission'], fields: ['kind', 'title'] },
  description: 'A part that a mission expects to be played, and by how many at least.',
  inWords: [['title', 'kind']],
  fields: {
    kind: field.enum(
      {
        name: 'RoleKind',
        values: ROLE_KINDS,
        description:
          'CONVENOR, FUNDER, OPERATOR, ADVISER, EVALUATOR, VOICE of those concerned, AMBASSADOR, or OTHER with a title of its own.',
      },
      { required: true, description: 'Which part.' },
    ),
    title: field.line({ description: 'What it is called here; needed for a role of kind OTHER.' }),
    titleFr: field.line({ description: 'The same in French.' }),
    minimum: field.integer({
      required: true,
      initial: 1,
      least: 1,
      most: 100,
      description: 'How many are needed at least, 1 to 100.',
    }),
    note: NOTE,
    source: SOURCE,
  },
  refs: {
    mission: {
      to: 'Mission',
      by: 'OF_MISSION',
      required: true,
      fixed: true,
      description: 'The mission that expects it.',
      back: { name: 'roles', description: 'The roles that it expects to be filled.' },
    },
  },
  computed: {
    held: {
      type: 'Int',
      description: 'How many of its seats are held today, by stakeholders that this reader may see.',
      cypher: heldSeats,
    },
    vacancies: {
      type: 'Int',
      description:
        'How many are missing today: up to the minimum, or the vacant seats described, whichever is more.',
      cypher: (v, sees) =>
        cypher`reduce(most = 0, each IN [${v}.minimum - ${heldSeats(v, sees)}, COUNT { (${v})<-[:OF_ROLE]-(x:Seat) WHERE ${isVacant(name('x'), sees)} AND ${holds(name('x'))} }] | CASE WHEN each > most THEN each ELSE most END)`,
    },
  },
  rules: ({ after: { properties } }) => [
    properties.kind === 'OTHER' && !properties.title ? complaint('title', 'role.title') : undefined,
  ],
});

export const seat = declare({
  name: 'Seat',
  plural: 'seats',
  phrase: 'a seat',
  phraseFr: 'un siège',
  letters: 'se',
  identity: { refs: ['role', 'holder'], fields: [] },
  description:
    'A place in a role: held by a stakeholder or vacant. A vacant seat is a stakeholder we know we do not know.',
  inWords: ['role', 'holder'],
  spokenFor: ['holder'],
  taken: 'holder',
  addingRule: 'takesSeats',
  fields: {
    sector: field.enum(SECTOR, { description: 'While it is vacant: the sector that would fit.' }),
    skill: field.line({ description: 'While it is vacant: the skill that would fit.' }),
    since: SINCE,
    until: UNTIL,
    note: NOTE,
    source: SOURCE,
  },
  refs: {
    role: {
      to: 'Role',
      by: 'OF_ROLE',
      required: true,
      fixed: true,
      description: 'The role it belongs to.',
      back: { name: 'seats', description: 'Its seats, held and vacant.' },
    },
    holder: {
      to: 'Stakeholder',
      by: 'HELD_BY',
      description: 'Who holds it, if this reader may see them; vacant when null.',
      back: { name: 'seats', description: 'The seats that it holds.' },
    },
    place: { to: 'Place', by: 'AT', description: 'While it is vacant: the place that would fit.' },
  },
  filters: {
    vacant: {
      type: 'Boolean',
      description: 'Only vacant seats, or only held ones.',
      cypher: (v, value, sees) => cypher`${isVacant(v, sees)} = ${value}`,
    },
  },
  rules: (context) => [endsAfterStart(context)],
});
