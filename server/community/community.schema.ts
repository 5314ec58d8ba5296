import { defineRecord } from '../graphql/record/define.ts';
import { defineMutations } from '../graphql/record/mutations.ts';
import { community, membership } from './community.ts';

for (const kind of [community, membership]) {
  defineRecord(kind);
  defineMutations(kind);
}
