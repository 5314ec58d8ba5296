/**
 * What waits for somebody who signed in, across the ecosystems in which they hold a role: one look at all of them together, however
 * many these are. Needs are looked at one by one, where somebody they speak for offers something.
 */
import { may, ownOf, type Viewer } from '../access/viewer.ts';
import { meetings, type NeedToMeet, onMap } from '../joining/meet.ts';
import type { Database } from '../neo4j/database.ts';
import type { Ecosystem } from '../neo4j/shapes.ts';
import { countLinksToAnswer } from '../sides/inbox.ts';
import { type HomeWaitingRow, homeWaiting } from './home.queries.ts';
import { newsOf, type Told } from './news.ts';

export type Waiting = {
  ecosystem: Ecosystem;
  links: number;
  asking: number;
  claims: number;
  matters: number;
  alike: HomeWaitingRow['alike'];
  needs: NeedToMeet[];
  /** Whether they have never opened its map. */
  isNew: boolean;
  told: Told;
};

/** As many pairs are told. */
const PAIRS = 50;
const NOTHING: Told = { news: [], isMore: false };

/** The ecosystems in which somebody holds a role themselves: a host facilitates all, and is at home in these. */
const homesOf = ({ in: held = {}, joined }: Viewer): string[] => [
  ...new Set([...Object.keys(held), ...(joined ?? [])]),
];

export async function waitingFor(
  database: Database,
  viewer: Viewer & { account: { id: string } },
): Promise<Waiting[]> {
  const homes = homesOf(viewer);
  if (homes.length === 0) return [];
  const asked = homes.map((id) => ({
    id,
    own: [...ownOf(viewer, id)],
    curates: may(viewer, 'curate', id),
  }));
  const [rows, links] = await Promise.all([
    database.readLatest(homeWaiting, { account: viewer.account.id, asked, pairs: PAIRS }),
    countLinksToAnswer(database, viewer, homes),
  ]);
  const opened = rows.flatMap(({ ecosystem, seen }) =>
    seen != null && ecosystem.revision > seen
      ? [{ id: ecosystem.id, since: seen, settings: ecosystem as Record<string, unknown> }]
      : [],
  );
  const [news, needs] = await Promise.all([
    newsOf(database, viewer, opened),
    Promise.all(rows.map((row) => needsIn(database, viewer, row))),
  ]);
  return rows.map(({ ecosystem, seen, asking, claims, matters, alike }, at) => ({
    ...{ ecosystem, asking, claims, matters, alike },
    links: links.get(ecosystem.id) ?? 0,
    needs: needs[at] ?? [],
    isNew: seen == null,
    told: news.get(ecosystem.id) ?? NOTHING,
  }));
}

/** The needs of others that what their own stakeholders offer would suit, by the rule of who joins; each once. */
async function needsIn(
  database: Database,
  viewer: Viewer,
  { ecosystem, offering }: HomeWaitingRow,
): Promise<NeedToMeet[]> {
  const found = await Promise.all(
    offering.map((own) => meetings({ database, viewer }, onMap(ecosystem.id, own))),
  );
  const own = new Set(offering);
  const all = found.flatMap(({ needs }) => needs).filter(({ by }) => !own.has(by.id));
  return [...new Map(all.map((need) => [need.id, need])).values()];
}
