import { IconUserQuestion } from '@tabler/icons-react';
import { type AddressOf, oneOf, word } from '../app/address-parts.ts';
import { readingIn } from '../app/reading.ts';
import type { MissionTemplate } from '../mission/mission-templates.ts';

const MISSING = ['ask', 'reach'] as const;
/** By name alone: what they hold comes with the panel. */
const TEMPLATES = [
  'education',
  'healthyAgeing',
  'emergencyResponse',
  'economicDevelopment',
] as const satisfies readonly MissionTemplate[];

const parts = {
  /** What the estimate is about: the id of a mission or a place, or a sector; the whole ecosystem when left out. */
  missingFrom: word,
  /** Whom to ask next, or whom to reach; how many are missing when left out. */
  missing: oneOf(MISSING),
  /** The kind of missions that the mission is held against. */
  template: oneOf(TEMPLATES),
};

declare module '../app/address.ts' {
  interface MapAddress extends AddressOf<typeof parts> {}
}

/** Who is still missing: how many, whom to ask, whom to reach. */
export const unseen = readingIn('column', {
  name: 'unseen',
  title: (t) => t('unseen.title'),
  about: (t) => t('unseen.tells'),
  Icon: IconUserQuestion,
  parts,
  panel: async () => (await import('./unseen-panel.tsx')).UnseenPanel,
});
