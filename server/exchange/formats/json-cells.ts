// Values of JSON as cells of a table.
import type { Cells } from './graph.ts';

/** An object of a file: nothing is known of it yet. */
export type Thing = Record<string, unknown>;

export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isList = (value: unknown): value is unknown[] => Array.isArray(value);
export const things = (value: unknown): Thing[] => (isList(value) ? value.filter(isThing) : []);

/** A plain value as text; a list as values that `|` separates; undefined for anything else. */
export function cellOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!isList(value)) return undefined;
  const parts = value.flatMap((each) => (isList(each) ? [] : (cellOf(each)?.replaceAll('|', '/') ?? [])));
  return parts.length > 0 ? parts.join('|') : undefined;
}

/** The plain values of an object by their names; of an object inside, `name.inner`; what is nested deeper is left out. */
export function cellsOf(thing: Thing, leftOut: readonly string[] = []): Cells {
  const cells: Cells = new Map();
  for (const [name, value] of Object.entries(thing)) {
    if (leftOut.includes(name) || name === '') continue;
    const cell = cellOf(value);
    if (cell !== undefined) cells.set(name, cell);
    else if (isThing(value))
      for (const [inner, deeper] of Object.entries(value)) {
        const text = cellOf(deeper);
        if (text !== undefined) cells.set(`${name}.${inner}`, text);
      }
  }
  return cells;
}

/** Takes the first of some names out of the cells, whatever their case. */
export function take(cells: Cells, ...names: string[]): string | undefined {
  for (const name of names)
    for (const [header, value] of cells)
      if (header.toLowerCase() === name) {
        cells.delete(header);
        return value;
      }
  return undefined;
}

/** Two numbers of an object as a place; `down` when its y grows downwards, as on screens. */
export function placeOf(value: unknown, isDown = false): { x: number; y: number } | undefined {
  if (!isThing(value)) return undefined;
  const { x, y } = value;
  if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x + y)) return undefined;
  return { x, y: isDown ? -y : y };
}
