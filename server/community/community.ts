/** Communities of sector, of practice, of expertise and of interest, and who belongs to them. */
import { visibleEnd } from '../access/sees.ts';
import { cypher, name, where } from '../kind/cypher.ts';
import { declare, endsAfterStart, field, NOTE, SINCE, SOURCE, UNTIL } from '../kind/kind.ts';
import { fold } from '../text.ts';

const COMMUNITY_KINDS = ['SECTOR', 'PRACTICE', 'EXPERTISE', 'INTEREST'] as const;
export type CommunityKind = (typeof COMMUNITY_KINDS)[number];

export const community = declare({
  name: 'Community',
  plural: 'communities',
  phrase: 'a community',
  phraseFr: 'une communauté',
  letters: 'co',
  identity: { refs: [], fields: ['name'] },
  description: 'Stakeholders who meet around a sector, a practice, an expertise or an interest.',
  fields: {
    kind: field.enum(
      {
        name: 'CommunityKind',
        values: COMMUNITY_KINDS,
        description: 'Of SECTOR, PRACTICE, EXPERTISE or INTEREST.',
      },
      { required: true, description: 'What brings its members together.' },
    ),
    name: field.name({ required: true, description: 'Its name, in the main language of the ecosystem.' }),
    nameFr: field.line({ description: 'Its name in French, where it differs.' }),
    summary: field.prose({ description: 'What it is about; at most 5,000 characters.' }),
    summaryFr: field.prose({ description: 'The same in French.' }),
    website: field.website({ description: 'Its web address: http or https.' }),
    source: SOURCE,
  },
  refs: {
    animator: {
      to: 'Stakeholder',
      by: 'ANIMATED_BY',
      description: 'The stakeholder that keeps it going.',
      back: { name: 'animates', description: 'The communities that it keeps going.' },
    },
  },
  computed: {
    memberCount: {
      type: 'Int',
      description: 'How many members it has that this reader may see.',
      cypher: (v, sees) =>
        cypher`COUNT { (${v})<-[:IN_COMMUNITY]-(:Membership)-[:OF_MEMBER]->(s:Stakeholder)${where(...visibleEnd({ to: 'Stakeholder' }, name('s'), sees))} }`,
    },
  },
  derive: (properties) => ({ ...properties, sortName: fold(String(properties.name)) }),
});

export const membership = declare({
  name: 'Membership',
  plural: 'memberships',
  phrase: 'a membership',
  phraseFr: 'une adhésion',
  letters: 'mb',
  identity: { refs: ['member', 'community'], fields: [] },
  unique: { property: 'key', path: 'member', said: 'taken.membership' },
  description: 'A stakeholder belongs to a community.',
  spokenFor: ['member'],
  fields: { since: SINCE, until: UNTIL, note: NOTE, source: SOURCE },
  refs: {
    community: {
      to: 'Community',
      by: 'IN_COMMUNITY',
      required: true,
      fixed: true,
      description: 'The community.',
      back: { name: 'memberships', description: 'Its members, oldest first.' },
    },
    member: {
      to: 'Stakeholder',
      by: 'OF_MEMBER',
      required: true,
      fixed: true,
      description: 'The stakeholder that belongs to it.',
      back: { name: 'memberships', description: 'The communities it belongs to.' },
    },
  },
  derive: (properties, { community, member }) => ({ ...properties, key: `${community} ${member}` }),
  rules: (context) => [endsAfterStart(context)],
});
