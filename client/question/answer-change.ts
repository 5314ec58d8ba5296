/** What became different between two answers to the same question. */

export type Answered<Node extends { id: string }> = { totalCount: number; nodes: readonly Node[] };

export type AnswerChange<Node> = {
  before: number;
  now: number;
  /** Who is new, as far as that can be told from the part of the list that was read. */
  added: readonly Node[];
};

const isWhole = ({ totalCount, nodes }: Answered<{ id: string }>) => nodes.length === totalCount;

/** Undefined when both say the same. */
export function changeBetween<Node extends { id: string }>(
  before: Answered<Node>,
  now: Answered<Node>,
): AnswerChange<Node> | undefined {
  const known = new Set(before.nodes.map(({ id }) => id));
  const isSame =
    before.totalCount === now.totalCount && now.nodes.every(({ id }, row) => id === before.nodes[row]?.id);
  if (isSame) return undefined;
  // In a list that was read in part, what moved up from the next page would look new.
  const added = isWhole(before) ? now.nodes.filter(({ id }) => !known.has(id)) : [];
  return { before: before.totalCount, now: now.totalCount, added };
}
