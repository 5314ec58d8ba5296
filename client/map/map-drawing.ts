// One map on screen, driven from outside by plain calls: it knows nothing of React.
import type Sigma from 'sigma';
import { CLOSE, closeUp, fittingPlace, moveTo, zoomBy } from './camera.ts';
import type { Visible } from './filter.ts';
import type { Rows } from './gl.ts';
import { listen } from './interaction.ts';
import { createLabelPainter } from './label-painter.ts';
import { createLayers, type Layers, pictureOf } from './layers.ts';
import type { MapData } from './map-data.ts';
import { ACCENT, GAP, GROUND, INK, toRgb } from './palette.ts';
import { createPicker, type Picker } from './pick.ts';
import { projectionOf } from './projection.ts';
import { writeNumbers } from './ring-numbers.ts';
import {
  createScene,
  type Look,
  ringRows,
  type Scene,
  showOnly,
  someLines,
  someMarks,
  writeColours,
} from './scene.ts';
import { type Attention, type Spotlight, spotlightOf } from './spotlight.ts';
import { cameraToView, type Frame, frameOf, holds, type MapView, sameView, viewToCamera } from './view.ts';

export type DrawingEvents = {
  onSelect(row: number | undefined): void;
  onSelectLink(from: number, to: number): void;
  /** Undefined when everything is shown. */
  onView(view: MapView | undefined): void;
  /** The browser took the graphics card away: this drawing is over, another can be made. */
  onLost(): void;
};

const NOTHING: Rows = { bytes: new Uint8Array(), count: 0, version: 0 };
/** Above this many links, lines wait for the map to come to rest. */
const STILL_LINES_FROM = 60_000;
/** The view is told once the map has come to rest for so many milliseconds. */
const VIEW_DELAY = 200;

export class MapDrawing {
  private readonly container: HTMLElement;
  private readonly events: DrawingEvents;
  private readonly layers: Layers;
  private readonly sigma: Sigma;
  private readonly labels = createLabelPainter();
  private readonly resized: ResizeObserver;
  private readonly stopListening: () => void;
  private scene: Scene | undefined;
  private frame: Frame = { x: 0, y: 0, size: 1 };
  private picker: Picker | undefined;
  private look: Look = { colourBy: 'sector', scheme: 'light' };
  private language = 'en';
  private attention: Attention = {};
  private spotlight: Spotlight | undefined;
  private spotMarks = NOTHING;
  private spotLines = NOTHING;
  /** Until somebody moves it, the map follows the size of its window. */
  private untouched = true;
  private toldView: MapView | undefined;
  private viewTimer: ReturnType<typeof setTimeout> | undefined;

  /** @throws Error when the browser gives no WebGL 2 context: see `hasWebgl`. */
  constructor(container: HTMLElement, events: DrawingEvents) {
    this.container = container;
    this.events = events;
    this.layers = createLayers(container, () => ({
      marks: this.scene?.marks ?? NOTHING,
      lines: this.scene?.lines ?? NOTHING,
      spotMarks: this.spotMarks,
      spotLines: this.spotLines,
      linkCount: this.scene?.visible.linkCount ?? 0,
      accent: toRgb(ACCENT[this.look.scheme]).map((part) => part / 255),
      gap: toRgb(GAP).map((part) => part / 255),
    }));
    this.sigma = this.layers.sigma;
    this.sigma.on('afterRender', () => {
      this.write('labels');
      this.write('spotlightLabels');
      // Tells whoever waits for the picture, a screenshot or a test, that it is there.
      if (this.scene) container.dataset.drawn = 'true';
    });
    this.sigma.getCamera().on('updated', this.moved);
    this.stopListening = listen(this.sigma, container, {
      picker: () => {
        if (this.scene) this.picker ??= createPicker(this.scene);
        return this.picker;
      },
      linksReadable: () => this.layers.clarity() > 0.45,
      onHover: (hovered) => this.attend({ ...this.attention, hovered }),
      onSelect: (row) => events.onSelect(row),
      onSelectLink: (link) => {
        const data = this.scene?.data;
        if (data) events.onSelectLink(data.source[link] as number, data.target[link] as number);
      },
      onGrab: () => {
        this.untouched = false;
      },
      fit: () => this.fit(),
    });
    this.resized = new ResizeObserver(this.fitSize);
    this.resized.observe(container);
    for (const canvas of this.canvases()) canvas.addEventListener('webglcontextlost', this.lost);
    // Names measured before their font has come are measured again.
    document.fonts?.addEventListener('loadingdone', this.fontsCame);
  }

