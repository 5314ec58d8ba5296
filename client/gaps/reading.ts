import { IconAlertCircle } from '@tabler/icons-react';
import { type AddressOf, text, word } from '../app/address-parts.ts';
import { readingIn } from '../app/reading.ts';
import { FINDING_PARTS } from '../finding/finding-filter.ts';

const parts = {
  ...FINDING_PARTS,
  /** The group that is open: a kind by its key, or the ten to start with. */
  among: word,
  /** Key of the finding that is open. */
  finding: text(/^[\p{L}\p{N}_.:-]{1,200}$/u),
};

declare module '../app/address.ts' {
  interface MapAddress extends AddressOf<typeof parts> {}
}

/** What is missing. */
export const gaps = readingIn('column', {
  name: 'gaps',
  title: (t) => t('gaps.title'),
  about: (t) => t('gaps.tells'),
  Icon: IconAlertCircle,
  parts,
  panel: async () => (await import('./findings.tsx')).Findings,
});
