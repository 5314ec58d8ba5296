/** Who named whom: the answer to "who else should be invited?". */

import { declare, field, SOURCE } from '../kind/kind.ts';
import { complaint } from '../language/sentence.ts';

export const nomination = declare({
  name: 'Nomination',
  plural: 'nominations',
  phrase: 'a nomination',
  phraseFr: 'une recommandation',
  letters: 'no',
  identity: { refs: ['nominee', 'nominator', 'mission'], fields: [] },
  description: 'A stakeholder, or a text, named another stakeholder as somebody who belongs here.',
  inWords: ['nominee'],
  belongsTo: 'nominee',
  spokenFor: ['nominator'],
  addingRule: 'addsNominations',
  fields: {
    on: field.date({ description: 'The day it was said.' }),
    reason: field.prose({ description: 'Why; at most 5,000 characters.' }),
    source: SOURCE,
  },
  refs: {
    nominator: {
      to: 'Stakeholder',
      by: 'NAMED_BY',
      binding: true,
      fixed: true,
      description: 'Who named; nobody in particular where a text did, which is then the source.',
      back: { name: 'nominationsMade', description: 'Whom it named.' },
    },
    nominee: {
      to: 'Stakeholder',
      by: 'NAMES',
      required: true,
      fixed: true,
      description: 'Who was named.',
      back: { name: 'nominations', description: 'Who named it.' },
    },
    mission: {
      to: 'Mission',
      by: 'FOR_MISSION',
      description: 'The mission it was named for.',
      back: { name: 'nominations', description: 'Who was named for it.' },
    },
    role: {
      to: 'Role',
      by: 'FOR_ROLE',
      description: 'The role it was named for.',
      back: { name: 'nominations', description: 'Who was named for it.' },
    },
  },
  rules: ({ after, referred }) => [
    after.refs.nominator || after.properties.source ? undefined : complaint('nominator', 'nomination.nobody'),
    after.refs.nominator === after.refs.nominee ? complaint('nominee', 'nomination.self') : undefined,
    after.refs.role && after.refs.mission && referred('role')?.refs.mission !== after.refs.mission
      ? complaint('role', 'nomination.role')
      : undefined,
  ],
});
