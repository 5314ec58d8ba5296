/** Writes a type of a header as TypeScript and as a rule. */
import type { Type } from './header.ts';

/** The names of the shapes that a type mentions. */
export function shapesIn(type: Type): string[] {
  if (type.is === 'shape') return [type.name];
  if (type.is === 'list') return shapesIn(type.item);
  return type.is === 'record' ? type.fields.flatMap((field) => shapesIn(field.type)) : [];
}

const TYPES = {
  string: 'string',
  integer: 'number',
  float: 'number',
  boolean: 'boolean',
  date: 'string',
  datetime: 'string',
  map: 'Record<string, unknown>',
  any: 'unknown',
} as const;

export function toType(type: Type): string {
  return type.optional ? `${bareType(type)} | null` : bareType(type);
}

function bareType(type: Type): string {
  if (type.is === 'list') {
    const item = toType(type.item);
    return type.item.optional ? `(${item})[]` : `${item}[]`;
  }
  if (type.is === 'record') {
    return `{ ${type.fields.map((f) => `${f.name}${f.type.optional ? '?' : ''}: ${toType(f.type)}`).join('; ')} }`;
  }
  return type.is === 'shape' ? type.name : TYPES[type.is];
}

export function toRule(type: Type): string {
  return type.optional ? `is.optional(${bareRule(type)})` : bareRule(type);
}

function bareRule(type: Type): string {
  if (type.is === 'list') return `is.list(${toRule(type.item)})`;
  if (type.is === 'record') {
    return `is.record({ ${type.fields.map((f) => `${f.name}: ${toRule(f.type)}`).join(', ')} })`;
  }
  if (type.is === 'shape') return `is.record(${type.name}Rules)`;
  return `is.${type.is}`;
}
