import { defineRecord } from '../record/define.ts';
import { defineMutations } from '../record/mutations.ts';
import { nomination } from './nomination.ts';

defineRecord(nomination);
defineMutations(nomination);
