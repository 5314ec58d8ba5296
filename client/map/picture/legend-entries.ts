// The legend of a picture: what the marks and lines on it mean, drawn with the same strokes, and how many there are of each.
import type { TFunction } from 'i18next';
import { drawArc } from '../arc-painter.ts';
import type { ArcLook } from '../arcs.ts';
import type { Visible } from '../filter.ts';
import { ARC_LOOKS, countGuesses, GUESS_KINDS, type Guesses, guessWords } from '../guess-marks.ts';
import { drawHaze } from '../guess-painter.ts';
import { LINK_MARKS, linkMarks } from '../link-marks.ts';
import { DIRECTION_CODES, STATUS_CODES } from '../link-program.ts';
import { isMission, type MapData, NO_ROW } from '../map-data.ts';
import { MARK } from '../node-program.ts';
import { drawPart } from '../note-painter.ts';
import { countOpen, OPEN_KINDS, type OpenMarks } from '../open-marks.ts';
import { drawOpenMark } from '../open-painter.ts';
import type { Overlay } from '../overlay.ts';
import {
  ACCENT,
  type ColourBy,
  GROUND,
  INK,
  kindColour,
  linkColour,
  mix,
  outlineOf,
  SECTORS,
  sectorColour,
  toCss,
  toRgb,
} from '../palette.ts';
import type { Pen } from '../pen.ts';
import { countPinned } from '../pin-legend.tsx';
import { drawPin } from '../pin-sign.ts';
import { drawLine } from './draw-lines.ts';
import { drawMark } from './draw-marks.ts';
import type { LegendEntry, LegendSection } from './page.ts';

type Given = {
  data: MapData;
  visible: Visible;
  colourBy: ColourBy;
  /** The colours, when they are those of another attribute or of a measure. */
  shades?:
    | { title: string; entries: readonly { words: string; colour: string; count: number }[] }
    | undefined;
  t: TFunction;
  language: string;
  typeWords(key: string): string;
};

const GREY = '#8A8F98';
const CODES: Record<string, number> = {
  INSTITUTION: MARK.institution,
  INDIVIDUAL: MARK.individual,
  MISSION: MARK.mission,
};

/** The sections of which the map holds something. */
export const legendSections = (given: Given): LegendSection[] => {
  const { data, visible, colourBy, shades, t, language, typeWords } = given;
  const { kinds, sectors, statuses, linkTypes, linkStatuses } = data.header;
  const count = new Intl.NumberFormat(language);
  const said = (words: string, of: number) => `${words} (${count.format(of)})`;
  const byKind = counted(visible.nodes, (row) => kinds[data.kind[row] as number]);
  const bySector = counted(visible.nodes, (row) =>
    isMission(data, row)
      ? undefined
      : data.sector[row] === NO_ROW
        ? 'OTHER'
        : sectors[data.sector[row] as number],
  );
  const byStatus = counted(visible.nodes, (row) => statuses[data.status[row] as number]);
  const byType = counted(visible.links, (link) => linkTypes[data.linkType[link] as number]?.key);
  const byLinkStatus = counted(visible.links, (link) => linkStatuses[data.linkStatus[link] as number]);
  const signs = linkMarks(linkTypes.map(({ key }) => key));
  const section = (
    title: string,
    of: Map<string, number>,
    order: readonly string[],
    entry: (key: string) => LegendEntry,
  ) => ({
    title: t(`map.${title}`),
    entries: order
      .filter((key) => of.has(key))
      .map((key) => {
        const { words, ...drawn } = entry(key);
        return { words: said(words, of.get(key) ?? 0), ...drawn };
      }),
  });
  return [
    {
      title: shades?.title ?? '',
      entries: (shades?.entries ?? []).map(({ words, colour, count: of }) =>
        markEntry(said(words, of), { kind: 'INSTITUTION', colour }),
      ),
    },
    section('kinds', byKind, kinds, (kind) => {
      const colour =
        !shades && (kind === 'MISSION' || colourBy === 'kind') ? kindColour(kind, 'light') : GREY;
      return markEntry(t(`kind.${kind}`), { kind, colour });
    }),
    ...(colourBy === 'sector' && !shades
      ? [
          section('sectors', bySector, SECTORS, (sector) =>
            markEntry(t(`sector.${sector}`), { kind: 'INSTITUTION', colour: sectorColour(sector, 'light') }),
          ),
        ]
      : []),
    section('statuses', byStatus, statuses, (status) =>
      markEntry(t(`status.${status}`), { kind: 'INSTITUTION', colour: GREY, status }),
    ),
    section(
      'linkTypes',
      byType,
      [...byType].sort(([, one], [, other]) => other - one).map(([key]) => key),
      (key) =>
        lineEntry(typeWords(key), {
          colour: linkColour(key, 'light'),
          direction: DIRECTION_CODES.DIRECTED,
          sign: LINK_MARKS.indexOf(signs.get(key) ?? 'none'),
        }),
    ),
    section('linkStatuses', byLinkStatus, linkStatuses, (status) =>
      lineEntry(t(`linkStatus.${status}`), { colour: '#5A6472', status: STATUS_CODES[status] }),
    ),
  ].filter(({ entries }) => entries.length > 0);
};

