/** Nodes that wait their turn, the nearest first. One may wait several times: who takes it out knows whether it is late. */
type Heap = {
  push(node: number, key: number): void;
  pop(): { node: number; key: number } | undefined;
};

export function createHeap(): Heap {
  const nodes: number[] = [];
  const keys: number[] = [];
  const swap = (one: number, other: number) => {
    [nodes[one], nodes[other]] = [nodes[other] as number, nodes[one] as number];
    [keys[one], keys[other]] = [keys[other] as number, keys[one] as number];
  };
  const isLess = (one: number, other: number) => (keys[one] as number) < (keys[other] as number);
  return {
    push(node, key) {
      let place = nodes.push(node) - 1;
      keys.push(key);
      for (let above = (place - 1) >> 1; place > 0 && isLess(place, above); above = (place - 1) >> 1) {
        swap(place, above);
        place = above;
      }
    },
    pop() {
      const last = nodes.length - 1;
      if (last < 0) return undefined;
      swap(0, last);
      const taken = { node: nodes.pop() as number, key: keys.pop() as number };
      for (let place = 0; ; ) {
        const [left, right] = [2 * place + 1, 2 * place + 2];
        let least = place;
        if (left < last && isLess(left, least)) least = left;
        if (right < last && isLess(right, least)) least = right;
        if (least === place) return taken;
        swap(place, least);
        place = least;
      }
    },
  };
}
