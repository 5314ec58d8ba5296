/** One look at an ecosystem: what an audience is missing at a revision, as if what is hidden from it did not exist. */
import { AUDIENCES, type Audience } from '../access/sees.ts';
import type { Current } from '../ecosystem/find.ts';
import { parseId } from '../kind/ids.ts';
import { narrow, without } from '../map/narrow.ts';
import type { Snapshot } from '../map/snapshot.ts';
import type { Snapshots } from '../map/snapshots.ts';
import type { Database, Reader } from '../neo4j/database.ts';
import { type Hidden, hiddenFrom, NOTHING_HIDDEN } from '../read/hidden.ts';
import { computeFindings, type Finding, placer } from './compute.ts';
import type { PureRows, Reading } from './reading.ts';
import { inOrder } from './select.ts';

export type Found = {
  ecosystem: { id: string; slug: string };
  /** The revision and the day that the findings are of. */
  revision: number;
  day: string;
  /** False while a later revision is being looked at. */
  isCurrent: boolean;
  /** For whom, and what is hidden from them. */
  audience: Audience;
  hidden: Hidden;
  /** In their order. */
  findings: readonly Finding[];
  /** Audiences who see all of the map that these were found on. */
  seenWhole: readonly Audience[];
  /** Where records are, as the snapshot of that revision has it. */
  place: ReturnType<typeof placer>;
};

type Parts = {
  database: Database;
  snapshots: Pick<Snapshots, 'get'>;
  /** Runs the pure functions of a reading over a large map. */
  inThread: (reading: Reading, task: unknown) => Promise<PureRows>;
};

/** Elements from which on a thread is worth its start. */
const LARGE = 2_000;

export function createLook({ database, snapshots, inThread }: Parts) {
  const compute = (reader: Reader, snapshot: Snapshot, { day, hidden }: Pick<Found, 'day' | 'hidden'>) => {
    const isLarge = snapshot.nodes.number.length > LARGE;
    const given = { snapshot, today: day, hidden: hidden.named };
    return computeFindings({ database: reader, ...given, ...(isLarge && { run: inThread }) });
  };

  return {
    /** Everything that is missing at that revision or a later one. */
    async find(current: Current, of: Pick<Found, 'audience' | 'day' | 'hidden'>): Promise<Found> {
      const snapshot = partSeen(await snapshots.get(current), of);
      const findings = inOrder(await compute(database, snapshot, of));
      const { revision, ecosystem } = snapshot;
      const seenWhole = AUDIENCES.filter((audience) => isWhole(snapshot, audience));
      return { ...of, ecosystem, revision, isCurrent: true, findings, seenWhole, place: placer(snapshot) };
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
      return compute(reader, without(partSeen(whole, { audience, hidden }), gone), { day, hidden });
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

/** A map as an audience sees it: without what it hides itself, and without what is hidden now. */
function partSeen(whole: Snapshot, { audience, hidden }: Pick<Found, 'audience' | 'hidden'>): Snapshot {
  const { snapshot } = narrow({ snapshot: whole, positions: whole.nodes, layout: 'settled' }, audience);
  return without(snapshot, new Set(hidden.ids.flatMap((id) => parseId(id)?.number ?? [])));
}

/** Whether an audience sees all of a map. */
function isWhole(whole: Snapshot, audience: Audience): boolean {
  const { nodes, links } = partSeen(whole, { audience, hidden: NOTHING_HIDDEN });
  return (
    nodes.number.length === whole.nodes.number.length && links.number.length === whole.links.number.length
  );
}
