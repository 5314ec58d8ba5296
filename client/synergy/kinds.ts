/** Why two could act together, in the order in which they are shown. */
export const SYNERGY_KINDS = [
  'NEED_MEETS_OFFER',
  'HYBRIDISATION',
  'COOPETITION',
  'SAME_MISSION',
  'SAME_TAG',
  'UNBRIDGED_COMMUNITIES',
  'UNUSED_OFFER',
] as const;

export type SynergyKind = (typeof SYNERGY_KINDS)[number];
