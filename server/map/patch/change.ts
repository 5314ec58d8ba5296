/** What happened to an ecosystem since a snapshot of it, in the words of its columns. */
import { type Audience, admits, type Settings, seenBy, seesAs, VISIBILITIES } from '../../access/sees.ts';
import { ELEMENT_KINDS } from '../../element/element.ts';
import type { Moved } from '../../history/changed-since.ts';
import { LINK_DIRECTIONS, LINK_STATUSES } from '../../interdependency/link-states.ts';
import { dayNumber, NO_FIRST_DAY, NO_LAST_DAY } from '../../kind/holds.ts';
import { parseId } from '../../kind/ids.ts';
import type { RecordState } from '../../kind/kind.ts';
import { SECTORS, STAKEHOLDER_STATUSES } from '../../stakeholder/stakeholder.ts';
import { NO_ROW } from '../snapshot.ts';

export type Change = {
  /** Where the ecosystem stands with it. */
  revision: number;
  moved: ReadonlyMap<string, Moved>;
  /** What the ecosystem shows the public. */
  settings: Settings;
  /** The number of the mission of each role that a changed seat belongs to, by the id of the role. */
  missionOf: ReadonlyMap<string, number>;
};

/** Thrown where a snapshot cannot follow a change: everything is read anew then. */
export class CannotFollow extends Error {
  override readonly name = 'CannotFollow';
}

/** The records of these kinds that have moved. */
export function movedOf({ moved }: Pick<Change, 'moved'>, ...kinds: string[]): Moved[] {
  return [...moved.values()].filter(({ before, after }) => kinds.includes((after ?? before)?.kind ?? ''));
}

/** The number in an id; -1 without one. */
export const numberIn = (id: string | undefined): number => (id && parseId(id)?.number) || -1;

export const numberOf = ({ before, after }: Moved): number => numberIn((after ?? before)?.id);

/** Whether an audience sees an element or a link, whatever it is tied to. */
export function isSeenBy(state: RecordState, settings: Settings, audience: Audience): boolean {
  return admits(seesAs(audience), seenBy(state, settings));
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const day = (value: unknown, none: number): number => (typeof value === 'string' ? dayNumber(value) : none);
const number = (value: unknown, none: number): number => (typeof value === 'number' ? value : none);

function row(words: readonly string[], word: unknown, none: number): number {
  const found = words.indexOf(String(word));
  return found < 0 ? none : found;
}

/** Who may see it, as a row of `VISIBILITIES`. */
const visibility = (state: RecordState, settings: Settings): number =>
  row(VISIBILITIES, seenBy(state, settings), VISIBILITIES.length - 1);

/** What the columns of elements hold for one, its place by its number. */
export function elementOf(state: RecordState, settings: Settings) {
  const { properties, refs } = state;
  return {
    number: numberIn(state.id),
    kind: row(ELEMENT_KINDS, properties.kind, 0),
    sector: row(SECTORS, properties.sector, NO_ROW),
    status: row(STAKEHOLDER_STATUSES, properties.status, NO_ROW),
    visibility: visibility(state, settings),
    place: numberIn(refs.place),
    name: text(properties.name),
    nameFr: text(properties.nameFr),
    hashtag: text(properties.hashtag),
    x: number(properties.x, Number.NaN),
    y: number(properties.y, Number.NaN),
    pinned: properties.pinned ? 1 : 0,
    tags: (properties.tags ?? []) as string[],
  };
}

/** What the columns of links hold for one, its ends by their numbers and its type by its key. */
export function linkOf(state: RecordState, settings: Settings) {
  const { properties, refs } = state;
  return {
    number: numberIn(state.id),
    from: numberIn(refs.from),
    to: numberIn(refs.to),
    type: text(properties.type),
    strength: number(properties.strength, 0),
    status: row(LINK_STATUSES, properties.status, 0),
    direction: row(LINK_DIRECTIONS, properties.direction, 0),
    visibility: visibility(state, settings),
    ...periodOf(state),
  };
}

/** First and last day of a record, as columns hold them. */
export function periodOf({ properties }: RecordState): { since: number; until: number } {
  return { since: day(properties.since, NO_FIRST_DAY), until: day(properties.until, NO_LAST_DAY) };
}
