/** Who gives how much, where several must give together: greedy by what each adds for its price, then whoever turns out not to be needed goes. */

export type Giver = {
  price: number;
  /** How much it gives of each want. */
  gives: readonly number[];
};

const ENOUGH = 1e-9;

/** The rows of those who cover all that can be covered of the wants; nobody who adds nothing. */
export function cover(givers: readonly Giver[], wants: readonly number[]): number[] {
  const taken: number[] = [];
  const left = [...wants];
  const adds = ({ gives }: Giver) =>
    left.reduce(
      (sum, want, row) => sum + (want > 0 ? Math.min(want, gives[row] ?? 0) / (wants[row] || 1) : 0),
      0,
    );
  const open = new Set(givers.keys());
  for (;;) {
    let best: { row: number; worth: number } | undefined;
    for (const row of open) {
      const giver = givers[row] as Giver;
      const worth = adds(giver) / Math.max(giver.price, 1);
      if (worth > ENOUGH && worth > (best?.worth ?? 0)) best = { row, worth };
    }
    if (!best) break;
    taken.push(best.row);
    open.delete(best.row);
    givers[best.row]?.gives.forEach((amount, row) => {
      left[row] = Math.max(0, (left[row] ?? 0) - amount);
    });
  }
  return withoutSpare(givers, wants, taken);
}

/** The last ones and the dearest first: who can go without anything of what is covered going goes. */
function withoutSpare(
  givers: readonly Giver[],
  wants: readonly number[],
  taken: readonly number[],
): number[] {
  const covered = (rows: readonly number[]) =>
    wants.map((want, row) =>
      Math.min(
        want,
        rows.reduce((sum, each) => sum + (givers[each]?.gives[row] ?? 0), 0),
      ),
    );
  const reached = covered(taken);
  const isStill = (rows: readonly number[]) =>
    covered(rows).every((amount, row) => amount >= (reached[row] ?? 0) - ENOUGH);
  let kept = [...taken];
  const byPrice = [...taken].sort((one, other) => (givers[other]?.price ?? 0) - (givers[one]?.price ?? 0));
  for (const row of byPrice) {
    const rest = kept.filter((each) => each !== row);
    if (isStill(rest)) kept = rest;
  }
  return kept;
}
