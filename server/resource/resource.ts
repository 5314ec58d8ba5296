/** Resources, who needs and offers them, and what was promised. */

import { visible } from '../access/sees.ts';
import { type Cypher, cypher, name, where } from '../kind/cypher.ts';
import { notOver } from '../kind/holds.ts';
import {
  declare,
  ELEMENT,
  endsAfterStart,
  field,
  NOTE,
  type Sees,
  SINCE,
  SOURCE,
  UNTIL,
} from '../kind/kind.ts';
import { complaint } from '../language/sentence.ts';
import { fold } from '../text.ts';
import { QUANTITY, UNIT, unitHasQuantity, unitIsKnown } from './quantity.ts';

/** What every ecosystem starts with, as the founding texts name it; a facilitator adds others, and units. */
export const FIRST_RESOURCES = [
  { key: 'space', name: 'Space', nameFr: 'Espace', units: ['seats', 'rooms', 'm²'] },
  { key: 'bandwidth', name: 'Bandwidth', nameFr: 'Bande passante', units: ['Gb/s', 'Mb/s'] },
  { key: 'money', name: 'Money', nameFr: 'Argent', units: ['CAD', 'USD', 'EUR'] },
  { key: 'skill', name: 'Skill', nameFr: 'Compétence', units: ['hours', 'people'] },
  { key: 'time', name: 'Time', nameFr: 'Temps', units: ['hours', 'days'] },
  { key: 'contact', name: 'Contact', nameFr: 'Contact', units: ['introductions'] },
  { key: 'data', name: 'Data', nameFr: 'Données', units: ['datasets'] },
  { key: 'equipment', name: 'Equipment', nameFr: 'Équipement', units: ['pieces'] },
] as const;

export const resource = declare({
  name: 'Resource',
  plural: 'resources',
  phrase: 'a resource',
  phraseFr: 'une ressource',
  letters: 're',
  identity: { refs: [], fields: ['name'] },
  unique: { property: 'key', path: 'name', said: 'taken.resource' },
  description:
    'A kind of thing that can be needed, offered and given: space, bandwidth, money, skill, time...',
  fields: {
    name: field.name({
      required: true,
      description: 'Its name, in the main language of the ecosystem; unique in it.',
    }),
    nameFr: field.line({ description: 'Its name in French, where it differs.' }),
    units: field.lines({ description: 'The units it is counted in, the usual one first; at most 50.' }),
    note: NOTE,
    source: SOURCE,
  },
  refs: {
    broader: {
      to: 'Resource',
      by: 'PART_OF',
      acyclic: true,
      description: 'The wider resource that this is a part of.',
      back: { name: 'narrower', description: 'The resources that are parts of this one.' },
    },
  },
  derive: (properties) => ({ ...properties, key: fold(String(properties.name)) }),
  heir: 'broader',
  rules: ({ after }) => [
    (after.properties.units as string[]).length === 0 ? complaint('units', 'resource.units') : undefined,
  ],
});

const RESOURCE = (back: { name: string; description: string }) => ({
  to: 'Resource',
  by: 'OF_RESOURCE',
  required: true as const,
  description: 'What it is.',
  back,
});

const NEED_STATES = ['OPEN', 'PARTLY_MET', 'MET', 'WITHDRAWN'] as const;
const OFFER_STATES = ['OPEN', 'PARTLY_TAKEN', 'TAKEN', 'WITHDRAWN'] as const;

/**
 * What people say or what the commitments add up to, whichever is further. A commitment without a quantity counts
 * for all of its offer; one that has ended counts for nothing.
 */
const stateByCommitments =
  (by: 'TO_NEED' | 'OF_OFFER', partly: string, wholly: string) => (v: Cypher, sees: Sees) =>
    cypher`CASE WHEN ${v}.state IN ['${name(wholly)}', 'WITHDRAWN'] OR NOT EXISTS { ${running(v, by, sees)} } THEN ${v}.state
     WHEN ${v}.quantity IS NULL OR ${committed(by)(v, sees)} >= ${v}.quantity THEN '${name(wholly)}' ELSE '${name(partly)}' END`;

/** Open is what is said to be open and has no commitment: what they add up to need not be known. */
const openWithout =
  (by: 'TO_NEED' | 'OF_OFFER') =>
  (v: Cypher, value: unknown, sees: Sees): Cypher | undefined =>
    value === 'OPEN' ? cypher`${v}.state = 'OPEN' AND NOT EXISTS { ${running(v, by, sees)} }` : undefined;

/** The commitments of a need or an offer that have not ended and that a reader may see. */
const running = (v: Cypher, by: string, sees: Sees) =>
  cypher`(${v})<-[:${name(by)}]-(x:Commitment)${where(notOver(name('x')), ...visible(commitment, name('x'), sees))}`;

/** What is promised; a commitment without a quantity promises all of its offer. */
const committed = (by: 'TO_NEED' | 'OF_OFFER') => (v: Cypher, sees: Sees) =>
  cypher`reduce(sum = 0.0, each IN [${running(v, by, sees)} | coalesce(x.quantity, head([(x)-[:OF_OFFER]->(o:Offer) | o.quantity]), ${v}.quantity, 0.0)] | sum + each)`;

