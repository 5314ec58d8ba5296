import { Button, Text } from '@mantine/core';
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Put } from './carry.ts';
import type { DrawingEvents } from './drawing-events.ts';
import type { Emphasis } from './emphasis.ts';
import type { Visible } from './filter.ts';
import type { Places } from './group-layout.ts';
import type { MapGroups } from './grouped.ts';
import type { Guesses } from './guess-marks.ts';
import { nextTask } from './in-pieces.ts';
import type { Point } from './lasso.ts';
import type { LinesLeft } from './line-window.ts';
import styles from './map-canvas.module.css';
import type { MapData } from './map-data.ts';
import { MapDrawing } from './map-drawing.ts';
import type { OpenBox } from './open-boxes.ts';
import type { OpenMarks } from './open-marks.ts';
import type { Overlay } from './overlay.ts';
import { type ColourBy, GROUND, type Scheme } from './palette.ts';
import type { SeenMap } from './picture/draw-map.ts';
import type { Rings } from './rings.ts';
import type { MapPath } from './scene.ts';
import type { Shade } from './shade.ts';
import { useTypeWords } from './use-type-words.ts';
import type { MapView } from './view.ts';

/** Elements may be dragged: what goes along with one, and where they were put. */
export type Moves = { movedWith(row: number): readonly string[]; onPut(places: readonly Put[]): void };

/** What the page can ask of the map. */
export type MapHandle = {
  /** The keyboard comes to the map. */
  takeFocus(): void;
  flyTo(row: number): void;
  fit(): void;
  /** What lies over the map (`data-over-map`) has another size. */
  refit(): void;
  zoomIn(): void;
  zoomOut(): void;
  /** Brings rows into view; where they are, nothing moves. */
  bring(rows: readonly number[]): void;
  /** The shown row that is nearest to the middle of the screen. */
  middle(): number | undefined;
  /** The visible rows within a line on the screen. */
  within(line: readonly Point[]): number[];
  /** The row that is drawn at a point of the screen. */
  at(point: Point): number | undefined;
  /** Takes elements up, carries them on in pixels, and leaves them there or gives them back. */
  lift(ids: readonly string[]): boolean;
  carry(right: number, down: number): readonly Put[];
  put(): readonly Put[];
  giveBack(): void;
  /** Where rows are drawn. */
  places(): Places | undefined;
  /** Has what is seen drawn elsewhere; undefined while nothing is. */
  picture<T>(draw: (seen: SeenMap) => T): T | undefined;
};

export type MapCanvasProps = {
  data: MapData;
  /** What `applyFilter` leaves: the same object as long as nothing changes. */
  visible: Visible;
  colourBy: ColourBy;
  /** In place of the colours of sectors or kinds, and of the number of links: as `Look` has them. */
  shade?: Shade | undefined;
  sizes?: ArrayLike<number> | undefined;
  /** By which groups the map is drawn: the same object as long as nothing changes. */
  groups?: MapGroups | undefined;
  /** How many links are drawn, of how many, where not all of them are. */
  onLines?(left: LinesLeft | undefined): void;
  /** A group was clicked, which opens it or closes it. */
  onGroup?(key: string): void;
  selected?: number | undefined;
  /** Rows to light up while nothing is selected. */
  focus?: ReadonlySet<number> | undefined;
  /** A way along links: the same object as long as nothing changes. */
  path?: MapPath | undefined;
  /** Rows with a halo: the same object as long as nothing changes. */
  haloed?: ReadonlySet<number> | undefined;
  /** Where the keyboard stands. */
  current?: number | undefined;
  /** Rows drawn as ghosts, since they are supposed not to be there: the same object as long as nothing changes. */
  gone?: ReadonlySet<number> | undefined;
  /** Rings around what findings are about: the same object as long as nothing changes. */
  rings?: Rings | undefined;
  /** What is open with whom: the same object as long as nothing changes. */
  open?: OpenMarks | undefined;
  /** What is only supposed: the same object as long as nothing changes. */
  guesses?: Guesses | undefined;
  /** What a reading draws over the map: the same object as long as nothing changes. */
  overlay?: Overlay | undefined;
  /** A mark of what is open was clicked. */
  onOpen?(box: OpenBox): void;
  /** An arc was pressed that opens something. */
  onArc?(key: string): void;
  onSelect(row: number | undefined): void;
  onSelectLink(from: number, to: number): void;
  onChoose?: ((row: number) => void) | undefined;
  /** Left out while nothing may be moved. */
  moves?: Moves | undefined;
  onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
  /** The keyboard has come to the map, or left it. */
  onFocus?: (() => void) | undefined;
  onBlur?: (() => void) | undefined;
  /** Undefined shows everything. */
  view?: MapView | undefined;
  /** Told when the map comes to rest after somebody moved it; undefined when it shows everything. */
  onView(view: MapView | undefined): void;
  language: string;
  scheme: Scheme;
  /** What the picture is, for who does not see it: the table beside it says the rest. */
  label: string;
  handle?: Ref<MapHandle> | undefined;
};

