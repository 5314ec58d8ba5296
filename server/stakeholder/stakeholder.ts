/** Who affects the ecosystem or is affected by it: institutions and individuals, with what they say of themselves. */
import { VISIBILITIES } from '../access/sees.ts';
import { CONTACT_COLUMNS } from '../contact/contact.ts';
import {
  ELEMENT_COMPUTED,
  ELEMENT_FIELDS,
  ELEMENT_FILTERS,
  ELEMENT_PROPERTIES,
  ELEMENT_REFS,
} from '../element/element.kind.ts';
import { LINK_GROUPS } from '../interdependency/link-groups.ts';
import { declare, type Enumeration, field, ITSELF, type OwnWriting } from '../kind/kind.ts';
import { complaint, type Sentence, sentence } from '../language/sentence.ts';
import { fold } from '../text.ts';
import { likenessKeys } from './likeness.ts';

/** What a stakeholder is: an institution or an individual. */
const STAKEHOLDER_KINDS = ['INSTITUTION', 'INDIVIDUAL'] as const;
export type StakeholderKind = (typeof STAKEHOLDER_KINDS)[number];

/** How far it was reached: somebody named it, a facilitator recorded it, it speaks for itself. */
export const STAKEHOLDER_STATUSES = ['NOMINATED', 'LISTED', 'REGISTERED'] as const;
export type StakeholderStatus = (typeof STAKEHOLDER_STATUSES)[number];

/** The part of society it belongs to. */
export const SECTORS = [
  'MUNICIPAL',
  'PUBLIC',
  'PRIVATE',
  'SOCIAL_ECONOMY',
  'COMMUNITY',
  'EDUCATION',
  'HEALTH',
  'PHILANTHROPY',
  'CITIZEN',
  'OTHER',
] as const;
export type Sector = (typeof SECTORS)[number];
export const SECTOR: Enumeration = {
  name: 'Sector',
  values: SECTORS,
  description: 'The part of society a stakeholder acts from.',
};

/** It says of itself that it is here, and whether the public sees it; it cannot hide from those whom it works with. */
function ofItself({ before, after }: OwnWriting): Sentence | undefined {
  const becomes = (name: string, value: string) =>
    after?.properties[name] === value && before?.properties[name] !== value;
  if (becomes('visibility', 'FACILITATORS')) return sentence('own.hidden');
  return becomes('status', 'LISTED') || becomes('status', 'NOMINATED') ? sentence('own.status') : undefined;
}

/** Whether it may be asked to introduce others. Nobody is asked who says no, and no individual who has said nothing. */
const INTRODUCES = ['YES', 'NO'] as const;

export const stakeholder = declare({
  name: 'Stakeholder',
  plural: 'stakeholders',
  phrase: 'a stakeholder',
  phraseFr: 'une partie prenante',
  letters: 's',
  description: 'An institution or an individual that affects the ecosystem or is affected by it.',
  isElement: true,
  properties: ELEMENT_PROPERTIES,
  spokenFor: [ITSELF],
  limits: ofItself,
  fields: {
    kind: field.enum(
      { name: 'StakeholderKind', values: STAKEHOLDER_KINDS, description: 'An INSTITUTION or an INDIVIDUAL.' },
      { required: true, description: 'An institution or an individual.' },
    ),
    ...ELEMENT_FIELDS,
    sector: field.enum(SECTOR, { description: 'The part of society it acts from.' }),
    status: field.enum(
      {
        name: 'StakeholderStatus',
        values: STAKEHOLDER_STATUSES,
        description:
          'NOMINATED: somebody named it, nobody has reached it. LISTED: a facilitator recorded it. REGISTERED: it speaks for itself.',
      },
      {
        required: true,
        initial: 'LISTED',
        description: 'Whether it was named, recorded, or speaks for itself.',
      },
    ),
    visibility: field.enum(
      {
        name: 'Visibility',
        values: VISIBILITIES,
        description: 'Who may see it: the PUBLIC, MEMBERS of the ecosystem, or FACILITATORS only.',
      },
      {
        required: true,
        initial: 'PUBLIC',
        description: 'Who may see it, and everything that names it: links, needs, seats, nominations.',
      },
    ),
    logo: field.website({ description: 'The web address of its logo: http or https.' }),
    languages: field.lines({
      description: 'The languages it works in, by their BCP 47 tag: fr, en, cr; at most 50.',
    }),
    skills: field.lines({ description: 'What it knows how to do; at most 50.' }),
    interests: field.lines({ description: 'What it cares about; at most 50.' }),
    seeks: field.lines({ description: 'What it looks for, in short words; at most 50.' }),
    brings: field.lines({ description: 'What it brings, in short words; at most 50.' }),
    introduces: field.enum(
      {
        name: 'Introduces',
        values: INTRODUCES,
        description: 'YES: it may be asked to introduce others. NO: it may not.',
      },
      {
        description:
          'Whether it may be asked to introduce others; null where nothing was said, and then institutions may be asked and individuals may not.',
      },
    ),
  },
  refs: ELEMENT_REFS,
  // Somebody who was only named has not been asked; an institution is no secret.
  shownBy: { showsNominatedIndividuals: { kind: 'INDIVIDUAL', status: 'NOMINATED' } },
  computed: ELEMENT_COMPUTED,
  columns: { ...LINK_GROUPS, ...CONTACT_COLUMNS },
  filters: ELEMENT_FILTERS,
  labels: ({ kind }) => ['Element', kind === 'INDIVIDUAL' ? 'Individual' : 'Institution'],
  derive: (properties) => ({
    ...properties,
    sortName: fold(String(properties.name)),
    likeness: likenessKeys(properties),
  }),
  rules: ({ after: { properties } }) => [
    ((properties.languages ?? []) as string[]).every(isLanguage)
      ? undefined
      : complaint('languages', 'stakeholder.language'),
  ],
});

function isLanguage(tag: string): boolean {
  try {
    return new Intl.Locale(tag).language.length >= 2;
  } catch {
    return false;
  }
}
