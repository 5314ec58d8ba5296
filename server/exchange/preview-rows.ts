// What an import would create and change, row by row, as a person reads it.
import { type FieldChange, fieldChanges } from '../history/history.ts';
import type { RecordState } from '../kind/kind.ts';
import type { StoredRecord } from '../kind/state.ts';
import type { Run } from '../neo4j/database.ts';
import { writeRecords } from '../write/write.queries.ts';
import { batches } from './batches.ts';
import { linkState } from './import-write.ts';
import type { Settled } from './settle.ts';
import type { Origin, Trail } from './trail.ts';

/** A record that would be created. `sheet` and `row` are missing where no row says so by itself. */
export type CreatedRow = Partial<Origin> & { id: string; kind: string; name: string; type?: string };

/** A record that would be changed, field by field. */
export type ChangedRow = CreatedRow & { fields: FieldChange[] };

type Names = ReadonlyMap<string, string>;

/** By id, what everything is called that is named below. */
export async function namesOf(run: Run, { work, trail, plan }: Settled): Promise<Names> {
  const names = new Map(trail.matches.map(({ id, now }) => [id, now]));
  const say = (key: string, ids: ReadonlyMap<string, string>, name: string) => {
    const id = ids.get(key);
    if (id !== undefined && !names.has(id)) names.set(id, name);
  };
  for (const { key, name } of plan.elements) say(key, work.elements.ids, name);
  for (const { key, name } of plan.places) say(key, work.places.ids, name);
  for (const { before } of [...work.elements.changed, ...work.places.changed])
    names.set(before.id, String(before.properties.name));
  const changed = [...work.places.changed, ...work.elements.changed, ...work.records.changed];
  const asked = [...changed, ...work.links.changed].flatMap(({ before }) => Object.values(before.refs));
  for (const ids of batches([...new Set(asked)].filter((id) => !names.has(id))))
    for (const { record } of await run(writeRecords, { ids })) {
      const { properties } = record as StoredRecord;
      names.set(String(properties.id), String(properties.name ?? properties.title ?? ''));
    }
  return names;
}

/** Stakeholders first, as the person thinks of them; what an ecosystem is founded with is not told. */
export function createdRows({ work, trail }: Settled, names: Names): CreatedRow[] {
  const { places, elements, records, links } = work;
  const said = records.created.filter(({ id }) => records.said.has(id));
  const linked = links.created.map(linkState);
  return [...elements.created, ...linked, ...places.created, ...said].map((state) =>
    rowOf(state, trail, names),
  );
}

export function changedRows({ work, trail }: Settled, names: Names): ChangedRow[] {
  const { places, elements, records, links } = work;
  const linked = links.changed.map((change) => ({ ...change, refs: {} }));
  return [...elements.changed, ...linked, ...places.changed, ...records.changed]
    .map(({ before, changes, refs }) => {
      const after = {
        ...before,
        properties: { ...before.properties, ...changes },
        refs: { ...before.refs, ...refs },
      };
      const ids = [...Object.values(before.refs), ...Object.values(after.refs)];
      const fields = fieldChanges({
        before: JSON.stringify(before),
        after: JSON.stringify(after),
        names: JSON.stringify(Object.fromEntries(ids.map((each) => [each, names.get(String(each))]))),
      });
      return { ...rowOf(before, trail, names), fields };
    })
    .filter(({ fields }) => fields.length > 0);
}

function rowOf({ id, kind, properties, refs }: RecordState, trail: Trail, names: Names): CreatedRow {
  const own = properties.name ?? properties.title;
  const ends = Object.values(refs).flatMap((ref) => names.get(String(ref)) ?? []);
  const name = typeof own === 'string' ? own : [...new Set(ends)].join(' · ');
  const type = kind === 'Interdependency' ? { type: String(properties.type) } : {};
  return { ...trail.origins.get(id), id, kind, name, ...type };
}
