// What an import is about to write passes the same gate as any other change: rights, rules of kinds and checks of fields.
import { setImmediate as breath } from 'node:timers/promises';
import type { Viewer } from '../access/viewer.ts';
import { kindOf, type RecordState } from '../kind/kind.ts';
import { type StoredRecord, toState } from '../kind/state.ts';
import type { Run } from '../neo4j/database.ts';
import { requireFit } from '../write/gate.ts';
import type { Changed } from '../write/opened.ts';
import { writeRecords } from '../write/write.queries.ts';
import { batches } from './batches.ts';
import type { Work } from './import-work.ts';
import { afterOf, linkState, type Stamp } from './import-write.ts';

/** Throws `NotAllowed` and `Invalid`; `action` is what the importer must be allowed to do. */
export async function requireFitting(
  run: Run,
  work: Work,
  { viewer, stamp, action }: { viewer: Viewer; stamp: Stamp; action: 'curate' | 'found' },
): Promise<void> {
  const gated = { viewer, ecosystem: stamp.ecosystem, dependents: [], settings: {} };
  const changes = changesOf(work, stamp);
  requireFit({ ...gated, all: await endsOf(run, changes) }, changes, action);
  // No rule of a link looks at another record: a part of them at a time, so that others are served meanwhile.
  for (const some of batches(work.links.created)) {
    await breath();
    const made = some.map((link) => ({ after: linkState(link) }));
    requireFit({ ...gated, all: new Map() }, made, action);
  }
}

function changesOf({ places, elements, records, links }: Work, stamp: Stamp): Changed[] {
  const changed = [...places.changed, ...elements.changed, ...records.changed, ...links.changed];
  return [
    ...[...places.created, ...elements.created, ...records.created].map((after) => ({ after })),
    ...changed.map((change) => ({ before: change.before, after: afterOf(change, stamp) })),
  ];
}

/** What the changed records refer to and the import leaves as it is: rules look at that too. */
async function endsOf(run: Run, changes: readonly Changed[]): Promise<Map<string, RecordState>> {
  const known = new Set(changes.flatMap(({ after }) => after?.id ?? []));
  const asked = changes.flatMap(({ after }) =>
    after && kindOf(after.kind).rules && !kindOf(after.kind).storedAs ? Object.values(after.refs) : [],
  );
  const found = new Map<string, RecordState>();
  for (const ids of batches([...new Set(asked)].filter((id) => !known.has(id))))
    for (const { record } of await run(writeRecords, { ids })) {
      const state = toState(record as StoredRecord);
      found.set(state.id, state);
    }
  return found;
}
