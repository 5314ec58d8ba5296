// What a drawing tells whoever has it.
import type { Put } from './carry.ts';
import type { LinesLeft } from './line-window.ts';
import type { OpenBox } from './open-boxes.ts';
import type { MapView } from './view.ts';

export type DrawingEvents = {
  onSelect(row: number | undefined): void;
  onSelectLink(from: number, to: number): void;
  /** An element is taken into what is chosen together, or out of it. */
  onChoose(row: number): void;
  /** Whether the pointer is on a link, of which type (a row of `linkTypes`), and where. */
  onHoverLink(link: { type: number; x: number; y: number } | undefined): void;
  /** A group was clicked, which opens it or closes it. */
  onGroup(key: string): void;
  /** How many links are drawn, of how many: undefined when all of them are. Told once the map rests. */
  onLines(left: LinesLeft | undefined): void;
  /** What is open with somebody was clicked. */
  onOpen(box: OpenBox): void;
  /** An arc was pressed: the key of what it opens. */
  onArc(key: string): void;
  /** The ids of the elements that move when one is dragged; none while nothing may be moved. */
  movedWith(row: number): readonly string[];
  mayMove(): boolean;
  /** Elements were dragged elsewhere. */
  onPut(places: readonly Put[]): void;
  /** Undefined when everything is shown. */
  onView(view: MapView | undefined): void;
  /** Whether nothing of the map is in view, although there is something to see elsewhere. */
  onNothing(isNothing: boolean): void;
  /** The browser took the graphics card away: this drawing is over, another can be made. */
  onLost(): void;
};
