import { IconLink, IconMessageQuestion } from '@tabler/icons-react';
import { listOf } from '../app/list.ts';

/** The types of link. */
export const linkTypeList = listOf({
  name: 'link-types',
  title: (t) => t('linkType.all'),
  Icon: IconLink,
  holds: ['InterdependencyType'],
  panel: async () => (await import('./link-types-panel.tsx')).LinkTypesPanel,
});

/** Links that wait for an answer of the reader. */
export const toAnswerList = listOf({
  name: 'to-answer',
  title: (t) => t('toAnswer.title'),
  Icon: IconMessageQuestion,
  holds: [],
  panel: async () => (await import('./links-to-answer.tsx')).LinksToAnswer,
});
