import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import type { Address, Change } from '../app/use-address.ts';
import type { Visible } from '../map/filter.ts';
import type { MapHandle } from '../map/map-canvas.tsx';
import type { MapData } from '../map/map-data.ts';
import { narrow, sizesAround } from '../map/narrow.ts';
import { useIdList } from './use-id-list.ts';

type Given = {
  data: MapData | undefined;
  filtered: Visible | undefined;
  address: Address;
  handle: RefObject<MapHandle | null>;
  /** What Ctrl Z asks before it undoes a change of this page. */
  undoView: RefObject<(last: number | undefined) => boolean>;
  /** The last change of this page that can be undone. */
  lastChange(): number | undefined;
};

/** What a reader looks at within what the filter shows: around one element, and without what was hidden. */
export function useLooking({ data, filtered, address, handle, undoView, lastChange }: Given) {
  const { focus, steps = '1', expanded, at } = address.address;
  const [hidden, setHidden] = useIdList(address, 'hidden');
  const around = expanded?.join();
  const rows = useMemo(() => {
    const rowsOf = (ids: readonly string[]) =>
      data ? ids.map((id) => data.rowOf(id)).filter((row) => row >= 0) : [];
    return {
      focus: focus === undefined ? undefined : rowsOf([focus])[0],
      expanded: rowsOf(around?.split(',') ?? []),
      hidden: rowsOf(hidden),
    };
  }, [data, focus, around, hidden]);
  const visible = useMemo(
    () => data && filtered && narrow(data, filtered, { ...rows, steps: Number(steps) }),
    [data, filtered, rows, steps],
  );
  const sizes = useMemo(
    () =>
      data && filtered && rows.focus !== undefined && sizesAround(data, filtered, rows.focus, rows.hidden),
    [data, filtered, rows.focus, rows.hidden],
  );
  useFitted([focus, steps, around].join('|'), handle);

  const { read } = address;
  // What was hidden before each hiding of this page, and after which change.
  const before = useRef<{ hidden: readonly string[]; after: number | undefined }[]>([]);
  const hide = useCallback(
    (ids: readonly string[], and: Change = {}) => {
      before.current.push({ hidden, after: lastChange() });
      // What is inspected and hidden is no longer looked at.
      setHidden([...new Set([...hidden, ...ids])], {
        ...and,
        ...(at && ids.includes(at) && { at: undefined }),
      });
    },
    [hidden, setHidden, at, lastChange],
  );
  const unhide = () => setHidden(before.current.pop()?.hidden ?? hidden.slice(0, -1));
  useEffect(() => {
    // One after the other, the last one first, whether something was hidden or changed.
    undoView.current = (last) => {
      if (hidden.length === 0 || before.current.at(-1)?.after !== last) return false;
      unhide();
      return true;
    };
  });
  return {
    visible,
    /** The row in focus, how many elements each number of steps would show, and how to change it. */
    focus: {
      id: focus,
      row: rows.focus,
      steps: Number(steps),
      sizes: sizes || undefined,
      expanded: rows.expanded,
    },
    reach: (far: number) => read({ steps: far > 1 ? (String(far) as '2' | '3' | '4') : undefined }, true),
    unfocus: address.unfocus,
    hidden: rows.hidden,
    hide,
    unhide,
    showHidden: () => {
      before.current = [];
      setHidden([]);
    },
  };
}

export type Looking = ReturnType<typeof useLooking>;

/** Another focus is brought into view whole; what an address begins with is shown as it says. */
function useFitted(key: string, handle: RefObject<MapHandle | null>): void {
  const shown = useRef(key);
  useEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    handle.current?.fit();
  }, [key, handle]);
}
