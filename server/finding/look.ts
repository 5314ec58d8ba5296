/** One look at an ecosystem: what an audience is missing at a revision, as if what is hidden from it did not exist. */
import { AUDIENCES, type Audience, seenRows } from '../access/sees.ts';
import type { Current } from '../ecosystem/find.ts';
import { type ChangedSince, changedSince } from '../history/changed-since.ts';
import { parseId } from '../kind/ids.ts';
import { narrow, without } from '../map/narrow.ts';
import type { Snapshot } from '../map/snapshot.ts';
import type { Snapshots } from '../map/snapshots.ts';
import type { Database, Reader } from '../neo4j/database.ts';
import { type Hidden, hiddenFrom } from '../read/hidden.ts';
import { computeFindings, computeRows, type Finding, findingsOf, placer, rowsOf } from './compute.ts';
import type { Found } from './found.ts';
import { keepUp, type Step, withLate } from './keep-up.ts';
import { heldOf, laggingKinds } from './lagging.ts';
import { type PureRows, type Reading, readings } from './reading.ts';
import { inOrder } from './select.ts';

export type LookParts = {
  database: Database;
  snapshots: Pick<Snapshots, 'get'>;
  /** Runs the pure functions of a reading over a large map. */
  inThread: (reading: Reading, task: unknown) => Promise<PureRows>;
  /** How many elements a large map has: more than these. */
  large: number;
};

type For = Pick<Found, 'audience' | 'day' | 'hidden'>;

/** How often a revision is sought that both the map and the history stand at. */
const TRIES = 3;

export function createLook({ database, snapshots, inThread, large }: LookParts) {
  const isLarge = (snapshot: Snapshot) => snapshot.nodes.number.length > large;
  const computing = (
    snapshot: Snapshot,
    { day, hidden }: Pick<For, 'day' | 'hidden'>,
    reader: Reader = database,
  ) => ({
    ...{ database: reader, snapshot, today: day, hidden: hidden.named },
    ...(isLarge(snapshot) && { run: inThread }),
  });

  /** The map and the history at one revision, that or a later one. */
  const sameRevision = async (known: Found, current: Current) => {
    let whole = await snapshots.get(current);
    for (let tries = 1; tries <= TRIES; tries++) {
      const changed = await changedSince(database, known.ecosystem.id, known.revision, { wherever: true });
      if (!changed) return undefined;
      if (changed.revision === whole.revision) return { whole, changed };
      whole = await snapshots.get({ ...known.ecosystem, revision: changed.revision });
    }
    return undefined;
  };

  return {
    /** Everything that is missing at that revision or a later one. */
    async find(current: Current, of: For): Promise<Found> {
      const whole = await snapshots.get(current);
      const snapshot = partSeen(whole, of);
      const rows = await computeRows(computing(snapshot, of));
      const place = placer(snapshot);
      const { revision, ecosystem } = snapshot;
      return {
        ...{ ...of, ecosystem, revision, isCurrent: true, findings: inOrder(findingsOf(rows, place)), place },
        elements: snapshot.nodes.number.length,
        ...{ seenWhole: seeingAll(snapshot), held: heldOf(rows), lag: { of: revision, touched: 0 } },
      };
    },
    /** The same, from what was found before: undefined where what happened since is not known record by record. */
    async keepUp(known: Found, current: Current, hidden: Hidden): Promise<Step | undefined> {
      const at = await sameRevision(known, current);
      if (!at || !isTold(at.changed, known.hidden, hidden)) return undefined;
      const changed = withoutHidden(at.changed, known.hidden, hidden);
      const snapshot = partSeen(at.whole, { ...known, hidden });
      const given = { ...computing(snapshot, { ...known, hidden }), isLarge: isLarge(snapshot) };
      const elements = snapshot.nodes.number.length;
      return keepUp({ ...known, hidden, elements, seenWhole: seeingAll(snapshot) }, changed, given);
    },
    /** What may lag, looked for at the revision of the map. */
    async late(known: Found): Promise<(since: Found) => Step> {
      const whole = await snapshots.get({ ...known.ecosystem, revision: known.revision });
      const snapshot = partSeen(whole, known);
      const late = laggingKinds();
      const rows = new Map<string, PureRows[string]>();
      for (const reading of readings())
        for (const [key, found] of await rowsOf(reading, late, computing(snapshot, known)))
          rows.set(key, found);
      return (since) => withLate(since, rows, snapshot.revision);
    },
    /** See `Findings.supposed`. */
    async supposed(
      { ecosystem, revision, day, audience }: Found,
      reader: Reader,
      gone: ReadonlySet<number>,
    ): Promise<readonly Finding[] | undefined> {
      const whole = await snapshots.get({ ...ecosystem, revision });
      if (whole.revision !== revision) return undefined;
      const hidden = await hiddenFrom(reader, ecosystem.id, audience);
      const snapshot = without(partSeen(whole, { audience, hidden }), gone);
      return computeFindings(computing(snapshot, { day, hidden }, reader));
    },
    /** Findings of an earlier revision, without those that name what has been hidden since. */
    async older(known: Found): Promise<Found> {
      const hidden = await hiddenFrom(database, known.ecosystem.id, known.audience);
      const gone = new Set(hidden.mark === known.hidden.mark ? [] : hidden.ids);
      const findings = known.findings.filter(({ entities }) => !entities.some((id) => gone.has(id)));
      return { ...known, findings, isCurrent: false };
    },
  };
}

/** Whether whatever is hidden now and was not, or the other way round, came or went with the changes. */
function isTold({ moved }: ChangedSince, before: Hidden, now: Hidden): boolean {
  if (before.mark === now.mark) return true;
  const differing = [
    ...now.ids.filter((id) => !before.named[id]),
    ...before.ids.filter((id) => !now.named[id]),
  ];
  return differing.every((id) => {
    const each = moved.get(id);
    return each !== undefined && !(each.before && each.after);
  });
}

/** What concerns those from whom some of it is hidden. */
function withoutHidden(changed: ChangedSince, before: Hidden, now: Hidden): ChangedSince {
  const isSeen = (id: string) => !before.named[id] && !now.named[id];
  return { ...changed, moved: new Map([...changed.moved].filter(([id]) => isSeen(id))) };
}

/** A map as an audience sees it: without what it hides itself, and without what is hidden now. */
function partSeen(whole: Snapshot, { audience, hidden }: Pick<Found, 'audience' | 'hidden'>): Snapshot {
  const { snapshot } = narrow({ snapshot: whole, positions: whole.nodes, layout: 'settled' }, audience);
  return without(snapshot, new Set(hidden.ids.flatMap((id) => parseId(id)?.number ?? [])));
}

/** The audiences who see all of a map. */
function seeingAll({ nodes, links }: Snapshot): Audience[] {
  const isThere: boolean[] = [];
  for (const visibility of nodes.visibility) isThere[visibility] = true;
  for (const visibility of links.visibility) isThere[visibility] = true;
  return AUDIENCES.filter((audience) => {
    const seen = seenRows(audience);
    return isThere.every((_, visibility) => seen[visibility] === true);
  });
}