export const need = declare({
  name: 'Need',
  plural: 'needs',
  phrase: 'a need',
  phraseFr: 'un besoin',
  letters: 'ne',
  identity: { refs: ['by', 'resource'], fields: ['name'] },
  description: 'Something that a stakeholder or a mission lacks: how much of which resource, where and when.',
  inWords: ['resource', 'name', 'quantity'],
  spokenFor: ['by'],
  addingRule: 'addsNeeds',
  fields: {
    name: field.line({ description: 'What is needed, in a few words.' }),
    quantity: QUANTITY,
    unit: UNIT,
    since: SINCE,
    until: UNTIL,
    state: field.enum(
      { name: 'NeedState', values: NEED_STATES, description: 'OPEN, PARTLY_MET, MET or WITHDRAWN.' },
      {
        required: true,
        initial: 'OPEN',
        description: 'What is said of it, or what the commitments to it add up to, whichever is further.',
        cypher: stateByCommitments('TO_NEED', 'PARTLY_MET', 'MET'),
        asked: openWithout('TO_NEED'),
      },
    ),
    note: NOTE,
    source: SOURCE,
  },
  refs: {
    resource: RESOURCE({ name: 'needs', description: 'Who needs it.' }),
    by: {
      to: ELEMENT,
      by: 'NEEDED_BY',
      required: true,
      description: 'The stakeholder or mission that needs it.',
      back: { name: 'needs', description: 'What it needs, oldest first.' },
    },
    mission: {
      to: 'Mission',
      by: 'FOR_MISSION',
      description: 'The mission that it serves, besides whoever needs it.',
      back: { name: 'neededFor', description: 'What stakeholders need in order to serve this mission.' },
    },
    place: { to: 'Place', by: 'AT', description: 'Where it is needed.' },
  },
  computed: {
    committed: {
      type: 'Float',
      description: 'How much running commitments that this reader may see promise, in the unit of the need.',
      cypher: committed('TO_NEED'),
    },
  },
  rules: (context) => [endsAfterStart(context), unitHasQuantity(context), unitIsKnown(context)],
});

export const offer = declare({
  name: 'Offer',
  plural: 'offers',
  phrase: 'an offer',
  phraseFr: 'une offre',
  letters: 'of',
  identity: { refs: ['by', 'resource'], fields: ['name'] },
  description: 'Something that a stakeholder can give: how much of which resource, where and when.',
  inWords: ['resource', 'name', 'quantity'],
  spokenFor: ['by'],
  addingRule: 'addsOffers',
  fields: {
    name: field.line({ description: 'What is offered, in a few words.' }),
    quantity: QUANTITY,
    unit: UNIT,
    since: SINCE,
    until: UNTIL,
    state: field.enum(
      { name: 'OfferState', values: OFFER_STATES, description: 'OPEN, PARTLY_TAKEN, TAKEN or WITHDRAWN.' },
      {
        required: true,
        initial: 'OPEN',
        description: 'What is said of it, or what is committed of it, whichever is further.',
        cypher: stateByCommitments('OF_OFFER', 'PARTLY_TAKEN', 'TAKEN'),
        asked: openWithout('OF_OFFER'),
      },
    ),
    note: NOTE,
    source: SOURCE,
  },
  refs: {
    resource: RESOURCE({ name: 'offers', description: 'Who offers it.' }),
    by: {
      to: 'Stakeholder',
      by: 'OFFERED_BY',
      required: true,
      description: 'The stakeholder that offers it.',
      back: { name: 'offers', description: 'What it offers, oldest first.' },
    },
    mission: {
      to: 'Mission',
      by: 'FOR_MISSION',
      description: 'The mission that it is meant for; any when null.',
      back: { name: 'offeredFor', description: 'What stakeholders offer to this mission.' },
    },
    place: { to: 'Place', by: 'AT', description: 'Where it can be had.' },
  },
  computed: {
    committed: {
      type: 'Float',
      description:
        'How much of it running commitments that this reader may see take, in the unit of the offer.',
      cypher: committed('OF_OFFER'),
    },
  },
  rules: (context) => [endsAfterStart(context), unitHasQuantity(context), unitIsKnown(context)],
});

export const commitment = declare({
  name: 'Commitment',
  plural: 'commitments',
  phrase: 'a commitment',
  phraseFr: 'un engagement',
  letters: 'cm',
  identity: { refs: ['offer', 'need'], fields: [] },
  description: 'An offer committed to a need: what was promised, not yet what was given.',
  inWords: ['offer.resource', 'need.by'],
  spokenFor: ['offer.by'],
  fields: {
    quantity: field.number({
      least: 0,
      description: 'How much, in the unit of the offer; all of it when null.',
    }),
    since: SINCE,
    until: UNTIL,
    note: NOTE,
    source: SOURCE,
  },
  refs: {
    offer: {
      to: 'Offer',
      by: 'OF_OFFER',
      required: true,
      fixed: true,
      description: 'The offer that is committed.',
      back: { name: 'commitments', description: 'The needs it is committed to.' },
    },
    need: {
      to: 'Need',
      by: 'TO_NEED',
      required: true,
      fixed: true,
      description: 'The need it is committed to.',
      back: { name: 'commitments', description: 'The offers committed to it.' },
    },
  },
  rules: (context) => [
    endsAfterStart(context),
    context.referred('offer')?.refs.resource === context.referred('need')?.refs.resource
      ? undefined
      : complaint('offer', 'commitment.resource'),
  ],
});
