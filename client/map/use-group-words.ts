import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type Attribute, NO_GROUP, OTHERS } from './grouping.ts';
import type { MapData } from './map-data.ts';

/** What a group is called, by its key. */
export const useGroupWords = (
  data: MapData | undefined,
  language: string,
): ((by: Attribute, key: string) => string) => {
  const { t } = useTranslation();
  return useCallback(
    (by, key) => {
      if (key === NO_GROUP) return t(`map.noGroup.${by}`);
      if (key === OTHERS) return t('map.otherGroups');
      if (key === 'MISSION' || by === 'kind') return t(`kindMany.${key}`);
      if (by === 'sector') return t(`sector.${key}`);
      if (by === 'status') return t(`status.${key}`);
      if (by === 'mission') return data ? missionName(data, key, language) : key;
      const named = by === 'community' ? data?.header.communities : data?.header.places;
      const one = named?.find(({ id }) => id === key);
      return (language.startsWith('fr') && one?.nameFr) || one?.name || key;
    },
    [data, language, t],
  );
};

const missionName = (data: MapData, id: string, language: string): string => {
  const row = data.rowOf(id);
  if (row < 0) return id;
  const tag = data.hashtagOf(row);
  return tag ? `#${tag}` : data.nameOf(row, language);
};
