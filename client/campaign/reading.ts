import { IconMailQuestion } from '@tabler/icons-react';
import { type AddressOf, word } from '../app/address-parts.ts';
import { readingIn } from '../app/reading.ts';

const parts = {
  /** Id of the campaign that is open; `new` to begin one. */
  campaign: word,
};

declare module '../app/address.ts' {
  interface MapAddress extends AddressOf<typeof parts> {}
}

/** Asking stakeholders, and following who answered. */
export const campaigns = readingIn('column', {
  name: 'campaigns',
  title: (t) => t('campaign.title'),
  about: (t) => t('campaign.tells'),
  Icon: IconMailQuestion,
  curated: true,
  ofMap: true,
  parts,
  panel: async () => (await import('./campaigns-panel.tsx')).CampaignsPanel,
});
