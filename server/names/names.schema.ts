import { defineRecord } from '../graphql/record/define.ts';
import { defineMutations } from '../graphql/record/mutations.ts';
import { notStakeholder } from './not-stakeholder.ts';

defineRecord(notStakeholder);
defineMutations(notStakeholder, {
  create: 'createNotStakeholder',
  update: 'updateNotStakeholder',
  remove: 'removeNotStakeholder',
});
