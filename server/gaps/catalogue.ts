/** Every kind of gap that the program looks for, in the order in which they are shown. docs/gaps.md is made from it. */

import type { FindingKind } from '../finding/finding.ts';
import { LINK_KINDS } from './catalogue/links.ts';
import { MISSION_KINDS } from './catalogue/missions.ts';
import { NEED_KINDS } from './catalogue/needs.ts';
import { REACH_KINDS } from './catalogue/reach.ts';
import { RECORD_KINDS } from './catalogue/records.ts';
import { STRUCTURE_KINDS } from './catalogue/structure.ts';

export const GAP_KINDS: readonly FindingKind[] = [
  ...NEED_KINDS,
  ...MISSION_KINDS,
  ...STRUCTURE_KINDS,
  ...LINK_KINDS,
  ...REACH_KINDS,
  ...RECORD_KINDS,
];
