import { IconHeartHandshake } from '@tabler/icons-react';
import { listOf } from '../app/list.ts';

/** The charter and the rules of engagement. */
export const charterList = listOf({
  name: 'charter',
  title: (t) => t('charter.panel'),
  Icon: IconHeartHandshake,
  holds: ['Charter', 'EngagementRule'],
  panel: async () => (await import('./charter-panel.tsx')).CharterPanel,
});
