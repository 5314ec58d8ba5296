import { isSentence } from '../../../language/sentence.ts';
import type { Cell } from './cell.ts';
import { readEntry } from './entry.ts';
import { inWords } from './resources.ts';

/** Needs: `money: 40000 CAD - loan for the fit-out #keepthestudio, until 2026-03-31`. */
export function readNeeds(cell: Cell): void {
  readAmounts(cell, 'Need');
}

/** Offers, written as needs are. */
export function readOffers(cell: Cell): void {
  readAmounts(cell, 'Offer');
}

function readAmounts(cell: Cell, kind: 'Need' | 'Offer'): void {
  for (const text of cell.entries()) {
    const entry = readEntry(text);
    if (isSentence(entry)) {
      cell.leave(text, entry);
      continue;
    }
    const meant = cell.sheet.resources.of(cell, text, entry);
    if (meant === undefined) continue;
    const mission = entry.tag === undefined ? undefined : cell.tagged(entry.tag);
    const { quantity, until, words } = entry;
    cell.sheet.records.add(kind, {
      properties: {
        ...inWords(words),
        ...(quantity !== undefined && { quantity }),
        ...(meant.unit !== undefined && { unit: meant.unit }),
        ...(until !== undefined && { until }),
      },
      refs: {
        by: cell.element.key,
        resource: meant.resource,
        // Of a mission's own needs, the mission is who needs already.
        ...(mission && mission.key !== cell.element.key && { mission: mission.key }),
      },
      at: cell,
    });
  }
}
