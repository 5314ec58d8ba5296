/** How it has moved: who was reached, which seats were filled, and the estimate with its coverage, month by month. Pure. */
import { nominationsAbout, type UnseenAbout, whoIsAbout } from './about.ts';
import { unseen } from './estimate.ts';
import { growingIncidence, type Incidence } from './incidence.ts';
import type { Moved, UnseenFacts } from './read-unseen.ts';
import { mentionOf } from './unseen.ts';

/** How it stood at the end of a day, and what had come in that month. */
export type ProgressPoint = {
  /** The last day of a month, ISO 8601; of the present month today. */
  day: string;
  reached: number;
  seatsFilled: number;
  seatsHeld: number;
  lists: number;
  names: number;
  coverage: number;
  /** Null where there is no estimate. */
  missingAtLeast: number | null;
  isThin: boolean;
};

const MOST = 24;

/** From the month of the first nomination on, the last 24 of them; nothing where nobody was ever named. */
export function progressOf(
  facts: UnseenFacts,
  { reached, seats }: Moved,
  about: UnseenAbout,
  today: string,
): ProgressPoint[] {
  const nominations = nominationsAbout(facts, about).toSorted((one, other) => (one.day < other.day ? -1 : 1));
  const [first] = nominations;
  if (!first) return [];
  const days = monthEnds(first.day, today).slice(-MOST);
  const isAbout = whoIsAbout(facts, about);
  const named = new Set(nominations.map(({ nominee }) => nominee));
  const joined = reached.filter(({ number }) => named.has(number) && isAbout(facts.people.get(number)));
  const mission = facts.missions.find(({ id }) => id === about.mission)?.number;
  const sat = seats.filter((seat) => !about.mission || seat.mission === mission);
  const growing = growingIncidence();
  let next = 0;
  return days.map((day) => {
    for (let each = nominations[next]; each && each.day <= day; each = nominations[++next]) {
      const mention = mentionOf(each);
      if (mention) growing.add(mention);
    }
    const isOfMonth = (when: string) => when.slice(0, 7) === day.slice(0, 7) && when <= day;
    return {
      ...{ day, reached: joined.filter((each) => isOfMonth(each.day)).length },
      seatsFilled: sat.filter(({ since, isDated }) => isDated && isOfMonth(since)).length,
      seatsHeld: sat.filter(({ since, until }) => since <= day && (!until || until >= day)).length,
      ...estimated(growing.now()),
    };
  });
}

function estimated(incidence: Incidence) {
  const { estimate, coverage, isThin } = unseen(incidence);
  const { lists, names } = incidence;
  return { lists, names, coverage, isThin, missingAtLeast: estimate?.missingAtLeast ?? null };
}

/** The last day of each month from that of one day on, before today; then today. */
export function monthEnds(from: string, today: string): string[] {
  const ends: string[] = [];
  let [year = 0, month = 0] = from.split('-').map(Number);
  for (;;) {
    const end = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
    if (end >= today) return [...ends, today];
    ends.push(end);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}
