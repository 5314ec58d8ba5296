// One map on screen, driven from outside by plain calls: it knows nothing of React.
import type Sigma from 'sigma';
import { type Carrying, createCarrying } from './carrying.ts';
import { coversOf } from './covers.ts';
import type { DrawingEvents } from './drawing-events.ts';
import { createNews, type DrawingNews } from './drawing-news.ts';
import type { Visible } from './filter.ts';
import type { Rows } from './gl.ts';
import { GroupLayer, isNothingInView } from './group-layer.ts';
import { type Motion, moveElements } from './group-motion.ts';
import { groupedPlaces, type MapGroups } from './grouped.ts';
import { listen } from './interaction.ts';
import { createLayers, type Layers } from './layers.ts';
import { createLineWindow, linesLeftOut } from './line-window.ts';
import type { MapData } from './map-data.ts';
import type { OpenMarks } from './open-marks.ts';
import { ACCENT, GAP, GROUND, INK, toRgb } from './palette.ts';
import type { SeenMap } from './picture/draw-map.ts';
import { projectionOf } from './projection.ts';
import type { Rings } from './rings.ts';
import {
  createScene,
  ghostRows,
  haloRows,
  type Look,
  type MapPath,
  ringRows,
  type Scene,
  showOnly,
  someLines,
  someMarks,
  writeColours,
} from './scene.ts';
import { createScreenRows, type ScreenRows } from './screen-rows.ts';
import { type Attention, type Spotlight, spotlightOf } from './spotlight.ts';
import { Viewpoint } from './viewpoint.ts';
import { closedGroupOf } from './walk.ts';
import { createWriting, type Writing } from './writing.ts';

const NOTHING: Rows = { bytes: new Uint8Array(), count: 0, version: 0 };

export class MapDrawing {
  private readonly container: HTMLElement;
  private readonly events: DrawingEvents;
  private readonly layers: Layers;
  private readonly sigma: Sigma;
  /** From where it is seen. */
  readonly viewpoint: Viewpoint;
  /** What a hand or the keyboard carries elsewhere. */
  readonly carrying: Carrying;
  /** What is where on the screen. */
  readonly rows: ScreenRows;
  private readonly writing: Writing;
  private readonly news: DrawingNews;
  private readonly lineWindow = createLineWindow();
  private readonly groupLayer: GroupLayer;
  private readonly resized: ResizeObserver;
  private readonly stopListening: () => void;
  private scene: Scene | undefined;
  private look: Look = { colourBy: 'sector', scheme: 'light' };
  private language = 'en';
  private attention: Attention = {};
  private spotlight: Spotlight | undefined;
  private spotMarks = NOTHING;
  private spotLines = NOTHING;
  private motion: Motion | undefined;
  private selectedId: string | undefined;

  /** @throws Error when the browser gives no WebGL 2 context: see `hasWebgl`. */
  constructor(container: HTMLElement, events: DrawingEvents) {
    this.container = container;
    this.events = events;
    this.layers = createLayers(
      container,
      () => ({
        marks: this.scene?.marks ?? NOTHING,
        ...this.linesNow(),
        spotMarks: this.spotMarks,
        spotLines: this.spotLines,
        accent: toRgb(ACCENT[this.look.scheme]).map((part) => part / 255),
        gap: toRgb(GAP).map((part) => part / 255),
      }),
      () => `${this.scene?.marks.version} ${this.scene?.lines.version}`,
    );
    this.sigma = this.layers.sigma;
    this.groupLayer = new GroupLayer(this.sigma);
    this.writing = createWriting(this.sigma, this.groupLayer);
    this.news = createNews(events);
    this.rows = createScreenRows(
      () => this.scene,
      () => projectionOf(this.sigma),
    );
    this.viewpoint = new Viewpoint(
      this.sigma,
      () => this.scene,
      (view) => events.onView(view),
    );
    this.carrying = createCarrying(
      this.sigma,
      this.viewpoint,
      () => this.scene,
      () => this.moved(false),
    );
    this.sigma.on('afterRender', () => {
      this.paintGroups();
      const sheet = this.sheet();
      if (sheet) this.writing.all(sheet, this.layers.isMoving());
      this.writeLit();
      this.tell();
      // Tells whoever waits for the picture, a screenshot or a test, that it is there.
      if (this.scene) container.dataset.drawn = 'true';
    });
    this.stopListening = listen(this.sigma, container, {
      picker: () => this.rows.picker(),
      linksReadable: () => this.layers.clarity() > 0.45,
      onHover: (hovered) => this.attend({ ...this.attention, hovered }),
      onSelect: (row) => events.onSelect(row),
      onSelectLink: (link) => {
        const data = this.scene?.data;
        if (data) events.onSelectLink(data.source[link] as number, data.target[link] as number);
      },
      onChoose: (row) => events.onChoose(row),
      onHoverLink: (link, x, y) =>
        this.news.link(link, link === undefined ? undefined : this.scene?.data.linkType[link], x, y),
      open: this.writing.openAt,
      onOpen: (box) => events.onOpen(box),
      group: (x, y) => this.scene && this.groupLayer.find(this.scene, projectionOf(this.sigma), x, y),
      onHoverGroup: (group) => {
        if (this.groupLayer.hover(group)) this.paintGroups();
      },
      onGroup: (group) => events.onGroup(this.scene?.grouped?.partition.keys[group] ?? ''),
      onGrab: () => this.viewpoint.grab(),
      fit: () => this.viewpoint.fit(),
      mayDrag: () => events.mayMove(),
      drag: {
        onLift: (row) => this.carrying.lift(events.movedWith(row)),
        onCarry: this.carrying.by,
        onPut: () => this.tellPut(),
        onGiveBack: this.carrying.back,
      },
    });
    this.resized = new ResizeObserver(this.fitSize);
    this.resized.observe(container);
    for (const canvas of this.canvases()) canvas.addEventListener('webglcontextlost', this.lost);
    // Names measured before their font has come are measured again.
    document.fonts?.addEventListener('loadingdone', this.fontsCame);
  }

