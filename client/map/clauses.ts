// What a filter of the map can say: its clauses.

/** The clauses that are lists of values: first those about elements, then those about links. */
export const ELEMENT_CLAUSES = [
  'kinds',
  'sectors',
  'statuses',
  'places',
  'tags',
  'communities',
  'missions',
] as const;
export const LINK_CLAUSES = ['linkTypes', 'linkStatuses', 'strengths', 'dates'] as const;
export type FilterList = (typeof ELEMENT_CLAUSES)[number] | (typeof LINK_CLAUSES)[number];

/** The lists of which one element can have several values. */
export const SEVERAL = ['tags', 'communities', 'missions'] as const;
export type Several = (typeof SEVERAL)[number];

/**
 * What to show. A list that is absent or empty asks for everything; values within a list are alternatives, lists
 * combine. `places` holds ids and takes in the places below, `communities` and `missions` hold ids. Missions have neither
 * sector nor status and belong to no community: where one of these is chosen, a mission stays as long as one of those who
 * are left takes part in it. Where missions are chosen, they stay, with who takes part in them. A stakeholder whose
 * sector is not given counts as OTHER.
 */
export type MapFilter = {
  [List in FilterList]?: string[];
} & {
  /** The lists of which an element must have all values that are chosen, not just one. */
  all?: Several[];
  /** Links that hold at some time between two days, both included: `2026-01-01~2026-12-31`, either of which may be missing. */
  period?: string;
  /** Only elements that have a link of those which are shown. */
  linked?: true;
};
