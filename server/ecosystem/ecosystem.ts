/** The territory or the cause that one map covers: the record that holds all the others. */

import { declare, type Enumeration, field, SOURCE } from '../kind/kind.ts';
import { complaint } from '../language/sentence.ts';
import { fold } from '../text.ts';

/** Who records the demonstrations that come with the program: what marks them as such. */
export const DEMONSTRATION = 'demonstration';

export const LANGUAGE: Enumeration = {
  name: 'Language',
  values: ['EN', 'FR'],
  description: 'A language of the interface: English or French.',
};

export const ecosystem = declare({
  name: 'Ecosystem',
  plural: 'ecosystems',
  phrase: 'an ecosystem',
  phraseFr: 'un écosystème',
  letters: '',
  properties: { revision: { is: 'integer' }, counter: { is: 'integer' } },
  unique: { property: 'slug', path: 'slug', said: 'taken.slug' },
  description: 'The territory or the cause that one map covers.',
  fields: {
    slug: field.name({
      required: true,
      description:
        'Its part of the address: 2 to 60 lower-case letters, digits and hyphens, unique on this server.',
    }),
    name: field.name({
      required: true,
      description: 'Its name, in its main language: one line of at most 300 characters.',
    }),
    nameFr: field.line({ description: 'Its name in French, where it differs.' }),
    summary: field.prose({ description: 'What it is about; at most 5,000 characters.' }),
    summaryFr: field.prose({ description: 'The same in French.' }),
    language: field.enum(LANGUAGE, {
      required: true,
      initial: 'EN',
      description: 'The main language of its names.',
    }),
    source: SOURCE,
  },
  refs: {},
  derive: (properties) => ({ ...properties, sortName: fold(String(properties.name)) }),
  rules: ({ after }) => [
    /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])$/.test(String(after.properties.slug))
      ? undefined
      : complaint('slug', 'field.slug'),
  ],
});
