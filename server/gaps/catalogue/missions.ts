/** What missions lack: roles, seats, indicators, measures, sectors and places. */
import type { FindingKind } from '../../finding/finding.ts';
import {
  indicatorBehind,
  indicatorWithoutMeasure,
  indicatorWithoutRecentMeasure,
  missionWithoutIndicator,
} from './mission-indicators.ts';
import {
  missionWithoutSector,
  placeWithoutMissionStakeholder,
  placeWithoutStakeholder,
} from './mission-presence.ts';
import { missionWithoutRole, vacantSeat } from './mission-roles.ts';

export const MISSION_KINDS: readonly FindingKind[] = [
  missionWithoutRole,
  vacantSeat,
  missionWithoutIndicator,
  indicatorWithoutMeasure,
  indicatorWithoutRecentMeasure,
  indicatorBehind,
  missionWithoutSector,
  placeWithoutMissionStakeholder,
  placeWithoutStakeholder,
];
