// One map on screen, driven from outside by plain calls: it knows nothing of React.
import type Sigma from 'sigma';
import { type Carrying, createCarrying } from './carrying.ts';
import { coversOf } from './covers.ts';
import type { DrawingEvents } from './drawing-events.ts';
import { createNews, type DrawingNews } from './drawing-news.ts';
import { Emphasis } from './emphasis.ts';
import type { Visible } from './filter.ts';
import { gesturesOn } from './gestures.ts';
import { GroupLayer, isNothingInView } from './group-layer.ts';
import type { Places } from './group-layout.ts';
import { type Motion, moveElements } from './group-motion.ts';
import { groupedPlaces, type MapGroups } from './grouped.ts';
import { atOnce, inTasks, isLarge, nextTask } from './in-pieces.ts';
import { listen } from './interaction.ts';
import { createLayers, type Layers } from './layers.ts';
import { createLineWindow, linesLeftOut } from './line-window.ts';
import type { MapData } from './map-data.ts';
import { GROUND, INK } from './palette.ts';
import type { SeenMap } from './picture/draw-map.ts';
import { projectionOf } from './projection.ts';
import { type Rearranged, rearranged } from './rearranged.ts';
import { createScene, type Look, type Scene, sceneInPieces, writeColours } from './scene.ts';
import { createScreenRows, type ScreenRows } from './screen-rows.ts';
import { signalsIn } from './shown.ts';
import { NO_ROWS } from './standing-out.ts';
import { watchSurroundings } from './surroundings.ts';
import { Viewpoint } from './viewpoint.ts';
import { createWriting, type Writing } from './writing.ts';

export class MapDrawing {
  private readonly layers: Layers;
  private readonly sigma: Sigma;
  /** From where it is seen. */
  readonly viewpoint: Viewpoint;
  /** What a hand or the keyboard carries elsewhere. */
  readonly carrying: Carrying;
  /** What stands out, and what is put around marks. */
  readonly emphasis: Emphasis;
  /** What is where on the screen. */
  readonly rows: ScreenRows;
  private readonly writing: Writing;
  private readonly news: DrawingNews;
  private readonly lineWindow = createLineWindow();
  private readonly groupLayer: GroupLayer;
  private readonly stops: (() => void)[];
  private scene: Scene | undefined;
  private look: Look = { colourBy: 'sector', scheme: 'light' };
  private language = 'en';
  private motion: Motion | undefined;
  private isKilled = false;
  /** How often something else was asked for: what is being made for an earlier time is left off. */
  private turn = 0;
  /** Marks have been drawn once. */
  private isBegun = false;

