import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { followNews } from '../history/follow-news.ts';
import { NewsDocument } from '../history/history.documents.ts';
import type { MapData } from '../map/map-data.ts';
import { useMap } from '../map/use-map.ts';

/** News that come close together are one look at the map, at most so often, in milliseconds. */
const LOOK_MS = 700;
/** As long as what is new on the map is faint, and as long as it has a halo. */
const FAINT_MS = 900;
const NEW_MS = 6_000;

/** The map of an ecosystem as it grows, and which of its rows have only now appeared. */
export function useGrowingMap(slug: string, revision: number) {
  const client = useClient();
  const { data, reload } = useMap(slug);
  const since = useRef(revision);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        reload();
      }, LOOK_MS);
    };
    const following = followNews({
      listen: (from, heard) => {
        const source = client.subscription(NewsDocument, { ecosystem: slug, since: from });
        const { unsubscribe } = source.subscribe(({ data, error, hasNext }) => {
          if (data?.news && !error) heard({ news: data.news });
          if (error || !hasNext) heard({ ended: error });
        });
        return unsubscribe;
      },
      since: since.current,
      onNews: look,
      onLost: look,
      onGone: look,
    });
    return () => {
      following.pause();
      clearTimeout(timer);
    };
  }, [client, slug, reload]);
  return { data, ...useAppeared(data) };
}

/** Which rows are new: faint for a moment, so that they come up calmly, and marked a little longer. */
function useAppeared(data: MapData | undefined) {
  const known = useRef<Set<string>>(undefined);
  const [fresh, setFresh] = useState<{ of: MapData; rows: ReadonlySet<number>; isFaint: boolean }>();
  useEffect(() => {
    if (!data) return undefined;
    const ids = Array.from({ length: data.nodeCount }, (_, row) => data.idOf(row));
    const before = known.current;
    known.current = new Set(ids);
    const rows = new Set(before ? ids.flatMap((id, row) => (before.has(id) ? [] : [row])) : []);
    if (rows.size === 0) return setFresh(undefined);
    setFresh({ of: data, rows, isFaint: true });
    const shown = setTimeout(() => setFresh({ of: data, rows, isFaint: false }), FAINT_MS);
    const over = setTimeout(() => setFresh(undefined), NEW_MS);
    return () => {
      clearTimeout(shown);
      clearTimeout(over);
    };
  }, [data]);
  const rows = fresh && fresh.of === data ? fresh.rows : undefined;
  return { faint: fresh?.isFaint ? rows : undefined, fresh: rows };
}
