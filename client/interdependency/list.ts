import { IconLink } from '@tabler/icons-react';
import { listOf } from '../app/list.ts';

/** The types of link. */
export const linkTypeList = listOf({
  name: 'link-types',
  title: (t) => t('linkType.all'),
  Icon: IconLink,
  holds: ['InterdependencyType'],
  panel: async () => (await import('./link-types-panel.tsx')).LinkTypesPanel,
});
