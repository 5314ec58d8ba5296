import { sentence } from '../../../language/sentence.ts';
import { isBlank, NAME_MAX } from '../../../text.ts';
import type { PlannedRecord } from '../plan.ts';
import { COMMUNITY_WORDS } from '../record-words.ts';
import { meaning } from '../words.ts';
import type { Cell } from './cell.ts';
import type { PlannedRecords } from './planned-records.ts';

const FORMAT = sentence('entry.community');

/** The communities that a stakeholder belongs to: `Sound and light (practice) *`; the star marks its animator. */
export function readCommunities(cell: Cell): void {
  const { records } = cell.sheet;
  for (const text of cell.entries()) {
    const [, name = '', word, star] = /^(.+?)(?:\s*\(([^()]+)\))?\s*(\*)?$/.exec(text) ?? [];
    const kind = word === undefined ? undefined : meaning(COMMUNITY_WORDS, word)?.value;
    if (isBlank(name) || name.length > NAME_MAX || (word !== undefined && kind === undefined)) {
      cell.leave(text, FORMAT);
      continue;
    }
    const community = communityOf(records, name, cell);
    if (!claim(community, 'kind', kind))
      cell.refuse(text, sentence('entry.otherKind', { row: community.row }));
    if (star && community.refs.animator !== undefined) cell.refuse(text, sentence('entry.animator'));
    if (star) community.refs.animator = cell.element.key;
    records.add('Membership', {
      properties: {},
      refs: { member: cell.element.key, community: community.key },
      at: cell,
    });
  }
}

/** What no row says the kind of is a community of interest. */
export function settleCommunities(records: PlannedRecords): void {
  for (const community of records.of('Community'))
    if (community.properties.kind === undefined) {
      community.properties.kind = 'INTEREST';
      community.assumed = [...(community.assumed ?? []), 'kind'];
    }
}

function communityOf(records: PlannedRecords, name: string, at: Cell): PlannedRecord {
  return (
    records.find('Community', { name }) ??
    records.add('Community', { properties: { name }, refs: {}, assumed: ['name'], at })
  );
}

/** Sets a property that is not said yet; false when something else is said already. */
function claim({ properties }: PlannedRecord, property: string, value: unknown): boolean {
  if (value === undefined) return true;
  if (properties[property] !== undefined && properties[property] !== value) return false;
  properties[property] = value;
  return true;
}
