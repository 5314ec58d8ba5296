/** Whom to reach first and which seats are empty, for whoever asks. */
import { shows } from '../access/sees.ts';
import { may, type Viewer } from '../access/viewer.ts';
import { keyOf } from '../finding/finding.ts';
import { namedNotReached } from '../gaps/catalogue/reach.ts';
import { settingsOf } from '../read/settings.ts';
import { type EmptySeat, emptySeats } from './empty-seats.ts';
import { type FoundUnseen, todayText } from './find-unseen.ts';
import type { Reading } from './read-unseen.ts';
import { type ToReach, toReach } from './to-reach.ts';
import { unseenMarks, unseenSimilar } from './unseen.queries.ts';

/** An individual who was only nominated has not been asked: it is called by its role, unless the ecosystem says otherwise. */
export type ReachRow = ToReach & { isByRole: boolean; mark: ReachMark };
/** That they were not reached is a finding: its key, who looks after it, and why somebody is not to be reached after all. */
type ReachMark = { key: string; assignee: string | null; dismissed: string | null };
/** `aside` are those of whom it was said that they are not to be reached. */
export type Reach = { people: ReachRow[]; aside: ReachRow[]; seats: EmptySeat[] };

/** `leaves`: it is taken along, where nobody asks any more who reads it. Only facilitators, on screen, read the names all the same. */
export async function readReach(found: FoundUnseen, viewer: Viewer, { leaves = false } = {}): Promise<Reach> {
  const { facts, about, ecosystem, reading } = found;
  const around = await found.around();
  const closed = Object.fromEntries([...(viewer.closed ?? [])].map((id) => [id, true as const]));
  const similar = await reading.database.read(unseenSimilar, {
    ...{ ecosystem: ecosystem.id, today: todayText(), closed },
  });
  const areShown =
    (reading.audience === 'all' && !leaves) ||
    shows(await settingsOf(reading.database, ecosystem.id), 'showsNominatedIndividuals');
  const markOf = await marksIn(reading);
  const mayRead = may(viewer, 'mark', ecosystem.id);
  const rows = toReach(facts, around, about).map((each) => ({
    ...each,
    isByRole: !areShown && each.who.kind === 'INDIVIDUAL',
    mark: markOf(each.who.id, mayRead),
  }));
  return {
    people: rows.filter(({ mark }) => mark.dismissed === null),
    aside: mayRead ? rows.filter(({ mark }) => mark.dismissed !== null) : [],
    seats: emptySeats(facts, around, similar, about),
  };
}

/** What people said of the findings that somebody was not reached, by the id of the stakeholder; who looks after it, to who may read that. */
async function marksIn({ database, ecosystem }: Reading) {
  const marks = await database.read(unseenMarks, { ecosystem, kind: namedNotReached.key });
  const said = new Map(marks.map((each) => [each.key, each]));
  return (id: string, mayRead: boolean): ReachMark => {
    const key = keyOf(namedNotReached, { entities: [id], facts: {}, weight: 0 });
    const { assignee = null, dismissed = null } = said.get(key) ?? {};
    return { key, assignee: mayRead ? assignee : null, dismissed };
  };
}
