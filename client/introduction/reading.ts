import { IconFriends } from '@tabler/icons-react';
import { type AddressOf, oneOf, word } from '../app/address-parts.ts';
import { readingIn } from '../app/reading.ts';

const parts = {
  /** Ids of the two stakeholders: who wants to meet whom. */
  from: word,
  to: word,
  /** Which of the ways is shown; the first one when left out. */
  way: oneOf(['2', '3']),
};

declare module '../app/address.ts' {
  interface MapAddress extends AddressOf<typeof parts> {}
}

/** Who could introduce two. */
export const introductions = readingIn('column', {
  name: 'introductions',
  title: (t) => t('introduction.title'),
  about: (t) => t('introduction.tells'),
  Icon: IconFriends,
  parts,
  panel: async () => (await import('./introductions-panel.tsx')).IntroductionsPanel,
});
