/** What a revision did to each record, in a form that people read and that can be turned round. */
import { seesOf } from '../access/sees.ts';
import { knowsAuthors } from '../access/viewer.ts';
import { Conflict } from '../errors.ts';
import { kindOfId } from '../kind/ids.ts';
import type { RecordState } from '../kind/kind.ts';
import { kindOf, RECORDED } from '../kind/kind.ts';
import { sentence } from '../language/sentence.ts';
import type { Change } from '../neo4j/shapes.ts';
import type { Changed, Opened } from '../write/opened.ts';
import { bothWays } from '../write/require-version.ts';

/** What every change sets anew and nobody needs to read. */
const SILENT = new Set([
  ...Object.keys(RECORDED),
  ...['sortName', 'likeness', 'key', 'importKey', 'seenBy', 'x', 'y', 'elementKind'],
]);

export type FieldChange = { field: string; before: string | null; after: string | null };

const stateIn = (json: string | null | undefined): RecordState | undefined =>
  json ? (JSON.parse(json) as RecordState) : undefined;

/** The fields that differ between two states, as text; a reference by the name of what it points to. */
export function fieldChanges({
  before,
  after,
  names,
}: Pick<Change, 'before' | 'after' | 'names'>): FieldChange[] {
  const known = JSON.parse(names ?? '{}') as Record<string, string>;
  const [was, is] = [stateIn(before), stateIn(after)];
  // A property may hold an id as well, such as who declared a link.
  const properties = differing(was?.properties, is?.properties, (value) =>
    typeof value === 'string' ? (known[value] ?? asText(value)) : asText(value),
  );
  const refs = differing(was?.refs, is?.refs, (id) => (id ? (known[String(id)] ?? String(id)) : null));
  return [...properties, ...refs];
}

function differing(
  before: Record<string, unknown> = {},
  after: Record<string, unknown> = {},
  text: (value: unknown) => string | null,
): FieldChange[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields]
    .filter((field) => !SILENT.has(field) && asText(before[field]) !== asText(after[field]))
    .map((field) => ({ field, before: text(before[field]), after: text(after[field]) }));
}

function asText(value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(', ');
  return String(value);
}

/** What a changed record is called: its own name, or those at its two ends. */
export function nameOfChange({ record, names, before, after }: Change): string {
  const known = JSON.parse(names ?? '{}') as Record<string, string>;
  const own = known[record];
  if (own) return own;
  const { refs = {} } = stateIn(after) ?? stateIn(before) ?? {};
  return Object.values(refs)
    .flatMap((id) => known[id] ?? [])
    .join(' · ');
}

/** Everything that must be known to turn a revision round: the records and links it touched, and what they refer to. */
export function touchedBy(changes: readonly Change[]) {
  const imported = changes.flatMap(({ kind, after }) =>
    kind === 'Import' && after ? (JSON.parse(after) as string[]) : [],
  );
  const states = changes.flatMap(({ kind, before, after }) => {
    const state = kind === 'Import' ? undefined : (stateIn(before) ?? stateIn(after));
    return state ? [state] : [];
  });
  const isLink = (id: string) => kindOfId(id)?.storedAs !== undefined;
  const all = [...imported, ...states.map(({ id }) => id)];
  const ends = states.flatMap(({ id, refs }): [string, string][] =>
    isLink(id) && refs.from && refs.to ? [[refs.from, refs.to]] : [],
  );
  return {
    imported,
    ids: [...all.filter((id) => !isLink(id)), ...states.flatMap(({ refs }) => Object.values(refs))],
    links: all.filter(isLink),
    ends,
    around: [
      ...imported.filter((id) => !isLink(id)),
      ...changes.flatMap(({ record, before, after }) =>
        (after && !before && !isLink(record)) || kindOfId(record)?.looksAround ? [record] : [],
      ),
    ],
  };
}

