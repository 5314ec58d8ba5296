import { IconUsersGroup } from '@tabler/icons-react';
import { listOf } from '../app/list.ts';

/** Who belongs to an ecosystem, who is invited and who asks. */
export const peopleList = listOf({
  name: 'people',
  title: (t) => t('people.title'),
  Icon: IconUsersGroup,
  holds: [],
  panel: async () => (await import('./people-panel.tsx')).PeoplePanel,
});
