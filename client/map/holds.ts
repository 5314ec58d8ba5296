// What holds on the day as on which the map is looked at: the one rule (docs/data-model.md), on the columns of a map.
import { type DatedLists, isMission, type Lists, type MapData, NO_LAST_DAY } from './map-data.ts';
import { sparse, withLinks } from './sparse-rows.ts';

const isOn = (since: number | undefined, until: number | undefined, day: number): boolean =>
  (since as number) <= day && day <= (until as number);

/** A link that has ended is over, whatever its days; of an earlier day, what has ended since is told by its days. */
const hasEnded = (data: MapData, link: number): boolean =>
  data.day >= data.known && data.header.linkStatuses[data.linkStatus[link] as number] === 'ENDED';

/** What a link can be on a day. */
export const DATES = ['HOLDS', 'OVER', 'TO_COME'] as const;

/** Row of `DATES` for a link. */
export const dateOf = (data: MapData, link: number): number => {
  if ((data.since[link] as number) > data.day) return 2;
  return hasEnded(data, link) || (data.until[link] as number) < data.day ? 1 : 0;
};

/** The link holds and nobody disputes it: enough to say that somebody takes part. */
export const stands = (data: MapData, link: number): boolean =>
  data.header.linkStatuses[data.linkStatus[link] as number] !== 'DISPUTED' && dateOf(data, link) === 0;

/** Remembers what was worked out for a map as long as there is the map. */
const oncePerMap = <T>(work: (data: MapData) => T): ((data: MapData) => T) => {
  const known = new WeakMap<MapData, T>();
  return (data) => {
    const value = known.get(data) ?? work(data);
    known.set(data, value);
    return value;
  };
};

/** The communities that each element is a member of: rows of `header.communities`. */
export const communitiesOf = oncePerMap(
  (data: MapData): Lists => sparse(data.nodeCount, allHeldOn(data.members, data.day)),
);

/** The missions that each stakeholder takes part in: has a link with it that nobody disputes, or holds a seat. Rows of elements. */
export const missionsOf = oncePerMap((data: MapData): Lists => {
  const own = allHeldOn(data.seated, data.day);
  for (let link = 0; link < data.linkCount; link++) {
    const [from, to] = [data.source[link] as number, data.target[link] as number];
    const startsAtMission = isMission(data, from);
    if (startsAtMission === isMission(data, to) || !stands(data, link)) continue;
    own.push(startsAtMission ? [to, from] : [from, to]);
  }
  return sparse(data.nodeCount, own);
});

/** All that elements have on a day of such lists: each row with what it has, which may come twice. */
const allHeldOn = ({ starts, rows, since, until }: DatedLists, day: number): [number, number][] => {
  const held: [number, number][] = [];
  // Most have nothing, so that there is little to keep of a large map.
  for (let row = 0; row < starts.length - 1; row++) {
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++)
      if (isOn(since[at], until[at], day)) held.push([row, rows[at] as number]);
  }
  return held;
};

/**
 * The map with those links only that held on a day, as known now; its elements carry no dates and all stay. What has ended
 * since held up to its last day; when that is not known, it is not drawn.
 */
export const mapOn = (data: MapData, day: number): MapData => {
  const isLater = day >= data.day;
  const kept: number[] = [];
  const ended = data.header.linkStatuses.indexOf('ENDED');
  for (let link = 0; link < data.linkCount; link++) {
    if (!isOn(data.since[link], data.until[link], day)) continue;
    if (data.linkStatus[link] === ended && (isLater || data.until[link] === NO_LAST_DAY)) continue;
    kept.push(link);
  }
  return { ...withLinks(data, Uint32Array.from(kept)), day };
};

/** Whether a link ties its two ends on a day, agreed on or not. */
export const tiesOn = (data: MapData, link: number, day: number): boolean =>
  !hasEnded(data, link) && isOn(data.since[link], data.until[link], day);

/** What an element has on a day of such lists, once each: communities, missions in which it holds a seat. */
export const heldOn = ({ starts, rows, since, until }: DatedLists, row: number, day: number): number[] => {
  const held = new Set<number>();
  for (let at = starts[row] as number; at < (starts[row + 1] as number); at++)
    if (isOn(since[at], until[at], day)) held.add(rows[at] as number);
  return [...held];
};
