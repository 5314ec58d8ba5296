import { defineRecord } from '../graphql/record/define.ts';
import { defineMutations } from '../graphql/record/mutations.ts';
import { attendance, event } from './event.ts';

defineRecord(event);
defineMutations(event, { create: 'createEvent', update: 'updateEvent', remove: 'removeEvent' });

defineRecord(attendance);
defineMutations(attendance, {
  create: 'createAttendance',
  update: 'updateAttendance',
  remove: 'removeAttendance',
});
