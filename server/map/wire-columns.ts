/**
 * Columns as they are sent. Each is written once and kept as long as what it was made of: what a change leaves alone is
 * shared with the snapshot of before, and is not written again.
 */
import { endianness } from 'node:os';
import { NO_FIRST_DAY, NO_LAST_DAY } from '../kind/holds.ts';
import type { Lists } from './groups.ts';
import { at } from './sparse-rows.ts';

export type Column = { name: string; type: string; length: number; bytes: Uint8Array };

const written = new WeakMap<object, Map<string, { also: readonly unknown[]; columns: Column[] }>>();

/** What `write` gives, unless the same was written of the same values; `also` is what else it was made of. */
function once(values: object, name: string, also: readonly unknown[], write: () => Column[]): Column[] {
  const known = written.get(values) ?? new Map<string, { also: readonly unknown[]; columns: Column[] }>();
  written.set(values, known);
  const last = known.get(name);
  if (last?.also.every((each, index) => Object.is(each, also[index]))) return last.columns;
  const columns = write();
  known.set(name, { also, columns });
  return columns;
}

function one(values: object, name: string, also: readonly unknown[], write: () => Column): Column {
  return once(values, name, also, () => [write()])[0] as Column;
}

export function bytes(name: string, values: Uint8Array): Column {
  return { name, type: 'u8', length: values.length, bytes: values };
}

export function shorts(name: string, values: Uint16Array): Column {
  return { name, type: 'u16', length: values.length, bytes: littleEndian(values) };
}

function littleEndian(values: Uint16Array): Uint8Array {
  const plain = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return endianness() === 'LE' ? plain : Buffer.from(plain).swap16();
}

/** Positions between two bounds. */
export function quantised(name: string, values: Float32Array, low: number, high: number): Column {
  const scale = high > low ? 65_535 / (high - low) : 0;
  return one(values, name, [low, high], () => {
    const steps = new Uint16Array(values.length);
    for (let row = 0; row < values.length; row++) steps[row] = Math.round((at(values, row) - low) * scale);
    return shorts(name, steps);
  });
}

/** Values that ascend, as differences. */
export function ascending(name: string, values: Uint32Array): Column {
  return one(values, name, [], () => leb128(name, 'delta', differences(values)));
}

/** The rows that hold a 1. */
export function marked(name: string, values: Uint8Array): Column {
  return one(values, name, [], () => {
    const rows = Uint32Array.from([...values.keys()].filter((row) => values[row] === 1));
    return leb128(name, 'delta', differences(rows));
  });
}

/** How many each row has, and what it has as differences, from 0 again for each row. */
export function lists(counts: string, values: string, { starts, rows }: Lists): Column[] {
  return once(rows, values, [starts], () => {
    const gaps = differences(rows);
    for (let row = 0; row < starts.length - 1; row++) {
      const first = at(starts, row);
      if (first < at(starts, row + 1)) gaps[first] = at(rows, first);
    }
    return [leb128(counts, 'varint', differences(starts).subarray(1)), leb128(values, 'gap', gaps)];
  });
}

/** Days as they are kept, 0 for none. */
export function days(name: string, values: Uint32Array): Column {
  return one(values, name, [], () =>
    leb128(
      name,
      'varint',
      values.map((day) => (day === NO_LAST_DAY ? NO_FIRST_DAY : day)),
    ),
  );
}

export function text(name: string, values: string[]): Column {
  return one(values, name, [], () => {
    // A line feed separates values, so it may not stand in one.
    const joined = values.map((value) => value.replaceAll('\n', ' ')).join('\n');
    return { name, type: 'text', length: values.length, bytes: Buffer.from(joined) };
  });
}

function differences(values: Uint32Array): Uint32Array {
  const gaps = values.slice();
  for (let row = gaps.length - 1; row > 0; row--) gaps[row] = at(gaps, row) - at(gaps, row - 1);
  return gaps;
}

function leb128(name: string, type: 'varint' | 'delta' | 'gap', values: Uint32Array): Column {
  const room = new Uint8Array(values.length * 5);
  let end = 0;
  for (let value of values) {
    while (value > 127) {
      room[end++] = (value & 127) | 128;
      value >>>= 7;
    }
    room[end++] = value;
  }
  return { name, type, length: values.length, bytes: room.slice(0, end) };
}
