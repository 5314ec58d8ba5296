import { type Sentence, sentence } from '../../../language/sentence.ts';
import { FIRST_RESOURCES } from '../../../resource/resource.ts';
import { fold, NAME_MAX } from '../../../text.ts';
import { RESOURCE_WORDS } from '../record-words.ts';
import { meaning } from '../words.ts';
import type { Entry } from './entry.ts';
import type { PlannedRecords } from './planned-records.ts';

/** The resource of an entry: its key in the plan, and the unit as the sheet first wrote it. */
export type Meant = { resource: string; unit?: string };

/** What a resource needs to know of the cell that it stands in. */
type InSheet = {
  row: number;
  column: string;
  sheet: { records: PlannedRecords };
  leave(text: string, why: Sentence): undefined;
};

/** The resources that a sheet speaks of. Its units are added to those that a resource has. */
export class Resources {
  /** The resource of an entry, which is left when it names none. */
  of(cell: InSheet, text: string, { word, hasColon, unit }: Entry): Meant | undefined {
    const known = meaning(RESOURCE_WORDS, word)?.value;
    const first = FIRST_RESOURCES.find(({ key }) => key === known);
    if (!first && (!hasColon || word.length > NAME_MAX)) return cell.leave(text, sentence('entry.resource'));
    if (unit !== undefined && unit.length > NAME_MAX)
      return cell.leave(text, sentence('entry.unit', { most: NAME_MAX }));
    const { records } = cell.sheet;
    const name = first?.name ?? word;
    const resource =
      records.find('Resource', { name }) ??
      records.add('Resource', {
        properties: { name, ...(first && { nameFr: first.nameFr }), units: [] },
        refs: {},
        assumed: ['name', 'nameFr'],
        at: cell,
      });
    if (unit === undefined) return { resource: resource.key };
    const units = resource.properties.units as string[];
    const isSame = (other: string) => fold(other) === fold(unit);
    const spelt = units.find(isSame) ?? first?.units.find(isSame) ?? unit;
    if (!units.includes(spelt)) units.push(spelt);
    return { resource: resource.key, unit: spelt };
  }
}

/** Words as the name of a record, or as its note when they are too long for one. */
export function inWords(words: string | undefined): { name?: string; note?: string } {
  if (words === undefined) return {};
  return words.length > NAME_MAX ? { note: words } : { name: words };
}
