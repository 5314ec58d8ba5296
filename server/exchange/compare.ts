// What a sheet says against what is stored, for places, elements and links alike.
import { fold } from '../text.ts';

/** The key that a row without an ID has in a plan. */
export function nameKey(kind: string, sortName: string): string {
  return `${kind.toLowerCase()}:${sortName}`;
}

type Planned = { key: string; kind: string; name: string; onlyNamed?: true };

/**
 * Finds what a row of a sheet means among what is stored: what has its key, else what has its kind and folded name and
 * is known by no other key. A thing that is only named is whatever has that name. Several when the name does not tell.
 * `claimed` holds every key of the sheet: what one row means by its key, no other row means by its name.
 */
export function finder<Row extends { importKey?: string | null }>(
  stored: readonly Row[],
  describe: (row: Row) => { kind: string; sortName: string },
  claimed: ReadonlySet<string>,
): (planned: Planned) => Row[] {
  const byKey = new Map(stored.map((row) => [row.importKey, row]));
  const byName = Map.groupBy(stored, (row) => describe(row).sortName);
  const taken = new Set<Row>();
  return ({ key, kind, name, onlyNamed }) => {
    const own = byKey.get(key) ?? (onlyNamed && byKey.get(name));
    if (own) return [own];
    const named = byName.get(fold(name)) ?? [];
    if (onlyNamed) return named;
    const ownName = nameKey(kind, fold(name));
    const free = named.filter((row) => {
      const { importKey } = row;
      if (describe(row).kind !== kind || taken.has(row)) return false;
      return !importKey || (!claimed.has(importKey) && (key === ownName || importKey === ownName));
    });
    if (free[0] && free.length === 1) taken.add(free[0]);
    return free;
  };
}

/** Whether what is stored takes the key of a row: it had none, or only the one made of its name. */
export function isAdopted(key: string, importKey: string | null | undefined, ownName: string): boolean {
  return key !== importKey && (!importKey || (importKey === ownName && key !== ownName));
}

/**
 * The fields of `said` that differ from `stored`. What the sheet does not say (undefined, an empty list) stays as it
 * is: an import takes nothing away.
 */
export function differences(said: Record<string, unknown>, stored: object): Record<string, unknown> {
  const now = stored as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(said).filter(([field, value]) => isSaid(value) && !isSame(value, now[field])),
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
