/** The first version of a record, and the one after another. */
import { idOf } from '../kind/ids.ts';
import type { Kind, RecordState } from '../kind/kind.ts';
import type { Opened } from './opened.ts';

/** A record that is about to be created. */
export function newborn(kind: Kind, { ecosystem, nextNumber, now, author }: Opened): RecordState {
  const number = nextNumber();
  const id = idOf(kind, ecosystem, number);
  return {
    id,
    kind: kind.name,
    properties: {
      ...{ id, ecosystem, number, version: 1 },
      ...{ createdAt: now, createdBy: author, updatedAt: now, updatedBy: author },
    },
    refs: {},
  };
}

/** The same record, one version on. */
export function nextVersion(
  state: RecordState,
  { now, author }: Pick<Opened, 'now' | 'author'>,
): RecordState {
  const version = Number(state.properties.version) + 1;
  return { ...state, properties: { ...state.properties, version, updatedAt: now, updatedBy: author } };
}
