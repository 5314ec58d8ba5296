/** The types of link that an ecosystem adds to those that all have. */

import { declare, field } from '../kind/kind.ts';
import { complaint } from '../language/sentence.ts';
import { fold } from '../text.ts';
import { BUILT_IN } from './interdependency.ts';

export const interdependencyType = declare({
  name: 'InterdependencyType',
  plural: 'ownInterdependencyTypes',
  phrase: 'a type of link',
  phraseFr: 'un type de lien',
  letters: 'it',
  identity: { refs: [], fields: ['key'] },
  properties: { key: { is: 'line' } },
  unique: { property: 'key', path: 'label', said: 'taken.linkType' },
  description: 'A type of link: one that every ecosystem has, or one that this ecosystem added.',
  fields: {
    label: field.name({ required: true, description: 'How it reads from the first element to the second.' }),
    labelFr: field.line({ description: 'The same in French.' }),
  },
  refs: {},
  // Named once: links carry the key, so that rewording a label changes no link.
  derive: (properties) => ({ ...properties, key: properties.key ?? keyOf(String(properties.label)) }),
  rules: ({ after }) => [
    after.properties.key === '' ? complaint('label', 'linkType.letters') : undefined,
    BUILT_IN.has(String(after.properties.key)) ? complaint('label', 'linkType.builtIn') : undefined,
  ],
});

function keyOf(label: string): string {
  return fold(label)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toUpperCase()
    .slice(0, 60);
}
