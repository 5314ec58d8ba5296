import { defineRecord } from '../record/define.ts';
import { defineMutations } from '../record/mutations.ts';
import { indicator, measure, mission, role, seat } from './mission.ts';

for (const kind of [mission, indicator, measure, role, seat]) {
  defineRecord(kind);
  defineMutations(kind);
}
