// The records of a plan against those of the ecosystem: the same key, else the same identity, else a new one.

import type { RecordState } from '../kind/kind.ts';
import { kindOf } from '../kind/kind.ts';
import { sentence } from '../language/sentence.ts';
import { FIRST_RESOURCES } from '../resource/resource.ts';
import { fold } from '../text.ts';
import { importKeyIn } from './compare.ts';
import { identifiedBy, identityOf, importKeyOf } from './identity.ts';
import type { PlannedRecord } from './kumu/plan.ts';
import type { Numbers } from './numbers.ts';
import { recordFinder } from './record-finder.ts';
import { type ChangedRecord, changedRecord, type NewRecord, newRecord, type Wanted } from './record-work.ts';
import { spot, type Trail } from './trail.ts';

/** What is to be done about the records of a plan. */
export type RecordWork = {
  created: NewRecord[];
  changed: ChangedRecord[];
  unchanged: RecordState[];
  /** Ids of those that come with the founding of the ecosystem. */
  founding: Set<string>;
  /** Ids of those that the sheets speak of, founding or not. */
  said: Set<string>;
};

/** Most units of one resource. */
const UNITS_MAX = 50;

/** Matches the records of a plan kind by kind, so that each finds the ids of those that it refers to. */
export class RecordMatcher {
  readonly work: RecordWork = {
    created: [],
    changed: [],
    unchanged: [],
    founding: new Set(),
    said: new Set(),
  };
  readonly #ecosystem: string;
  readonly #numbers: Numbers;
  /** By key of the plan. */
  readonly #ids: Map<string, string>;
  readonly #trail: Trail;
  readonly #done = new Map<string, { id: string; created?: NewRecord }>();
  readonly #units = new Map<string, readonly string[]>();

  constructor(ecosystem: string, numbers: Numbers, ids: ReadonlyMap<string, string>, trail: Trail) {
    this.#ecosystem = ecosystem;
    this.#numbers = numbers;
    this.#ids = new Map(ids);
    this.#trail = trail;
  }

  /** The records of a step with the ids of what they refer to, all of which were matched before. */
  wanted(planned: readonly PlannedRecord[]): Wanted[] {
    return planned.map((record) => {
      const refs = Object.fromEntries(
        Object.entries(record.refs).map(([name, key]) => [name, this.#idOf(key)]),
      );
      const identity = identityOf(record.kind, record.properties, refs);
      return { planned: record, refs, identity, importKey: importKeyOf(record.kind, identity, record.nth) };
    });
  }

  /** Settles the records of a step against those that are stored. `isFounding`: no sheet says them. */
  settle(wanted: readonly Wanted[], stored: readonly RecordState[], isFounding = false): void {
    const find = recordFinder(wanted, stored);
    for (const each of wanted) {
      const { planned, refs, importKey } = each;
      const earlier = this.#done.get(importKey);
      if (earlier) {
        this.#ids.set(planned.key, earlier.id);
        this.work.said.add(earlier.id);
        this.#join(planned, earlier.created);
        continue;
      }
      const match = find(each);
      const said = this.#saidOf(each, match);
      // Found by what it is and not by its key, it takes this one, and gives up a key that another may need. Not so a
      // seat that somebody holds by now, which only stands for a vacant one.
      const isFilled =
        planned.kind === 'Seat' && refs.holder === undefined && match?.refs.holder !== undefined;
      if (match && importKeyIn(match) && !isFilled) said.importKey = importKey;
      const id = match?.id ?? `${this.#ecosystem}-${kindOf(planned.kind).letters}${this.#numbers.next()}`;
      this.#ids.set(planned.key, id);
      (isFounding ? this.work.founding : this.work.said).add(id);
      if (!isFounding) this.#trail.from(id, { sheet: planned.namedIn ?? 'elements', ...spot(planned) });
      if (planned.kind === 'Resource')
        this.#units.set(id, (said.units ?? match?.properties.units ?? []) as string[]);
      if (!match) {
        const created = newRecord({ id, kind: planned.kind, properties: { ...said, importKey }, refs });
        this.work.created.push(created);
        this.#done.set(importKey, { id, created });
        continue;
      }
      this.#done.set(importKey, { id });
      const changed = changedRecord(match, said, without(refs, planned.assumed));
      if (changed) this.work.changed.push(changed);
      else this.work.unchanged.push(match);
    }
  }

  #idOf(key: string): string {
    const id = this.#ids.get(key);
    if (id === undefined)
      throw new Error(`a record of the plan refers to "${key}", which is nothing of the plan`);
    return id;
  }

  /** What the sheet says that holds here: for a newcomer everything, for what exists what is not assumed. */
  #saidOf({ planned, refs }: Wanted, match: RecordState | undefined): Record<string, unknown> {
    const { properties, assumed } = planned;
    const said = match ? without(properties, assumed) : { ...properties };
    if (planned.kind === 'Resource') said.units = this.#unitsOf(planned, match?.properties.units);
    const units = this.#units.get(refs.resource ?? '') ?? [];
    if (typeof said.unit === 'string') said.unit = spelt(units, said.unit);
    return said;
  }

  /** The units of a resource, with those that the sheet adds. */
  #unitsOf({ properties, row, column }: PlannedRecord, stored: unknown = firstUnits(properties)): string[] {
    const units = [...(stored as readonly string[])];
    for (const unit of properties.units as string[])
      if (spelt(units, unit) === unit && !units.includes(unit)) units.push(unit);
    if (units.length === 0) units.push('units');
    if (units.length > UNITS_MAX) {
      const said = sentence('match.units', { most: UNITS_MAX, units: units.length });
      this.#trail.refuse({ sheet: 'elements', row, column, value: String(properties.name), ...said });
    }
    return units;
  }

  /** The sheet says again what the founding made: its units are added. */
  #join(planned: PlannedRecord, created: NewRecord | undefined): void {
    if (!created || planned.kind !== 'Resource') return;
    const units = this.#unitsOf(planned, created.properties.units);
    created.properties.units = units;
    this.#units.set(created.id, units);
  }
}

/** Where what is stored may refer to the same as a wanted record: the kind, the type of the reference, its end. */
export function placesToLook(wanted: readonly Wanted[], isKnown: (id: string) => boolean) {
  const rows = new Map<string, { kind: string; type: string; to: string }>();
  for (const { planned, refs } of wanted) {
    const [ref = ''] = identifiedBy(planned.kind).refs;
    const type = kindOf(planned.kind).refs[ref]?.by;
    const to = refs[ref];
    if (type === undefined || to === undefined || !isKnown(to)) continue;
    rows.set(`${planned.kind} ${to}`, { kind: planned.kind, type, to });
  }
  return [...rows.values()];
}

/** The units that a resource starts with, when it is one that every ecosystem has. */
function firstUnits({ name }: Record<string, unknown>): readonly string[] {
  return FIRST_RESOURCES.find((first) => first.name === name)?.units ?? [];
}

/** A unit as the resource spells it. */
function spelt(units: readonly string[], unit: string): string {
  return units.find((other) => fold(other) === fold(unit)) ?? unit;
}

function without<Value>(said: Record<string, Value>, names: readonly string[] = []): Record<string, Value> {
  return Object.fromEntries(Object.entries(said).filter(([name]) => !names.includes(name)));
}
