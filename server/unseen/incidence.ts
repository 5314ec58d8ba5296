/** Who was named in how many lists: what every estimate of the unseen starts from. */

/** One name in one list: what somebody who was asked answered, for one mission or for none in particular. */
export type Mention = { nominator: string; mission: string | undefined; nominee: string };

/** Names counted by the number of lists that hold them (Q1, Q2 ... of Colwell et al. 2004). */
export type Incidence = {
  /** T: lists. */
  lists: number;
  /** S: distinct names. */
  names: number;
  /** U: names summed over all lists. */
  mentions: number;
  /** Qk by k: names that exactly k lists hold. */
  counts: ReadonlyMap<number, number>;
};

/**
 * A list is one person's answer for one mission; a name counts once in it, however often it was said. Lists that name
 * nobody leave no trace and are not counted.
 */
export function incidenceOf(mentions: Iterable<Mention>): Incidence {
  const growing = growingIncidence();
  for (const mention of mentions) growing.add(mention);
  return growing.now();
}

/** The same while names come in one by one. */
export function growingIncidence(): { add(mention: Mention): void; now(): Incidence } {
  const lists = new Map<string, Set<string>>();
  const heldBy = new Map<string, number>();
  return {
    add({ nominator, mission, nominee }) {
      const list = `${nominator} ${mission ?? ''}`;
      const names = lists.get(list) ?? new Set();
      if (names.has(nominee)) return;
      lists.set(list, names.add(nominee));
      heldBy.set(nominee, (heldBy.get(nominee) ?? 0) + 1);
    },
    now: () => incidence(lists.size, heldBy.values()),
  };
}

/** The same from the number of lists and, for each name, of those that hold it. */
export function incidence(lists: number, heldBy: Iterable<number>): Incidence {
  const counts = new Map<number, number>();
  let [names, mentions] = [0, 0];
  for (const times of heldBy) {
    counts.set(times, (counts.get(times) ?? 0) + 1);
    names += 1;
    mentions += times;
  }
  return { lists, names, mentions, counts };
}

/** How many names exactly `times` lists hold. */
export const heldBy = ({ counts }: Incidence, times: number): number => counts.get(times) ?? 0;
