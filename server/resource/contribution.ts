/** What was really given, and who vouches for it. */
import { declare, field, NOTE, SOURCE } from '../kind/kind.ts';
import { complaint } from '../language/sentence.ts';
import { QUANTITY, UNIT, unitIsKnown } from './quantity.ts';

export const NOT_ONE_S_OWN = complaint('by', 'endorsement.own');

export const contribution = declare({
  name: 'Contribution',
  plural: 'contributions',
  phrase: 'a contribution',
  phraseFr: 'une contribution',
  letters: 'cn',
  identity: { refs: ['by'], fields: ['name', 'on'] },
  description: 'What was really given, by whom, to which mission or need, and what it was worth.',
  spokenFor: ['by'],
  addingRule: 'addsContributions',
  // Who vouches for it cannot become the one who gave it.
  looksAround: true,
  fields: {
    name: field.name({ required: true, description: 'What was given, in a few words.' }),
    quantity: QUANTITY,
    unit: UNIT,
    on: field.date({ description: 'The day it was given.' }),
    economicValue: field.number({ least: 0, with: 'currency', description: 'What it was worth in money.' }),
    currency: field.line({ description: 'The currency of the economic value, by its ISO 4217 code: CAD.' }),
    socialValue: field.prose({ description: 'What it changed for the people concerned.' }),
    societalValue: field.prose({ description: 'What it changed for society beyond them.' }),
    note: NOTE,
    source: SOURCE,
  },
  refs: {
    by: {
      to: 'Stakeholder',
      by: 'GIVEN_BY',
      required: true,
      description: 'The stakeholder that gave it.',
      back: { name: 'contributions', description: 'What it gave, oldest first.' },
    },
    mission: {
      to: 'Mission',
      by: 'GIVEN_TO',
      description: 'The mission it was given to.',
      back: { name: 'contributions', description: 'What was given to it, oldest first.' },
    },
    need: {
      to: 'Need',
      by: 'MEETS',
      description: 'The need that it met.',
      back: { name: 'contributions', description: 'What was really given for it.' },
    },
    resource: { to: 'Resource', by: 'OF_RESOURCE', description: 'What kind of thing it was.' },
  },
  rules: (context) => {
    const { economicValue, currency } = context.after.properties;
    const { mission, need, by } = context.after.refs;
    return [
      context.pointing.some(({ kind, refs }) => kind === 'Endorsement' && refs.by === by)
        ? NOT_ONE_S_OWN
        : undefined,
      unitIsKnown(context),
      mission || need ? undefined : complaint('mission', 'contribution.target'),
      typeof economicValue === 'number' && typeof currency !== 'string'
        ? complaint('currency', 'contribution.currency')
        : undefined,
      typeof currency === 'string' && !/^[A-Z]{3}$/.test(currency)
        ? complaint('currency', 'contribution.currencyCode')
        : undefined,
    ];
  },
});

export const endorsement = declare({
  name: 'Endorsement',
  plural: 'endorsements',
  phrase: 'an endorsement',
  phraseFr: 'un appui',
  letters: 'en',
  unique: { property: 'key', path: 'by', said: 'taken.endorsement' },
  identity: { refs: ['by', 'contribution'], fields: [] },
  description: 'A stakeholder vouches for a contribution.',
  inWords: ['contribution'],
  spokenFor: ['by'],
  fields: {
    on: field.date({ description: 'The day it was said.' }),
    note: NOTE,
    source: SOURCE,
  },
  refs: {
    contribution: {
      to: 'Contribution',
      by: 'ENDORSES',
      required: true,
      fixed: true,
      description: 'What is vouched for.',
      back: { name: 'endorsements', description: 'Who vouches for it.' },
    },
    by: {
      to: 'Stakeholder',
      by: 'ENDORSED_BY',
      required: true,
      fixed: true,
      description: 'Who vouches for it.',
      back: { name: 'endorsements', description: 'The contributions of others that it vouches for.' },
    },
  },
  derive: (properties, { contribution, by }) => ({ ...properties, key: `${contribution} ${by}` }),
  rules: ({ after, referred }) => [
    referred('contribution')?.refs.by === after.refs.by ? NOT_ONE_S_OWN : undefined,
  ],
});
