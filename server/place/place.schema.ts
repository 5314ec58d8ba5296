import { defineRecord } from '../graphql/record/define.ts';
import { defineMutations } from '../graphql/record/mutations.ts';
import { place } from './place.ts';

defineRecord(place);
defineMutations(place, {
  create: 'createPlace',
  update: 'updatePlace',
  remove: 'removePlace',
});