  /** Shows data as it looks, as far as a filter leaves it, and by groups when there are any. */
  show(data: MapData, visible: Visible, look: Look, groups?: MapGroups): void {
    if (this.scene?.data === data) {
      this.recolour(look);
      this.arrange(visible, look, groups);
      return;
    }
    this.motion?.stop();
    const arrive = this.viewpoint.prepare(data);
    this.look = look;
    this.scene = createScene(data, this.viewpoint.frame, look, visible, groups);
    this.carrying.follow();
    this.rows.forget();
    this.writing.labels.forget();
    // The frame and the size must be known before one can say what fits.
    this.sigma.refresh();
    arrive();
    this.attend(this.attention);
  }

  /** Filters, groups, opens and closes: elements that stand elsewhere then are moved there. */
  private arrange(filtered: Visible, look: Look, groups: MapGroups | undefined): void {
    const before = this.scene;
    if (!before) return;
    const had = before.grouped;
    const isSame = had?.partition === groups?.partition && had?.open === groups?.open;
    // Other groups or sizes, other lengths of lines and other turns of names: all tables are written anew.
    const isRegrouped = had?.partition !== groups?.partition;
    const isOther = isRegrouped || look.sizes !== this.look.sizes;
    this.look = look;
    if (!isOther && before.filtered === filtered && isSame && had?.names === groups?.names) return;
    const from = { x: before.x, y: before.y };
    this.motion?.stop();
    if (isOther) this.scene = createScene(before.data, this.viewpoint.frame, this.look, filtered, groups);
    else showOnly(before, filtered, groups);
    const scene = this.scene as Scene;
    scene.path = before.path;
    if (isOther && before.rings) ringRows(scene, before.rings);
    if (isOther) this.rows.forget();
    this.writing.labels.forget();
    this.attend(this.attention);
    this.sigma.scheduleRender();
    if (isSame && !this.motion) return;
    const to = scene.grouped ? groupedPlaces(scene.grouped) : scene.home;
    this.motion = moveElements(scene, from, to, this.moved);
    if (isRegrouped) this.viewpoint.fit();
  }

  private readonly moved = (isLast: boolean) => {
    this.rows.forget();
    if (this.spotlight || isLast) this.attend(this.attention);
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
    this.attend(this.attention);
    this.sigma.scheduleRender();
  }

  rename(language: string): void {
    this.language = language;
    this.writing.labels.forget();
    this.sigma.scheduleRender();
  }

  /** Lights up what is selected, hovered or in focus. Only that is drawn: the rest fades as a whole, by its layers. */
  attend(attention: Attention): void {
    this.attention = attention;
    if (!this.scene) return;
    const { data, visible } = this.scene;
    const { current } = attention;
    const group = current === undefined ? undefined : closedGroupOf(this.scene.grouped, current);
    if (this.groupLayer.stand(group)) this.paintGroups();
    this.spotlight = spotlightOf(data, visible.nodes, attention);
    const { rows, links, haloed } = this.spotlight ?? { rows: [], links: [], haloed: new Set<number>() };
    // Drawn in reverse, so that the hovered and the selected mark lie above their neighbours.
    // What is chosen stays clear with its halo while something else stands out.
    const others = this.spotlight ? [...(this.scene.haloed ?? [])].filter((row) => !rows.includes(row)) : [];
    this.spotMarks = someMarks(this.scene, [...others, ...rows.toReversed()], haloed);
    this.spotLines = someLines(this.scene, links, ACCENT[this.look.scheme]);
    this.container.toggleAttribute('data-faded', this.spotlight !== undefined);
    this.layers.paintSpotlight();
    this.writeLit();
  }

