import { type KeyboardEvent, type RefObject, useState } from 'react';
import { useWords } from '../language/use-words.ts';
import type { Put } from '../map/carry.ts';
import type { Visible } from '../map/filter.ts';
import type { MapHandle, Moves } from '../map/map-canvas.tsx';
import type { MapData } from '../map/map-data.ts';
import type { Direction } from '../map/walk.ts';
import { DIRECTIONS } from './use-walk.ts';

/** How far one press of an arrow carries, in pixels. */
const STEP = 12;
const WAYS: Record<Direction, readonly [right: number, down: number]> = {
  left: [-STEP, 0],
  right: [STEP, 0],
  up: [0, -STEP],
  down: [0, STEP],
};
/** Keys that do what they always do while something is carried. */
const LEFT_ALONE = new Set(['Tab', '+', '=', '-', '0', '?']);

/**
 * Moving elements by keyboard, while they may be moved: Enter takes up where one stands, arrows carry, Enter leaves it there and
 * Escape gives it back. What is reached is said.
 */
export function useCarry(
  data: MapData,
  visible: Visible,
  handle: RefObject<MapHandle | null>,
  moves: Moves | undefined,
) {
  const { t, language } = useWords();
  const [carried, setCarried] = useState<readonly string[]>();
  const [said, setSaid] = useState('');
  const name = (id: string | undefined) => {
    const row = data.rowOf(id ?? '');
    return row >= 0 ? data.nameOf(row, language) : '';
  };
  const lift = (row: number) => {
    const ids = moves?.movedWith(row) ?? [];
    if (!handle.current?.lift(ids)) return;
    setCarried(ids);
    setSaid(t('move.lifted', { count: ids.length, name: name(ids[0]) }));
  };
  const step = (ids: readonly string[], direction: Direction) => {
    const places = handle.current?.carry(...WAYS[direction]) ?? [];
    const near = places[0] && nearestTo(data, visible, places[0], new Set(ids));
    setSaid(
      [t(`move.${direction}`), near !== undefined && t('move.near', { name: data.nameOf(near, language) })]
        .filter(Boolean)
        .join(' '),
    );
  };
  const end = (sentence: string) => {
    setCarried(undefined);
    setSaid(sentence);
  };
  const giveBack = () => {
    handle.current?.giveBack();
    if (carried) end(t('move.back', { count: carried.length, name: name(carried[0]) }));
  };
  /** Whether a key was for this. */
  const act = ({ key, shiftKey }: KeyboardEvent, current: number | undefined): boolean => {
    if (!moves) return false;
    if (!carried) {
      setSaid('');
      if (key === 'Enter' && current !== undefined) lift(current);
      return key === 'Enter' && current !== undefined;
    }
    const direction = DIRECTIONS[key];
    if (LEFT_ALONE.has(key) || (direction && shiftKey)) return false;
    if (direction) step(carried, direction);
    else if (key === 'Enter') {
      const places = handle.current?.put() ?? [];
      // What is saved is said by the notice.
      end('');
      moves.onPut(places);
    } else if (key === 'Escape' || key === 'Backspace') giveBack();
    return true;
  };
  return {
    said,
    isCarrying: carried !== undefined,
    onKeyDown(event: KeyboardEvent, current: number | undefined): boolean {
      if (event.ctrlKey || event.metaKey || event.altKey || !act(event, current)) return false;
      event.preventDefault();
      return true;
    },
    onBlur() {
      if (carried) giveBack();
      setSaid('');
    },
  };
}

/** The row that stands nearest to a place, but for those that are carried. */
function nearestTo(
  { x, y, rowOf }: MapData,
  { nodes }: Visible,
  place: Put,
  carried: ReadonlySet<string>,
): number | undefined {
  const own = new Set([...carried].map(rowOf));
  let nearest: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let row = 0; row < nodes.length; row++) {
    if (nodes[row] !== 1 || own.has(row)) continue;
    const apart = Math.hypot((x[row] as number) - place.x, (y[row] as number) - place.y);
    if (apart >= least) continue;
    nearest = row;
    least = apart;
  }
  return nearest;
}
