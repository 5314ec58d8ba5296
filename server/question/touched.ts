/**
 * Which questions changes can touch: those whose text names a kind of record that changed, or a relationship that such records
 * stand at. Told from the text that is asked, so that no table has to follow what relations and fields look at.
 */
import { type Settings, seenBy } from '../access/sees.ts';
import type { Viewer } from '../access/viewer.ts';
import type { ChangedSince } from '../history/changed-since.ts';
import { ELEMENT, fits, type Kind, kindOf, kinds, type RecordState } from '../kind/kind.ts';
import type { Definition } from '../read/question.ts';
import { readable } from './answer.ts';

/** Who sees everything, and who does not: what is hidden from them is asked for as well. */
const ASKING: readonly Viewer[] = [
  { id: 'touched', role: 'FACILITATOR' },
  { id: 'touched', role: 'VISITOR' },
];

/**
 * Labels and types of relationship that some changes concern. `ALL`: who sees a record is another one than before, and with it who
 * sees what hangs on it.
 */
export function namesTouched({
  moved,
  settings,
}: Pick<ChangedSince, 'moved' | 'settings'>): ReadonlySet<string> | 'ALL' {
  const names = new Set<string>();
  for (const { before, after } of moved.values()) {
    if (before && after && isSeenAnew(before, after, settings)) return 'ALL';
    for (const state of [before, after]) for (const name of state ? namesAt(state) : []) names.add(name);
  }
  return names;
}

/** The settings of an ecosystem say who sees its records. */
const isSeenAnew = (before: RecordState, after: RecordState, settings: Settings): boolean =>
  after.kind === 'Ecosystem' || seenBy(before, settings) !== seenBy(after, settings);

/** Whether the answer to a question can be another one after changes that concern these names. */
export function isTouched(ecosystem: string, definition: Definition, names: ReadonlySet<string>): boolean {
  return ASKING.some((viewer) => {
    const { cypher } = readable(viewer, ecosystem, definition);
    return (cypher.match(/\w+/g) ?? []).some((word) => names.has(word));
  });
}

function namesAt({ kind: name, properties }: RecordState): string[] {
  const kind = kindOf(name);
  const labels = [name, ...(kind.isElement ? [ELEMENT] : []), ...(kind.labels?.(properties) ?? [])];
  const reached = kinds().flatMap((other) => relationshipsOf(other, (to) => fits(name, to)));
  return [...labels, ...relationshipsOf(kind, () => true), ...reached];
}

/** By what records of a kind lead to others. */
const relationshipsOf = ({ storedAs, refs }: Kind, leadsTo: (to: string) => boolean): string[] =>
  Object.values(refs).flatMap(({ to, by }) => (leadsTo(to) ? [storedAs?.relationship ?? by] : []));
