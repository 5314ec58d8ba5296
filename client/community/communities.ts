import { nameIn } from '../language/language.ts';
import type { Words } from '../language/use-words.ts';
import { NAMES, SOURCE } from '../record/common-fields.ts';
import type { FieldSet } from '../record/field.ts';
import { across, noun, removes, saves } from '../record/noun.ts';
import {
  CommunitiesDocument,
  CommunityDocument,
  CreateCommunityDocument,
  RemoveCommunityDocument,
  UpdateCommunityDocument,
} from './community.documents.ts';

export const COMMUNITY_KINDS = ['SECTOR', 'PRACTICE', 'EXPERTISE', 'INTEREST'] as const;
export type CommunityKind = (typeof COMMUNITY_KINDS)[number];

/** "Community of practice", in the reader's language. */
export const kindWords = (kind: CommunityKind, { t }: Words): string => t(`communityKind.${kind}`);

const fields = {
  ...NAMES,
  kind: {
    is: 'enum',
    of: COMMUNITY_KINDS,
    say: kindWords,
    required: true,
    initial: 'PRACTICE',
    inTitle: true,
  },
  animator: { is: 'element', only: 'Stakeholder', help: ({ t }) => t('community.animatorHelp') },
  summary: { is: 'prose' },
  summaryFr: { is: 'prose' },
  website: { is: 'website' },
  ...SOURCE,
} as const satisfies FieldSet;

/** Stakeholders who meet around a sector, a practice, an expertise or an interest. */
export const communities = noun({
  name: 'community',
  fields,
  title: (community, { language }) => nameIn(language, community),
  about: ({ kind, memberCount }, words) => [
    kindWords(kind, words),
    words.t('community.members', { count: memberCount }),
  ],
  anchor: 'ecosystem',
  list: across(CommunitiesDocument),
  one: CommunityDocument,
  create: saves(CreateCommunityDocument),
  update: saves(UpdateCommunityDocument),
  remove: removes(RemoveCommunityDocument),
});
