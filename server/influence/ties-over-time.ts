/** How links changed in a period: those that grew, and those that fade. Pure, over the records as they were and are. */

import { BUILT_IN } from '../interdependency/interdependency.ts';
import type { RecordState } from '../kind/kind.ts';
import type { Party } from '../synergy/synergy.ts';
import { byName } from './ground.ts';
import { type EntryOf, TIE_KINDS, type TieKind } from './influence.ts';

type Records = ReadonlyMap<string, RecordState>;

export type TiesTask = {
  /** What a reader sees of the first and of the last day, by id. */
  before: Records;
  after: Records;
  /** ISO 8601. */
  from: string;
  to: string;
  /** Nothing was said of a link for so many months. */
  silentMonths: number;
};

/** Of each kind, those that are told at most. */
const MOST = 200;

export function tiesOverTime(task: TiesTask): EntryOf<TieKind>[] {
  const silent = monthsBefore(task.to, task.silentMonths);
  const found = [...task.after.values()].flatMap((link) => {
    if (link.kind !== 'Interdependency' || link.properties.type === 'COMPETES_WITH') return [];
    const kind = whatBecame(task, link, silent);
    const [one, other] = [partyIn(task.after, link.refs.from), partyIn(task.after, link.refs.to)];
    return kind && one && other ? [entryOf(task, { kind, link, who: [one, other] })] : [];
  });
  return TIE_KINDS.flatMap((kind) =>
    found
      .filter((each) => each.kind === kind)
      .sort(byName)
      .slice(0, MOST),
  );
}

/** One thing of each link: that it is over, before that it is disputed, before how strong it is. */
function whatBecame(
  { before, from, to }: TiesTask,
  { id, properties }: RecordState,
  silent: string,
): TieKind | undefined {
  const was = before.get(id)?.properties;
  const until = text(properties.until);
  if (properties.status === 'ENDED') return was && was.status !== 'ENDED' ? 'TIE_ENDED' : undefined;
  if (until && until <= to) return until > from ? 'TIE_LAPSED' : undefined;
  if (was && properties.status === 'DISPUTED' && was.status !== 'DISPUTED') return 'TIE_DISPUTED';
  const [less, more] = [number(was?.strength), number(properties.strength)];
  if (less !== undefined && more !== undefined && less !== more)
    return more > less ? 'TIE_STRONGER' : 'TIE_WEAKER';
  if (was?.status === 'DECLARED' && properties.status === 'CONFIRMED') return 'TIE_CONFIRMED';
  const heard = text(properties.updatedAt)?.slice(0, 10);
  return heard !== undefined && heard < silent && !begins(properties, to) ? 'TIE_SILENT' : undefined;
}

/** It has not begun yet. */
const begins = ({ since }: RecordState['properties'], to: string): boolean => (text(since) ?? '') > to;

type Told = { kind: TieKind; link: RecordState; who: Party[] };

function entryOf({ before }: TiesTask, { kind, link, who }: Told): EntryOf<TieKind> {
  const { id, properties } = link;
  const key = String(properties.type);
  const { label = key, labelFr } = BUILT_IN.get(key) ?? {};
  return {
    ...{ kind, key: id, link: id, who, others: [], inAll: 0, type: { label, labelFr: labelFr ?? label } },
    ...{ before: number(before.get(id)?.properties.strength), after: number(properties.strength) },
    // The day on which it was last said anything of, or after which it is over.
    day: kind === 'TIE_LAPSED' ? String(properties.until) : String(properties.updatedAt).slice(0, 10),
  };
}

/** A stakeholder who was reached, or a mission. */
function partyIn(records: Records, id: string | undefined): Party | undefined {
  const end = records.get(id ?? '');
  if (!end || end.properties.status === 'NOMINATED') return undefined;
  const { hashtag, name, nameFr } = end.properties;
  const own = end.kind === 'Mission' ? `#${hashtag}` : String(name);
  return { id: end.id, name: own, nameFr: (end.kind !== 'Mission' && text(nameFr)) || own };
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** The same day so many months before, or the last of that month; ISO 8601. */
export function monthsBefore(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const wanted = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() - months, 1);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, last));
  return date.toISOString().slice(0, 10);
}
