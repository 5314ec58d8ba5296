// What lies under the pointer. Asked of the columns rather than of the graphics card: reading a pixel back would make
// the page wait for the drawing to end, at every movement of the mouse.
import { LANE, LINE_ROW } from './link-program.ts';
import type { Scene } from './scene.ts';

export type Picker = {
  /**
   * The visible element nearest to a point of the unit square, at most `reach` pixels outside its mark.
   * @param pixels how many pixels the unit square measures on screen
   * @param scale by how much radii are multiplied at this zoom
   */
  element(x: number, y: number, pixels: number, scale: number, reach: number): number | undefined;
  /** The visible link whose line passes nearest to a point, at most `reach` pixels away; `scale` as for elements. */
  link(x: number, y: number, pixels: number, scale: number, reach: number): number | undefined;
};

/** Sorts the elements into the cells of a grid. Costs a few milliseconds at 100,000: made at the first movement. */
export const createPicker = (scene: Scene): Picker => {
  const { x: xs, y: ys, radius, data } = scene;
  const side = Math.max(1, Math.ceil(Math.sqrt(data.nodeCount / 2)));
  const cellOf = (value: number) => Math.min(side - 1, Math.max(0, Math.floor(value * side)));
  const cells: number[][] = Array.from({ length: side * side }, () => []);
  let largest = 0;
  for (let row = 0; row < data.nodeCount; row++) {
    cells[cellOf(ys[row] as number) * side + cellOf(xs[row] as number)]?.push(row);
    largest = Math.max(largest, radius[row] as number);
  }

  return {
    element(x, y, pixels, scale, reach) {
      const around = (largest * scale + reach) / pixels;
      let nearest: number | undefined;
      let least = reach;
      for (let line = cellOf(y - around); line <= cellOf(y + around); line++) {
        for (let column = cellOf(x - around); column <= cellOf(x + around); column++) {
          for (const row of cells[line * side + column] as number[]) {
            if (scene.visible.nodes[row] !== 1) continue;
            const apart = Math.hypot((xs[row] as number) - x, (ys[row] as number) - y) * pixels;
            const size = (radius[row] as number) * scale;
            // Inside several marks, the smallest, which is drawn above the others; outside, the nearest edge.
            const score = apart > size ? apart - size : -1 / size;
            if (score < least || (nearest === undefined && score === least)) {
              least = score;
              nearest = row;
            }
          }
        }
      }
      return nearest;
    },
    link(x, y, pixels, scale, reach) {
      let nearest: number | undefined;
      let least = reach / pixels;
      for (let link = 0; link < data.linkCount; link++) {
        if (scene.visible.links[link] !== 1) continue;
        const from = data.source[link] as number;
        const to = data.target[link] as number;
        const [ax, ay, bx, by] = [xs[from], ys[from], xs[to], ys[to]] as [number, number, number, number];
        const aside = (laneOf(scene, link) * LANE * Math.min(1, scale)) / pixels;
        const length = Math.hypot(bx - ax, by - ay) || 1;
        // Of several links between the same two elements, the one that runs there.
        const [dx, dy] = [(-(by - ay) / length) * aside, ((bx - ax) / length) * aside];
        const apart = toSegment(x, y, ax + dx, ay + dy, bx + dx, by + dy);
        if (apart >= least) continue;
        least = apart;
        nearest = link;
      }
      return nearest;
    },
  };
};

/** How far beside the straight line a link runs, in lanes. */
const laneOf = ({ lines, lineSlot }: Scene, link: number): number =>
  (lines.bytes[(lineSlot[link] as number) * LINE_ROW.stride + LINE_ROW.lane] as number) - 128;

const toSegment = (x: number, y: number, ax: number, ay: number, bx: number, by: number): number => {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const part = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(ax + part * dx - x, ay + part * dy - y);
};