/**
 * The drawing of the map. Shift and arrows move it, + and - zoom, 0 shows everything; `onKeyDown` is told of all keys. Wants a browser with
 * WebGL 2 (`hasWebgl`); should the browser take its graphics card away, it says so and can be started again.
 */
export const MapCanvas = (props: MapCanvasProps) => {
  const { data, visible, colourBy, shade, sizes, groups, selected, focus } = props;
  const { path, gone, haloed, current, rings } = props;
  const { view, language, scheme, label, handle } = props;
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const events = useRef<MapCanvasProps>(props);
  const [drawing, setDrawing] = useState<MapDrawing>();
  const [lost, setLost] = useState(false);
  const [nothing, setNothing] = useState(false);
  /** Large data that was drawn in several tasks; what is drawn at once needs no telling. */
  const [shown, setShown] = useState<MapData>();
  const [pointed, setPointed] = useState<{ type: number; x: number; y: number }>();
  const typeWords = useTypeWords(data, language);
  const type = pointed && data.header.linkTypes[pointed.type];

  // A drawing outlives many renderings: it always calls the present callbacks.
  useEffect(() => {
    events.current = props;
  });

  useEffect(() => {
    const container = place.current;
    if (lost || !container) return undefined;
    let isOver = false;
    let drawn: MapDrawing | undefined;
    // Opening what draws is one task of the page, reading a whole map into it several: in between, it answers its reader.
    const begin = async () => {
      await nextTask();
      if (isOver) return;
      drawn = createDrawing(container, events, {
        onNothing: setNothing,
        onHoverLink: setPointed,
        onLost: () => setLost(true),
      });
      const { data, visible, colourBy, scheme, shade, sizes, groups } = events.current;
      await drawn?.showInTasks(data, visible, { colourBy, scheme, shade, sizes }, groups);
      // At once: what else is asked of it is asked before its first picture.
      if (!isOver) flushSync(() => setDrawing(drawn));
    };
    begin().catch((error: unknown) => {
      console.error(error);
      setLost(true);
    });
    return () => {
      isOver = true;
      setDrawing(undefined);
      drawn?.kill();
    };
  }, [lost]);

  // In this order: a view can be gone to once there is something to see.
  useEffect(() => drawing?.rename(language), [drawing, language]);
  useEffect(() => {
    const later = drawing?.show(data, visible, { colourBy, scheme, shade, sizes }, groups);
    later?.then((isShown) => isShown && flushSync(() => setShown(data)));
  }, [drawing, data, visible, colourBy, scheme, shade, sizes, groups]);
  const drawn = { drawing, data, shown };
  useTold(drawn, [rings], (to) => to.ring(rings));
  useTold(drawn, [props.open], (to) => to.mark(props.open));
  useTold(drawn, [props.guesses], (to) => to.guess(props.guesses));
  useTold(drawn, [selected, focus], (to) => to.select(selected, focus));
  useTold(drawn, [haloed], (to) => to.halo(haloed));
  useTold(drawn, [current], (to) => to.stand(current));
  useEffect(() => drawing?.viewpoint.goTo(view), [drawing, view]);
  useTold(drawn, [path], (to) => to.walk(path));
  useTold(drawn, [gone], (to) => to.suppose(gone));
  useTold(drawn, [props.overlay], (to) => to.draw(props.overlay));

  useImperativeHandle(
    handle,
    () => ({
      takeFocus: () => place.current?.focus({ preventScroll: true }),
      flyTo: (row) => drawing?.viewpoint.flyTo(row),
      fit: () => drawing?.viewpoint.fit(),
      refit: () => drawing?.viewpoint.refit(),
      zoomIn: () => drawing?.viewpoint.zoom(1.5),
      zoomOut: () => drawing?.viewpoint.zoom(1 / 1.5),
      bring: (rows) => drawing?.viewpoint.bring(rows),
      middle: () => drawing?.rows.middle(),
      within: (line) => drawing?.rows.within(line) ?? [],
      at: (point) => drawing?.rows.at(point),
      places: () => drawing?.rows.places(),
      lift: (ids) => drawing?.carrying.lift(ids) ?? false,
      carry: (right, down) => drawing?.carrying.step(right, down) ?? [],
      put: () => drawing?.carrying.put() ?? [],
      giveBack: () => drawing?.carrying.back(),
      picture: (draw) => drawing?.picture(draw),
    }),
    [drawing],
  );

  return (
    <div className={styles.frame} style={{ background: GROUND[scheme] }}>
      {/* An application, so that a screen reader hands the keys on; what it shows is also in a table. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its role is one of two */}
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both have a name */}
      <div
        ref={place}
        className={styles.canvas}
        role={props.onKeyDown ? 'application' : 'img'}
        aria-label={label}
        tabIndex={0}
        onKeyDown={props.onKeyDown}
        onFocus={props.onFocus}
        onBlur={props.onBlur}
      />
      {pointed && type && (
        <span className={styles.pointed} style={{ left: pointed.x, top: pointed.y }} aria-hidden>
          {typeWords(type.key)}
        </span>
      )}
      {nothing && (
        <div className={styles.away} role="status">
          <Text>{t('map.away')}</Text>
          <Button size="compact-md" onClick={() => drawing?.viewpoint.fit()}>
            {t('map.fit')}
          </Button>
        </div>
      )}
      {lost && (
        <div className={styles.message} role="alert" style={{ background: GROUND[scheme] }}>
          <Text>{t('map.lost')}</Text>
          <Button onClick={() => setLost(false)}>{t('map.redraw')}</Button>
        </div>
      )}
    </div>
  );
};

