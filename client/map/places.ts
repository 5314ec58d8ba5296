// Moves the marks and lines of a scene, in the tables that the graphics card draws.
import type { Places } from './group-layout.ts';
import { inkOf } from './line-order.ts';
import { LINE_ROW } from './link-program.ts';
import { MARK_ROW } from './node-program.ts';
import { nextVersion, type Scene } from './scene.ts';

export const writePlaces = (scene: Scene, { x, y }: Places): void => {
  const { data, slot, marks, lines, lineSlot } = scene;
  scene.x = x;
  scene.y = y;
  const points = new Float32Array(marks.bytes.buffer);
  const stride = MARK_ROW.stride / 4;
  for (let row = 0; row < data.nodeCount; row++) {
    const at = (slot[row] as number) * stride;
    points[at] = x[row] as number;
    points[at + 1] = y[row] as number;
  }
  const ends = new Float32Array(lines.bytes.buffer);
  for (let link = 0; link < data.linkCount; link++) {
    const at = ((lineSlot[link] as number) * LINE_ROW.stride) / 4;
    const from = data.source[link] as number;
    const to = data.target[link] as number;
    ends[at] = x[from] as number;
    ends[at + 1] = y[from] as number;
    ends[at + 2] = x[to] as number;
    ends[at + 3] = y[to] as number;
  }
  scene.ink = inkOf(data, scene, scene.lineOrder, scene.visible.links);
  marks.version = lines.version = nextVersion();
};
