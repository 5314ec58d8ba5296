import { toPlain } from '../neo4j/stored.ts';
import { parseId } from './ids.ts';
import { kindOf } from './kind.ts';

/** One record as it stands: plain JSON, dates and instants as ISO 8601 text, each reference as the id it points to. */
export type RecordState = {
  id: string;
  kind: string;
  properties: Record<string, unknown>;
  refs: Record<string, string>;
};

/** A node as a query brings it, with what it refers to. */
export type StoredRecord = {
  labels: string[];
  properties: Record<string, unknown>;
  refs: { type: string; id: string }[];
};
type StoredLink = { properties: Record<string, unknown>; from: string; to: string };

/** A node with what it refers to, as plain JSON. */
export function toState({ properties, refs }: StoredRecord): RecordState {
  const { revision: _revision, counter: _counter, ...plain } = toPlain(properties);
  const id = String(plain.id);
  const kind = kindOf(parseId(id)?.type ?? '');
  const named = Object.entries(kind.refs).flatMap(([name, { by }]) => {
    const ref = refs.find(({ type }) => type === by);
    return ref ? [[name, ref.id]] : [];
  });
  return { id, kind: kind.name, properties: plain, refs: Object.fromEntries(named) };
}

export function toLinkState({ properties, from, to }: StoredLink): RecordState {
  const plain = toPlain(properties);
  return { id: String(plain.id), kind: 'Interdependency', properties: plain, refs: { from, to } };
}

/** The labels of a record besides `Record`. */
export function labelsOf({ kind, properties }: RecordState): string[] {
  return [kind, ...(kindOf(kind).labels?.(properties) ?? [])];
}
