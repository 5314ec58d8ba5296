import { IconGavel } from '@tabler/icons-react';
import { listOf } from '../app/list.ts';

/** What waits for a facilitator to decide, and what was decided. */
export const toDecideList = listOf({
  name: 'to-decide',
  title: (t) => t('queue.title'),
  Icon: IconGavel,
  holds: [],
  panel: async () => (await import('./queue-panel.tsx')).QueuePanel,
});