  /** Puts rings with numbers around rows; around none when left out. */
  ring(rings: Rings | undefined): void {
    if (!this.scene || rings === this.scene.rings) return;
    ringRows(this.scene, rings);
    this.attend(this.attention);
    this.sigma.scheduleRender();
  }

  /** Puts what is open around the marks of whoever has it; nothing when left out. */
  mark(open: OpenMarks | undefined): void {
    if (!this.scene || open === this.scene.open) return;
    this.scene.open = open;
    this.writing.labels.forget();
    this.attend(this.attention);
    this.sigma.scheduleRender();
  }

  select(selected: number | undefined, focus: ReadonlySet<number> | undefined): void {
    // What an address asks for is shown as it says: only a choice that is made here brings its neighbours into view.
    const id = selected === undefined ? undefined : this.scene?.data.idOf(selected);
    const isChosen = id !== this.selectedId && this.container.dataset.drawn === 'true';
    this.selectedId = id;
    this.attend({ ...this.attention, selected, focus });
    if (isChosen) this.viewpoint.choose(selected);
  }

  /** Draws a way along links, with the numbers of its steps, and brings it into view; none when left out. */
  walk(path: MapPath | undefined): void {
    if (!this.scene || (path === this.scene.path && path === this.attention.path)) return;
    this.scene.path = path;
    this.attend({ ...this.attention, path });
    this.sigma.scheduleRender();
    if (path) this.viewpoint.bring(path.rows);
  }

  /** Puts halos around rows; around none when left out. */
  halo(haloed: ReadonlySet<number> | undefined): void {
    if (!this.scene || haloed === this.scene.haloed) return;
    haloRows(this.scene, haloed);
    this.attend(this.attention);
    this.sigma.scheduleRender();
  }

  /** Shows where the keyboard stands: nowhere when left out. */
  stand(current: number | undefined): void {
    if (current !== this.attention.current) this.attend({ ...this.attention, current });
  }

  /** Draws those who are supposed not to be there as ghosts, and brings them into view with what is ringed. */
  suppose(gone: ReadonlySet<number> | undefined): void {
    if (!this.scene || gone === this.scene.gone) return;
    ghostRows(this.scene, gone);
    this.attend(this.attention);
    this.sigma.scheduleRender();
    if (gone) this.viewpoint.bring([...gone, ...(this.scene.rings?.now ?? [])]);
  }

  private tellPut(): void {
    const places = this.carrying.put();
    if (places.length > 0) this.events.onPut(places);
  }

  /** Whether the camera is on its way, or what waits for it to rest is not drawn yet. */
  isMoving(): boolean {
    return this.layers.isMoving();
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
      const { spotlight, spotMarks, spotLines } = this;
      const at = projectionOf(this.sigma);
      return draw({ scene, at, language, labels, ...this.linesNow(), spotlight, spotMarks, spotLines });
    } finally {
      this.recolour(look);
    }
  }

  kill(): void {
    this.viewpoint.end();
    this.motion?.stop();
    this.resized.disconnect();
    this.stopListening();
    document.fonts?.removeEventListener('loadingdone', this.fontsCame);
    // Killing sigma gives its contexts back, which is not a loss to tell anybody about.
    for (const canvas of this.canvases()) canvas.removeEventListener('webglcontextlost', this.lost);
    this.sigma.kill();
  }

  private canvases(): HTMLCanvasElement[] {
    return Object.values(this.sigma.getCanvases());
  }

  /** What names are written of, how and as seen from where. */
  private sheet() {
    const { scene, language } = this;
    const { scheme } = this.look;
    const covers = this.layers.isMoving() ? [] : coversOf(this.container);
    const look = { language, scheme, ink: INK[scheme], ground: GROUND[scheme], covers };
    return scene && { scene, at: projectionOf(this.sigma), look };
  }

  private writeLit(): void {
    const sheet = this.sheet();
    if (sheet) this.writing.lit(sheet, this.spotlight, this.attention.current);
  }

  private readonly fitSize = () => {
    this.viewpoint.resize();
    this.sigma.scheduleRefresh();
  };

  private linesNow() {
    const { scene } = this;
    if (!scene) return { lines: NOTHING, ink: new Float32Array(), area: undefined };
    return this.lineWindow.now(scene, projectionOf(this.sigma), this.layers.isMoving());
  }

  private tell(): void {
    if (!this.scene) return;
    const at = projectionOf(this.sigma);
    this.news.nothing(isNothingInView(this.scene, at));
    if (!this.layers.isMoving()) this.news.lines(linesLeftOut(this.scene, this.linesNow(), at));
  }

  private readonly fontsCame = () => this.rename(this.language);

  private readonly lost = (event: Event) => {
    event.preventDefault();
    this.events.onLost();
  };
}
