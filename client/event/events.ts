import { dateIn, nameIn } from '../language/language.ts';
import type { Words } from '../language/use-words.ts';
import { NAMES, REMARKS } from '../record/common-fields.ts';
import type { FieldSet } from '../record/field.ts';
import { across, below, noun, removes, saves } from '../record/noun.ts';
import { addsPlace, usePlaceOptions } from '../record/place-options.ts';
import {
  CreateEventDocument,
  type Event,
  EventDocument,
  EventsDocument,
  MissionEventsDocument,
  RemoveEventDocument,
  UpdateEventDocument,
} from './event.documents.ts';

const ofMission = {
  ...NAMES,
  on: { is: 'date', required: true, inTitle: true, label: ({ t }) => t('event.on') },
  until: { is: 'date', inTitle: true, label: ({ t }) => t('event.until') },
  place: { is: 'reference', useOptions: usePlaceOptions, adds: addsPlace },
  website: { is: 'website' },
  ...REMARKS,
  note: { ...REMARKS.note, label: ({ t }) => t('event.note') },
} as const satisfies FieldSet;

const { source, ...mine } = ofMission;
const ofEcosystem = {
  ...mine,
  mission: { is: 'element', only: 'Mission', help: ({ t }) => t('event.missionHelp') },
  source,
} as const satisfies FieldSet;

/** "3 March 2026", or both ends when it lasts longer. */
export const daysOf = ({ on, until }: Pick<Event, 'on' | 'until'>, { t, language }: Words): string =>
  until && until !== on
    ? t('event.days', { on: dateIn(language, on), until: dateIn(language, until) })
    : dateIn(language, on);

const phrases = {
  title: (event: Event, { language }: Words) => nameIn(language, event),
  about: (event: Event, words: Words) => [
    daysOf(event, words),
    words.t('event.attended', { count: event.attendanceCount }),
  ],
};

const documents = {
  one: EventDocument,
  create: saves(CreateEventDocument),
  update: saves(UpdateEventDocument),
  remove: removes(RemoveEventDocument),
};

/** The gatherings of an ecosystem. */
export const events = noun({
  name: 'event',
  fields: ofEcosystem,
  ...phrases,
  anchor: 'ecosystem',
  list: across(EventsDocument),
  ...documents,
});

/** Those that serve a mission. They are added with the others: a gathering belongs to the ecosystem. */
export const missionEvents = noun({
  name: 'event',
  fields: ofMission,
  ...phrases,
  anchor: 'ecosystem',
  list: below(MissionEventsDocument),
  ...documents,
});
