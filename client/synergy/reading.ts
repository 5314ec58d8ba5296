import { IconHeartHandshake } from '@tabler/icons-react';
import { type AddressOf, before, oneOf, text, word } from '../app/address-parts.ts';
import { readingIn } from '../app/reading.ts';
import { SYNERGY_KINDS } from './kinds.ts';

const parts = {
  /** The kind that is listed; all of them when left out. */
  synergies: oneOf(SYNERGY_KINDS),
  /** Id of the stakeholder or mission that is asked about; of all of them when left out. */
  ally: word,
  before,
  /** Key of the synergy that is looked at on the map. */
  synergy: text(/^[\p{L}\p{N}_.-]{1,80}$/u),
};

declare module '../app/address.ts' {
  interface MapAddress extends AddressOf<typeof parts> {}
}

/** Who could act together and does not yet. */
export const synergies = readingIn('column', {
  name: 'synergies',
  title: (t) => t('synergy.title'),
  about: (t) => t('synergy.tells'),
  Icon: IconHeartHandshake,
  parts,
  panel: async () => (await import('./synergies-panel.tsx')).SynergiesPanel,
});
