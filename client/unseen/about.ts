/** What an estimate is about, as the address says it and as the server is asked. */
import { collatorIn, type Language } from '../language/language.ts';
import type { MapData } from '../map/map-data.ts';
import { SECTORS, type Sector } from '../map/palette.ts';
import { placeChoices } from '../place/place-choices.ts';
import type { UnseenAbout } from './unseen.documents.ts';

const isSector = (about: string): about is Sector => SECTORS.some((sector) => sector === about);

/** Ids say what they name: a place has a `p` before its number. */
const isPlace = (about: string) => /-p\d+$/.test(about);

export function aboutOf(about: string | undefined): UnseenAbout {
  if (!about) return {};
  if (isSector(about)) return { sector: about };
  return isPlace(about) ? { place: about } : { mission: about };
}

export type AboutChoice = { value: string; label: string };

/** Missions by their #tag, places one within another, sectors. */
export function aboutChoices(
  data: MapData | undefined,
  language: Language,
  sectorIn: (sector: Sector) => string,
): { missions: AboutChoice[]; places: AboutChoice[]; sectors: AboutChoice[] } {
  const { compare } = collatorIn(language);
  const missions = Array.from({ length: data?.nodeCount ?? 0 }, (_, row) => row).flatMap((row) => {
    const tag = data?.hashtagOf(row);
    return data && tag ? [{ value: data.idOf(row), label: `#${tag}` }] : [];
  });
  return {
    missions: missions.sort((one, other) => compare(one.label, other.label)),
    places: placeChoices(data?.header.places ?? [], language, {}).map(({ value, label, depth = 0 }) => ({
      ...{ value, label: '\u2003'.repeat(depth) + label },
    })),
    sectors: SECTORS.map((sector) => ({ value: sector, label: sectorIn(sector) })),
  };
}
