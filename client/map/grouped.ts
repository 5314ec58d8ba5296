// A map by its groups, as it is drawn: members of an open group stand in its circle, those of a closed one are one disc,
// and links between closed groups are summed. Pure.
import type { Visible } from './filter.ts';
import { type Arrangement, arrange, type Places } from './group-layout.ts';
import type { Partition } from './grouping.ts';
import type { MapData } from './map-data.ts';

/** What the page asks for: the same object as long as nothing changes. */
export type MapGroups = {
  partition: Partition;
  /** Keys of the groups whose members are drawn. */
  open: ReadonlySet<string>;
  /** What each group is called, in the order of the partition. */
  names: readonly string[];
};

/** All links between two groups, at least one of which is closed to itself: `from` is less than `to`. */
export type Bundle = { from: number; to: number; count: number };

export type Grouped = MapGroups & {
  arrangement: Arrangement;
  isOpen: Uint8Array;
  /** How many of each group a filter leaves. */
  counts: Uint32Array;
  /** What a filter leaves, in open and closed groups alike. */
  seen: Visible;
  /** Between closed groups. */
  bundles: readonly Bundle[];
};

/** The part of its circle that the disc of a closed group fills. */
export const DISC = 0.8;

const arranged = new WeakMap<Partition, { home: Places; arrangement: Arrangement }>();

/** Worked out once for a partition and the positions that it starts from. */
const arrangementOf = (home: Places, partition: Partition): Arrangement => {
  const known = arranged.get(partition);
  if (known?.home === home) return known.arrangement;
  const arrangement = arrange(home, partition);
  arranged.set(partition, { home, arrangement });
  return arrangement;
};

export const grouped = (data: MapData, home: Places, visible: Visible, asked: MapGroups): Grouped => {
  const { partition, open } = asked;
  const isOpen = Uint8Array.from(partition.keys, (key) => (open.has(key) ? 1 : 0));
  return {
    ...asked,
    arrangement: arrangementOf(home, partition),
    isOpen,
    counts: countsOf(visible, partition),
    seen: visible,
    bundles: bundlesOf(data, visible, partition, isOpen),
  };
};

export const countsOf = (visible: Visible, { of, keys }: Partition): Uint32Array => {
  const counts = new Uint32Array(keys.length);
  of.forEach((group, row) => {
    if (visible.nodes[row] === 1) counts[group] = (counts[group] as number) + 1;
  });
  return counts;
};

/** What is drawn one by one: members of open groups, and the links that touch one of them. */
export const drawnOf = (data: MapData, visible: Visible, { partition: { of }, isOpen }: Grouped): Visible => {
  const nodes = new Uint8Array(data.nodeCount);
  let nodeCount = 0;
  for (let row = 0; row < data.nodeCount; row++) {
    if (visible.nodes[row] !== 1 || isOpen[of[row] as number] !== 1) continue;
    nodes[row] = 1;
    nodeCount++;
  }
  const links = new Uint8Array(data.linkCount);
  let linkCount = 0;
  for (let link = 0; link < data.linkCount; link++) {
    if (visible.links[link] !== 1) continue;
    if (nodes[data.source[link] as number] !== 1 && nodes[data.target[link] as number] !== 1) continue;
    links[link] = 1;
    linkCount++;
  }
  return { nodes, links, nodeCount, linkCount };
};

/** Where each row stands: a member of a closed group in the middle of its disc, where its links end. */
export const groupedPlaces = ({ arrangement, partition: { of }, isOpen }: Grouped): Places => {
  const { circles } = arrangement;
  const x = arrangement.x.slice();
  const y = arrangement.y.slice();
  of.forEach((group, row) => {
    const circle = circles[group];
    if (isOpen[group] === 1 || !circle) return;
    x[row] = circle.x;
    y[row] = circle.y;
  });
  return { x, y };
};

/** The links between each two closed groups, fewest first, so that the thick lines are drawn last. */
const bundlesOf = (
  data: MapData,
  visible: Visible,
  { of, keys }: Partition,
  isOpen: Uint8Array,
): Bundle[] => {
  const sums = new Uint32Array(keys.length ** 2);
  for (let link = 0; link < data.linkCount; link++) {
    if (visible.links[link] !== 1) continue;
    const one = of[data.source[link] as number] as number;
    const other = of[data.target[link] as number] as number;
    if (one === other || isOpen[one] === 1 || isOpen[other] === 1) continue;
    const at = Math.min(one, other) * keys.length + Math.max(one, other);
    sums[at] = (sums[at] as number) + 1;
  }
  const bundles: Bundle[] = [];
  sums.forEach((count, at) => {
    if (count > 0) bundles.push({ from: Math.floor(at / keys.length), to: at % keys.length, count });
  });
  return bundles.sort((one, other) => one.count - other.count);
};
