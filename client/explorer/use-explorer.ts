import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Lit, ReadingProps } from '../app/reading.ts';
import { useAddress } from '../app/use-address.ts';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { useOnReconnect } from '../graphql/connection.ts';
import { useHistory } from '../history/use-history.ts';
import { useTask } from '../inspector/tasks.tsx';
import { LISTS } from '../lists.ts';
import { applyFilter } from '../map/filter.ts';
import type { MapHandle } from '../map/map-canvas.tsx';
import { useMap } from '../map/use-map.ts';
import { hasWebgl } from '../map/webgl.ts';
import { asOn } from './as-on.ts';
import { READINGS } from './readings.ts';
import { useFlight } from './use-flight.ts';

export type ExplorerProps = {
  ecosystem: Ecosystem;
  /** Raised by every write of this page. */
  revision: number;
  onWritten(): void;
};

/** What the columns, the stage and the dialogs of the page share. */
export function useExplorer({ ecosystem: current, revision, onWritten }: ExplorerProps) {
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const address = useAddress(READINGS);
  const { on, as, reading: name } = address.address;
  const map = useMap(current.slug, on);
  const { data } = map;
  const ecosystem = useMemo(() => (on ? asOn(current, data) : current), [on, current, data]);
  const { task, start, end } = useTask();
  const [lit, setLit] = useState<Lit>();
  const [full, setFull] = useState(false);
  const handle = useRef<MapHandle>(null);
  const visible = useMemo(() => data && applyFilter(data, address.filter), [data, address.filter]);
  useOnReconnect(map.reload);
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
  });
  const { select } = address;
  const fly = useFlight(data, handle);
  const go = useCallback(
    (id: string) => {
      select(id);
      fly(id);
      setFull(false);
    },
    [select, fly],
  );
  const read: ReadingProps = {
    ...{ ecosystem, data, address, revision },
    ...{ onGo: go, onFly: fly, onLit: setLit, onWritten: written },
  };
  return {
    ...{ current, ecosystem, revision, address, map, data, visible, history, handle, phone, read, lit },
    /** The readings that stand in the left column and on the stage. */
    reading: standing('column', name),
    staged: standing('stage', as),
    drawable: hasWebgl(),
    /** The sheet of a phone takes the whole page. */
    sheet: { full, onFull: setFull },
    task: { task, start, end },
    onGo: go,
    onWritten: written,
  };
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
