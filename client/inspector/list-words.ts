import { useTranslation } from 'react-i18next';
import type { ListName } from '../app/address.ts';

/** What each list of the ecosystem is called. */
export function useListNames(): Record<ListName, string> {
  const { t } = useTranslation();
  return {
    places: t('place.all'),
    communities: t('noun.community.many'),
    resources: t('noun.resource.many'),
    charter: t('charter.panel'),
    'link-types': t('linkType.all'),
  };
}
