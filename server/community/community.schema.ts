import { defineRecord } from '../graphql/record/define.ts';
import { defineMutations } from '../graphql/record/mutations.ts';
import { community, membership } from './community.ts';

defineRecord(community);
defineMutations(community, {
  create: 'createCommunity',
  update: 'updateCommunity',
  remove: 'removeCommunity',
});

defineRecord(membership);
defineMutations(membership, {
  create: 'createMembership',
  update: 'updateMembership',
  remove: 'removeMembership',
});