  /** @throws Error when the browser gives no WebGL 2 context: see `hasWebgl`. */
  constructor(container: HTMLElement, events: DrawingEvents) {
    // First: the layers ask for what stands out as soon as there are any.
    this.emphasis = new Emphasis(container, {
      scene: () => this.scene,
      scheme: () => this.look.scheme,
      viewpoint: () => this.viewpoint,
      onGroup: (group) => {
        if (this.groupLayer.stand(group)) this.paintGroups();
      },
      onOut: () => {
        this.layers.paintSpotlight();
        this.writeLit();
      },
      rename: () => this.writing.labels.forget(),
      redraw: () => this.sigma.scheduleRender(),
    });
    this.layers = createLayers(
      container,
      () => ({
        marks: this.scene?.marks ?? NO_ROWS,
        ...this.linesNow(),
        ...this.emphasis.out,
        ...signalsIn(this.look.scheme),
      }),
      () => `${this.scene?.marks.version} ${this.scene?.lines.version}`,
      (error) => {
        console.error(error);
        events.onLost();
      },
    );
    this.sigma = this.layers.sigma;
    this.groupLayer = new GroupLayer(this.sigma);
    this.writing = createWriting(this.sigma, this.groupLayer);
    this.news = createNews(events);
    const sceneNow = () => this.scene;
    this.rows = createScreenRows(sceneNow, () => projectionOf(this.sigma));
    this.viewpoint = new Viewpoint(this.sigma, sceneNow, (view) => events.onView(view));
    this.carrying = createCarrying(this.sigma, this.viewpoint, sceneNow, () => this.moved(false));
    this.sigma.on('afterRender', () => {
      if (!this.layers.isReady()) {
        // Names without their marks say nothing: all comes together, as soon as it can.
        if (this.scene) this.sigma.scheduleRender();
        return;
      }
      this.paintGroups();
      const sheet = this.sheet();
      if (sheet && !this.isBegun) {
        // The first marks are one task of the page, their names another: in between, it answers its reader.
        this.isBegun = true;
        this.sigma.scheduleRender();
        return;
      }
      if (sheet) this.writing.all(sheet, this.layers.isMoving());
      this.writeLit();
      this.tell();
      // Tells whoever waits for the picture, a screenshot or a test, that it is there.
      if (this.scene) container.dataset.drawn = 'true';
    });
    const { sigma, rows, layers, emphasis, news, writing, groupLayer, viewpoint, carrying } = this;
    const stopListening = listen(
      sigma,
      container,
      gesturesOn({
        ...{ events, sigma, rows, layers, emphasis, news, writing, groupLayer, viewpoint, carrying },
        scene: sceneNow,
        paintGroups: () => this.paintGroups(),
      }),
    );
    const stopWatching = watchSurroundings(this.sigma, container, {
      onSize: () => {
        this.viewpoint.resize();
        this.sigma.scheduleRefresh();
      },
      onFonts: () => this.rename(this.language),
      onLost: () => events.onLost(),
    });
    this.stops = [stopListening, stopWatching];
  }

  /**
   * Shows data as it looks, as far as a filter leaves it, and by groups when there are any: at once, or, of a large map
   * that somebody has changed, in several tasks. Then it answers as `showInTasks` does.
   */
  show(data: MapData, visible: Visible, look: Look, groups?: MapGroups): Promise<boolean> | undefined {
    if (this.isOf(data)) {
      this.recolour(look);
      void this.arrange(visible, look, groups);
      return undefined;
    }
    this.motion?.stop();
    // In another frame the old map cannot stay where it is until the new one is there.
    if (isLarge(data) && this.viewpoint.keepsFrame(data))
      return this.showInTasks(data, visible, look, groups);
    this.turn++;
    const arrive = this.viewpoint.prepare(data);
    this.take(createScene(data, this.viewpoint.frame, look, visible, groups), look, arrive);
    return undefined;
  }

  /** The same in several tasks of the page, which answers its reader in between; false when something else was asked for meanwhile. */
  async showInTasks(data: MapData, visible: Visible, look: Look, groups?: MapGroups): Promise<boolean> {
    const turn = ++this.turn;
    const arrive = this.viewpoint.prepare(data);
    const pieces = sceneInPieces(data, this.viewpoint.frame, look, visible, groups);
    await nextTask();
    const scene = await inTasks(pieces, () => this.isKilled || turn !== this.turn);
    if (scene) this.take(scene, look, arrive);
    return scene !== undefined;
  }

  /** Whether this is what is drawn: rows of other data are others. */
  isOf(data: MapData): boolean {
    return this.scene?.data === data;
  }

  private take(scene: Scene, look: Look, arrive: () => void): void {
    this.look = look;
    this.scene = scene;
    this.carrying.follow();
    this.rows.forget();
    this.writing.labels.forget();
    // The frame and the size must be known before one can say what fits.
    this.sigma.refresh();
    arrive();
    this.emphasis.attend();
  }

