/** An answer to "do you work together?": no. Kept, so that it is not asked again. */

import { declare, NOTE, SOURCE } from '../kind/kind.ts';
import { complaint } from '../language/sentence.ts';

export const deniedLink = declare({
  name: 'DeniedLink',
  plural: 'deniedLinks',
  phrase: 'an answer that two do not work together',
  phraseFr: 'une réponse selon laquelle deux acteurs ne travaillent pas ensemble',
  letters: 'dl',
  unique: { property: 'key', path: 'other', said: 'taken.deniedLink' },
  description:
    'Somebody said that two stakeholders do not work together: whether they do is not asked again (`likelyLinks`). It says nothing against a link that is declared.',
  inWords: ['one', 'other'],
  spokenFor: ['one', 'other'],
  fields: { note: NOTE, source: SOURCE },
  refs: {
    one: {
      to: 'Stakeholder',
      by: 'DENIED_OF',
      required: true,
      fixed: true,
      description: 'One of the two.',
    },
    other: {
      to: 'Stakeholder',
      by: 'DENIED_WITH',
      required: true,
      fixed: true,
      description: 'The other of the two.',
    },
  },
  derive: (properties, { one, other }) => ({ ...properties, key: `${one} ${other}` }),
  rules: ({ after }) => [
    after.refs.one === after.refs.other ? complaint('other', 'deniedLink.self') : undefined,
  ],
});