/** What is open with whom, where the map shows it. */
export const openSection = (open: OpenMarks, { visible, t, language }: Given): LegendSection => {
  const count = new Intl.NumberFormat(language);
  const inks = { ink: INK.light, ground: GROUND.light };
  return {
    title: t('map.open'),
    entries: OPEN_KINDS.flatMap((kind) => {
      const marks = open[kind];
      if (!marks) return [];
      const words = `${t(`layer.${kind}`)} (${count.format(countOpen(marks, visible))})`;
      return [
        { words, width: 16, draw: (pen: Pen, x: number, y: number) => drawOpenMark(pen, kind, x, y, inks) },
      ];
    }),
  };
};

/** What was worked out and nobody recorded, where the map shows it. */
export const guessSection = (guesses: Guesses, { visible, t, language }: Given): LegendSection => {
  const count = new Intl.NumberFormat(language);
  return {
    title: t('map.guesses'),
    entries: GUESS_KINDS.flatMap((kind) => {
      if (!guesses[kind]) return [];
      const words = `${guessWords(t, guesses, kind)} (${count.format(countGuesses(guesses, kind, visible))})`;
      const arc = ARC_LOOKS[kind];
      const draw = (pen: Pen, x: number, y: number) =>
        arc ? drawArcPiece(pen, x, y, arc) : drawHaze(pen, x, y, 'light');
      return [{ words, width: 16, draw }];
    }),
  };
};

/** What a reading draws over the map. */
export const overlaySection = ({ key }: Overlay, { t }: Given): LegendSection => ({
  title: t('map.overlay'),
  entries: key.map(({ words, arc, part }) => ({
    ...{ words, width: 16 },
    draw: (pen: Pen, x: number, y: number) => {
      if (arc) drawArcPiece(pen, x, y, arc);
      if (part) drawPart(pen, part, x, y, part === 'convenor' ? 4 : 6, 'light');
    },
  })),
});

const drawArcPiece = (pen: Pen, x: number, y: number, look: ArcLook): void =>
  drawArc(
    pen,
    { from: [x - 8, y], by: [x, look.line === 'dotted' ? y : y - 6], to: [x + 8, y] },
    look,
    'light',
  );

/** What a pin means, where one is drawn. */
export const pinSection = ({ data, visible, t, language }: Given): LegendSection => {
  const count = countPinned(data, visible);
  const words = `${t('map.pinned')} (${new Intl.NumberFormat(language).format(count)})`;
  const inks = { ink: INK.light, ground: GROUND.light };
  const draw = (pen: Pen, x: number, y: number) => drawPin(pen, x + 3, y - 3, inks);
  return { title: t('map.places'), entries: count > 0 ? [{ words, width: 16, draw }] : [] };
};

/** How many of the rows that a mask lets through there are of each word. */
const counted = (mask: Uint8Array, wordOf: (row: number) => string | undefined): Map<string, number> => {
  const counts = new Map<string, number>();
  mask.forEach((shown, row) => {
    const word = shown === 1 ? wordOf(row) : undefined;
    if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1);
  });
  return counts;
};

const markEntry = (
  words: string,
  { kind, colour, status = 'REGISTERED' }: { kind: string; colour: string; status?: string },
): LegendEntry => {
  const rgb = toRgb(colour);
  const mission = kind === 'MISSION';
  const pale = mission ? 0.86 : status === 'LISTED' ? 0.5 : 0;
  const look = {
    radius: mission ? 8 : 6.5,
    fill: toCss(mix(rgb, toRgb(GROUND.light), pale)),
    line: toCss(mission ? rgb : outlineOf(rgb, 'light')),
    mark: (CODES[kind] ?? 0) + (status === 'NOMINATED' ? MARK.ghost : 0),
    around: 0,
  };
  return { words, width: 16, draw: (pen, x, y) => drawMark(pen, { x, y, ...look }, ACCENT.light) };
};

const PLAIN = { u_opacity: 1, u_thickness: 1, u_detail: 1 };

const lineEntry = (
  words: string,
  look: { colour: string; status?: number | undefined; direction?: number | undefined; sign?: number },
): LegendEntry => {
  const { colour, status = STATUS_CODES.CONFIRMED, direction = DIRECTION_CODES.UNDIRECTED, sign = 0 } = look;
  const style = { colour, sign, strength: 3, status: status as number, direction: direction as number };
  return {
    words,
    width: 36,
    draw: (pen, x, y) =>
      drawLine(pen, { ...style, fromX: x - 18, toX: x + 18, fromY: y, toY: y }, PLAIN, GROUND.light),
  };
};
