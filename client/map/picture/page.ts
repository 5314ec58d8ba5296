// The page around a map: what it is a map of, as on which day, what its marks mean, and where it comes from. Pure.

import { FAMILY } from '../label-text.ts';
import { GROUND, INK } from '../palette.ts';
import type { Pen } from '../pen.ts';
import type { Part, Picture, WidthOf } from './picture.ts';

/** What a mark means: its words, and its drawing around a point. */
export type LegendEntry = { words: string; width: number; draw(pen: Pen, x: number, y: number): void };
export type LegendSection = { title: string; entries: readonly LegendEntry[] };

export type Captions = {
  title: string;
  /** Below the title: the day, how much is shown, of what. */
  lines: readonly string[];
  legend: readonly LegendSection[];
  /** At the foot: what is left out, the source. */
  notes: readonly string[];
};

const MARGIN = 24;
const FAINT = '#5B6270';
const TITLE = { font: `650 22px ${FAMILY}`, ink: INK.light, line: 28 };
const LINE = { font: `430 13px ${FAMILY}`, ink: FAINT, line: 19 };
const HEAD = { font: `600 12px ${FAMILY}`, ink: INK.light, line: 22 };
const ENTRY = { font: `430 12px ${FAMILY}`, ink: INK.light, line: 22 };
/** From a mark of the legend to its words, and from these to the next mark. */
const [AFTER_MARK, AFTER_WORDS] = [6, 18];

type Type = { font: string; ink: string; line: number };
type Words = Type & { text: string; x: number; y: number };
type Drawn = { words: Words[]; marks: { entry: LegendEntry; x: number; y: number }[]; height: number };

/** The page of a map of this size: as wide as the map is, and as high as it takes. */
export const pageOf = (
  map: { width: number; height: number; draw(pen: Pen): void },
  { title, lines, legend, notes }: Captions,
  widthOf: WidthOf,
): Picture => {
  const { width } = map;
  const across = width - 2 * MARGIN;
  const head = paragraphs(
    [{ ...TITLE, text: title }, ...lines.map((text) => ({ ...LINE, text }))],
    across,
    widthOf,
  );
  const key = legendOf(legend, across, widthOf);
  const foot = paragraphs(
    notes.map((text) => ({ ...LINE, text })),
    across,
    widthOf,
  );
  const stacked: { height: number; draw(pen: Pen): void; x: number; width: number }[] = [
    { ...block(head), height: head.height + MARGIN },
    { x: 0, width, height: map.height, draw: map.draw },
    ...(legend.length > 0 ? [block(key)] : []),
    block(foot),
  ];
  let y = MARGIN;
  const parts = stacked.map(({ height, ...part }): Part => {
    const placed = { ...part, y, height };
    y += height;
    return placed;
  });
  return { title, width, height: Math.ceil(y + MARGIN / 2), ground: GROUND.light, parts };

  function block(drawn: Drawn) {
    return {
      x: MARGIN,
      width: across,
      height: drawn.height + MARGIN / 2,
      draw: (pen: Pen) => write(pen, drawn),
    };
  }
};

const write = (pen: Pen, { words, marks }: Drawn): void => {
  pen.textAlign = 'left';
  pen.textBaseline = 'alphabetic';
  for (const { text, font, ink, x, y } of words) {
    pen.font = font;
    pen.fillStyle = ink;
    pen.fillText(text, x, y);
  }
  for (const { entry, x, y } of marks) entry.draw(pen, x, y);
};

/** Texts one below the other, each on as many lines as it takes. */
const paragraphs = (texts: (Type & { text: string })[], across: number, widthOf: WidthOf): Drawn => {
  const words: Words[] = [];
  let height = 0;
  for (const { text, ...type } of texts) {
    for (const line of wrapped(text, type.font, across, widthOf)) {
      words.push({ ...type, text: line, x: 0, y: height + type.line * 0.75 });
      height += type.line;
    }
  }
  return { words, marks: [], height };
};

const wrapped = (text: string, font: string, across: number, widthOf: WidthOf): string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && widthOf(longer, font) <= across) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
};

/** Each section on lines of its own: its name, then what it holds, in a column beside it where there is room. */
const legendOf = (sections: readonly LegendSection[], across: number, widthOf: WidthOf): Drawn => {
  const words: Words[] = [];
  const marks: Drawn['marks'] = [];
  const longest = Math.max(0, ...sections.map(({ title }) => widthOf(title, HEAD.font)));
  const isBeside = longest < across * 0.25;
  const from = isBeside ? longest + AFTER_WORDS : 0;
  let y = MARGIN / 2;
  for (const { title, entries } of sections) {
    words.push({ ...HEAD, text: title, x: 0, y: y + 4 });
    if (!isBeside) y += HEAD.line;
    let x = from;
    for (const entry of entries) {
      const wide = widthOf(entry.words, ENTRY.font);
      const whole = entry.width + AFTER_MARK + wide;
      if (x > from && x + whole > across) {
        x = from;
        y += ENTRY.line;
      }
      marks.push({ entry, x: x + entry.width / 2, y });
      words.push({ ...ENTRY, text: entry.words, x: x + entry.width + AFTER_MARK, y: y + 4 });
      x += whole + AFTER_WORDS;
    }
    y += ENTRY.line;
  }
  return { words, marks, height: y - MARGIN / 2 };
};
