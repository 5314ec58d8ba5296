import { IconAffiliate } from '@tabler/icons-react';
import { type AddressOf, oneOf, type Part, period, word } from '../app/address-parts.ts';
import { readingIn } from '../app/reading.ts';
import { MONTHS, SECTIONS } from './sections.ts';

const months: Part<number> = (given) => MONTHS.find((each) => String(each) === String(given));

const parts = {
  /** The list that is shown; the first when left out. */
  influence: oneOf(SECTIONS),
  /** Key of the line that is looked at on the map. */
  standing: word,
  /** The period in which links changed: the last twelve months when left out. */
  changing: period,
  /** After how many months without news a link is told of; twelve when left out. */
  silent: months,
};

declare module '../app/address.ts' {
  interface MapAddress extends AddressOf<typeof parts> {}
}

/** Who stands out in one way each, who works together, and how links change. */
export const influence = readingIn('column', {
  name: 'influence',
  title: (t) => t('influence.title'),
  about: (t) => t('influence.tells'),
  Icon: IconAffiliate,
  parts,
  panel: async () => (await import('./influence-panel.tsx')).InfluencePanel,
});
