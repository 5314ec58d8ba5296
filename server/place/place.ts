/** Somewhere: places lie within places. */

import { visibleEnd } from '../access/sees.ts';
import { cypher, name, where } from '../kind/cypher.ts';
import { declare, ELEMENT, field, SOURCE } from '../kind/kind.ts';
import { complaint } from '../language/sentence.ts';
import { fold } from '../text.ts';

export const place = declare({
  name: 'Place',
  plural: 'places',
  phrase: 'a place',
  phraseFr: 'un lieu',
  letters: 'p',
  description: 'Somewhere: a town, a district, a building. Places lie within places.',
  fields: {
    name: field.name({
      required: true,
      description: 'Its name, in the main language of the ecosystem: one line of at most 300 characters.',
    }),
    nameFr: field.line({ description: 'Its name in French, where it differs.' }),
    latitude: field.number({ least: -90, most: 90, description: 'Degrees north, WGS 84.' }),
    longitude: field.number({
      ...{ least: -180, most: 180, with: 'latitude' },
      description: 'Degrees east, WGS 84.',
    }),
    source: SOURCE,
  },
  refs: {
    within: {
      to: 'Place',
      by: 'WITHIN',
      acyclic: true,
      description: 'The place around this one.',
      back: { name: 'parts', description: 'The places that lie directly within this one.' },
    },
  },
  heir: 'within',
  computed: {
    elementCount: {
      type: 'Int',
      description:
        'How many stakeholders and missions are here or in the places within, that this reader may see.',
      cypher: (v, sees) =>
        cypher`COUNT { (${v})<-[:WITHIN*0..]-(:Place)<-[:LOCATED_IN]-(x:Element)${where(...visibleEnd({ to: ELEMENT }, name('x'), sees))} }`,
    },
  },
  derive: (properties) => ({ ...properties, sortName: fold(String(properties.name)) }),
  rules: ({ after }) => {
    const { latitude, longitude } = after.properties;
    return [
      (latitude === undefined) === (longitude === undefined)
        ? undefined
        : complaint(latitude === undefined ? 'latitude' : 'longitude', 'place.pair'),
    ];
  },
});