/** The changes that undo a revision. Throws `Conflict` when something that it touched has changed since. */
export function undoing(changes: readonly Change[], opened: Opened): Changed[] {
  const { imported } = touchedBy(changes);
  const now = (id: string) => opened.records.get(id);
  const turned = [
    ...imported.flatMap((id): Changed[] => {
      const state = now(id);
      return state ? [{ before: state }] : [];
    }),
    ...changes
      .filter(({ kind }) => kind !== 'Import')
      .map((change) => turnRound(change, now(change.record), opened))
      .reverse(),
  ];
  const gone = new Set(turned.flatMap(({ before, after }) => (before && !after ? [before.id] : [])));
  const back = new Set(turned.flatMap(({ after }) => (after ? [after.id] : [])));
  requireUnattached(gone, back, opened);
  return turned.map(({ before, after }) => ({
    ...{ before, restores: true },
    after: after && withEnds(after, back, gone, opened),
  }));
}

function turnRound(change: Change, now: RecordState | undefined, opened: Opened): Changed {
  const [before, after] = [stateIn(change.before), stateIn(change.after)];
  if (now?.properties.version !== after?.properties.version) {
    const name = nameOfChange(change) || change.record;
    const isTold = now !== undefined && knowsAuthors(opened.viewer, opened.ecosystem);
    throw new Conflict(
      isTold
        ? sentence('history.changedBy', { name, by: bothWays(now.properties.updatedBy) })
        : sentence('history.changed', { name }),
      { record: change.record },
    );
  }
  if (!before) return { before: now };
  const version = Number((after ?? before).properties.version) + 1;
  const place = now && after && isSamePlace(before, after) ? placeIn(now) : {};
  const properties = {
    ...{ ...before.properties, ...place },
    ...{ version, updatedAt: opened.now, updatedBy: opened.author },
  };
  return { before: now, after: { ...before, properties } };
}

/** Where something stands on the map. A layout gives it without a change, which the next undo does not turn round. */
const PLACE = ['x', 'y', 'pinned'];

const isSamePlace = (one: RecordState, other: RecordState): boolean =>
  PLACE.every((name) => one.properties[name] === other.properties[name]);

const placeIn = ({ properties }: RecordState): Record<string, unknown> =>
  Object.fromEntries(PLACE.flatMap((name) => (name in properties ? [[name, properties[name]]] : [])));

/** What was made by the revision cannot go while something younger stands on it. */
function requireUnattached(gone: Set<string>, back: Set<string>, opened: Opened): void {
  const leaning = [
    ...opened.dependents.filter(
      ({ id, refs }) => isLeft(id) && Object.values(refs).some((ref) => gone.has(ref)),
    ),
    ...opened.links.filter(
      ({ id, refs }) => isLeft(id) && (gone.has(refs.from ?? '') || gone.has(refs.to ?? '')),
    ),
  ];
  function isLeft(id: string): boolean {
    return !gone.has(id) && !back.has(id);
  }
  const [first] = leaning;
  if (!first) return;
  // What leans on it may be hidden from who undoes.
  if (seesOf(opened.viewer, opened.ecosystem) !== true) throw new Conflict(sentence('history.leaningOn'), {});
  throw new Conflict(sentence('history.leaning', { name: String(first.properties.name ?? first.id) }), {
    record: first.id,
  });
}

/** References of what comes back, where their ends still stand. Throws when it cannot be without one that is gone. */
function withEnds(state: RecordState, back: Set<string>, gone: Set<string>, opened: Opened): RecordState {
  const stands = (id: string) => back.has(id) || (opened.records.has(id) && !gone.has(id));
  const refs = Object.entries(state.refs).filter(([name, id]) => {
    if (stands(id)) return true;
    const ref = kindOf(state.kind).refs[name];
    if (ref?.required || ref?.binding) throw new Conflict(sentence('history.ownerGone'), { record: id });
    return false;
  });
  return { ...state, refs: Object.fromEntries(refs) };
}
