// Pointer, finger and keyboard on the map. Sigma moves the camera; what lies under the pointer is our own to find.
import type Sigma from 'sigma';
import type { Arc } from './arcs.ts';
import { panBy, zoomBy } from './camera.ts';
import { type DragTargets, listenToDrags } from './dragging.ts';
import type { OpenBox } from './open-boxes.ts';
import type { Picker } from './pick.ts';
import { projectionOf } from './projection.ts';

export type InteractionTargets = {
  picker(): Picker | undefined;
  /** Whether lines are drawn clearly enough to be chosen one by one. */
  linksReadable(): boolean;
  onHover(row: number | undefined): void;
  onSelect(row: number | undefined): void;
  onSelectLink(link: number): void;
  /** An element is taken into what is chosen together, or out of it. */
  onChoose(row: number): void;
  /** A link under the pointer, and where the pointer is on the map. */
  onHoverLink(link: number | undefined, x: number, y: number): void;
  /** What is open with somebody, at a point of the screen: it stands above marks and lines. */
  open(x: number, y: number, reach: number): OpenBox | undefined;
  onOpen(box: OpenBox): void;
  /** What is drawn between two and is no link, at a point of the screen. */
  arc(x: number, y: number, reach: number): Arc | undefined;
  onArc(arc: Arc): void;
  /** The group at a point of the screen, as a disc or by its name. */
  group(x: number, y: number): number | undefined;
  onHoverGroup(group: number | undefined): void;
  onGroup(group: number): void;
  /** Somebody moves the map: by wheel, drag, pinch or key. */
  onGrab(): void;
  fit(): void;
  /** Whether elements may be dragged now, and what becomes of it. */
  mayDrag(): boolean;
  drag: Omit<DragTargets, 'movable' | 'onPress'>;
};

/** What lies at a point of the screen: one of these, or nothing. */
type Found = { group?: number; open?: OpenBox; row?: number; arc?: Arc; link?: number | undefined };

/** A moment's rest before the map reacts, so that crossing it with the mouse does not make it flicker. */
const HOVER_DELAY = 45;
const LEAVE_DELAY = 90;
/** How far outside its mark an element still answers, in pixels: a finger is not a mouse. */
const REACH = { mouse: 3, touch: 16 };
/** Two presses further apart than this, in pixels, are two clicks however quick: Sigma looks at the time only. */
const ONE_PLACE = 24;

const KEYS: Record<string, (sigma: Sigma, targets: InteractionTargets) => void> = {
  ArrowLeft: (sigma) => panBy(sigma, -90, 0),
  ArrowRight: (sigma) => panBy(sigma, 90, 0),
  ArrowUp: (sigma) => panBy(sigma, 0, -90),
  ArrowDown: (sigma) => panBy(sigma, 0, 90),
  '+': (sigma) => zoomBy(sigma, 1.5),
  '=': (sigma) => zoomBy(sigma, 1.5),
  '-': (sigma) => zoomBy(sigma, 1 / 1.5),
  '0': (_, targets) => targets.fit(),
};

/** Listens until the returned function is called. */
export const listen = (sigma: Sigma, container: HTMLElement, targets: InteractionTargets): (() => void) => {
  const stop = new AbortController();
  const options = { signal: stop.signal };
  let hovered: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let touch = false;
  let pressed: { x: number; y: number } | undefined;

  const find = (x: number, y: number): Found => {
    const picker = targets.picker();
    const at = projectionOf(sigma);
    const [frameX, frameY] = [(x - at.left) / at.pixels, (at.top - y) / at.pixels];
    const reach = touch ? REACH.touch : REACH.mouse;
    const group = targets.group(x, y);
    if (group !== undefined) return { group };
    const open = targets.open(x, y, reach / 2);
    if (open) return { open };
    const row = picker?.element(frameX, frameY, at.pixels, at.scale, reach);
    if (row !== undefined) return { row };
    const arc = targets.arc(x, y, reach);
    if (arc) return { arc };
    const link = targets.linksReadable()
      ? picker?.link(frameX, frameY, at.pixels, at.scale, reach + 3)
      : undefined;
    return { link };
  };

  const hover = (row: number | undefined) => {
    if (row === hovered) return;
    hovered = row;
    clearTimeout(timer);
    timer = setTimeout(() => targets.onHover(row), row === undefined ? LEAVE_DELAY : HOVER_DELAY);
  };

  container.addEventListener(
    'pointerdown',
    (event) => {
      touch = event.pointerType === 'touch';
      targets.onGrab();
      if (pressed && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > ONE_PLACE) {
        sigma.getMouseCaptor().clicks = 0;
        sigma.getTouchCaptor().lastTap = null;
      }
      pressed = { x: event.clientX, y: event.clientY };
    },
    { ...options, capture: true },
  );
  listenToDrags(
    sigma,
    container,
    {
      ...targets.drag,
      movable: (x, y) => (targets.mayDrag() ? find(x, y).row : undefined),
      onPress: targets.onSelect,
    },
    stop.signal,
  );
  container.addEventListener('wheel', () => targets.onGrab(), { ...options, capture: true, passive: true });
  container.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'touch' || event.buttons !== 0) return;
      touch = false;
      const { left, top } = container.getBoundingClientRect();
      const found = find(event.clientX - left, event.clientY - top);
      const isSomething = Object.values(found).some((each) => each !== undefined);
      const isMovable = found.row !== undefined && targets.mayDrag();
      container.style.cursor = isMovable ? 'grab' : isSomething ? 'pointer' : '';
      targets.onHoverGroup(found.group);
      hover(found.row);
      targets.onHoverLink(found.link, event.clientX - left, event.clientY - top);
    },
    options,
  );
  const leave = () => {
    hover(undefined);
    targets.onHoverGroup(undefined);
    targets.onHoverLink(undefined, 0, 0);
  };
  container.addEventListener('pointerleave', leave, options);

  const click = ({ event }: { event: { x: number; y: number; original: MouseEvent | TouchEvent } }) => {
    const { group, open, row, link, arc } = find(event.x, event.y);
    if (open) targets.onOpen(open);
    else if (arc) targets.onArc(arc);
    else if (group !== undefined) targets.onGroup(group);
    else if (event.original.shiftKey) {
      if (row !== undefined) targets.onChoose(row);
    } else if (link !== undefined) targets.onSelectLink(link);
    else targets.onSelect(row);
  };
  sigma.on('clickStage', click);

  container.addEventListener(
    'keydown',
    (event) => {
      const action = KEYS[event.key];
      if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
      // Arrows alone go from element to element.
      if (event.key.startsWith('Arrow') && !event.shiftKey) return;
      event.preventDefault();
      targets.onGrab();
      action(sigma, targets);
    },
    options,
  );

  return () => {
    stop.abort();
    clearTimeout(timer);
    sigma.off('clickStage', click);
  };
};
