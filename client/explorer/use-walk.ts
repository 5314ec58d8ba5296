import { type KeyboardEvent, type RefObject, useMemo, useRef, useState } from 'react';
import { linkSeen } from '../interdependency/link-on-map.ts';
import { collatorIn } from '../language/language.ts';
import { useWords, type Words } from '../language/use-words.ts';
import type { Visible } from '../map/filter.ts';
import type { MapHandle } from '../map/map-canvas.tsx';
import type { MapData } from '../map/map-data.ts';
import { type Direction, linkedTo, nearestTowards } from '../map/walk.ts';

export const DIRECTIONS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

export type Neighbour = { row: number; name: string; links: string };

type Act = Exclude<keyof Acts, 'selected' | 'onLasso' | 'onMove'>;

type Acts = {
  /** Where somebody begins who comes to the map by keyboard. */
  selected: number | undefined;
  onOpen(row: number): void;
  onChoose(row: number): void;
  onHide(row: number): void;
  onFocus(row: number): void;
  onExpand(row: number): void;
  onPath(row: number): void;
  /** A line is drawn around elements, or no longer. */
  onLasso(): void;
  /** Elements are moved, or no longer; left out where they may not be. */
  onMove?: (() => void) | undefined;
};

/** Going over the map by keyboard, from an element to its neighbours and back; what is reached is said. */
export function useWalk(data: MapData, visible: Visible, handle: RefObject<MapHandle | null>, acts: Acts) {
  const words = useWords();
  // By id: rows are others once somebody has changed the map.
  const [at, setAt] = useState<string>();
  const [said, setSaid] = useState('');
  const [isListing, setListing] = useState(false);
  // It stands there again when it comes back.
  const [isAway, setAway] = useState(false);
  const trail = useRef<string[]>([]);
  const row = at === undefined ? -1 : data.rowOf(at);
  const current = row >= 0 && visible.nodes[row] === 1 ? row : undefined;
  const neighbours = useMemo(
    () => (current === undefined ? [] : neighboursInWords(data, visible, current, words)),
    [data, visible, current, words],
  );

  const stand = (next: number, sentence: string) => {
    setAt(data.idOf(next));
    setSaid(sentence);
    handle.current?.bring([next]);
  };
  const begin = () => {
    const { selected } = acts;
    const start = selected !== undefined && visible.nodes[selected] ? selected : handle.current?.middle();
    if (start !== undefined) stand(start, named(data, start, words));
    return start;
  };
  const walk = (from: number, next: number) => {
    trail.current.push(data.idOf(from));
    const found = neighbours.findIndex(({ row: other }) => other === next);
    stand(
      next,
      words.t('walk.reached', {
        what: named(data, next, words),
        from: data.nameOf(from, words.language),
        links: neighbours[found]?.links ?? '',
        at: found + 1,
        all: neighbours.length,
      }),
    );
  };
  const goTowards = (from: number, direction: Direction) => {
    const next = nearestTowards(data, from, direction, linkedTo(data, visible, from).keys());
    if (next !== undefined) walk(from, next);
    else
      setSaid(words.t('walk.nothing', { name: data.nameOf(from, words.language), count: neighbours.length }));
  };
  /** Back to where one came from; false at the beginning. */
  const back = (): boolean => {
    const before = trail.current.pop();
    const next = before === undefined ? -1 : data.rowOf(before);
    if (next >= 0) stand(next, named(data, next, words));
    else if (at !== undefined) leave();
    else return false;
    return true;
  };
  const leave = () => {
    trail.current = [];
    setAt(undefined);
    setSaid('');
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (act(event)) event.preventDefault();
  };
  /** Does what a key asks for; false for keys that ask for nothing here. */
  const act = ({ key, shiftKey }: KeyboardEvent): boolean => {
    if (key === 'Escape' || key === 'Backspace') return back();
    if (key.toLowerCase() === 'l') {
      acts.onLasso();
      return true;
    }
    if (key.toLowerCase() === 'm' && acts.onMove) {
      acts.onMove();
      return true;
    }
    const direction = shiftKey ? undefined : DIRECTIONS[key];
    const does = direction ?? DOES[key.toLowerCase()];
    if (does === undefined) return false;
    // The first arrow shows where one stands.
    const isArriving = current === undefined;
    const here = current ?? begin();
    if (here === undefined || (direction && isArriving)) return true;
    if (direction) goTowards(here, direction);
    else if (does === 'list') setListing(true);
    else acts[does as Act](here);
    return true;
  };
  return {
    /** Where the keyboard stands, as long as it is on the map. */
    current: isAway ? undefined : current,
    said: isAway ? '' : said,
    onKeyDown,
    onFocus: () => setAway(false),
    onBlur: () => setAway(true),
    list: {
      isOpen: isListing && current !== undefined,
      of: current === undefined ? '' : data.nameOf(current, words.language),
      neighbours,
      onGo: (next: number) => {
        setListing(false);
        if (current !== undefined) walk(current, next);
      },
      onClose: () => setListing(false),
    },
  };
}

/** What keys do at the element where one stands. */
const DOES: Record<string, 'list' | Act> = {
  enter: 'onOpen',
  ' ': 'onChoose',
  n: 'list',
  f: 'onFocus',
  h: 'onHide',
  e: 'onExpand',
  p: 'onPath',
};

function named(data: MapData, row: number, { t, language }: Words): string {
  const kind = data.header.kinds[data.kind[row] as number];
  const at = t('walk.at', { name: data.nameOf(row, language), kind: t(`kind.${kind}`) });
  return data.pinned.has(row) ? t('walk.pinned', { at }) : at;
}

function neighboursInWords(data: MapData, visible: Visible, row: number, words: Words): Neighbour[] {
  const { compare } = collatorIn(words.language);
  return [...linkedTo(data, visible, row)]
    .map(([other, links]) => ({
      row: other,
      name: data.nameOf(other, words.language),
      links: [...new Set(links.map((link) => linkSeen(data, link, row, words)))].join(', '),
    }))
    .sort((one, other) => compare(one.name, other.name) || one.row - other.row);
}
