// Names as they are broken into lines, and how wide these are.
import { type Box, wrapName } from './labels.ts';
import type { Scheme } from './palette.ts';
import type { Pen } from './pen.ts';
import type { Projection } from './projection.ts';
import type { Scene } from './scene.ts';

export type LabelLook = {
  language: string;
  scheme: Scheme;
  ink: string;
  ground: string;
  /** What lies over the map, under which no name can be read. */
  covers?: readonly Box[];
};

/** Where names are written: on which canvas, of which map, as seen now. */
export type Sheet = { context: Pen; scene: Scene; at: Projection; look: LabelLook };

export const FAMILY = '"Inter Variable", Inter, system-ui, sans-serif';
export const FONTS = { plain: `430 12px ${FAMILY}`, tag: `580 13px ${FAMILY}`, strong: `600 13px ${FAMILY}` };
export type Font = keyof typeof FONTS;
export const LINE = 15;

/** Letters on a line, about: of a desk and of a phone. */
const WIDE = 28;
const NARROW = 18;

export type Text = { lines: string[]; widths: number[]; width: number; height: number };

export type Texts = {
  of(sheet: Sheet, row: number, font: Font): Text;
  forget(): void;
};

/** Measures each name once. */
export const createTexts = (): Texts => {
  let texts = new Map<string, Text>();
  return {
    of({ context, scene, at, look }, row, font) {
      const key = `${font}${at.narrow ? 'n' : 'w'}${row}`;
      const known = texts.get(key);
      if (known) return known;
      const tag = scene.data.hashtagOf(row);
      const name = tag ? `#${tag}` : scene.data.nameOf(row, look.language);
      const lines = wrapName(name, at.narrow ? NARROW : WIDE);
      context.font = FONTS[font];
      const widths = lines.map((line) => context.measureText(line).width);
      const text = { lines, widths, width: Math.max(...widths), height: lines.length * LINE };
      texts.set(key, text);
      return text;
    },
    forget() {
      texts = new Map();
    },
  };
};