  /**
   * Shows data as it looks and as far as a filter leaves it. The same ecosystem keeps its frame while all of it fits in:
   * newcomers move nothing. Who looked at everything goes on seeing everything, who looked closer stays where they are.
   */
  show(data: MapData, visible: Visible, look: Look): void {
    if (this.scene?.data === data) {
      this.recolour(look);
      this.filter(visible);
      return;
    }
    const before = this.scene?.data.header;
    const isSame = before?.ecosystem.id === data.header.ecosystem.id;
    const keepsFrame = isSame && before.layout !== 'provisional' && holds(this.frame, data.header.bounds);
    const view = isSame && !this.untouched ? this.view() : undefined;
    if (!keepsFrame) {
      this.frame = frameOf(data.header.bounds);
      const { x, y, size } = this.frame;
      const half = size / 2;
      this.sigma.setCustomBBox({ x: [x - half, x + half], y: [y - half, y + half] });
      this.sigma.setSetting('minCameraRatio', Math.min(0.1, 1 / Math.sqrt(Math.max(1, data.nodeCount))));
    }
    this.look = look;
    this.scene = createScene(data, this.frame, look, visible);
    this.picker = undefined;
    this.labels.forget();
    this.sigma.setSetting('hideEdgesOnMove', data.linkCount > STILL_LINES_FROM);
    // The frame and the size must be known before one can say what fits.
    this.sigma.refresh();
    if (!view) moveTo(this.sigma, fittingPlace(this.sigma, this.scene), keepsFrame ? 300 : 0);
    else if (!keepsFrame) moveTo(this.sigma, viewToCamera(view, this.frame), 0);
    this.attend(this.attention);
  }

  private filter(visible: Visible): void {
    if (!this.scene || this.scene.visible === visible) return;
    showOnly(this.scene, visible);
    this.attend(this.attention);
    this.sigma.scheduleRender();
  }

  private recolour(look: Look): void {
    if (!this.scene || (look.scheme === this.look.scheme && look.colourBy === this.look.colourBy)) return;
    this.look = look;
    writeColours(this.scene, look);
    this.attend(this.attention);
    this.sigma.scheduleRender();
  }

  rename(language: string): void {
    this.language = language;
    this.labels.forget();
    this.sigma.scheduleRender();
  }

  /** Lights up what is selected, hovered or in focus. Only that is drawn: the rest fades as a whole, by its layers. */
  attend(attention: Attention): void {
    this.attention = attention;
    if (!this.scene) return;
    const { data, visible } = this.scene;
    this.spotlight = spotlightOf(data, visible.nodes, attention);
    const { rows, links, haloed } = this.spotlight ?? { rows: [], links: [], haloed: new Set<number>() };
    // Drawn in reverse, so that the hovered and the selected mark lie above their neighbours.
    this.spotMarks = someMarks(this.scene, rows.toReversed(), haloed);
    this.spotLines = someLines(this.scene, links);
    this.container.toggleAttribute('data-faded', this.spotlight !== undefined);
    this.layers.paintSpotlight();
    this.write('spotlightLabels');
  }

  /** Puts a ring with a number around rows; around none when left out. */
  ring(counts: ReadonlyMap<number, number> | undefined): void {
    if (!this.scene || counts === this.scene.ringed) return;
    ringRows(this.scene, counts);
    this.attend(this.attention);
    this.sigma.scheduleRender();
  }

  select(selected: number | undefined, focus: ReadonlySet<number> | undefined): void {
    this.attend({ ...this.attention, selected, focus });
  }

