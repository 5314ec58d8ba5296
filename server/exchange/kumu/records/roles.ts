import { sentence } from '../../../language/sentence.ts';
import type { PlannedElement, PlannedRecord } from '../plan.ts';
import { ROLE_WORDS } from '../record-words.ts';
import { meaning } from '../words.ts';
import type { Cell } from './cell.ts';
import type { PlannedRecords, SaidAt } from './planned-records.ts';

const MOST = 100;

/** The roles that a mission expects: `funder x2`. */
export function readRoles(cell: Cell): void {
  for (const text of cell.entries()) {
    const [, word = text, count = '1'] = /^(.+?)\s*[x×]\s*(\d+)$/i.exec(text) ?? [];
    const minimum = Number(count);
    const properties = roleNamed(word.trim());
    if (minimum < 1 || minimum > MOST) cell.leave(text, sentence('entry.roles', { most: MOST }));
    else if (cell.sheet.records.find('Role', properties, { mission: cell.element.key }))
      cell.refuse(text, sentence('entry.sameRole'));
    else
      cell.sheet.records.add('Role', {
        properties: { ...properties, minimum },
        refs: { mission: cell.element.key },
        at: cell,
      });
  }
}

/** The seats that a stakeholder holds: `funder @ #keepthestudio`. */
export function readSeats(cell: Cell): void {
  const { records } = cell.sheet;
  for (const text of cell.entries()) {
    const [, word, tag] = /^(.+?)\s*@\s*(#?\S+)$/.exec(text) ?? [];
    if (word === undefined || tag === undefined) {
      cell.leave(text, sentence('entry.seat'));
      continue;
    }
    const mission = cell.tagged(tag);
    if (mission === undefined) continue;
    const role = roleOf(records, roleNamed(word), mission, cell);
    const refs = { role: role.key, holder: cell.element.key };
    if (!records.find('Seat', {}, refs)) records.add('Seat', { properties: {}, refs, at: cell });
  }
}

/** Adds the vacant seats that each role of the sheet lacks beside those held. */
export function addVacantSeats(records: PlannedRecords): void {
  const held = Map.groupBy(records.of('Seat'), ({ refs }) => refs.role);
  for (const role of records.of('Role')) {
    if (role.assumed?.includes('minimum')) continue;
    const vacant = Number(role.properties.minimum) - (held.get(role.key)?.length ?? 0);
    for (let seat = 0; seat < vacant; seat++)
      records.add('Seat', { properties: {}, refs: { role: role.key }, at: role });
  }
}

/** The role of a mission; one that its mission does not list is added to it. */
export function roleOf(
  records: PlannedRecords,
  properties: Record<string, unknown>,
  mission: PlannedElement,
  at: SaidAt,
): PlannedRecord {
  const refs = { mission: mission.key };
  return (
    records.find('Role', properties, refs) ??
    records.add('Role', { properties: { ...properties, minimum: 1 }, refs, assumed: ['minimum'], at })
  );
}

export function roleNamed(word: string): { kind: string; title?: string } {
  const kind = meaning(ROLE_WORDS, word)?.value;
  return kind === undefined ? { kind: 'OTHER', title: word.slice(0, 300) } : { kind };
}
