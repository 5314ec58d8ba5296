// The same data with another look, another filter or other groups. Pure.
import type { Visible } from './filter.ts';
import type { MapGroups } from './grouped.ts';
import { ghostRows, haloRows, type Look, ringRows, type Scene, sceneInPieces, showOnly } from './scene.ts';
import type { Frame } from './view.ts';

type Asked = { filtered: Visible; look: Look; groups: MapGroups | undefined };

export type Rearranged = {
  scene: Scene;
  /** All tables were written anew. */
  isOther: boolean;
  /** Elements stand elsewhere, in other groups or in the same. */
  isMoved: boolean;
  isRegrouped: boolean;
};

/** In pieces; undefined when nothing is other than before. What was marked stays marked. */
export function* rearranged(
  before: Scene,
  was: Look,
  { filtered, look, groups }: Asked,
  frame: Frame,
): Generator<void, Rearranged | undefined> {
  const had = before.grouped;
  const isRegrouped = had?.partition !== groups?.partition;
  const isMoved = isRegrouped || had?.open !== groups?.open;
  // Other groups or sizes, other lengths of lines and other turns of names.
  const isOther = isRegrouped || look.sizes !== was.sizes;
  if (!isOther && !isMoved && before.filtered === filtered && had?.names === groups?.names) return undefined;
  if (!isOther) showOnly(before, filtered, groups);
  const scene = isOther
    ? remade(before, yield* sceneInPieces(before.data, frame, look, filtered, groups))
    : before;
  return { scene, isOther, isMoved, isRegrouped };
}

const remade = ({ path, open, rings, haloed, gone }: Scene, scene: Scene): Scene => {
  scene.path = path;
  scene.open = open;
  if (gone) ghostRows(scene, gone);
  if (haloed) haloRows(scene, haloed);
  if (rings) ringRows(scene, rings);
  return scene;
};
