// What holds on a day, by the one rule of the server (docs/data-model.md): begun, not over and, of a link, not ended.
import type { DatedLists, MapData } from './map-data.ts';

/** A day as the map writes it: 20261121, of the reader's own calendar. */
export const dayNumberOf = (date: Date): number =>
  date.getFullYear() * 10_000 + (date.getMonth() + 1) * 100 + date.getDate();

const isOn = (since: number | undefined, until: number | undefined, day: number): boolean =>
  (since as number) <= day && day <= (until as number);

/** Whether a link ties its two ends on a day, agreed on or not. */
export const tiesOn = (data: MapData, link: number, day: number): boolean =>
  data.header.linkStatuses[data.linkStatus[link] as number] !== 'ENDED' &&
  isOn(data.since[link], data.until[link], day);

/** What an element has on a day of such lists, once each: communities, missions in which it holds a seat. */
export const heldOn = ({ starts, rows, since, until }: DatedLists, row: number, day: number): number[] => {
  const held = new Set<number>();
  for (let at = starts[row] as number; at < (starts[row + 1] as number); at++)
    if (isOn(since[at], until[at], day)) held.add(rows[at] as number);
  return [...held];
};
