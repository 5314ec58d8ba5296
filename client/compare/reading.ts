import { IconArrowsDiff } from '@tabler/icons-react';
import { type AddressOf, text, words } from '../app/address-parts.ts';
import { readingIn } from '../app/reading.ts';
import { MOST_COMPARED } from './most-compared.ts';

const parts = {
  /** Ids of those that are compared. */
  with: (given: unknown): string[] | undefined => words(given)?.slice(0, MOST_COMPARED),
  /** Only partners that are tied to all of them in this way: a type of link and its way, `FUNDS-out`. */
  tie: text(/^[\p{L}\p{N}_-]{1,80}-(?:out|in|both)$/u),
};

declare module '../app/address.ts' {
  interface MapAddress extends AddressOf<typeof parts> {}
}

/** What several elements have in common, and what not. */
export const compare = readingIn('column', {
  name: 'compare',
  title: (t) => t('compare.title'),
  about: (t) => t('compare.tells'),
  Icon: IconArrowsDiff,
  ofMap: true,
  parts,
  panel: async () => (await import('./compare-panel.tsx')).ComparePanel,
});
