// What is written on the map: names, numbers, steps and what is open, of all of it and of what stands out.
import type Sigma from 'sigma';
import { paintArcs } from './arc-painter.ts';
import { arcAt } from './arc-places.ts';
import type { Arc } from './arcs.ts';
import { drawCurrent } from './current-ring.ts';
import type { GroupLayer } from './group-layer.ts';
import { createLabelPainter, type LabelPainter } from './label-painter.ts';
import type { Sheet } from './label-text.ts';
import { writeNotes } from './note-painter.ts';
import { type OpenBox, openAt } from './open-boxes.ts';
import { writeOpen } from './open-painter.ts';
import { arcsOut } from './overlay.ts';
import { writePins } from './pin-sign.ts';
import { writeNumbers, writeSteps, writeSums } from './ring-numbers.ts';
import type { Spotlight } from './spotlight.ts';

/** Of what is written, how and as seen from where. */
export type Written = Omit<Sheet, 'context'>;

export type Writing = {
  labels: LabelPainter;
  all(written: Written, isMoving: boolean): void;
  /** What stands out, and the ring where the keyboard stands; nothing when nothing does. */
  lit(written: Written, spotlight: Spotlight | undefined, current: number | undefined): void;
  /** What is open at a point of the screen. */
  openAt(x: number, y: number, reach: number): OpenBox | undefined;
  /** The arc at a point of the screen that opens something. */
  arcAt(x: number, y: number, reach: number): Arc | undefined;
};

export const createWriting = (sigma: Sigma, groups: GroupLayer): Writing => {
  const labels = createLabelPainter();
  // Where what is open stands, and where it does while something stands out.
  let all: readonly OpenBox[] = [];
  let lit: readonly OpenBox[] | undefined;
  const wiped = (layer: string, written: Written): Sheet | undefined => {
    const context = sigma.getCanvases()[layer]?.getContext('2d');
    if (!context) return undefined;
    context.clearRect(0, 0, written.at.width, written.at.height);
    return { ...written, context };
  };
  return {
    labels,
    all(written, isMoving) {
      const sheet = wiped('labels', written);
      if (!sheet) return;
      // First, so that no name lies under what is open.
      all = writeOpen(sheet);
      writePins(sheet);
      labels.draw(sheet.context, sheet.scene, sheet.at, sheet.look, isMoving);
      writeNumbers(sheet, sheet.scene.rings?.now ?? []);
      writeSums(sheet);
      groups.paintNames(sheet);
    },
    lit(written, spotlight, current) {
      const sheet = wiped('spotlightLabels', written);
      lit = undefined;
      if (!sheet || !spotlight) return;
      const { rows, haloed } = spotlight;
      const arcs = arcsOut(sheet.scene);
      if (arcs.length > 0) paintArcs(sheet, arcs);
      writeNotes(sheet);
      lit = writeOpen(sheet, rows);
      writePins(sheet, rows);
      labels.drawSome(sheet.context, sheet.scene, sheet.at, sheet.look, rows, haloed.size);
      writeNumbers(sheet, rows);
      writeSteps(sheet);
      drawCurrent(sheet, current);
    },
    openAt: (x, y, reach) => openAt(lit ?? all, x, y, reach),
    arcAt: (x, y, reach) => arcAt(groups.arcs, x, y, reach),
  };
};
