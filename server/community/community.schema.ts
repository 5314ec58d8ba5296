import { defineRecord } from '../record/define.ts';
import { defineMutations } from '../record/mutations.ts';
import { community, membership } from './community.ts';

for (const kind of [community, membership]) {
  defineRecord(kind);
  defineMutations(kind);
}
