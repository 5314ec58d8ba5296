import { type KeyboardEvent, type RefObject, useMemo, useRef, useState } from 'react';
import { linkSeen } from '../interdependency/link-on-map.ts';
import { collatorIn } from '../language/language.ts';
import { useWords, type Words } from '../language/use-words.ts';
import type { Visible } from '../map/filter.ts';
import { countsOf, type MapGroups } from '../map/grouped.ts';
import type { MapHandle } from '../map/map-canvas.tsx';
import type { MapData } from '../map/map-data.ts';
import {
  closedGroupOf,
  type Direction,
  linkedTo,
  nearestTowards,
  type Stops,
  stopAt,
  stopsOf,
} from '../map/walk.ts';

export const DIRECTIONS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

export type Neighbour = { row: number; name: string; links: string };

type Act = Exclude<keyof Acts, 'selected' | 'onLasso' | 'onMove' | 'onGroup'>;

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
  /** Opens a group that is closed, closes one that is open. */
  onGroup(key: string): void;
};

/** Where one was before, and the group that was opened there. */
type Before = { id: string; opened?: string };

/**
 * Going over the map by keyboard, from an element or a closed group to its neighbours and back; what is reached is said.
 */
export function useWalk(
  { data, visible, groups }: { data: MapData; visible: Visible; groups: MapGroups | undefined },
  handle: RefObject<MapHandle | null>,
  acts: Acts,
) {
  const words = useWords();
  // By id: rows are others once somebody has changed the map.
  const [at, setAt] = useState<string>();
  const [said, setSaid] = useState('');
  const [isListing, setListing] = useState(false);
  // It stands there again when it comes back.
  const [isAway, setAway] = useState(false);
  const trail = useRef<Before[]>([]);
  const stops = useMemo(() => groups && stopsOf(data, visible, groups), [data, visible, groups]);
  const row = at === undefined ? -1 : data.rowOf(at);
  const current = row >= 0 && visible.nodes[row] === 1 ? stopAt(stops, row) : undefined;
  const neighbours = useMemo(
    () => (current === undefined ? [] : neighboursInWords({ data, visible, stops, words }, current)),
    [data, visible, stops, current, words],
  );

  const nameOf = (stop: number) => nameAt({ data, stops, words }, stop);
  const named = (stop: number) => stopNamed({ data, visible, stops, words }, stop);
  const stand = (next: number, sentence: string) => {
    setAt(data.idOf(next));
    setSaid(sentence);
    handle.current?.bring([next]);
  };
  const begin = () => {
    const { selected } = acts;
    const first = selected !== undefined && visible.nodes[selected] ? selected : handle.current?.middle();
    const start = first === undefined ? undefined : stopAt(stops, first);
    if (start !== undefined) stand(start, named(start));
    return start;
  };
  const walk = (from: number, next: number) => {
    trail.current.push({ id: data.idOf(from) });
    const found = neighbours.findIndex(({ row: other }) => other === next);
    stand(
      next,
      words.t('walk.reached', {
        what: named(next),
        from: nameOf(from),
        links: neighbours[found]?.links ?? '',
        at: found + 1,
        all: neighbours.length,
      }),
    );
  };
  const goTowards = (from: number, direction: Direction) => {
    const others = linkedTo(data, visible, from, stops).keys();
    const next = nearestTowards(handle.current?.places() ?? data, from, direction, others);
    if (next !== undefined) walk(from, next);
    else setSaid(words.t('walk.nothing', { name: nameOf(from), count: neighbours.length }));
  };
  /** Back to where one came from; false at the beginning. */
  const back = (): boolean => {
    const before = trail.current.pop();
    const next = before === undefined ? -1 : data.rowOf(before.id);
    if (before?.opened !== undefined && groups?.open.has(before.opened)) close(before.id, before.opened);
    else if (next >= 0) stand(stopAt(stops, next), named(stopAt(stops, next)));
    else if (at !== undefined) leave();
    else return false;
    return true;
  };
  const open = (here: number, group: number) => {
    const key = stops?.partition.keys[group] as string;
    trail.current.push({ id: data.idOf(here), opened: key });
    acts.onGroup(key);
    setSaid(words.t('walk.opened', { name: nameOf(here), what: elementNamed(data, here, words) }));
  };
  const close = (id: string, key: string) => {
    const group = groups?.partition.keys.indexOf(key) ?? -1;
    acts.onGroup(key);
    setAt(id);
    setSaid(words.t('walk.closed', { name: groups?.names[group] ?? '' }));
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
    const group = closedGroupOf(stops, here);
    if (direction) goTowards(here, direction);
    else if (does === 'list') setListing(true);
    else if (group !== undefined && does === 'onOpen') open(here, group);
    else if (group !== undefined) setSaid(words.t('walk.openFirst', { name: nameOf(here) }));
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
      of: current === undefined ? '' : nameOf(current),
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

type Seen = { data: MapData; visible: Visible; stops: Stops | undefined; words: Words };

function nameAt({ data, stops, words }: Omit<Seen, 'visible'>, stop: number): string {
  const group = closedGroupOf(stops, stop);
  return (group === undefined ? undefined : stops?.names[group]) ?? data.nameOf(stop, words.language);
}

function elementNamed(data: MapData, row: number, { t, language }: Words): string {
  const kind = data.header.kinds[data.kind[row] as number];
  const at = t('walk.at', { name: data.nameOf(row, language), kind: t(`kind.${kind}`) });
  return data.pinned.has(row) ? t('walk.pinned', { at }) : at;
}

/** An element with its kind, a closed group with how many it holds. */
function stopNamed(seen: Seen, stop: number): string {
  const { data, visible, stops, words } = seen;
  const group = closedGroupOf(stops, stop);
  if (!stops || group === undefined) return elementNamed(data, stop, words);
  return words.t('walk.group', {
    name: nameAt(seen, stop),
    count: countsOf(visible, stops.partition)[group] ?? 0,
  });
}

function neighboursInWords(seen: Seen, row: number): Neighbour[] {
  const { data, visible, stops, words } = seen;
  const { compare } = collatorIn(words.language);
  const isGroup = (stop: number) => closedGroupOf(stops, stop) !== undefined;
  return [...linkedTo(data, visible, row, stops)]
    .map(([other, links]) => ({
      row: other,
      name: nameAt(seen, other),
      links:
        isGroup(row) || isGroup(other)
          ? words.t('count.links', { count: links.length })
          : [...new Set(links.map((link) => linkSeen(data, link, row, words)))].join(', '),
    }))
    .sort((one, other) => compare(one.name, other.name) || one.row - other.row);
}
