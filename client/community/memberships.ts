import { useMemo } from 'react';
import { useAsked } from '../graphql/use-asked.ts';
import { dateIn, nameIn } from '../language/language.ts';
import type { Words } from '../language/use-words.ts';
import { orAdded, PERIOD, REMARKS } from '../record/common-fields.ts';
import type { Adds, Choosing, FieldSet, Option } from '../record/field.ts';
import { below, noun, removes, saves } from '../record/noun.ts';
import { kindWords } from './communities.ts';
import { CommunityNamesDocument, CreateCommunityDocument } from './community.documents.ts';
import {
  CommunityMembershipsDocument,
  CreateMembershipDocument,
  type Membership,
  MembershipDocument,
  RemoveMembershipDocument,
  StakeholderMembershipsDocument,
  UpdateMembershipDocument,
} from './membership.documents.ts';

/** The communities of the ecosystem. */
export function useCommunityOptions({ ecosystem, words }: Choosing): Option[] | undefined {
  const data = useAsked(CommunityNamesDocument, { ecosystem });
  const { language } = words;
  return useMemo(
    () => data?.communities.nodes.map((each) => ({ value: each.id, label: nameIn(language, each) })),
    [data, language],
  );
}

/** Adds a community by its name; what kind it is, its own form says. */
const addsCommunity: Adds = (client, { ecosystem }, name, idempotencyKey) =>
  saves(CreateCommunityDocument)(client, { ecosystem, name, kind: 'INTEREST', idempotencyKey });

const toCommunity = {
  community: {
    is: 'reference',
    required: true,
    fixed: true,
    inTitle: true,
    useOptions: useCommunityOptions,
    adds: addsCommunity,
    help: orAdded,
  },
  ...PERIOD,
  ...REMARKS,
} as const satisfies FieldSet;

const ofMember = {
  member: { is: 'element', only: 'Stakeholder', required: true, fixed: true, inTitle: true },
  ...PERIOD,
  ...REMARKS,
} as const satisfies FieldSet;

const sinceWords = ({ since }: Membership, { t, language }: Words) =>
  since && t('record.since', { on: dateIn(language, since) });

const documents = {
  one: MembershipDocument,
  create: saves(CreateMembershipDocument),
  update: saves(UpdateMembershipDocument),
  remove: removes(RemoveMembershipDocument),
};

/** The communities that a stakeholder belongs to. */
export const stakeholderMemberships = noun({
  own: true,
  name: 'membership',
  fields: toCommunity,
  title: ({ community }, { language }) => nameIn(language, community),
  about: (membership, words) => [kindWords(membership.community.kind, words), sinceWords(membership, words)],
  anchor: 'member',
  list: below(StakeholderMembershipsDocument),
  ...documents,
});

/** The members of a community. */
export const communityMembers = noun({
  name: 'member',
  fields: ofMember,
  title: ({ member }, { language }) => nameIn(language, member),
  about: (membership, words) => [sinceWords(membership, words)],
  anchor: 'community',
  list: below(CommunityMembershipsDocument),
  ...documents,
});
