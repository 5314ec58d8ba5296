/** Every relation that a question can ask about, in the order in which they are offered. */
import { MISSION } from './relations/mission.ts';
import { NEED_AND_OFFER } from './relations/need-and-offer.ts';
import { COMMUNITY, OTHERS } from './relations/others.ts';
import { PLACE } from './relations/place.ts';
import type { Relation } from './relations/relation.ts';
import { RESOURCE } from './relations/resource.ts';
import { STAKEHOLDER } from './relations/stakeholder.ts';

export const RELATIONS: readonly Relation[] = [
  ...STAKEHOLDER,
  ...MISSION,
  ...PLACE,
  ...COMMUNITY,
  ...RESOURCE,
  ...NEED_AND_OFFER,
  ...OTHERS,
];
