/** Whom to reach first and which seats are empty, for whoever asks. */
import { shows } from '../access/sees.ts';
import type { Viewer } from '../access/viewer.ts';
import { settingsOf } from '../read/settings.ts';
import { type EmptySeat, emptySeats } from './empty-seats.ts';
import { type FoundUnseen, todayText } from './find-unseen.ts';
import { type ToReach, toReach } from './to-reach.ts';
import { unseenSimilar } from './unseen.queries.ts';

/** An individual who was only nominated has not been asked: it is called by its role, unless the ecosystem says otherwise. */
export type ReachRow = ToReach & { isByRole: boolean };
export type Reach = { people: ReachRow[]; seats: EmptySeat[] };

/** `leaves`: it is taken along, where nobody asks any more who reads it. Only facilitators, on screen, read the names all the same. */
export async function readReach(
  found: FoundUnseen,
  viewer: Pick<Viewer, 'closed'>,
  { leaves = false } = {},
): Promise<Reach> {
  const { facts, about, ecosystem, reading } = found;
  const around = await found.around();
  const closed = Object.fromEntries([...(viewer.closed ?? [])].map((id) => [id, true as const]));
  const similar = await reading.database.read(unseenSimilar, {
    ...{ ecosystem: ecosystem.id, today: todayText(), closed },
  });
  const areShown =
    (reading.audience === 'all' && !leaves) ||
    shows(await settingsOf(reading.database, ecosystem.id), 'showsNominatedIndividuals');
  return {
    people: toReach(facts, around, about).map((each) => ({
      ...each,
      isByRole: !areShown && each.who.kind === 'INDIVIDUAL',
    })),
    seats: emptySeats(facts, around, similar, about),
  };
}
