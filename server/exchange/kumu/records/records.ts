// The columns beyond Kumu's own, whose entries become records: needs, offers, roles, seats, indicators, nominations...
import type { ElementColumn, RECORD_COLUMNS } from '../columns.ts';
import type { ElementsRead } from '../elements.ts';
import type { PlannedElement, PlannedRecord } from '../plan.ts';
import { Cell, type Sheet } from './cell.ts';
import { readCommitments } from './commitments.ts';
import { readCommunities, settleCommunities } from './communities.ts';
import { readContributions, readEndorsements } from './contributions.ts';
import { readAttendances } from './events.ts';
import { readIndicators } from './indicators.ts';
import { readNeeds, readOffers } from './needs.ts';
import { readAcceptance, readNominators } from './nominations.ts';
import { PlannedRecords } from './planned-records.ts';
import { Resources } from './resources.ts';
import { addVacantSeats, readRoles, readSeats } from './roles.ts';

type Family = {
  column: (typeof RECORD_COLUMNS)[number];
  /** Which rows have this column; on the others its cell is an attribute. */
  of: 'anybody' | 'stakeholders' | 'missions';
  read(cell: Cell): void;
};

// In this order: a seat looks for the role that its mission lists, a commitment for offers and needs.
const FAMILIES: readonly Family[] = [
  { column: 'rolesExpected', of: 'missions', read: readRoles },
  { column: 'seatsHeld', of: 'stakeholders', read: readSeats },
  { column: 'indicators', of: 'missions', read: readIndicators },
  { column: 'needs', of: 'anybody', read: readNeeds },
  { column: 'offers', of: 'stakeholders', read: readOffers },
  { column: 'nominatedBy', of: 'stakeholders', read: readNominators },
  { column: 'charter', of: 'stakeholders', read: readAcceptance },
  { column: 'communities', of: 'stakeholders', read: readCommunities },
  { column: 'cameTo', of: 'stakeholders', read: readAttendances },
  { column: 'contributions', of: 'stakeholders', read: readContributions },
  { column: 'committedTo', of: 'stakeholders', read: readCommitments },
  { column: 'endorses', of: 'stakeholders', read: readEndorsements },
];

/**
 * Reads what the rows say beyond themselves. Elements that only an entry names are added to those of `read`; entries
 * that cannot be read become attributes, with a notice. `further` adds what other sheets say.
 */
export function readRecords(
  read: ElementsRead,
  further: (records: PlannedRecords) => void = () => undefined,
): PlannedRecord[] {
  const records = new PlannedRecords();
  const sheet: Sheet = { read, records, resources: new Resources() };
  for (const { column, of, read: readCell } of FAMILIES)
    for (const { row, element } of read.rows) {
      if (row.word(column satisfies ElementColumn) === undefined) continue;
      const cell = new Cell(sheet, row, element, column);
      if (fits(of, element)) readCell(cell);
      else cell.keep();
      cell.close();
    }
  further(records);
  settleCommunities(records);
  addVacantSeats(records);
  return records.inOrder();
}

function fits(of: Family['of'], { kind }: PlannedElement): boolean {
  return of === 'anybody' || (of === 'missions') === (kind === 'MISSION');
}
