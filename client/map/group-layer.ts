// The two canvases on which groups, and what is no link, are drawn, one below the lines of the map and one above them, and what lies under the
// pointer there.
import type Sigma from 'sigma';
import { paintArcs } from './arc-painter.ts';
import type { PlacedArc } from './arc-places.ts';
import { drawCurrentGroup } from './current-ring.ts';
import type { GroupName } from './group-names.ts';
import { discOf } from './group-names.ts';
import { groupAt, paintAbove, paintBelow, paintNames } from './group-painter.ts';
import { paintHaze } from './guess-painter.ts';
import { onScreen, rowsWithin } from './label-region.ts';
import type { Sheet } from './label-text.ts';
import { arcsOf } from './overlay.ts';
import type { Scheme } from './palette.ts';
import type { Projection } from './projection.ts';
import type { Scene } from './scene.ts';

export class GroupLayer {
  private readonly below: CanvasRenderingContext2D | null | undefined;
  private readonly above: CanvasRenderingContext2D | null | undefined;
  private names: readonly GroupName[] = [];
  private hovered: number | undefined;
  private current: number | undefined;
  private isEmpty = true;
  /** Where arcs lie. */
  arcs: readonly PlacedArc[] = [];

  constructor(sigma: Sigma) {
    sigma.createCanvasContext('groupsBelow').createCanvasContext('groupsAbove');
    const { edges, groupsBelow, groupsAbove } = sigma.getCanvases();
    if (groupsBelow) edges?.before(groupsBelow);
    if (groupsAbove) edges?.after(groupsAbove);
    this.below = groupsBelow?.getContext('2d');
    this.above = groupsAbove?.getContext('2d');
  }

  paint(sheet: Omit<Sheet, 'context'>, scheme: Scheme): void {
    const { below, above } = this;
    const { scene, at } = sheet;
    if (!below || !above || (this.isEmpty && !hasAny(scene))) return;
    for (const context of [below, above]) context.clearRect(0, 0, at.width, at.height);
    this.isEmpty = !hasAny(scene);
    // What a hand points at, else where the keyboard stands.
    const look = { scheme, hovered: this.hovered ?? this.current };
    paintHaze({ ...sheet, context: below }, scheme);
    paintBelow({ ...sheet, context: below }, look);
    this.arcs = paintArcs({ ...sheet, context: below }, arcsOf(scene));
    paintAbove({ ...sheet, context: above }, look);
    drawCurrentGroup({ ...sheet, context: above }, this.current);
  }

  /** Among the names of elements, and above all marks. */
  paintNames(sheet: Sheet): void {
    this.names = paintNames(sheet);
  }

  /** The group under a point of the screen, which a click opens or closes. */
  find(scene: Scene, at: Projection, x: number, y: number): number | undefined {
    return scene.grouped && groupAt(scene.grouped, at, this.names, x, y);
  }

  /** Whether another group than before is pointed at: it is to be painted again. */
  hover(group: number | undefined): boolean {
    const isOther = group !== this.hovered;
    this.hovered = group;
    return isOther;
  }

  /** The same of the closed group where the keyboard stands. */
  stand(group: number | undefined): boolean {
    const isOther = group !== this.current;
    this.current = group;
    return isOther;
  }
}

/** Whether anything is drawn here. */
const hasAny = ({ grouped, guesses, overlay }: Scene): boolean =>
  grouped !== undefined || guesses !== undefined || overlay !== undefined;

/** Whether nothing of the map is on screen, although there is something to see elsewhere. */
export const isNothingInView = (scene: Scene, at: Projection): boolean =>
  scene.filtered.nodeCount > 0 && !groupsInView(scene, at) && rowsWithin(scene, onScreen(at), 1).length === 0;

const groupsInView = ({ grouped }: Scene, at: Projection): boolean =>
  grouped?.arrangement.circles.some((circle, group) => {
    const { x, y, radius } = discOf(circle, at, true);
    const isOn = x + radius > 0 && x - radius < at.width && y + radius > 0 && y - radius < at.height;
    return isOn && (grouped.counts[group] as number) > 0;
  }) ?? false;
