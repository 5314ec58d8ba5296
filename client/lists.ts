import type { List } from './app/list.ts';
import { charterList } from './charter/list.ts';
import { communityList } from './community/list.ts';
import { eventList } from './event/list.ts';
import { linkTypeList, toAnswerList } from './interdependency/list.ts';
import { peopleList } from './members/list.ts';
import { toDecideList } from './moderation/list.ts';
import { placeList } from './place/list.ts';
import { resourceList } from './resource/list.ts';

/** The lists that an ecosystem keeps beside its map, in the order of the catalogue: the one list that knows them all. */
export const LISTS: readonly List[] = [
  placeList,
  communityList,
  eventList,
  resourceList,
  charterList,
  linkTypeList,
  toAnswerList,
  toDecideList,
  peopleList,
];

/** The name of the list that holds records of a kind; undefined when no list does. */
export const listHolding = (kind: string): string | undefined =>
  LISTS.find(({ holds }) => holds.includes(kind))?.name;