  /** Filters, groups, opens and closes: a large map, in several tasks, which what is asked next cuts short. */
  private async arrange(filtered: Visible, look: Look, groups: MapGroups | undefined): Promise<void> {
    const before = this.scene;
    const turn = ++this.turn;
    if (!before) return;
    const from = { x: before.x, y: before.y };
    const pieces = rearranged(before, this.look, { filtered, look, groups }, this.viewpoint.frame);
    const now = isLarge(before.data)
      ? await inTasks(pieces, () => this.isKilled || turn !== this.turn)
      : atOnce(pieces);
    if (now) this.rearrange(now, look, from);
  }

  /** Elements that stand elsewhere now are moved there. */
  private rearrange({ scene, isOther, isMoved, isRegrouped }: Rearranged, look: Look, from: Places): void {
    this.look = look;
    this.motion?.stop();
    this.scene = scene;
    if (isOther) this.rows.forget();
    this.writing.labels.forget();
    this.emphasis.attend();
    this.sigma.scheduleRender();
    if (!isMoved && !this.motion) return;
    const { grouped, home } = scene;
    this.motion = moveElements(scene, from, grouped ? groupedPlaces(grouped) : home, this.moved);
    if (isRegrouped) this.viewpoint.fit();
  }

  private readonly moved = (isLast: boolean) => {
    this.rows.forget();
    if (this.emphasis.out.spotlight || isLast) this.emphasis.attend();
    this.sigma.scheduleRender();
  };

  private paintGroups(): void {
    const sheet = this.sheet();
    if (sheet) this.groupLayer.paint(sheet, this.look.scheme);
  }

  private recolour(look: Look): void {
    const { scheme, colourBy, shade } = this.look;
    const isSame = look.scheme === scheme && look.colourBy === colourBy && look.shade === shade;
    if (!this.scene || isSame) return;
    this.look = { ...look, sizes: this.look.sizes };
    writeColours(this.scene, look);
    this.emphasis.attend();
    this.sigma.scheduleRender();
  }

  rename(language: string): void {
    this.language = language;
    this.writing.labels.forget();
    this.sigma.scheduleRender();
  }

  /**
   * Has what is seen now drawn by somebody else: in the colours of light ground, whatever the screen has, because pictures go
   * on paper, slides and pages of others. Undefined while nothing is shown.
   */
  picture<T>(draw: (seen: SeenMap) => T): T | undefined {
    const { scene, look, language } = this;
    const { labels } = this.writing;
    if (!scene) return undefined;
    this.recolour({ ...look, scheme: 'light' });
    try {
      return draw({
        scene,
        at: projectionOf(this.sigma),
        language,
        labels,
        ...this.linesNow(),
        ...this.emphasis.out,
      });
    } finally {
      this.recolour(look);
    }
  }

  kill(): void {
    this.isKilled = true;
    this.viewpoint.end();
    this.motion?.stop();
    for (const stop of this.stops) stop();
    this.sigma.kill();
  }

  /** What names are written of, how and as seen from where. */
  private sheet() {
    const { scene, language } = this;
    const { scheme } = this.look;
    const covers = this.layers.isMoving() ? [] : coversOf(this.sigma.getContainer());
    const look = { language, scheme, ink: INK[scheme], ground: GROUND[scheme], covers };
    return scene && { scene, at: projectionOf(this.sigma), look };
  }

  private writeLit(): void {
    const sheet = this.sheet();
    if (sheet) this.writing.lit(sheet, this.emphasis.out.spotlight, this.emphasis.current);
  }

  private linesNow() {
    const { scene } = this;
    if (!scene) return { lines: NO_ROWS, ink: new Float32Array(), area: undefined };
    return this.lineWindow.now(scene, projectionOf(this.sigma), this.layers.isMoving());
  }

  private tell(): void {
    if (!this.scene) return;
    const at = projectionOf(this.sigma);
    this.news.nothing(isNothingInView(this.scene, at));
    if (!this.layers.isMoving()) this.news.lines(linesLeftOut(this.scene, this.linesNow(), at));
  }
}
