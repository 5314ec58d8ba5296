import { useMemo } from 'react';
import { useAsked } from '../graphql/use-asked.ts';
import { dateIn, nameIn } from '../language/language.ts';
import type { Words } from '../language/use-words.ts';
import { REMARKS } from '../record/common-fields.ts';
import type { Choosing, FieldSet, Option } from '../record/field.ts';
import { below, noun, removes, saves } from '../record/noun.ts';
import {
  type Attendance,
  AttendanceDocument,
  CreateAttendanceDocument,
  EventAttendancesDocument,
  RemoveAttendanceDocument,
  StakeholderAttendancesDocument,
  UpdateAttendanceDocument,
} from './attendance.documents.ts';
import { EventNamesDocument } from './event.documents.ts';

/** "Open evening of the Hub (3 March 2026)": several may have one name. */
const named = (event: Attendance['event'], { t, language }: Words): string =>
  t('event.named', { name: nameIn(language, event), on: dateIn(language, event.on) });

/** The gatherings of the ecosystem. */
function useEventOptions({ ecosystem, words }: Choosing): Option[] | undefined {
  const data = useAsked(EventNamesDocument, { ecosystem });
  return useMemo(
    () => data?.events.nodes.map((event) => ({ value: event.id, label: named(event, words) })),
    [data, words],
  );
}

const CAME = {
  part: { is: 'line', inTitle: true, help: ({ t }) => t('event.partHelp') },
  ...REMARKS,
} as const satisfies FieldSet;

const toEvent = {
  event: {
    is: 'reference',
    required: true,
    fixed: true,
    inTitle: true,
    useOptions: useEventOptions,
    say: named,
    help: ({ t }, mayAdd) => t(mayAdd ? 'event.eventHelp' : 'record.askToAdd'),
  },
  ...CAME,
} as const satisfies FieldSet;

const ofAttendee = {
  attendee: { is: 'element', only: 'Stakeholder', required: true, fixed: true, inTitle: true },
  ...CAME,
} as const satisfies FieldSet;

const documents = {
  one: AttendanceDocument,
  create: saves(CreateAttendanceDocument),
  update: saves(UpdateAttendanceDocument),
  remove: removes(RemoveAttendanceDocument),
};

/** The gatherings that a stakeholder came to. */
export const stakeholderAttendances = noun({
  own: true,
  name: 'attendance',
  fields: toEvent,
  title: ({ event }, { language }) => nameIn(language, event),
  about: ({ event, part }, { language }) => [dateIn(language, event.on), part],
  anchor: 'attendee',
  list: below(StakeholderAttendancesDocument),
  ...documents,
});

/** Who came to a gathering. */
export const eventAttendances = noun({
  name: 'attendee',
  fields: ofAttendee,
  title: ({ attendee }, { language }) => nameIn(language, attendee),
  about: ({ part }) => [part],
  anchor: 'event',
  list: below(EventAttendancesDocument),
  ...documents,
});
