/** What stakeholders and missions are declared to have in common. */
import { visibleEnd, visibleItself } from '../access/sees.ts';
import { cypher, name, where } from '../kind/cypher.ts';
import { ties } from '../kind/holds.ts';
import { type Computed, ELEMENT, type Field, type Filter, field, type Ref, SOURCE } from '../kind/kind.ts';

export const ELEMENT_FIELDS = {
  name: field.name({
    required: true,
    description: 'Its name, in the main language of the ecosystem: one line of at most 300 characters.',
  }),
  nameFr: field.line({ description: 'Its name in French, where it differs.' }),
  otherNames: field.lines({ description: 'Short names, former names and spellings; at most 50.' }),
  summary: field.prose({ description: 'What it is, in a few sentences; at most 5,000 characters.' }),
  summaryFr: field.prose({ description: 'The summary in French.' }),
  website: field.website({ description: 'Its web address: http or https.' }),
  tags: field.lines({ description: 'Free words it is filed under; at most 50.' }),
  source: SOURCE,
} satisfies Record<string, Field>;

export const ELEMENT_REFS = {
  place: {
    to: 'Place',
    by: 'LOCATED_IN',
    description: 'Where it is: a place of the same ecosystem.',
    back: {
      name: 'elements',
      description: 'The stakeholders and missions that are exactly here, oldest first.',
    },
  },
} satisfies Record<string, Ref>;

export const ELEMENT_COMPUTED = {
  degree: {
    type: 'Int',
    description:
      'How many interdependencies it has today, in both directions, that this reader may see: begun, not over and not ended; disputed ones count.',
    cypher: (v, sees) =>
      sees === true
        ? cypher`COUNT { (${v})-[x:INTERDEPENDS]-() WHERE ${ties(name('x'))} }`
        : cypher`COUNT { (${v})-[x:INTERDEPENDS]-(other:Element)${where(...visibleItself(name('x'), sees), ...visibleEnd({ to: ELEMENT }, name('other'), sees), ties(name('x')))} }`,
  },
} satisfies Record<string, Computed>;

/** What is stored of them that no field holds: what they are, where they stand on the map, what an import brought. */
export const ELEMENT_PROPERTIES = {
  kind: { is: 'line' },
  attributes: { is: 'line' },
  x: { is: 'number' },
  y: { is: 'number' },
  /** True where somebody has put it for all; nothing otherwise. */
  pinned: { is: 'yesOrNo' },
} as const;

export const ELEMENT_FILTERS = {
  tag: {
    type: 'String',
    description: 'With this tag, as it is written.',
    cypher: (v, value) => cypher`${value} IN ${v}.tags`,
  },
} satisfies Record<string, Filter>;
