/** How far a mission is. */
export const MISSION_STATES = ['PROPOSED', 'ACTIVE', 'DONE', 'ABANDONED'] as const;
export type MissionState = (typeof MISSION_STATES)[number];
