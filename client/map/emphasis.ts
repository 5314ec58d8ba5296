// What stands out of a map, and what is put around its marks: told one by one, shown together.
import type { Guesses } from './guess-marks.ts';
import type { OpenMarks } from './open-marks.ts';
import { type Overlay, rowsIn } from './overlay.ts';
import type { Scheme } from './palette.ts';
import type { Rings } from './rings.ts';
import { ghostRows, haloRows, type MapPath, ringRows, type Scene } from './scene.ts';
import type { Attention } from './spotlight.ts';
import { NOTHING_OUT, type StandingOut, standingOut } from './standing-out.ts';
import type { Viewpoint } from './viewpoint.ts';
import { closedGroupOf } from './walk.ts';

type Drawn = {
  scene(): Scene | undefined;
  scheme(): Scheme;
  viewpoint(): Viewpoint;
  /** The keyboard stands on a closed group, or on none. */
  onGroup(group: number | undefined): void;
  /** Something else stands out. */
  onOut(): void;
  /** Names have other marks beside them. */
  rename(): void;
  redraw(): void;
};

export class Emphasis {
  /** What stands out now. */
  out: StandingOut = NOTHING_OUT;
  private attention: Attention = {};
  private selectedId: string | undefined;
  private readonly container: HTMLElement;
  private readonly drawn: Drawn;

  constructor(container: HTMLElement, drawn: Drawn) {
    this.container = container;
    this.drawn = drawn;
  }

  /** Where the keyboard stands. */
  get current(): number | undefined {
    return this.attention.current;
  }

  /** Lights up what is selected, hovered or in focus. Only that is drawn: the rest fades as a whole, by its layers. */
  attend(changed: Attention = {}): void {
    this.attention = { ...this.attention, ...changed };
    const scene = this.drawn.scene();
    if (!scene) return;
    const { current } = this.attention;
    this.drawn.onGroup(current === undefined ? undefined : closedGroupOf(scene.grouped, current));
    this.out = standingOut(scene, this.attention, this.drawn.scheme());
    this.container.toggleAttribute('data-faded', this.out.spotlight !== undefined);
    this.drawn.onOut();
  }

  /** Puts rings with numbers around rows; around none when left out. */
  ring(rings: Rings | undefined): void {
    this.put('rings', rings, ringRows);
  }

  /** Puts what is open around the marks of whoever has it; nothing when left out. */
  mark(open: OpenMarks | undefined): void {
    this.put('open', open, (scene) => {
      scene.open = open;
      this.drawn.rename();
    });
  }

  /** Draws what is only supposed; nothing when left out. */
  guess(guesses: Guesses | undefined): void {
    this.put('guesses', guesses, (scene) => {
      scene.guesses = guesses;
    });
  }

  /** Draws what a reading tells over the map, and brings it into view; nothing when left out. */
  draw(overlay: Overlay | undefined): void {
    const isPut = this.put('overlay', overlay, (scene) => {
      scene.overlay = overlay;
      this.drawn.rename();
    });
    if (isPut && overlay) this.drawn.viewpoint().bring(rowsIn(overlay));
  }

  select(selected: number | undefined, focus: ReadonlySet<number> | undefined): void {
    // What an address asks for is shown as it says: only a choice that is made here brings its neighbours into view.
    const id = selected === undefined ? undefined : this.drawn.scene()?.data.idOf(selected);
    const isChosen = id !== this.selectedId && this.container.dataset.drawn === 'true';
    this.selectedId = id;
    this.attend({ selected, focus });
    if (isChosen) this.drawn.viewpoint().choose(selected);
  }

  /** Draws a way along links, with the numbers of its steps, and brings it into view; none when left out. */
  walk(path: MapPath | undefined): void {
    const scene = this.drawn.scene();
    if (!scene || (path === scene.path && path === this.attention.path)) return;
    scene.path = path;
    this.attend({ path });
    this.drawn.redraw();
    if (path) this.drawn.viewpoint().bring(path.rows);
  }

  /** Puts halos around rows; around none when left out. */
  halo(haloed: ReadonlySet<number> | undefined): void {
    this.put('haloed', haloed, haloRows);
  }

  /** Shows where the keyboard stands: nowhere when left out. */
  stand(current: number | undefined): void {
    if (current !== this.attention.current) this.attend({ current });
  }

  /** Draws those who are supposed not to be there as ghosts, and brings them into view with what is ringed. */
  suppose(gone: ReadonlySet<number> | undefined): void {
    const isPut = this.put('gone', gone, ghostRows);
    if (isPut && gone) this.drawn.viewpoint().bring([...gone, ...(this.drawn.scene()?.rings?.now ?? [])]);
  }

  /** Writes into the scene what it does not say yet, and shows it. */
  private put<What extends 'rings' | 'open' | 'guesses' | 'overlay' | 'haloed' | 'gone'>(
    what: What,
    value: Scene[What],
    write: (scene: Scene, value: Scene[What]) => void,
  ): boolean {
    const scene = this.drawn.scene();
    if (!scene || value === scene[what]) return false;
    write(scene, value);
    this.attend();
    this.drawn.redraw();
    return true;
  }
}
