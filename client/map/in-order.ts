/** So many steps a value is told apart by: finer than anything on a screen. */
const STEPS = 2 ** 30;
/** More than so many values are not put in order. */
const MOST = 2 ** 22;

/**
 * Which value comes first, second, and so on; of equal ones, the first. Value and place are put in order as one number: comparing
 * a hundred thousand by a function would take longer than drawing them.
 */
export const inOrder = (values: Float64Array): Uint32Array => {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const scale = high > low ? (STEPS - 1) / (high - low) : 0;
  const keys = new Float64Array(values.length);
  for (let at = 0; at < keys.length; at++)
    keys[at] = Math.round(((values[at] as number) - low) * scale) * MOST + at;
  keys.sort();
  const order = new Uint32Array(keys.length);
  for (let turn = 0; turn < order.length; turn++) order[turn] = (keys[turn] as number) % MOST;
  return order;
};
