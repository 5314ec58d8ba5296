import { defineRecord } from '../record/define.ts';
import { defineMutations } from '../record/mutations.ts';
import { place } from './place.ts';

defineRecord(place);
defineMutations(place);
