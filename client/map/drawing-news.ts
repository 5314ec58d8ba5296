// What a drawing tells of what it shows, when that is other than before.
import type { DrawingEvents } from './drawing-events.ts';
import type { LinesLeft } from './line-window.ts';

export type DrawingNews = {
  /** How many links are drawn, of how many. */
  lines(left: LinesLeft | undefined): void;
  /** Whether nothing of the map is in view. */
  nothing(isNothing: boolean): void;
  /** The link under the pointer, and where. */
  link(link: number | undefined, type: number | undefined, x: number, y: number): void;
};

export const createNews = (events: DrawingEvents): DrawingNews => {
  let left: LinesLeft | undefined;
  let wasNothing = false;
  let hovered: number | undefined;
  return {
    lines(now) {
      if (now?.drawn === left?.drawn && now?.of === left?.of) return;
      left = now;
      events.onLines(now);
    },
    nothing(isNothing) {
      if (isNothing === wasNothing) return;
      wasNothing = isNothing;
      events.onNothing(isNothing);
    },
    link(link, type, x, y) {
      if (link === hovered) return;
      hovered = link;
      events.onHoverLink(type === undefined ? undefined : { type, x, y });
    },
  };
};
