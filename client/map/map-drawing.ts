// One map on screen, driven from outside by plain calls: it knows nothing of React.
import type Sigma from 'sigma';
import { type Carrying, createCarrying } from './carrying.ts';
import { coversOf } from './covers.ts';
import type { DrawingEvents } from './drawing-events.ts';
import { createNews, type DrawingNews } from './drawing-news.ts';
import type { Visible } from './filter.ts';
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
import { rearranged } from './rearranged.ts';
import type { Rings } from './rings.ts';
import {
  createScene,
  ghostRows,
  haloRows,
  type Look,
  type MapPath,
  ringRows,
  type Scene,
  writeColours,
} from './scene.ts';
import { createScreenRows, type ScreenRows } from './screen-rows.ts';
import type { Attention } from './spotlight.ts';
import { NO_ROWS, NOTHING_OUT, type StandingOut, standingOut } from './standing-out.ts';
import { watchSurroundings } from './surroundings.ts';
import { Viewpoint } from './viewpoint.ts';
import { closedGroupOf } from './walk.ts';
import { createWriting, type Writing } from './writing.ts';

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
  private readonly stopListening: () => void;
  private readonly stopWatching: () => void;
  private scene: Scene | undefined;
  private look: Look = { colourBy: 'sector', scheme: 'light' };
  private language = 'en';
  private attention: Attention = {};
  private out: StandingOut = NOTHING_OUT;
  private motion: Motion | undefined;
  private selectedId: string | undefined;

  /** @throws Error when the browser gives no WebGL 2 context: see `hasWebgl`. */
  constructor(container: HTMLElement, events: DrawingEvents) {
    this.container = container;
    this.events = events;
    this.layers = createLayers(
      container,
      () => ({
        marks: this.scene?.marks ?? NO_ROWS,
        ...this.linesNow(),
        ...this.out,
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
    this.stopWatching = watchSurroundings(this.sigma, container, {
      onSize: () => {
        this.viewpoint.resize();
        this.sigma.scheduleRefresh();
      },
      onFonts: () => this.rename(this.language),
      onLost: () => events.onLost(),
    });
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
    const from = { x: before.x, y: before.y };
    const now = rearranged(before, this.look, { filtered, look, groups }, this.viewpoint.frame);
    this.look = look;
    if (!now) return;
    this.motion?.stop();
    this.scene = now.scene;
    if (now.isOther) this.rows.forget();
    this.writing.labels.forget();
    this.attend(this.attention);
    this.sigma.scheduleRender();
    if (!now.isMoved && !this.motion) return;
    const { grouped, home } = now.scene;
    this.motion = moveElements(now.scene, from, grouped ? groupedPlaces(grouped) : home, this.moved);
    if (now.isRegrouped) this.viewpoint.fit();
  }

  private readonly moved = (isLast: boolean) => {
    this.rows.forget();
    if (this.out.spotlight || isLast) this.attend(this.attention);
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
    const { current } = attention;
    const group = current === undefined ? undefined : closedGroupOf(this.scene.grouped, current);
    if (this.groupLayer.stand(group)) this.paintGroups();
    this.out = standingOut(this.scene, attention, this.look.scheme);
    this.container.toggleAttribute('data-faded', this.out.spotlight !== undefined);
    this.layers.paintSpotlight();
    this.writeLit();
  }

  /** Puts rings with numbers around rows; around none when left out. */
  ring(rings: Rings | undefined): void {
    this.put('rings', rings, ringRows);
  }

  /** Puts what is open around the marks of whoever has it; nothing when left out. */
  mark(open: OpenMarks | undefined): void {
    this.put('open', open, (scene) => {
      scene.open = open;
      this.writing.labels.forget();
    });
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
    this.put('haloed', haloed, haloRows);
  }

  /** Shows where the keyboard stands: nowhere when left out. */
  stand(current: number | undefined): void {
    if (current !== this.attention.current) this.attend({ ...this.attention, current });
  }

  /** Draws those who are supposed not to be there as ghosts, and brings them into view with what is ringed. */
  suppose(gone: ReadonlySet<number> | undefined): void {
    const isPut = this.put('gone', gone, ghostRows);
    if (isPut && gone) this.viewpoint.bring([...gone, ...(this.scene?.rings?.now ?? [])]);
  }

  /** Writes into the scene what it does not say yet, and shows it. */
  private put<What extends 'rings' | 'open' | 'haloed' | 'gone'>(
    what: What,
    value: Scene[What],
    write: (scene: Scene, value: Scene[What]) => void,
  ): boolean {
    if (!this.scene || value === this.scene[what]) return false;
    write(this.scene, value);
    this.attend(this.attention);
    this.sigma.scheduleRender();
    return true;
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
      return draw({ scene, at: projectionOf(this.sigma), language, labels, ...this.linesNow(), ...this.out });
    } finally {
      this.recolour(look);
    }
  }

  kill(): void {
    this.viewpoint.end();
    this.motion?.stop();
    this.stopListening();
    this.stopWatching();
    this.sigma.kill();
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
    if (sheet) this.writing.lit(sheet, this.out.spotlight, this.attention.current);
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
