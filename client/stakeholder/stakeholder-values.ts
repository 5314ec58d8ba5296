import type { StakeholderDetail } from '../element/element.documents.ts';
import {
  BLANK_ELEMENT,
  type ElementValues,
  elementFieldsOf,
  elementValuesOf,
} from '../element/element-fields.ts';
import type { Sector } from '../map/palette.ts';
import { textOrNull } from '../ui/fields.ts';
import type { Stored } from '../ui/record-form.ts';

export const STAKEHOLDER_STATUSES = ['NOMINATED', 'LISTED', 'REGISTERED'] as const;
export const VISIBILITIES = ['PUBLIC', 'MEMBERS', 'FACILITATORS'] as const;
/** The lists of short words that a stakeholder says of itself. */
export const PROFILE_LISTS = ['brings', 'seeks', 'skills', 'interests'] as const;

/** What it may say of being asked to introduce others; it may also say nothing. */
export const INTRODUCES = ['YES', 'NO'] as const;
type Introduces = (typeof INTRODUCES)[number];

/** A stakeholder as typed in its form. */
export type StakeholderValues = ElementValues & {
  kind: 'INSTITUTION' | 'INDIVIDUAL';
  sector: Sector | null;
  status: (typeof STAKEHOLDER_STATUSES)[number];
  visibility: (typeof VISIBILITIES)[number];
  logo: string;
  languages: string[];
  introduces: Introduces | null;
} & { [List in (typeof PROFILE_LISTS)[number]]: string[] };

export const BLANK_STAKEHOLDER: StakeholderValues = {
  kind: 'INSTITUTION',
  sector: null,
  status: 'LISTED',
  visibility: 'PUBLIC',
  logo: '',
  languages: [],
  brings: [],
  seeks: [],
  skills: [],
  interests: [],
  introduces: null,
  ...BLANK_ELEMENT,
};

export function storedStakeholder(stakeholder: StakeholderDetail): Stored<StakeholderValues> {
  const { id, version, kind, sector, status, visibility, introduces } = stakeholder;
  const { languages, brings, seeks, skills, interests } = stakeholder;
  const values = {
    ...elementValuesOf(stakeholder),
    kind: kind === 'INDIVIDUAL' ? kind : ('INSTITUTION' as const),
    sector: sector ?? null,
    status,
    visibility,
    introduces,
    logo: stakeholder.logo ?? '',
    languages: [...languages],
    brings: [...brings],
    seeks: [...seeks],
    skills: [...skills],
    interests: [...interests],
  };
  return { id, version, values };
}

export function stakeholderFieldsOf(values: StakeholderValues) {
  const { kind, sector, status, visibility, languages, brings, seeks, skills, interests, introduces } =
    values;
  return {
    ...elementFieldsOf(values),
    ...{ kind, sector, status, visibility, languages, brings, seeks, skills, interests, introduces },
    logo: textOrNull(values.logo),
  };
}

/** How much is filled in of what a stakeholder does and is: fields, not words. */
export function filledProfile(values: StakeholderValues): number {
  const { summary, summaryFr, tags, languages } = values;
  const lists = [tags, languages, ...PROFILE_LISTS.map((list) => values[list])];
  return [summary.trim(), summaryFr.trim(), ...lists].filter(({ length }) => length > 0).length;
}
