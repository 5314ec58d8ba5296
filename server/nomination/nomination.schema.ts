import { defineRecord } from '../graphql/record/define.ts';
import { defineMutations } from '../graphql/record/mutations.ts';
import { nomination } from './nomination.ts';

defineRecord(nomination);
defineMutations(nomination, {
  create: 'createNomination',
  update: 'updateNomination',
  remove: 'removeNomination',
});
