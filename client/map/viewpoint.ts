// Where the map is seen from, and when that changes: by somebody's hand, an address, a choice, or another window size.
import type Sigma from 'sigma';
import { moveTo, screenOf, zoomBy } from './camera.ts';
import { coversOf } from './covers.ts';
import { CLOSE, closeUp, everything, extentOf, fitting, isOnScreen, neighbourhood } from './framing.ts';
import { type MapData, neighboursOf } from './map-data.ts';
import { projectionOf } from './projection.ts';
import type { Scene } from './scene.ts';
import { cameraToView, type Frame, frameOf, type MapView, sameView, suits, viewToCamera } from './view.ts';

/** The view is told once the map has come to rest for so many milliseconds. */
const VIEW_DELAY = 200;
/** Of a neighbourhood in view, no mark is nearer to the edge of the screen, in pixels. */
const EDGE = 16;

type Told = (view: MapView | undefined) => void;

export class Viewpoint {
  frame: Frame = { x: 0, y: 0, size: 1 };
  private readonly sigma: Sigma;
  private readonly sceneNow: () => Scene | undefined;
  private readonly onView: Told;
  /** Until somebody moves it, the map shows everything and follows the size of its window. */
  private untouched = true;
  private told: MapView | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private size = { window: '', unit: Number.NaN };
  /** Chosen a moment ago: its neighbourhood is brought into view once the page around the map has its new size. */
  private wanted: number | undefined;
  /** The map is gone, and with it whatever was still to be moved. */
  private isOver = false;

  constructor(sigma: Sigma, scene: () => Scene | undefined, onView: Told) {
    this.sigma = sigma;
    this.sceneNow = scene;
    this.onView = onView;
    sigma.getCamera().on('updated', this.moved);
  }

  /** Whether other data is seen in the same frame. */
  keepsFrame({ header }: MapData): boolean {
    const before = this.sceneNow()?.data.header;
    const isSame = before?.ecosystem.id === header.ecosystem.id;
    return isSame && before.layout !== 'provisional' && suits(this.frame, header.bounds);
  }

  /**
   * Makes room for other data. The same ecosystem keeps its frame while all of it fits in: newcomers move nothing.
   * Answers with what leads back to what was seen, once the new scene is there: who looked at everything goes on seeing
   * everything, who looked closer stays where they are.
   */
  prepare(data: MapData): () => void {
    const isSame = this.sceneNow()?.data.header.ecosystem.id === data.header.ecosystem.id;
    const keepsFrame = this.keepsFrame(data);
    const view = isSame && !this.untouched ? this.view() : undefined;
    if (!keepsFrame) {
      this.frame = frameOf(data.header.bounds);
      const { x, y, size } = this.frame;
      const half = size / 2;
      this.sigma.setCustomBBox({ x: [x - half, x + half], y: [y - half, y + half] });
      this.sigma.setSetting('minCameraRatio', Math.min(0.1, 1 / Math.sqrt(Math.max(1, data.nodeCount))));
    }
    return () => {
      this.size = sizeOf(this.sigma);
      if (!view) this.showEverything(keepsFrame ? 300 : 0);
      else if (!keepsFrame) moveTo(this.sigma, viewToCamera(view, this.frame), 0);
    };
  }

  /** Goes to a view that came from outside (an address, the back button); undefined shows everything. */
  goTo(view: MapView | undefined): void {
    if (!this.sceneNow() || (view ? sameView(view, this.view()) : this.untouched)) return;
    const isFirst = this.untouched && this.told === undefined;
    this.wanted = undefined;
    this.untouched = view === undefined;
    this.told = view;
    const duration = isFirst ? 0 : 300;
    if (view) moveTo(this.sigma, viewToCamera(view, this.frame), duration);
    else this.showEverything(duration);
  }

  /** Goes to an element and what is linked to it; where all of the map is near enough to be read, to all of it. */
  flyTo(row: number): void {
    const scene = this.sceneNow();
    if (!scene) return;
    if (scene.visible.nodes[row] === 1 && scene.visible.nodeCount <= CLOSE) {
      this.fit();
      return;
    }
    this.untouched = false;
    moveTo(this.sigma, neighbourhood(scene, row, screenOf(this.sigma)), 400);
  }

  /** Brings an element that was just chosen into view with all that is linked to it; where it is in view, nothing moves. */
  choose(row: number | undefined): void {
    this.wanted = row;
    if (row !== undefined) this.onceSettled(this.showWanted);
  }

  /** Brings some rows into view; where they are, nothing moves. */
  bring(rows: Iterable<number>): void {
    const scene = this.sceneNow();
    const extent = scene && extentOf(scene, rows);
    if (!extent || isOnScreen(extent, projectionOf(this.sigma), EDGE)) return;
    this.wanted = undefined;
    this.untouched = false;
    moveTo(this.sigma, fitting(extent, screenOf(this.sigma), closeUp(scene)), 400);
  }

  private readonly showWanted = () => {
    const [row, scene] = [this.wanted, this.sceneNow()];
    this.wanted = undefined;
    if (row === undefined || scene?.visible.nodes[row] !== 1) return;
    const extent = extentOf(scene, [row, ...neighboursOf(scene.data, row)]);
    if (extent && isOnScreen(extent, projectionOf(this.sigma), EDGE)) return;
    this.flyTo(row);
  };

  fit(): void {
    this.untouched = true;
    this.showEverything();
    if (this.told) this.onView(undefined);
    this.told = undefined;
  }

  /**
   * What lies over the map has another size: everything is shown again, or, where somebody moved the map, its names. Once the page
   * has settled: a legend unfolds as a panel closes, and the map is still as narrow as before.
   */
  refit(): void {
    this.onceSettled(() => (this.untouched ? this.showEverything() : this.sigma.scheduleRender()));
  }

  zoom(factor: number): void {
    this.untouched = false;
    zoomBy(this.sigma, factor);
  }

  /** Somebody moves the map. */
  grab(): void {
    this.untouched = false;
  }

  /** Another window size shows everything again; a panel that opens or closes neither moves nor scales what is drawn. */
  resize(): void {
    const before = this.size;
    this.sigma.resize();
    this.size = sizeOf(this.sigma);
    const camera = this.sigma.getCamera();
    const growth = this.size.unit / before.unit;
    if (this.untouched && before.window !== this.size.window) this.showEverything(0);
    else if (growth > 0 && growth < Number.POSITIVE_INFINITY)
      camera.setState({ ratio: camera.ratio * growth });
  }

  end(): void {
    clearTimeout(this.timer);
    this.isOver = true;
  }

  /** After two frames: in the first, a panel that opens takes its room, or one that closes gives it back. */
  private onceSettled(work: () => void): void {
    requestAnimationFrame(() => requestAnimationFrame(() => this.isOver || work()));
  }

  private showEverything(duration?: number): void {
    const scene = this.sceneNow();
    if (!scene) return;
    const covers = coversOf(this.sigma.getContainer());
    moveTo(this.sigma, everything(scene, screenOf(this.sigma), covers), duration);
  }

  private view(): MapView {
    return cameraToView(this.sigma.getCamera().getState(), this.frame);
  }

  private readonly moved = () => {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (!this.sceneNow() || this.untouched) return;
      const view = this.view();
      if (sameView(view, this.told)) return;
      this.told = view;
      this.onView(view);
    }, VIEW_DELAY);
  };
}

/** The size of the window, and of the unit square in the map's part of it. */
const sizeOf = (sigma: Sigma) => ({
  window: `${window.innerWidth}×${window.innerHeight}`,
  unit: screenOf(sigma).unit,
});
