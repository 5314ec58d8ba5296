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
  const lists = new Map<string, Set<string>>();
  for (const { nominator, mission, nominee } of mentions) {
    const list = `${nominator} ${mission ?? ''}`;
    const names = lists.get(list) ?? new Set();
    lists.set(list, names.add(nominee));
  }
  const heldBy = new Map<string, number>();
  for (const names of lists.values()) for (const name of names) heldBy.set(name, (heldBy.get(name) ?? 0) + 1);
  return incidence(lists.size, heldBy.values());
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
