/** The types of link that every ecosystem has; a facilitator can add others. Each reads from its first end to its second. */
export const LINK_TYPES = [
  'DEPENDS_ON',
  'COLLABORATES_WITH',
  'FUNDS',
  'SUPPLIES',
  'ADVISES',
  'SHARES_WITH',
  'COMPETES_WITH',
  'REFERS_TO',
  'MEMBER_OF',
  'CONTRIBUTES_TO',
] as const;
export type LinkType = (typeof LINK_TYPES)[number];

/** Declared by one side, confirmed by the other, disputed by it, or over. */
export const LINK_STATUSES = ['DECLARED', 'CONFIRMED', 'DISPUTED', 'ENDED'] as const;
export type LinkStatus = (typeof LINK_STATUSES)[number];

/** From one end to the other, without direction, or both ways. */
export const LINK_DIRECTIONS = ['DIRECTED', 'UNDIRECTED', 'MUTUAL'] as const;
export type LinkDirection = (typeof LINK_DIRECTIONS)[number];
