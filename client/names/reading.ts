import { IconTextScan2 } from '@tabler/icons-react';
import { readingIn } from '../app/reading.ts';

/** Who is named in a text: for those who facilitate. */
export const names = readingIn('column', {
  name: 'names',
  title: (t) => t('names.title'),
  about: (t) => t('names.tells'),
  Icon: IconTextScan2,
  curated: true,
  parts: {},
  panel: async () => (await import('./names-panel.tsx')).NamesPanel,
});
