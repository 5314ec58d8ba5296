/** What a link can be: its status and how that came about, and which way it runs. */

/** Declared by one side, confirmed by the other, disputed by it, or over. */
export const LINK_STATUSES = ['DECLARED', 'CONFIRMED', 'DISPUTED', 'ENDED'] as const;
export type LinkStatus = (typeof LINK_STATUSES)[number];

/** From one end to the other, without direction, or both ways. */
export const LINK_DIRECTIONS = ['DIRECTED', 'UNDIRECTED', 'MUTUAL'] as const;
export type LinkDirection = (typeof LINK_DIRECTIONS)[number];

/** One step of a status, as it is stored in JSON: what it became, on which day (ISO 8601), who recorded it, and why. */
export type StatusChange = {
  status: LinkStatus;
  on: string;
  by: string;
  /** The id of the end that said so; nobody when a facilitator spoke for it. */
  side?: string;
  note?: string;
};
