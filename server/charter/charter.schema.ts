import { defineRecord } from '../graphql/record/define.ts';
import { defineMutations } from '../graphql/record/mutations.ts';
import { acceptance, charter, engagementRule } from './charter.ts';

defineRecord(charter);
defineMutations(charter, {
  create: 'createCharter',
  update: 'updateCharter',
  remove: 'removeCharter',
});

defineRecord(acceptance);
defineMutations(acceptance, {
  create: 'createAcceptance',
  update: 'updateAcceptance',
  remove: 'removeAcceptance',
});

defineRecord(engagementRule);
defineMutations(engagementRule, {
  create: 'createEngagementRule',
  update: 'updateEngagementRule',
  remove: 'removeEngagementRule',
});
