/** Gatherings of an ecosystem: when and where its members met, and who came. */

import { visibleEnd } from '../access/sees.ts';
import { cypher, name, where } from '../kind/cypher.ts';
import { declare, field, NOTE, type RuleContext, SOURCE, UNTIL } from '../kind/kind.ts';
import { complaint } from '../language/sentence.ts';
import { fold } from '../text.ts';

/** The last day is not before the first. */
function endsAfterItBegins({ after: { properties } }: RuleContext) {
  const { on, until } = properties as { on: string; until?: string };
  return until && until < on ? complaint('until', 'period.backwards') : undefined;
}

export const event = declare({
  name: 'Event',
  plural: 'events',
  phrase: 'a gathering',
  phraseFr: 'une rencontre',
  letters: 'ev',
  identity: { refs: [], fields: ['name', 'on'] },
  description: 'A gathering of the ecosystem: a day, a place, what it is about, and who came.',
  fields: {
    name: field.name({ required: true, description: 'Its name, in the main language of the ecosystem.' }),
    nameFr: field.line({ description: 'Its name in French, where it differs.' }),
    on: field.date({
      required: true,
      description: 'The day it is held; the first one when it lasts longer.',
    }),
    until: { ...UNTIL, description: 'Its last day; null when it lasts one day.' },
    website: field.website({ description: 'Its web address: http or https.' }),
    note: { ...NOTE, description: 'What it is about, and what came of it; at most 5,000 characters.' },
    source: SOURCE,
  },
  refs: {
    place: {
      to: 'Place',
      by: 'AT',
      description: 'Where it is held.',
      back: { name: 'events', description: 'The gatherings held there, oldest first.' },
    },
    mission: {
      to: 'Mission',
      by: 'FOR_MISSION',
      description: 'The mission that it serves; the whole ecosystem when null.',
      back: { name: 'events', description: 'The gatherings that serve it, oldest first.' },
    },
  },
  computed: {
    attendanceCount: {
      type: 'Int',
      description: 'How many stakeholders that this reader may see came.',
      cypher: (v, sees) =>
        cypher`COUNT { (${v})<-[:AT_EVENT]-(:Attendance)-[:OF_ATTENDEE]->(s:Stakeholder)${where(...visibleEnd({ to: 'Stakeholder' }, name('s'), sees))} }`,
    },
  },
  derive: (properties) => ({ ...properties, sortName: fold(String(properties.name)) }),
  rules: (context) => [endsAfterItBegins(context)],
});

export const attendance = declare({
  name: 'Attendance',
  plural: 'attendances',
  phrase: 'an attendance',
  phraseFr: 'une présence',
  letters: 'at',
  identity: { refs: ['attendee', 'event'], fields: [] },
  unique: { property: 'key', path: 'attendee', said: 'taken.attendance' },
  description: 'A stakeholder came to a gathering.',
  spokenFor: ['attendee'],
  fields: {
    part: field.line({ description: 'What it did there, in a few words: host, speaker...' }),
    note: NOTE,
    source: SOURCE,
  },
  refs: {
    event: {
      to: 'Event',
      by: 'AT_EVENT',
      required: true,
      fixed: true,
      description: 'The gathering.',
      back: { name: 'attendances', description: 'Who came.' },
    },
    attendee: {
      to: 'Stakeholder',
      by: 'OF_ATTENDEE',
      required: true,
      fixed: true,
      description: 'The stakeholder that came.',
      back: { name: 'attendances', description: 'The gatherings it came to.' },
    },
  },
  derive: (properties, { event, attendee }) => ({ ...properties, key: `${event} ${attendee}` }),
});
