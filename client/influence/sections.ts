/** The lists of influence, in the order in which they are shown. */
export const SECTIONS = ['AMBASSADORS', 'BROKERS', 'SALIENCE', 'CORE', 'COMMUNITIES', 'TIES'] as const;
export type Section = (typeof SECTIONS)[number];

/** The one that is shown unasked: whom to invite first. */
export const FIRST_SECTION: Section = 'AMBASSADORS';

/** After how many months without news a link can be told of. */
export const MONTHS = [3, 6, 12, 24, 36] as const;
export const USUAL_MONTHS = 12;
