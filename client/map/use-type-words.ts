import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapData } from './map-data.ts';

/** What a type of link is called: the client's own words for the built-in types, the ecosystem's for its own. */
export const useTypeWords = (data: MapData, language: string): ((key: string) => string) => {
  const { t } = useTranslation();
  const { linkTypes } = data.header;
  return useCallback(
    (key) => {
      const type = linkTypes.find((other) => other.key === key);
      if (!type?.own) return t(`link.${key}`);
      return (language.startsWith('fr') && type.labelFr) || type.label;
    },
    [t, linkTypes, language],
  );
};
