// Dragging elements, while they may be moved: until the pointer lets go, sigma does not move the map.
import type Sigma from 'sigma';

export type DragTargets = {
  /** The element that may be dragged from a point of the map; undefined when none is there, or none may be. */
  movable(x: number, y: number): number | undefined;
  /** Takes an element up, with all that goes along; false when it cannot be. */
  onLift(row: number): boolean;
  /** Since the last time, in pixels. */
  onCarry(right: number, down: number): void;
  onPut(): void;
  onGiveBack(): void;
  /** It was not dragged but pressed. */
  onPress(row: number): void;
};

/** Who moves less than this, in pixels, has pressed. */
const PRESS = 5;

type Held = { row: number; pointer: number; x: number; y: number; isCarried: boolean };

/** Listens until the signal says that it is over. */
export const listenToDrags = (
  sigma: Sigma,
  container: HTMLElement,
  targets: DragTargets,
  signal: AbortSignal,
): void => {
  const options = { signal, capture: true };
  let held: Held | undefined;
  const letMove = (isOn: boolean) => {
    for (const captor of [sigma.getMouseCaptor(), sigma.getTouchCaptor()]) captor.enabled = isOn;
  };
  const end = () => {
    held = undefined;
    // Not before the click that follows, which would select.
    setTimeout(() => letMove(true));
  };
  const isHeld = (event: PointerEvent): boolean => held?.pointer === event.pointerId;

  container.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0 || !event.isPrimary || event.shiftKey || held) return;
      const { left, top } = container.getBoundingClientRect();
      const row = targets.movable(event.clientX - left, event.clientY - top);
      if (row === undefined) return;
      held = { row, pointer: event.pointerId, x: event.clientX, y: event.clientY, isCarried: false };
      letMove(false);
      container.setPointerCapture(event.pointerId);
    },
    options,
  );
  container.addEventListener(
    'pointermove',
    (event) => {
      if (!held || !isHeld(event)) return;
      const [right, down] = [event.clientX - held.x, event.clientY - held.y];
      if (!held.isCarried) {
        if (Math.hypot(right, down) < PRESS) return;
        held.isCarried = targets.onLift(held.row);
      }
      if (!held.isCarried) return;
      held.x = event.clientX;
      held.y = event.clientY;
      targets.onCarry(right, down);
    },
    options,
  );
  container.addEventListener(
    'pointerup',
    (event) => {
      if (!held || !isHeld(event)) return;
      const { row, isCarried } = held;
      end();
      if (isCarried) targets.onPut();
      else targets.onPress(row);
    },
    options,
  );
  container.addEventListener(
    'pointercancel',
    (event) => {
      if (!isHeld(event)) return;
      end();
      targets.onGiveBack();
    },
    options,
  );
  // A finger that holds an element neither scrolls the page nor clicks.
  container.addEventListener(
    'touchstart',
    (event) => {
      if (held) event.preventDefault();
    },
    { ...options, passive: false },
  );
};
