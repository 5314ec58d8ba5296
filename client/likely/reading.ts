import { IconUsers } from '@tabler/icons-react';
import { type AddressOf, pair, word } from '../app/address-parts.ts';
import { readingIn } from '../app/reading.ts';

const parts = {
  /** Id of the stakeholder that is asked about; of all of them when left out. */
  near: word,
  /** The question that is looked at on the map: ids of the two. */
  doubt: pair,
};

declare module '../app/address.ts' {
  interface MapAddress extends AddressOf<typeof parts> {}
}

/** Who may work together although nobody has said so. */
export const likely = readingIn('column', {
  name: 'likely',
  title: (t) => t('likely.title'),
  about: (t) => t('likely.tells'),
  Icon: IconUsers,
  parts,
  panel: async () => (await import('./likely-panel.tsx')).LikelyPanel,
});
