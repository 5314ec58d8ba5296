/** What waits in an ecosystem and what was decided of late, with the records concerned as far as a reader asks for them. */
import type { ResolveTree } from 'graphql-parse-resolve-info';
import type { RecordNode } from '../read/node.ts';
import type { Reading } from '../read/read.ts';
import { readNodes } from '../read/read-nodes.ts';
import { LISTED_DAYS, type Matter } from './matter.ts';
import { moderationDecided, moderationWaiting } from './moderation.queries.ts';

/** One row: the first that was raised, and all that stand in it. */
export type Row = {
  first: Matter;
  all: readonly Matter[];
  /** What it is about, where that is there and was asked for. */
  about: RecordNode | undefined;
  other: RecordNode | undefined;
  isThere: boolean;
};

const DAY = 86_400_000;

export async function readMatters(
  reading: Reading,
  { ecosystem, isDecided }: { ecosystem: string; isDecided: boolean },
  selected: ResolveTree[],
): Promise<Row[]> {
  const { database } = reading;
  const since = new Date(Date.now() - LISTED_DAYS * DAY).toISOString();
  const rows = isDecided
    ? await database.readLatest(moderationDecided, { ecosystem, since })
    : await database.readLatest(moderationWaiting, { ecosystem });
  return withRecords(
    reading,
    rows.map(({ said }) => said as Matter[]),
    selected,
  );
}

/** The same of matters that are at hand: those of each row together. */
export async function withRecords(
  reading: Reading,
  rows: readonly (readonly Matter[])[],
  selected: ResolveTree[],
): Promise<Row[]> {
  const ids = rows.flatMap(([first]) => [first?.about ?? [], first?.other ?? []].flat());
  const nodes = await readNodes(reading, ids, selected);
  return rows.flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    const about = nodes.get(first.about ?? '');
    return [{ first, all, about, other: nodes.get(first.other ?? ''), isThere: about !== undefined }];
  });
}
