import { IconGitBranch } from '@tabler/icons-react';
import { type AddressOf, json } from '../app/address-parts.ts';
import { readingIn } from '../app/reading.ts';

const parts = {
  /** What is supposed, as JSON. */
  suppose: json,
};

declare module '../app/address.ts' {
  interface MapAddress extends AddressOf<typeof parts> {}
}

/** What would be found if something were otherwise. */
export const whatIf = readingIn('column', {
  name: 'what-if',
  title: (t) => t('whatIf.title'),
  about: (t) => t('whatIf.tells'),
  Icon: IconGitBranch,
  planned: true,
  parts,
  panel: async () => (await import('./what-if.tsx')).WhatIf,
});
