// What a sheet says against what is stored, for places, elements, links and all other records alike.
import type { RecordState } from '../kind/kind.ts';
import { fold } from '../text.ts';

/** The key that a row without an ID has in a plan. */
export function nameKey(kind: string, sortName: string): string {
  return `${kind.toLowerCase()}:${sortName}`;
}

/** The key under which an import made a record, if one did. */
export function importKeyIn({ properties }: RecordState): string | undefined {
  return typeof properties.importKey === 'string' ? properties.importKey : undefined;
}

type Planned = { key: string; kind: string; name: string; onlyNamed?: true };

/** By the id under which an export of this very ecosystem knows it, and by the key of an import. */
export function byIdOrKey(stored: readonly RecordState[]): ReadonlyMap<string, RecordState> {
  const keyed = stored.flatMap((state): [string, RecordState][] => {
    const key = importKeyIn(state);
    return key === undefined ? [] : [[key, state]];
  });
  return new Map([...keyed, ...stored.map((state): [string, RecordState] => [state.id, state])]);
}

/**
 * Finds what a row of a sheet means among what is stored: what has its ID, else what has its kind and folded name and
 * is known by no other ID. A thing that is only named is whatever has that name. Several when the name does not tell.
 * `claimed` holds every key of the sheet: what one row means by its key, no other row means by its name.
 */
export function finder(
  stored: readonly RecordState[],
  kindOf: (state: RecordState) => string,
  claimed: ReadonlySet<string>,
): (planned: Planned) => RecordState[] {
  const byKey = byIdOrKey(stored);
  const byName = Map.groupBy(stored, ({ properties }) => properties.sortName);
  const taken = new Set<RecordState>();
  return ({ key, kind, name, onlyNamed }) => {
    const own = byKey.get(key) ?? (onlyNamed && byKey.get(name));
    if (own) return [own];
    const named = byName.get(fold(name)) ?? [];
    if (onlyNamed) return named;
    const ownName = nameKey(kind, fold(name));
    const free = named.filter((state) => {
      const importKey = importKeyIn(state);
      if (kindOf(state) !== kind || taken.has(state) || claimed.has(state.id)) return false;
      return !importKey || (!claimed.has(importKey) && (key === ownName || importKey === ownName));
    });
    if (free[0] && free.length === 1) taken.add(free[0]);
    return free;
  };
}

/** Whether what is stored takes the key of a row: it had none, or only the one made of its name. Its own id is no news. */
export function isAdopted(key: string, stored: RecordState, ownName: string): boolean {
  const importKey = importKeyIn(stored);
  if (key === importKey || key === stored.id) return false;
  return !importKey || (importKey === ownName && key !== ownName);
}

/**
 * The fields of `said` that differ from `stored`. What the sheet does not say (undefined, an empty list) stays as it
 * is: an import takes nothing away.
 */
export function differences(
  said: Record<string, unknown>,
  stored: Record<string, unknown>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(said).filter(([field, value]) => isSaid(value) && !isSame(value, stored[field])),
  );
}

/** The given fields that have a value. */
export function present(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function isSaid(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

function isSame(value: unknown, stored: unknown): boolean {
  if (!Array.isArray(value)) return value === stored;
  return (
    Array.isArray(stored) &&
    stored.length === value.length &&
    value.every((item, index) => item === stored[index])
  );
}
