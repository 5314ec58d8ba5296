import { toPlain } from '../neo4j/stored.ts';
import { ecosystemOf, parseId } from './ids.ts';
import { kindOf, type RecordState } from './kind.ts';

/** A node as a query brings it, with what it refers to. */
export type StoredRecord = {
  properties: Record<string, unknown>;
  refs: { type: string; id: string }[];
};
/** A relationship as a query brings it, with its two ends. */
export type StoredLink = { properties: Record<string, unknown>; from: string; to: string };

/** A node with what it refers to, as plain JSON. */
export function toState({ properties, refs }: StoredRecord): RecordState {
  const {
    revision: _revision,
    counter: _counter,
    placings: _placings,
    erased: _erased,
    ...plain
  } = ownOf(properties);
  const kind = kindIn(plain);
  const named = Object.entries(kind.refs).flatMap(([name, { by }]) => {
    const ref = refs.find(({ type, id }) => type === by && isOf(plain.ecosystem, id));
    return ref ? [[name, ref.id]] : [];
  });
  return { id: String(plain.id), kind: kind.name, properties: plain, refs: Object.fromEntries(named) };
}

/** The same of a relationship. */
export function toLinkState({ properties, from, to }: StoredLink): RecordState {
  const plain = ownOf(properties);
  return { id: String(plain.id), kind: kindIn(plain).name, properties: plain, refs: { from, to } };
}

/** Who sees a record follows from what it says and from the settings of its ecosystem: it is written, not remembered. */
function ownOf(properties: Record<string, unknown>): Record<string, unknown> {
  const { seenBy: _seenBy, ...own } = toPlain(properties);
  return own;
}

/** Whether an id that a query brought is of a record of this ecosystem: what somebody else has stored may have any. */
export const isOf = (ecosystem: unknown, id: unknown): boolean =>
  typeof id === 'string' && ecosystemOf(id) === ecosystem;

const kindIn = ({ id }: Record<string, unknown>) => kindOf(parseId(String(id))?.type ?? '');

/** Whether a record is stored as a relationship. */
export const isLink = ({ kind }: Pick<RecordState, 'kind'>): boolean => kindOf(kind).storedAs !== undefined;

/** The labels of a record besides `Record`. */
export function labelsOf({ kind, properties }: RecordState): string[] {
  return [kind, ...(kindOf(kind).labels?.(properties) ?? [])];
}

/** What a record is called, where it has a name of its own. */
export function nameOf(state: RecordState | undefined): string | undefined {
  const { name, title, label, edition } = (state?.properties ?? {}) as Record<string, string | undefined>;
  return name ?? title ?? label ?? edition;
}
