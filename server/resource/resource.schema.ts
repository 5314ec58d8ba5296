import { defineRecord } from '../record/define.ts';
import { defineMutations } from '../record/mutations.ts';
import { commitment, contribution, endorsement, need, offer, resource } from './resource.ts';

for (const kind of [resource, need, offer, commitment, contribution, endorsement]) {
  defineRecord(kind);
  defineMutations(kind);
}
