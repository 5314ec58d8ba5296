/** Links as the map holds them, in words. */
import type { Words } from '../language/use-words.ts';
import type { MapData } from '../map/map-data.ts';
import { typeSeen, type Way } from './type-words.ts';

/** Which way a link runs, seen from one of its ends. */
export function wayOnMap(data: MapData, link: number, from: number): Way {
  if (data.header.directions[data.direction[link] as number] !== 'DIRECTED') return 'both';
  return data.source[link] === from ? 'out' : 'in';
}

/** What joins an element to the one at the other end: "Funds", "Is funded by". */
export function linkSeen(data: MapData, link: number, from: number, { t, language }: Words): string {
  const type = data.header.linkTypes[data.linkType[link] as number];
  return type ? typeSeen(t, language, type, wayOnMap(data, link, from)) : '';
}