  /** Goes to a view that came from outside (an address, the back button); undefined shows everything. */
  goTo(view: MapView | undefined): void {
    if (!this.scene || (view ? sameView(view, this.view()) : this.untouched)) return;
    const first = this.untouched && this.toldView === undefined;
    this.untouched = view === undefined;
    this.toldView = view;
    const place = view ? viewToCamera(view, this.frame) : fittingPlace(this.sigma, this.scene);
    moveTo(this.sigma, place, first ? 0 : 300);
  }

  /** Goes to an element; where all of the map is near enough to be read, nothing of it is left out of sight. */
  flyTo(row: number): void {
    if (!this.scene) return;
    const { nodes, nodeCount } = this.scene.visible;
    if (nodes[row] === 1 && nodeCount <= CLOSE) {
      this.fit();
      return;
    }
    this.untouched = false;
    const ratio = Math.min(this.sigma.getCamera().ratio, closeUp(this.scene));
    moveTo(this.sigma, { x: this.scene.x[row] as number, y: this.scene.y[row] as number, ratio }, 400);
  }

  fit(): void {
    this.untouched = true;
    if (this.scene) moveTo(this.sigma, fittingPlace(this.sigma, this.scene));
    if (this.toldView) this.events.onView(undefined);
    this.toldView = undefined;
  }

  zoom(factor: number): void {
    this.untouched = false;
    zoomBy(this.sigma, factor);
  }

  toPng(): Promise<Blob | null> {
    return pictureOf(this.sigma, GROUND[this.look.scheme], this.spotlight !== undefined);
  }

  kill(): void {
    clearTimeout(this.viewTimer);
    this.resized.disconnect();
    this.stopListening();
    document.fonts?.removeEventListener('loadingdone', this.fontsCame);
    // Killing sigma gives its contexts back, which is not a loss to tell anybody about.
    for (const canvas of this.canvases()) canvas.removeEventListener('webglcontextlost', this.lost);
    this.sigma.kill();
  }

  private view(): MapView {
    return cameraToView(this.sigma.getCamera().getState(), this.frame);
  }

  private canvases(): HTMLCanvasElement[] {
    return Object.values(this.sigma.getCanvases());
  }

  private write(layer: 'labels' | 'spotlightLabels'): void {
    const context = this.sigma.getCanvases()[layer]?.getContext('2d');
    if (!context) return;
    const at = projectionOf(this.sigma);
    context.clearRect(0, 0, at.width, at.height);
    if (!this.scene) return;
    const look = { language: this.language, ink: INK[this.look.scheme], ground: GROUND[this.look.scheme] };
    const { spotlight } = this;
    const { ringed } = this.scene;
    if (layer === 'labels') this.labels.draw(context, this.scene, at, look);
    else if (spotlight)
      this.labels.drawSome(context, this.scene, at, look, spotlight.rows, spotlight.haloed.size);
    const counted = layer === 'labels' ? ringed : spotlight && countsAmong(ringed, spotlight.rows);
    if (counted) writeNumbers(context, this.scene, at, look, counted);
  }

  private readonly moved = () => {
    clearTimeout(this.viewTimer);
    this.viewTimer = setTimeout(() => {
      if (!this.scene || this.untouched) return;
      const view = this.view();
      if (sameView(view, this.toldView)) return;
      this.toldView = view;
      this.events.onView(view);
    }, VIEW_DELAY);
  };

  private readonly fitSize = () => {
    this.sigma.resize();
    if (this.scene && this.untouched) moveTo(this.sigma, fittingPlace(this.sigma, this.scene), 0);
    this.sigma.scheduleRefresh();
  };

  private readonly fontsCame = () => this.rename(this.language);

  private readonly lost = (event: Event) => {
    event.preventDefault();
    this.events.onLost();
  };
}

const countsAmong = (
  counts: ReadonlyMap<number, number> | undefined,
  rows: readonly number[],
): ReadonlyMap<number, number> =>
  new Map(
    rows.flatMap((row): [number, number][] => {
      const count = counts?.get(row);
      return count === undefined ? [] : [[row, count]];
    }),
  );
