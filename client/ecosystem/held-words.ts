import type { TFunction } from 'i18next';
import type { Ecosystem } from './ecosystem.documents.ts';

/** What an ecosystem holds, in one line; where it breaks, each number stays with what it counts. */
export const heldWords = (
  t: TFunction,
  { stakeholders, missions, interdependencies }: Ecosystem['counts'],
): string =>
  [
    t('count.stakeholders', { count: stakeholders }),
    t('count.missions', { count: missions }),
    t('count.links', { count: interdependencies }),
  ]
    .map((each) => each.replaceAll(' ', '\u00a0'))
    .join(' · ');
