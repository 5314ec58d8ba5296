import { IconRoute } from '@tabler/icons-react';
import { type AddressOf, oneOf, word } from '../app/address-parts.ts';
import { readingIn } from '../app/reading.ts';

const parts = {
  /** Ids of the two elements. */
  from: word,
  to: word,
  /** The way of fewest steps, or, when left out, the most trusted one. */
  by: oneOf(['short', 'strong']),
  /** Disputed and ended links too. */
  through: oneOf(['all']),
  /** Which of the ways that were found is shown; the first one when left out. */
  way: oneOf(['2', '3']),
};

declare module '../app/address.ts' {
  interface MapAddress extends AddressOf<typeof parts> {}
}

/** How to get from one element to another. */
export const path = readingIn('column', {
  name: 'path',
  title: (t) => t('path.title'),
  about: (t) => t('path.tells'),
  Icon: IconRoute,
  ofMap: true,
  parts,
  panel: async () => (await import('./path-panel.tsx')).PathPanel,
});
