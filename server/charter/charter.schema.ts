import { defineRecord } from '../graphql/record/define.ts';
import { defineMutations } from '../graphql/record/mutations.ts';
import { acceptance, charter, engagementRule } from './charter.ts';

for (const kind of [charter, acceptance, engagementRule]) {
  defineRecord(kind);
  defineMutations(kind);
}