type Drawn = { drawing: MapDrawing | undefined; data: MapData; shown: MapData | undefined };

/** Tells what stands out or is put around marks, which are rows of the data: as soon as that is what is drawn. */
const useTold = (
  { drawing, data, shown }: Drawn,
  what: readonly unknown[],
  tell: (to: Emphasis) => void,
): void =>
  // biome-ignore lint/correctness/useExhaustiveDependencies: other data, and another thing, is told again.
  useEffect(() => {
    if (drawing?.isOf(data)) tell(drawing.emphasis);
  }, [drawing, data, shown, ...what]);

const createDrawing = (
  container: HTMLElement,
  events: { readonly current: MapCanvasProps },
  own: Pick<DrawingEvents, 'onNothing' | 'onHoverLink' | 'onLost'>,
): MapDrawing | undefined => {
  try {
    return new MapDrawing(container, {
      onSelect: (row) => events.current.onSelect(row),
      onSelectLink: (from, to) => events.current.onSelectLink(from, to),
      onLines: (left) => events.current.onLines?.(left),
      onChoose: (row) => events.current.onChoose?.(row),
      onOpen: (box) => events.current.onOpen?.(box),
      onArc: (key) => events.current.onArc?.(key),
      mayMove: () => events.current.moves !== undefined,
      movedWith: (row) => events.current.moves?.movedWith(row) ?? [],
      onPut: (places) => events.current.moves?.onPut(places),
      onGroup: (key) => events.current.onGroup?.(key),
      onView: (view) => events.current.onView(view),
      ...own,
    });
  } catch (error) {
    // No context to be had, or one lost while shaders were compiling: the same message, the same remedy.
    console.error(error);
    container.replaceChildren();
    own.onLost();
    return undefined;
  }
};
