import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RailPanel } from '../app/address.ts';
import type { Lit, ReadingProps } from '../app/reading.ts';
import { useAddress } from '../app/use-address.ts';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { useOnReconnect } from '../graphql/connection.ts';
import { useHistory } from '../history/use-history.ts';
import { isInspecting } from '../inspector/inspected.tsx';
import { useTask } from '../inspector/tasks.tsx';
import { LISTS } from '../lists.ts';
import { applyFilter, idsOf } from '../map/filter.ts';
import { knownFilter } from '../map/known-filter.ts';
import type { MapHandle } from '../map/map-canvas.tsx';
import { hasWebgl } from '../map/webgl.ts';
import { useOneColumn, usePhone } from '../ui/use-room.ts';
import { asOn, counted } from './as-on.ts';
import { railPanelOf } from './rail-panels.ts';
import { READINGS } from './readings.ts';
import { type Chosen, useChosen } from './use-chosen.ts';
import { useDrawn } from './use-drawn.ts';
import { useFlight } from './use-flight.ts';
import { useGuesses } from './use-guesses.ts';
import { useLookKeys } from './use-look-keys.ts';
import { type Looking, useLooking } from './use-looking.ts';
import { useMapOfDay } from './use-map-of-day.ts';
import { type Moving, useMoving } from './use-moving.ts';
import { useOpenRecords } from './use-open-records.ts';
import { usePlaced } from './use-placed.ts';
import { useSaw } from './use-saw.ts';
import { type Switch, useSwitch } from './use-switch.ts';

export type ExplorerProps = {
  ecosystem: Ecosystem;
  /** Raised by every write of this page. */
  revision: number;
  onWritten(): void;
};

/** What the top bar, the panels, the stage and the dialogs of the page share. */
export function useExplorer({ ecosystem: current, revision, onWritten }: ExplorerProps) {
  const phone = usePhone();
  const isOneColumn = useOneColumn();
  const address = useAddress(READINGS);
  const { on, as, reading: name } = address.address;
  const { map: told, held } = useMapOfDay(current.slug, address.address);
  const placed = usePlaced(told.data);
  const { data } = placed;
  const map = { ...told, ...(data && { data }) };
  const ecosystem = useMemo(
    () => (on ? asOn(current, data) : held ? counted(current, data) : current),
    [on, held, current, data],
  );
  const { task, start, end } = useTask();
  const [lit, setLit] = useState<Lit>();
  const [full, setFull] = useState(false);
  const handle = useRef<MapHandle>(null);
  const undoView = useRef((_last: number | undefined) => false);
  const filter = useMemo(
    () => (data ? knownFilter(data, address.filter) : address.filter),
    [data, address.filter],
  );
  const filtered = useMemo(() => data && applyFilter(data, filter), [data, filter]);
  const layers = on || held ? undefined : address.address.show;
  const open = useOpenRecords(current.slug, data, layers);
  const { synergy: opened } = address.address;
  const guesses = useGuesses(current.slug, data, layers, opened);
  useOnReconnect(map.reload);
  useSaw(current, on || held ? undefined : data?.header.revision);
  usePanelsAtHand();

  const written = useCallback(() => {
    onWritten();
    map.reload();
  }, [onWritten, map.reload]);
  const history = useHistory({
    ecosystem: current,
    onMap: map.reload,
    onWritten: written,
    onChanged: onWritten,
    onHistory: address.openHistory,
    onHistoryOf: address.openHistoryOf,
    undoView,
  });
  const looking = useLooking({ data, filtered, address, handle, undoView, lastChange: history.last });
  const drawn = useDrawn({
    ...{ data, address, revision, slug: current.slug, seen: looking.visible, lit },
  });
  const { visible } = drawn;
  const chosen = useChosen(data, address);
  const lasso = useSwitch();
  const help = useSwitch();
  const drawable = hasWebgl();
  const isMapShown = drawable && as === undefined && (data?.nodeCount ?? 0) > 0;
  const moving = useMoving({
    isOffered: ecosystem.mayEdit && isMapShown && !drawn.grouping.groups,
    handle,
    lasso,
  });
  useLookKeys({
    help: help.open,
    leave: () => leaveOf(lasso, moving, chosen, looking),
  });
  const { select } = address;
  const fly = useFlight(data, handle);
  const go = useCallback(
    (id: string, record?: string) => {
      select(id, record);
      fly(id);
      setFull(false);
    },
    [select, fly],
  );
  const read: ReadingProps = {
    ...{ ecosystem, data, address, revision },
    ...{ onGo: go, onFly: fly, onLit: setLit, onWritten: written },
    shown: () => idsOf(data, looking.visible),
  };
  const isInspectorOpen = isInspecting(address.address);
  const railPanel = railPanelOf(address.address, phone);
  /** The panel that is in sight: what is inspected may take its place for as long as it is open. */
  const shownPanel = isOneColumn && isInspectorOpen ? undefined : railPanel;
  /** Opens a panel of the rail; the one that is in sight closes. */
  const toggleRail = (panel: RailPanel) => {
    setFull(false);
    address.openRail(panel === shownPanel ? 'closed' : panel);
  };
  return {
    ...{
      current,
      ecosystem,
      revision,
      address,
      held,
      map,
      data,
      filter,
      filtered,
      visible,
      ...{ looking, chosen, lasso, moving, placed, help, drawn },
      history,
      handle,
      phone,
      read,
      lit,
      open,
      guesses,
    },
    ...{ shownPanel, toggleRail, drawable, isInspectorOpen },
    /** The readings that stand in their panel and on the stage. */
    reading: shownPanel === 'readings' ? standing('column', name) : undefined,
    staged: standing('stage', as),
    isMapShown,
    /** The sheet of a phone takes the whole page. */
    sheet: { full, onFull: setFull },
    task: { task, start, end },
    onGo: go,
    onWritten: written,
  };
}

/** Escape leaves one thing after the other: the lasso, moving, what is chosen, the focus. */
function leaveOf(
  lasso: Switch,
  moving: Moving,
  { ids, clear }: Chosen,
  { focus, unfocus }: Looking,
): boolean {
  const leaves = [
    lasso.isOn && lasso.close,
    moving.isOn && moving.close,
    ids.length > 0 && clear,
    focus.id !== undefined && unfocus,
  ];
  const leave = leaves.find((each) => each !== false);
  leave?.();
  return leave !== undefined;
}

export type Explored = ReturnType<typeof useExplorer>;

function standing(where: 'column' | 'stage', name: string | undefined) {
  for (const reading of READINGS) {
    if (reading.stands !== 'page' && reading.stands === where && reading.name === name) return reading;
  }
  return undefined;
}

/** The code of readings and lists comes after that of the map, before anybody asks for one. */
function usePanelsAtHand(): void {
  useEffect(() => {
    // One that cannot be fetched now is asked for again when it is opened.
    for (const reading of READINGS) if (reading.stands !== 'page') reading.fetch().catch(() => undefined);
    for (const list of LISTS) list.fetch().catch(() => undefined);
  }, []);
}
