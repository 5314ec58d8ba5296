/** Between the plain JSON of a record and the values that the database keeps: dates, instants and integers. */
import neo4j from 'neo4j-driver';

/** The types of properties by their names; whatever is not said is text. */
export type Types = Readonly<Record<string, { is: string }>>;

/** Properties as the driver sends them; null removes a property. */
export function toStored(types: Types, properties: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, storedValue(types[name]?.is, value)]),
  );
}

function storedValue(type: string | undefined, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (type === 'integer') return neo4j.int(value as number);
  if (type === 'date') return neo4j.types.Date.fromStandardDate(new Date(`${value}T12:00:00`));
  if (type === 'datetime') return toInstant(value as string);
  return value;
}

/** Every instant of ours is in UTC, with up to nine digits after the second. */
function toInstant(text: string): unknown {
  const [whole = '', fraction = ''] = text.replace(/Z$/, '').split('.');
  const at = new Date(`${whole}Z`);
  return new neo4j.types.DateTime(
    at.getUTCFullYear(),
    at.getUTCMonth() + 1,
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
    at.getUTCSeconds(),
    Number(fraction.padEnd(9, '0').slice(0, 9)),
    0,
  );
}

/** The properties of a node or a relationship as plain JSON. */
export function toPlain(properties: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, plainValue(value)]));
}

function plainValue(value: unknown): unknown {
  if (neo4j.isDate(value as object)) return String(value);
  if (neo4j.isDateTime(value as object)) return instantText(String(value));
  return value;
}

/** An instant in the one form in which the database writes it: a fraction of a second does not end in zeros. */
export function instantText(text: string): string {
  return text.replace(/\.(\d*?)0+Z$/, (_, digits) => (digits === '' ? 'Z' : `.${digits}Z`));
}
