import type { MapData } from '../map/map-data.ts';

/** What an element is called where several stand beside each other: a mission by its #tag. */
export function nameOf(data: MapData, row: number, language: string): string {
  const tag = data.hashtagOf(row);
  return tag ? `#${tag}` : data.nameOf(row, language);
}
