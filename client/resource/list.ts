import { IconPackage } from '@tabler/icons-react';
import { listOf } from '../app/list.ts';

/** The resources, each under the wider one. */
export const resourceList = listOf({
  name: 'resources',
  title: (t) => t('noun.resource.many'),
  Icon: IconPackage,
  holds: ['Resource'],
  panel: async () => (await import('./resources-panel.tsx')).ResourcesPanel,
});
