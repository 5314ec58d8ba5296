import { IconCalendarEvent } from '@tabler/icons-react';
import { listOf } from '../app/list.ts';

/** The gatherings, each with who came. */
export const eventList = listOf({
  name: 'events',
  title: (t) => t('noun.event.many'),
  Icon: IconCalendarEvent,
  holds: ['Event'],
  panel: async () => (await import('./events-panel.tsx')).EventsPanel,
});
