/** The territory or the cause that one map covers: the record that holds all the others. */

import { declare, type Enumeration, type Field, field, SOURCE } from '../kind/kind.ts';
import { complaint } from '../language/sentence.ts';
import { fold } from '../text.ts';
import { RESERVED } from './reserved.ts';
import { FOR_VISITORS, RULES } from './rules.ts';

/** Who records the demonstrations that come with the program: what marks them as such. */
export const DEMONSTRATION = 'demonstration';

export const LANGUAGE: Enumeration = {
  name: 'Language',
  values: ['EN', 'FR'],
  description: 'A language of the interface: English or French.',
};

export const OPENNESS: Enumeration = {
  name: 'Openness',
  values: ['EVERYBODY', 'MEMBERS', 'INVITED'],
  description:
    'Who can read an ecosystem at all: EVERYBODY, of what is public; MEMBERS alone, and who knows its address may ask to join; INVITED alone, that is members, who come by an invitation only. To everybody else it is not there.',
};

/** How partners come in by themselves: not at all, approved by a facilitator, or at once. */
export const JOINING: Enumeration = {
  name: 'JoiningRule',
  values: ['NOBODY', 'APPROVED', 'AT_ONCE'],
  description:
    'Who puts themselves on the map: NOBODY, whoever signs in once a facilitator has APPROVED them, or AT_ONCE. To speak for who is on the map already, a facilitator approves it all the same, or the domain of the address does.',
};

/** As at first while nothing is said, also where an ecosystem is older than the setting. */
const setting = (initial: boolean, description: string): Field => field.yesOrNo({ initial, description });

/** What an ecosystem allows the public to see; its members see it all the same. */
export const SETTINGS = {
  showsDeclaredLinks: setting(
    true,
    'Whether the public sees links that one side declared and the other has not confirmed; members see them.',
  ),
  showsDisputedLinks: setting(
    true,
    'Whether the public sees links that one side disputes; members see them.',
  ),
  showsNominatedIndividuals: setting(
    false,
    'Whether the public sees individuals whom somebody named and nobody has reached yet, with their nominations; members see them.',
  ),
  showsDisputeNotes: setting(
    false,
    'Whether whoever sees a link is told why it was disputed; otherwise this is for facilitators.',
  ),
} as const;

/** Months after which individuals are forgotten who were only named, where nothing is said, and at most. */
export const FORGETS_AFTER = 24;
const FORGETS_AT_MOST = 120;

/** The name of a host as it stands in an address, in small letters. */
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

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
        'Its part of the address: 2 to 60 lower-case letters, digits and hyphens, unique on this server, and none of the program’s own such as api.',
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
    openTo: field.enum(OPENNESS, {
      initial: 'EVERYBODY',
      description: 'Who can read it at all. Where nobody signs in, it makes no difference.',
    }),
    ...SETTINGS,
    ...RULES,
    ...FOR_VISITORS,
    joining: field.enum(JOINING, {
      initial: 'NOBODY',
      description:
        'Whether partners put themselves on the map. Where nobody signs in, it makes no difference.',
    }),
    joiningDomains: field.lines({
      description:
        'Only addresses of these domains may, such as example.org; any where none is named; at most 50.',
    }),
    claimsByDomain: field.yesOrNo({
      initial: true,
      description:
        'Whether somebody speaks at once for an institution whose website has the very domain of their confirmed address.',
    }),
    forgetsAfter: field.integer({
      description: `After how many months individuals are forgotten who were only named and never answered: 1 to ${FORGETS_AT_MOST}, 0 for never; ${FORGETS_AFTER} where nothing is said.`,
    }),
  },
  refs: {},
  derive: (properties) => ({ ...properties, sortName: fold(String(properties.name)) }),
  rules: ({ before, after }) => [
    // One that has it keeps it, and can be changed in all else.
    RESERVED.has(String(after.properties.slug)) && before?.properties.slug !== after.properties.slug
      ? complaint('slug', 'field.slugReserved', { slug: String(after.properties.slug) })
      : undefined,
    Number(after.properties.forgetsAfter ?? 0) >= 0 &&
    Number(after.properties.forgetsAfter ?? 0) <= FORGETS_AT_MOST
      ? undefined
      : complaint('forgetsAfter', 'field.forgetsAfter', { most: FORGETS_AT_MOST }),
    ((after.properties.joiningDomains ?? []) as string[]).every((each) => DOMAIN.test(each))
      ? undefined
      : complaint('joiningDomains', 'field.domains'),
    /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])$/.test(String(after.properties.slug))
      ? undefined
      : complaint('slug', 'field.slug'),
  ],
});
