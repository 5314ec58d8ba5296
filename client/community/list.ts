import { IconUsersGroup } from '@tabler/icons-react';
import { listOf } from '../app/list.ts';

/** The communities, each with its members. */
export const communityList = listOf({
  name: 'communities',
  title: (t) => t('noun.community.many'),
  Icon: IconUsersGroup,
  holds: ['Community'],
  panel: async () => (await import('./communities-panel.tsx')).CommunitiesPanel,
});
