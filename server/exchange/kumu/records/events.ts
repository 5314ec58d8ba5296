import { sentence } from '../../../language/sentence.ts';
import { isBlank, NAME_MAX } from '../../../text.ts';
import type { Cell } from './cell.ts';
import { takeOn } from './entry.ts';

/** The gatherings that a stakeholder came to: `Winter table (host) on 2026-02-11`, of which the part may be left out. */
export function readAttendances(cell: Cell): void {
  const { records } = cell.sheet;
  for (const text of cell.entries()) {
    const { rest, day: on, wrong } = takeOn(text);
    const [, name = '', part] = /^(.+?)(?:\s*\(([^()]+)\))?$/.exec(rest) ?? [];
    if (wrong || on === undefined || isBlank(name) || name.length > NAME_MAX) {
      cell.leave(text, wrong ?? sentence('entry.event'));
      continue;
    }
    const event =
      records.find('Event', { name, on }) ??
      records.add('Event', { properties: { name, on }, refs: {}, assumed: ['name'], at: cell });
    records.add('Attendance', {
      properties: part === undefined ? {} : { part: part.trim() },
      refs: { attendee: cell.element.key, event: event.key },
      at: cell,
    });
  }
}
