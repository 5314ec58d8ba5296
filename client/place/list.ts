import { IconMapPin } from '@tabler/icons-react';
import { listOf } from '../app/list.ts';

/** The places, each under the one that holds it. */
export const placeList = listOf({
  name: 'places',
  title: (t) => t('place.all'),
  Icon: IconMapPin,
  holds: ['Place'],
  panel: async () => (await import('./places-panel.tsx')).PlacesPanel,
});
