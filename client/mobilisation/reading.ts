import { IconSpeakerphone } from '@tabler/icons-react';
import { type AddressOf, before, json, word } from '../app/address-parts.ts';
import { readingIn } from '../app/reading.ts';

const parts = {
  before,
  /** What is called for, by whom, and who has answered. */
  call: json,
  /** A call that is kept: its id. */
  kept: word,
};

declare module '../app/address.ts' {
  interface MapAddress extends AddressOf<typeof parts> {}
}

/** Who answers a call. */
export const mobilisation = readingIn('column', {
  name: 'mobilisation',
  title: (t) => t('call.title'),
  about: (t) => t('call.tells'),
  Icon: IconSpeakerphone,
  parts,
  panel: async () => (await import('./mobilisation-panel.tsx')).MobilisationPanel,
});
