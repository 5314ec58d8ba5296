import { identityOf, type RecordKind, steps } from '../../identity.ts';
import type { PlannedElement, PlannedRecord } from '../plan.ts';

/** What there is to say about a record; `at` is the cell that says it. */
type Said = Pick<PlannedRecord, 'properties' | 'refs' | 'assumed'> & { at: SaidAt };
export type SaidAt = Pick<PlannedRecord, 'namedIn' | 'file' | 'row' | 'column'>;

/** The records of a sheet so far. */
export class PlannedRecords {
  readonly #byKey = new Map<string, PlannedRecord>();
  readonly #counts = new Map<string, number>();
  readonly #byHolder = new Map<string, PlannedRecord[]>();

  /** Plans a record of its own, even when another one has the same identity. */
  add(kind: RecordKind, { properties, refs, assumed, at }: Said): PlannedRecord {
    const identity = identityOf(kind, properties, refs);
    const nth = (this.#counts.get(identity) ?? 0) + 1;
    this.#counts.set(identity, nth);
    const key = keyOf(identity, nth);
    const { namedIn, file, row, column } = at;
    const said = {
      ...(namedIn && { namedIn }),
      ...(file !== undefined && { file }),
      ...(assumed && { assumed }),
    };
    const record = { key, kind, properties, refs, nth, row, column, ...said };
    this.#byKey.set(key, record);
    const holder = `${kind}\n${refs.by}`;
    const held = this.#byHolder.get(holder);
    if (held) held.push(record);
    else this.#byHolder.set(holder, [record]);
    return record;
  }

  /** The first record of this identity, if there is one. */
  find(
    kind: RecordKind,
    properties: Record<string, unknown>,
    refs: Record<string, string> = {},
  ): PlannedRecord | undefined {
    return this.#byKey.get(keyOf(identityOf(kind, properties, refs), 1));
  }

  /** Those of a kind, in the order of the sheet. */
  of(kind: RecordKind): PlannedRecord[] {
    return [...this.#byKey.values()].filter((record) => record.kind === kind);
  }

  /** Those of a kind that an element needs, offers or gave. */
  heldBy(kind: 'Need' | 'Offer' | 'Contribution', by: PlannedElement): readonly PlannedRecord[] {
    return this.#byHolder.get(`${kind}\n${by.key}`) ?? [];
  }

  /** All of them, each after those that it refers to. */
  inOrder(): PlannedRecord[] {
    const byKind = Map.groupBy(this.#byKey.values(), ({ kind }) => kind);
    return steps()
      .flat()
      .flatMap((kind) => byKind.get(kind) ?? []);
  }
}

/** No key of an element holds a line break. */
function keyOf(identity: string, nth: number): string {
  return `${identity}\n${nth}`;
}
