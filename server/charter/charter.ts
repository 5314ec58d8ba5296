/** What the members of an ecosystem agree on: the charter, who accepted which version, the rules of engagement. */
import { visibleEnd } from '../access/sees.ts';
import { cypher, name, where } from '../kind/cypher.ts';
import { declare, field, NOTE, SOURCE } from '../kind/kind.ts';

export const charter = declare({
  name: 'Charter',
  plural: 'charters',
  phrase: 'a version of the charter',
  phraseFr: 'une version de la charte',
  letters: 'ch',
  identity: { refs: [], fields: ['edition'] },
  unique: { property: 'edition', path: 'edition', said: 'taken.edition' },
  description:
    'One version of the charter of the ecosystem. A new version does not change what was accepted before.',
  inWords: ['title', 'edition'],
  fields: {
    edition: field.name({
      required: true,
      description: 'Which version it is, such as 2 or 2026-1; unique in the ecosystem.',
    }),
    title: field.name({ required: true, description: 'Its title.' }),
    text: field.prose({ required: true, description: 'Its text; at most 5,000 characters.' }),
    textFr: field.prose({ description: 'Its text in French.' }),
    adoptedOn: field.date({ description: 'The day it came into force; a draft when null.' }),
    source: SOURCE,
  },
  refs: {},
  computed: {
    acceptanceCount: {
      type: 'Int',
      description: 'How many stakeholders that this reader may see have accepted it.',
      cypher: (v, sees) =>
        cypher`COUNT { (${v})<-[:OF_CHARTER]-(:Acceptance)-[:ACCEPTED_BY]->(s:Stakeholder)${where(...visibleEnd({ to: 'Stakeholder' }, name('s'), sees))} }`,
    },
  },
});

export const acceptance = declare({
  name: 'Acceptance',
  plural: 'acceptances',
  phrase: 'an acceptance of the charter',
  phraseFr: 'une acceptation de la charte',
  letters: 'ac',
  identity: { refs: ['by', 'charter'], fields: [] },
  unique: { property: 'key', path: 'by', said: 'taken.acceptance' },
  description: 'A stakeholder accepted one version of the charter.',
  inWords: ['charter'],
  spokenFor: ['by'],
  fields: { on: field.date({ description: 'The day it was accepted.' }), note: NOTE, source: SOURCE },
  refs: {
    charter: {
      to: 'Charter',
      by: 'OF_CHARTER',
      required: true,
      fixed: true,
      description: 'The version that was accepted.',
      back: { name: 'acceptances', description: 'Who accepted it.' },
    },
    by: {
      to: 'Stakeholder',
      by: 'ACCEPTED_BY',
      required: true,
      fixed: true,
      description: 'Who accepted it.',
      back: { name: 'acceptances', description: 'The versions of the charter that it accepted.' },
    },
  },
  derive: (properties, { charter, by }) => ({ ...properties, key: `${charter} ${by}` }),
});

export const engagementRule = declare({
  name: 'EngagementRule',
  plural: 'engagementRules',
  phrase: 'a rule of engagement',
  phraseFr: 'une règle d’engagement',
  letters: 'ru',
  identity: { refs: [], fields: ['name'] },
  description: 'One rule by which the members of the ecosystem work together.',
  fields: {
    name: field.name({ required: true, description: 'The rule in one line.' }),
    nameFr: field.line({ description: 'The same in French.' }),
    text: field.prose({ description: 'What it means in practice; at most 5,000 characters.' }),
    textFr: field.prose({ description: 'The same in French.' }),
    source: SOURCE,
  },
  refs: {},
});
