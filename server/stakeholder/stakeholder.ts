/** What a stakeholder is: an institution or an individual. */
export const STAKEHOLDER_KINDS = ['INSTITUTION', 'INDIVIDUAL'] as const;
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
